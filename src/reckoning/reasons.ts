import {
  compareCodeUnits,
  intervalInWords,
  MEASURES,
  type Clock,
  type Reason,
  type ScopedClaim,
} from "../model/index.ts"
import type { Bound } from "./bounds.ts"
import type { Backing } from "./flags.ts"
import { remarksOf } from "./remarks.ts"
import type { Telling } from "./telling.ts"
import type { Settled } from "./settled.ts"
import type { Total } from "./total.ts"
import { whyOf } from "./verdicts.ts"
import {
  asOfInWords,
  claimInShort,
  voiceInShort,
  countAsWorded,
  listInWords,
  plural,
  publishedInWords,
  sourceInWords,
} from "./words.ts"

type BoundName = "low" | "best" | "high"
type Loser = Reason["loser"]

const NAMES: Readonly<Record<BoundName, string>> = { low: "Low", best: "Best", high: "High" }

/** Tier with the ground for it, where one is given. */
const tierInWords = (scoped: ScopedClaim): string =>
  `tier ${scoped.basis}${scoped.basisReason === "" ? "" : ` (${scoped.basisReason})`}`

function presumedOf(settled: Settled, total: Total | null): string[] {
  const presumed = new Set(total?.scoped.presumed ?? [])
  if (total !== null && settled.result.presumed.some((p) => p.later === total)) presumed.add("order of reports")
  if (total !== null && settled.result.doubts.some((d) => d.total === total)) presumed.add("scope")
  return [...presumed].toSorted()
}

/** Whether persons stand behind the claims that a bound rests on (rule 12). */
function reviewInWords(claims: readonly ScopedClaim[]): string {
  const reviews = claims.flatMap(({ review }) => review ?? [])
  if (reviews.length === 0) return "read by machine, not yet accepted by a person"
  const by = listInWords([...new Set(reviews.map((review) => `${review.kind} by ${review.by}`))].toSorted())
  return reviews.length === claims.length ? by : `in part ${by}; the rest read by machine, not yet accepted by a person`
}

/** Origins and sides, and by whom it was read: said of best, on which the figure is judged. */
function backingInWords(backing: Backing, claims: readonly ScopedClaim[]): string {
  const sides = backing.sides === 0 ? "" : `, ${plural(backing.sides, "side", "sides")}`
  return `${plural(backing.origins, "origin", "origins")}${sides}; ${reviewInWords(claims)}`
}

const DROPPED = new Set(["superseded", "corrected", "not adopted", "stale relay", "outdated"])

/** The claim nearest beyond a limit of the range: one that would have widened it had it been in force, else the next within. */
function nearestBeyond(
  settled: Settled,
  limit: { readonly name: "low" | "high"; readonly by: Total },
  clock: Clock,
): Loser {
  const { name, by } = limit
  const { input, fates, current, overtaken, range } = settled.result
  const value = (c: ScopedClaim): number =>
    name === "low" ? (c.claim.count?.least ?? 0) : -(c.claim.count?.most ?? Infinity)
  const own = value(by.scoped)
  let beyond: ScopedClaim | null = null
  for (const c of [...input.claims, ...input.standIns]) {
    if (!DROPPED.has(fates.statusOf(c.claim.id) ?? "") || value(c) >= own || value(c) === -Infinity) continue
    if (beyond === null || value(c) > value(beyond)) beyond = c
  }
  const fate = beyond === null ? null : fates.of(beyond.claim.id)
  if (beyond !== null && fate !== null) {
    return { claimId: beyond.claim.id, why: `${claimInShort(beyond, clock)} is ${whyOf(beyond, fate, clock)}` }
  }
  let within: Total | null = null
  for (const t of [...current, ...overtaken]) {
    if (range.supports.has(t) || value(t.scoped) <= own || (name === "high" && t.most === null)) continue
    if (within === null || value(t.scoped) < value(within.scoped)) within = t
  }
  if (within === null) return null
  return {
    claimId: within.id,
    why: `the next, ${claimInShort(within.scoped, clock)}, is ${name === "low" ? "higher" : "lower"}`,
  }
}

/** The total that sets a bound, why it does, and which came closest. */
interface Winner {
  readonly name: BoundName
  readonly total: Total
  readonly why: string
  readonly loser: Loser
}

function fromTotal(settled: Settled, winner: Winner, telling: Telling): Reason {
  const { name, total, why, loser } = winner
  const { scoped } = total
  const { clock, backing } = telling
  const presumed = presumedOf(settled, total)
  const number = settled[name]
  const left = total.attackersLeftOut > 0 ? `, ${plural(total.attackersLeftOut, "attacker", "attackers")} left out` : ""
  const clauses = [
    `${NAMES[name]} is ${number ?? "absent"}: ${sourceInWords(scoped)} said ${countAsWorded(scoped)}${left}, ${asOfInWords(total, clock)}, ${publishedInWords(scoped, clock)}`,
    tierInWords(scoped),
    why,
    ...(loser === null ? [] : [loser.why]),
    ...(presumed.length === 0 ? [] : [`presumed: ${listInWords(presumed)}`]),
    ...(name === "best" ? [backingInWords(backing, [scoped])] : []),
  ]
  const rule = MEASURES[settled.result.input.key.measure].state ? 11 : name === "best" ? 7 : 6
  return { bound: name, rule, claimIds: [total.id], sentence: `${clauses.join("; ")}.`, loser, presumed }
}

/** The rule of domain.md by which each kind of bound acts. */
const BOUND_RULES: Readonly<Record<Bound["kind"], number>> = {
  members: 1,
  increment: 1,
  rest: 1,
  group: 10,
  parts: 9,
  destroyed: 11,
  survivors: 11,
}

/** What a bound counts, as a clause. */
function contentInWords(bound: Bound): string {
  switch (bound.kind) {
    case "parts":
      return `the parts that are counted apart (${bound.of}) come to ${bound.least}`
    case "group":
      return `${bound.of} alone come to ${bound.least}`
    case "survivors":
      return `those ${bound.of} and not told dead come to ${bound.least}`
    case "destroyed":
      return `${bound.least} destroyed are among the damaged`
    case "members":
    case "increment":
    case "rest":
      return `${bound.of} come to ${bound.least}`
  }
}

const claimsOf = (bound: Bound, { ledger }: Telling): readonly ScopedClaim[] =>
  bound.claimIds.map((id) => ledger.byId.get(id)).filter((c) => c !== undefined)

function boundInWords(bound: Bound, telling: Telling): string {
  const claims = claimsOf(bound, telling)
  // The parts' numbers stand beside their places already: whose word they are is said once.
  const said = claims.map((c) =>
    bound.kind === "parts" ? voiceInShort(c, telling.clock) : claimInShort(c, telling.clock),
  )
  const by = listInWords([...new Set(said)].toSorted(compareCodeUnits))
  return `${contentInWords(bound)}, as of ${intervalInWords(telling.clock, bound.asOf)}, by ${by}`
}

function fromBound(
  settled: Settled,
  raised: { readonly name: BoundName; readonly bound: Bound },
  telling: Telling,
): Reason {
  const { name, bound } = raised
  const total = settled.result.chosen?.by ?? settled.result.range.lowBy
  const loser: Loser =
    total === null || total === undefined
      ? null
      : { claimId: total.id, why: `the total in force, ${claimInShort(total.scoped, telling.clock)}, is lower` }
  const clauses = [
    `${NAMES[name]} is ${name === "best" ? "at least " : ""}${settled[name] ?? bound.least}: ${boundInWords(bound, telling)}`,
    `tier ${bound.tier}`,
    ...(loser === null ? ["the scope itself was not counted"] : [loser.why]),
    ...(name === "best" ? [backingInWords(telling.backing, claimsOf(bound, telling))] : []),
  ]
  return {
    bound: name,
    rule: BOUND_RULES[bound.kind],
    claimIds: bound.claimIds,
    sentence: `${clauses.join("; ")}.`,
    loser,
    presumed: [],
  }
}

/** Where no total gives best, one that gives an end: policy `conservative` makes one number of it. */
const standInFor = ({ result }: Settled): Total | null => result.chosen?.by ?? result.range.lowBy ?? result.range.highBy

function lowReason(settled: Settled, telling: Telling): Reason | null {
  const { result } = settled
  const { raising } = result.act
  if (settled.low === null) return null
  if (raising !== null && result.low === raising.least) {
    return fromBound(settled, { name: "low", bound: raising }, telling)
  }
  const best = standInFor(settled)
  const total = result.floored || result.low !== result.range.lowBy?.least ? best : result.range.lowBy
  if (total === null) return null
  if (settled.statusDisputed) {
    const why = "the sides dispute whether these were civilians or combatants, so none of either is certain"
    return fromTotal(settled, { name: "low", total, why, loser: null }, telling)
  }
  if (result.floored) {
    return fromTotal(settled, { name: "low", total, why: "a verified count is a floor", loser: null }, telling)
  }
  if (total !== result.range.lowBy) {
    return fromTotal(settled, { name: "low", total, why: "the range is widened to best", loser: null }, telling)
  }
  const loser = nearestBeyond(settled, { name: "low", by: total }, telling.clock)
  return fromTotal(
    settled,
    { name: "low", total, why: "it is the smallest number that a count in force allows", loser },
    telling,
  )
}

function bestReason(settled: Settled, telling: Telling): Reason | null {
  const { result } = settled
  const { raising } = result.act
  if (settled.best === null) return null
  if (raising !== null && settled.operator === "at least" && result.best === raising.least) {
    return fromBound(settled, { name: "best", bound: raising }, telling)
  }
  if (result.chosen === null) {
    const total = standInFor(settled)
    return total === null
      ? null
      : fromTotal(
          settled,
          { name: "best", total, why: "one number was asked for, and no count gives a better", loser: null },
          telling,
        )
  }
  const { by, why, loser: second } = result.chosen
  const loser: Loser =
    second === null
      ? nearestOutOfForce(settled, telling.clock)
      : {
          claimId: second.total.id,
          why: `the closest other, ${claimInShort(second.total.scoped, telling.clock)}, lost because ${second.why}`,
        }
  return fromTotal(settled, { name: "best", total: by, why, loser }, telling)
}

/** Where nothing in force competes: the last published of those that went out of force. */
function nearestOutOfForce(settled: Settled, clock: Clock): Loser {
  const { input, fates } = settled.result
  const lost = (id: ScopedClaim["claim"]["id"]): boolean =>
    DROPPED.has(fates.statusOf(id) ?? "") || fates.statusOf(id) === "overtaken"
  const last = input.claims.findLast((c) => lost(c.claim.id))
  const fate = last === undefined ? null : fates.of(last.claim.id)
  if (last === undefined || fate === null) return null
  return {
    claimId: last.claim.id,
    why: `the closest other, ${claimInShort(last, clock)}, is ${whyOf(last, fate, clock)}`,
  }
}

/** The bound that high comes from, where it is one. */
function boundOfHigh(settled: Settled): Bound | null {
  const { raising, raisingHigh } = settled.result.act
  return [raisingHigh, raising].find((bound) => bound !== null && settled.result.high === bound.least) ?? null
}

function winnerOfHigh(settled: Settled, clock: Clock): Winner | null {
  const { result } = settled
  const whole = settled.cappedBy?.chosen?.by
  if (whole !== undefined) {
    return {
      name: "high",
      total: whole,
      why: "the whole that holds this scope, not older, allows no more",
      loser: null,
    }
  }
  if (result.uncertain !== null && result.high === result.uncertain.most) {
    return {
      name: "high",
      total: result.uncertain,
      why: "it is not asserted as certain and widens high alone",
      loser: null,
    }
  }
  const by = result.range.highBy
  if (by !== null && by.most === result.high) {
    const loser = nearestBeyond(settled, { name: "high", by }, clock)
    return { name: "high", total: by, why: "it is the largest number that a count in force allows", loser }
  }
  const best = standInFor(settled)
  return best === null ? null : { name: "high", total: best, why: "the range is widened to best", loser: null }
}

function highReason(settled: Settled, telling: Telling): Reason | null {
  if (settled.high === null) return null
  const bound = settled.cappedBy === null ? boundOfHigh(settled) : null
  if (bound !== null) return fromBound(settled, { name: "high", bound }, telling)
  const winner = winnerOfHigh(settled, telling.clock)
  return winner === null ? null : fromTotal(settled, winner, telling)
}

/**
 * Rule 12: one sentence for each bound that is present, then openness, then what else must be said. The same facts stand in each reason as data.
 * No sentence says what no claim says.
 */
export function reasonsOf(settled: Settled, telling: Telling): Reason[] {
  const bounds = [lowReason, bestReason, highReason].map((tell) => tell(settled, telling)).filter((r) => r !== null)
  return [...bounds, ...remarksOf(settled, telling)]
}
