import { dayText } from "./dates.ts"
import { toldSentence, type ToldSentence } from "./told-sentences.ts"

/** All that grouping and dating presume (src/incidents). How many reports something was inferred from stands with each claim. */
const PRESUMPTIONS: readonly ToldSentence[] = [
  { sentence: /^year (?<what>\d{4}) inferred from /, says: "presumed.year" },
  { sentence: /^day (?<days>\S+(?: to \S+)?) inferred from /, says: "presumed.day" },
  { sentence: /^its day (?<days>\S+(?: to \S+)?) taken for misread: /, says: "presumed.misread" },
  { sentence: /^published day \S+ inferred from its word "(?<what>.*)"$/, says: "presumed.publishedWord" },
  { sentence: /^published (?<days>\S+) inferred: /, says: "presumed.published" },
  { sentence: /^publication not dated: known from its capture$/, says: "presumed.undated" },
]

const daysText = (iso: string): string => iso.split(" to ").map(dayText).join(" – ")

/** What was presumed, in the language of the interface, each thing once; a sentence of another form stays as it is. */
export const presumptionTexts = (presumed: readonly string[]): readonly string[] => [
  ...new Set(
    presumed
      .flatMap((sentences) => sentences.split("; "))
      .map((sentence) => toldSentence(sentence, PRESUMPTIONS, { days: daysText })),
  ),
]
