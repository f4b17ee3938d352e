import type { z } from "@hono/zod-openapi"
import { isoInstant } from "../../model/index.ts"
import type { SourceTree } from "../../workflow/index.ts"
import type { sourceTree } from "../contract/incident.ts"

export const tellSources = (trees: readonly SourceTree[]): z.input<typeof sourceTree>[] =>
  trees.map(({ origin, tiers, paths }) => ({
    origin: { ...origin },
    tiers: [...tiers],
    paths: paths.map(({ documentName, outlet, documentId, captureId, knownAt, path, claims }) => ({
      documentName,
      outlet,
      documentId,
      capture: captureId,
      knownAt: isoInstant(knownAt),
      path: [...path],
      claims: claims.map((one) => ({ ...one })),
    })),
  }))
