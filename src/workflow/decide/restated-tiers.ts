import type { CaptureId, ClaimId, DecisionAct, ScopedClaim } from "../../model/index.ts"
import { incidentHolding } from "../find-incident.ts"
import { loadScene, type Scene } from "../scene.ts"
import type { Workspace } from "../workspace.ts"
import { anchorOfClaim } from "./anchors.ts"
import { inForceOn } from "./decision-rows.ts"
import type { Restatement } from "./restatement.ts"

type TierAct = Extract<DecisionAct, { readonly kind: "tier" }>
const ofOrigin = (act: DecisionAct): act is TierAct => act.kind === "tier" && act.of === "origin"

/** What people said of all that one origin says of an incident, in order. */
function saidOf({ decisions }: Scene, said: readonly ScopedClaim[]) {
  const ids: ReadonlySet<ClaimId> = new Set(said.map(({ claim }) => claim.id))
  return decisions.flatMap(({ id, decision: { act }, targets }) => {
    const claim = targets[0]?.claim ?? null
    return ofOrigin(act) && claim !== null && ids.has(claim) ? [{ id, act }] : []
  })
}

/** Claims that people said to repeat another's word, or to stand for themselves: their origin may be another when a report goes. */
const boundIn = ({ decisions }: Scene): ReadonlySet<ClaimId | null | undefined> =>
  new Set(
    decisions.flatMap(({ decision: { act }, targets }) =>
      act.kind === "link" || act.kind === "unlink" ? [targets[0]?.claim] : [],
    ),
  )

/**
 * Tiers and sides of whole origins that were told at a claim of a withdrawn report: another claim of the same origin, in a report that stays,
 * stands for the one that goes. The last words on its tier and on its side alone are stated anew.
 */
export async function tiersWithout(
  workspace: Workspace,
  withdrawn: ReadonlySet<CaptureId>,
): Promise<readonly Restatement[]> {
  const restated: Restatement[] = []
  for (const { id, decision, targets } of await inForceOn(workspace, withdrawn)) {
    const claim = targets[0]?.claim ?? null
    if (claim === null || !ofOrigin(decision.act) || !withdrawn.has(decision.act.claim.capture)) continue
    // A claim that was rejected since is in no incident, and says nothing of its origin.
    const held = await incidentHolding(workspace, claim)
    const scene = held === null ? null : await loadScene(workspace, held.cluster)
    const origin = scene?.claims.find((one) => one.claim.id === claim)?.origin.id
    if (scene === null || origin === undefined) continue
    const said = scene.claims.filter((one) => one.origin.id === origin)
    const told = saidOf(scene, said)
    const last = told.at(-1)
    // The last word on the tier, or, where later ones leave the side as it was told, on the side.
    const side = told.findLast(({ act }) => act.side !== null)
    const isSide = last !== undefined && side?.id === id && !withdrawn.has(last.act.claim.capture)
    if (last === undefined || (last.id !== id && !isSide)) continue
    const bound = boundIn(scene)
    const staying = said.find((one) => !withdrawn.has(one.claim.captureId) && !bound.has(one.claim.id))?.claim
    const row = staying === undefined ? undefined : scene.documents.get(staying.captureId)
    if (staying === undefined || row === undefined) continue
    const anchor = await anchorOfClaim(workspace, { id: staying.id, row })
    const { tier } = last.act
    restated.push({
      of: id,
      isErased: true,
      act: { ...decision.act, claim: anchor, tier, side: side?.act.side ?? null },
    })
  }
  return restated
}
