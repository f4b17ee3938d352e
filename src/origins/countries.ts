import { COUNTRIES, nameKey } from "../language/index.ts"
import { rememberedText } from "../model/index.ts"

interface CountryWords {
  readonly code: string
  readonly words: readonly string[]
}

const BY_FIRST = new Map<string, CountryWords[]>()
const NAMES = new Map<string, string>([["UN", "UN"]])
for (const { code, name, also, demonyms } of COUNTRIES) {
  NAMES.set(code, name)
  for (const form of [name, ...also, ...demonyms, ...demonyms.map((demonym) => `${demonym}s`)]) {
    const words = nameKey(form).split(" ")
    const first = words[0] ?? ""
    BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), { code, words }])
  }
}
for (const rows of BY_FIRST.values()) rows.sort((a, b) => b.words.length - a.words.length)

/** "Ukraine" of "UA"; other sides keep their own name. */
export const sideName = (side: string): string => NAMES.get(side) ?? side

/** Words with countries and their people taken out, and the first country that was there; null where none was. */
export function takeCountry(words: readonly string[]): {
  readonly country: string | null
  readonly rest: readonly string[]
} {
  let country: string | null = null
  const rest: string[] = []
  for (let at = 0; at < words.length;) {
    const word = words[at] ?? ""
    const row = BY_FIRST.get(word)?.find((candidate) => candidate.words.every((part, i) => words[at + i] === part))
    if (row === undefined) rest.push(word)
    else country ??= row.code
    at += row?.words.length ?? 1
  }
  return { country, rest }
}

/** Phrases remembered at most, some two kilobytes each. */
const MOST_PHRASES = 8192

/** Folded words of a phrase, possessive endings dropped. */
export const wordsOf = rememberedText(
  (phrase): readonly string[] =>
    nameKey(phrase.replaceAll(/['\u2018\u2019\u02BC`]s(?![\p{L}\p{N}])/gu, ""))
      .split(" ")
      .filter((word) => word !== ""),
  MOST_PHRASES,
)
