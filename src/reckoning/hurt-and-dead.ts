import type { ClaimId, ScopedClaim } from "../model/index.ts"
import { gather } from "./gather.ts"

/** How many of the persons whom a count of the hurt holds its own report tells dead. */
export type DeadAmongHurt = ReadonlyMap<ClaimId, number>

const numberOf = ({ claim }: ScopedClaim): number => claim.count?.said ?? claim.count?.least ?? 0

const isTotalOf = ({ claim }: ScopedClaim, measure: "killed" | "injured"): boolean =>
  claim.measure === measure &&
  claim.extent === "total" &&
  claim.modality === "asserted" &&
  claim.count !== null &&
  claim.count.operator !== "vague"

const isWhole = ({ claim }: ScopedClaim): boolean => claim.group === "people" && claim.partOf === null

/** What of the dead a count of the hurt holds: those told as some of them, else all, where the report also counts the two apart. */
function deadWithin(hurt: ScopedClaim, told: readonly ScopedClaim[]): number {
  const some = told.filter(({ claim }) => claim.measure === "killed" && claim.partOf === hurt.claim.id)
  const named = some.filter(({ claim }) => claim.modality === "asserted").reduce((sum, c) => sum + numberOf(c), 0)
  if (named > 0) return Math.min(named, numberOf(hurt))
  // "One was killed and four were wounded": counted apart.
  if (told.some(({ claim }) => claim.measure === "killed" && claim.sentence.start === hurt.claim.sentence.start)) {
    return 0
  }
  const survivors = told.filter((c) => isTotalOf(c, "injured") && isWhole(c)).map(numberOf)
  const dead = told.filter((c) => c.claim.measure === "killed" && c.claim.modality === "asserted").map(numberOf)
  return dead.find((n) => n > 0 && survivors.some((m) => m > 0 && m + n === numberOf(hurt))) ?? 0
}

/**
 * Counts of the hurt that hold dead, as their own report shows: "officers found four people with gunshot wounds; two of them died", or "2 killed,
 * 2 injured" beside "four people had been wounded".
 */
export function deadAmongHurt(claims: readonly ScopedClaim[]): DeadAmongHurt {
  const out = new Map<ClaimId, number>()
  const killed = new Set(claims.filter((c) => c.claim.measure === "killed").map((c) => c.claim.captureId))
  if (killed.size === 0) return out
  for (const told of gather(
    claims.filter((c) => killed.has(c.claim.captureId)),
    (c) => c.claim.captureId,
  ).values()) {
    for (const hurt of told) {
      const dead = isTotalOf(hurt, "injured") ? deadWithin(hurt, told) : 0
      if (dead > 0) out.set(hurt.claim.id, dead)
    }
  }
  return out
}
