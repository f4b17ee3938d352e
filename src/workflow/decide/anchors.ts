import { anchorAt, inForce } from "../../decisions/index.ts"
import {
  anchorsOf,
  MEASURES,
  ReckonerError,
  type Anchor,
  type Claim,
  type ClaimId,
  type Mention,
  type MentionId,
  type ReadClaim,
} from "../../model/index.ts"
import { claimIdsOf, claimsOf, documentRow, type DocumentRow } from "../document-row.ts"
import { readByMachine, storedDocument } from "../read-document.ts"
import { workingTextOf } from "../working-text-of.ts"
import type { Workspace } from "../workspace.ts"
import { decisionsOn, targetsAt, type DecisionRow } from "./decision-rows.ts"
import type { FoundClaim } from "./find-claim.ts"

/** The anchor of a decision that means a claim, in the capture that it names or in another of its text; null where none does. */
export const anchorMeaning = (row: DecisionRow, claim: ClaimId): Anchor | null =>
  anchorsOf(row.decision.act).find((_, i) => targetsAt(row, i).some((target) => target?.claim === claim)) ?? null

const sameSlot = (a: ReadClaim, b: ReadClaim): boolean =>
  a.start === b.start && a.end === b.end && a.measure === b.measure && a.group === b.group

/**
 * Holds on to a claim by what the reader read there; by the decision that stated it where the reader did not.
 * A correction of measure or group leaves the anchor as it was read, so that later decisions find the same claim.
 */
export async function anchorOfClaim(
  workspace: Workspace,
  { id, row }: Pick<FoundClaim, "id" | "row">,
): Promise<Anchor> {
  const { capture, text } = row
  const workingText = await workingTextOf(workspace, row)
  const decisions = await decisionsOn(workspace, [capture.id])
  const machine = readByMachine(workspace.reader, storedDocument(row, workingText), inForce(decisions))
  const index = claimIdsOf(capture, machine).indexOf(id)
  const claim = machine.claims[index]
  if (claim !== undefined) {
    const ordinal = machine.claims.slice(0, index).filter((other) => sameSlot(other, claim)).length
    const { measure, group } = claim
    return anchorAt({ capture: capture.id, hash: text.hash, text: workingText }, claim, { measure, group, ordinal })
  }
  for (const decision of decisions) {
    const anchor = anchorMeaning(decision, id)
    if (anchor !== null) return { ...anchor, capture: capture.id }
  }
  throw new ReckonerError("record-damaged", `nothing in ${capture.id} says where ${id} stands`, "Run: reckoner rebuild")
}

/** Whether people harmed are counted, then whether anything is; of equals the first in the text. */
const weightOf = (claim: Claim): number => (claim.count === null ? 2 : MEASURES[claim.measure].tier === "core" ? 0 : 1)

/** Holds on to a mention by its claim that says most of it. Null where it has none. */
export async function anchorOfMention(workspace: Workspace, mentionId: MentionId): Promise<Anchor | null> {
  const { derived } = workspace.record
  const mention = (await derived.get("mention", mentionId)) as unknown as Mention | null
  const value = mention === null ? null : await derived.get("document", mention.captureId)
  if (mention === null || value === null || mention.claimIds.length === 0) return null
  const row: DocumentRow = documentRow(value)
  const own = new Set<ClaimId>(mention.claimIds)
  const [claim] = claimsOf(row)
    .filter(({ id }) => own.has(id))
    .toSorted((a, b) => weightOf(a) - weightOf(b) || a.start - b.start)
  return claim === undefined ? null : anchorOfClaim(workspace, { id: claim.id, row })
}
