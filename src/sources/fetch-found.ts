import type { FetchFile, FetchTerms } from "./fetch-terms.ts"
import type { FetchOutcome } from "./fetched.ts"
import { extensionOf } from "./forms.ts"
import type { OpenedFile } from "./opened-file.ts"

const HEAD_BYTES = 8192
/** What auto-archiver writes over its page on what it saved of an address. */
const HEADING = /<h2>\s*Archived media for <span class="copy">/

/** A file that nobody named, but that lay in a folder or archive: all but the page that auto-archiver makes of its own work beside what it saved, which is no report. */
export async function* fetchFound(
  file: OpenedFile,
  terms: FetchTerms,
  fetchFile: FetchFile,
): AsyncGenerator<FetchOutcome> {
  const mayBeOfArchiver = extensionOf(file.name) === ".html"
  for await (const outcome of fetchFile(file, terms)) {
    const isOfArchiver = mayBeOfArchiver && outcome.kind === "fetched" && isArchiversOwn(outcome.bytes)
    yield isOfArchiver ? { kind: "left-out", what: `${file.path}, an archiver's page on its own work` } : outcome
  }
}

const isArchiversOwn = (bytes: Uint8Array): boolean =>
  HEADING.test(Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString("latin1"))
