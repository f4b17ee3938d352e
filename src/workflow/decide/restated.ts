import {
  anchorsOf,
  capturesOf,
  shortId,
  type Anchor,
  type CaptureId,
  type ClaimId,
  type DecisionAct,
} from "../../model/index.ts"
import { incidentHolding } from "../find-incident.ts"
import type { Workspace } from "../workspace.ts"
import { inForceOn, type DecisionRow } from "./decision-rows.ts"
import { anchorsOfMentions } from "./named-anchors.ts"
import { tiersWithout } from "./restated-tiers.ts"
import type { Restatement } from "./restatement.ts"

type Withdrawn = ReadonlySet<CaptureId>

/** A claim of the incident that the act leads to, of another report than its own and of one that stays; null where there is none. */
async function besideIn(workspace: Workspace, row: DecisionRow, withdrawn: Withdrawn): Promise<Anchor | null> {
  const [own] = anchorsOf(row.decision.act)
  const [moved, led] = [row.targets[0]?.claim ?? null, row.targets[1]?.claim ?? null]
  // The claim that it was led to may have been rejected since: what was moved there is there.
  const held =
    (led === null ? null : await incidentHolding(workspace, led)) ??
    (moved === null ? null : await incidentHolding(workspace, moved))
  if (held === null) return null
  const anchors = await anchorsOfMentions(workspace, held.incident.mentionIds)
  return anchors.find(({ capture }) => capture !== own?.capture && !withdrawn.has(capture)) ?? null
}

/** The act without the reports that go; null where nothing of it is left, or where it was about one of them alone. */
async function actWithout(workspace: Workspace, row: DecisionRow, withdrawn: Withdrawn): Promise<DecisionAct | null> {
  const { act } = row.decision
  const staying = (anchors: readonly Anchor[]): readonly Anchor[] =>
    anchors.filter(({ capture }) => !withdrawn.has(capture))
  if (act.kind === "merge") {
    const [one, other] = [staying(act.one), staying(act.other)]
    return one.length === 0 || other.length === 0 ? null : { ...act, one, other }
  }
  if (act.kind === "split") {
    const [apart, from] = [staying(act.apart), staying(act.from)]
    return apart.length === 0 || from.length === 0 ? null : { ...act, apart, from }
  }
  if ((act.kind !== "move" && act.kind !== "verify") || withdrawn.has(act.claim.capture)) return null
  if (!capturesOf(act).some((id) => withdrawn.has(id))) return act
  const beside = await besideIn(workspace, row, withdrawn)
  if (beside === null) return null
  return act.kind === "move" ? { ...act, to: beside } : { ...act, of: beside }
}

const parts = ({ decision: { act } }: DecisionRow): boolean => act.kind === "split"
const joins = ({ decision: { act } }: DecisionRow): boolean => act.kind === "merge" || act.kind === "move"

/** Whether it says otherwise, and later, than any of the rows may have said. */
const isOpposed = (later: DecisionRow, rows: readonly DecisionRow[]): boolean =>
  rows.some((row) => row.decision.at < later.decision.at && (parts(row) ? joins(later) : parts(later)))

/**
 * Those that quote a withdrawn report, and those that later said otherwise on any of their reports, in order: of two the later stands, and
 * what is stated anew is the latest of all.
 */
async function withLaterOnes(workspace: Workspace, withdrawn: Withdrawn): Promise<readonly DecisionRow[]> {
  let rows = (await inForceOn(workspace, withdrawn)).filter(
    (row) => parts(row) || joins(row) || row.decision.act.kind === "verify",
  )
  for (;;) {
    const held = rows
    const known = new Set(held.map(({ id }) => id))
    const beside = await inForceOn(workspace, new Set(rows.flatMap(({ decision: { act } }) => capturesOf(act))))
    const all = beside.filter((row) => known.has(row.id) || isOpposed(row, held))
    if (all.length === rows.length) return rows
    rows = all
  }
}

type LinkRow = DecisionRow & { readonly decision: { readonly act: Extract<DecisionAct, { readonly kind: "link" }> } }
const isLink = (row: DecisionRow | undefined): row is LinkRow => row?.decision.act.kind === "link"

/** Of each claim the last that people said of whose word it is: that it repeats another, or that it stands for itself. */
function lastOnOrigins(rows: readonly DecisionRow[]): ReadonlyMap<ClaimId, DecisionRow> {
  const last = new Map<ClaimId, DecisionRow>()
  for (const row of rows) {
    const claim = row.targets[0]?.claim ?? null
    if (claim !== null && (isLink(row) || row.decision.act.kind === "unlink")) last.set(claim, row)
  }
  return last
}

/**
 * Claims that people said to repeat one of a withdrawn report: what that one repeats itself, where it does, they repeat; else all of them the
 * first. Two relays of one word must not come to count as two when it goes.
 */
async function linksWithout(workspace: Workspace, withdrawn: Withdrawn): Promise<readonly Restatement[]> {
  const links = (await inForceOn(workspace, withdrawn))
    .filter(isLink)
    .filter(({ decision: { act } }) => withdrawn.has(act.origin.capture) && !withdrawn.has(act.claim.capture))
  if (links.length === 0) return []
  const captures = new Set([...withdrawn, ...links.map(({ decision: { act } }) => act.claim.capture)])
  const last = lastOnOrigins(await inForceOn(workspace, captures))
  const firstOf = new Map<ClaimId, Anchor>()
  return links.flatMap((row): Restatement[] => {
    const { act } = row.decision
    const claim = row.targets[0]?.claim ?? null
    if (claim === null || last.get(claim)?.id !== row.id) return []
    const { end, leaves } = endOfLinks(row, last, withdrawn)
    const origin = leaves ?? (end === null ? null : (firstOf.get(end) ?? null))
    if (end !== null && leaves === null && origin === null) firstOf.set(end, act.claim)
    return origin === null ? [] : [{ of: row.id, isErased: true, act: { ...act, origin } }]
  })
}

/** Along the links within withdrawn reports: the claim at which they end, and the words of a report that stays to which they lead out. */
function endOfLinks(
  row: LinkRow,
  last: ReadonlyMap<ClaimId, DecisionRow>,
  withdrawn: Withdrawn,
): { readonly end: ClaimId | null; readonly leaves: Anchor | null } {
  const seen = new Set<ClaimId>()
  let end = row.targets[1]?.claim ?? null
  while (end !== null && !seen.has(end)) {
    seen.add(end)
    const next = last.get(end)
    if (!isLink(next)) break
    const { origin } = next.decision.act
    if (!withdrawn.has(origin.capture)) {
      return { end, leaves: next.targets[1]?.claim === row.targets[0]?.claim ? null : origin }
    }
    end = next.targets[1]?.claim ?? null
  }
  return { end, leaves: null }
}

/**
 * What people decided about other reports, and held on to by words of one that is withdrawn: two incidents made one, reports parted, claims
 * moved, own counts, claims that repeat one origin, tiers of whole origins. What quotes withdrawn words is erased with them; stated anew without them, by whoever
 * withdraws, it is not lost.
 */
export async function restatedWithout(workspace: Workspace, withdrawn: Withdrawn): Promise<readonly Restatement[]> {
  if (withdrawn.size === 0) return []
  const restated: Restatement[] = []
  for (const row of await withLaterOnes(workspace, withdrawn)) {
    const act = await actWithout(workspace, row, withdrawn)
    const isErased = capturesOf(row.decision.act).some((id) => withdrawn.has(id))
    if (act !== null) restated.push({ of: row.id, isErased, act })
  }
  return [...restated, ...(await linksWithout(workspace, withdrawn)), ...(await tiersWithout(workspace, withdrawn))]
}

/** The grounds are not taken over: they may name what is to be forgotten. */
export const whyRestated = ({ of }: Restatement): string => `As in ${shortId(of)}, without a report that was withdrawn.`
