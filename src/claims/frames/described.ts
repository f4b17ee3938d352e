import type { Count } from "../../model/index.ts"
import { TOKEN } from "../../language/index.ts"
import { ageAfter, isAge, nameEnd } from "./ages.ts"
import type { Party } from "./chunk.ts"
import type { Clause } from "./clause.ts"
import { tradeAt } from "./folk.ts"
import { groupOf } from "./group-of.ts"
import { headAfter, type Head } from "./heads.ts"
import { isLy } from "./names.ts"
import { PARENTS } from "./years.ts"
import { TRAIT, USE } from "./words.ts"

export interface Opening {
  readonly at: number
  readonly determiner: number
  readonly more: boolean
  readonly others: boolean
}

const ADJECTIVAL = ["national", "local"] as const
const PAIRS = ["couple", "duo", "pair"] as const
const TWO = ["twins"] as const
const ONE: Omit<Count, "wording"> = { least: 1, most: 1, said: 1, operator: "exactly" }

/** "a woman", "the driver", "his wife and daughter", "a 14-year-old boy", "the 24-year-old", "a third victim"; plural ones have no count. */
export function describedParty(clause: Clause, at: Opening & { from: number }): Party | null {
  const { scan, words, limit } = clause
  let from = at.from
  const ordinal = from < limit && (words.traits(scan.form[from] as number) & TRAIT.ordinal) !== 0
  if (ordinal) from++
  const age = isAge(clause, from)
  const head = headAfter(clause, from)
  const aged = age !== null && (head === null || head.noun === null)
  const trader =
    head !== null &&
    head.noun === null &&
    !head.tolled &&
    (at.determiner & TRAIT.indefinite) !== 0 &&
    tradeAt(clause, from) !== -1
  if (!aged && !ordinal && !trader && (head === null || (head.noun === null && !head.tolled))) {
    // "another was hurt", "the others"
    return at.more && (at.determiner & TRAIT.indefinite) !== 0
      ? described(clause, at, { head: null, end: from, count: 1 })
      : null
  }
  // "was 23 years old" tells an age, and nobody.
  if (aged && at.determiner === 0 && scan.form[from + 1] === words.id("years")) return null
  if (aged) return described(clause, at, { head, end: nameEnd(clause, age.end), count: 1 })
  // "a welder": an unknown noun with the ending of a trade
  if (!ordinal && head !== null && head.noun === null && !head.tolled && (at.determiner & TRAIT.indefinite) !== 0) {
    const trade = tradeAt(clause, from)
    if (trade !== -1) return described(clause, at, { head: { ...head, token: trade }, end: trade + 1, count: 1 })
  }
  if (head === null || (head.noun === null && !head.tolled)) {
    return ordinal ? described(clause, at, { head: null, end: from, count: 1 }) : null
  }
  const two = scan.form[head.token] as number
  // "his parents", "the twins": two, whom nobody counts.
  const isPair = words.isOneOf(two, TWO) || ((at.determiner & TRAIT.possessive) !== 0 && two === words.id("parents"))
  if (isPair && head.end === head.token + 1) return described(clause, at, { head, end: head.end, count: 2 })
  const isMany = head.noun !== null && (!head.noun.one || isBodyOfMen(clause, at, head))
  if (isMany) return described(clause, at, { head, end: head.end, count: null })
  // "the death of …" is an event, and its people are counted.
  if (head.tolled && head.end < limit && (words.traits(scan.form[head.end] as number) & TRAIT.of) !== 0) return null
  if (head.tolled) {
    return described(clause, at, { head, end: head.end, count: (at.determiner & TRAIT.indefinite) !== 0 ? 1 : null })
  }
  // "his driver and bodyguard"
  let end = head.end
  let count = words.isOneOf(scan.form[head.token] as number, PAIRS) ? 2 : 1
  // "a pair of …" counts what follows.
  if (count === 2 && end < limit && (words.traits(scan.form[end] as number) & TRAIT.of) !== 0) return null
  let mixed = false
  const and = words.small.and
  // "his wife, son and daughter"
  const listed = (at.determiner & TRAIT.possessive) !== 0 ? kinListed(clause, end) : end
  if (listed > end) {
    count += (listed - end) / 2
    end = listed
    mixed = true
  }
  while (head.noun?.kind === "people" && end + 1 < limit && scan.form[end] === and) {
    const next = words.noun(scan.form[end + 1] as number)
    if (next === null || next.kind !== "people" || !next.one || next.many) break
    // "a 52-year-old lawyer and father of three": one person's two roles.
    const couple = next.group !== head.noun.group && GENDERS.has(next.group) && GENDERS.has(head.noun.group)
    const role = (at.determiner & TRAIT.indefinite) !== 0 && !couple && isFatherOf(clause, end + 1)
    if (!role) mixed ||= next.group !== head.noun.group
    end += 2
    if (!role) count++
  }
  const party = described(clause, at, { head, end, count })
  return mixed ? { ...party, group: "people" } : party
}

const GENDERS: ReadonlySet<string | null> = new Set(["men", "women"])

/** "father of three", "mother of two girls" */
const isFatherOf = (clause: Clause, k: number): boolean =>
  k + 2 < clause.limit &&
  clause.words.isOneOf(clause.scan.form[k] as number, PARENTS) &&
  (clause.words.traits(clause.scan.form[k + 1] as number) & TRAIT.of) !== 0 &&
  clause.countAt(k + 2) !== null

/** Past ", son" and the like, one or more, that "and" and another close: "wife, son and daughter"; `from` where none are. */
function kinListed({ scan, words, limit }: Clause, from: number): number {
  const isOne = (k: number): boolean => {
    const noun = k < limit ? words.noun(scan.form[k] as number) : null
    return noun !== null && noun.kind === "people" && noun.one && !noun.many
  }
  let k = from
  while (k + 1 < limit && scan.text.charAt(scan.start[k] as number) === "," && isOne(k + 1)) k += 2
  return k > from && k + 1 < limit && scan.form[k] === words.id("and") && isOne(k + 1) ? k : from
}

const FORCES = ["army", "military", "navy", "militia"] as const

/** "the army": it is no one person. */
const isBodyOfMen = ({ scan, words }: Clause, { determiner }: Opening, { token }: Head): boolean =>
  (determiner & TRAIT.indefinite) === 0 && words.isOneOf(scan.form[token] as number, FORCES)

export function described(
  clause: Clause,
  at: Opening,
  found: { head: Head | null; end: number; count: number | null },
): Party {
  const { head, end, count } = found
  const start = clause.scan.start[at.at] as number
  const wording = clause.scan.text.slice(start, clause.scan.end[end - 1])
  const single = count !== null && head?.noun?.kind === "people"
  const to = (single ? ageAfter(clause, end)?.end : null) ?? end
  return {
    from: at.at,
    to,
    opensAside: clause.scan.text.charAt(clause.scan.start[to - 1] as number) === ",",
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
    partitive: false,
    described: true,
    named: false,
    definite: (at.determiner & TRAIT.indefinite) === 0,
    possessed: (at.determiner & TRAIT.possessive) !== 0,
  }
}

/** A plural or title-like noun without determiner or count: "people", "soldiers"; in headlines one person ("Man killed"). */
export function bareNoun(clause: Clause, at: number): Party | null {
  if (!mayBegin(clause, at)) return null
  const head = headAfter(clause, at)
  if (head === null || (head.noun === null && !head.tolled) || head.strange > 0 || head.token - at > 3) return null
  if (
    head.tolled &&
    head.end < clause.limit &&
    (clause.words.traits(clause.scan.form[head.end] as number) & TRAIT.of) !== 0
  ) {
    return null
  }
  // "National Guard", "local media": adjectives, where no article makes nouns of them.
  if (clause.words.isOneOf(clause.scan.form[head.token] as number, ADJECTIVAL)) return null
  // "struck only military targets": the army is no one struck.
  const next = head.end < clause.limit ? clause.words.noun(clause.scan.form[head.end] as number) : null
  if (head.noun?.kind === "people" && head.noun.one && next !== null && next.kind !== "people" && next.many) return null
  const opening: Opening = { at, determiner: 0, more: false, others: false }
  const one = head.noun !== null && head.noun.one && !head.noun.many && head.noun.kind === "people"
  const single = one && !isBodyOfMen(clause, opening, head)
  const many = clause.words.isOneOf(clause.scan.form[head.token] as number, PAIRS) ? 2 : 1
  return { ...described(clause, opening, { head, end: head.end, count: single ? many : null }), definite: false }
}

/** Nearly all words neither are a noun nor stand before one: it spares looking further. */
function mayBegin(clause: Clause, at: number): boolean {
  const { scan, words } = clause
  if (scan.kind[at] !== TOKEN.word) return true
  const form = scan.form[at] as number
  return (
    (words.traits(form) & (TRAIT.more | TRAIT.other | TRAIT.adverb)) !== 0 ||
    words.noun(form) !== null ||
    words.outcome(form) !== null ||
    isLy(clause, at)
  )
}

/** "Both were hurt", "both had been shot": two, named before. */
export function isBothAlone(clause: Clause, at: number): boolean {
  const { scan, words, limit } = clause
  return (
    scan.form[at] === words.small.both &&
    at + 1 < limit &&
    ((words.traits(scan.form[at + 1] as number) & (TRAIT.be | TRAIT.have)) !== 0 ||
      ((words.outcome(scan.form[at + 1] as number)?.uses ?? 0) & USE.intransitive) !== 0)
  )
}

/** "both of her sons", "both men": two, by a plural noun; null where none follows. */
export function bothOf(clause: Clause, at: number): Party | null {
  const { scan, words, limit } = clause
  let k = at + 1
  let determiner = 0
  for (; k < limit && k < at + 3; k++) {
    const traits = words.traits(scan.form[k] as number)
    if ((traits & (TRAIT.of | TRAIT.article | TRAIT.possessive)) === 0) break
    determiner |= traits & TRAIT.possessive
  }
  const head = headAfter(clause, k)
  const noun = head?.noun
  if (head === null || noun == null || noun.kind !== "people" || !noun.many || noun.one) return null
  // "Both boys and girls": some of either, and not two.
  const joined = head.end < limit && scan.form[head.end] === words.small.and
  if (joined && headAfter(clause, head.end + 1)?.noun != null) return null
  const opening = { at, determiner: TRAIT.article | determiner, more: false, others: false }
  return described(clause, opening, { head, end: head.end, count: 2 })
}

export function bothParty(clause: Clause, at: number): Party {
  const party = described(
    clause,
    { at, determiner: TRAIT.article, more: false, others: false },
    { head: null, end: at + 1, count: 2 },
  )
  return { ...party, kind: "bare" }
}
