import { nameKey } from "../language/index.ts"
import { isCommonName, isOrdinary } from "./ordinary.ts"
import type { KnownNames, PrivateSpan } from "./withholding.ts"

/** Sites whose first words after the host are the account of whoever wrote. */
const SOCIAL =
  /^(?:www\.|m\.|mobile\.|web\.)?(?:t\.me|telegram\.me|facebook\.com|fb\.com|instagram\.com|twitter\.com|x\.com|vk\.com|ok\.ru|tiktok\.com|youtube\.com|threads\.net|linkedin\.com|bsky\.app|livejournal\.com|medium\.com|substack\.com)$/iu
const PARTS = /^([a-z][a-z0-9+.-]{0,20}:\/\/)([^/?#@]{0,400}@)?([^/?#]{0,400})(\/[^?#]*)?(\?[^#]*)?(#.*)?$/isu
/** A file's name, a given id: all of it is as a path. */
const NAME_PARTS = /^()()()([^?#]*)(\?[^#]*)?(#.*)?$/su
/** Words of a path, and what stands between them. */
const PATH_WORD = /[^/\-_.+,~=&:]+/gu
const EXTENSIONS: ReadonlySet<string> = new Set(
  "txt md markdown html htm xhtml php asp aspx pdf json ndjson jsonl xml rss atom eml mht mhtml zip warc wacz gz csv amp".split(
    " ",
  ),
)
const NUMBERS = /^[\d:]*$/u

/** Percent escapes as what they say; the word itself where they are broken. */
function unescaped(word: string): string {
  try {
    return decodeURIComponent(word)
  } catch {
    return word
  }
}

/**
 * What an address tells of persons: a user's name before the host, accounts, names in its path, all that a query says but numbers.
 * Words of its path are withheld unless they are ordinary, numbers, or public (`isPublic`).
 */
export function privateInAddress(
  address: string,
  known: KnownNames,
  isPublic: (word: string) => boolean,
): readonly PrivateSpan[] {
  const found = PARTS.exec(address) ?? NAME_PARTS.exec(address)
  if (found === null) return [{ start: 0, end: address.length, reason: "unjudged" }]
  const [, scheme = "", user = "", host = "", path = "", query = "", fragment = ""] = found
  const spans: PrivateSpan[] = []
  let at = scheme.length
  const hide = (start: number, length: number): void => {
    if (length > 0) spans.push({ start, end: start + length, reason: "contact" })
  }
  hide(at, user.length)
  for (const label of host.matchAll(PATH_WORD)) {
    if (known.private.has(nameKey(label[0]))) hide(at + user.length + label.index, label[0].length)
  }
  at += user.length + host.length
  const social = SOCIAL.test(host)
  const isPrivate = (raw: string, account: boolean): boolean => {
    const word = unescaped(raw)
    const key = nameKey(word)
    if (key === "" || NUMBERS.test(word) || EXTENSIONS.has(key)) return false
    if (key.split(" ").some((part) => known.private.has(part) || (isCommonName(part) && !isPublic(part)))) return true
    if (word.includes("@")) return true
    return !key.split(" ").every((part) => (!account && isOrdinary(part)) || NUMBERS.test(part) || isPublic(part))
  }
  for (const word of path.matchAll(PATH_WORD)) {
    if (isPrivate(word[0], social)) {
      spans.push({ start: at + word.index, end: at + word.index + word[0].length, reason: "private person" })
    }
  }
  at += path.length
  for (const value of query.matchAll(/[=?&;]([^=&;]*)/gu)) {
    const said = value[1] ?? ""
    const named = query[value.index] === "="
    if (named ? !NUMBERS.test(said) : isPrivate(said, false)) hide(at + value.index + 1, said.length)
  }
  at += query.length
  hide(at + 1, fragment.length - 1)
  return spans
}
