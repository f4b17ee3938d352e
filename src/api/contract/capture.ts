import { z } from "@hono/zod-openapi"
import { instant, listOf } from "./shared.ts"

const within = z
  .object({ container: z.string(), name: z.string(), part: z.string() })
  .readonly()
  .openapi({ description: "the larger file in which its bytes came, by SHA-256 and name, and where in it" })

export const capture = z
  .object({
    id: z.string(),
    blob: z.string().openapi({ description: "SHA-256 of its bytes" }),
    bytes: z.int(),
    mediaType: z.string(),
    capturedAt: instant,
    url: z.string().nullable(),
    givenId: z.string().nullable(),
    outlet: z.string().nullable().openapi({ description: "as it was given; what its text says is in the document" }),
    published: z.string().nullable().openapi({ description: "EDTF, as it was given" }),
    title: z.string().nullable(),
    name: z.string().nullable().openapi({ description: "of the file or address that it came from" }),
    exchange: z.string().nullable().openapi({
      description: "SHA-256 of the WARC records of how it was fetched; null: it was handed in as it is",
    }),
    within: within.nullable(),
    text: z.string().openapi({ description: "SHA-256 of its working text" }),
    withdrawn: z.boolean().openapi({ description: "its bytes are erased" }),
  })
  .readonly()
  .openapi("Capture")

export const capturePage = z
  .object({ captures: listOf(capture), total: z.int(), next: z.string().nullable() })
  .readonly()
  .openapi("CapturePage")

export const captureInFull = z
  .object({
    capture,
    revisions: listOf(
      z
        .object({ capture: z.string(), capturedAt: instant, published: z.string().nullable(), text: z.string() })
        .readonly(),
    ).openapi({ description: "every capture of its address, this one among them, the oldest text first" }),
  })
  .readonly()
  .openapi("CaptureInFull")
