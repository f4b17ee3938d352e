import type { z } from "@hono/zod-openapi"
import { isoInstant, type Clock, type Figure } from "../../model/index.ts"
import { changeText, claimInBrief } from "../../publication/index.ts"
import type { IncidentDiff } from "../../workflow/index.ts"
import type { incidentChanges } from "../contract/change.ts"

const boundsOf = ({ low, best, bestOperator, high, open }: Figure) => ({ low, best, bestOperator, high, open })

export function tellChanges(diff: IncidentDiff, entry: number): z.input<typeof incidentChanges> {
  const clock: Clock = { zones: diff.view.zones, zone: diff.view.incident.zone }
  return {
    policy: diff.policy,
    from: isoInstant(diff.fromAt),
    to: isoInstant(diff.toAt),
    entry,
    reports: diff.reports,
    changes: diff.changes.map((change) => {
      const { before, after, kind, cause } = change
      const { node, measure, group, object, party } = after
      return {
        node,
        measure,
        group,
        object,
        party,
        before: before === null ? null : boundsOf(before),
        after: boundsOf(after),
        kind,
        claimId: cause?.claim.id ?? null,
        sentence: changeText(change, clock),
      }
    }),
    idle: diff.idle.map(({ scoped, status, why }) => ({
      claimId: scoped.claim.id,
      sentence: `${scoped.claim.measure} ${claimInBrief(scoped, clock)}: ${why === "" ? status : why}`,
    })),
  }
}
