import { isNewer, MEASURES, type Instant, type Interval, type Unplaced } from "../model/index.ts"
import { sumOfParts, type Part } from "./parts-and-wholes.ts"
import { countsHarm, rowText, type RowKey } from "./row.ts"
import type { Rows } from "./rows.ts"
import type { RowResult } from "./row-result.ts"
import { asOfBest } from "./settled.ts"

/** How many are placed in a node: at least, at most (null: not known), and as of when the oldest of it. */
interface Placed {
  readonly least: number
  readonly most: number | null
  readonly asOf: Interval | null
  /** When the first published of it was; null: not known. */
  readonly publishedAt: Instant | null
}

/** When best was published; null where no single count gives it. */
const publishedAt = ({ chosen }: RowResult): Instant | null => chosen?.by.scoped.known.endAt ?? null

const sooner = (a: Instant | null, b: Instant | null): Instant | null =>
  a === null || b === null ? null : Math.min(a, b)

const earlier = (a: Interval | null, b: Interval | null): Interval | null =>
  a === null || (b !== null && b.endAt < a.endAt) ? b : a

function placedIn(rows: Rows, key: RowKey): Placed | null {
  const result = rows.resultOf(key)
  const times = { asOf: asOfBest(result), publishedAt: publishedAt(result) }
  if (result.chosen !== null) return { least: result.low ?? 0, most: result.high, ...times }
  const parts = placedInParts(rows, key)
  if (parts !== null) return { ...parts, least: Math.max(parts.least, result.low ?? 0) }
  return result.low === null ? null : { least: result.low, most: result.high, ...times }
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
            publishedAt: sooner(sum.publishedAt, part.publishedAt),
          },
    { least: 0, most: 0, asOf: null, publishedAt: Number.POSITIVE_INFINITY },
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
  const placesOlder = isOlder(placed, { asOf: asOfBest(whole), publishedAt: publishedAt(whole) })
  const range = least === most ? `${most}` : `${least} to ${most}`
  return {
    measure: key.measure,
    group: key.group,
    least,
    most,
    of,
    placesOlder,
    sentence: `${range} of ${of} in no counted place${placesOlder ? "; place counts are older" : ""}`,
  }
}

type Times = Pick<Placed, "asOf" | "publishedAt">

/** Known to be older; where their order is open, ending earlier, and not of one publication. */
function isOlder(parts: Times, whole: Times): boolean {
  if (parts.asOf === null || whole.asOf === null) return false
  if (isNewer(whole.asOf, parts.asOf)) return true
  return parts.asOf.endAt < whole.asOf.endAt && !(parts.publishedAt !== null && parts.publishedAt === whole.publishedAt)
}
