import { fold } from "../language/index.ts"
import type { CaptureId } from "../model/index.ts"
import { isDated } from "./dated.ts"
import type { DocumentRow } from "./document-row.ts"
import type { Workspace } from "./workspace.ts"

/** What the key of a document says without its row: enough to list all reports in order, and to find some by their titles. */
export interface DocumentKey {
  readonly id: CaptureId
  /** Folded: title, outlet, address, given id. */
  readonly words: string
}

const LIST = "list "
/** Before every date, so that reports of which nobody knows when they were published, or in which year, come last, newest first. */
const NO_DATE = "-"
/** Of a title or address so much is looked through. */
const LONGEST = 200

/** When a report was published, as lists order it. */
export const publishedKey = ({ reading: { published } }: DocumentRow): string =>
  published !== null && isDated(published.edtf) ? published.edtf : NO_DATE

/** A key under which a list finds a report, by (published, id). */
export function documentListKey(row: DocumentRow): string {
  const { capture, text, reading } = row
  const said = [capture.title ?? text.title, reading.outlet, capture.url ?? text.url, capture.givenId]
  const words = said.flatMap((one) => (one === null ? [] : fold(one.slice(0, LONGEST))))
  return `${LIST}${publishedKey(row)} ${capture.id} ${words.join("\n")}`
}

/** Every report, the last published first. Reads keys alone. */
export async function documentKeysOf(workspace: Workspace): Promise<readonly DocumentKey[]> {
  const keys = await workspace.record.derived.keys("document", LIST)
  return keys.toReversed().map((key) => {
    const id = key.indexOf(" ", LIST.length) + 1
    const words = key.indexOf(" ", id) + 1
    return { id: key.slice(id, words - 1) as CaptureId, words: key.slice(words) }
  })
}

/** Those whose title, outlet or address hold every one of the words, in their order. */
export function findListed(keys: readonly DocumentKey[], words: string): readonly DocumentKey[] {
  const asked = fold(words)
    .split(" ")
    .filter((word) => word !== "")
  return asked.length === 0 ? keys : keys.filter((key) => asked.every((word) => key.words.includes(word)))
}
