import { compareCodeUnits, type ClaimId, type ScopedClaim } from "../../model/index.ts"
import type { IncidentView } from "../views.ts"
import { publishSpeaker, saidIn } from "./publish-speaker.ts"
import type { PublishedClaim, PublishedReview, PublishedWords } from "./published.ts"
import type { PublishedNodes } from "./publish-nodes.ts"
import type { Tellable } from "./tellable.ts"
import type { Veil } from "./veil.ts"

export interface ClaimsToPublish {
  readonly view: IncidentView
  readonly veil: Veil
  readonly tellable: Tellable
  readonly nodes: PublishedNodes
  readonly reviewOf: (scoped: ScopedClaim) => PublishedReview | null
}

/** Who speaks, by claim; what is private of them is hidden in all sentences from here on. */
export function hideVoices({ view, veil, tellable }: Omit<ClaimsToPublish, "nodes" | "reviewOf">): void {
  for (const scoped of view.claims) tellable.hideVoice(scoped, publishSpeaker(veil, scoped))
}

/** The claims of these ids. Origins are numbered in the order of the claims, since their ids are hashes of names. */
export function publishClaims(to: ClaimsToPublish, ids: ReadonlySet<ClaimId>): readonly PublishedClaim[] {
  const sorted = to.view.claims
    .filter(({ claim }) => ids.has(claim.id))
    .toSorted(
      ({ claim: a }, { claim: b }) =>
        compareCodeUnits(a.captureId, b.captureId) || a.start - b.start || compareCodeUnits(a.id, b.id),
    )
  const origins = new Map<string, number>()
  for (const { origin } of sorted) if (!origins.has(origin.id)) origins.set(origin.id, origins.size + 1)
  return sorted.map((scoped) => publishClaim(to, scoped, origins.get(scoped.origin.id) ?? 0))
}

function publishClaim(
  { veil, tellable, nodes, view, reviewOf }: ClaimsToPublish,
  scoped: ScopedClaim,
  origin: number,
): PublishedClaim {
  const { claim } = scoped
  const said = saidIn(scoped)
  const { sentence } = said
  const worded = (text: string, tell?: (words: string) => PublishedWords): string => {
    const shown = veil.ofSentence(said, text, tell)
    for (const reason of shown.withheld) {
      veil.note({ what: "wording", reason, captureId: claim.captureId, span: null, of: claim.id }, text)
    }
    return shown.text
  }
  return {
    id: claim.id,
    captureId: claim.captureId,
    text: view.documents.get(claim.captureId)?.text.hash ?? ("" as PublishedClaim["text"]),
    start: claim.start,
    end: claim.end,
    sentence,
    parts: veil.parts(claim.captureId, sentence),
    measure: claim.measure,
    group: claim.group,
    object: claim.object === null ? null : worded(claim.object),
    count: claim.count === null ? null : { ...claim.count, wording: worded(claim.count.wording) },
    extent: claim.extent,
    modality: claim.modality,
    marks: claim.marks,
    node: nodes.idOf(scoped.node),
    asOf: scoped.asOf,
    asOfStated: claim.asOfStated,
    known: scoped.known,
    speaker: publishSpeaker(veil, scoped),
    channel: claim.channel === null ? null : worded(claim.channel),
    relayedBy: claim.relayedBy.map((name) => worded(name, (words) => veil.outlet(words))),
    origin,
    // What a person says that it speaks for may be anybody's name.
    side: scoped.origin.side === null ? null : worded(scoped.origin.side, (words) => veil.words(words)),
    basis: scoped.basis,
    basisReason: tellable.sentence(scoped.basisReason).text,
    review: reviewOf(scoped),
  }
}
