import { decisionFault, isObject } from "../../decisions/index.ts"
import {
  canonicalJson,
  decisionId,
  decisionText,
  type DecisionId,
  type Instant,
  type Json,
  type SignedDecision,
} from "../../model/index.ts"
import { isSignedBy } from "../../record/index.ts"
import type { NoteAuthor } from "./own-count.ts"

/** A signed decision on its way between two copies of a record, with the note that an own count rests on. */
export interface SentDecision extends SignedDecision {
  readonly id: DecisionId
  /** The captured words of an own count; null for every other act. */
  readonly note: string | null
  /** Whose note that is, where it is not the decision's author's own of that instant: of a count that was stated anew; else null. */
  readonly noted: NoteAuthor | null
}

/** A line that was not taken, and why. */
export interface BadLine {
  /** "decisions.jsonl, line 3" */
  readonly where: string
  /** A clause that goes on after `where`. */
  readonly why: string
}

/** Longest line, units of text; longest note. */
const LONGEST_LINE = 8_000_000
const LONGEST_NOTE = 200_000
/** A clock may be wrong by so much; a decision that is dated later would keep every other from being the last word. */
const CLOCKS_APART_MS = 24 * 3_600_000

/** One object a line: what is signed, its signature, and what cannot be had elsewhere. */
export const lineOf = ({ id, decision, signature, note, noted }: SentDecision): string =>
  canonicalJson({
    decision,
    id,
    ...(note === null ? {} : { note }),
    ...(noted === null ? {} : { noted }),
    signature,
  } as unknown as Json)

const isNoteAuthor = (value: unknown): value is NoteAuthor =>
  isObject(value) && Number.isSafeInteger(value["at"]) && typeof value["name"] === "string"

function sentOf(value: unknown, now: Instant): SentDecision | string {
  if (!isObject(value)) return "is not a JSON object"
  const { id, decision, signature, note = null, noted = null, ...others } = value
  const [stray] = Object.keys(others)
  if (stray !== undefined) return `has a member ${JSON.stringify(stray.slice(0, 40))}, which no decision has`
  const fault = decisionFault(decision)
  if (fault !== null) return `holds no decision of this format: it ${fault}`
  const signed = { decision, signature } as SignedDecision
  if (id !== decisionId(signed.decision)) return "does not have the id that it states: it was changed, or cut"
  const { key } = signed.decision.by
  if (typeof signature !== "string" || !isSignedBy(decisionText(signed.decision), signature, key)) {
    return `is not signed by the key of ${signed.decision.by.name}`
  }
  if (signed.decision.at > now + CLOCKS_APART_MS) return "is dated more than a day ahead of this machine's clock"
  const isCount = signed.decision.act.kind === "verify"
  if (isCount !== (note !== null)) {
    return isCount ? "lacks the note that its count rests on" : "brings a note to no count"
  }
  if (note !== null && (typeof note !== "string" || note.length > LONGEST_NOTE)) return "has a note that is no text"
  if (noted !== null && (note === null || !isNoteAuthor(noted))) return "names no author of its note"
  return { ...signed, id: decisionId(signed.decision), note, noted }
}

/** What the lines of a text hold; empty lines are passed over. Never throws; time linear in its size. */
export function decisionsIn(
  text: string,
  name: string,
  now: Instant,
): { readonly sent: readonly (SentDecision & { readonly where: string })[]; readonly bad: readonly BadLine[] } {
  const sent: (SentDecision & { readonly where: string })[] = []
  const bad: BadLine[] = []
  for (const [i, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue
    const where = `${name}, line ${i + 1}`
    const found = line.length > LONGEST_LINE ? "is too long" : sentOf(parsed(line), now)
    if (typeof found === "string") bad.push({ where, why: found })
    else sent.push({ ...found, where })
  }
  return { sent, bad }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
