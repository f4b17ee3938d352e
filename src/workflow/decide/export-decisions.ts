import { ReckonerError, type DecisionId, type Instant } from "../../model/index.ts"
import { documentRow } from "../document-row.ts"
import type { Workspace } from "../workspace.ts"
import { authorOfNote } from "./own-count.ts"
import { findDecision } from "./find-decision.ts"
import { decisionRow, type DecisionRow } from "./decision-rows.ts"
import type { SentDecision } from "./decision-lines.ts"

/** Where an export begins: after what came into this record with a decision, or at an instant. */
export type Since = { readonly after: string } | { readonly at: Instant }

/**
 * Signed decisions as they came into this record, own and others', in the order of its log; what a withdrawal erased is not among them.
 * @throws ReckonerError "not-found" where `since` names no decision
 */
export async function* exportDecisions(workspace: Workspace, since: Since | null): AsyncGenerator<SentDecision> {
  const { record } = workspace
  const after = since !== null && "after" in since ? (await findDecision(workspace, since.after)).id : null
  let begun = after === null
  for await (const { at, body } of record.entries(1)) {
    if (body.act !== "decision") continue
    const id = `dec_${body.decision.slice(0, 32)}` as DecisionId
    if (begun && !(since !== null && "at" in since && at < since.at)) {
      const value = await record.derived.get("decision", id)
      const row = value === null ? null : decisionRow(value)
      // Nobody would take what its signature does not prove.
      if (row !== null && row.unproven !== true) yield await sentOf(workspace, row)
    }
    begun ||= id === after
  }
}

async function sentOf(workspace: Workspace, { id, decision, signature }: DecisionRow): Promise<SentDecision> {
  const { act } = decision
  if (act.kind !== "verify") return { id, decision, signature, note: null, noted: null }
  const note = await workspace.record.derived.get("document", act.claim.capture)
  if (note === null) throw new ReckonerError("record-damaged", `the note of ${id} is not there`, "Run: reckoner verify")
  const { capture } = documentRow(note)
  const bytes = await workspace.record.getBlob(capture.blob)
  const author = authorOfNote(capture)
  const own = author.at === decision.at && author.name === decision.by.name
  return {
    id,
    decision,
    signature,
    note: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes),
    noted: own ? null : author,
  }
}
