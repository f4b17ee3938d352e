import type { z } from "@hono/zod-openapi"
import { isoInstant, type Figure } from "../../model/index.ts"
import type { IncidentView, Toll } from "../../workflow/index.ts"
import type { toll } from "../contract/incident.ts"

export function tellToll(figure: Figure, { steps, points }: Toll, view: IncidentView): z.input<typeof toll> {
  const { node, measure, group, object, party } = figure
  const byId = new Map(view.claims.map((scoped) => [scoped.claim.id, scoped]))
  return {
    node,
    measure,
    group,
    object,
    party,
    steps: steps.map(({ from, until, causeId: _cause, ...rest }) => ({
      ...rest,
      from: isoInstant(from),
      until: until === null ? null : isoInstant(until),
    })),
    points: points.map(({ at, ...rest }) => ({
      ...rest,
      at: isoInstant(at),
      origin: byId.get(rest.claimId)?.origin.name ?? "",
      capture: byId.get(rest.claimId)?.claim.captureId ?? "",
    })),
  }
}
