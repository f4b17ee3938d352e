import { extensionOf } from "../forms.ts"
import type { OpenedFile } from "../opened-file.ts"

const HEAD_BYTES = 8192
/** What auto-archiver writes over its page on what it saved of an address. */
const HEADING = /<h2>\s*Archived media for <span class="copy">/

/** True of the page that auto-archiver makes of its own work beside what it saved: it is no report. */
export async function isArchiverReport(file: OpenedFile): Promise<boolean> {
  if (extensionOf(file.name) !== ".html") return false
  return HEADING.test(Buffer.from(await file.head(HEAD_BYTES)).toString("latin1"))
}
