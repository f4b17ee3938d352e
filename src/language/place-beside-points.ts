import { ACCEPTANCE, type NameSetting } from "./place-acceptance.ts"
import { isHyphenOfName, isNear, isOfBlock } from "./place-surroundings.ts"
import { PLACE_WORD } from "./place-words.ts"
import { FLAG, TOKEN, type Scan } from "./scan.ts"
import type { WordMap } from "./word-map.ts"

/** Points for and against a name by the words before and after it. `isPerson`: they make it somebody's surname. */
export function besidePoints(setting: NameSetting): { readonly points: number; readonly isPerson: boolean } {
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

const isGivenName = ({ scan, words, candidate: { firstToken, endToken } }: NameSetting): boolean =>
  endToken - firstToken === 1 && (words.of(scan.form[firstToken] as number) & PLACE_WORD.givenName) !== 0

function beforePoints({ scan, words, candidate, shouting }: NameSetting): {
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
