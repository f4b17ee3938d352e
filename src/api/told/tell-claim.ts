import type { z } from "@hono/zod-openapi"
import {
  claimsBehind,
  isInForce,
  isoInstant,
  weighedElsewhere,
  type ClaimId,
  type Figure,
  type Interval,
  type ScopedClaim,
  type Verdict,
} from "../../model/index.ts"
import { claimContext, type IncidentView, type ReckonedView } from "../../workflow/index.ts"
import type { claim, explanation, verdict } from "../contract/claim.ts"
import { tellFigure } from "./tell-incident.ts"

type ToldClaim = z.input<typeof claim>

const tellInterval = ({ beginAt, endAt }: Interval) => ({ from: isoInstant(beginAt), to: isoInstant(endAt) })

/** Null where the claim is not of this incident. */
export function tellClaim(view: IncidentView, id: ClaimId): ToldClaim | null {
  const context = claimContext(view, id)
  if (context === null) return null
  const { scoped, before, quote, after, page } = context
  const { claim: one, node, origin, basis, basisReason, asOf, known, documentName, outlet, presumed } = scoped
  return {
    id,
    measure: one.measure,
    group: one.group,
    object: one.object,
    count: one.count === null ? null : { ...one.count },
    extent: one.extent,
    modality: one.modality,
    marks: [...one.marks],
    incident: view.incident.id,
    node,
    place: one.place?.name ?? null,
    site: one.site?.name ?? null,
    speaker: one.speaker,
    channel: one.channel,
    relayedBy: [...one.relayedBy],
    origin: { ...origin },
    tier: basis,
    tierReason: basisReason,
    asOf: tellInterval(asOf),
    asOfStated: one.asOfStated,
    published: tellInterval(known),
    dated: scoped.undated !== true,
    document: { capture: one.captureId, name: documentName, outlet },
    start: one.start,
    end: one.end,
    page,
    before,
    quote,
    after,
    review: tellReview(scoped),
    notes: view.notes.flatMap(({ claimId, by, text, decision }) => (claimId === id ? [{ by, text, decision }] : [])),
    presumed: [...presumed],
    rule: one.rule,
  }
}

const tellReview = ({ review }: ScopedClaim): ToldClaim["review"] =>
  review === undefined ? null : { ...review, at: isoInstant(review.at) }

const tellVerdict = ({ claimId, status, why, byClaimId }: Verdict): z.input<typeof verdict> => ({
  claimId,
  status,
  inForce: isInForce(status),
  why,
  by: byClaimId,
})

/** Figures with every claim that bears on them or does not, and why. */
export function tellExplanation(
  { view, asOfAt, reckoned }: ReckonedView,
  figures: readonly Figure[],
): z.input<typeof explanation> {
  const ids = new Set(figures.flatMap((one) => claimsBehind(one, reckoned.figures)))
  return {
    incident: view.incident.id,
    label: view.incident.label,
    asOf: isoInstant(asOfAt),
    figures: figures.map((one) => ({
      figure: tellFigure(one, true),
      verdicts: one.verdicts.map(tellVerdict),
      elsewhere: weighedElsewhere(one, reckoned.figures).map(
        ({ figure: { node, measure, group, object, party }, verdict }) => ({
          row: { node, measure, group, object, party },
          verdict: tellVerdict(verdict),
        }),
      ),
    })),
    claims: [...ids].flatMap((id) => tellClaim(view, id) ?? []),
    rejected: view.rejected
      .filter(({ measure }) => figures.some((one) => one.measure === measure))
      .map(({ captureId, ...rest }) => ({ ...rest, capture: captureId })),
  }
}
