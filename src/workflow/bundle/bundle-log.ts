import type { Capture, CaptureId, Instant } from "../../model/index.ts"
import { capturesOfAct, logExcerpt, type Act, type ExcerptEntry, type LogExcerpt } from "../../record/index.ts"
import type { Workspace } from "../workspace.ts"

export type TextAct = Extract<Act, { readonly act: "text" }>
export type DecisionAct = Extract<Act, { readonly act: "decision" }>

/** What the log has of some captures. */
export interface BundleLog {
  readonly excerpt: LogExcerpt
  readonly captures: ReadonlyMap<CaptureId, Capture>
  /** Every text that was made of a capture, in the log's order. */
  readonly texts: ReadonlyMap<CaptureId, readonly TextAct[]>
  /** Decisions that bear on any of them, with their entries. */
  readonly decisions: readonly { readonly act: DecisionAct; readonly entry: ExcerptEntry }[]
  /** When the last of all this was logged. */
  readonly lastAt: Instant
}

/** Lines of the log on the captures, with the record's beginning and its keys. Reads the log once. */
export async function bundleLog(workspace: Workspace, captures: ReadonlySet<CaptureId>): Promise<BundleLog> {
  const { n } = await workspace.record.lastEntry()
  const excerpt = logExcerpt(
    workspace.record.location,
    n,
    ({ body }) => body.act === "init" || body.act === "key" || capturesOfAct(body).some((id) => captures.has(id)),
  )
  const acts = excerpt.entries.map(({ entry }) => entry.body)
  const texts = acts.filter((body) => body.act === "text")
  return {
    excerpt,
    captures: new Map(
      acts.flatMap((body) => (body.act === "capture" ? [[body.capture.id, body.capture] as const] : [])),
    ),
    texts: Map.groupBy(texts, ({ captureId }) => captureId),
    decisions: excerpt.entries.flatMap((entry) =>
      entry.entry.body.act === "decision" ? [{ act: entry.entry.body, entry }] : [],
    ),
    lastAt: Math.max(0, ...excerpt.entries.map(({ entry }) => entry.at)),
  }
}
