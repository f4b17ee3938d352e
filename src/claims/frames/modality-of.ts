import type { Modality } from "../../model/index.ts"
import type { Chunk, Party } from "./chunk.ts"
import type { Clause } from "./clause.ts"
import { isCorrected } from "./corrected.ts"
import { isDenialOfDeed, isMeansToHarm, isRelativeThat } from "./denials.ts"
import { hasTrait, isMark, isOneOf } from "./neighbours.ts"
import { isUnconfirmedBefore, isUnconfirmedBehind } from "./unconfirmed.ts"
import type { Finding } from "./rule.ts"
import { TRAIT, type FrameWords } from "./words.ts"

/** Words that begin a clause which tells what is known, whatever is asked or denied before. */
const KNOWN_CLAUSE = ["which", "who", "where", "after"] as const
const REFUTING = ["false", "untrue", "baseless", "unfounded", "wrong", "incorrect", "mistaken", "inaccurate"] as const

/** How sure the words around a finding are of it: its verb groups, what stands before it in the sentence, a refutation behind it. */
export function modalityOf(
  clause: Clause,
  at: {
    readonly party: Party
    readonly finding: Finding
    readonly chunks: readonly Chunk[]
    /** A word for what was or was not confirmed stands in the sentence. */
    readonly mayDoubt: boolean
  },
): Modality {
  const { party, finding, chunks, mayDoubt } = at
  const { words } = clause
  if (isQuestion(clause, chunks)) return "hypothetical"
  const low = Math.min(finding.party, finding.trigger)
  const high = Math.max(finding.party, finding.trigger)
  for (let k = high; k >= low; k--) {
    const chunk = chunks[k]
    if (chunk?.kind !== "aux" || isWithinAside(chunks, k, { from: finding.party, to: finding.trigger })) continue
    if (chunk.modality === "asserted") {
      // "The boy, who was not named, was hurt": what an aside denies is something else.
      if (isMark(chunks[k - 1], ",") && finding.party < finding.trigger) break
      continue
    }
    if (chunk.modality === "expected" && isBurial(clause, finding, chunks)) return "asserted"
    if (party.count?.operator === "none" && chunk.modality === "denied") return "asserted"
    // "If it had come down on a school, 40 could have been killed."
    return chunk.modality === "uncertain" && isConditional(clause, low, chunks) ? "hypothetical" : chunk.modality
  }
  if (isCorrected(chunks, low, words)) return "denied"
  if (isToRise(clause, chunks, { low, high })) return "expected"
  // "the epidemic that claimed 4,000 lives": a relative clause tells what is known.
  if (low === finding.trigger && isRelativeThat(chunks, low - 1, words)) return "asserted"
  if (mayDoubt && isUnconfirmedBefore(clause, chunks, low)) return "uncertain"
  const prior = priorModality(clause, low, chunks)
  if (prior !== null) return prior
  if (mayDoubt && isUnconfirmedBehind(clause, chunks, { low, high })) return "uncertain"
  return isRefuted(chunks, high, words) ? "denied" : "asserted"
}

/** "The toll is expected to rise above 50": said between what is counted and the number. */
const isToRise = (
  { scan, words, limit }: Clause,
  chunks: readonly Chunk[],
  { low, high }: { readonly low: number; readonly high: number },
): boolean =>
  high - low > 3 &&
  isOneOf({ chunks, words }, chunks[low], COUNTED) &&
  chunks
    .slice(low + 1, high)
    .some(({ kind, from }) => kind === "word" && words.priorModality.match(scan, from, limit)?.value === "expected")
const COUNTED = ["toll", "number", "count"] as const

/** "The girl, who would have turned nine in May, died": the verb group at `k` is of a clause between commas. */
const isWithinAside = (chunks: readonly Chunk[], k: number, { from, to }: { from: number; to: number }): boolean =>
  from < k &&
  k < to &&
  hasTrait(chunks[k - 1], TRAIT.relative) &&
  isMark(chunks[k - 2], ",") &&
  chunks.slice(k + 1, to).some((chunk) => isMark(chunk, ","))

/** "Will be buried on Monday": who is to be buried is dead. */
const isBurial = ({ scan, words }: Clause, { measure, trigger }: Finding, chunks: readonly Chunk[]): boolean =>
  measure === "killed" && scan.form[chunks[trigger]?.from ?? -1] === words.id("buried")

/** "Were 40 people really killed?": nobody says so. "How were 40 people killed?" takes it as known. */
function isQuestion({ scan, from, limit }: Clause, chunks: readonly Chunk[]): boolean {
  const first = chunks[0]
  if (first?.kind !== "aux" || first.from !== from) return false
  for (let i = limit - 1; i > Math.max(from, limit - 4); i--) {
    if (scan.text.charAt(scan.start[i] as number) === "?") return true
  }
  return false
}

/** What the words before the chunk `low` make of it; null where none speaks of how sure it is. */
function priorModality(clause: Clause, low: number, chunks: readonly Chunk[]): Modality | null {
  const { scan, words, limit } = clause
  for (let k = low - 1; k >= 0; k--) {
    const chunk = chunks[k] as Chunk
    if (chunk.kind === "mark" && ";:".includes(chunk.mark)) return null
    if (chunk.kind === "aux" && chunk.modality !== "asserted" && low - k <= 2) return chunk.modality
    if (chunk.kind === "aux" && isMeansToHarm(chunks, k, low)) {
      return chunk.modality === "uncertain" ? "hypothetical" : chunk.modality
    }
    if (chunk.kind !== "word" || clause.isTaken(chunk.from)) continue
    // "If you saw the fire in which 21 died": what a relative clause tells is taken as known.
    if (k > 0 && isOneOf({ chunks, words }, chunk, KNOWN_CLAUSE)) return "asserted"
    const prior = words.priorModality.match(scan, chunk.from, limit)
    if (prior === null) continue
    return isDenialOfDeed(prior.value, { chunks, from: k, to: low, words }) ? "asserted" : prior.value
  }
  return null
}

/** "Reports that ten died are false". */
function isRefuted(chunks: readonly Chunk[], from: number, words: FrameWords): boolean {
  for (let k = from + 1; k < chunks.length - 1; k++) {
    if (chunks[k]?.kind === "outcome" || chunks[k]?.kind === "party") return false
    if (chunks[k]?.kind === "aux") return isOneOf({ chunks, words }, chunks[k + 1], REFUTING)
  }
  return false
}

/** A condition stands before the chunk `low` in its sentence: "if …", "had it not been for …". */
function isConditional({ scan, words, limit }: Clause, low: number, chunks: readonly Chunk[]): boolean {
  return chunks.slice(0, low).some((chunk, k) => {
    // "Had the bus been full, …"
    if (k === 0 && chunk.kind === "aux" && scan.form[chunk.from] === words.id("had")) return true
    if (chunk.kind !== "word") return false
    return words.priorModality.match(scan, chunk.from, limit)?.value === "hypothetical"
  })
}
