import type { Edit } from "../edit-text.ts"

/** Where a page's JSON-LD holds the report's text: a string literal of JSON, without its quotation marks. */
export interface EmbeddedText {
  readonly start: number
  readonly end: number
}

const KEY = /"(?:articleBody|reviewBody)"\s*:\s*"/g
const ESCAPE = /\\(?:u[\da-f]{4}(?:\\u[\da-f]{4})?|[^u])/gi
const HIGH_HALF = /^\\ud[89ab]/i

/** The longest text that a page's JSON-LD gives as the report's; null where it gives none. Linear. */
export function embeddedText(page: string): EmbeddedText | null {
  let longest: EmbeddedText | null = null
  for (const match of page.matchAll(KEY)) {
    const start = match.index + match[0].length
    const end = endOfString(page, start)
    if (longest === null || end - start > longest.end - longest.start) longest = { start, end }
  }
  return longest
}

function endOfString(page: string, from: number): number {
  for (let at = from; at < page.length; at++) {
    if (page.charAt(at) === "\\") at += 1
    else if (page.charAt(at) === '"') return at
  }
  return from
}

/** The edits that leave of a page only that text, its escapes read. */
export function embeddedEdits(page: string, { start, end }: EmbeddedText): readonly Edit[] {
  const edits: Edit[] = [{ start: 0, end: start, text: "" }]
  for (const match of page.slice(start, end).matchAll(ESCAPE)) edits.push(...escapeEdits(start + match.index, match[0]))
  edits.push({ start: end, end: page.length, text: "" })
  return edits.filter((edit) => edit.end > edit.start)
}

function escapeEdits(start: number, escape: string): readonly Edit[] {
  // Two escapes of one kind are one character only where they are the halves of a pair.
  const units = escape.length > 6 && !HIGH_HALF.test(escape) ? [escape.slice(0, 6), escape.slice(6)] : [escape]
  let at = start
  return units.map((unit) => {
    const edit = { start: at, end: at + unit.length, text: unescaped(unit) }
    at = edit.end
    return edit
  })
}

/** What no UTF-8 can keep, and NUL, are left out. */
function unescaped(escape: string): string {
  try {
    const text = JSON.parse(`"${escape}"`) as string
    return text.isWellFormed() && text !== "\0" ? text : ""
  } catch {
    return ""
  }
}
