import { z } from "@hono/zod-openapi"
import { MODALITIES, PLACE_LEVELS } from "../../model/index.ts"
import {
  bounds,
  countOperator,
  flag,
  group,
  instant,
  listOf,
  measure,
  policyName,
  tier,
  wordedBounds,
} from "./shared.ts"

export const grade = z
  .object({ grade: z.enum(["confirmed", "contested", "fair", "weak"]), why: z.string() })
  .readonly()
  .openapi("Grade")

const trend = listOf(z.object({ at: instant, best: z.int().nullable() }).readonly()).openapi({
  description: "best of the killed, else of the injured, as it grew: for a small line",
})

export const incidentLine = z
  .object({
    id: z.string(),
    label: z.string(),
    date: z.string().nullable().openapi({ description: "EDTF" }),
    zone: z.string().nullable(),
    place: z.string().nullable(),
    lat: z.number().nullable().openapi({ description: "of the place's centroid: never an impact point" }),
    lon: z.number().nullable(),
    precision: z
      .string()
      .nullable()
      .openapi({ description: "what the centroid stands for: district, city, region, country, expanse" }),
    radiusKm: z.number().nullable().openapi({ description: "how far that place reaches, roughly" }),
    killed: wordedBounds.nullable(),
    injured: wordedBounds.nullable(),
    origins: z.int(),
    reports: z.int(),
    flags: listOf(flag),
    grade: z.enum(["confirmed", "contested", "fair", "weak"]).nullable(),
    reviewed: z
      .boolean()
      .openapi({ description: "people stand behind every figure of the line, of which there is one at least" }),
    trend,
  })
  .readonly()
  .openapi("IncidentLine")

export const incidentPage = z
  .object({ incidents: listOf(incidentLine), total: z.int(), next: z.string().nullable() })
  .readonly()
  .openapi("IncidentPage")

export const incidentPlaces = z
  .object({
    places: listOf(
      z
        .object({
          name: z.string(),
          lat: z.number().openapi({ description: "of the place's centroid: never an impact point" }),
          lon: z.number(),
          precision: z
            .string()
            .openapi({ description: "what the centroid stands for: district, city, region, country, expanse" }),
          radiusKm: z.number().openapi({ description: "how far the place reaches, roughly" }),
          incidents: z.int().openapi({ description: "how many of those that match are there" }),
          first: listOf(
            z
              .object({
                id: z.string(),
                label: z.string(),
                position: z.int().openapi({ description: "in the list, from 0" }),
              })
              .readonly(),
          ).openapi({ description: "of them the first eight, as the list is sorted" }),
        })
        .readonly()
        .openapi("IncidentPlace"),
    ),
    unplaced: z.int().openapi({ description: "of those that match, incidents whose place nobody told" }),
  })
  .readonly()
  .openapi("IncidentPlaces")

export const scopeNode = z
  .object({
    id: z.string(),
    parent: z.string().nullable(),
    level: z.enum(["attack", ...PLACE_LEVELS, "site"]),
    name: z.string(),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
    radiusKm: z.number().nullable().openapi({ description: "of the area that the centroid stands for, roughly" }),
    grade: grade.nullable(),
  })
  .readonly()
  .openapi("ScopeNode")

export const reason = z
  .object({
    bound: z.enum(["low", "best", "high", "open", "range", "flag"]),
    rule: z.int().openapi({ description: "number of the rule (docs/reckoning.md)" }),
    sentence: z.string(),
    claimIds: listOf(z.string()),
    presumed: listOf(z.string()),
  })
  .readonly()
  .openapi("Reason")

export const figureRow = {
  node: z.string(),
  measure,
  group: group.nullable(),
  object: z.string().nullable(),
  party: z
    .string()
    .nullable()
    .openapi({ description: "whose word alone this row is (tier 4); null for the row proper" }),
}

export const figure = z
  .object({
    ...figureRow,
    ...bounds.unwrap().shape,
    bestOperator: countOperator.nullable(),
    asOf: z.string().nullable(),
    state: z.boolean().openapi({ description: "holds at its as-of alone, and may fall" }),
    tier: z.enum(["core", "damage", "means", "response", "status"]),
    origins: z.int(),
    sides: z.int(),
    flags: listOf(flag),
    reasons: listOf(reason).openapi({
      description: "of the whole's figures of people; of others ask for the explanation",
    }),
  })
  .readonly()
  .openapi("Figure")

export const walkedFigures = z
  .object({
    figures: listOf(
      figure
        .unwrap()
        .omit({ reasons: true })
        .extend({
          incident: z.object({ id: z.string(), label: z.string(), date: z.string().nullable() }).readonly(),
          place: z.string().openapi({ description: "name of the node: the incident's own of the whole" }),
        })
        .readonly()
        .openapi("FigureOfIncident"),
    ),
    next: z.string().nullable(),
  })
  .readonly()
  .openapi("WalkedFigures")

export const contested = z
  .object({
    claimId: z.string(),
    capture: z.string(),
    speaker: z.string(),
    kind: z.string(),
    quote: z.string(),
    documentName: z.string(),
  })
  .readonly()
  .openapi("ContestedStatement")

export const origin = z
  .object({ id: z.string(), name: z.string(), side: z.string().nullable(), identified: z.boolean() })
  .readonly()
  .openapi("Origin")

export const memberDocument = z
  .object({
    capture: z.string(),
    id: z.string(),
    name: z.string(),
    outlet: z.string().nullable(),
    title: z.string().nullable(),
    url: z.string().nullable(),
    main: z.boolean(),
    published: z.string().nullable().openapi({ description: "EDTF; null where nothing says it" }),
    knownAt: instant.openapi({ description: "the end of what `published` says" }),
  })
  .readonly()
  .openapi("MemberDocument")

export const note = z
  .object({ claimId: z.string(), by: z.string(), at: instant, text: z.string(), decision: z.string() })
  .readonly()
  .openapi("Note")

export const incidentInFull = z
  .object({
    id: z.string(),
    label: z.string(),
    date: z.string().nullable(),
    zone: z.string().nullable(),
    place: z.string().nullable(),
    kinds: listOf(z.string()),
    presumed: listOf(z.string()),
    policy: policyName,
    asOf: instant,
    entry: z.int().openapi({ description: "last entry of the log that this rests on" }),
    nodes: listOf(scopeNode),
    figures: listOf(figure),
    unplaced: listOf(
      z
        .object({
          measure,
          group: group.nullable(),
          least: z.int(),
          most: z.int(),
          of: z.int(),
          placesOlder: z
            .boolean()
            .openapi({ description: "the counts of the places are older than that of the whole" }),
          sentence: z.string(),
        })
        .readonly(),
    ),
    contested: listOf(contested),
    origins: listOf(origin),
    independentOrigins: z.int().openapi({
      description: "as the list counts them: a generic speaker adds none where one that can be identified speaks",
    }),
    documents: listOf(memberDocument),
    candidates: listOf(z.object({ mentionId: z.string(), score: z.number(), why: z.string() }).readonly()),
    decisions: z.int(),
    notes: listOf(note),
    instants: listOf(instant).openapi({ description: "at which something became known: stops of the as-of slider" }),
  })
  .readonly()
  .openapi("Incident")

export const tollStep = z
  .object({
    from: instant,
    until: instant.nullable(),
    ...bounds.unwrap().shape,
    bestOperator: countOperator.nullable(),
    because: z.string(),
  })
  .readonly()
  .openapi("TollStep")

export const tollPoint = z
  .object({
    claimId: z.string(),
    at: instant,
    least: z.int(),
    most: z.int().nullable(),
    said: z.int().nullable(),
    inForce: z.boolean(),
    origin: z.string(),
    capture: z.string().openapi({ description: "of the report that says it" }),
    label: z.string(),
  })
  .readonly()
  .openapi("TollPoint")

export const toll = z
  .object({ ...figureRow, steps: listOf(tollStep), points: listOf(tollPoint) })
  .readonly()
  .openapi("Toll")

export const sourceTree = z
  .object({
    origin,
    tiers: listOf(tier),
    paths: listOf(
      z
        .object({
          documentName: z.string(),
          outlet: z.string().nullable(),
          documentId: z.string(),
          capture: z.string(),
          knownAt: instant,
          path: listOf(z.string()),
          claims: listOf(
            z
              .object({
                claimId: z.string(),
                measure,
                group: group.nullable(),
                object: z.string().nullable(),
                modality: z.enum(MODALITIES),
                wording: z.string().nullable(),
                scope: z.string().nullable(),
              })
              .readonly(),
          ),
        })
        .readonly(),
    ),
  })
  .readonly()
  .openapi("SourceTree")
