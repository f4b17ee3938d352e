import type { CaptureId, Instant, ScopedClaim, ScopeNode, Tier } from "../model/index.ts"
import { MEASURES } from "../model/index.ts"
import type { Bound } from "./bounds.ts"
import { gather } from "./gather.ts"
import { attackersWithin, civiliansForPeople, GROUPS_OF_PEOPLE } from "./groups.ts"
import { knowledgeAt } from "./known.ts"
import { boundOfSum, sumOfParts, type Floor, type Part } from "./parts-and-wholes.ts"
import type { Policy } from "./policy.ts"
import type { Ledger } from "./ledger.ts"
import { countsHarm, rowText, shutsOutParties, type RowKey } from "./row.ts"
import { reckonRow, type RowResult } from "./row-result.ts"
import type { Tree } from "./tree.ts"

/** Rows of a ledger at one instant under one policy, each reckoned when first asked for. */
export interface Rows {
  readonly ledger: Ledger
  readonly policy: Policy
  readonly asOfAt: Instant
  resultOf(key: RowKey): RowResult
  /** The counted parts of a row, in tree order. */
  partsOf(key: RowKey): readonly Part[]
  /** Rows of parties' own words beside a row (rule 2), sorted by party. */
  partiesOf(key: RowKey): readonly { readonly party: string; readonly result: RowResult }[]
}

export const partyOf = (scoped: ScopedClaim): string => scoped.origin.side ?? scoped.origin.name

/** What this row puts under those that hold it: its low, or a bound of best's tier or better, from evidence of `tier` or better. */
function floorAt(result: RowResult, tier: Tier): Floor | null {
  const { chosen, range, floored, low, act } = result
  const setter = act.raising !== null ? null : floored ? (chosen?.by ?? null) : range.lowBy
  let floor: Floor | null = null
  if (setter !== null && low !== null && setter.tier <= tier)
    floor = {
      least: low,
      tier: setter.tier,
      asOf: setter.asOf,
      known: setter.scoped.known,
      firstKnownEndAt: setter.scoped.known.endAt,
      claimIds: [setter.id],
    }
  const bestTier = chosen?.by.tier ?? 4
  for (const bound of result.bounds) {
    if (bound.tier > tier || bound.tier > bestTier || bound.least <= (floor?.least ?? 0)) continue
    floor = bound
  }
  // A total below the bound that raised it still holds up what is left of lower tiers.
  const total = range.lowBy
  if (act.raising !== null && total !== null && total.tier <= tier && total.least > (floor?.least ?? 0))
    floor = { ...total, known: total.scoped.known, firstKnownEndAt: total.scoped.known.endAt, claimIds: [total.id] }
  return floor
}

const TIERS: readonly Tier[] = [1, 2, 3]

export function makeRows(ledger: Ledger, policy: Policy, asOfAt: Instant): Rows {
  const { tree, incident } = ledger
  const results = new Map<string, RowResult>()
  const documents = new Map<string, ReadonlySet<CaptureId>>()
  const claimsOf = (key: RowKey): readonly ScopedClaim[] => ledger.rows.get(rowText(key)) ?? []

  /** Documents that count the row, or the same in a part of it. */
  function documentsOf(key: RowKey): ReadonlySet<CaptureId> {
    const text = rowText(key)
    const known = documents.get(text)
    if (known !== undefined) return known
    const own = new Set(
      claimsOf(key)
        .filter((c) => c.claim.count !== null && c.claim.modality === "asserted" && knowledgeAt(c, asOfAt) === "known")
        .map((c) => c.claim.captureId),
    )
    for (const group of key.group === "people" && countsHarm(key.measure) ? GROUPS_OF_PEOPLE : [])
      for (const id of documentsOf({ ...key, group })) own.add(id)
    for (const child of tree.childrenOf(key.node)) for (const id of documentsOf({ ...key, node: child.id })) own.add(id)
    documents.set(text, own)
    return own
  }

  function partsOf(key: RowKey): Part[] {
    const parts: Part[] = []
    for (const node of tree.childrenOf(key.node)) {
      const partKey = { ...key, node: node.id }
      const inPart = documentsOf(partKey)
      if (inPart.size === 0) continue
      const result = resultOf(partKey)
      parts.push({ node, documents: inPart, floorAt: (tier) => floorAt(result, tier) })
    }
    return parts
  }

  function boundsFor(key: RowKey): Bound[] {
    const bounds: (Bound | null)[] = []
    const harm = countsHarm(key.measure)
    const parts = partsOf(key)
    const acrossDocuments = !MEASURES[key.measure].state
    if (parts.length > 0) for (const tier of TIERS) bounds.push(boundOfSum(sumOfParts(parts, tier, { acrossDocuments })))
    if (harm && key.group === "people")
      for (const group of GROUPS_OF_PEOPLE) {
        const groupKey = { ...key, group }
        if (documentsOf(groupKey).size === 0) continue
        const result = resultOf(groupKey)
        for (const tier of TIERS) {
          const floor = floorAt(result, tier)
          if (floor !== null) bounds.push({ ...floor, kind: "group", of: group })
        }
      }
    // Rule 11: destroyed is part of damaged.
    if (key.measure === "damaged" && claimsOf(key).length > 0 && claimsOf({ ...key, measure: "destroyed" }).length > 0) {
      const destroyed = resultOf({ ...key, measure: "destroyed" })
      for (const tier of TIERS) {
        const floor = floorAt(destroyed, tier)
        if (floor !== null) bounds.push({ ...floor, kind: "destroyed", of: "destroyed" })
      }
    }
    return bounds.filter((b) => b !== null)
  }

  /** Exact counts of towns of the same region, by number (rule 9: scope in doubt). */
  function siblingCountsOf(key: RowKey): Map<number, ScopedClaim> {
    const counts = new Map<number, ScopedClaim>()
    const node = tree.get(key.node)
    for (const sibling of node === null ? [] : siblingsOfRegion(tree, node)) {
      for (const c of claimsOf({ ...key, node: sibling.id })) {
        const { count, extent, modality } = c.claim
        if (count?.said === null || count === null || extent !== "total" || modality !== "asserted" || c.basis === 4) continue
        if (knowledgeAt(c, asOfAt) === "known" && !counts.has(count.said)) counts.set(count.said, c)
      }
    }
    return counts
  }

  function resultOf(key: RowKey): RowResult {
    const text = rowText(key)
    const known = results.get(text)
    if (known !== undefined) return known
    const people = key.group === "people" && countsHarm(key.measure)
    const result = reckonRow({
      key,
      claims: claimsOf(key),
      standIns: people ? civiliansForPeople(claimsOf(key), claimsOf({ ...key, group: "civilians" }), asOfAt) : [],
      bounds: boundsFor(key),
      siblingCounts: siblingCountsOf(key),
      attackersWithin:
        people && !policy.attackersInPeople
          ? attackersWithin(claimsOf({ ...key, group: "attackers" }).filter((c) => knowledgeAt(c, asOfAt) === "known"))
          : new Map(),
      ofParty: false,
      asOfAt,
      begin: incident.begin,
      policy,
    })
    results.set(text, result)
    return result
  }

  function partiesOf(key: RowKey): readonly { readonly party: string; readonly result: RowResult }[] {
    if (!shutsOutParties(key)) return []
    const words = gather(
      claimsOf(key).filter((c) => c.basis === 4),
      partyOf,
    )
    return [...words.keys()].toSorted().map((party) => ({
      party,
      result: reckonRow({
        key,
        claims: words.get(party) ?? [],
        standIns: [],
        bounds: [],
        siblingCounts: new Map(),
        attackersWithin: new Map(),
        ofParty: true,
        asOfAt,
        begin: incident.begin,
        policy,
      }),
    }))
  }

  return { ledger, policy, asOfAt, resultOf, partsOf, partiesOf }
}

/** Towns of one region beside this one, none of which holds it. */
function siblingsOfRegion(tree: Tree, node: ScopeNode): readonly ScopeNode[] {
  const region = node.level === "city" ? (node.place?.regionId ?? null) : null
  if (region === null) return []
  return tree.nodes.filter((other) => other.id !== node.id && other.level === "city" && other.place?.regionId === region)
}
