import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi"
import { isoInstant, ReckonerError } from "../../model/index.ts"
import { SITE_STYLE } from "../../publication/index.ts"
import {
  incidentFiles,
  loadOutlines,
  makeBundle,
  reviewPrivacy,
  type BundleRequest,
  type HeldRecord,
  type PrivacyReview,
} from "../../workflow/index.ts"
import { answered, filed } from "../answered.ts"
import { privacyReview } from "../contract/publication.ts"
import { asOfQuery, idParam } from "../contract/shared.ts"
import type { Served } from "../served.ts"

const yesOrNo = z.enum(["true", "false"]).default("false")

const publicationQuery = asOfQuery.omit({ heldAt: true }).extend({
  unreviewed: yesOrNo.openapi({ description: "also figures that no person accepted, marked so" }),
  guessable: yesOrNo.openapi({ description: "also reports whose withheld words could be guessed" }),
})
type Query = z.output<typeof publicationQuery>

const review = createRoute({
  method: "get",
  path: "/api/v1/incidents/{id}/publication",
  summary: "What a publication would show of it, what it would withhold, and why",
  description: "Holds the withheld words: for the recorder's own eyes.",
  request: { params: idParam, query: publicationQuery },
  responses: answered(privacyReview, "counts, and each thing withheld"),
})

const page = createRoute({
  method: "get",
  path: "/api/v1/preview/incidents/{file}",
  summary:
    "A file of the publication as `reckoner publish` would write it: ID.html, ID.figures.json, ID.claims.json, ID.zip",
  request: { params: z.object({ file: z.string().max(200) }), query: publicationQuery },
  responses: filed("the file's bytes", ["text/html", "application/json", "application/zip"]),
})

const style = createRoute({
  method: "get",
  path: "/api/v1/preview/style.css",
  summary: "The style sheet of publications",
  responses: { 200: { description: "CSS", content: { "text/css": { schema: z.string() } } } },
})

const bundle = createRoute({
  method: "get",
  path: "/api/v1/incidents/{id}/bundle",
  summary: "Its evidence in one file that anyone can check",
  request: {
    params: idParam,
    query: publicationQuery.extend({
      kind: z.enum(["sealed", "public"]).default("public").openapi({
        description: "sealed: whole reports with the names in them, for a court; public: what may be published",
      }),
    }),
  },
  responses: filed("a ZIP", ["application/zip"]),
})

/** No script, whatever a report has in it; only these pages' own frame shows it. */
const PREVIEW_POLICY =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  json: "application/json",
  zip: "application/zip",
}

const tellReview = ({ published, words }: PrivacyReview): z.input<typeof privacyReview> => ({
  incident: { id: published.id, label: published.label },
  policy: published.policy,
  asOf: isoInstant(published.asOfAt),
  unreviewed: published.unreviewed,
  shows: {
    figures: published.figures.length,
    claims: published.claims.length,
    reports: published.documents.length,
    decisions: published.decisions.length,
    notes: published.notes.length,
  },
  figuresWithheld: published.withheld.filter(({ what }) => what === "figure").length,
  guessable: published.documents.flatMap(({ captureId, guessable }) => (guessable ? [captureId] : [])),
  withheld: words.map(({ entry, words: own }) => ({
    what: entry.what,
    reason: entry.reason,
    capture: entry.captureId,
    start: entry.span?.start ?? null,
    of: entry.of,
    words: own,
  })),
})

export function publicationRoutes(app: OpenAPIHono, served: Served): void {
  const { record, answers, clock } = served
  const bundled = (held: HeldRecord, id: string, query: Query & Pick<BundleRequest, "kind">) =>
    makeBundle(held.workspace, {
      incidents: [id],
      kind: query.kind,
      unreviewed: query.kind === "public" && query.unreviewed === "true",
      guessable: query.guessable === "true",
      policy: query.policy,
      asOf: query.asOf ?? null,
      keyring: served.keyring,
      software: `Reckoner/${served.version}`,
      onProgress: () => null,
    })

  app.openapi(review, (context) =>
    record.read((held) =>
      answers.of(context, { entry: held.entry, now: clock() }, async () => {
        const { asOf, policy, unreviewed } = context.req.valid("query")
        return tellReview(
          await reviewPrivacy(held.workspace, context.req.valid("param").id, {
            asOf: asOf ?? null,
            policy,
            unreviewed: unreviewed === "true",
          }),
        )
      }),
    ),
  )

  app.openapi(page, (context) =>
    record.read(async (held) => {
      const { file } = context.req.valid("param")
      const [id = ""] = file.split(".")
      const made = await bundled(held, id, { ...context.req.valid("query"), kind: "public" })
      const site = { title: "Preview", zones: held.workspace.gazetteer.zones, outlines: loadOutlines() }
      const found = incidentFiles(made, site).find(({ path }) => path === `incidents/${file}`)
      if (found === undefined) {
        throw new ReckonerError(
          "not-found",
          `a publication has no file "${file}"`,
          "It has ID.html and what that links to.",
        )
      }
      const type = TYPES[file.slice(file.lastIndexOf(".") + 1)] ?? "application/octet-stream"
      return context.body(Buffer.from(found.bytes), 200, {
        "content-type": type,
        "content-security-policy": PREVIEW_POLICY,
        "cache-control": "no-store",
      })
    }),
  )

  app.openapi(style, (context) => context.body(SITE_STYLE, 200, { "content-type": "text/css; charset=utf-8" }))

  app.openapi(bundle, (context) =>
    record.read(async (held) => {
      const query = context.req.valid("query")
      const { bytes, dossier } = await bundled(held, context.req.valid("param").id, query)
      const name = `${dossier.incidents[0]?.id.slice(0, 12) ?? "incident"}-${query.kind}.zip`
      return context.body(Buffer.from(bytes), 200, {
        "content-type": "application/zip",
        "content-disposition": `attachment; filename="${name}"`,
        "cache-control": "no-store",
      })
    }),
  )
}
