import { compareCodeUnits, type Link, type Mention } from "../model/index.ts"
import { placeWeak, type Placement } from "./attach.ts"
import { byKey } from "./by-key.ts"
import { clusterFirm, clusterId, clusterLike, type FirmCluster } from "./firm-clusters.ts"
import type { Candidate, Cluster, Grouping } from "./grouping.ts"
import { meetingOf } from "./meeting.ts"
import { isFirm } from "./rank.ts"
import { givenDays, resolve } from "./resolve.ts"

const byId = (a: Mention, b: Mention): number => compareCodeUnits(a.id, b.id)

/** Mentions that make clusters: firm ones, and those that a person joined to another. */
export function coreOf(mentions: readonly Mention[], links: readonly Link[]): readonly Mention[] {
  const joined = new Set(links.flatMap((link) => (link.kind === "must" ? [link.a, link.b] : [])))
  return mentions.filter((mention) => isFirm(mention) || joined.has(mention.id))
}

/**
 * Mentions and the links in force → clusters (architecture.md, Grouping). The same for any order of either;
 * each part depends on the mentions that meet it alone, see `touched`. Repeats of one id count once.
 */
export function group(mentions: readonly Mention[], links: readonly Link[]): Grouping {
  const all = [...new Map(mentions.map((mention) => [mention.id, mention])).values()].toSorted(byId)
  const core = coreOf(all, links)
  const inCore = new Set(core)
  const weak = all.filter((mention) => !inCore.has(mention))
  const firmClusters = clusterFirm(core, links)
  const around = {
    meeting: meetingOf(core.filter(isFirm)),
    clusterOf: new Map(firmClusters.flatMap((cluster) => cluster.members.map((member) => [member.id, cluster]))),
    links,
  }
  const placements = [...byKey(weak, (mention) => mention.captureId).values()].flatMap((siblings) =>
    placeWeak(siblings, around),
  )
  const attachedTo = byKey(placements, (placement) => placement.fit?.cluster.id ?? null)
  const refusedIn = byKey(
    placements.flatMap((placement) => placement.refused),
    (candidate) => around.clusterOf.get(candidate.member)?.id ?? null,
  )
  const alone = (attachedTo.get(null) ?? []).map((placement) => placement.mention).toSorted(byId)
  const placementOf = new Map(placements.map((placement) => [placement.mention.id, placement]))
  return {
    clusters: [
      ...firmClusters.map((cluster) =>
        finish(cluster, attachedTo.get(cluster.id) ?? [], refusedIn.get(cluster.id) ?? []),
      ),
      ...clusterLike(alone, links).map((cluster) => finishLike(cluster, placementOf)),
    ].toSorted((a, b) => compareCodeUnits(a.id, b.id)),
  }
}

const sortCandidates = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.toSorted((a, b) => compareCodeUnits(a.other, b.other) || compareCodeUnits(a.member, b.member))

function finish(cluster: FirmCluster, attached: readonly Placement[], refused: readonly Candidate[]): Cluster {
  const members = [...cluster.members, ...attached.map((placement) => placement.mention)].toSorted(byId)
  const firm = cluster.members.filter(isFirm)
  const given = givenDays(firm)
  const placementOf = new Map(attached.map((placement) => [placement.mention.id, placement]))
  return {
    id: cluster.id,
    members: members.map((member) => member.id),
    firm: firm.map((member) => member.id),
    attached: attached
      .map(({ mention, fit }) => ({
        mentionId: mention.id,
        score: fit?.score ?? null,
        reason: `fits no other incident within reach as well (score ${fit?.score ?? 0})`,
      }))
      .toSorted((a, b) => compareCodeUnits(a.mentionId, b.mentionId)),
    refused: sortCandidates([...cluster.refused, ...refused]),
    resolved: members.map((member) => resolve(member, given, placementOf.get(member.id) ?? null)),
    counted: members.some((member) => member.counts.length > 0),
  }
}

function finishLike(cluster: FirmCluster, placementOf: ReadonlyMap<Mention["id"], Placement>): Cluster {
  const { members } = cluster
  const given = givenDays([])
  return {
    id: clusterId(members),
    members: members.map((member) => member.id),
    firm: [],
    attached: members.map((member) => ({ mentionId: member.id, score: null, reason: "stands alone or with its like" })),
    refused: sortCandidates(cluster.refused),
    resolved: members.map((member) => resolve(member, given, placementOf.get(member.id) ?? null)),
    counted: members.some((member) => member.counts.length > 0),
  }
}
