/** Words in a row that make a copy. */
export const RUN_LENGTH = 8

/** A run of words that stands in the project and in a text of others. */
export interface CopiedRun {
  /** File of the project, from its root. */
  readonly path: string
  readonly words: string
  /** Name of the other text. */
  readonly of: string
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** "don't" is one word to some and two to others: both ways of dropping punctuation are tried. */
const FOLDS: readonly ((text: string) => readonly string[])[] = [
  (text) => text.toLowerCase().match(WORD) ?? [],
  (text) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\s]+/gu, "")
      .match(WORD) ?? [],
]

/** Line ends that are written as escapes within string literals are white space, not letters. */
const unescaped = (source: string): string => source.replaceAll(/\\[nrt]/g, " ")

/** All runs of eight words of a project, ready to be met in texts of others. */
export class RunIndex {
  readonly #folds = FOLDS.map((fold) => ({ fold, ids: new Map<string, number>(), runs: new Map<string, string>() }))

  add(path: string, source: string): void {
    for (const { fold, ids, runs } of this.#folds) {
      const numbers = fold(unescaped(source)).map((word) => {
        const id = ids.get(word) ?? ids.size
        ids.set(word, id)
        return id
      })
      for (let end = RUN_LENGTH; end <= numbers.length; end++) {
        const run = numbers.slice(end - RUN_LENGTH, end).join(" ")
        if (!runs.has(run)) runs.set(run, path)
      }
    }
  }

  /** The runs of one text that the project has too, each once for each way of dropping punctuation. Linear in the text. */
  meet(of: string, text: string): readonly CopiedRun[] {
    const copied: CopiedRun[] = []
    for (const { fold, ids, runs } of this.#folds) {
      const words = fold(text)
      /** Ids of the latest words, empty after one that the project has nowhere. */
      let window: number[] = []
      for (const [index, word] of words.entries()) {
        const id = ids.get(word)
        window = id === undefined ? [] : [...window.slice(1 - RUN_LENGTH), id]
        const path = window.length === RUN_LENGTH ? runs.get(window.join(" ")) : undefined
        if (path !== undefined) {
          copied.push({ path, words: words.slice(index + 1 - RUN_LENGTH, index + 1).join(" "), of })
        }
      }
    }
    return copied
  }
}
