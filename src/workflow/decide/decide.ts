import {
  capturesOf,
  decisionId,
  decisionText,
  sha256Hex,
  type CaptureId,
  type Decision,
  type DecisionAct,
  type DecisionId,
  type SignedDecision,
} from "../../model/index.ts"
import type { Act, Identity } from "../../record/index.ts"
import { applyArrivals, lastDecisionAt } from "../apply.ts"
import type { NewDocument } from "../read-document.ts"
import type { Workspace } from "../workspace.ts"
import { actOf } from "./act-of.ts"
import { effectsBetween, standingOf, type Effects } from "./effects.ts"
import { eraseWithdrawn } from "./erase-withdrawn.ts"
import { partsLeft, requireAllHolders } from "./held-beside.ts"
import { warningsOfMerge } from "./merge-of.ts"
import { ownCountOf, type OwnCount } from "./own-count.ts"
import type { DecisionRequest } from "./request.ts"
import { restatedWithout, whyRestated } from "./restated.ts"
import { capturesBeside, sameWordsElsewhere, type SameWords } from "./same-words.ts"
import { withBlobs } from "./with-blobs.ts"

/** What became of requests. */
export interface Decided {
  readonly decisions: readonly { readonly id: DecisionId; readonly decision: Decision }[]
  /** Null where it was not asked for. */
  readonly effects: Effects | null
  /** Other captures of the same texts, which the decisions reach as well. */
  readonly reached: readonly CaptureId[]
  /** The same words where they are not reached; none where effects were not asked for. */
  readonly elsewhere: readonly SameWords[]
  /** What a person should look at before they let it stand, in words. */
  readonly warnings: readonly string[]
}

export interface DecideOptions {
  /** Nothing is written: what would change is worked out and taken back. */
  readonly dryRun?: boolean
  /** Work out what changes in the figures; always done in a dry run. */
  readonly withEffects?: boolean
}

/** Decisions as they go into the log. */
export const decisionActs = (
  signed: readonly SignedDecision[],
): { readonly blobs: Uint8Array[]; readonly acts: Act[] } => ({
  blobs: signed.map(({ decision }) => new TextEncoder().encode(decisionText(decision))),
  acts: signed.map(({ decision, signature }): Act => ({
    act: "decision",
    decision: sha256Hex(decisionText(decision)),
    kind: decision.act.kind,
    captures: capturesOf(decision.act),
    key: decision.by.key,
    signature,
  })),
})

interface Prepared {
  readonly signed: readonly SignedDecision[]
  readonly ownCounts: readonly OwnCount[]
}

/** Every request as a signed decision, or none: the first that cannot be taken throws. */
async function prepare(
  workspace: Workspace,
  identity: Identity,
  requests: readonly DecisionRequest[],
): Promise<Prepared> {
  const by = identity.person
  // The order of decisions is that of their instants; a clock that was set back must not turn it round.
  let at = Math.max(workspace.clock(), (await lastDecisionAt(workspace)) + 1)
  const signed: SignedDecision[] = []
  const ownCounts: OwnCount[] = []
  const sign = (act: DecisionAct, why: string): void => {
    const decision: Decision = { format: 1, at, by, act, why }
    signed.push({ decision, signature: identity.sign(decisionText(decision)) })
    at += 1
  }
  for (const request of requests) {
    let act: DecisionAct
    if (request.act === "verify") {
      const own = await ownCountOf(workspace, request, { at, by })
      ownCounts.push(own)
      act = own.act
    } else {
      act = await actOf(workspace, request)
    }
    sign(act, (request.why ?? "").trim())
  }
  const withdrawn = withdrawnBy(signed)
  await requireAllHolders(workspace.record, withdrawn)
  for (const one of await restatedWithout(workspace, withdrawn)) sign(one.act, whyRestated(one))
  return { signed, ownCounts }
}

/** Withdrawn by this act. */
const withdrawnBy = (signed: readonly SignedDecision[]): ReadonlySet<CaptureId> =>
  new Set(signed.flatMap(({ decision: { act } }) => (act.kind === "withdraw" ? [act.capture] : [])))

async function warningsOfWithdrawal(
  { record }: Workspace,
  signed: readonly SignedDecision[],
): Promise<readonly string[]> {
  const left = await partsLeft(record, withdrawnBy(signed))
  return left.length === 0
    ? []
    : [`what was taken out of it as reports of their own stays: ${left.join(", ")}. To erase that too, withdraw it.`]
}

const HELD_BY_READERS =
  "The bytes are erased, but somebody who reads this record holds old pages of its index: when they are done, run reckoner rebuild, which finishes the erasure."

/**
 * Puts people's decisions on the record: signed, logged, and in force on return, all of them or none.
 * @throws ReckonerError "not-found" or "usage" naming the request that cannot be taken; nothing is written then
 */
export async function decide(
  workspace: Workspace,
  identity: Identity,
  requests: readonly DecisionRequest[],
  { dryRun = false, withEffects = false }: DecideOptions = {},
): Promise<Decided> {
  const { signed, ownCounts } = await prepare(workspace, identity, requests)
  const warnings: string[] = []
  for (const request of requests) {
    if (request.act === "merge") warnings.push(...(await warningsOfMerge(workspace, request)))
  }
  warnings.push(...(await warningsOfWithdrawal(workspace, signed)))
  const documents: readonly NewDocument[] = ownCounts.map(({ note }) => note.document)
  const decisions = signed.map(({ decision }) => ({ id: decisionId(decision), decision }))
  const acts = signed.map(({ decision }) => decision.act)
  const reached = await capturesBeside(workspace, acts)
  const captures: readonly CaptureId[] = [...new Set([...acts.flatMap(capturesOf), ...reached])]
  const told = { decisions, warnings, reached }
  const ownBlobs = ownCounts.flatMap(({ note }) => note.blobs)
  const withBefore = async (
    within: Workspace,
    apply: () => Promise<void>,
  ): Promise<Pick<Decided, "effects" | "elsewhere">> => {
    const before = await standingOf(within, captures)
    await apply()
    const effects = effectsBetween(before, await standingOf(within, captures, before.labels.keys()))
    const named = new Set(captures)
    return { effects, elsewhere: acts.flatMap((act) => sameWordsElsewhere(act, before.documents, named)) }
  }
  if (dryRun) {
    const { n } = await workspace.record.lastEntry()
    const tried = withBlobs(workspace, ownBlobs)
    const weighed = await workspace.record.derived.trial(() =>
      withBefore(tried, () => applyArrivals(tried, { documents, decisions: signed }, n)),
    )
    return { ...told, ...weighed }
  }
  const apply = async (): Promise<void> => {
    const logged = decisionActs(signed)
    const entries = await workspace.record.append(
      workspace.clock(),
      [...ownBlobs, ...logged.blobs],
      [...ownCounts.flatMap(({ note }) => note.acts), ...logged.acts],
    )
    await applyArrivals(workspace, { documents, decisions: signed }, entries.at(-1)?.n ?? 0)
    if (!(await eraseWithdrawn(workspace, signed))) warnings.push(HELD_BY_READERS)
  }
  if (withEffects) return { ...told, ...(await withBefore(workspace, apply)) }
  await apply()
  return { ...told, effects: null, elsewhere: [] }
}
