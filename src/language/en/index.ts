/** English: the words and rules that the readers of `language/` and `claims/` need, as data. */
import type { CountPack, ScanPack } from "../pack.ts"
import { ABBREVIATIONS } from "./lexicon/abbreviations.ts"
import { BLOCK_CUES } from "./lexicon/block-cues.ts"
import { HEDGES } from "./lexicon/hedges.ts"
import { NOTHING } from "./lexicon/negations.ts"
import { NUMERALS } from "./lexicon/numerals.ts"
import { CHANGE_OPENERS, RANGE_JOINERS, TAKES_ABOUT } from "./lexicon/ranges.ts"
import { STARTERS } from "./lexicon/starters.ts"
import { VAGUE } from "./lexicon/vague.ts"

export const english = {
  language: "en",
  abbreviations: ABBREVIATIONS,
  starters: STARTERS,
  blockCues: BLOCK_CUES,
  numerals: NUMERALS,
  hedges: HEDGES,
  vague: VAGUE,
  nothing: NOTHING,
  takesAbout: TAKES_ABOUT,
  rangeJoiners: RANGE_JOINERS,
  changeOpeners: CHANGE_OPENERS,
} as const satisfies ScanPack & CountPack
