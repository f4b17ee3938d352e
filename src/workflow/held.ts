import { asOfInstant } from "../reckoning/index.ts"
import { ReckonerError, type Capture, type CaptureId, type DecisionId, type Instant } from "../model/index.ts"
import type { Workspace } from "./workspace.ts"

/** What the record held at some moment of its own life (domain.md, Times: the fourth axis). */
export interface Holding {
  /** `zone`: in which a date's end is meant; null: UTC. */
  holds(capture: Pick<Capture, "id" | "capturedAt">, zone: string | null): boolean
  /** Of a decision: by when it came into this record, not by when it was made. */
  holdsDecision(id: DecisionId, zone: string | null): boolean
}

/** What entries of the log brought, and when. */
interface Held {
  readonly captures: ReadonlySet<CaptureId>
  readonly decisions: ReadonlyMap<DecisionId, Instant>
}

/** Captures and decisions among the first `n` entries of the log. Reads these entries. */
async function heldUpTo(workspace: Workspace, n: number): Promise<Held> {
  const captures = new Set<CaptureId>()
  const decisions = new Map<DecisionId, Instant>()
  for await (const { n: at, body, ...entry } of workspace.record.entries(1)) {
    if (at > n) break
    if (body.act === "capture") captures.add(body.capture.id)
    if (body.act === "decision") decisions.set(`dec_${body.decision.slice(0, 32)}` as DecisionId, entry.at)
  }
  return { captures, decisions }
}

/**
 * What `--held-at` means: the number of a log entry, or a date (its end) or instant of capture. Null: all that is held.
 * @throws ReckonerError "usage" where the text is neither
 */
export async function holdingAt(workspace: Workspace, text: string | null): Promise<Holding | null> {
  if (text === null) return null
  if (/^\d{1,9}$/.test(text) && !/^(?:19|20)\d\d$/.test(text)) {
    const { captures, decisions } = await heldUpTo(workspace, Number(text))
    return { holds: ({ id }) => captures.has(id), holdsDecision: (id) => decisions.has(id) }
  }
  const { zones } = workspace.gazetteer
  if (asOfInstant(text, null, zones) === null) {
    throw new ReckonerError(
      "usage",
      `--held-at is "${text}"`,
      "It takes the number of a log entry, or 2024-07-08 or 2024-07-08T11:36:00+03:00.",
    )
  }
  const limit = (zone: string | null): Instant => asOfInstant(text, zone, zones) ?? Number.NEGATIVE_INFINITY
  const anyDecision = (await workspace.record.derived.count("decision")) > 0
  const { decisions } = anyDecision ? await heldUpTo(workspace, Number.POSITIVE_INFINITY) : { decisions: new Map() }
  return {
    holds: ({ capturedAt }, zone) => capturedAt <= limit(zone),
    holdsDecision: (id, zone) => (decisions.get(id) ?? Number.POSITIVE_INFINITY) <= limit(zone),
  }
}
