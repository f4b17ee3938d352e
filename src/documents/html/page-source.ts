import { Parser } from "htmlparser2"
import { LIMITS } from "../../model/index.ts"

/** A run of text as a page's source has it: `value` is the source itself, or the character that an entity there names. */
export interface TextRun {
  /** UTF-16 units of the decoded page, half-open. */
  readonly start: number
  readonly end: number
  readonly value: string
}

/** Where an element stands in the source; `end` is behind its end tag. */
export interface SourceSpan {
  readonly start: number
  readonly end: number
}

/** What a page's source holds, in its order. */
export interface PageSource {
  readonly text: string
  /** Each text node that a parser of the same grammar makes of it. */
  readonly runs: readonly TextRun[]
  /** Each element that such a parser makes of it. */
  readonly elements: readonly SourceSpan[]
  /** True where it nests so deep, or is so large, that looking for the report in it would take too long. */
  readonly isTangled: boolean
}

export const WITHOUT_TEXT: ReadonlySet<string> = new Set([
  "script",
  "style",
  "template",
  "textarea",
  "select",
  "noscript",
])

/** Goes through a page's source once, without making a document of it. Linear. */
export function readSource(text: string): PageSource {
  const runs: TextRun[] = []
  const elements: { readonly start: number; end: number }[] = []
  const stack: { readonly name: string; readonly element: { end: number } }[] = []
  let [silent, deepest, work] = [0, 0, 0]
  const parser: Parser = new Parser({
    onopentagname(name) {
      const element = { start: parser.startIndex, end: text.length }
      elements.push(element)
      stack.push({ name, element })
      if (WITHOUT_TEXT.has(name)) silent += 1
      deepest = Math.max(deepest, stack.length)
      // The library takes time by the square of the depth.
      if (deepest > LIMITS.pageDepth) parser.pause()
    },
    ontext(value) {
      const run = { start: parser.startIndex, end: parser.endIndex + 1, value }
      runs.push(run)
      if (silent > 0 || stack.length === 0) return
      work += value.length * stack.length
    },
    onclosetag() {
      const closed = stack.pop()
      if (closed === undefined) return
      closed.element.end = Math.min(text.length, parser.endIndex + 1)
      if (WITHOUT_TEXT.has(closed.name)) silent -= 1
    },
  })
  parser.write(text)
  parser.end()
  const isTangled = deepest > LIMITS.pageDepth || elements.length > LIMITS.pageElements || work > LIMITS.pageWork
  return { text, runs, elements, isTangled }
}
