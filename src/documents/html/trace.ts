import type { MarkedElement, TextRun } from "./mark-text.ts"

/** The text directly in one element as one string, of which pieces are asked for in order. */
interface Direct {
  readonly text: string
  readonly runs: readonly TextRun[]
  /** Of each run, where its value begins in `text`. */
  readonly starts: readonly number[]
  at: number
  run: number
}

/** Leads text nodes of a page that a library has changed back to its source. */
export class Trace {
  readonly #elements: readonly MarkedElement[]
  readonly #direct = new Map<number, Direct>()

  constructor(elements: readonly MarkedElement[]) {
    this.#elements = elements
  }

  /** The source of a text node that stands in, or was taken out of, the marked element; null where it is not that element's. */
  runsOf(element: number, value: string): readonly TextRun[] | null {
    const direct = this.#directOf(element)
    if (direct === null) return null
    const found = direct.text.indexOf(value, direct.at)
    if (found < 0) return null
    direct.at = found + value.length
    return cut(direct, found, direct.at)
  }

  #directOf(element: number): Direct | null {
    const known = this.#direct.get(element)
    if (known !== undefined) return known
    const marked = this.#elements[element]
    if (marked === undefined) return null
    const starts: number[] = []
    let length = 0
    for (const { value } of marked.runs) {
      starts.push(length)
      length += value.length
    }
    const text = marked.runs.map(({ value }) => value).join("")
    const made: Direct = { text, runs: marked.runs, starts, at: 0, run: 0 }
    this.#direct.set(element, made)
    return made
  }
}

/** Runs for [from, to) of the text. Entities are whole; text as it stands is cut where asked. */
function cut(direct: Direct, from: number, to: number): readonly TextRun[] {
  const found: TextRun[] = []
  const { runs, starts } = direct
  while ((starts[direct.run + 1] ?? Infinity) <= from) direct.run += 1
  for (let i = direct.run; i < runs.length && (starts[i] ?? 0) < to; i++) {
    const run = runs[i] as TextRun
    const begins = starts[i] as number
    const [first, last] = [Math.max(0, from - begins), Math.min(run.value.length, to - begins)]
    const asItStands = run.end - run.start === run.value.length
    if (!asItStands || (first === 0 && last === run.value.length)) found.push(run)
    else found.push({ start: run.start + first, end: run.start + last, value: run.value.slice(first, last) })
  }
  return found
}
