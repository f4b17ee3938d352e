import { ACCEPTANCE, CITY_WEIGHT, WELL_KNOWN, type NameSetting } from "./place-acceptance.ts"
import { NAME_KIND } from "./gazetteer-format.ts"
import type { Gazetteer } from "./gazetteer.ts"
import type { PlaceCandidate } from "./place-candidates.ts"
import { PLACE_WORD } from "./place-words.ts"
import { FLAG, TOKEN, type Scan } from "./scan.ts"

/** Longest word that capitals make initials. */
const LONGEST_INITIALS = 5
/** "CAR" in a text of capitals is a car, whatever country has these initials. */
const LONGEST_CODE = 3
const KNOWN_CODES = /^(?:USA|UK|UAE|DC)$/

/** Points for and against a name by its own words. */
export function ownPoints({ scan, words, candidate, shouting }: NameSetting, gazetteer: Gazetteer): number {
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
function cityPoints({ scan, words, candidate, shouting }: NameSetting, gazetteer: Gazetteer): number {
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
