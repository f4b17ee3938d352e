import { blockKeys } from "../incidents/index.ts"
import { compareCodeUnits, type Mention } from "../model/index.ts"
import { findIncident } from "./find-incident.ts"
import { bestPair, mentionNames, mentionsOfIncident, type MentionName } from "./why-together.ts"
import type { Workspace } from "./workspace.ts"

/** A mention that nearly belonged to an incident, or might be thought to. */
export interface NearMiss {
  readonly other: MentionName
  readonly member: MentionName
  readonly score: number
  readonly needed: number
  readonly why: string
}

/** Points below the threshold at which a mention is still shown. */
const NEARLY = 30
const MOST_NEAR = 50

/**
 * What nearly belonged to an incident: mentions refused in grouping, and those that meet a member and score at most 30 below what joins.
 * Best first.
 * @throws ReckonerError "not-found"
 */
export async function candidatesOf(workspace: Workspace, name: string): Promise<readonly NearMiss[]> {
  const { derived } = workspace.record
  const row = await findIncident(workspace, name)
  const members = await mentionsOfIncident(workspace, row.incident.id)
  const inside = new Set<string>(row.cluster.members)
  const met = await derived.byKeys(
    "mention",
    [...new Set(members.flatMap((member) => blockKeys(member).sought))].toSorted(),
  )
  const refused = new Map(row.cluster.refused.map((candidate) => [candidate.other as string, candidate]))
  const outside = met.map((found) => found.value as unknown as Mention).filter((other) => !inside.has(other.id))
  const near = outside.flatMap((other) => {
    const best = bestPair(members, [other])
    const [member, , { score, needed, veto }] = best
    if (veto !== null || score < needed - NEARLY) return []
    const why =
      refused.get(other.id)?.reason ??
      (score < needed ? `${score} points, and ${needed} would join` : "fits another incident better")
    return [{ other, member, score, needed, why }]
  })
  const names = await mentionNames(
    workspace,
    near.flatMap(({ other, member }) => [other, member]),
  )
  return near
    .toSorted((a, b) => b.score - b.needed - (a.score - a.needed) || compareCodeUnits(a.other.id, b.other.id))
    .slice(0, MOST_NEAR)
    .flatMap(({ other, member, ...rest }) => {
      const [otherName, memberName] = [names.get(other.id), names.get(member.id)]
      return otherName === undefined || memberName === undefined
        ? []
        : [{ other: otherName, member: memberName, ...rest }]
    })
}
