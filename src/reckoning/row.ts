import {
  compareCodeUnits,
  GROUPS,
  MEASURES,
  type Group,
  type Measure,
  type NodeId,
  type ScopedClaim,
} from "../model/index.ts"
import { headNoun } from "./head-noun.ts"

/** What one figure is about: one measure, group and node; of things, one kind of thing. */
export interface RowKey {
  readonly node: NodeId
  readonly measure: Measure
  readonly group: Group | null
  /** Head noun of what is counted, where things are; "" for people. */
  readonly thing: string
}

export const rowText = (key: RowKey): string => `${key.node}\n${key.measure}\n${key.group ?? ""}\n${key.thing}`

export function rowKeyOf(scoped: ScopedClaim): RowKey {
  const { measure, group, object } = scoped.claim
  return { node: scoped.node, measure, group, thing: group === null && object !== null ? headNoun(object) : "" }
}

/** The row of a figure: its node, measure, group and, of things, its object in any claim's words. */
export interface FigureRow extends Omit<RowKey, "thing"> {
  readonly object?: string | null
}

/** The row's key among those of a ledger. */
export function rowKeyOfFigure(row: FigureRow): RowKey {
  const thing = row.group === null && row.object !== undefined && row.object !== null ? headNoun(row.object) : ""
  return { node: row.node, measure: row.measure, group: row.group, thing }
}

const MEASURE_ORDER = Object.keys(MEASURES)

export const measureRank = (measure: Measure): number => MEASURE_ORDER.indexOf(measure)
export const groupRank = (group: Group | null): number => (group === null ? GROUPS.length : GROUPS.indexOf(group))

/** Measure, group, thing; the node's place in the tree is the caller's. */
export const compareRowKeys = (a: RowKey, b: RowKey): number =>
  measureRank(a.measure) - measureRank(b.measure) ||
  groupRank(a.group) - groupRank(b.group) ||
  compareCodeUnits(a.thing, b.thing)

/** Harm to people: rows in which groups are part of people and parties' words stand apart (rules 2 and 10). */
export const countsHarm = (measure: Measure): boolean => MEASURES[measure].tier === "core"

/** Groups that are people harmed: all but attackers, who are never in people (rule 10). */
export const isWithinPeople = (group: Group | null): boolean =>
  group !== null && group !== "people" && group !== "attackers"

/** Rule 2: tier 4 never sets a bound of people or civilians; of fighters and of things it may. */
export const shutsOutParties = (key: RowKey): boolean =>
  countsHarm(key.measure) && key.group !== null && key.group !== "combatants" && key.group !== "attackers"
