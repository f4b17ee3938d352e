import type { LaidOut, PlacedClaim } from "../incidents/index.ts"
import type { Bearings } from "../decisions/index.ts"
import { accusedSide, attribute } from "../origins/index.ts"
import { isoInstant, type CaptureId, type ScopedClaim } from "../model/index.ts"
import { attributionsDecided } from "./decide/attributions-decided.ts"
import type { DocumentRow } from "./document-row.ts"

/** Adds to each placed claim of an incident whose word it is and on what basis it stands. */
export function attributeClaims(scene: {
  readonly laidOut: LaidOut
  readonly documents: ReadonlyMap<CaptureId, DocumentRow>
  readonly copyClassOf: ReadonlyMap<CaptureId, CaptureId>
  readonly placed: readonly PlacedClaim[]
  readonly bearings: Bearings
}): ScopedClaim[] {
  const documents = [...scene.documents.values()]
  const sentenceOf = new Map(documents.flatMap((d) => d.claimIds.map((id, i) => [id, d.sentences[i] ?? ""] as const)))
  const country = scene.laidOut.incident.place?.country ?? null
  const labels = documents.flatMap((d) => [
    ...d.reading.incidents.map((local) => local.label),
    ...[d.capture.title ?? d.text.title ?? []].flat(),
  ])
  const attributions = attribute(
    scene.placed.map(({ claim, known }) => {
      const document = scene.documents.get(claim.captureId)
      return {
        claim,
        sentence: sentenceOf.get(claim.id) ?? "",
        on: isoInstant(known.endAt).slice(0, 10),
        document: {
          outlet: document?.reading.outlet ?? null,
          url: document === undefined ? null : (document.capture.url ?? document.text.url),
          copyClass: scene.copyClassOf.get(claim.captureId) ?? claim.captureId,
        },
      }
    }),
    { country, accused: accusedSide(labels, country) },
  )
  const decided = attributionsDecided(attributions, scene.bearings)
  return scene.placed.flatMap((placed) => {
    const attribution = decided.get(placed.claim.id)
    const review = scene.bearings.claims.get(placed.claim.id)?.review ?? null
    return attribution === undefined ? [] : [{ ...placed, ...attribution, ...(review === null ? {} : { review }) }]
  })
}
