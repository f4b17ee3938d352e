import {
  compareCodeUnits,
  type CaptureId,
  type Claim,
  type ClaimId,
  type Instant,
  type Origin,
  type ScopedClaim,
  type Tier,
} from "../model/index.ts"
import type { ReckonedView } from "./views.ts"

/** One claim as a list of who said what names it: nothing that was not asserted may read as if it were. */
export interface ToldClaim extends Pick<Claim, "measure" | "group" | "object" | "modality"> {
  readonly claimId: ClaimId
  /** Null for a fact that nobody counted. */
  readonly wording: string | null
  /** Name of the place or site within the incident; null of the whole. */
  readonly scope: string | null
}

/** One way by which an origin's words reached the record: in one report, through the same hands. */
export interface SourcePath {
  readonly documentName: string
  /** Who published the report; null where that is not stated. */
  readonly outlet: string | null
  /** Given id, else the capture's. */
  readonly documentId: string
  readonly captureId: CaptureId
  readonly knownAt: Instant
  /** From the speaker to the outlet: speaker as written, channel, agencies, outlet last; without repeats. */
  readonly path: readonly string[]
  readonly claims: readonly ToldClaim[]
}

/** One origin with all that it said, and who carried it. */
export interface SourceTree {
  readonly origin: Origin
  /** Tiers of its claims, best first. */
  readonly tiers: readonly Tier[]
  /** By (known, report, path). */
  readonly paths: readonly SourcePath[]
}

function pathOf({ claim, outlet, origin }: ScopedClaim): readonly string[] {
  const [first, ...relays] = [
    claim.speaker ?? origin.name,
    ...(claim.channel === null ? [] : [claim.channel]),
    ...claim.relayedBy,
  ]
  const path = [first, ...relays, outlet].filter((step) => step !== undefined && step !== null)
  return path.filter((step, i) => path.indexOf(step) === i)
}

/** Who said what of an incident, and who relayed whom, as known at the view's instant. Origins of the best tier first, then by name. */
export function sourcesOf({ view, asOfAt }: ReckonedView): readonly SourceTree[] {
  const documentId = new Map(view.members.map((member) => [member.captureId, member.id]))
  const scopes = new Map(view.incident.nodes.map(({ id, parentId, name }) => [id, parentId === null ? null : name]))
  const trees = new Map<string, { origin: Origin; tiers: Set<Tier>; paths: Map<string, SourcePath> }>()
  for (const scoped of view.claims) {
    if (scoped.known.endAt > asOfAt) continue
    const tree = trees.get(scoped.origin.id) ?? {
      origin: scoped.origin,
      tiers: new Set<Tier>(),
      paths: new Map<string, SourcePath>(),
    }
    trees.set(scoped.origin.id, tree)
    tree.tiers.add(scoped.basis)
    const path = pathOf(scoped)
    const key = JSON.stringify([scoped.claim.captureId, path])
    const { id, measure, group, object, modality, count } = scoped.claim
    const scope = scopes.get(scoped.node) ?? null
    const told = { claimId: id, measure, group, object, modality, wording: count?.wording ?? null, scope }
    const known = tree.paths.get(key)
    tree.paths.set(key, {
      documentName: scoped.documentName,
      outlet: scoped.outlet,
      documentId: documentId.get(scoped.claim.captureId) ?? scoped.claim.captureId,
      captureId: scoped.claim.captureId,
      knownAt: scoped.known.endAt,
      path,
      claims: [...(known?.claims ?? []), told],
    })
  }
  return [...trees.values()]
    .map(({ origin, tiers, paths }) => ({
      origin,
      tiers: [...tiers].toSorted((a, b) => a - b),
      paths: [...paths.values()].toSorted(
        (a, b) =>
          a.knownAt - b.knownAt ||
          compareCodeUnits(a.documentId, b.documentId) ||
          compareCodeUnits(a.path.join(), b.path.join()),
      ),
    }))
    .toSorted((a, b) => (a.tiers[0] ?? 4) - (b.tiers[0] ?? 4) || compareCodeUnits(a.origin.name, b.origin.name))
}
