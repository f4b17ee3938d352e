import { fold } from "./fold.ts"
import { TOKEN, type Scan } from "./scan.ts"

/** What a question about a single word answers, by word id: each word of the vocabulary is asked about once, in whatever text it stands. */
export class WordMemo<Answer> {
  readonly #ask: (word: string) => Answer
  /** The answer for marks, figures and what lies outside the text. */
  readonly #ofNone: Answer
  #vocabulary: Scan["vocabulary"] | null = null
  /** By word id without gaps; undefined where it was not asked yet. */
  #answers: (Answer | undefined)[] = []

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
    if (vocabulary !== this.#vocabulary) {
      this.#vocabulary = vocabulary
      this.#answers = []
    }
    const answers = this.#answers
    while (answers.length <= form) answers.push(undefined)
    const known = answers[form]
    if (known !== undefined) return known
    const answer = this.#ask(vocabulary.formOf(form))
    answers[form] = answer
    return answer
  }
}

/** Tells for each token whether its word is one of these; marks and figures never are. */
export const oneOf = (words: Iterable<string>): WordMemo<boolean> => {
  const all = new Set(words)
  return new WordMemo((word) => all.has(word))
}

/** Tells for each token whether the expression, which must not match the empty text, matches its folded word; marks and figures it never does. */
export const matching = (expression: RegExp): WordMemo<boolean> => new WordMemo((word) => expression.test(word))
