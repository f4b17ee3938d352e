import type { ClaimId, ScopedClaim, ScopeNode, Tier } from "../model/index.ts"
import type { Bound } from "./bounds.ts"
import { areToldApart, type ToldPart } from "./told-apart.ts"
import { mayIncludeNamesake } from "./tree.ts"
import type { Total } from "./total.ts"

/** A place's new count that may be its old one plus a neighbour's (rule 9). */
export interface Doubt {
  readonly total: Total
  readonly older: Total
  readonly neighbour: ScopedClaim
}

/** Totals that equal an earlier published one of another origin plus a sibling's count. O(n × siblings). */
export function doubtful(totals: readonly Total[], siblingCounts: ReadonlyMap<number, ScopedClaim>): readonly Doubt[] {
  if (siblingCounts.size === 0) return []
  const firstByNumber = new Map<number, Total>()
  for (const t of totals) if (t.number !== null && !firstByNumber.has(t.number)) firstByNumber.set(t.number, t)
  const doubts: Doubt[] = []
  for (const total of totals) {
    if (total.number === null) continue
    for (const [count, neighbour] of siblingCounts) {
      const older = count > 0 ? firstByNumber.get(total.number - count) : undefined
      if (older === undefined || older.scoped.origin.id === total.scoped.origin.id) continue
      if (older.scoped.known.endAt >= total.scoped.known.endAt) continue
      doubts.push({ total, older, neighbour })
      break
    }
  }
  return doubts
}

/** The greatest number that evidence of some tier or better holds under a part. */
export interface Floor {
  readonly least: number
  readonly tier: Tier
  readonly asOf: Bound["asOf"]
  readonly known: Bound["known"]
  readonly firstKnownEndAt: number
  readonly claimIds: readonly ClaimId[]
  /** Of a floor that is itself a sum: its parts in words. */
  readonly of?: string
}

export interface Part extends ToldPart {
  /** By tier 1, 2, 3 or better; null where none of that weight puts a number under it. */
  readonly floorAt: (tier: Tier) => Floor | null
}

/** Parts that may overlap hang together; parts of different sets cannot. Sets are in the order of their first part. */
function overlapSets(parts: readonly Part[]): Part[][] {
  const sets: Part[][] = []
  for (const part of parts) {
    const touching = sets.filter((set) => set.some((other) => !areToldApart(part, other)))
    const apart = sets.filter((set) => !touching.includes(set))
    sets.splice(0, sets.length, ...apart, [...touching.flat(), part])
  }
  return sets
}

/** The parts from `first` on that are all told apart from one another. */
function apartFrom(first: Part, parts: readonly Part[]): Part[] {
  const apart = [first]
  for (const part of parts) if (apart.every((other) => other !== part && areToldApart(part, other))) apart.push(part)
  return apart
}

/** Ways of adding parts of one overlap set, none of which depends on their numbers: so that a part that grows never lowers the sum. */
function waysToAdd(set: readonly Part[]): Part[][] {
  if (set.length === 1) return [[...set]]
  const documents = new Set(set.flatMap((part) => [...part.tellings().keys()]))
  return [...documents].flatMap((document) => {
    const counted = set.filter((part) => part.tellings().has(document))
    return counted.map((part) => apartFrom(part, counted))
  })
}

export interface Sum {
  readonly least: number
  readonly parts: readonly { readonly node: ScopeNode; readonly floor: Floor }[]
}

const emptySum: Sum = { least: 0, parts: [] }

/** A region and the city of its name are never summed: the smaller gives way. */
function addUp(way: readonly Part[], tier: Tier): Sum {
  const counted: { node: ScopeNode; floor: Floor }[] = []
  for (const part of way) {
    const floor = part.floorAt(tier)
    if (floor !== null && floor.least > 0) counted.push({ node: part.node, floor })
  }
  const kept = counted.filter(
    (one) =>
      !counted.some(
        (other) =>
          other !== one &&
          mayIncludeNamesake(one.node, other.node) &&
          (other.floor.least > one.floor.least ||
            (other.floor.least === one.floor.least && one.node.level === "region")),
      ),
  )
  return { least: kept.reduce((sum, part) => sum + part.floor.least, 0), parts: kept }
}

/**
 * Rule 9: the sum of the lows of disjoint parts, from evidence of this tier or better. Parts are disjoint where they are known to differ
 * or where one document counts them apart; `acrossDocuments` is false for states, which hold at their own times.
 */
export function sumOfParts(parts: readonly Part[], tier: Tier, options: { readonly acrossDocuments: boolean }): Sum {
  const greatest = (sums: readonly Sum[]): Sum =>
    sums.reduce((top, sum) => (sum.least > top.least ? sum : top), emptySum)
  if (!options.acrossDocuments) return greatest(waysToAdd(parts).map((way) => addUp(way, tier)))
  const sums = overlapSets(parts).map((set) => greatest(waysToAdd(set).map((way) => addUp(way, tier))))
  return { least: sums.reduce((total, sum) => total + sum.least, 0), parts: sums.flatMap((sum) => sum.parts) }
}

/** The sum as a bound of the whole: as of the earliest of its parts, with the weakest part's tier. */
export function boundOfSum(sum: Sum): Bound | null {
  const first = sum.parts[0]
  if (first === undefined) return null
  const floors = sum.parts.map((part) => part.floor)
  const earliest = floors.reduce((a, b) =>
    b.asOf.endAt < a.asOf.endAt || (b.asOf.endAt === a.asOf.endAt && b.asOf.beginAt < a.asOf.beginAt) ? b : a,
  )
  const latestKnown = floors.reduce((a, b) => (b.known.endAt > a.known.endAt ? b : a))
  const weakest = floors.reduce((a, b) => (b.tier > a.tier ? b : a))
  return {
    kind: "parts",
    least: sum.least,
    tier: weakest.tier,
    asOf: earliest.asOf,
    known: latestKnown.known,
    firstKnownEndAt: Math.min(...floors.map((floor) => floor.firstKnownEndAt)),
    claimIds: [...new Set(floors.flatMap((floor) => floor.claimIds))].toSorted(),
    of: sum.parts.map(partInWords).join(", "),
  }
}

/** A country or region stands for its places where it was not counted itself. */
function partInWords({ node, floor }: Sum["parts"][number]): string {
  return (node.level === "country" || node.level === "region") && floor.of !== undefined
    ? floor.of
    : `${node.name} ${floor.least}`
}
