import { fold } from "../../language/index.ts"
import type { CaptureId, Sha256 } from "../../model/index.ts"
import { publishedKey } from "../document-keys.ts"
import type { DocumentRow } from "../document-row.ts"

/** A text of the record as a search knows it without its row. */
export interface SearchedText {
  readonly hash: Sha256
  readonly capture: CaptureId
  /** EDTF; "-" where nobody knows, or not in which year. */
  readonly published: string
  /** Folded. */
  readonly title: string
}

const SEARCH = "search "
const NO_DATE = "-"
/** Of a title so much is looked through. */
const LONGEST = 200

/** The key under which the text of a report is searched; none of one that was withdrawn. */
export function textKeys(row: DocumentRow): readonly string[] {
  const { capture, text, withdrawn } = row
  if (withdrawn !== undefined) return []
  const title = fold((capture.title ?? text.title ?? "").slice(0, LONGEST))
  return [`${SEARCH}${publishedKey(row)} ${capture.id} ${text.hash} ${title}`]
}

export function searchedText(key: string): SearchedText {
  const [, published = NO_DATE, capture = "", hash = ""] = key.split(" ", 4)
  const title = key.slice(SEARCH.length + published.length + capture.length + hash.length + 3)
  return { hash: hash as Sha256, capture: capture as CaptureId, published, title }
}

export const SEARCH_PREFIX = SEARCH
