import { nameKey } from "../language/index.ts"
import { isCommonName, isOrdinary } from "./ordinary.ts"
import { WORD_NAMES } from "./lexicon/word-names.ts"
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
  "txt md markdown png jpg jpeg gif webp heic mp4 mov avi mp3 ogg wav doc docx xls xlsx html htm xhtml php asp aspx pdf json ndjson jsonl xml rss atom eml mht mhtml zip warc wacz gz csv amp".split(
    " ",
  ),
)
const NUMBERS = /^[\d:]*$/u
const SHORTEST = 3

/** So many letters of a withheld name are told apart within a longer word. */
const TELLING_WITHIN = 5

/** A word, folded, that is a withheld name and more: "dariamelnyk". */
export const holdsName = (key: string, known: KnownNames): boolean =>
  [...known.private].some((name) => name.length >= TELLING_WITHIN && key.includes(name))

/** A label of a host, or a part of one between hyphens: a withheld name, one that holds a withheld name, or a first name with a word beside it. */
function isOfPerson(key: string, host: string, known: KnownNames): boolean {
  if (known.private.has(key) || known.names.has(key) || holdsName(key, known)) return true
  const parts =
    host
      .split(".")
      .map((label) => label.split("-").map(nameKey))
      .find((words) => words.includes(key)) ?? []
  const isFirstName = (part: string | undefined): boolean =>
    part !== undefined && (isCommonName(part) || WORD_NAMES.has(part))
  return parts.length > 1 && isFirstName(parts[0]) && parts.slice(1).some((part) => !isOrdinary(part))
}

/** A word, folded, between the marks of a hashtag, a path or a host that stands in a text: of a name, unless something shows that it is none. */
export function isPrivateInSlug(word: string, known: KnownNames, isPublic: (word: string) => boolean): boolean {
  const key = nameKey(word)
  if (key.length < SHORTEST || EXTENSIONS.has(key)) return false
  if (known.private.has(key) || known.names.has(key)) return true
  return !isOrdinary(key) && !isPublic(key)
}

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
    if (isOfPerson(nameKey(label[0]), host, known)) {
      hide(at + user.length + label.index, label[0].length)
    }
  }
  at += user.length + host.length
  const social = SOCIAL.test(host)
  const isPrivate = (raw: string, account: boolean): boolean => {
    const word = unescaped(raw)
    const key = nameKey(word)
    if (key.split(" ").some((part) => known.unshown.has(part))) return true
    if (key === "" || NUMBERS.test(word) || EXTENSIONS.has(key)) return false
    const isOfName = (part: string): boolean =>
      known.private.has(part) || known.names.has(part) || (isCommonName(part) && !isPublic(part))
    if (key.split(" ").some(isOfName)) return true
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
