import {
  claimsBehind,
  isoInstant,
  weighedElsewhere,
  type Figure,
  type ScopedClaim,
  type Verdict,
} from "../../model/index.ts"
import { claimContext, tracesOfClaims, type ReckonedView, type Workspace } from "../../workflow/index.ts"

/** How the claims of figures were read. */
export async function tracesIn(
  workspace: Workspace,
  { view, reckoned }: ReckonedView,
  figures: readonly Figure[],
): Promise<Traces> {
  const meant = new Set(figures.flatMap((figure) => claimsBehind(figure, reckoned.figures)))
  const told = new Set(view.claims.flatMap(({ claim }) => (meant.has(claim.id) ? [claim.captureId] : [])))
  return tracesOfClaims(
    workspace,
    [...told].flatMap((id) => view.documents.get(id) ?? []),
  )
}

type Traces = Awaited<ReturnType<typeof tracesOfClaims>>

/** A figure as `explain --json` has it (docs/schema/explain.schema.json). */
export function figureJson(reckoned: ReckonedView, figure: Figure, traces: Traces): object {
  const told = (verdict: Verdict): readonly object[] => {
    const claim = claimJson(reckoned, verdict, traces)
    return claim === null ? [] : [claim]
  }
  const elsewhere = weighedElsewhere(figure, reckoned.reckoned.figures)
  return {
    ...figure,
    verdicts: undefined,
    claims: figure.verdicts.flatMap(told),
    elsewhere: elsewhere.flatMap(({ figure: { node, measure, group, object }, verdict }) =>
      told(verdict).map((claim) => ({ node, measure, group, object, ...claim })),
    ),
  }
}

function claimJson(reckoned: ReckonedView, verdict: Verdict, traces: Traces): object | null {
  const context = claimContext(reckoned.view, verdict.claimId)
  if (context === null) return null
  const { scoped } = context
  const { claim } = scoped
  return {
    id: claim.id,
    status: verdict.status,
    why: verdict.why,
    by: verdict.byClaimId,
    count: claim.count,
    extent: claim.extent,
    modality: claim.modality,
    speaker: claim.speaker,
    channel: claim.channel,
    relayedBy: claim.relayedBy,
    origin: scoped.origin,
    tier: scoped.basis,
    tierReason: scoped.basisReason,
    asOf: { from: isoInstant(scoped.asOf.beginAt), to: isoInstant(scoped.asOf.endAt), stated: claim.asOfStated },
    published: {
      from: isoInstant(scoped.known.beginAt),
      to: isoInstant(scoped.known.endAt),
      dated: scoped.undated !== true,
    },
    document: { capture: claim.captureId, name: scoped.documentName, outlet: scoped.outlet },
    start: claim.start,
    end: claim.end,
    quote: context.quote,
    page: context.page,
    sentence: `${context.before}${context.quote}${context.after}`,
    review: reviewJson(scoped),
    notes: reckoned.view.notes.flatMap(({ claimId, by, text, decision }) =>
      claimId === claim.id ? [{ by, text, decision }] : [],
    ),
    rule: claim.rule,
    trace: claim.trace.length > 0 ? claim.trace : (traces.get(claim.id) ?? []),
    presumed: scoped.presumed,
  }
}

const reviewJson = ({ review }: ScopedClaim): object | null =>
  review === undefined ? null : { ...review, at: isoInstant(review.at) }
