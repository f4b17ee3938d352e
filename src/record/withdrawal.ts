import { decisionText, type CaptureId, type Decision } from "../model/index.ts"
import type { Act } from "./port.ts"
import { isSignedBy } from "./signing.ts"

/**
 * The report that an entry of the log withdraws. Null of any other entry, and of one whose blob is no withdrawal of that very report with its
 * author's signature: whoever can write in the folder can log what they like as a withdrawal, and none but a person's own may erase, or
 * excuse that something is missing.
 * @param text of the decision's blob; null where it is not there, or is damaged
 */
export function withdrawnBy(entry: Act, text: string | null): CaptureId | null {
  if (entry.act !== "decision" || entry.kind !== "withdraw" || text === null) return null
  try {
    const decision = JSON.parse(text) as Decision
    const { act, by } = decision
    const isOne = act.kind === "withdraw" && entry.captures.join() === act.capture
    return isOne && isSignedBy(decisionText(decision), entry.signature, by.key) ? act.capture : null
  } catch {
    // No decision at all: `verify` says so of it.
    return null
  }
}
