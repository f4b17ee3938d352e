import { isNewer, MEASURES, type CountOperator, type Instant, type Interval } from "../model/index.ts"
import { attackersWithin, statusDisputed } from "./groups.ts"
import { knowledgeAt } from "./known.ts"
import { opennessOf, type OpenCause, type Watch } from "./open.ts"
import { countsHarm, rowText, type RowKey } from "./row.ts"
import type { RowResult } from "./row-result.ts"
import type { Rows } from "./rows.ts"

/** A row after what other rows say of it: the numbers of its figure. */
export interface Settled {
  readonly result: RowResult
  /** Whose own words the row is (rule 2); null for the row proper. */
  readonly party: string | null
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly operator: CountOperator | null
  readonly open: OpenCause | null
  /** The whole that holds high down (rule 9); null where none does. */
  readonly cappedBy: RowResult | null
  /** It says more than a whole that is not older allows. */
  readonly exceedsWhole: boolean
  /** More are in hospital, as of a time that is not later, than these injured. */
  readonly hospitalExceeds: boolean
  /** Civilians or combatants, disputed between sides (rule 10). */
  readonly statusDisputed: boolean
  /** Attackers added under policy `registry`. */
  readonly attackersAdded: number
}

/** When best held: as-of of the bound that sets it, else of its total; null where nothing does. */
export function asOfBest(result: RowResult): Interval | null {
  const { raising } = result.act
  if (raising !== null && result.best === raising.least && result.operator === "at least") return raising.asOf
  return result.chosen?.by.asOf ?? result.range.lowBy?.asOf ?? raising?.asOf ?? result.range.highBy?.asOf ?? null
}

/** Rule 9: the nearest enclosing row with a total, not as of an earlier time than what sets the part's high, and of no worse a tier. */
function wholeOf(rows: Rows, key: RowKey, part: RowResult): RowResult | null {
  const { highBy } = part.range
  if (highBy === null) return null
  for (const node of rows.ledger.tree.pathOf(key.node).slice(1)) {
    const whole = rows.resultOf({ ...key, node })
    const by = whole.chosen?.by
    if (by === undefined || whole.high === null || by.tier > highBy.tier || isNewer(highBy.asOf, by.asOf)) continue
    return whole
  }
  return null
}

/** Rule 11: more in hospital than are said to be injured, as of a time that is not later. */
function hospitalExceeds(rows: Rows, result: RowResult): boolean {
  const { key } = result.input
  if (key.measure !== "injured" || result.high === null) return false
  const inHospital = { ...key, measure: "hospitalised" } as const
  if (!rows.ledger.rows.has(rowText(inHospital))) return false
  const state = rows.resultOf(inHospital)
  const [asOf, injuredAsOf] = [asOfBest(state), asOfBest(result)]
  return asOf !== null && injuredAsOf !== null && asOf.endAt <= injuredAsOf.endAt && (state.low ?? 0) > result.high
}

function addAttackers(rows: Rows, key: RowKey): RowResult | null {
  if (!rows.policy.attackersInPeople || key.group !== "people" || !countsHarm(key.measure)) return null
  const attackers = { ...key, group: "attackers" } as const
  const claims = rows.claimsOf(attackers).filter((c) => knowledgeAt(c, rows.asOfAt) === "known")
  // Those whom a total of people counts in are in it already.
  if (claims.length === 0 || attackersWithin(claims).size > 0) return null
  return rows.resultOf(attackers)
}

const plus = (a: number | null, b: number | null): number | null => (a === null ? null : a + (b ?? 0))

/** Rows of one instant, and when its time limits are looked at: then or later, while nothing more is known. */
export interface Openness {
  readonly watch: Watch
  readonly at: Instant
}

/** One figure's numbers, and whether it is open above. */
export function settle(rows: Rows, key: RowKey, { watch, at }: Openness): Settled {
  const numbers = settleNumbers(rows, key)
  return { ...numbers, open: opennessOf(numbers.result, watch, at) }
}

/** What of a figure depends on what is known alone, and on no limit of time. */
export function settleNumbers(rows: Rows, key: RowKey): Omit<Settled, "open"> {
  const result = rows.resultOf(key)
  const claimsOf = (group: RowKey["group"]) => rows.claimsOf({ ...key, group })
  const ofStatus = key.group === "civilians" || key.group === "combatants"
  const disputed =
    ofStatus &&
    countsHarm(key.measure) &&
    statusDisputed(
      { civilians: claimsOf("civilians"), combatants: claimsOf("combatants"), people: claimsOf("people") },
      rows.asOfAt,
    )
  const whole = MEASURES[key.measure].state ? null : wholeOf(rows, key, result)
  const over = whole !== null && whole.high !== null && result.high !== null && result.high > whole.high
  const caps = over && (result.best ?? result.low ?? 0) <= (whole.high ?? 0)
  const attackers = addAttackers(rows, key)
  const added = attackers?.best ?? attackers?.low ?? 0
  return {
    result,
    party: null,
    low: disputed && result.low !== null ? 0 : plus(result.low, attackers?.low ?? added),
    best: plus(result.best, added),
    high: plus(caps ? (whole.high ?? null) : result.high, attackers?.high ?? added),
    operator: result.operator,
    cappedBy: caps ? whole : null,
    exceedsWhole: over && !caps,
    hospitalExceeds: hospitalExceeds(rows, result),
    statusDisputed: disputed,
    attackersAdded: added,
  }
}

const nothingToWatch: Watch = { unaccounted: new Map(), expected: [] }

/** The rows of parties' own words beside one (rule 2). */
export function settleParties(rows: Rows, key: RowKey): Settled[] {
  return rows.partiesOf(key).map(({ party, result }) => ({
    result,
    party,
    low: result.low,
    best: result.best,
    high: result.high,
    operator: result.operator,
    open: opennessOf(result, nothingToWatch, rows.asOfAt),
    cappedBy: null,
    exceedsWhole: false,
    hospitalExceeds: false,
    statusDisputed: false,
    attackersAdded: 0,
  }))
}

/** A figure is shown where a bound is present; of things, where the scope itself was counted, not only parts of it. */
export function hasNumbers(settled: Omit<Settled, "open">): boolean {
  const { result } = settled
  const counted =
    result.input.key.group !== null ||
    result.chosen !== null ||
    result.range.lowBy !== null ||
    result.range.highBy !== null
  return counted && (settled.low !== null || settled.best !== null || settled.high !== null)
}
