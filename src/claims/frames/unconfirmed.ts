import type { Chunk } from "./chunk.ts"
import type { Clause } from "./clause.ts"
import { isAdverb, isOneOf, isWordOf, partyOf } from "./neighbours.ts"

const CONFIRMED = ["confirmed", "verified", "corroborated", "substantiated", "authenticated"] as const
/** What stands for what was told: "which has not been confirmed", "this could not be verified". */
const TOLD = [
  "which",
  "this",
  "that",
  "it",
  "report",
  "reports",
  "claim",
  "claims",
  "figure",
  "figures",
  "toll",
] as const
const REPORTS = ["reports", "report", "claims", "claim", "rumours", "rumors", "allegations", "accounts"] as const
const OPENING = ["that", "whether", "if", "of", "reports", "claims"] as const
const PROOF = ["confirmation", "evidence", "proof"] as const
/** One of these stands in every sentence that may tell of what was not confirmed. */
export const DOUBT_WORDS = [...CONFIRMED, ...PROOF] as const
/** Chunks between what is not confirmed and what is told. */
const REACH = 4

/** "It could not be verified that ten died", "there is no confirmation that": said before the chunk `low`. */
export function isUnconfirmedBefore(clause: Clause, chunks: readonly Chunk[], low: number): boolean {
  const { scan, words } = clause
  for (let k = low - 1; k > 0 && low - k <= REACH + 1; k--) {
    const chunk = chunks[k] as Chunk
    if (chunk.kind === "mark" || chunk.kind === "outcome") return false
    const party = partyOf(chunk)
    if (isNoProof(clause, chunks, k)) return true
    const opens = isOneOf({ chunks, words }, chunks[k + 1], OPENING)
    if (party?.count?.operator === "none") {
      return opens && words.isOneOf(scan.form[chunk.to - 1] as number, PROOF)
    }
    if (party?.count != null) return false
    const end = unconfirmedEnd(clause, chunks, k)
    if (end >= 0) return isOneOf({ chunks, words }, chunks[end], OPENING)
  }
  return false
}

/** "no confirmation of", "no evidence that" */
const isNoProof = ({ words }: Clause, chunks: readonly Chunk[], k: number): boolean =>
  isOneOf({ chunks, words }, chunks[k], PROOF) &&
  isWordOf(chunks[k - 1], words.id("no")) &&
  isOneOf({ chunks, words }, chunks[k + 1], OPENING)

/** "Reports that ten died could not be confirmed", "ten died, which has not been confirmed": said behind the chunk `high`. */
export function isUnconfirmedBehind(
  clause: Clause,
  chunks: readonly Chunk[],
  { low, high }: { readonly low: number; readonly high: number },
): boolean {
  const sentence = { chunks, words: clause.words }
  for (let k = high + 1; k < chunks.length; k++) {
    const chunk = chunks[k]
    if (chunk?.kind === "outcome" || (partyOf(chunk)?.count ?? null) !== null) return false
    if (chunk?.kind !== "aux") continue
    if (unconfirmedEnd(clause, chunks, k) < 0) return false
    const ofReports = chunks.slice(0, low).some((each) => isOneOf(sentence, each, REPORTS))
    return isOneOf(sentence, chunks[k - 1], TOLD) || ofReports
  }
  return false
}

/** The chunk after "could not be independently verified", "has not been confirmed" at `k`; −1 where nothing of the kind stands there. */
function unconfirmedEnd({ scan, words }: Clause, chunks: readonly Chunk[], k: number): number {
  const chunk = chunks[k]
  if (chunk?.kind !== "aux" || (chunk.modality !== "denied" && chunk.modality !== "uncertain")) return -1
  if (chunk.modality === "uncertain" && !hasNot(scan.form, words, chunk)) return -1
  if (words.isOneOf(scan.form[chunk.to - 1] as number, CONFIRMED)) return k + 1
  const next = isAdverb(chunks[k + 1]) ? k + 2 : k + 1
  return isOneOf({ chunks, words }, chunks[next], CONFIRMED) ? next + 1 : -1
}

const hasNot = (form: Clause["scan"]["form"], words: Clause["words"], { from, to }: Chunk): boolean => {
  for (let i = from; i < to; i++) if (words.isOneOf(form[i] as number, NOT)) return true
  return false
}
const NOT = ["not", "never"] as const
