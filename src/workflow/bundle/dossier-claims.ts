import { isoInstant, type Interval, type ScopedClaim } from "../../model/index.ts"
import type { DossierClaim, DossierInterval, Piece } from "../../publication/index.ts"
import type { IncidentView } from "../views.ts"

const intervalWords = ({ beginAt, endAt }: Interval): DossierInterval => ({
  from: isoInstant(beginAt),
  until: isoInstant(endAt),
})

const whole = (text: string): readonly Piece[] => (text === "" ? [] : [{ shown: text }])

/** A claim with its sentence out of the working text, letter for letter. */
function sealedClaim(view: IncidentView, scoped: ScopedClaim, text: string): DossierClaim {
  const { claim, review } = scoped
  const { start, end } = claim
  const [from, to] = [Math.min(claim.sentence.start, start), Math.max(claim.sentence.end, end)]
  return {
    id: claim.id,
    incident: view.incident.id,
    capture: claim.captureId,
    start,
    end,
    before: whole(text.slice(from, start)),
    quote: whole(text.slice(start, end)),
    after: whole(text.slice(end, to)),
    measure: claim.measure,
    group: claim.group,
    object: claim.object,
    count: claim.count,
    extent: claim.extent,
    modality: claim.modality,
    marks: claim.marks,
    node: scoped.node,
    place: claim.place === null ? null : { id: claim.place.id, name: claim.place.name },
    site: claim.site?.name ?? null,
    asOf: claim.asOf,
    asOfStated: claim.asOfStated,
    held: intervalWords(scoped.asOf),
    known: intervalWords(scoped.known),
    speaker: claim.speaker,
    channel: claim.channel,
    relayedBy: claim.relayedBy,
    origin: { id: scoped.origin.id, name: scoped.origin.name, side: scoped.origin.side },
    tier: scoped.basis,
    tierReason: scoped.basisReason,
    presumed: scoped.presumed,
    partOf: claim.partOf,
    rule: claim.rule,
    readerVersion: view.documents.get(claim.captureId)?.reading.readerVersion ?? "",
    review: review === undefined ? null : { ...review, at: isoInstant(review.at) },
  }
}

/** All claims of the incidents, by report and by where they stand. */
export const sealedClaims = (
  views: readonly IncidentView[],
  texts: ReadonlyMap<string, string>,
): readonly DossierClaim[] =>
  views
    .flatMap((view) => view.claims.map((scoped) => sealedClaim(view, scoped, texts.get(scoped.claim.captureId) ?? "")))
    .toSorted(
      (a, b) =>
        Number(a.capture > b.capture) - Number(a.capture < b.capture) ||
        a.start - b.start ||
        a.end - b.end ||
        Number(a.id > b.id) - Number(a.id < b.id),
    )
