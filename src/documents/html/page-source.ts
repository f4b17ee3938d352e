import { Parser } from "htmlparser2"
import { asciiLower } from "../ascii-lower.ts"
import { LIMITS } from "../../model/index.ts"

/** A run of text as a page's source has it: `value` is the source itself, or the character that an entity there names. */
export interface TextRun {
  /** UTF-16 units of the decoded page, half-open. */
  readonly start: number
  readonly end: number
  readonly value: string
}

/** An element as the source has it: what is asked of every element of a page is gathered on the way. */
export interface SourceElement {
  /** In lower case. */
  readonly name: string
  readonly start: number
  /** What lies between its tags; empty where it is not closed by a tag of its own. */
  readonly contentStart: number
  readonly contentEnd: number
  /** Behind its end tag. */
  readonly end: number
  /** Class and id in lower case, by which authors of pages say what a part is for. */
  readonly hints: string
  /** It has an attribute in which a page states a time or a date. */
  readonly mayBeTime: boolean
  /** Of a paragraph, the letters in it. */
  readonly letters: number
  /** It has an attribute that tells what it is for: role, hidden. */
  readonly hasRole: boolean
}

/** What a page's source holds, in its order. */
export interface PageSource {
  readonly text: string
  /** Each text node that a parser of the same grammar makes of it. */
  readonly runs: readonly TextRun[]
  /** Each element that such a parser makes of it. */
  readonly elements: readonly SourceElement[]
  /** Letters that are text for people, and no link: not those of scripts and styles. */
  readonly letters: number
  /** The runs of these, in order: where each begins, and how many letters there are up to its end. */
  readonly prose: readonly { readonly start: number; readonly sum: number }[]
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

const MAY_BE_TIME =
  /^(?:itemprop|property|datetime|title|time|pubdate|(?:data-)?(?:publish(?:ed)?|update[d]?|modified)-?(?:date|at|time|on)|data-(?:timestamp|time|published|updated|datetime|date|epoch|utime))$/
/** Classes that tell what a report is about, and not what a part is for: "category-social". */
const MATTERS = /(?<!\S)(?:category|cat|tag|topic|term|author|section)-\S+/g
/** "shareButtons" is two words; the letters at random that some builders add are none. */
const CAMEL = /([a-z])([A-Z][a-z]{3})/g
const IS_ROLE: ReadonlySet<string> = new Set(["role", "hidden", "aria-hidden"])

type Open = { -readonly [Key in keyof SourceElement]: SourceElement[Key] }

/** Goes through a page's source once, without making a document of it. Linear. */
export function readSource(text: string): PageSource {
  const runs: TextRun[] = []
  const elements: SourceElement[] = []
  const stack: Open[] = []
  const prose: { readonly start: number; readonly sum: number }[] = []
  let [silent, linked, deepest, work, letters] = [0, 0, 0, 0, 0]
  let paragraph: Open | null = null
  const parser: Parser = new Parser({
    onopentagname(name) {
      const element = opened(name, parser.startIndex, text.length)
      elements.push(element)
      stack.push(element)
      if (name === "p") paragraph = element
      if (name === "a") linked += 1
      if (WITHOUT_TEXT.has(name)) silent += 1
      deepest = Math.max(deepest, stack.length)
      // The library takes time by the square of the depth.
      if (deepest > LIMITS.pageDepth) parser.pause()
    },
    onattribute(name, value) {
      const element = stack.at(-1)
      if (element === undefined) return
      if (name === "class" || name === "id") {
        element.hints += ` ${asciiLower(value.replaceAll(CAMEL, "$1-$2")).replaceAll(MATTERS, " ")}`
      } else if (IS_ROLE.has(name)) element.hasRole = true
      else if (MAY_BE_TIME.test(name)) element.mayBeTime = true
    },
    onopentag() {
      const element = stack.at(-1)
      if (element !== undefined) element.contentStart = parser.endIndex + 1
    },
    ontext(value) {
      runs.push({ start: parser.startIndex, end: parser.endIndex + 1, value })
      if (silent > 0 || stack.length === 0) return
      if (linked === 0) {
        letters += value.trim().length
        prose.push({ start: parser.startIndex, sum: letters })
      }
      if (paragraph !== null) paragraph.letters += value.length
      work += value.length * stack.length
    },
    onclosetag(name, isImplied) {
      const closed = stack.pop()
      if (closed === undefined) return
      if (closed === paragraph) paragraph = null
      closed.contentEnd = isImplied ? closed.contentStart : parser.startIndex
      closed.end = Math.min(text.length, parser.endIndex + 1)
      if (name === "a") linked -= 1
      if (WITHOUT_TEXT.has(name)) silent -= 1
    },
  })
  parser.write(text)
  parser.end()
  const isTangled = deepest > LIMITS.pageDepth || elements.length > LIMITS.pageElements || work > LIMITS.pageWork
  return { text, runs, elements, letters, prose, isTangled }
}

const opened = (name: string, start: number, end: number): Open => ({
  name,
  start,
  contentStart: start,
  contentEnd: start,
  end,
  hints: "",
  letters: 0,
  mayBeTime: false,
  hasRole: false,
})
