import type { CaptureId, ClaimId, Json, TraceStep } from "../model/index.ts"
import { asJson, type DocumentRow } from "./document-row.ts"
import type { Workspace } from "./workspace.ts"

/**
 * A derived row of kind "trace": how each claim of a document was read, in the order of its claims. Apart from the document's own row, of
 * which it would be a third: reckoning reads these by the hundred, and no figure follows from a trace. Id: the capture's.
 */
interface TraceRow {
  readonly traces: readonly (readonly TraceStep[])[]
}
const traceRow = (value: Json): TraceRow => value as unknown as TraceRow

/** The row as it is stored: its claims without their traces. */
export const withoutTraces = (row: DocumentRow): DocumentRow => ({
  ...row,
  reading: { ...row.reading, claims: row.reading.claims.map((claim) => ({ ...claim, trace: [] })) },
})

export const tracePut = ({ capture, reading }: DocumentRow) => ({
  kind: "trace",
  id: capture.id,
  value: asJson({ traces: reading.claims.map(({ trace }) => trace) }),
  keys: [],
})

async function tracesOf(
  workspace: Workspace,
  captures: readonly CaptureId[],
): Promise<ReadonlyMap<string, TraceRow["traces"]>> {
  const rows = await workspace.record.derived.getMany("trace", captures)
  return new Map(rows.map(({ id, value }) => [id, traceRow(value).traces]))
}

/** Stored rows with the traces of their claims, as they were read. */
export async function withTraces(workspace: Workspace, rows: readonly DocumentRow[]): Promise<readonly DocumentRow[]> {
  const traces = await tracesOf(
    workspace,
    rows.map(({ capture }) => capture.id),
  )
  return rows.map((row) => {
    const own = traces.get(row.capture.id) ?? []
    const claims = row.reading.claims.map((claim, i) => ({ ...claim, trace: own[i] ?? claim.trace }))
    return { ...row, reading: { ...row.reading, claims } }
  })
}

/** How claims of stored documents were read, by claim. */
export async function tracesOfClaims(
  workspace: Workspace,
  rows: readonly DocumentRow[],
): Promise<ReadonlyMap<ClaimId, readonly TraceStep[]>> {
  const traced = await withTraces(workspace, rows)
  return new Map(
    traced.flatMap(({ claimIds, reading }) =>
      reading.claims.flatMap(({ trace }, i) => {
        const id = claimIds[i]
        return id === undefined ? [] : [[id, trace] as const]
      }),
    ),
  )
}
