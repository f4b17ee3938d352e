import type { Group } from "../../model/index.ts"
import { FLAG, TOKEN, type Scan } from "../../language/index.ts"
import { isAge } from "./ages.ts"
import type { Clause } from "./clause.ts"
import { insertionEnd } from "./insertions.ts"
import { isLy } from "./names.ts"
import { STOPS, TRAIT, USE, type Noun, type Outcome } from "./words.ts"

/** So many words may stand between a count and its noun. */
const MODIFIERS = 6

const TOLD = ["reported", "confirmed", "known"] as const

export interface Head {
  readonly end: number
  readonly token: number
  readonly noun: Noun | null
  readonly inner: Outcome | null
  readonly tolled: boolean
  readonly age: number | null
  readonly more: boolean
  readonly others: boolean
  readonly unit: boolean
  /** Words were passed that no lexicon has. */
  readonly strange: number
  readonly groupHint: Group | null
}

/** A head while its words are read. */
type Draft = { -readonly [Field in keyof Head]: Head[Field] }

const noHead = (from: number): Draft => ({
  end: from,
  token: -1,
  noun: null,
  inner: null,
  tolled: false,
  age: null,
  more: false,
  others: false,
  unit: false,
  strange: 0,
  groupHint: null,
})

const isFate = (outcome: Outcome | null): boolean =>
  outcome !== null && (outcome.uses & (USE.past | USE.third | USE.intransitive)) !== 0

/** The noun after a count or determiner, past its modifiers; null where a clause goes on at once. */
export function headAfter(clause: Clause, from: number): Head | null {
  const { scan, words, limit } = clause
  const draft = noHead(from)
  for (let k = from; k < limit && draft.strange <= MODIFIERS;) {
    const kind = scan.kind[k]
    const age = isAge(clause, k)
    if (age !== null && draft.token === -1) {
      draft.age = age.years
      k = age.end
      continue
    }
    const passed = draft.token === -1 ? afterInner(clause, k, from) : k
    if (passed > k) {
      k = passed
      continue
    }
    if (kind !== TOKEN.word) break
    const form = scan.form[k] as number
    const traits = words.traits(form)
    const noun = isInName(clause, k) ? null : words.noun(form)
    const outcome = words.outcome(form)
    if (form === words.small["'s"]) {
      if ((draft.token === -1 && draft.strange === 0) || !leadsToNoun(clause, k + 1)) break
      draft.token = -1
      draft.groupHint = null
      k++
      continue
    }
    if (outcome !== null && (outcome.uses & USE.noun) !== 0 && noun === null) {
      if (draft.token !== -1) draft.groupHint = draft.noun?.group ?? null
      draft.token = k
      draft.end = k + 1
      draft.noun = null
      draft.inner = outcome
      draft.tolled = true
      return draft
    }
    if (noun !== null && !(draft.token !== -1 && outcome !== null)) {
      if (draft.token !== -1 && draft.noun?.kind === "people" && draft.noun.group !== "people") {
        draft.groupHint = draft.noun.group
      }
      // "three explosive charges"
      draft.noun = draft.noun?.kind === "weapon" && noun.kind === "object" ? { ...noun, kind: "weapon" } : noun
      draft.token = k
      k = afterInLaw(clause, k + 1)
      draft.end = k
      if (k < limit && isNounWord(clause, k)) continue
      if (k < limit && scan.form[k] === words.small["'s"]) continue
      // "a missile attack", "a car crash": the thing is no head.
      if (k < limit && noun.kind !== "people" && !noun.many && isCompounding(clause, k)) {
        draft.token = -1
        draft.noun = null
        draft.end = from
        draft.strange = 1
        return draft
      }
      break
    }
    if (draft.token !== -1) break
    if (isUnit(clause, k, from)) {
      draft.unit = true
      return draft
    }
    if (outcome !== null && (outcome.uses & (USE.participle | USE.adjective)) !== 0) {
      if (!leadsToNoun(clause, k + 1)) break
      draft.inner = outcome
      k++
      continue
    }
    // "two died": a verb and no modifier; "40 taken to hospital".
    if (isFate(outcome) || (k === from && (traits & TRAIT.transport) !== 0)) break
    // "5 found dead", "the channel reported deaths", but "two suspected rebels"
    if ((traits & TRAIT.reporting) !== 0 && isVerbOfTelling(clause, k, draft.strange)) break
    if ((traits & TRAIT.more) !== 0) draft.more = true
    else if ((traits & TRAIT.other) !== 0) draft.others = true
    else if (((traits & STOPS) !== 0 && !isTold(clause, k)) || clause.countAt(k) !== null) break
    else if (!isAdverb(clause, k)) draft.strange++
    k++
    if (isAdverb(clause, k - 1) && !leadsToNoun(clause, afterState(clause, k))) break
  }
  if (draft.token === -1 && draft.strange === 0 && draft.age === null && !draft.more && !draft.others) return null
  if (draft.token === -1) draft.end = from
  return draft
}

/** Past "-in-law" and "-by" of "passer-by" at `k`. */
function afterInLaw({ scan, words, limit }: Clause, k: number): number {
  const by = k + 1 < limit && scan.form[k + 1] === words.id("by") && scan.text.charAt(scan.start[k] as number) === "-"
  if (by && ((scan.flags[k + 1] as number) & FLAG.spaceBefore) === 0) return k + 2
  const joined = k + 3 < limit && scan.form[k + 1] === words.small.in && scan.form[k + 3] === words.id("law")
  return joined && scan.text.charAt(scan.start[k] as number) === "-" ? k + 4 : k
}

/** "found" of "5 found dead", "reported" behind a noun that no lexicon has; "suspected" of "two suspected rebels" is none. */
const isVerbOfTelling = (clause: Clause, k: number, strange: number): boolean =>
  !leadsToNoun(clause, k + 1) || (strange > 0 && clause.words.isOneOf(clause.scan.form[k] as number, TOLD))

/** "no reported casualties": a participle before a noun. */
const isTold = (clause: Clause, k: number): boolean =>
  clause.words.isOneOf(clause.scan.form[k] as number, TOLD) && leadsToNoun(clause, k + 1)

const ADJECTIVAL = ["national"] as const

/** "the National Library": the adjective of a name, and nobody's nationality. */
function isInName(clause: Clause, k: number): boolean {
  const { scan, words, limit } = clause
  if (k + 1 >= limit || scan.kind[k + 1] !== TOKEN.word) return false
  if (((scan.flags[k] as number) & FLAG.capitalised) === 0) return isLocalBody(clause, k)
  const form = scan.form[k] as number
  const next = scan.form[k + 1] as number
  if (!words.isOneOf(form, ADJECTIVAL)) return false
  // "the national attention"
  const small = ((scan.flags[k + 1] as number) & FLAG.capitalised) === 0
  if (small && words.traits(next) === 0 && words.outcome(next) === null && words.noun(next) === null) return true
  const capitals = FLAG.capitalised | FLAG.allCaps
  if (((scan.flags[k] as number) & capitals) === FLAG.capitalised) {
    return ((scan.flags[k + 1] as number) & FLAG.capitalised) !== 0
  }
  // "TWO NATIONAL LIBERATION ARMY REBELS"
  return ((scan.flags[k] as number) & FLAG.allCaps) !== 0 && words.traits(next) === 0 && words.outcome(next) === null
}

/** "a local council": the adjective of a word that no lexicon of people or things has. */
function isLocalBody({ scan, words }: Clause, k: number): boolean {
  const next = scan.form[k + 1] as number
  const strange = words.traits(next) === 0 && words.outcome(next) === null && words.noun(next) === null
  return strange && scan.form[k] === words.id("local")
}

/** A preposition that a hyphen joins to the next word: "off-duty", "on-site". */
const isHyphened = ({ scan, words, limit }: Clause, k: number): boolean =>
  k + 2 < limit &&
  (words.traits(scan.form[k] as number) & TRAIT.preposition) !== 0 &&
  scan.text.charAt(scan.start[k + 1] as number) === "-" &&
  ((scan.flags[k + 1] as number) & FLAG.spaceBefore) === 0 &&
  ((scan.flags[k + 2] as number) & FLAG.spaceBefore) === 0 &&
  scan.kind[k + 2] === TOKEN.word

/** "critically" and the small adverbs. */
const isAdverb = (clause: Clause, k: number): boolean => {
  const form = clause.scan.form[k] as number
  return (
    (clause.words.traits(form) & TRAIT.adverb) !== 0 ||
    (clause.words.noun(form) === null && clause.words.outcome(form) === null && isLy(clause, k))
  )
}

/** Past a mark within a noun's words, an insertion in brackets, or "off-duty", whose small word is part of another; `k` where none stands there. */
function afterInner(clause: Clause, k: number, from: number): number {
  // "his elder brother"
  if (clause.scan.form[k] === clause.words.small.elder && leadsToNoun(clause, k + 1)) return k + 1
  if (clause.scan.kind[k] !== TOKEN.punctuation) return isHyphened(clause, k) ? k + 3 : k
  return isInner(clause.scan, k) ? k + 1 : k > from ? insertionEnd(clause, k) : k
}

/** "9-mm rounds", "500 kg": a measure, and no count. */
function isUnit({ scan, words }: Clause, k: number, from: number): boolean {
  if ((words.traits(scan.form[k] as number) & TRAIT.unit) === 0) return false
  return k === from || (k === from + 1 && scan.text.charAt(scan.start[k - 1] as number) === "-")
}

/** Hyphens within words, and marks around scare quotes. */
function isInner(scan: Scan, k: number): boolean {
  const mark = scan.text.charAt(scan.start[k] as number)
  if (mark === "-") return ((scan.flags[k] as number) & FLAG.spaceBefore) === 0
  // "two U.S. citizens"
  if (mark === ".") {
    return k > 0 && scan.kind[k - 1] === TOKEN.word && (scan.end[k - 1] as number) - (scan.start[k - 1] as number) === 1
  }
  return mark === "“" || mark === "‘" || mark === '"'
}

function isNounWord(clause: Clause, k: number): boolean {
  if (clause.scan.kind[k] !== TOKEN.word) return false
  const form = clause.scan.form[k] as number
  const outcome = clause.words.outcome(form)
  if (outcome !== null) return (outcome.uses & USE.noun) !== 0
  return clause.words.noun(form) !== null && (clause.words.traits(form) & STOPS) === 0
}

/** A word at `k` that makes a compound with the noun before it, and is no verb. */
function isCompounding(clause: Clause, k: number): boolean {
  const { scan, words } = clause
  if (scan.kind[k] !== TOKEN.word || clause.isTaken(k)) return false
  const form = scan.form[k] as number
  const outcome = words.outcome(form)
  if (outcome !== null) return (outcome.uses & USE.base) !== 0 && (outcome.uses & (USE.past | USE.participle)) === 0
  return (
    form !== words.small["'s"] &&
    (words.traits(form) & (STOPS | TRAIT.adverb | TRAIT.weekday | TRAIT.more)) === 0 &&
    ((scan.flags[k] as number) & FLAG.capitalised) === 0
  )
}

/** "three badly wounded children", but "three badly wounded": past a participle. */
function afterState({ scan, words, limit }: Clause, k: number): number {
  const state = k < limit ? words.outcome(scan.form[k] as number) : null
  return state !== null && (state.uses & USE.participle) !== 0 ? k + 1 : k
}

/** A noun stands at `k`, or after at most two unknown words. */
function leadsToNoun(clause: Clause, k: number): boolean {
  const { scan, words, limit } = clause
  for (let i = k; i < Math.min(limit, k + 4); i++) {
    if (scan.kind[i] === TOKEN.punctuation && isInner(scan, i)) continue
    if (scan.kind[i] !== TOKEN.word) return false
    const form = scan.form[i] as number
    if (words.noun(form) !== null) return true
    // "no reported casualties"
    if (((words.outcome(form)?.uses ?? 0) & USE.noun) !== 0) return true
    if (
      (words.traits(form) & (STOPS | TRAIT.adverb)) !== 0 ||
      words.outcome(form) !== null ||
      form === words.small["'s"]
    ) {
      return false
    }
  }
  return false
}
