/** English: the words and rules that the readers of `language/` and `claims/` need, as data. */
import type { ScanPack } from "../pack.ts"
import { ABBREVIATIONS } from "./lexicon/abbreviations.ts"
import { BLOCK_CUES } from "./lexicon/block-cues.ts"
import { STARTERS } from "./lexicon/starters.ts"

export const english = {
  language: "en",
  abbreviations: ABBREVIATIONS,
  starters: STARTERS,
  blockCues: BLOCK_CUES,
} as const satisfies ScanPack
