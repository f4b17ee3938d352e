import { fold } from "../../language/index.ts"
import { compareCodeUnits } from "../../model/index.ts"
import type { Workspace } from "../workspace.ts"
import { SEARCH_PREFIX, searchedText, type SearchedText } from "./text-key.ts"

const NO_WORD = /[^\p{L}\p{N}]+/u
/** Stands after every letter that a word may begin with. */
const LAST = "\uFFFF"

/** V8 keeps the whole text of which a longer word is a slice. */
const LONGEST_COPIED = 12

const ownCopy = (word: string): string => (word.length <= LONGEST_COPIED ? word : [...word].join(""))

/**
 * The words of all texts of a record, in memory: about 2 kB a report. Made when first asked, and brought up with each state of the record
 * by what is new in it. A text that is erased is in it no more.
 */
export class WordIndex {
  /** By the number of a text: null where it is gone. */
  readonly #texts: (SearchedText | null)[] = []
  readonly #numberOf = new Map<string, number>()
  readonly #postings = new Map<string, number[]>()
  #words: readonly string[] = []
  #entry = -1
  #stopped = false
  #turn: Promise<void> = Promise.resolve()

  /** Brings it up to the state that the workspace shows. Questions at once wait for one another. */
  bringUp(workspace: Workspace): Promise<void> {
    const done = this.#turn.then(() => this.#bringUp(workspace))
    this.#turn = done.catch(() => {})
    return done
  }

  /** Leaves off where it is: the record is closed. */
  stop(): void {
    this.#stopped = true
  }

  /** Texts in which each of the words begins a word, the last published first. */
  textsWith(words: readonly string[]): readonly SearchedText[] {
    const parts = words.flatMap((word) => fold(word).split(NO_WORD)).filter((part) => part !== "")
    const [first, ...rest] = parts.map((part) => this.#numbersOf(part)).toSorted((a, b) => a.size - b.size)
    if (first === undefined) return []
    return [...first]
      .filter((number) => rest.every((numbers) => numbers.has(number)))
      .flatMap((number) => this.#texts[number] ?? [])
      .toSorted((a, b) => compareCodeUnits(b.published, a.published) || compareCodeUnits(a.capture, b.capture))
  }

  async #bringUp(workspace: Workspace): Promise<void> {
    const { derived } = workspace.record
    const entry = await derived.appliedEntry()
    if (entry === this.#entry) return
    const there = new Map(
      (await derived.keys("document", SEARCH_PREFIX)).map(searchedText).map((text) => [text.hash as string, text]),
    )
    for (const [hash, number] of this.#numberOf) {
      if (!there.has(hash)) this.#forget(hash, number)
    }
    const before = this.#texts.length
    for (const [hash, text] of there) {
      if (this.#stopped) return
      if (!this.#numberOf.has(hash)) await this.#add(workspace, text)
    }
    if (this.#texts.length > before) this.#words = [...this.#postings.keys()].toSorted(compareCodeUnits)
    this.#entry = entry
  }

  async #add(workspace: Workspace, text: SearchedText): Promise<void> {
    const bytes = await workspace.record.getBlob(text.hash)
    const number = this.#texts.length
    this.#numberOf.set(text.hash, number)
    this.#texts.push(text)
    for (const word of new Set(`${text.title}\n${fold(new TextDecoder().decode(bytes))}`.split(NO_WORD))) {
      const known = this.#postings.get(word)
      if (known === undefined) this.#postings.set(ownCopy(word), [number])
      else known.push(number)
    }
  }

  #forget(hash: string, number: number): void {
    this.#numberOf.delete(hash)
    this.#texts[number] = null
  }

  #numbersOf(part: string): ReadonlySet<number> {
    const found = new Set<number>()
    for (let at = this.#firstFrom(part); at < this.#firstFrom(part + LAST); at += 1) {
      for (const number of this.#postings.get(this.#words[at] ?? "") ?? []) found.add(number)
    }
    return found
  }

  /** Place of the first word that is not before `word`. */
  #firstFrom(word: string): number {
    let [low, high] = [0, this.#words.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (compareCodeUnits(this.#words[middle] ?? "", word) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}
