import type { PlaceCandidate } from "./place-candidates.ts"
import type { Scan } from "./scan.ts"
import type { WordMap } from "./word-map.ts"

/** Points for and against a name being meant as a place; it is one at or above THRESHOLD. All weights are whole numbers. */
export const ACCEPTANCE = {
  threshold: 0,
  /** Points for each five of its weight above 50: small places need evidence. */
  perFiveOfWeight: 1,
  severalWords: 6,
  /** "Walker County", "Kyiv region": the name says itself that it is a place. */
  saysPlace: 10,
  /** "IRS": capitals in a text of small letters are somebody's initials, unless they stand for a country or region. */
  initials: -20,
  /** A word in small letters elsewhere, yet a country. */
  knownHomograph: -6,
  locativeBefore: 9,
  prepositionBefore: 4,
  partBefore: 6,
  settlementBefore: 7,
  /** "Riverton town", "Riverton village": a small letter behind the name says what it is. */
  settlementAfter: 7,
  /** "- Riverton: 6": in a list each name has its number. */
  listedWithNumber: 8,
  commaPlaceAfter: 14,
  commaPlaceBefore: 6,
  titleBefore: -14,
  givenNameBefore: -16,
  capitalBefore: -7,
  capitalAfter: -7,
  givenNameAndCapital: -22,
  paperAfter: -16,
  streetAfter: -16,
  /** "The 900 block of Riverton", "the corner of Riverton and Main". */
  blockBefore: -40,
  featureAfter: -10,
  honourAfter: -16,
  /** "The Riverton shooting", "Riverton police". */
  eventAfter: 6,
  /** A small place in a text of capitals, which nothing beside it marks as one: mostly a person's or a party's name. */
  shoutedAlone: -8,
  /** "THE OMAR RIVERTON NATIONAL LIBERATION FRONT": a movement with a person's name. */
  frontAfter: -24,
  /** "Perez-Riverton", "Omar al-Riverton": part of a surname. */
  hyphenBefore: -14,
  /** "RIVERTON — Two women": a report opens with its place. */
  opensReport: 16,
  numberBefore: -6,
  homograph: -14,
  /** A rare spelling of some place that is also a first name, or stands in a text of capitals. */
  rare: -20,
  /** "In Nice", in a running sentence: the capital and the preposition say that the city is meant, not the word. */
  homographGoverned: 12,
  /** "Nice, 14 July –": a report opens with a place. */
  homographDateline: 14,
  calendar: -30,
  givenName: -6,
  speaks: -4,
  surname: -14,
  /** "The Austin neighborhood": a part of a city that has its name from elsewhere, here and wherever the text names it. */
  quarter: -24,
  /** A common surname, and no city that all know. */
  commonSurname: -9,
  sentenceStart: -2,
} as const

/** A name of so much weight is known to every reader: countries, capitals, states. */
export const WELL_KNOWN = 85
/** A city of so much weight, about 100,000 people, is meant by its name in a sentence that treats the name as one. */
export const CITY_WEIGHT = 67
/** A name that may be meant as a place, where it stands. */
export interface NameSetting {
  readonly scan: Scan
  readonly words: WordMap
  readonly candidate: PlaceCandidate
  /** Its block is in capitals. */
  readonly shouting: boolean
}
