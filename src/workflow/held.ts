import { asOfInstant } from "../reckoning/index.ts"
import { ReckonerError, type Capture, type CaptureId } from "../model/index.ts"
import type { Workspace } from "./workspace.ts"

/** Which captures the record held at some moment of its own life (domain.md, Times: the fourth axis). */
export interface Holding {
  /** `zone`: in which a date's end is meant; null: UTC. */
  holds(capture: Pick<Capture, "id" | "capturedAt">, zone: string | null): boolean
}

/** Captures among the first `n` entries of the log. Reads these entries. */
async function capturesUpTo(workspace: Workspace, n: number): Promise<ReadonlySet<CaptureId>> {
  const captures = new Set<CaptureId>()
  for await (const entry of workspace.record.entries(1)) {
    if (entry.n > n) break
    if (entry.body.act === "capture") captures.add(entry.body.capture.id)
  }
  return captures
}

/**
 * What `--held-at` means: the number of a log entry, or a date (its end) or instant of capture. Null: all that is held.
 * @throws ReckonerError "usage" where the text is neither
 */
export async function holdingAt(workspace: Workspace, text: string | null): Promise<Holding | null> {
  if (text === null) return null
  if (/^\d{1,9}$/.test(text) && !/^(?:19|20)\d\d$/.test(text)) {
    const captures = await capturesUpTo(workspace, Number(text))
    return { holds: ({ id }) => captures.has(id) }
  }
  const { zones } = workspace.gazetteer
  if (asOfInstant(text, null, zones) === null) {
    throw new ReckonerError(
      "usage",
      `--held-at is "${text}"`,
      "It takes the number of a log entry, or 2024-07-08 or 2024-07-08T11:36:00+03:00.",
    )
  }
  return { holds: ({ capturedAt }, zone) => capturedAt <= (asOfInstant(text, zone, zones) ?? Number.NEGATIVE_INFINITY) }
}
