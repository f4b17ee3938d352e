import { Parser } from "htmlparser2"
import { LIMITS } from "../../model/index.ts"

/** A run of text as a page's source has it: `value` is the source itself, or the character that an entity there names. */
export interface TextRun {
  /** UTF-16 units of the decoded page, half-open. */
  readonly start: number
  readonly end: number
  readonly value: string
}

/** An element of the source that holds text itself, or that may be a report of its own. */
export interface MarkedElement {
  readonly start: number
  /** Behind its end tag. */
  readonly end: number
  /** The text that stands directly in it, in order. */
  readonly runs: readonly TextRun[]
}

export interface MarkedPage {
  /** The page with an attribute in each marked element: its index in `elements`. */
  readonly html: string
  readonly elements: readonly MarkedElement[]
  /** All text of the page, in order. */
  readonly runs: readonly TextRun[]
  /** True where it nests so deep, or is so large, that looking for the report in it would take too long. */
  readonly isTangled: boolean
}

/** No page has an attribute of this name but by our hand. */
export const MARK = "data-reckoner-element"

/** What may hold a timed entry of a live blog or a message. */
const CONTAINERS: ReadonlySet<string> = new Set(["article", "section", "div", "li"])
const WITHOUT_TEXT: ReadonlySet<string> = new Set(["script", "style", "template", "textarea", "select", "noscript"])

interface Open {
  readonly name: string
  readonly start: number
  /** Where the attribute can go; −1 where the source has no tag. */
  readonly nameEnd: number
  readonly runs: TextRun[]
  end: number
}

/**
 * Marks the elements of a page, so that what a library makes of it leads back to the source: the marks survive moving, renaming and
 * parsing anew, which positions kept beside the nodes do not. Linear.
 */
export function markText(page: string): MarkedPage {
  const opened: Open[] = []
  const stack: Open[] = []
  const all: TextRun[] = []
  let [silent, deepest, work] = [0, 0, 0]
  const parser: Parser = new Parser({
    onopentag(name, _attributes, isImplied) {
      const element: Open = {
        name,
        start: parser.startIndex,
        nameEnd: isImplied || page.charAt(parser.startIndex) !== "<" ? -1 : parser.startIndex + 1 + name.length,
        runs: [],
        end: page.length,
      }
      if (WITHOUT_TEXT.has(name)) silent += 1
      opened.push(element)
      stack.push(element)
      deepest = Math.max(deepest, stack.length)
    },
    ontext(value) {
      const inside = silent === 0 ? stack.at(-1) : undefined
      if (inside === undefined || value === "") return
      const run = { start: parser.startIndex, end: parser.endIndex + 1, value }
      inside.runs.push(run)
      all.push(run)
      work += value.length * stack.length
    },
    onclosetag(name) {
      const element = stack.pop()
      if (element === undefined) return
      element.end = Math.min(page.length, parser.endIndex + 1)
      if (WITHOUT_TEXT.has(name)) silent -= 1
    },
  })
  parser.write(page)
  parser.end()
  const isTangled = deepest > LIMITS.pageDepth || opened.length > LIMITS.pageElements || work > LIMITS.pageWork
  return { ...withMarks(page, opened), runs: all, isTangled }
}

function withMarks(page: string, opened: readonly Open[]): Pick<MarkedPage, "html" | "elements"> {
  const elements: MarkedElement[] = []
  const parts: string[] = []
  let at = 0
  for (const { name, start, nameEnd, runs, end } of opened) {
    const holdsText = runs.some(({ value }) => value.trim() !== "")
    if (nameEnd < at || (!holdsText && !CONTAINERS.has(name))) continue
    parts.push(page.slice(at, nameEnd), ` ${MARK}="${elements.length}"`)
    elements.push({ start, end, runs })
    at = nameEnd
  }
  parts.push(page.slice(at))
  return { html: parts.join(""), elements }
}
