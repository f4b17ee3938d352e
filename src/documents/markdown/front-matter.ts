import { asciiLower } from "../ascii-lower.ts"

/** What the front matter says of the document; null where it does not. */
export interface FrontMatter {
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly url: string | null
  /** Units from the beginning that are front matter, its last line end included; 0 where there is none. */
  readonly length: number
}

/** Names in use by common site generators and clippers, most telling first. */
const KEYS = {
  title: ["title", "headline"],
  outlet: ["outlet", "publisher", "site", "source"],
  published: ["published", "date_published", "publishdate", "pubdate", "date"],
  url: ["url", "link", "canonical", "permalink", "source"],
} as const

const MAX_LINES = 200
const NONE: FrontMatter = { title: null, outlet: null, published: null, url: null, length: 0 }

/** Front matter stands between a first line `---` and the next `---` or `...`; where a line between is no YAML, there is none. */
export function readFrontMatter(text: string): FrontMatter {
  const members = new Map<string, string>()
  let at = endOfLine(text, 0)
  if (text.slice(0, at).trim() !== "---") return NONE
  for (let i = 0; i < MAX_LINES && at < text.length; i++) {
    const end = endOfLine(text, at)
    const line = text.slice(at, end).trimEnd()
    at = end
    if (line === "---" || line === "...") return { ...pick(members), length: at }
    if (!isYamlLine(line)) return NONE
    const colon = line.indexOf(":")
    if (colon > 0 && !/^[\s#-]/.test(line)) {
      members.set(asciiLower(line.slice(0, colon).trim()), scalar(line.slice(colon + 1)))
    }
  }
  return NONE
}

function pick(members: ReadonlyMap<string, string>): Omit<FrontMatter, "length"> {
  const first = (keys: readonly string[], fits: (value: string) => boolean): string | null =>
    keys.map((key) => members.get(key) ?? "").find((value) => value !== "" && fits(value)) ?? null
  const isUrl = (value: string): boolean => /^https?:\/\//.test(value)
  return {
    title: first(KEYS.title, () => true),
    outlet: first(KEYS.outlet, (value) => !isUrl(value)),
    published: first(KEYS.published, () => true),
    url: first(KEYS.url, isUrl),
  }
}

/** A key with a value, a list member, a continued value, a comment or nothing. */
const isYamlLine = (line: string): boolean => /^(?:[A-Za-z_][\w .-]*:(?:\s|$)|\s|- |#|$)/.test(line)

function scalar(written: string): string {
  const value = written.trim()
  const quote = value.charAt(0)
  if (value.length < 2 || (quote !== '"' && quote !== "'") || !value.endsWith(quote)) {
    return value.startsWith("[") || value.startsWith("{") ? "" : value
  }
  const inner = value.slice(1, -1)
  return quote === "'" ? inner.replaceAll("''", "'") : inner.replaceAll('\\"', '"')
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf("\n", from)
  return at < 0 ? text.length : at + 1
}
