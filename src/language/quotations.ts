import { MARK, MARK_BITS } from "./mark-classes.ts"
import { FLAG, TOKEN, type Block, type Quotation } from "./scan.ts"
import type { TokenBuffer } from "./tokens.ts"

/** Shorter ones are names and scare quotes, unless a stop or comma stands before the closing mark. */
const SPEECH_WORDS = 5
const DEEPEST = 4

const CLOSING: Readonly<Record<string, string>> = { "“": "”", "„": "”", "«": "»", "‘": "’", '"': '"', "'": "'" }

interface Open {
  readonly closing: string
  readonly token: number
  readonly depth: number
}

/**
 * Quotations in order of their opening marks; marks every token inside one. A mark that a paragraph leaves open is taken up by
 * the next paragraph where that begins with the same mark, and otherwise ends with its paragraph.
 */
export function findQuotations(text: string, tokens: TokenBuffer, blocks: readonly Block[]): Quotation[] {
  const found: Quotation[] = []
  let open: Open[] = []
  let next = 0
  for (const { firstToken, endToken } of blocks) {
    let from = firstToken
    const outer = open[0]
    if (outer !== undefined) {
      const first = String.fromCharCode(tokens.mark[firstToken] as number)
      if (CLOSING[first] === outer.closing) from = firstToken + 1
      else {
        close(text, tokens, { quotation: outer, end: firstToken, found })
        open = []
      }
    }
    for (; next < tokens.markCount; next++) {
      const i = tokens.marks[next] as number
      if (i >= endToken) break
      const unit = tokens.mark[i] as number
      if (i < from || ((MARK_BITS[unit] as number) & MARK.quote) === 0) continue
      const mark = String.fromCharCode(unit)
      const innermost = open.at(-1)
      const closes = open.findLastIndex((quotation) => isClosing(mark, quotation.closing))
      if (
        closes !== -1 &&
        (innermost?.closing !== "’" || !isPluralPossessive(text, tokens, i)) &&
        closesHere(tokens, i, mark)
      ) {
        // A mark that closes an outer quotation closes those within it.
        for (let k = open.length - 1; k >= closes; k--) {
          close(text, tokens, { quotation: open[k] as Open, end: i + 1, found })
        }
        open = open.slice(0, closes)
      } else if (open.length < DEEPEST && opensHere(tokens, i, { mark, endToken })) {
        open.push({ closing: CLOSING[mark] as string, token: i, depth: open.length })
      }
    }
    if (open.length > 0) open = open.slice(0, 1).filter((quotation) => isSpeechMark(quotation.closing))
  }
  const left = open[0]
  if (left !== undefined) close(text, tokens, { quotation: left, end: tokens.size, found })
  return found.sort((a, b) => a.start - b.start || a.depth - b.depth)
}

const isSpeechMark = (closing: string): boolean => closing === "”" || closing === '"' || closing === "»"
/** Scraped pages mix “ with " and ‘ with '. */
const isClosing = (mark: string, closing: string): boolean =>
  mark === closing ||
  (closing === "”" && (mark === '"' || mark === "“")) ||
  (closing === '"' && mark === "”") ||
  (closing === "’" && mark === "'")

const spaceBefore = (tokens: TokenBuffer, i: number): boolean => ((tokens.flags[i] as number) & FLAG.spaceBefore) !== 0
const spaceAfter = (tokens: TokenBuffer, i: number, endToken: number): boolean =>
  i + 1 >= endToken || tokens.kind[i + 1] === TOKEN.newline || spaceBefore(tokens, i + 1)

function closesHere(tokens: TokenBuffer, i: number, mark: string): boolean {
  return (
    mark !== "“" &&
    ((mark !== '"' && mark !== "'") || !spaceBefore(tokens, i) || i + 1 >= tokens.size || spaceBefore(tokens, i + 1))
  )
}

/** "doctors’ phones": an apostrophe after a plural, before a word. */
const isPluralPossessive = (text: string, tokens: TokenBuffer, i: number): boolean =>
  i > 0 &&
  i + 1 < tokens.size &&
  tokens.kind[i - 1] === TOKEN.word &&
  tokens.kind[i + 1] === TOKEN.word &&
  "sS".includes(text.charAt((tokens.end[i - 1] as number) - 1))

function opensHere(tokens: TokenBuffer, i: number, at: { mark: string; endToken: number }): boolean {
  if (!Object.hasOwn(CLOSING, at.mark)) return false
  if (at.mark === "“" || at.mark === "„" || at.mark === "«") return true
  const free = i === 0 || spaceBefore(tokens, i) || tokens.kind[i - 1] !== TOKEN.word
  return free && !spaceAfter(tokens, i, at.endToken)
}

function close(text: string, tokens: TokenBuffer, at: { quotation: Open; end: number; found: Quotation[] }): void {
  const { quotation, end, found } = at
  let words = 0
  for (let i = quotation.token; i < end; i++) {
    if (tokens.kind[i] === TOKEN.word) words++
    if (quotation.depth === 0) tokens.flags[i] = (tokens.flags[i] as number) | FLAG.insideQuotation
  }
  const beforeClosing = end - 2 > quotation.token ? text.charAt(tokens.start[end - 2] as number) : ""
  found.push({
    start: tokens.start[quotation.token] as number,
    end: tokens.end[end - 1] as number,
    depth: quotation.depth,
    speech: words >= SPEECH_WORDS || ",.!?…".includes(beforeClosing === "" ? "x" : beforeClosing),
  })
}
