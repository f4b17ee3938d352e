import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi"
import type { CaptureId, IncidentId } from "../../model/index.ts"
import { claimsByKnown, isSpokenBy, viewDocument, viewIncident, type HeldRecord } from "../../workflow/index.ts"
import { answered } from "../answered.ts"
import { walkedClaims } from "../contract/claim.ts"
import { cursorQuery, group, measure } from "../contract/shared.ts"
import type { Served } from "../served.ts"
import { tellClaim } from "../told/tell-claim.ts"
import { walked, walkedFrom } from "../walk.ts"

const claimsQuery = cursorQuery.extend({
  incident: z.string().max(2000).optional().describe("id of an incident, or what else names it"),
  document: z.string().max(2000).optional().describe("id, address or given id of a report"),
  speaker: z
    .string()
    .max(200)
    .optional()
    .describe("who spoke, or a part of the name, as the report or its origin has it"),
  measure: measure.optional(),
  group: group.optional(),
})

const list = createRoute({
  method: "get",
  path: "/api/v1/claims",
  summary: "Claims of all incidents, each with its sentence",
  description:
    "Incident by incident, in the order of their ids; of each by when they were known. A page may be short, or empty, and yet not the last: go on while `next` is there.",
  request: { query: claimsQuery },
  responses: answered(walkedClaims, "a page of claims"),
})

type Asked = z.output<typeof claimsQuery>

/** The one incident, those of the one report, or all from where the page begins. */
async function incidentsAsked(
  held: HeldRecord,
  { incident, document, measure: of }: Asked,
  from: string,
): Promise<{ readonly ids: Iterable<IncidentId>; readonly capture: CaptureId | null }> {
  const view = document === undefined ? null : await viewDocument(held.workspace, document)
  const capture = view?.document.capture.id ?? null
  const one = incident === undefined ? null : (await held.view(incident)).incident.id
  if (one === null && view === null) return { ids: (await held.board()).idsFrom(from, { measure: of }), capture }
  const ids = view === null ? [] : view.incidentIds.filter((id) => one === null || id === one)
  const named = view === null && one !== null ? [one] : ids.toSorted()
  return { ids: named.filter((id) => id >= from), capture }
}

/** Collections of the whole record, gone through without work that grows with it. */
export function claimRoutes(app: OpenAPIHono, { record, answers, clock }: Served): void {
  app.openapi(list, (context) =>
    record.read((held) =>
      answers.of(context, { entry: held.entry, now: clock() }, async () => {
        const asked = context.req.valid("query")
        const from = walkedFrom(asked.cursor)
        const { ids, capture } = await incidentsAsked(held, asked, from.incident)
        const { page, next } = await walked(ids, { from, limit: asked.limit }, async (id) => {
          // Not kept: whoever goes through all would drive out what others look at.
          const view = await viewIncident(held.workspace, id)
          return claimsByKnown(view.claims)
            .filter(
              (scoped) =>
                (capture === null || scoped.claim.captureId === capture) &&
                (asked.measure === undefined || scoped.claim.measure === asked.measure) &&
                (asked.group === undefined || scoped.claim.group === asked.group) &&
                (asked.speaker === undefined || isSpokenBy(scoped, asked.speaker)),
            )
            .map(
              ({ claim }) =>
                () =>
                  tellClaim(view, claim.id),
            )
        })
        return { claims: page.flatMap((tell) => tell() ?? []), next }
      }),
    ),
  )
}
