/**
 * Reads words: tokens, blocks, sentences, quotations, counts, times and places of a text, by packs of data for each language.
 * Knows no incidents and no speakers; reads no files, clocks or networks: the gazetteer's bytes are handed in.
 */
export { createCountFinder, type CountFinder } from "./counts.ts"
export { capitalised, fold } from "./fold.ts"
export { english } from "./en/index.ts"
export { loadGazetteer, type Gazetteer } from "./gazetteer.ts"
export type * from "./pack.ts"
export { phraseTable, type PhraseTable } from "./phrases.ts"
export { createPlaceFinder, type PlaceFinder } from "./places.ts"
export * from "./scan.ts"
export { createScanner, type Scanner } from "./scanner.ts"
export { createSiteFinder, type SiteFinder } from "./sites.ts"
export type * from "./spans.ts"
export { createTimeFinder, type TimeFinder, type TimeReference } from "./times.ts"
export { createVocabulary, type Vocabulary } from "./vocabulary.ts"
export { wordAt } from "./word-at.ts"
export { WordClasses } from "./word-classes.ts"
export { WordMap } from "./word-map.ts"
export { matching, oneOf, WordMemo } from "./word-memo.ts"
export {
  createSpeakerFinder,
  knownOutlet,
  knownSpeaker,
  nameKey,
  type AttributionCue,
  type SourcePhrase,
  type SpeakerFinder,
} from "./speakers.ts"
export { ARMED_BODIES } from "./en/lexicon/armed-bodies.ts"
export { COUNTRIES, type CountryRow } from "./en/lexicon/countries.ts"
export { OUTLET_HEADS } from "./en/lexicon/outlets.ts"
export { OFFICE_PHRASES } from "./en/lexicon/speakers.ts"
export {
  DEED_WORDS,
  DISCOURSE,
  EVENT_NOUNS,
  KIND_LABELS,
  AFTERMATH_WORDS,
  HAPPENING_WORDS,
  LATER_NEWS,
  MEANS_WORDS,
  type DiscourseTurn,
} from "./en/lexicon/discourse.ts"
export type { SayingForce } from "./en/lexicon/saying.ts"
export {
  CARE_HEAD_WORDS,
  CUSTODY_HEAD_WORDS,
  LANDMARK_WORDS,
  LIFE_WORDS,
  MOVED_WORDS,
  PLACE_PREPOSITIONS,
  PLACES_OF,
  ABROAD_WORDS,
  RESIDENTS,
  TREATED_WORDS,
} from "./en/lexicon/place-words.ts"
