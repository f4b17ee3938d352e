import type { CaptureId, Instant, ScopedClaim, ScopeNode, Tier } from "../model/index.ts"
import { MEASURES } from "../model/index.ts"
import type { Bound } from "./bounds.ts"
import { gather } from "./gather.ts"
import { attackersWithin, civiliansForPeople, eachOf, GROUPS_OF_PEOPLE } from "./groups.ts"
import { countKnown, knowledgeAt } from "./known.ts"
import { boundOfSum, sumOfParts, type Floor, type Part } from "./parts-and-wholes.ts"
import type { Telling, Tellings } from "./told-apart.ts"
import { boundsOfPersons } from "./persons-told.ts"
import type { Policy } from "./policy.ts"
import type { Ledger } from "./ledger.ts"
import { countsHarm, rowText, shutsOutParties, type RowKey } from "./row.ts"
import { reckonRow, type RowResult } from "./row-result.ts"
import { compareScoped } from "./total.ts"
import type { Tree } from "./tree.ts"

export const partyOf = (scoped: ScopedClaim): string => scoped.origin.side ?? scoped.origin.name

/** What this row puts under those that hold it: its low, or a bound of best's tier or better, from evidence of `tier` or better. */
function floorAt(result: RowResult, tier: Tier): Floor | null {
  const { chosen, range, floored, low, act } = result
  const setter = act.raising !== null ? null : floored ? (chosen?.by ?? null) : range.lowBy
  let floor: Floor | null = null
  if (setter !== null && low !== null && setter.tier <= tier) {
    floor = {
      least: low,
      tier: setter.tier,
      asOf: setter.asOf,
      known: setter.scoped.known,
      firstKnownEndAt: setter.scoped.known.endAt,
      claimIds: [setter.id],
    }
  }
  const bestTier = chosen?.by.tier ?? 4
  for (const bound of result.bounds) {
    if (bound.tier > tier || bound.tier > bestTier || bound.least <= (floor?.least ?? 0)) continue
    floor = bound
  }
  // A total below the bound that raised it still holds up what is left of lower tiers.
  const total = range.lowBy
  if (act.raising !== null && total !== null && total.tier <= tier && total.least > (floor?.least ?? 0)) {
    floor = { ...total, known: total.scoped.known, firstKnownEndAt: total.scoped.known.endAt, claimIds: [total.id] }
  }
  return floor
}

const TIERS: readonly Tier[] = [1, 2, 3]
const NONE: readonly ScopedClaim[] = []

/** Rows of a ledger at one instant under one policy, each reckoned when first asked for. */
export class Rows {
  readonly ledger: Ledger
  readonly policy: Policy
  readonly asOfAt: Instant
  readonly #results = new Map<string, RowResult>()
  readonly #tellings = new Map<string, Tellings>()
  readonly #known = new Map<string, readonly ScopedClaim[]>()

  readonly #knownOnly: boolean

  /** `knownOnly`: numbers alone are wanted, and no word on what is not known yet. */
  constructor(ledger: Ledger, policy: Policy, at: { readonly asOfAt: Instant; readonly knownOnly?: boolean }) {
    this.ledger = ledger
    this.policy = policy
    this.asOfAt = at.asOfAt
    this.#knownOnly = at.knownOnly === true
  }

  /** Every claim of a row, known or not unless the known alone are wanted, by publication. */
  claimsOf(key: RowKey): readonly ScopedClaim[] {
    const text = rowText(key)
    const all = this.ledger.rows.get(text)
    if (all === undefined) return NONE
    if (!this.#knownOnly) return all
    const seen = this.#known.get(text)
    if (seen !== undefined) return seen
    const known = all.slice(0, countKnown(all, this.asOfAt))
    this.#known.set(text, known)
    return known
  }

  resultOf(key: RowKey): RowResult {
    const text = rowText(key)
    const known = this.#results.get(text)
    if (known !== undefined) return known
    const people = isPeopleHarmed(key)
    const attackers = this.claimsOf({ ...key, group: "attackers" }).filter((c) => this.#isKnown(c))
    const result = reckonRow({
      key,
      claims: this.#withoutDead(key, this.#claimsForWhole(key)),
      partial: this.ledger.partial,
      standIns: people ? [...this.#civiliansForPeople(key), ...this.#eachOfJoint(key)] : [],
      bounds: [
        ...this.#boundsOfParts(key),
        ...this.#boundsOfGroups(key),
        ...this.#boundsOfDestroyed(key),
        ...this.#boundsOfSurvivors(key),
        ...this.#boundsOfPersons(key),
      ],
      siblingCounts: this.#siblingCountsOf(key),
      attackersWithin: people && !this.policy.attackersInPeople ? attackersWithin(attackers) : new Map(),
      ofParty: false,
      asOfAt: this.asOfAt,
      begin: this.ledger.incident.begin,
      policy: this.policy,
    })
    this.#results.set(text, result)
    return result
  }

  /** Rows of parties' own words beside a row (rule 2), sorted by party. */
  partiesOf(key: RowKey): readonly { readonly party: string; readonly result: RowResult }[] {
    if (!shutsOutParties(key)) return []
    const words = gather(
      this.claimsOf(key).filter((c) => c.basis === 4),
      partyOf,
    )
    return [...words.keys()].toSorted().map((party) => ({
      party,
      result: reckonRow({
        key,
        claims: words.get(party) ?? [],
        partial: this.ledger.partial,
        standIns: [],
        bounds: [],
        siblingCounts: new Map(),
        attackersWithin: new Map(),
        ofParty: true,
        asOfAt: this.asOfAt,
        begin: this.ledger.incident.begin,
        policy: this.policy,
      }),
    }))
  }

  /** The counted parts of a row, in tree order. */
  partsOf(key: RowKey): readonly Part[] {
    const parts: Part[] = []
    for (const node of this.ledger.tree.childrenOf(key.node)) {
      const partKey = { ...key, node: node.id }
      if (!this.#isTold(partKey)) continue
      const result = this.resultOf(partKey)
      // Asked for only where parts have to be told apart.
      const tellings = (): Tellings => this.#tellingsOf(partKey)
      parts.push({ node, tellings, floorAt: (tier) => floorAt(result, tier) })
    }
    return parts
  }

  /** The claims of a row; where it has no total of its own, those of the only site at which any is known too (policy `range`). */
  #claimsForWhole(key: RowKey): readonly ScopedClaim[] {
    const own = this.claimsOf(key)
    const site = this.#onlySiteOf(key)
    return site === null ? own : [...own, ...this.claimsOf(site)].toSorted(compareScoped)
  }

  /** The row of the only site of which something is counted, where nobody counted the whole; null where there is none. */
  #onlySiteOf(key: RowKey): RowKey | null {
    if (!this.policy.onlySiteIsWhole) return null
    const groups = isPeopleHarmed(key) ? ["people" as const, ...GROUPS_OF_PEOPLE] : [key.group]
    const isCounted = (c: ScopedClaim): boolean =>
      c.claim.count !== null && c.claim.extent === "total" && this.#isKnown(c)
    if (groups.some((group) => this.claimsOf({ ...key, group }).some(isCounted))) return null
    const told = this.ledger.tree.childrenOf(key.node).filter(({ id }) => this.#isTold({ ...key, node: id }))
    const [site] = told
    return site?.level === "site" && told.length === 1 ? { ...key, node: site.id } : null
  }

  #isKnown(c: ScopedClaim): boolean {
    return knowledgeAt(c, this.asOfAt) === "known"
  }

  /** Something that is known counts the row, or the same in a part of it. */
  #isTold(key: RowKey): boolean {
    return (this.ledger.toldFrom.get(rowText(key)) ?? Number.POSITIVE_INFINITY) <= this.asOfAt
  }

  /** By document, what counts the row, or the same in a part of it. */
  #tellingsOf(key: RowKey): Tellings {
    const text = rowText(key)
    const known = this.#tellings.get(text)
    if (known !== undefined) return known
    const tellings = new Map<CaptureId, Telling[]>()
    const tell = (captureId: CaptureId, told: readonly Telling[]): void => {
      const before = tellings.get(captureId)
      if (before === undefined) tellings.set(captureId, [...told])
      else before.push(...told)
    }
    for (const c of this.claimsOf(key)) {
      const { captureId, count, modality, sentence } = c.claim
      if (count === null || modality !== "asserted" || !this.#isKnown(c)) continue
      tell(captureId, [{ sentenceStart: sentence.start, least: count.least }])
    }
    const groups = isPeopleHarmed(key) ? GROUPS_OF_PEOPLE : []
    const within = [
      ...groups.map((group) => ({ ...key, group })),
      ...this.ledger.tree.childrenOf(key.node).map((child) => ({ ...key, node: child.id })),
    ]
    for (const inner of within) for (const [captureId, told] of this.#tellingsOf(inner)) tell(captureId, told)
    this.#tellings.set(text, tellings)
    return tellings
  }

  /** Where tiers are of equal weight every total of civilians stands for people, as one of tier 1 does elsewhere (rule 10). */
  #civiliansForPeople(key: RowKey): readonly ScopedClaim[] {
    const civilians = this.#claimsForWhole({ ...key, group: "civilians" })
    return civiliansForPeople(this.policy.prefersTiers ? this.claimsOf(key) : [], civilians, this.asOfAt)
  }

  /** Policy `range`: who counts dead and wounded together, in the place or within it, says that there are some of either. */
  #eachOfJoint(key: RowKey): readonly ScopedClaim[] {
    if (!this.policy.jointIsEach || (key.measure !== "killed" && key.measure !== "injured")) return []
    const within = this.ledger.joint.filter(({ node }) => this.ledger.tree.pathOf(node).includes(key.node))
    return eachOf(within, this.asOfAt)
  }

  #boundsOfParts(key: RowKey): Bound[] {
    const parts = this.partsOf(key)
    if (parts.length === 0) return []
    const acrossDocuments = !MEASURES[key.measure].state
    return TIERS.map((tier) => boundOfSum(sumOfParts(parts, tier, { acrossDocuments }))).filter(
      (bound) => bound !== null,
    )
  }

  #boundsOfGroups(key: RowKey): Bound[] {
    if (!isPeopleHarmed(key)) return []
    return GROUPS_OF_PEOPLE.flatMap((group) => {
      const groupKey = { ...key, group }
      return this.#isTold(groupKey) ? boundsOf(this.resultOf(groupKey), { kind: "group", of: group }) : []
    })
  }

  /** Rule 11: destroyed is part of damaged. */
  #boundsOfDestroyed(key: RowKey): Bound[] {
    const destroyed = { ...key, measure: "destroyed" } as const
    if (key.measure !== "damaged" || this.claimsOf(key).length === 0 || this.claimsOf(destroyed).length === 0) return []
    return boundsOf(this.resultOf(destroyed), { kind: "destroyed", of: "destroyed" })
  }

  /** Policy `registry`: of those shot, or taken to hospital, the ones who are not among the dead. */
  #boundsOfSurvivors(key: RowKey): Bound[] {
    if (!this.policy.survivorsAreInjured || key.measure !== "injured" || !isPeopleHarmed(key)) return []
    const dead = this.resultOf({ ...key, measure: "killed" })
    const others = this.#survivorsOfBoth(key)
    const survived = SURVIVED.flatMap(([measure, of]): Bound[] => {
      const hurt = this.resultOf({ ...key, measure })
      const told = hurt.best ?? hurt.low ?? 0
      const least = told - (dead.best ?? dead.low ?? 0)
      const rests = restsOn(hurt)
      // One person shot, of whom nothing more is said, may be the one who died.
      if (rests === null || least < 1 || told < 2) return []
      const claimIds = [...rests.claimIds, ...(dead.chosen === null ? [] : [dead.chosen.by.id])]
      return [{ ...rests, kind: "survivors", least, claimIds, of }]
    })
    return [...survived, ...others]
  }

  /** Policy `registry`: what counts the dead with the hurt is no count of the hurt. */
  #withoutDead(key: RowKey, claims: readonly ScopedClaim[]): readonly ScopedClaim[] {
    if (!this.policy.survivorsAreInjured || key.measure !== "injured") return claims
    const { deadAmongHurt: dead } = this.ledger
    return claims.some((c) => dead.has(c.claim.id)) ? claims.filter((c) => !dead.has(c.claim.id)) : claims
  }

  /** Those of them who are not told dead. */
  #survivorsOfBoth(key: RowKey): readonly Bound[] {
    const { deadAmongHurt: dead } = this.ledger
    return this.claimsOf(key).flatMap((c): Bound[] => {
      const died = dead.get(c.claim.id)
      const { count } = c.claim
      if (died === undefined || count === null || c.basis === 4 || !this.#isKnown(c)) return []
      const least = count.least - died
      const rests = { tier: c.basis, asOf: c.asOf, known: c.known, firstKnownEndAt: c.known.endAt }
      return least < 1 ? [] : [{ ...rests, kind: "survivors", least, claimIds: [c.claim.id], of: "found hurt" }]
    })
  }

  /** Policy `range`: persons whom one report tells of one by one, in the place or within it, whatever group it says that they are of. */
  #boundsOfPersons(key: RowKey): readonly Bound[] {
    if (!this.policy.membersAdd || key.group === null || key.group === "attackers") return []
    const groups = isPeopleHarmed(key) ? ["people" as const, ...GROUPS_OF_PEOPLE] : [key.group]
    const { tree } = this.ledger
    const nodes = tree.nodes.filter(({ id }) => tree.pathOf(id).includes(key.node))
    const claims = nodes.flatMap(({ id }) => groups.flatMap((group) => this.claimsOf({ ...key, node: id, group })))
    return boundsOfPersons(claims.filter((c) => c.basis !== 4 && this.#isKnown(c)).toSorted(compareScoped), this.policy)
  }

  /** Exact counts of towns of the same region, by number (rule 9: scope in doubt). */
  #siblingCountsOf(key: RowKey): Map<number, ScopedClaim> {
    const counts = new Map<number, ScopedClaim>()
    const node = this.ledger.tree.get(key.node)
    for (const sibling of node === null ? [] : siblingsOfRegion(this.ledger.tree, node)) {
      for (const c of this.claimsOf({ ...key, node: sibling.id })) {
        const { count, extent, modality } = c.claim
        if (count === null || count.said === null || extent !== "total" || modality !== "asserted" || c.basis === 4) {
          continue
        }
        if (this.#isKnown(c) && !counts.has(count.said)) counts.set(count.said, c)
      }
    }
    return counts
  }
}

/** What a row's number rests on: the bound that raises it, else its best. Null where it has neither. */
function restsOn({ act, chosen }: RowResult): Omit<Bound, "kind" | "least" | "of"> | null {
  if (act.raising !== null) return act.raising
  if (chosen === null) return null
  const { id, tier, asOf, scoped } = chosen.by
  return { tier, asOf, known: scoped.known, firstKnownEndAt: scoped.known.endAt, claimIds: [id] }
}

const SURVIVED = [
  ["casualties", "shot or hurt"],
  ["hospitalised", "taken to hospital"],
] as const

const isPeopleHarmed = (key: RowKey): boolean => key.group === "people" && countsHarm(key.measure)

const boundsOf = (result: RowResult, as: Pick<Bound, "kind" | "of">): Bound[] =>
  TIERS.map((tier) => floorAt(result, tier))
    .filter((floor) => floor !== null)
    .map((floor) => ({ ...floor, ...as }))

/** Towns of one region beside this one, none of which holds it. */
function siblingsOfRegion(tree: Tree, node: ScopeNode): readonly ScopeNode[] {
  const region = node.level === "city" ? (node.place?.regionId ?? null) : null
  if (region === null) return []
  return tree.nodes.filter(
    (other) => other.id !== node.id && other.level === "city" && other.place?.regionId === region,
  )
}
