import { canonicalJson, ReckonerError, type Anchor, type Json, type MentionId } from "../../model/index.ts"
import { findIncident } from "../find-incident.ts"
import type { IncidentRow } from "../incident-row.ts"
import type { Workspace } from "../workspace.ts"
import { anchorOfClaim, anchorOfMention } from "./anchors.ts"
import { findClaim } from "./find-claim.ts"

/** A claim of the incident: of the mention that names it, else of the first that has any. */
async function anchorOfIncident(workspace: Workspace, { incident }: IncidentRow): Promise<Anchor> {
  const naming = `men_${incident.id.slice(4)}` as MentionId
  for (const id of [naming, ...incident.mentionIds]) {
    const anchor = await anchorOfMention(workspace, id)
    if (anchor !== null) return anchor
  }
  throw new ReckonerError("record-damaged", `no claim holds ${incident.id} together`, "Run: reckoner rebuild")
}

/** True of a claim's id, and of "REPORT:WORDS"; else an incident is meant. */
export const isClaimName = (name: string): boolean => name.startsWith("clm_") || name.includes(":")

/** A claim that the name means, or one of the incident that it means. */
export async function anchorNamed(workspace: Workspace, name: string): Promise<Anchor> {
  return isClaimName(name)
    ? anchorOfClaim(workspace, await findClaim(workspace, name))
    : anchorOfIncident(workspace, await findIncident(workspace, name))
}

/** So many reports of an incident are held on to; of a larger one, the first by id. */
const MOST_HELD = 64

/** What holds an incident together in a merge: its naming mention's claim, then one of each of its others. Of a claim, itself. */
export async function anchorsNamed(workspace: Workspace, name: string): Promise<readonly Anchor[]> {
  if (isClaimName(name)) return [await anchorNamed(workspace, name)]
  const row = await findIncident(workspace, name)
  const naming = await anchorOfIncident(workspace, row)
  const others = await anchorsOfMentions(workspace, row.incident.mentionIds.slice(0, MOST_HELD))
  return [
    naming,
    ...others.filter((anchor) => canonicalJson(anchor as unknown as Json) !== canonicalJson(naming as unknown as Json)),
  ]
}

/** One for each mention that has claims, in the order of the ids. */
export async function anchorsOfMentions(workspace: Workspace, ids: readonly MentionId[]): Promise<Anchor[]> {
  const anchors: Anchor[] = []
  for (const id of ids) {
    const anchor = await anchorOfMention(workspace, id)
    if (anchor !== null) anchors.push(anchor)
  }
  return anchors
}
