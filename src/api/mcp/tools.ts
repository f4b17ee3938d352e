import { z } from "@hono/zod-openapi"
import { claimInFull, claimPage, explanation } from "../contract/claim.ts"
import { filterQuery } from "../contract/filter.ts"
import { incidentInFull, incidentPage } from "../contract/incident.ts"
import { asOfQuery, cursorQuery, group, idParam, measure } from "../contract/shared.ts"

/** A tool: an operation of the API by a name that a language model can tell apart, with the same inputs and the same answer. */
export interface Tool {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly input: z.ZodObject
  readonly output: z.ZodType
  /** Where the API is asked: what the path does not take goes into the query. */
  readonly path: string
}

/** A page that a model can read at once. */
const shortPage = z.object({
  cursor: cursorQuery.shape.cursor,
  limit: z.number().int().min(1).max(100).default(20),
})

const incidentId = z.object({
  id: idParam.shape.id.describe(
    "id of the incident, or the beginning of one; also the id of a claim or report in it, or a word of its label",
  ),
})

const whichClaims = { measure: measure.optional(), group: group.optional() }

export const TOOLS: readonly Tool[] = [
  {
    name: "search_incidents",
    title: "Search incidents",
    description:
      "Incidents of the record with their tolls as low, best and high, by words of their label, places or id, time, what was counted, flags, grade or review. `next` of a page is the `cursor` of the following.",
    input: filterQuery.extend(shortPage.shape),
    output: incidentPage,
    path: "/api/v1/incidents",
  },
  {
    name: "get_incident",
    title: "Get an incident",
    description:
      "One incident: the tree of its places, every figure, contested statements side by side, who speaks, its reports, and the instants at which something became known. `asOf` gives what was known then.",
    input: incidentId.extend(asOfQuery.shape),
    output: incidentInFull,
    path: "/api/v1/incidents/{id}",
  },
  {
    name: "explain_figure",
    title: "Explain a figure",
    description:
      "Why a figure is what it is: the reason of each bound, and every claim in force or out of it, with why, its speaker and its sentence. Give the measure; the whole incident is meant unless `place` names a node of it.",
    input: incidentId.extend(asOfQuery.shape).extend({
      ...whichClaims,
      measure: measure.default("killed"),
      place: z
        .string()
        .max(500)
        .optional()
        .describe("a place or site of the incident, by name or by the id of its node from get_incident"),
    }),
    output: explanation,
    path: "/api/v1/incidents/{id}/explanation",
  },
  {
    name: "list_claims",
    title: "List claims",
    description:
      "Claims of an incident by when they were known: who said it, relayed by whom, about which place, in which exact sentence of which report.",
    input: incidentId
      .extend(asOfQuery.omit({ policy: true }).shape)
      .extend(whichClaims)
      .extend(shortPage.shape),
    output: claimPage,
    path: "/api/v1/incidents/{id}/claims",
  },
  {
    name: "get_quote_in_context",
    title: "Get a quote in its context",
    description:
      "One claim with the sentences around its quote and how it was read, rule by rule. The quote is byte for byte that of the captured report.",
    input: z.object({ id: idParam.shape.id.describe("id of the claim, or the beginning of one") }),
    output: claimInFull,
    path: "/api/v1/claims/{id}",
  },
]

/** How answers are to be read; clients hand it to the model. */
export const INSTRUCTIONS = [
  "A record of what reports claim about mass-casualty events. Figures are reckoned from claims, never typed in.",
  "Give a figure with its range and its as-of; `null` is not known, which is not zero; `open` means that more are to be expected.",
  "An allegation stays an allegation: say who says it. Quotes are exact; name the report with them.",
  "`machine-read` claims (review null) were accepted by no person yet: say so.",
].join(" ")
