import type { Measure, PolicyName, ScopedClaim } from "../model/index.ts"
import { isUnaccounted } from "./ledger.ts"
import { POLICY_TABLE } from "./policy.ts"

const MAKES_SURVIVORS: ReadonlySet<Measure> = new Set<Measure>(["casualties", "hospitalised", "killed"])

/**
 * Claims that can bear on figures of a measure, in their order: those of the measure, of what is part of it, of what keeps it open.
 * Whatever its scope and group, a figure is the same with these claims alone.
 */
export function bearingOn(
  measure: Measure,
  claims: readonly ScopedClaim[],
  policy: PolicyName,
): readonly ScopedClaim[] {
  const { survivorsAreInjured } = POLICY_TABLE[policy]
  return claims.filter(
    (c) =>
      c.claim.measure === measure ||
      // Those in hospital are injured: some of them may be told of as such, or be more (rule 11).
      (measure === "injured" && c.claim.measure === "hospitalised") ||
      (survivorsAreInjured && measure === "injured" && MAKES_SURVIVORS.has(c.claim.measure)) ||
      (measure === "damaged" && c.claim.measure === "destroyed") ||
      ((measure === "killed" || measure === "casualties") && isUnaccounted(c)),
  )
}
