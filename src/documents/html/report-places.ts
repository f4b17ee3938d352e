import type { PageSource, SourceElement } from "./page-source.ts"

const MANY_PARAGRAPHS = 5
const SOME_PARAGRAPHS = 2
const LONG_PARAGRAPH = 80
const MOST = 0.5

/** Where in a page's source a report shows itself: by its headline, its main part, or by many long paragraphs. */
export class ReportPlaces {
  readonly #heads: readonly number[]
  readonly #paragraphs: readonly number[]
  readonly #prose: PageSource["prose"]
  readonly #starts: readonly number[]

  constructor({ elements, prose }: Pick<PageSource, "elements" | "prose">) {
    this.#prose = prose
    this.#starts = prose.map(({ start }) => start)
    const starts = (of: (element: SourceElement) => boolean) => elements.filter(of).map(({ start }) => start)
    this.#heads = starts(({ name }) => name === "h1" || name === "main")
    this.#paragraphs = starts(({ name, letters }) => name === "p" && letters >= LONG_PARAGRAPH)
  }

  hasHead(element: SourceElement): boolean {
    return countWithin(this.#heads, element) > 0
  }

  /** A card has a headline of its own, and a line or two. */
  holdsProse(element: SourceElement): boolean {
    return this.hasHead(element) || countWithin(this.#paragraphs, element) >= SOME_PARAGRAPHS
  }

  /** A page whose whole text lies in what is named a form or a banner has its text there all the same. */
  within(element: SourceElement): boolean {
    return (
      this.hasHead(element) ||
      countWithin(this.#paragraphs, element) >= MANY_PARAGRAPHS ||
      (element.name === "form" && this.#shareOf(element) > MOST)
    )
  }

  /** Of the page's letters. Some programs put a whole page into one form. */
  #shareOf({ start, end }: SourceElement): number {
    const before = (at: number): number => this.#prose[firstFrom(this.#starts, at) - 1]?.sum ?? 0
    return (before(end) - before(start)) / Math.max(1, this.#prose.at(-1)?.sum ?? 0)
  }
}

/** How many of the sorted places lie within the element. */
export const countWithin = (places: readonly number[], { start, end }: SourceElement): number =>
  firstFrom(places, end) - firstFrom(places, start + 1)

/** Index of the first of the sorted places that is not before `at`. */
function firstFrom(places: readonly number[], at: number): number {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] as number) < at) low = middle + 1
    else high = middle
  }
  return low
}
