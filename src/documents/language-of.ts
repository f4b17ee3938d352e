import { asciiLower } from "./ascii-lower.ts"
import type { ParsedCapture } from "./parsed.ts"

/** So much of a text is looked at. */
const SAMPLE_UNITS = 6000
/** Fewer letters may be a list of names: in scripts that many languages share, and in those that few do. */
const LEAST_LATIN = 200
const LEAST_OTHER = 60
/** Words by which English is known: of running English text a third, of a telegram in capitals a fifth. */
const ENGLISH: ReadonlySet<string> = new Set(
  "the of and in to was were a at by on for from said that with is has had after who been he his their they".split(" "),
)
const LEAST_WORDS = 20
const SURELY_ENGLISH = 0.2
/** Below this share no English text was seen that is longer than a list. */
const PERHAPS_ENGLISH = 0.08
/** How far the best guess must be before English. */
const MARGIN = 0.08

const WORD = /\p{L}+/gu

/** BCP 47 tag of the language in which a text is surely written; null where it is short, or could be another. */
export async function languageOf(text: string): Promise<string | null> {
  const sample = text.slice(0, SAMPLE_UNITS).toWellFormed()
  const words = sample.match(WORD) ?? []
  const share = englishShare(words)
  if (words.length >= LEAST_WORDS && share >= SURELY_ENGLISH) return "en"
  const letters = words.join("")
  const latin = (letters.match(/\p{Script=Latin}/gu) ?? []).length
  const isLatin = latin * 2 > letters.length
  if (letters.length < (isLatin ? LEAST_LATIN : LEAST_OTHER) || share >= PERHAPS_ENGLISH) return null
  // Loaded when it is needed: most records hold English alone, and its tables are large.
  const { eld } = await import("eld/small")
  const guess = eld.detect(sample)
  const scores = guess.getScores()
  const isFarther = (scores[guess.language] ?? 0) - (scores["en"] ?? 0) >= MARGIN
  return guess.language !== "" && guess.isReliable() && (isFarther || !isLatin) ? guess.language : null
}

/** Other languages have one or two of these words: ten is "on" in Turkish. Running English has many. */
const LEAST_KINDS = 3

function englishShare(words: readonly string[]): number {
  const known = words.map((word) => (word.length < 6 ? asciiLower(word) : "")).filter((word) => ENGLISH.has(word))
  return new Set(known).size < LEAST_KINDS ? 0 : known.length / words.length
}

/** What was parsed, with the language of its words. They count before what a page says of itself, which is often that of its template. */
export async function withLanguage(parsed: ParsedCapture): Promise<ParsedCapture> {
  const language = await languageOf(parsed.text)
  if (language === null) return withoutDoubt(parsed)
  const others = parsed.found.map((one) =>
    one.field === "language" ? { ...one, taken: one.taken && primary(one.value) === language } : one,
  )
  const agrees = parsed.language !== null && primary(parsed.language) === language
  const own = { field: "language", value: language, where: "its words", taken: true } as const
  return { ...parsed, language: agrees ? parsed.language : language, found: [...others, own] }
}

/** A text that may be English is not called another language by its page alone. */
function withoutDoubt(parsed: ParsedCapture): ParsedCapture {
  const words = parsed.text.slice(0, SAMPLE_UNITS).match(WORD) ?? []
  const isOther = parsed.language !== null && primary(parsed.language) !== "en"
  if (!isOther || englishShare(words) < PERHAPS_ENGLISH) return parsed
  const found = parsed.found.map((one) => (one.field === "language" ? { ...one, taken: false } : one))
  return { ...parsed, language: null, found }
}

/** "uk" of "uk-UA" and "uk_UA". */
export const primary = (tag: string): string => asciiLower(tag.split(/[-_]/, 1)[0] ?? "")
