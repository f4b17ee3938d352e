import { isNewer, MEASURES, type Interval, type Unplaced } from "../model/index.ts"
import { sumOfParts, type Part } from "./parts-and-wholes.ts"
import { countsHarm, rowText, type RowKey } from "./row.ts"
import type { Rows } from "./rows.ts"
import { asOfBest } from "./settled.ts"

/** How many are placed in a node: at least, at most (null: not known), and as of when the oldest of it. */
interface Placed {
  readonly least: number
  readonly most: number | null
  readonly asOf: Interval | null
}

const earlier = (a: Interval | null, b: Interval | null): Interval | null =>
  a === null || (b !== null && b.endAt < a.endAt) ? b : a

function placedIn(rows: Rows, key: RowKey): Placed | null {
  const result = rows.resultOf(key)
  if (result.chosen !== null) return { least: result.low ?? 0, most: result.high, asOf: asOfBest(result) }
  const parts = placedInParts(rows, key)
  if (parts !== null) return { ...parts, least: Math.max(parts.least, result.low ?? 0) }
  return result.low === null ? null : { least: result.low, most: result.high, asOf: asOfBest(result) }
}

/** The disjoint parts of a node, as rule 9 adds them. */
function placedInParts(rows: Rows, key: RowKey): Placed | null {
  const placed = new Map<string, Placed>()
  const parts: Part[] = []
  for (const part of rows.partsOf(key)) {
    const inPart = placedIn(rows, { ...key, node: part.node.id })
    if (inPart === null) continue
    placed.set(part.node.id, inPart)
    parts.push({
      ...part,
      floorAt: () => ({
        least: Math.max(1, inPart.least),
        tier: 3,
        asOf: inPart.asOf ?? { beginAt: 0, endAt: 0 },
        known: { beginAt: 0, endAt: 0 },
        firstKnownEndAt: 0,
        claimIds: [],
      }),
    })
  }
  const chosen = sumOfParts(parts, 3, { acrossDocuments: true }).parts.map((part) => placed.get(part.node.id))
  if (chosen.length === 0) return null
  return chosen.reduce<Placed>(
    (sum, part) =>
      part === undefined
        ? sum
        : {
            least: sum.least + part.least,
            most: sum.most === null || part.most === null ? null : sum.most + part.most,
            asOf: earlier(sum.asOf, part.asOf),
          },
    { least: 0, most: 0, asOf: null },
  )
}

/** Rule 9: how many of a whole no counted place holds; never a figure of a node. Null where nothing is placed, or all is. */
export function unplacedOf(rows: Rows, key: RowKey): Unplaced | null {
  if (key.group === null || !countsHarm(key.measure) || MEASURES[key.measure].state) return null
  if (!rows.ledger.rows.has(rowText(key)) && key.group !== "people") return null
  const whole = rows.resultOf(key)
  const of = whole.chosen === null ? null : whole.best
  const placed = of === null ? null : placedInParts(rows, key)
  if (of === null || placed === null) return null
  const least = placed.most === null ? 0 : Math.max(0, of - placed.most)
  const most = Math.max(0, of - placed.least)
  if (most === 0) return null
  const asOf = asOfBest(whole)
  const older = asOf !== null && placed.asOf !== null && isOlder(placed.asOf, asOf)
  const range = least === most ? `${most}` : `${least} to ${most}`
  return {
    measure: key.measure,
    group: key.group,
    least,
    most,
    of,
    sentence: `${range} of ${of} in no counted place${older ? "; place counts are older" : ""}`,
  }
}

/** Known to be older, or ending earlier where their order is open. */
const isOlder = (part: Interval, whole: Interval): boolean => isNewer(whole, part) || part.endAt < whole.endAt
