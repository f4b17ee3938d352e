import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi"
import { ReckonerError } from "../../model/index.ts"
import {
  findListed,
  listedOf,
  revisionsOf,
  tracesOfClaims,
  viewDocument,
  wordsAround,
  type HeldRecord,
} from "../../workflow/index.ts"
import { answered } from "../answered.ts"
import { claimInFull } from "../contract/claim.ts"
import { documentInFull, documentPage, revision } from "../contract/document.ts"
import { cursorQuery, idParam, listOf } from "../contract/shared.ts"
import { capturedHeaders } from "../captured.ts"
import { pageOf } from "../page-of.ts"
import type { Served } from "../served.ts"
import { tellClaim } from "../told/tell-claim.ts"
import { tellDocument, tellDocumentLine, tellRevision } from "../told/tell-document.ts"

const list = createRoute({
  method: "get",
  path: "/api/v1/documents",
  summary: "Captured reports, the last published first",
  request: {
    query: cursorQuery.extend({
      q: z.string().max(200).optional().openapi({ description: "words of title, outlet or address" }),
    }),
  },
  responses: answered(documentPage, "a page of reports"),
})

const show = createRoute({
  method: "get",
  path: "/api/v1/documents/{id}",
  summary: "One report in full: its text, its claims where they stand, what is known of how it came",
  request: { params: idParam },
  responses: answered(documentInFull, "the report"),
})

const revisions = createRoute({
  method: "get",
  path: "/api/v1/documents/{id}/revisions",
  summary: "What its address said, capture by capture",
  request: { params: idParam },
  responses: answered(listOf(revision), "each text against the one before"),
})

const bytes = createRoute({
  method: "get",
  path: "/api/v1/captures/{id}/bytes",
  summary: "The bytes as they came",
  description:
    "To be shown in a sandboxed frame alone: the policy that comes with them lets nothing run and nothing load.",
  request: { params: idParam },
  responses: { ...answered(z.string(), "the bytes"), 200: { description: "the bytes, as their own media type" } },
})

const claims = createRoute({
  method: "get",
  path: "/api/v1/claims/{id}",
  summary: "One claim: who said it, in which words, and how it was read",
  request: { params: idParam },
  responses: answered(claimInFull, "the claim"),
})

/** A claim of an incident with how it was read and what stands around it. @throws ReckonerError "not-found" */
async function claimWhole(held: HeldRecord, id: string): Promise<z.input<typeof claimInFull>> {
  const name = id.startsWith("clm_") ? id : `clm_${id}`
  const view = await held.view(name)
  const scoped = view.claims.find(({ claim }) => claim.id.startsWith(name))
  const told = scoped === undefined ? null : tellClaim(view, scoped.claim.id)
  const row = scoped === undefined ? undefined : view.documents.get(scoped.claim.captureId)
  if (scoped === undefined || told === null || row === undefined) {
    throw new ReckonerError(
      "not-found",
      `no claim "${id}" in this record`,
      "It may be rejected: see /api/v1/decisions.",
    )
  }
  const { text } = await viewDocument(held.workspace, row.capture.id)
  const around = wordsAround(text ?? "", scoped.claim)
  const trace = (await tracesOfClaims(held.workspace, [row])).get(scoped.claim.id) ?? []
  return {
    claim: told,
    incident: { id: view.incident.id, label: view.incident.label },
    trace: trace.map(({ pass, rule, why }) => ({ pass, rule, why })),
    context: {
      before: `${around.previous} ${around.before}`.trimStart(),
      quote: around.words,
      after: `${around.after} ${around.next}`.trimEnd(),
    },
  }
}

export function documentRoutes(app: OpenAPIHono, { record, answers, clock }: Served): void {
  app.openapi(list, (context) =>
    record.read((held) =>
      answers.of(context, { entry: held.entry, now: clock() }, async () => {
        const { q, cursor, limit } = context.req.valid("query")
        const found = findListed(await held.documents(), q ?? "")
        const { page, total, next } = pageOf(found, { cursor, limit, entry: held.entry })
        const listed = await listedOf(
          held.workspace,
          page.map(({ id }) => id),
        )
        return { documents: listed.map(tellDocumentLine), total, next }
      }),
    ),
  )

  app.openapi(show, (context) =>
    record.read((held) =>
      answers.of(context, { entry: held.entry, now: clock() }, async () => {
        const view = await viewDocument(held.workspace, context.req.valid("param").id)
        const { id } = view.document.capture
        const [views, traces, entry] = await Promise.all([
          Promise.all(view.incidentIds.map((incident) => held.view(incident))),
          tracesOfClaims(held.workspace, [view.document]),
          record.textEntries.of(held.workspace.record, id),
        ])
        return tellDocument(view, { views, traces, entry })
      }),
    ),
  )

  app.openapi(revisions, (context) =>
    record.read((held) =>
      answers.of(context, { entry: held.entry, now: clock() }, async () =>
        (await revisionsOf(held.workspace, context.req.valid("param").id)).map(tellRevision),
      ),
    ),
  )

  app.openapi(bytes, (context) =>
    record.read(async ({ workspace }) => {
      const { document } = await viewDocument(workspace, context.req.valid("param").id)
      const { capture, withdrawn } = document
      if (withdrawn !== undefined) {
        throw new ReckonerError("not-found", `${capture.id} was withdrawn: its bytes are erased`)
      }
      const headers = { ...capturedHeaders(capture), etag: `"${capture.blob}"` }
      if (answers.isHad(context, headers.etag)) return context.body(null, 304, headers)
      const content = new Uint8Array(await workspace.record.getBlob(capture.blob))
      return context.body(content, 200, headers)
    }),
  )

  app.openapi(claims, (context) =>
    record.read((held) =>
      answers.of(context, { entry: held.entry, now: clock() }, () => claimWhole(held, context.req.valid("param").id)),
    ),
  )
}
