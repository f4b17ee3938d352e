import { untrack } from "svelte"
import { AskedInVain } from "../api/client.ts"

/** A page of a list as the API gives it; `next` is null of the last. */
interface Page<Line> {
  readonly lines: readonly Line[]
  readonly total: number
  readonly next: string | null
}

/** Asks for the page at a cursor; without one for the first. */
type PageQuestion<Line> = (at: { readonly cursor?: string }) => Promise<Page<Line>>

/** Pages that are asked for: those after `before`, until there are as many lines as are wanted. */
interface Stretch<Line> {
  readonly before: readonly Line[]
  readonly cursor: string | null
  readonly wanted: number
}

/** A list that comes page after page, as far as it was looked at. */
export class Paged<Line> {
  lines = $state.raw<readonly Line[]>([])
  /** Null until the first answer. */
  total = $state<number | null>(null)
  failure = $state.raw<AskedInVain | null>(null)
  #next = $state.raw<string | null>(null)
  readonly #idOf: (line: Line) => string
  #question: PageQuestion<Line> | null = null
  #words: string | null = null
  #asked: Stretch<Line> | null = null
  #asking = false
  #turn = 0

  constructor(idOf: (line: Line) => string) {
    this.#idOf = idOf
  }

  /** Whether more lines are to be had. */
  get hasMore(): boolean {
    return this.#next !== null
  }

  /**
   * Asks from the beginning; what is on its way counts no more. `words`: what is asked for. The same words anew, as of a record that has
   * grown, bring as many lines as were there. Lines stay until then. For effects: it reads nothing that the answer changes.
   */
  async start(words: string, question: PageQuestion<Line>): Promise<void> {
    const same = words === this.#words
    const wanted = same ? untrack(() => this.lines.length) : 0
    // Another list does not go on where the one before ended.
    if (!same) this.#next = null
    this.#words = words
    this.#question = question
    this.#turn += 1
    await this.#ask({ before: [], cursor: null, wanted })
  }

  /** Asks for the page after those that are there; once, however often it is called while that is on its way. */
  async goOn(): Promise<void> {
    if (this.#next !== null && !this.#asking) await this.#ask({ before: this.lines, cursor: this.#next, wanted: 0 })
  }

  /** Goes on until line `index` is there; after asking in vain not by itself. */
  async reach(index: number): Promise<void> {
    while (index >= this.lines.length && this.hasMore && !this.#asking && this.failure === null) await this.goOn()
  }

  /** Asks once more for what was asked for in vain. */
  async again(): Promise<void> {
    if (this.#asked !== null && !this.#asking) await this.#ask(this.#asked)
  }

  async #ask(stretch: Stretch<Line>): Promise<void> {
    const [turn, question] = [this.#turn, this.#question]
    if (question === null) return
    this.#asked = stretch
    this.#asking = true
    try {
      let lines = stretch.before
      let next = stretch.cursor
      let total = 0
      do {
        const page = await question(next === null ? {} : { cursor: next })
        if (turn !== this.#turn) return
        lines = this.#together(lines, page.lines)
        ;({ next, total } = page)
      } while (next !== null && lines.length < stretch.wanted)
      this.lines = lines
      this.total = total
      this.#next = next
      this.failure = null
    } catch (error) {
      if (turn !== this.#turn) return
      this.failure = error instanceof AskedInVain ? error : new AskedInVain(null)
    }
    this.#asking = false
  }

  /** A record that grew between two pages has lines of the one in the other too. */
  #together(before: readonly Line[], more: readonly Line[]): readonly Line[] {
    const known = new Set(before.map(this.#idOf))
    return [...before, ...more.filter((line) => !known.has(this.#idOf(line)))]
  }
}
