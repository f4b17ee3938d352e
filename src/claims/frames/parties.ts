import type { Count, Group } from "../../model/index.ts"
import { FLAG, TOKEN, type CountSpan, type Scan } from "../../language/index.ts"
import type { Party } from "./chunk.ts"
import { TRAIT, USE, type FrameWords, type Noun, type Outcome } from "./words.ts"

/** So many words may stand between a count and its noun. */
const MODIFIERS = 6
const ADULT = 18

/** A sentence as the chunker sees it: tokens [from, limit), with the count that starts at each token. */
export interface Clause {
  readonly scan: Scan
  readonly words: FrameWords
  readonly from: number
  readonly limit: number
  countAt(token: number): CountSpan | null
  /** True for tokens within a time or a place, which name nobody. */
  isTaken(token: number): boolean
}

interface Head {
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

const STOPS =
  TRAIT.be | TRAIT.have | TRAIT.modal | TRAIT.not | TRAIT.preposition | TRAIT.conjunction | TRAIT.subordinator | TRAIT.relative | TRAIT.article | TRAIT.pronoun | TRAIT.verb | TRAIT.weekday | TRAIT.infinitive

/** The party that begins at token `at`, or null. */
export function partyAt(clause: Clause, at: number): Party | null {
  const { scan, words, limit } = clause
  let i = at
  let determiner = 0
  let more = false
  let others = false
  for (let steps = 0; i < limit && steps < 4 && scan.kind[i] === TOKEN.word; steps++, i++) {
    if (clause.countAt(i) !== null) break
    const traits = words.traits(scan.form[i] as number)
    const isDeterminer = (traits & TRAIT.article) !== 0 && (determiner === 0 || (determiner & TRAIT.article) !== 0)
    if ((traits & TRAIT.more) !== 0) more = true
    else if ((traits & TRAIT.other) !== 0 && determiner !== 0) others = true
    else if (!isDeterminer) break
    determiner |= traits | TRAIT.article
  }
  const counted = i < limit ? clause.countAt(i) : null
  if (counted !== null) return countedParty(clause, { at, counted, determiner, more, others })
  if (determiner === 0) return bareNoun(clause, at)
  if (i === at + 1 && isBothAlone(clause, at)) return bothParty(clause, at)
  return describedParty(clause, { at, from: i, determiner, more, others })
}

/** "Both were hurt", "both had been shot": two, named before. */
function isBothAlone(clause: Clause, at: number): boolean {
  const { scan, words, limit } = clause
  return scan.form[at] === words.id("both") && at + 1 < limit && (words.traits(scan.form[at + 1] as number) & (TRAIT.be | TRAIT.have)) !== 0
}

function bothParty(clause: Clause, at: number): Party {
  const party = described(clause, { at, determiner: TRAIT.article, more: false, others: false }, { head: null, end: at + 1, count: 2 })
  return { ...party, kind: "bare" }
}

interface Opening {
  readonly at: number
  readonly determiner: number
  readonly more: boolean
  readonly others: boolean
}

function countedParty(clause: Clause, opening: Opening & { counted: CountSpan }): Party | null {
  const { scan, words, limit } = clause
  const { at, counted } = opening
  if (isAge(clause, counted.firstToken) !== null) return describedParty(clause, { ...opening, from: counted.firstToken })
  let next = counted.endToken
  let more = opening.more
  let others = opening.others
  let ofThem = false
  while (next < limit && scan.kind[next] === TOKEN.punctuation && "”’\"'".includes(scan.text.charAt(scan.start[next] as number))) next++
  for (; next < limit && scan.kind[next] === TOKEN.word; next++) {
    const traits = words.traits(scan.form[next] as number)
    if ((traits & TRAIT.more) !== 0) more = true
    else if ((traits & TRAIT.other) !== 0 && words.noun(scan.form[next] as number) === null) others = true
    else break
  }
  if (next < limit && (words.traits(scan.form[next] as number) & TRAIT.of) !== 0) {
    const inner = next + 1
    const traits = inner < limit ? words.traits(scan.form[inner] as number) : 0
    if ((traits & TRAIT.them) !== 0 && !isNounNext(clause, inner + 1)) {
      ofThem = true
      const head = headAfter(clause, inner + 1)
      const noun = head !== null && head.noun !== null && head.strange <= 1 ? head : null
      return build(clause, { ...opening, at, counted, more, others, ofThem, head: noun, end: noun?.end ?? inner + 1 })
    }
    let k = inner
    while (k < limit && (words.traits(scan.form[k] as number) & TRAIT.article) !== 0) k++
    const innerCount = k < limit ? clause.countAt(k) : null
    // "some of the victims" says no number.
    if (counted.count.operator === "vague" && scan.form[counted.firstToken] === words.id("some")) return null
    const head = headAfter(clause, innerCount?.endToken ?? afterOwner(clause, k) ?? k)
    if (head !== null && (head.noun !== null || head.tolled)) {
      return build(clause, { ...opening, at, counted, more, others, ofThem: false, head, end: head.end })
    }
    const collective = k < limit ? words.outcome(scan.form[k] as number) : null
    if (collective !== null && (collective.uses & USE.collective) !== 0) {
      if (k === inner) next = k
      // "13 of the injured": what else is said of them stands after.
      else return collectiveParty(clause, { ...opening, more, others }, { collective, end: k + 1 })
    }
  }
  const head = headAfter(clause, next)
  const bareZero = counted.count.operator === "none" && head?.noun == null && head?.tolled !== true
  if (bareZero && counted.endToken - counted.firstToken === 1 && isNoDeterminer(clause, counted)) return null
  return build(clause, { ...opening, at, counted, more, others, ofThem, head, end: head === null || (head.noun === null && !head.tolled) ? next : head.end })
}

function collectiveParty(clause: Clause, opening: Opening & { counted: CountSpan }, at: { collective: Outcome; end: number }): Party {
  const { counted, more, others } = opening
  return { ...described(clause, opening, { head: null, end: at.end, count: null }), count: counted.count, counted, head: at.end - 1, inner: at.collective, more, others, described: false }
}

/** "the city's 10 districts": the token after the inner count; null where there is none. */
function afterOwner(clause: Clause, from: number): number | null {
  const { scan, words, limit } = clause
  for (let k = from; k < Math.min(limit - 1, from + 4); k++) {
    if (scan.form[k] === words.id("'s")) return clause.countAt(k + 1)?.endToken ?? null
  }
  return null
}

/** "no" and "zero" need a noun; "none" and "nobody" do not. */
const isNoDeterminer = (clause: Clause, counted: CountSpan): boolean => {
  const form = clause.scan.form[counted.firstToken]
  return form === clause.words.id("no") || form === clause.words.id("zero")
}

const isNounNext = (clause: Clause, at: number): boolean => {
  if (at >= clause.limit || clause.scan.kind[at] !== TOKEN.word) return false
  const noun = clause.words.noun(clause.scan.form[at] as number)
  return noun !== null && noun.many && (clause.words.traits(clause.scan.form[at - 1] as number) & TRAIT.article) !== 0
}

function build(clause: Clause, at: Opening & { counted: CountSpan; ofThem: boolean; head: Head | null; end: number }): Party | null {
  const { counted, head } = at
  if (head?.unit === true || isShare(clause, counted.endToken)) return null
  const known = head !== null && (head.noun !== null || head.tolled)
  // "the 2015 shooting death", "June 20 death": the number is a date's.
  if (head?.tolled === true && (counted.count.said ?? 1) > 1 && isSingular(clause, head.token)) return null
  // A year is no count: "by 2015, 12 had died".
  if (!known && (head === null || head.strange === 0) && counted.endToken - counted.firstToken === 1 && isYear(counted)) return null
  const folk = !known && head !== null && head.strange > 0 ? folkAt(clause, counted.endToken) : -1
  const bare = !known && (head === null || head.strange === 0)
  return {
    from: at.at,
    to: Math.max(at.end, counted.endToken, folk + 1),
    count: counted.count,
    counted,
    kind: known ? (head.noun?.kind ?? "people") : folk !== -1 ? "people" : bare ? "bare" : "unknown",
    group: groupOf(head),
    head: known ? head.token : folk,
    inner: head?.inner ?? null,
    tolled: head?.tolled ?? false,
    more: at.more || (head?.more ?? false),
    others: at.others || (head?.others ?? false),
    ofThem: at.ofThem,
    described: false,
    named: false,
    definite: (at.determiner & TRAIT.article) !== 0 && (at.determiner & TRAIT.indefinite) === 0,
  }
}

const TRADE = /(?:er|or|ist|ian|eer|ee)$/i

/** Token of an unknown noun with the ending of a trade, at or after two other unknown words; −1 where there is none. */
function tradeAt(clause: Clause, from: number): number {
  const { scan } = clause
  let last = -1
  for (let k = from; k < Math.min(clause.limit, from + 3) && scan.kind[k] === TOKEN.word && scan.form[k] === 0; k++) last = k
  return last !== -1 && TRADE.test(scan.text.slice(scan.start[last] as number, scan.end[last] as number)) ? last : -1
}

const isYear = ({ count }: CountSpan): boolean => count.said !== null && count.said >= 1900 && count.said < 2100 && count.wording.length === 4

const isSingular = (clause: Clause, token: number): boolean => ((clause.words.outcome(clause.scan.form[token] as number)?.uses ?? 0) & USE.singular) !== 0

/** "40 % of" */
const isShare = ({ scan, limit }: Clause, at: number): boolean => at < limit && scan.kind[at] === TOKEN.punctuation && scan.text.charAt(scan.start[at] as number) === "%"

const CAPITAL_FOLK = /(?:ans|ese|[ilnqt]is|ers|ors|ists|ees|ards|iards|yans)$/i
const SMALL_FOLK = /(?:ers|ors|ists|ees|ants|ents)$/i

/** Token of an unknown plural that has the ending of a nation, trade or role ("12 Salvadorans", "four welders"); −1 where there is none. */
function folkAt(clause: Clause, from: number): number {
  const { scan, words, limit } = clause
  let last = -1
  for (let k = from; k < Math.min(limit, from + 4) && scan.kind[k] === TOKEN.word; k++) {
    const form = scan.form[k] as number
    if (form !== 0 && ((words.traits(form) & STOPS) !== 0 || words.outcome(form) !== null)) break
    last = k
  }
  if (last === -1) return -1
  const word = scan.text.slice(scan.start[last] as number, scan.end[last] as number)
  const capital = ((scan.flags[last] as number) & FLAG.capitalised) !== 0
  return (capital ? CAPITAL_FOLK : SMALL_FOLK).test(word) ? last : -1
}

function groupOf(head: Head | null): Group {
  if (head === null) return "people"
  const group = head.noun?.group ?? "people"
  if (group === "people" && head.groupHint !== null) return head.groupHint
  if (head.age !== null && head.age < ADULT && (group === "people" || group === "men" || group === "women")) return "children"
  return group
}

const ONE: Omit<Count, "wording"> = { least: 1, most: 1, said: 1, operator: "exactly" }

/** "a woman", "the driver", "his wife and daughter", "a 14-year-old boy", "the 24-year-old", "a third victim"; plural ones have no count. */
function describedParty(clause: Clause, at: Opening & { from: number }): Party | null {
  const { scan, words, limit } = clause
  let from = at.from
  const ordinal = from < limit && (words.traits(scan.form[from] as number) & TRAIT.ordinal) !== 0
  if (ordinal) from++
  const age = isAge(clause, from)
  const head = headAfter(clause, from)
  const aged = age !== null && (head === null || head.noun === null)
  const trader = head !== null && head.noun === null && !head.tolled && (at.determiner & TRAIT.indefinite) !== 0 && tradeAt(clause, from) !== -1
  if (!aged && !ordinal && !trader && (head === null || (head.noun === null && !head.tolled))) {
    // "another was hurt", "the others"
    return at.more && (at.determiner & TRAIT.indefinite) !== 0 ? described(clause, at, { head: null, end: from, count: 1 }) : null
  }
  if (aged) return described(clause, at, { head, end: nameEnd(clause, age.end), count: 1 })
  // "a welder": an unknown noun with the ending of a trade
  if (!ordinal && head !== null && head.noun === null && !head.tolled && (at.determiner & TRAIT.indefinite) !== 0) {
    const trade = tradeAt(clause, from)
    if (trade !== -1) return described(clause, at, { head: { ...head, token: trade }, end: trade + 1, count: 1 })
  }
  if (head === null || (head.noun === null && !head.tolled)) return ordinal ? described(clause, at, { head: null, end: from, count: 1 }) : null
  if (head.noun !== null && !head.noun.one) return described(clause, at, { head, end: head.end, count: null })
  // "the death of …" is an event, and its people are counted.
  if (head.tolled && head.end < limit && (words.traits(scan.form[head.end] as number) & TRAIT.of) !== 0) return null
  if (head.tolled) return described(clause, at, { head, end: head.end, count: (at.determiner & TRAIT.indefinite) !== 0 ? 1 : null })
  // "his driver and bodyguard"
  let end = head.end
  let count = 1
  const and = words.id("and")
  while (head.noun?.kind === "people" && end + 1 < limit && scan.form[end] === and) {
    const next = words.noun(scan.form[end + 1] as number)
    if (next === null || next.kind !== "people" || !next.one || next.many) break
    end += 2
    count++
  }
  return described(clause, at, { head, end, count })
}

function described(clause: Clause, at: Opening, found: { head: Head | null; end: number; count: number | null }): Party {
  const { head, end, count } = found
  const start = clause.scan.start[at.at] as number
  const wording = clause.scan.text.slice(start, clause.scan.end[end - 1] as number)
  const single = count !== null && head?.noun?.kind === "people"
  return {
    from: at.at,
    to: single ? afterAge(clause, end) : end,
    count: count === null ? null : { ...ONE, least: count, most: count, said: count, wording },
    counted: null,
    kind: head?.noun?.kind ?? "people",
    group: groupOf(head),
    head: head?.token ?? -1,
    inner: head?.inner ?? null,
    tolled: head?.tolled ?? false,
    more: at.more,
    others: at.others || (head?.others ?? false),
    ofThem: false,
    described: true,
    named: false,
    definite: (at.determiner & TRAIT.indefinite) === 0,
  }
}

/** End of the capitalised words at `from`: "66-year-old" and a name are one person. */
function nameEnd(clause: Clause, from: number): number {
  const { scan, limit } = clause
  const isNamed = (k: number): boolean => k < limit && scan.kind[k] === TOKEN.word && ((scan.flags[k] as number) & FLAG.capitalised) !== 0 && !clause.isTaken(k)
  let k = from
  while (k - from < MODIFIERS + 2) {
    if (isNamed(k)) k++
    else if (k > from && isNamed(k + 1) && scan.text.charAt(scan.start[k] as number) === "-" && ((scan.flags[k] as number) & FLAG.spaceBefore) === 0) k += 2
    else break
  }
  return k
}

/** A plural or title-like noun without determiner or count: "people", "soldiers"; in headlines one person ("Man killed"). */
function bareNoun(clause: Clause, at: number): Party | null {
  const head = headAfter(clause, at)
  if (head === null || (head.noun === null && !head.tolled) || head.strange > 0 || head.token - at > 3) return null
  if (head.tolled && head.end < clause.limit && (clause.words.traits(clause.scan.form[head.end] as number) & TRAIT.of) !== 0) return null
  const single = head.noun !== null && head.noun.one && !head.noun.many && head.noun.kind === "people"
  const opening: Opening = { at, determiner: 0, more: false, others: false }
  return { ...described(clause, opening, { head, end: head.end, count: single ? 1 : null }), definite: false }
}

/** The noun after a count or determiner, past its modifiers; null where a clause goes on at once. */
function headAfter(clause: Clause, from: number): Head | null {
  const { scan, words, limit } = clause
  const draft = { end: from, token: -1, noun: null as Noun | null, inner: null as Outcome | null, tolled: false, age: null as number | null, more: false, others: false, unit: false, strange: 0, groupHint: null as Group | null }
  for (let k = from; k < limit && draft.strange <= MODIFIERS; ) {
    const kind = scan.kind[k]
    const age = isAge(clause, k)
    if (age !== null && draft.token === -1) {
      draft.age = age.years
      k = age.end
      continue
    }
    if (kind === TOKEN.punctuation && draft.token === -1 && isInner(scan, k)) {
      k++
      continue
    }
    if (kind !== TOKEN.word) break
    const form = scan.form[k] as number
    const traits = words.traits(form)
    const noun = words.noun(form)
    const outcome = words.outcome(form)
    if (form === words.id("'s")) {
      if ((draft.token === -1 && draft.strange === 0) || !leadsToNoun(clause, k + 1)) break
      draft.token = -1
      draft.groupHint = null
      k++
      continue
    }
    if (outcome !== null && (outcome.uses & USE.noun) !== 0 && noun === null) {
      if (draft.token !== -1) draft.groupHint = draft.noun?.group ?? null
      return { ...draft, token: k, end: k + 1, noun: null, inner: outcome, tolled: true }
    }
    if (noun !== null && !(draft.token !== -1 && outcome !== null)) {
      if (draft.token !== -1 && draft.noun?.kind === "people" && draft.noun.group !== "people") draft.groupHint = draft.noun.group
      draft.token = k
      draft.noun = noun
      draft.end = k + 1
      k++
      if (k < limit && isNounWord(clause, k)) continue
      if (k < limit && scan.form[k] === words.id("'s")) continue
      // "a missile attack", "a car crash": the thing is no head.
      if (k < limit && noun.kind !== "people" && !noun.many && isCompounding(clause, k)) return { ...draft, token: -1, noun: null, end: from, strange: 1 }
      break
    }
    if (draft.token !== -1) break
    if ((traits & TRAIT.unit) !== 0 && k === from) return { ...draft, unit: true }
    if (outcome !== null && (outcome.uses & (USE.participle | USE.adjective)) !== 0) {
      if (!leadsToNoun(clause, k + 1)) break
      draft.inner = outcome
      k++
      continue
    }
    // "two died": a verb and no modifier.
    if (outcome !== null && (outcome.uses & (USE.past | USE.third | USE.intransitive)) !== 0) break
    if ((traits & TRAIT.more) !== 0) draft.more = true
    else if ((traits & TRAIT.other) !== 0) draft.others = true
    else if ((traits & STOPS) !== 0 || clause.countAt(k) !== null) break
    else if ((traits & TRAIT.adverb) === 0) draft.strange++
    k++
    if ((traits & TRAIT.adverb) !== 0 && !leadsToNoun(clause, k)) break
  }
  if (draft.token === -1 && draft.strange === 0 && draft.age === null && !draft.more && !draft.others) return null
  return draft.token === -1 ? { ...draft, end: from } : draft
}

/** Hyphens within words, and marks around scare quotes. */
function isInner(scan: Scan, k: number): boolean {
  const mark = scan.text.charAt(scan.start[k] as number)
  if (mark === "-") return ((scan.flags[k] as number) & FLAG.spaceBefore) === 0
  // "two U.S. citizens"
  if (mark === ".") return k > 0 && scan.kind[k - 1] === TOKEN.word && (scan.end[k - 1] as number) - (scan.start[k - 1] as number) === 1
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
  return form !== words.id("'s") && (words.traits(form) & (STOPS | TRAIT.adverb | TRAIT.weekday | TRAIT.more)) === 0 && ((scan.flags[k] as number) & FLAG.capitalised) === 0
}

/** A noun stands at `k`, or after at most two unknown words. */
function leadsToNoun(clause: Clause, k: number): boolean {
  const { scan, words, limit } = clause
  for (let i = k; i < Math.min(limit, k + 4); i++) {
    if (scan.kind[i] === TOKEN.punctuation && isInner(scan, i)) continue
    if (scan.kind[i] !== TOKEN.word) return false
    const form = scan.form[i] as number
    if (words.noun(form) !== null) return true
    if ((words.traits(form) & (STOPS | TRAIT.adverb)) !== 0 || words.outcome(form) !== null || form === words.id("'s")) return false
  }
  return false
}

/** ", 23," and " (55)" after a person belong to it: the token after them, or `k`. */
export function afterAge(clause: Clause, k: number): number {
  const { scan, limit } = clause
  const markAt = (i: number): string => (i < limit && scan.kind[i] === TOKEN.punctuation ? scan.text.charAt(scan.start[i] as number) : "")
  if ((markAt(k) === "," || markAt(k) === "(") && k + 1 < limit && scan.kind[k + 1] === TOKEN.number && (scan.value[k + 1] as number) < 120) {
    if (markAt(k + 2) === "," || markAt(k + 2) === ")") return k + 3
  }
  return k
}

/** "14-year-old", "three-month-old": years and the token after it. */
export function isAge(clause: Clause, at: number): { readonly years: number; readonly end: number } | null {
  const { scan, words, limit } = clause
  const counted = at < limit ? clause.countAt(at) : null
  const value = counted?.count.said ?? (at < limit && scan.kind[at] === TOKEN.number ? (scan.value[at] as number) : null)
  if (value === null || value < 0) return null
  let k = counted?.endToken ?? at + 1
  const skipHyphen = (): void => {
    if (k < limit && scan.kind[k] === TOKEN.punctuation && scan.text.charAt(scan.start[k] as number) === "-") k++
  }
  skipHyphen()
  const unit = k < limit ? scan.form[k] : 0
  const years = unit === words.id("year") || unit === words.id("years") || unit === words.id("yr")
  if (!years && unit !== words.id("month") && unit !== words.id("months") && unit !== words.id("day") && unit !== words.id("week")) return null
  k++
  skipHyphen()
  if (k >= limit || (scan.form[k] !== words.id("old") && scan.form[k] !== words.id("olds"))) return null
  return { years: years ? value : 0, end: k + 1 }
}
