import type { Gazetteer } from "./gazetteer.ts"
import { ACCEPTANCE, CITY_WEIGHT, type NameSetting } from "./place-acceptance.ts"
import { besidePoints } from "./place-beside-points.ts"
import type { PlaceCandidate } from "./place-candidates.ts"
import { ownPoints } from "./place-own-points.ts"
import { blockOf, isListedWithNumber, opensReport, saysQuarter } from "./place-surroundings.ts"
import { FLAG, TOKEN, type Scan } from "./scan.ts"
import type { WordMap } from "./word-map.ts"
import { oneOf } from "./word-memo.ts"

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

/** Judges each candidate by its words, those beside it, and its neighbours: "City, State". Pure and linear in them. */
export function judgePlaces(
  scan: Scan,
  gazetteer: Gazetteer,
  words: WordMap,
  candidates: readonly PlaceCandidate[],
): Judged[] {
  const shouting: (boolean | undefined)[] = []
  return candidates.map((candidate, i) => {
    const block = blockOf(scan, candidate.firstToken)
    shouting[block] ??= isShouting(scan, block)
    const setting = { scan, words, candidate, shouting: shouting[block] }
    const beside = besidePoints(setting)
    const weight = gazetteer.weightOf(candidate.senses[0]?.row ?? 0)
    const comma =
      (joinedByComma(scan, candidate, candidates[i + 1]) ? ACCEPTANCE.commaPlaceAfter : 0) +
      (i > 0 && joinedByComma(scan, candidates[i - 1] as PlaceCandidate, candidate) ? ACCEPTANCE.commaPlaceBefore : 0)
    const points =
      Math.trunc(((weight - 50) * ACCEPTANCE.perFiveOfWeight) / 5) +
      ownPoints(setting, gazetteer) +
      beside.points +
      comma +
      standingPoints(setting, { isSmall: weight < CITY_WEIGHT, isMarked: beside.points > 0 || comma > 0 })
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

/** Points for where in the text a name stands; against a small place of a text of capitals that nothing marks as one. */
function standingPoints(
  { scan, candidate, shouting }: NameSetting,
  { isSmall, isMarked }: { readonly isSmall: boolean; readonly isMarked: boolean },
): number {
  const isDateline = scan.blocks[blockOf(scan, candidate.firstToken)]?.kind === "dateline"
  return (
    (opensReport(scan, candidate) ? ACCEPTANCE.opensReport : 0) +
    (isListedWithNumber(scan, candidate) ? ACCEPTANCE.listedWithNumber : 0) +
    (isSmall && shouting && !isMarked && !isDateline ? ACCEPTANCE.shoutedAlone : 0) +
    (isSmall && shouting && isOfFront(scan, candidate) ? ACCEPTANCE.frontAfter : 0)
  )
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

/** True where only a comma stands between the two: "Lviv, Ukraine". */
export function joinedByComma(scan: Scan, first: PlaceCandidate, second: PlaceCandidate | undefined): boolean {
  if (second === undefined || second.firstToken - first.endToken !== 1) return false
  return scan.text[scan.start[first.endToken] as number] === ","
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
