import { say, type Message } from "./language.svelte.ts"

/** A sentence of the record's that the product words itself, and the message that says the same. */
export interface ToldSentence {
  /** Its named groups fill the message. */
  readonly sentence: RegExp
  readonly says: Message
}

/** How a word of a sentence is told in the language of the interface; by the name of its group. */
export type WordsTold = Readonly<Record<string, (word: string) => string>>

/** The sentence in the language of the interface; one of no known form stays as it is. */
export function toldSentence(sentence: string, forms: readonly ToldSentence[], told: WordsTold = {}): string {
  for (const { sentence: form, says } of forms) {
    const found = form.exec(sentence)
    if (found === null) continue
    const fill = Object.entries(found.groups ?? {}).map(([name, word = ""]) => [name, told[name]?.(word) ?? word])
    return say(says, Object.fromEntries(fill) as Record<string, string>)
  }
  return sentence
}
