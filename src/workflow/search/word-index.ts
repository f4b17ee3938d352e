import { fold } from "../../language/index.ts"
import { compareCodeUnits, type CaptureId, type Sha256 } from "../../model/index.ts"
import { documentRow, type DocumentRow } from "../document-row.ts"
import { workingTextOf } from "../working-text-of.ts"
import type { Workspace } from "../workspace.ts"

/** A text of the record as the index knows it. */
export interface IndexedText {
  readonly hash: Sha256
  readonly capture: CaptureId
  /** EDTF; "" where nobody knows. */
  readonly published: string
}

const TEXTS_AT_ONCE = 200
const NO_WORD = /[^\p{L}\p{N}]+/u
/** Stands after every letter that a word may begin with. */
const LAST = "\uFFFF"

/**
 * The words of all texts of a record, in memory: about 2 kB a report. Made when first asked, and brought up with each state of the record
 * by what is new in it. A text that is erased is in it no more.
 */
export class WordIndex {
  /** By the number of a text: null where it is gone. */
  readonly #texts: (IndexedText | null)[] = []
  readonly #numberOf = new Map<string, number>()
  readonly #postings = new Map<string, number[]>()
  #words: readonly string[] = []
  #entry = -1
  #turn: Promise<void> = Promise.resolve()

  /** Brings it up to the state that the workspace shows. Questions at once wait for one another. */
  bringUp(workspace: Workspace): Promise<void> {
    const done = this.#turn.then(() => this.#bringUp(workspace))
    this.#turn = done.catch(() => {})
    return done
  }

  /** Texts in which each of the words begins a word, the last published first. */
  textsWith(words: readonly string[]): readonly IndexedText[] {
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
    const there = new Set((await derived.keys("document", TEXT)).map((key) => key.slice(TEXT.length)))
    const fresh = [...there].filter((hash) => !this.#numberOf.has(hash))
    for (const [hash, number] of this.#numberOf) {
      if (!there.has(hash)) this.#forget(hash, number)
    }
    for (let from = 0; from < fresh.length; from += TEXTS_AT_ONCE) {
      const keys = fresh.slice(from, from + TEXTS_AT_ONCE).map((hash) => `${TEXT}${hash}`)
      for (const { value } of await derived.byKeys("document", keys)) await this.#add(workspace, documentRow(value))
    }
    if (fresh.length > 0) this.#words = [...this.#postings.keys()].toSorted(compareCodeUnits)
    this.#entry = entry
  }

  async #add(workspace: Workspace, row: DocumentRow): Promise<void> {
    const { hash } = row.text
    if (row.withdrawn !== undefined || this.#numberOf.has(hash)) return
    const number = this.#texts.length
    this.#numberOf.set(hash, number)
    this.#texts.push({ hash, capture: row.capture.id, published: row.reading.published?.edtf ?? "" })
    const title = row.capture.title ?? row.text.title ?? ""
    const words = new Set(fold(`${title}\n${await workingTextOf(workspace, row)}`).split(NO_WORD))
    for (const word of words) {
      const known = this.#postings.get(word)
      if (known === undefined) this.#postings.set(word, [number])
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

/** Prefix of the key of a document's text. */
const TEXT = "text:"
