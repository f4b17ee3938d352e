import { z } from "@hono/zod-openapi"
import { instant, listOf } from "./shared.ts"

const namedIncident = z.object({ id: z.string(), label: z.string() }).readonly()

export const foundReport = z
  .object({
    capture: z.string(),
    name: z.string(),
    outlet: z.string().nullable(),
    title: z.string().nullable(),
    published: z.string().nullable().openapi({ description: "EDTF" }),
    incidents: listOf(namedIncident),
    sentences: listOf(z.string()).openapi({ description: "that hold the words, the first few" }),
    more: z.int().openapi({ description: "further sentences that do" }),
  })
  .readonly()
  .openapi("FoundReport")

export const searchResult = z
  .object({
    incidents: listOf(
      namedIncident
        .unwrap()
        .extend({ date: z.string().nullable(), place: z.string().nullable(), reports: z.int() })
        .readonly(),
    ).openapi({ description: "with the words in their label or place, the newest first" }),
    reports: listOf(foundReport).openapi({ description: "that hold all of the words, the last published first" }),
    total: z.int().openapi({ description: "texts that hold all of the words" }),
    next: z.string().nullable(),
  })
  .readonly()
  .openapi("SearchResult")

export const revisedAddress = z
  .object({
    address: z.string().openapi({ description: "a URL or a given id" }),
    texts: z.int().openapi({ description: "different ones" }),
    captures: listOf(
      z
        .object({
          capture: z.string(),
          capturedAt: instant,
          published: z.string().nullable(),
          title: z.string().nullable(),
          outlet: z.string().nullable(),
          text: z.string().openapi({ description: "SHA-256 of its working text" }),
        })
        .readonly(),
    ).openapi({ description: "the first captured first" }),
  })
  .readonly()
  .openapi("RevisedAddress")

export const revisionPage = z
  .object({ addresses: listOf(revisedAddress), total: z.int(), next: z.string().nullable() })
  .readonly()
  .openapi("RevisionPage")
