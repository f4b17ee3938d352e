import type { ScopedClaim } from "../model/index.ts"
import type { Bound } from "./bounds.ts"
import type { Fates } from "./fate.ts"
import { gather } from "./gather.ts"
import { knowledgeAt } from "./known.ts"
import type { RowInput } from "./row-input.ts"
import { shutsOutParties } from "./row.ts"
import { hasMark, makeTotal, type Total } from "./total.ts"

export interface SortedRow {
  readonly totals: readonly Total[]
  readonly uncertain: readonly Total[]
  readonly bounds: readonly Bound[]
}

/** Zero from the side that is said to have struck is a denial (rule 2). */
const deniesByZero = (scoped: ScopedClaim): boolean =>
  scoped.claim.count?.most === 0 && (scoped.basis === 4 || scoped.claim.marks.includes("own-strike"))

/** Sets aside what takes no part, with its reason; returns true where the claim is left to count. */
function takesPart(scoped: ScopedClaim, input: RowInput, fates: Fates): boolean {
  const { claim } = scoped
  const knowledge = knowledgeAt(scoped, input.asOfAt)
  if (knowledge !== "known") fates.give(claim.id, knowledge)
  else if (claim.modality === "denied") fates.give(claim.id, "denial")
  else if (claim.modality === "expected" || claim.modality === "hypothetical") {
    fates.give(claim.id, "not counted", { note: `it is ${claim.modality}, not asserted` })
  } else if (claim.count === null) fates.give(claim.id, "not counted", { note: "it gives no count" })
  else if (deniesByZero(scoped)) fates.give(claim.id, "denial", { note: "zero from the side that is accused" })
  else if (scoped.basis === 4 && !input.ofParty && shutsOutParties(input.key)) fates.give(claim.id, "own row")
  else return true
  return false
}

const boundOf = (total: Total, kind: Bound["kind"], of: string): Bound => ({
  kind,
  least: total.least,
  tier: total.tier,
  asOf: total.asOf,
  known: total.scoped.known,
  firstKnownEndAt: total.scoped.known.endAt,
  claimIds: [total.id],
  of,
})

/** Rule 1: the same number in one document for a rest and its scope, by generic or the same speakers, is one claim. */
function isRestOf(rest: Total, total: Total): boolean {
  const [a, b] = [rest.scoped.origin, total.scoped.origin]
  return (
    rest.scoped.claim.captureId === total.scoped.claim.captureId &&
    rest.least === total.least &&
    rest.most === total.most &&
    (a.id === b.id || !a.identified || !b.identified)
  )
}

/** Rules 1 and 2 for the row's own claims: totals, unsure totals, and bounds. */
export function sortIntoRow(input: RowInput, fates: Fates): SortedRow {
  const { policy, attackersWithin } = input
  const toTotal = (scoped: ScopedClaim, civiliansOnly: boolean): Total | null => {
    const { count } = scoped.claim
    if (count === null) return null
    return makeTotal(scoped, count, { policy, civiliansOnly, attackers: attackersWithin.get(scoped.claim.id) ?? 0 })
  }
  const own = input.claims.filter((c) => takesPart(c, input, fates))
  const counted = own.map((c) => toTotal(c, false)).filter((t) => t !== null)
  const standIns = input.standIns.map((c) => toTotal(c, c.claim.group === "civilians")).filter((t) => t !== null)
  const asserted = counted.filter((t) => t.scoped.claim.modality === "asserted")
  const uncertain = counted.filter((t) => t.scoped.claim.modality === "uncertain")
  for (const t of uncertain) fates.give(t.id, "uncertain")

  const isTotal = (t: Total): boolean => t.scoped.claim.extent === "total" && !input.partial.has(t.id)
  const totals = [...asserted.filter(isTotal), ...standIns]
  const totalsByDocument = gather(totals, (t) => t.scoped.claim.captureId)
  const bounds: Bound[] = []
  for (const t of asserted) {
    if (isTotal(t)) {
      // Policy `range`: a list of n names is at least n.
      if (policy.membersAdd && hasMark(t, "named")) bounds.push(boundOf(t, "members", "persons known by name"))
      continue
    }
    const { extent, captureId } = t.scoped.claim
    if (extent === "total") {
      fates.give(t.id, "bound")
      bounds.push(boundOf(t, "members", "some of those counted"))
      continue
    }
    const whole = extent === "rest" ? totalsByDocument.get(captureId)?.find((total) => isRestOf(t, total)) : undefined
    if (whole !== undefined) {
      fates.give(t.id, "same claim", {
        by: whole.scoped,
        note: "the same number for the rest and for its scope in one report",
      })
      continue
    }
    fates.give(t.id, "bound")
    bounds.push(boundOf(t, extent, EXTENT_WORDS[extent]))
  }
  return { totals, uncertain, bounds }
}

const EXTENT_WORDS = {
  members: "persons named or described one by one",
  increment: "further victims, reported on their own,",
  rest: "those counted elsewhere in it",
} as const
