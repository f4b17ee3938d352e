import { FLAG, TOKEN, type CountSpan } from "../../language/index.ts"
import { isAge } from "./ages.ts"
import { agesTold } from "./ages-told.ts"
import type { Party } from "./chunk.ts"
import type { Clause } from "./clause.ts"
import { described, describedParty, type Opening } from "./described.ts"
import { folkAt } from "./folk.ts"
import { groupOf } from "./group-of.ts"
import { headAfter, type Head } from "./heads.ts"
import { joinedNouns } from "./joined-nouns.ts"
import { isYears } from "./years.ts"
import { TRAIT, USE, type Outcome } from "./words.ts"

export function countedParty(clause: Clause, opening: Opening & { counted: CountSpan }): Party | null {
  const { scan, words, limit } = clause
  const { at, counted } = opening
  if (isYears(clause, counted) || isAverage(clause, counted) || isOfGallery(clause, counted)) return null
  if (isNumbered(clause, counted) || isOneIn(clause, counted) || isSharedOut(clause, counted)) return null
  if (isAge(clause, counted.firstToken) !== null) {
    return describedParty(clause, { ...opening, from: counted.firstToken })
  }
  const compound = afterCompound(clause, counted.endToken)
  // "a five-storey house" is one house; the bare "five-storey house" counts none.
  if (compound !== -1) return opening.determiner === 0 ? null : describedParty(clause, { ...opening, from: compound })
  let next = counted.endToken
  let more = opening.more
  let others = opening.others
  let ofThem = false
  while (
    next < limit &&
    scan.kind[next] === TOKEN.punctuation &&
    "”’\"'".includes(scan.text.charAt(scan.start[next] as number))
  ) {
    next++
  }
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
    // "one of four houses that were hit": all four were.
    const whole = innerCount !== null && counted.count.most === 1 && innerCount.count.least > 1
    // "one of the three men shot dead": all three were.
    const told = head?.noun?.kind === "people" && isToldOfAll(clause, head.end)
    // "ten of the 25 people hurt remain": all 25 were.
    const some = innerCount !== null && k > inner && told && innerCount.count.least > counted.count.least
    if ((whole || some) && head?.noun != null && (told || (k === inner && head.noun.kind !== "people"))) {
      const determiner = k > inner ? TRAIT.article : 0
      const all = countedParty(clause, { ...opening, at: inner, determiner, counted: innerCount })
      return told ? withOne(all, counted) : all
    }
    // "one of the last hospitals" says what it is, and counts nothing.
    const ranked = counted.count.least === 1 && k > inner && words.isOneOf(scan.form[k] as number, RANKS)
    if (ranked && head !== null && head.noun !== null && head.noun.kind !== "people") return null
    if (head !== null && (head.noun !== null || head.tolled)) {
      const party = build(clause, { ...opening, at, counted, more, others, ofThem: false, head, end: head.end })
      // "of the victims" speaks of those told; "of his relatives" says whom it counts.
      const partitive = k > inner && innerCount === null && (head.tolled || isVictim(clause, head.token))
      if (party === null) return null
      return innerCount === null ? { ...party, partitive } : { ...party, outOf: innerCount }
    }
    const collective = k < limit ? words.outcome(scan.form[k] as number) : null
    if (collective !== null && (collective.uses & USE.collective) !== 0) {
      if (k === inner) next = k
      // "13 of the injured": what else is said of them stands after.
      else return collectiveParty(clause, { ...opening, more, others }, { collective, end: k + 1 })
    }
  }
  const head = headAfter(clause, next)
  const olds = head === null || head.token === -1 ? isAge(clause, next) : null
  if (olds !== null) return severalOfAge(clause, { ...opening, more, others, ofThem: false, head, end: olds.end })
  if (head !== null && scan.form[head.token] === words.id("others")) others = true
  const bareZero = counted.count.operator === "none" && head?.noun == null && head?.tolled !== true
  if (bareZero && counted.endToken - counted.firstToken === 1 && isNoDeterminer(clause, counted)) return null
  return build(clause, {
    ...opening,
    at,
    counted,
    more,
    others,
    ofThem,
    head,
    end: head === null || (head.noun === null && !head.tolled) ? next : head.end,
  })
}

/** Those of whom "one of the" speaks, with that one. */
const withOne = (all: Party | null, oneOf: CountSpan): Party | null => (all === null ? null : { ...all, oneOf })

/** A participle right behind the noun, or "who were". */
const isToldOfAll = ({ scan, words, limit }: Clause, at: number): boolean =>
  at < limit && ((words.outcome(scan.form[at] as number)?.uses ?? 0) & USE.participle) !== 0

/** "two 13-year-olds" */
function severalOfAge(clause: Clause, at: Parameters<typeof build>[1]): Party | null {
  const party = build(clause, at)
  return party === null ? null : { ...party, kind: "people" }
}

function collectiveParty(
  clause: Clause,
  opening: Opening & { counted: CountSpan },
  at: { collective: Outcome; end: number },
): Party {
  const { counted, more, others } = opening
  return {
    ...described(clause, opening, { head: null, end: at.end, count: null }),
    count: counted.count,
    counted,
    head: at.end - 1,
    inner: at.collective,
    partitive: true,
    more,
    others,
    described: false,
  }
}

/** "8 of 8 Caption": a picture of a gallery. */
function isOfGallery({ scan, words, from, limit }: Clause, { firstToken, endToken, count }: CountSpan): boolean {
  const of = words.id("of")
  const opens = endToken + 1 < limit && scan.form[endToken] === of && scan.value[endToken + 1] === count.said
  const ends = firstToken - 2 >= from && scan.form[firstToken - 1] === of && scan.value[firstToken - 2] === count.said
  return scan.kind[firstToken] === TOKEN.number && (opens || ends)
}

const NUMBERED = [
  "route",
  "highway",
  "interstate",
  "flight",
  "room",
  "gate",
  "terminal",
  "apartment",
  "exit",
  "sector",
  "channel",
  "chapter",
  "article",
  "page",
  "section",
  "phase",
  "platform",
] as const

/** "on Route 9", "Flight 370": the number is a name. */
const isNumbered = ({ scan, words, from }: Clause, { firstToken }: CountSpan): boolean =>
  firstToken > from &&
  scan.kind[firstToken] === TOKEN.number &&
  ((scan.flags[firstToken - 1] as number) & FLAG.capitalised) !== 0 &&
  words.isOneOf(scan.form[firstToken - 1] as number, NUMBERED)

/** "one in five of the patients": a rate, and no five. */
const isOneIn = (clause: Clause, { firstToken }: CountSpan): boolean =>
  firstToken - 2 >= clause.from &&
  clause.scan.form[firstToken - 1] === clause.words.small.in &&
  clause.countAt(firstToken - 2)?.endToken === firstToken - 1

const SHARES = [
  "half",
  "most",
  "majority",
  "third",
  "thirds",
  "quarter",
  "quarters",
  "percent",
  "fraction",
  "proportion",
  "bulk",
] as const

/** "half of the 60 people on the bus", "one in five of the 60": nobody says how many these are. */
function isSharedOut(clause: Clause, { firstToken, endToken }: CountSpan): boolean {
  const { scan, words, from } = clause
  let of = firstToken - 1
  while (of > from && (words.traits(scan.form[of] as number) & TRAIT.article) !== 0) of--
  if (of - 1 < from || (words.traits(scan.form[of] as number) & TRAIT.of) === 0) return false
  const share = clause.countAt(of - 1)
  const part =
    words.isOneOf(scan.form[of - 1] as number, SHARES) ||
    scan.text.charAt(scan.start[of - 1] as number) === "%" ||
    (share !== null && isOneIn(clause, share))
  if (!part) return false
  // "half of the 60 injured", "of the 60 people hurt": all of these were.
  const head = headAfter(clause, endToken)
  const told = head?.tolled === true || head?.inner != null
  return !told && !isToldOfAll(clause, head?.end ?? endToken) && !isToldOfAll(clause, endToken)
}

/** "an average of 54 deaths a day" */
const isAverage = ({ scan, words, from }: Clause, { firstToken }: CountSpan): boolean =>
  firstToken - 2 >= from &&
  scan.form[firstToken - 2] === words.id("average") &&
  (words.traits(scan.form[firstToken - 1] as number) & TRAIT.of) !== 0

const RANKS = ["last", "most", "few", "largest", "biggest", "main", "oldest", "busiest", "major"] as const
const LEVELS = ["storey", "story", "storeyed", "storied", "floor", "room", "bedroom", "bed", "lane"] as const

/** Token after the level of "five-storey"; −1 where the count at whose end `at` stands is no part of such a word. */
function afterCompound({ scan, words, limit }: Clause, at: number): number {
  if (at + 1 >= limit || scan.text.charAt(scan.start[at] as number) !== "-") return -1
  return words.isOneOf(scan.form[at + 1] as number, LEVELS) ? at + 2 : -1
}

const VICTIMS = ["victims", "bodies"] as const

const isVictim = (clause: Clause, token: number): boolean =>
  clause.words.isOneOf(clause.scan.form[token] as number, VICTIMS)

/** "the city's 10 districts": the token after the inner count; null where there is none. */
function afterOwner(clause: Clause, from: number): number | null {
  const { scan, words, limit } = clause
  for (let k = from; k < Math.min(limit - 1, from + 4); k++) {
    if (scan.form[k] === words.small["'s"]) return clause.countAt(k + 1)?.endToken ?? null
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

function build(
  clause: Clause,
  at: Opening & { counted: CountSpan; ofThem: boolean; head: Head | null; end: number },
): Party | null {
  const { counted, head } = at
  if (head?.unit === true || isShare(clause, counted.endToken) || isDistance(clause, head)) return null
  if (isRate(clause, Math.max(head?.end ?? 0, counted.endToken))) return null
  const known = head !== null && (head.noun !== null || head.tolled)
  // "the 2015 shooting death", "June 20 death": the number is a date's.
  if (head?.tolled === true && counted.count.least > 1 && isSingular(clause, head.token)) return null
  // "called 911"
  if (!known && counted.count.wording === "911") return null
  // A year is no count: "by 2015, 12 had died".
  if (
    !known &&
    (head === null || head.strange === 0) &&
    counted.endToken - counted.firstToken === 1 &&
    isYear(counted)
  ) {
    return null
  }
  const folk = !known && head !== null && head.strange > 0 ? folkAt(clause, counted.endToken) : -1
  const bare = !known && (head === null || head.strange === 0)
  const kind = known ? (head.noun?.kind ?? "people") : folk !== -1 ? "people" : bare ? "bare" : "unknown"
  const to = Math.max(at.end, counted.endToken, folk + 1)
  const ages = kind === "people" && counted.count.least > 1 ? agesTold(clause, to) : null
  const own = groupOf(head)
  const several = known && kind === "people" && counted.count.least > 1 && ages === null && to === at.end
  const joined = several ? joinedNouns(clause, { to, from: at.at, group: own }) : null
  const group = joined?.group ?? own
  const areChildren = ages !== null && ages.areChildren && ages.many === counted.count.least && group === "people"
  return {
    from: at.at,
    to: ages?.end ?? joined?.end ?? to,
    opensAside: false,
    count: counted.count,
    counted,
    kind,
    group: areChildren ? "children" : group,
    head: known ? head.token : folk,
    inner: head?.inner ?? null,
    tolled: head?.tolled ?? false,
    more: at.more || (head?.more ?? false),
    others: at.others || (head?.others ?? false),
    ofThem: at.ofThem,
    partitive: false,
    described: false,
    named: false,
    definite: (at.determiner & TRAIT.article) !== 0 && (at.determiner & TRAIT.indefinite) === 0,
    possessed: (at.determiner & TRAIT.possessive) !== 0,
  }
}

const isYear = ({ count }: CountSpan): boolean =>
  count.said !== null && count.said >= 1900 && count.said < 2100 && count.wording.length === 4

const isSingular = (clause: Clause, token: number): boolean =>
  ((clause.words.outcome(clause.scan.form[token] as number)?.uses ?? 0) & USE.singular) !== 0

const EACH = ["a", "per", "each", "every"] as const
const SPANS = ["year", "month", "week", "day", "hour"] as const
const YEARLY = ["annually", "yearly"] as const

/** "54 deaths per day", "one person a year": how often, and no one event. */
const isRate = ({ scan, words, limit }: Clause, at: number): boolean =>
  at < limit &&
  (words.isOneOf(scan.form[at] as number, YEARLY) ||
    (at + 1 < limit &&
      words.isOneOf(scan.form[at] as number, EACH) &&
      words.isOneOf(scan.form[at + 1] as number, SPANS)))

/** "three blocks away" */
const isDistance = ({ scan, words, limit }: Clause, head: Head | null): boolean =>
  head !== null && head.end < limit && scan.form[head.end] === words.id("away")

/** "40 % of" */
const isShare = ({ scan, limit }: Clause, at: number): boolean =>
  at < limit && scan.kind[at] === TOKEN.punctuation && scan.text.charAt(scan.start[at] as number) === "%"
