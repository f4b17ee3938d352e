import { NAME_KIND } from "./gazetteer-format.ts"
import type { Gazetteer } from "./gazetteer.ts"
import type { PlaceCandidate } from "./place-candidates.ts"
import {
  blockOf,
  isHyphenOfName,
  isListedWithNumber,
  isNear,
  isOfBlock,
  opensReport,
  saysQuarter,
} from "./place-surroundings.ts"
import { PLACE_WORD } from "./place-words.ts"
import { FLAG, TOKEN, type Scan } from "./scan.ts"
import type { WordMap } from "./word-map.ts"
import { oneOf } from "./word-memo.ts"

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
const WELL_KNOWN = 85
/** A city of so much weight, about 100,000 people, is meant by its name in a sentence that treats the name as one. */
export const CITY_WEIGHT = 67
/** Longest word that capitals make initials. */
const LONGEST_INITIALS = 5
/** "CAR" in a text of capitals is a car, whatever country has these initials. */
const LONGEST_CODE = 3
const KNOWN_CODES = /^(?:USA|UK|UAE|DC)$/

/** Share of words in capitals above which capitals tell nothing, of a hundred. */
const ALL_CAPS_PERCENT = 60

export interface Judged {
  readonly candidate: PlaceCandidate
  readonly points: number
  /** Preceded by a first name or a title: its last word is somebody's surname here. */
  readonly isPerson: boolean
  /** Called a neighbourhood, and known as a town alone. */
  readonly isQuarter: boolean
  /** Called a neighbourhood, and some city has one of that name. */
  readonly isPart: boolean
}

/** Judges each candidate by the words beside it; `previous` and `next` candidates give "City, State". */
export function judge(
  scan: Scan,
  gazetteer: Gazetteer,
  words: WordMap,
  candidates: readonly PlaceCandidate[],
): Judged[] {
  const shouting: (boolean | undefined)[] = []
  return candidates.map((candidate, i) => {
    const block = blockOf(scan, candidate.firstToken)
    shouting[block] ??= isShouting(scan, block)
    const place = { scan, words, candidate, shouting: shouting[block] }
    const beside = besidePoints(place)
    const hasComma =
      joinedByComma(scan, candidate, candidates[i + 1]) ||
      (i > 0 && joinedByComma(scan, candidates[i - 1] as PlaceCandidate, candidate))
    const isSmall = gazetteer.weightOf(candidate.senses[0]?.row ?? 0) < CITY_WEIGHT
    const isAlone = place.shouting && beside.points <= 0 && !hasComma && !isDateline(scan, candidate) && isSmall
    const points =
      (opensReport(scan, candidate) ? ACCEPTANCE.opensReport : 0) +
      (isListedWithNumber(scan, candidate) ? ACCEPTANCE.listedWithNumber : 0) +
      (isAlone ? ACCEPTANCE.shoutedAlone : 0) +
      (isSmall && place.shouting && isOfFront(scan, candidate) ? ACCEPTANCE.frontAfter : 0) +
      Math.trunc(((gazetteer.weightOf(candidate.senses[0]?.row ?? 0) - 50) * ACCEPTANCE.perFiveOfWeight) / 5) +
      ownPoints(place, gazetteer) +
      beside.points +
      (joinedByComma(scan, candidate, candidates[i + 1]) ? ACCEPTANCE.commaPlaceAfter : 0) +
      (i > 0 && joinedByComma(scan, candidates[i - 1] as PlaceCandidate, candidate) ? ACCEPTANCE.commaPlaceBefore : 0)
    const isQuarter = saysQuarter(scan, words, candidate)
    const isPart = candidate.senses.some(({ row }) => gazetteer.levelOf(row) === "district")
    return {
      candidate,
      points,
      isPerson: beside.isPerson,
      isQuarter: isQuarter && !isPart,
      isPart: isQuarter && isPart,
    }
  })
}

/** How many words of its own stand between a movement's person and what it is. */
const FRONT_REACH = 4
const FRONT = oneOf([
  "front",
  "movement",
  "party",
  "brigade",
  "battalion",
  "army",
  "federation",
  "alliance",
  "union",
  "league",
  "institute",
])
const FRONTS_OWN = oneOf([
  "national",
  "liberation",
  "people's",
  "popular",
  "revolutionary",
  "republican",
  "democratic",
  "socialist",
  "workers",
  "guerrilla",
  "patriotic",
])

/** "MARTI NATIONAL LIBERATION FRONT": adjectives of movements follow, and then the movement. */
function isOfFront(scan: Scan, { endToken }: PlaceCandidate): boolean {
  if (!FRONTS_OWN.at(scan, endToken)) return false
  for (let at = endToken; at < endToken + FRONT_REACH; at++) if (FRONT.at(scan, at)) return true
  return false
}

const isDateline = (scan: Scan, { firstToken }: PlaceCandidate): boolean =>
  scan.blocks[blockOf(scan, firstToken)]?.kind === "dateline"

/** True where only a comma stands between the two: "Lviv, Ukraine". */
export function joinedByComma(scan: Scan, first: PlaceCandidate, second: PlaceCandidate | undefined): boolean {
  if (second === undefined || second.firstToken - first.endToken !== 1) return false
  return scan.text[scan.start[first.endToken] as number] === ","
}

interface Setting {
  readonly scan: Scan
  readonly words: WordMap
  readonly candidate: PlaceCandidate
  /** Its block is in capitals. */
  readonly shouting: boolean
}

/** What the name's own words say. */
function ownPoints({ scan, words, candidate, shouting }: Setting, gazetteer: Gazetteer): number {
  const { firstToken, endToken, senses } = candidate
  const size = endToken - firstToken
  let points = size > 1 ? ACCEPTANCE.severalWords : 0
  let plain = true
  for (let at = firstToken; at < endToken; at++) {
    if (scan.kind[at] === TOKEN.word && (words.of(scan.form[at] as number) & PLACE_WORD.homograph) === 0) plain = false
  }
  // "US" in running text is no "us"; in a text of capitals it may be.
  const isCode = !shouting && ((scan.flags[firstToken] as number) & FLAG.allCaps) !== 0
  const weight = gazetteer.weightOf(senses[0]?.row ?? 0)
  if (plain && !isCode) {
    points += plainPoints({
      isKnown: weight >= WELL_KNOWN,
      size,
      shouting,
      kind: senses[0]?.kind,
      letters: candidate.end - candidate.start,
    })
    points += cityPoints({ scan, words, candidate, shouting }, gazetteer)
  }
  if (shouting && size === 1 && isCodeOf(scan, gazetteer, candidate)) points += ACCEPTANCE.calendar
  if (isCode && size === 1 && isInitials(scan, firstToken) && isLocal(gazetteer, candidate)) {
    points += ACCEPTANCE.initials
  }
  const own = words.of(scan.form[firstToken] as number)
  if (size === 1 && (own & PLACE_WORD.calendar) !== 0) points += ACCEPTANCE.calendar
  if (size === 1 && (own & PLACE_WORD.givenName) !== 0 && weight < WELL_KNOWN) points += ACCEPTANCE.givenName
  if (isRareHere({ isGiven: (own & PLACE_WORD.givenName) !== 0, shouting, weight }, senses)) points += ACCEPTANCE.rare
  if (size === 1 && (own & PLACE_WORD.surname) !== 0 && weight < WELL_KNOWN) points += ACCEPTANCE.commonSurname
  // "Ms." is no Mississippi; its stop belongs to the name.
  const isShort = size === 1 || senses[0]?.kind === NAME_KIND.abbreviation
  if (isShort && (own & PLACE_WORD.title) !== 0) points += ACCEPTANCE.calendar
  if (size > 1 && (words.of(scan.form[endToken - 1] as number) & PLACE_WORD.settlement) !== 0) {
    points += ACCEPTANCE.saysPlace
  }
  if (senses[0]?.kind === NAME_KIND.demonym) points += 4
  return points
}

/** "Ahmad", "THE CENTER": known as a place by another name, and a person's or a plain word here. */
const isRareHere = (
  { isGiven, shouting, weight }: { readonly isGiven: boolean; readonly shouting: boolean; readonly weight: number },
  senses: PlaceCandidate["senses"],
): boolean => (isGiven || shouting) && weight < CITY_WEIGHT && senses.every(({ kind }) => kind === NAME_KIND.alternate)

/** "CAR", "LA" of a text in capitals: words or articles there, unless all know the letters for the country. */
function isCodeOf(scan: Scan, gazetteer: Gazetteer, { start, end, senses }: PlaceCandidate): boolean {
  if (end - start > LONGEST_CODE || KNOWN_CODES.test(scan.text.slice(start, end))) return false
  return gazetteer.placeAt(senses[0]?.row ?? 0).name.length !== end - start
}

/** "IN", "THE CITY" in a text of capitals are words; "Reading" elsewhere may be the town. */
function plainPoints(name: {
  readonly isKnown: boolean
  readonly size: number
  readonly shouting: boolean
  readonly kind: number | undefined
  readonly letters: number
}): number {
  if (name.shouting && name.kind === NAME_KIND.abbreviation) return ACCEPTANCE.calendar
  if (name.shouting && (!name.isKnown || name.letters <= LONGEST_CODE)) return ACCEPTANCE.homograph
  return name.isKnown || name.size > 1 ? ACCEPTANCE.knownHomograph : ACCEPTANCE.homograph
}

/** "In Nice, taking", "the mayor of Nice said": one that names a city, is governed as a name and has no noun behind it. */
function cityPoints({ scan, words, candidate, shouting }: Setting, gazetteer: Gazetteer): number {
  const { firstToken, endToken, senses } = candidate
  const [first] = senses
  if (first === undefined || first.kind !== NAME_KIND.main || gazetteer.levelOf(first.row) !== "city") return 0
  if (endToken - firstToken > 1 || gazetteer.weightOf(first.row) < CITY_WEIGHT) return 0
  const sentence = scan.sentences[scan.sentenceOf[firstToken] as number]
  if (sentence === undefined) return 0
  const isFirst = sentence.firstToken === firstToken
  if (isFirst && scan.blocks[sentence.block]?.kind === "dateline") return ACCEPTANCE.homographDateline
  if (isFirst || shouting) return 0
  const isName = endToken >= sentence.endToken || ((scan.flags[endToken] as number) & FLAG.capitalised) === 0
  const governs = words.of(scan.form[firstToken - 1] as number) & (PLACE_WORD.locative | PLACE_WORD.preposition)
  const isRunning =
    ((scan.flags[firstToken - 1] as number) & FLAG.capitalised) === 0 || sentence.firstToken === firstToken - 1
  return isName && governs !== 0 && isRunning ? ACCEPTANCE.homographGoverned : 0
}

/** Short, and not the first word of its sentence, where datelines stand. */
function isInitials(scan: Scan, token: number): boolean {
  const length = (scan.end[token] as number) - (scan.start[token] as number)
  return length <= LONGEST_INITIALS && scan.sentences[scan.sentenceOf[token] as number]?.firstToken !== token
}

function isLocal(gazetteer: Gazetteer, { senses }: PlaceCandidate): boolean {
  const level = gazetteer.levelOf(senses[0]?.row ?? 0)
  return senses[0]?.kind !== NAME_KIND.abbreviation && level !== "country" && level !== "region"
}

/** What stands before and after. */
function besidePoints(setting: Setting): { readonly points: number; readonly isPerson: boolean } {
  const { scan, candidate, shouting } = setting
  const before = beforePoints(setting)
  let points = before.points
  const after = candidate.endToken
  if (after < scan.size && scan.kind[after] === TOKEN.word && isNear(scan, after)) {
    const word = setting.words.of(scan.form[after] as number)
    const isCapital = ((scan.flags[after] as number) & FLAG.capitalised) !== 0
    if ((word & PLACE_WORD.streets) !== 0) points += ACCEPTANCE.streetAfter
    if ((word & PLACE_WORD.honour) !== 0) points += ACCEPTANCE.honourAfter
    if (isCapital && !shouting) {
      if ((word & PLACE_WORD.paper) !== 0) points += ACCEPTANCE.paperAfter
      else if ((word & PLACE_WORD.street) !== 0) points += ACCEPTANCE.streetAfter
      else if ((word & PLACE_WORD.water) !== 0) points += ACCEPTANCE.featureAfter
      else if ((word & (PLACE_WORD.body | PLACE_WORD.calendar | PLACE_WORD.settlement | PLACE_WORD.title)) === 0) {
        points += isGivenName(setting) ? ACCEPTANCE.givenNameAndCapital : ACCEPTANCE.capitalAfter
      }
    }
    if ((word & PLACE_WORD.speaks) !== 0) points += ACCEPTANCE.speaks
    if (!isCapital && (word & PLACE_WORD.event) !== 0) points += ACCEPTANCE.eventAfter
    if (!isCapital && (word & PLACE_WORD.settlement) !== 0) points += ACCEPTANCE.settlementAfter
  }
  return { points, isPerson: before.isPerson }
}

const isGivenName = ({ scan, words, candidate: { firstToken, endToken } }: Setting): boolean =>
  endToken - firstToken === 1 && (words.of(scan.form[firstToken] as number) & PLACE_WORD.givenName) !== 0

function beforePoints({ scan, words, candidate, shouting }: Setting): {
  readonly points: number
  readonly isPerson: boolean
} {
  const none = { points: 0, isPerson: false }
  let at = candidate.firstToken - 1
  if (at < 0 || scan.sentenceOf[at] !== scan.sentenceOf[candidate.firstToken]) {
    return { points: ACCEPTANCE.sentenceStart, isPerson: false }
  }
  if (isOfBlock(scan, words, at)) return { points: ACCEPTANCE.blockBefore, isPerson: false }
  // "Gen. Tripoli", "St. John": the stop of an abbreviation stands between.
  if (scan.text[scan.start[at] as number] === "." && at > 0) at--
  if (scan.kind[at] === TOKEN.number && isNear(scan, candidate.firstToken)) {
    return { points: ACCEPTANCE.numberBefore, isPerson: false }
  }
  if (isHyphenOfName(scan, at)) return { points: ACCEPTANCE.hyphenBefore, isPerson: false }
  if (scan.kind[at] !== TOKEN.word) return none
  const word = words.of(scan.form[at] as number)
  const isCapital = ((scan.flags[at] as number) & FLAG.capitalised) !== 0
  if (isOfKin(scan, words, at)) return { points: ACCEPTANCE.titleBefore, isPerson: true }
  if (!isCapital || shouting) {
    if ((word & PLACE_WORD.locative) !== 0) return { points: ACCEPTANCE.locativeBefore, isPerson: false }
    if ((word & PLACE_WORD.part) !== 0) return { points: ACCEPTANCE.partBefore, isPerson: false }
    if ((word & PLACE_WORD.preposition) !== 0) return { points: ACCEPTANCE.prepositionBefore, isPerson: false }
    if ((word & PLACE_WORD.settlement) !== 0) return { points: ACCEPTANCE.settlementBefore, isPerson: false }
  }
  if ((word & PLACE_WORD.title) !== 0 && (isCapital || shouting)) {
    return { points: ACCEPTANCE.titleBefore, isPerson: true }
  }
  if (!isCapital) return none
  if ((word & PLACE_WORD.givenName) !== 0) return { points: ACCEPTANCE.givenNameBefore, isPerson: true }
  if ((word & PLACE_WORD.part) !== 0) return { points: ACCEPTANCE.partBefore, isPerson: false }
  if ((word & (PLACE_WORD.locative | PLACE_WORD.preposition)) !== 0) {
    return { points: ACCEPTANCE.prepositionBefore, isPerson: false }
  }
  if (shouting || (word & (PLACE_WORD.homograph | PLACE_WORD.settlement)) !== 0) return none
  if (isTitle(scan, words, at - 1)) return { points: ACCEPTANCE.givenNameBefore, isPerson: true }
  return { points: ACCEPTANCE.capitalBefore, isPerson: false }
}

/** "Ambassador Prudence Riverton": before a first name that no list has. */
const isTitle = (scan: Scan, words: WordMap, token: number): boolean =>
  token >= 0 &&
  scan.kind[token] === TOKEN.word &&
  ((scan.flags[token] as number) & FLAG.capitalised) !== 0 &&
  (words.of(scan.form[token] as number) & PLACE_WORD.title) !== 0

/** "His daughter X", "the brother of X": the word before the name, or the one before its "of", tells of a relative. */
function isOfKin(scan: Scan, words: WordMap, at: number): boolean {
  const isKin = (token: number): boolean =>
    token >= 0 && scan.kind[token] === TOKEN.word && (words.of(scan.form[token] as number) & PLACE_WORD.kin) !== 0
  return isKin(at) || (isKin(at - 1) && /^of$/iu.test(scan.text.slice(scan.start[at], scan.end[at])))
}

/** The block is written in capitals. */
function isShouting(scan: Scan, block: number): boolean {
  const { firstToken, endToken } = scan.blocks[block] ?? { firstToken: 0, endToken: 0 }
  let all = 0
  let caps = 0
  for (let at = firstToken; at < endToken; at++) {
    if (scan.kind[at] !== TOKEN.word || (scan.end[at] as number) - (scan.start[at] as number) < 2) continue
    all++
    if (((scan.flags[at] as number) & FLAG.allCaps) !== 0) caps++
  }
  return caps * 100 > all * ALL_CAPS_PERCENT
}
