import { fold, type Gazetteer } from "../language/index.ts"

/** A word that is looked for in any of these spellings, each folded. */
export type AskedWord = readonly string[]

/** More words than these find nothing that fewer do not. */
const MOST_WORDS = 12
/** Of so many words a place's name may be: "Petropavlivska Borshchahivka". */
const LONGEST_NAME = 3

/** A place by the name that the record calls it: "Київ" and "Kiev" are Kyiv; null where no place is called so. */
export function placeCalled(gazetteer: Pick<Gazetteer, "lookup">, name: string): string | null {
  const [likeliest] = gazetteer.lookup(name)
  return likeliest === undefined ? null : fold(likeliest.name)
}

/** What somebody typed as the words that a thing has to hold, each as typed or, of a place's name, as the record calls that place. */
export function wordsAsked(gazetteer: Pick<Gazetteer, "lookup">, typed: string): readonly AskedWord[] {
  const words = fold(typed)
    .split(/\s+/u)
    .filter((word) => word !== "")
    .slice(0, MOST_WORDS)
  const asked: AskedWord[] = []
  for (let at = 0; at < words.length;) {
    const { spellings, length } = longestName(gazetteer, words.slice(at, at + LONGEST_NAME))
    asked.push(spellings)
    at += length
  }
  return asked
}

function longestName(
  gazetteer: Pick<Gazetteer, "lookup">,
  words: readonly string[],
): { readonly spellings: AskedWord; readonly length: number } {
  for (let length = words.length; length > 0; length -= 1) {
    const name = words.slice(0, length).join(" ")
    const called = placeCalled(gazetteer, name)
    if (called !== null) return { spellings: called === name ? [name] : [name, called], length }
  }
  return { spellings: words.slice(0, 1), length: 1 }
}
