import { fold } from "./fold.ts"
import { TOKEN, type Scan } from "./scan.ts"

/** Different answers that a memo can hold, one byte a word: many memos of a large vocabulary stay small. */
const MOST_ANSWERS = 255

/** What a question about a single word answers, by word id: each word of the vocabulary is asked about once, in whatever text it stands. */
export class WordMemo<Answer> {
  readonly #ask: (word: string) => Answer
  /** The answer for marks, figures and what lies outside the text. */
  readonly #ofNone: Answer
  #vocabulary: Scan["vocabulary"] | null = null
  /** By word id: which of the answers; 0 where it was not asked yet. */
  #codes = new Uint8Array(0)
  /** The different answers so far; code 1 is the first. */
  readonly #answers: Answer[] = []

  /** @param ask A pure function of a folded word; "" stands for all that is no word. */
  constructor(ask: (word: string) => Answer) {
    this.#ask = ask
    this.#ofNone = ask("")
  }

  /** The answer for the word at a token. */
  at(scan: Scan, token: number): Answer {
    if (token < 0 || token >= scan.size) return this.#ofNone
    const form = scan.form[token] as number
    if (form !== 0) return this.#ofForm(scan.vocabulary, form)
    return scan.kind[token] === TOKEN.word
      ? this.#ask(fold(scan.text.slice(scan.start[token], scan.end[token])))
      : this.#ofNone
  }

  #ofForm(vocabulary: Scan["vocabulary"], form: number): Answer {
    if (vocabulary !== this.#vocabulary || form >= this.#codes.length) this.#forget(vocabulary)
    const code = this.#codes[form] as number
    if (code !== 0) return this.#answers[code - 1] as Answer
    const answer = this.#ask(vocabulary.formOf(form))
    const known = this.#answers.indexOf(answer)
    const place = known < 0 ? this.#answers.length : known
    if (place >= MOST_ANSWERS) return answer
    this.#answers[place] = answer
    this.#codes[form] = place + 1
    return answer
  }

  #forget(vocabulary: Scan["vocabulary"]): void {
    this.#vocabulary = vocabulary
    this.#codes = new Uint8Array(vocabulary.limit)
  }
}

/** Tells for each token whether its word is one of these; marks and figures never are. */
export const oneOf = (words: Iterable<string>): WordMemo<boolean> => {
  const all = new Set(words)
  return new WordMemo((word) => all.has(word))
}

/** Tells for each token whether the expression, which must not match the empty text, matches its folded word; marks and figures it never does. */
export const matching = (expression: RegExp): WordMemo<boolean> => new WordMemo((word) => expression.test(word))
