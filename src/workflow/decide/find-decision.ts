import { inForce } from "../../decisions/index.ts"
import { ReckonerError } from "../../model/index.ts"
import type { Workspace } from "../workspace.ts"
import { allDecisions, decisionRow, type DecisionRow } from "./decision-rows.ts"

/** The last act that is in force and is no undo. */
async function lastDecision(workspace: Workspace): Promise<DecisionRow> {
  const last = inForce(await allDecisions(workspace)).findLast(({ decision }) => decision.act.kind !== "undo")
  if (last === undefined) throw new ReckonerError("not-found", "nothing is decided here that could be undone")
  return last
}

/** The decision of an id or its beginning; "last" for the last that is in force. @throws ReckonerError "not-found" */
export async function findDecision(workspace: Workspace, name: string): Promise<DecisionRow> {
  if (name === "last") return lastDecision(workspace)
  const prefix = name.startsWith("dec_") ? name : `dec_${name}`
  const rows = prefix.length < 8 ? [] : await workspace.record.derived.byKeyPrefix("decision", prefix, 2)
  const [row] = rows
  if (row !== undefined && rows.length === 1) return decisionRow(row.value)
  throw new ReckonerError(
    "not-found",
    row === undefined ? `no decision "${name}" in this record` : `"${name}" is more than one decision`,
    "See: reckoner history",
  )
}
