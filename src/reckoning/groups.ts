import { GROUPS, type ClaimId, type Count, type Group, type Instant, type ScopedClaim } from "../model/index.ts"
import { knowledgeAt } from "./known.ts"
import { isWithinPeople } from "./row.ts"

/** Groups whose totals are a bound for people in their scope (rule 10), in the order of GROUPS. */
export const GROUPS_OF_PEOPLE: readonly Group[] = GROUPS.filter(isWithinPeople)

const isCountedTotal = (c: ScopedClaim, at: Instant): boolean =>
  c.claim.extent === "total" &&
  c.claim.modality === "asserted" &&
  c.claim.count !== null &&
  c.basis !== 4 &&
  knowledgeAt(c, at) === "known"

/**
 * Totals of civilians that also stand for people: all of them where people have no total of their own, else those of tier 1.
 * Civilians are never filled from people.
 */
export function civiliansForPeople(
  people: readonly ScopedClaim[],
  civilians: readonly ScopedClaim[],
  at: Instant,
): ScopedClaim[] {
  const totals = civilians.filter((c) => isCountedTotal(c, at))
  if (!people.some((c) => isCountedTotal(c, at))) return totals
  return totals.filter((c) => c.basis === 1)
}

const EACH: Pick<Count, "least" | "most" | "said" | "operator"> = {
  least: 2,
  most: null,
  said: null,
  operator: "vague",
}

/** What "martyrs and wounded" say of either: two at the least. `joint` are vague counts of both. */
export function eachOf(joint: readonly ScopedClaim[], at: Instant): ScopedClaim[] {
  return joint
    .filter((c) => isCountedTotal(c, at) && (c.claim.group === "people" || c.claim.group === "civilians"))
    .map((c) => ({ ...c, claim: { ...c.claim, count: { wording: "", ...c.claim.count, ...EACH } } }))
}

/** Attackers counted within a total of people, by that total's id: "five, including the gunman" is four people as we count. */
export function attackersWithin(attackers: readonly ScopedClaim[]): Map<ClaimId, number> {
  const out = new Map<ClaimId, number>()
  for (const { claim } of attackers) {
    if (claim.partOf === null || claim.count === null || claim.modality !== "asserted") continue
    out.set(claim.partOf, (out.get(claim.partOf) ?? 0) + (claim.count.said ?? claim.count.least))
  }
  return out
}

/** Claims of one measure in one scope, by whom they count. */
export interface Counts {
  readonly civilians: readonly ScopedClaim[]
  readonly combatants: readonly ScopedClaim[]
  readonly people: readonly ScopedClaim[]
}

/**
 * Rule 10: the same dead called civilians by one side and combatants by another. True where counts of both, by speakers of different sides,
 * are equal or do not fit together into the largest count of people.
 */
export function statusDisputed(counts: Counts, at: Instant): boolean {
  const { civilians, combatants, people } = counts
  const totalsOf = (list: readonly ScopedClaim[]): ScopedClaim[] =>
    list.filter((c) => isCountedTotal({ ...c, basis: 3 }, at))
  const fighters = totalsOf(combatants)
  if (fighters.length === 0) return false
  const mostPeople = Math.max(-1, ...totalsOf(people).map((c) => c.claim.count?.most ?? Infinity))
  return totalsOf(civilians).some((a) =>
    fighters.some((b) => {
      if (a.origin.side === null || b.origin.side === null || a.origin.side === b.origin.side) return false
      const [x, y] = [a.claim.count?.least ?? 0, b.claim.count?.least ?? 0]
      return x === y || (mostPeople >= 0 && x + y > mostPeople)
    }),
  )
}
