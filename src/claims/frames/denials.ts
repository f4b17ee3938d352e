import type { Modality } from "../../model/index.ts"
import type { Chunk, Party } from "./chunk.ts"
import { isOneOf, isPlainWord, isWordOf, partyOf } from "./neighbours.ts"
import type { FrameWords } from "./words.ts"

/** What is denied where these stand is a hand in the deed, and not that people came to harm. */
const PARTS_IN_DEEDS = [
  "involvement",
  "participation",
  "participating",
  "links",
  "link",
  "responsibility",
  "role",
  "part",
  "complicity",
  "connection",
  "connections",
  "ties",
  "knowledge",
  "guilt",
  "charges",
  "behind",
  "ordering",
] as const

/** "Denied involvement in the killing of four": chunks from the denial to the harm speak of a part in it. */
export function isDenialOfDeed(
  modality: Modality,
  { chunks, from, to, words }: { chunks: readonly Chunk[]; from: number; to: number; words: FrameWords },
): boolean {
  return (
    modality === "denied" && chunks.slice(from, to).some((chunk) => isOneOf({ chunks, words }, chunk, PARTS_IN_DEEDS))
  )
}

/** "The driver was not hurt", "two guests were not hurt": nothing is claimed of them; "none of the 12 was hurt" counts. */
export function isUnharmed(
  chunks: readonly Chunk[],
  { party: at, trigger }: { party: number; trigger: number },
  { kind, count }: Party,
): boolean {
  if (kind !== "people" || count === null || count.least === 0) return false
  // "The boy, who was not named, was hurt": the verb group of the outcome itself.
  const group = chunks.slice(Math.min(at, trigger), Math.max(at, trigger)).findLast((chunk) => chunk.kind === "aux")
  return group?.modality === "denied"
}

/** "that" behind a noun opens a relative clause: "the fire that killed 12", but no "said that". */
export function isRelativeThat(chunks: readonly Chunk[], at: number, words: FrameWords): boolean {
  const before = chunks[at - 1]
  return isWordOf(chunks[at], words.id("that")) && (partyOf(before) !== null || isPlainWord(before))
}

/** "A war could result in the deaths of": the modal verb at `k` governs the verb by which the harm at `low` would come. */
export function isMeansToHarm(chunks: readonly Chunk[], k: number, low: number): boolean {
  const modal = chunks[k]
  return (
    modal?.kind === "aux" &&
    modal.modality !== "asserted" &&
    modal.to - modal.from === 1 &&
    low - k <= 5 &&
    chunks.slice(k + 1, low).every(({ kind }) => kind === "word")
  )
}
