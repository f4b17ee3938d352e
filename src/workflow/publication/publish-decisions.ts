import type { ClaimId } from "../../model/index.ts"
import type { DecisionRow } from "../decide/decision-rows.ts"
import type { PublishedDecision } from "./published.ts"
import type { Tellable } from "./tellable.ts"
import type { Veil } from "./veil.ts"

/** What was decided, without the names of those who decided and of whom they decided on. In the order given. */
export function publishDecisions(
  { veil, tellable }: { readonly veil: Veil; readonly tellable: Tellable },
  rows: readonly DecisionRow[],
  claims: ReadonlySet<ClaimId>,
): readonly PublishedDecision[] {
  return rows.map(({ id, decision, targets }) => {
    const why = tellable.sentence(decision.why)
    const what = decision.act.kind === "note" ? "note" : "grounds"
    for (const reason of why.withheld) {
      veil.note({ what, reason, captureId: null, span: null, of: id }, decision.why)
    }
    const claimId = targets[0]?.claim ?? null
    return {
      id,
      kind: decision.act.kind,
      at: decision.at,
      by: tellable.author(decision.by),
      claimId: claimId !== null && claims.has(claimId) ? claimId : null,
      why,
    }
  })
}
