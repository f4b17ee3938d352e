import { compareDecisions, inForce } from "../../decisions/index.ts"
import {
  anchorsOf,
  canonicalJson,
  capturesOf,
  compareCodeUnits,
  type CaptureId,
  type ClaimId,
  type DecisionId,
  type Json,
  type Person,
} from "../../model/index.ts"
import { applyArrivals } from "../apply.ts"
import { asJson } from "../document-row.ts"
import { findIncident } from "../find-incident.ts"
import { loadScene } from "../scene.ts"
import type { Workspace } from "../workspace.ts"
import {
  allDecisions,
  capturesReached,
  claimDecided,
  claimsMeant,
  claimUnproven,
  decisionRow,
  decisionsOn,
  type DecisionRow,
} from "./decision-rows.ts"
import { effectsBetween, standingOf, type Effects } from "./effects.ts"
import { findClaim } from "./find-claim.ts"
import { mentionsTied, opposedTies } from "./links.ts"

/**
 * What holds of a decision today. unanchored: words of its are not found in today's texts, or at several places. moot: they are found,
 * and nothing is read there that it could bear on. waiting: a report that it bears on is not in this record. unproven: its signature is not
 * that of the person who is said to have made it.
 */
export type Hold = "in force" | "undone" | "unanchored" | "moot" | "waiting" | "unproven"

export interface PastDecision {
  readonly row: DecisionRow
  readonly hold: Hold
  /** The undo that took it back; null where none did. */
  readonly undoneBy: DecisionId | null
  /** Decisions of others, in force, that say otherwise on the same thing: the later stands. */
  readonly against: readonly DecisionId[]
  /** False where the signature is not that of its author's key over its text. */
  readonly signed: boolean
}

/** Acts on one thing of which one alone can stand, by what they are about. */
const ASPECTS: Readonly<Record<string, string>> = {
  accept: "claim",
  correct: "claim",
  reject: "claim",
  add: "claim",
  move: "incident",
  place: "scope",
  link: "origin",
  unlink: "origin",
  tier: "tier",
}

/** What a decision settles, so that two with the same key are about one thing; null where it stands beside any other. */
export function aspectOf(row: DecisionRow): string | null {
  const { act } = row.decision
  if (act.kind === "describe") return `facts ${act.capture}`
  const aspect = ASPECTS[act.kind]
  const claim = claimDecided(row)
  return aspect === undefined || claim === null ? null : `${aspect} ${claim}`
}

/** Accepting what was accepted is agreement; everything else that differs in act or content is not. */
export function agrees(a: DecisionRow, b: DecisionRow): boolean {
  // Canonical: a decision that was carried over has its members in another order.
  const content = ({ decision: { act } }: DecisionRow): Json => {
    const { kind, ...rest } = act
    if ("stated" in rest) return asJson({ stated: rest.stated })
    if ("facts" in rest) return asJson(rest.facts)
    if ("tier" in rest) return [rest.tier, rest.of, rest.side]
    return "scope" in rest ? asJson(rest.scope) : kind
  }
  return canonicalJson(content(a)) === canonicalJson(content(b))
}

function holdOf(
  row: DecisionRow,
  {
    standing,
    here,
    undone,
  }: Record<"standing", ReadonlySet<DecisionId>> & {
    readonly here: ReadonlySet<CaptureId>
    readonly undone: boolean
  },
): Hold {
  if (!standing.has(row.id)) return row.unproven === true && !undone ? "unproven" : "undone"
  const { act } = row.decision
  // Another capture of its text is here: it holds there.
  if ((row.twins ?? []).some(({ targets }) => (targets[0]?.claim ?? null) !== null)) return "in force"
  if (capturesOf(act).some((id) => !here.has(id))) return "waiting"
  const anchors = anchorsOf(act)
  if (anchors.some((_, i) => (row.targets[i]?.span ?? null) === null)) return "unanchored"
  const counted = anchors.some((anchor, i) => anchor.measure !== null && (row.targets[i]?.claim ?? null) === null)
  return counted ? "moot" : "in force"
}

async function capturesHere(workspace: Workspace, rows: readonly DecisionRow[]): Promise<ReadonlySet<CaptureId>> {
  const named = [...new Set(rows.flatMap(({ decision }) => capturesOf(decision.act)))]
  return new Set((await workspace.record.derived.getMany("document", named)).map(({ id }) => id as CaptureId))
}

/** Decisions with what holds of each today, in their order. `rows` hold every undo of any of them. */
export async function pastDecisions(
  workspace: Workspace,
  rows: readonly DecisionRow[],
): Promise<readonly PastDecision[]> {
  const standing = inForce(rows)
  const inForceIds = new Set(standing.map(({ id }) => id))
  const here = await capturesHere(workspace, rows)
  const undoers = new Map(
    standing.flatMap(({ id, decision: { act } }) => (act.kind === "undo" ? [[act.decision, id] as const] : [])),
  )
  const ties = opposedTies(standing, await mentionsTied(workspace, rows))
  const byAspect = Map.groupBy(standing, (row) => aspectOf(row) ?? row.id)
  return rows.toSorted(compareDecisions).map((row) => ({
    row,
    hold: holdOf(row, { standing: inForceIds, here, undone: undoers.has(row.id) }),
    undoneBy: inForceIds.has(row.id) ? null : (undoers.get(row.id) ?? null),
    against: inForceIds.has(row.id)
      ? (byAspect.get(aspectOf(row) ?? row.id) ?? [])
          .filter((other) => other.decision.by.key !== row.decision.by.key && !agrees(other, row))
          .map(({ id }) => id)
          .concat(ties.flatMap(([a, b]) => (a.id === row.id ? [b.id] : b.id === row.id ? [a.id] : [])))
      : [],
    signed: row.unproven !== true,
  }))
}

/** The decisions on an incident, claim or report, or on a decision itself. */
async function decisionsNamed(workspace: Workspace, name: string): Promise<readonly DecisionRow[]> {
  if (name.startsWith("dec_")) {
    const own = (await workspace.record.derived.byKeyPrefix("decision", name, 20)).map(({ value }) =>
      decisionRow(value),
    )
    const captures = new Set(own.flatMap(({ decision }) => capturesOf(decision.act)))
    const ids = new Set(own.map(({ id }) => id))
    return (await decisionsOn(workspace, captures)).filter(
      ({ id, decision: { act } }) => ids.has(id) || (act.kind === "undo" && ids.has(act.decision)),
    )
  }
  if (name.startsWith("clm_")) return decisionsOnClaim(workspace, await claimNamed(workspace, name))
  const { cluster } = await findIncident(workspace, name)
  const scene = await loadScene(workspace, cluster)
  return decisionsOn(workspace, scene?.documents.keys() ?? [])
}

/** Also of a claim that was rejected: by its id in full. */
async function claimNamed(workspace: Workspace, name: string): Promise<ClaimId> {
  const rows = await allDecisions(workspace)
  const rejected = rows.flatMap(claimsMeant).find((id) => id.startsWith(name))
  return rejected ?? (await findClaim(workspace, name)).id
}

async function decisionsOnClaim(workspace: Workspace, claim: ClaimId): Promise<readonly DecisionRow[]> {
  const rows = await allDecisions(workspace)
  const isOn = (row: DecisionRow): boolean => claimsMeant(row).includes(claim) || claimUnproven(row) === claim
  const own = new Set(rows.filter(isOn).map(({ id }) => id))
  return rows.filter(({ id, decision: { act } }) => own.has(id) || (act.kind === "undo" && own.has(act.decision)))
}

/** What was decided, of all or of what the name means, in order. @throws ReckonerError "not-found" */
export const historyOf = async (workspace: Workspace, name: string | null): Promise<readonly PastDecision[]> =>
  pastDecisions(workspace, name === null ? await allDecisions(workspace) : await decisionsNamed(workspace, name))

/** Somebody who decided in this record, under the name that they used last. */
export interface DecidingPerson extends Person {
  readonly decisions: number
}

/** Everybody who decided anything here, by name. */
export async function peopleOf(workspace: Workspace): Promise<readonly DecidingPerson[]> {
  const all = (await allDecisions(workspace)).map(({ decision }) => decision).toSorted((a, b) => a.at - b.at)
  return [...Map.groupBy(all, ({ by }) => by.key)]
    .map(([key, theirs]) => ({ key, name: theirs.at(-1)?.by.name ?? "", decisions: theirs.length }))
    .toSorted((a, b) => compareCodeUnits(a.name, b.name) || compareCodeUnits(a.key, b.key))
}

/**
 * What a decision makes of the figures today: the figures with all decisions against those without this one. Null where it is not in force.
 * The record must be open for writing; nothing is written.
 */
export async function effectOf(workspace: Workspace, { row, hold }: PastDecision): Promise<Effects | null> {
  if (hold !== "in force" || row.decision.act.kind === "withdraw") return null
  const captures = capturesOf(row.decision.act)
  const reached = capturesReached(row)
  const withIt = await standingOf(workspace, reached)
  const { n } = await workspace.record.lastEntry()
  const undo = {
    format: 1 as const,
    at: Number.MAX_SAFE_INTEGER,
    by: row.decision.by,
    act: { kind: "undo" as const, decision: row.id, captures },
    why: "",
  }
  return workspace.record.derived.trial(async () => {
    await applyArrivals(workspace, { documents: [], decisions: [], supposed: [undo] }, n)
    return effectsBetween(await standingOf(workspace, reached, withIt.labels.keys()), withIt)
  })
}
