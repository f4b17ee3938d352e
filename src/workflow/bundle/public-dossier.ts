import { isoInstant, type CaptureId, type ClaimId, type DecisionId, type Interval } from "../../model/index.ts"
import type {
  DossierClaim,
  DossierDecision,
  DossierIncident,
  DossierInterval,
  DossierToll,
} from "../../publication/index.ts"
import type {
  PublishedAuthor,
  PublishedClaim,
  PublishedDecision,
  PublishedDocument,
  PublishedFigure,
  PublishedIncident,
} from "../publication/published.ts"
import type { LoggedDecision } from "./dossier-decisions.ts"
import type { ShownText } from "./shown-text.ts"

const intervalWords = ({ beginAt, endAt }: Interval): DossierInterval => ({
  from: isoInstant(beginAt),
  until: isoInstant(endAt),
})

/** Who did not agree to be named is told by the beginning of their key. */
const authorWords = ({ name, key }: PublishedAuthor): string => name ?? `key ${key.slice(0, 12)}…`

/** A figure that names no claim but published ones. */
function publicFigure(figure: PublishedFigure, known: ReadonlySet<ClaimId>): DossierIncident["figures"][number] {
  const { what: _what, inWords: _inWords, accepted: _accepted, acceptedBy: _acceptedBy, ...rest } = figure
  return {
    ...rest,
    reasons: figure.reasons.map((reason) => ({
      ...reason,
      claimIds: reason.claimIds.filter((id) => known.has(id)),
      loser: reason.loser !== null && known.has(reason.loser.claimId) ? reason.loser : null,
    })),
    verdicts: figure.verdicts
      .filter(({ claimId }) => known.has(claimId))
      .map((verdict) => ({
        ...verdict,
        byClaimId: verdict.byClaimId !== null && known.has(verdict.byClaimId) ? verdict.byClaimId : null,
      })),
  }
}

/** An incident as it may be published. */
export function publicIncident(
  published: PublishedIncident,
  tolls: readonly DossierToll[],
  texts: Shown["texts"],
): DossierIncident {
  const { id, label, date, zone, unplaced, nodes } = published
  const known = new Set(published.claims.map((claim) => claim.id))
  return {
    id,
    label,
    date,
    begin: null,
    zone,
    presumed: [],
    nodes: nodes.map((node) => ({
      id: node.id,
      parent: node.parentId,
      level: node.level,
      name: node.name,
      lat: node.lat,
      lon: node.lon,
      radiusKm: node.radiusKm,
      grade: node.grade,
    })),
    figures: published.figures.map((figure) => publicFigure(figure, known)),
    unplaced,
    contested: published.contested.flatMap(({ claimId, speaker, kind }) => {
      const claim = published.claims.find(({ id: one }) => one === claimId)
      const document = published.documents.find(({ captureId }) => captureId === claim?.captureId)
      if (claim === undefined || document === undefined) return []
      const quote = texts.get(claim.captureId)?.pieces(claim) ?? []
      return [{ claim: claimId, speaker, kind, quote, document: publicName(document) }]
    }),
    notes: published.notes.flatMap(({ claimId, by, at, why }) =>
      claimId === null ? [] : [{ claim: claimId, by: authorWords(by), at: isoInstant(at), text: why.text }],
    ),
    tolls,
  }
}

/** What a report is called where its address and file name are not told. */
export const publicName = ({ outlet, title }: PublishedDocument): string => outlet?.text ?? title?.text ?? "a report"

interface Shown {
  readonly texts: ReadonlyMap<CaptureId, ShownText>
  readonly readerVersion: string
}

function publicClaim(
  incident: PublishedIncident,
  claim: PublishedClaim,
  { texts, readerVersion }: Shown,
): DossierClaim {
  const { start, end, sentence, review } = claim
  const shown = texts.get(claim.captureId)
  const pieces = (from: number, until: number) => shown?.pieces({ start: from, end: until }) ?? []
  return {
    id: claim.id,
    incident: incident.id,
    capture: claim.captureId,
    start,
    end,
    before: pieces(sentence.start, start),
    quote: pieces(start, end),
    after: pieces(end, sentence.end),
    measure: claim.measure,
    group: claim.group,
    object: claim.object,
    count: claim.count,
    extent: claim.extent,
    modality: claim.modality,
    marks: claim.marks,
    node: claim.node,
    place: null,
    site: null,
    asOf: null,
    asOfStated: claim.asOfStated,
    held: intervalWords(claim.asOf),
    known: intervalWords(claim.known),
    speaker: claim.speaker.as === "outlet" ? null : claim.speaker.name,
    channel: claim.channel,
    relayedBy: claim.relayedBy,
    origin: { id: `${incident.id}, origin ${claim.origin}`, name: claim.speaker.name, side: claim.side },
    tier: claim.basis,
    tierReason: claim.basisReason,
    presumed: [],
    partOf: null,
    rule: null,
    readerVersion,
    review:
      review === null
        ? null
        : { kind: review.kind, by: authorWords(review.by), at: isoInstant(review.at), decision: review.decision },
  }
}

/** Claims of all incidents, by report and by where they stand. */
export const publicClaims = (published: readonly PublishedIncident[], shown: Shown): readonly DossierClaim[] =>
  published
    .flatMap((incident) => incident.claims.map((claim) => publicClaim(incident, claim, shown)))
    .toSorted(
      (a, b) =>
        Number(a.capture > b.capture) - Number(a.capture < b.capture) ||
        a.start - b.start ||
        Number(a.id > b.id) - Number(a.id < b.id),
    )

/** What the log has of decisions, with the grounds of those in force as they may be published. The texts, which quote reports, are withheld. */
export function publicDecisions(
  published: readonly PublishedIncident[],
  decisions: readonly LoggedDecision[],
): readonly DossierDecision[] {
  const told = new Map<DecisionId, PublishedDecision>(
    published.flatMap((incident) => [...incident.decisions, ...incident.notes].map((one) => [one.id, one] as const)),
  )
  return decisions.map(({ id, logged: { act, entry }, hold }) => {
    const decision = told.get(id)
    return {
      id,
      kind: act.kind,
      at: isoInstant(decision?.at ?? entry.entry.at),
      by: { name: decision?.by.name ?? null, key: act.key },
      why: decision?.why.text ?? null,
      captures: act.captures,
      claims: decision?.claimId === undefined || decision.claimId === null ? [] : [decision.claimId],
      hold,
      sha256: act.decision,
      signature: act.signature,
      file: null,
    }
  })
}
