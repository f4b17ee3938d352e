import { inForce } from "../../decisions/index.ts"
import { ReckonerError } from "../../model/index.ts"
import { requireEnough } from "../id-prefix.ts"
import type { Workspace } from "../workspace.ts"
import { allDecisions, decisionRow, type DecisionRow } from "./decision-rows.ts"

/** The last act that is in force and is no undo. @throws ReckonerError "not-found" where there is none */
async function lastDecision(workspace: Workspace): Promise<DecisionRow> {
  const all = await allDecisions(workspace)
  const standing = inForce(all)
  const last = standing.findLast(({ decision }) => decision.act.kind !== "undo")
  if (last !== undefined) return last
  const undo = standing.at(-1)
  if (undo === undefined) throw new ReckonerError("not-found", "nobody has decided anything in this record yet")
  throw new ReckonerError(
    "not-found",
    "all that was decided here is taken back already",
    `To bring back what was taken back last: reckoner decide undo ${undo.id} --why …`,
  )
}

/** The decision of an id or its beginning; "last" for the last that is in force. @throws ReckonerError "not-found" */
export async function findDecision(workspace: Workspace, name: string): Promise<DecisionRow> {
  if (name === "last") return lastDecision(workspace)
  const prefix = name.startsWith("dec_") ? name : `dec_${name}`
  requireEnough(prefix)
  const rows = await workspace.record.derived.byKeyPrefix("decision", prefix, 2)
  const [row] = rows
  if (row !== undefined && rows.length === 1) return decisionRow(row.value)
  throw new ReckonerError(
    row === undefined ? "not-found" : "ambiguous",
    row === undefined ? `no decision "${name}" in this record` : `"${name}" is more than one decision`,
    "See: reckoner history",
  )
}
