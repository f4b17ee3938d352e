import { FLAG, TOKEN, type Scan } from "./scan.ts"
import type { CueContext } from "./speakers-cue.ts"
import { SPEAKER_WORD } from "./speakers-words.ts"

/** "were found", "has been identified": the subject of a passive is not who speaks. */
export function isPassive({ scan, floor, words }: CueContext, at: number): boolean {
  for (let i = at - 1; i >= Math.max(floor, at - 3); i--) {
    const bits = words.classOf(scan.form[i] as number)
    if ((bits & SPEAKER_WORD.be) !== 0) return !endsIn(scan, at, "ing")
    if ((bits & SPEAKER_WORD.between) === 0) return false
  }
  return false
}

/** True where a number, names or pictures are given. */
export function givesNews({ scan, words, limit }: CueContext, at: number): boolean {
  // "the man who provided the gun": what somebody did, not what somebody said.
  if (at > 0 && (words.classOf(scan.form[at - 1] as number) & SPEAKER_WORD.relative) !== 0) return false
  for (let i = at + 1; i < Math.min(limit, at + 8); i++) if (words.isGiven(scan.form[i] as number)) return true
  return false
}

/** "a man believed to be the gunman", "said to have": a passive without its verb. */
export const isSaidToBe = ({ scan, words, limit }: CueContext, at: number): boolean =>
  at + 2 < limit &&
  scan.form[at + 1] === words.id.to &&
  (words.classOf(scan.form[at + 2] as number) & (SPEAKER_WORD.be | SPEAKER_WORD.auxiliary)) !== 0

/** "a couple found dead", "four people reported injured": a passive without its verb, of those harmed. */
export const isToldHarm = ({ scan, words, limit }: CueContext, at: number): boolean =>
  at + 1 < limit && words.isHarm(scan.form[at + 1] as number) && endsIn(scan, at, "d")

/** "The storm claimed 17 lives", "claimed the lives of nine": nobody said so. */
export function takesLives({ scan, words, limit }: CueContext, at: number): boolean {
  for (let i = at + 1; i < Math.min(limit, at + 6); i++) {
    const form = scan.form[i]
    if (form === words.id.lives || form === words.id.life) return true
    if (scan.kind[i] !== TOKEN.word && scan.kind[i] !== TOKEN.number) return false
  }
  return false
}

/** "the first reported death", "13 confirmed cases": a participle between a number and its noun. */
function isCounted({ scan, words, floor, limit }: CueContext, at: number): boolean {
  if (at - 1 < floor || at + 1 >= limit || scan.kind[at + 1] !== TOKEN.word) return false
  const next = words.classOf(scan.form[at + 1] as number)
  const clause = (next & (SPEAKER_WORD.determiner | SPEAKER_WORD.that | SPEAKER_WORD.preposition)) !== 0
  const number = scan.kind[at - 1] === TOKEN.number || scan.form[at - 1] === words.id.first
  return number && !clause && endsIn(scan, at, "ed")
}

const endsIn = (scan: Scan, at: number, ending: string): boolean =>
  scan.text.slice((scan.end[at] as number) - ending.length, scan.end[at]) === ending

/** "the United States": a verb's form with a capital is part of a name. */
export const isName = (context: CueContext, at: number): boolean =>
  at > context.floor && ((context.scan.flags[at] as number) & FLAG.capitalised) !== 0 && !context.shouted

/** "reports", "claims", "post": a noun where an article, a possessive or a preposition stands before it. */
export function isNoun(context: CueContext, at: number): boolean {
  const { scan, words, floor, limit } = context
  if (at === floor || isCounted(context, at)) return true
  const bits = words.classOf(scan.form[at - 1] as number)
  const next = words.classOf(scan.form[at + 1] as number)
  const own = words.classOf(scan.form[at] as number)
  if ((own & SPEAKER_WORD.nounOrVerb) !== 0 && at + 1 < limit && (next & SPEAKER_WORD.auxiliary) !== 0) return true
  if ((bits & SPEAKER_WORD.singular) !== 0) return false
  return (
    (bits & (SPEAKER_WORD.determiner | SPEAKER_WORD.preposition | SPEAKER_WORD.possessive)) !== 0 ||
    scan.form[at - 1] === words.id.to
  )
}
