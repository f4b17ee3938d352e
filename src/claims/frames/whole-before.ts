import { MEASURES } from "../../model/index.ts"
import type { Frame } from "../frame.ts"
import type { Chunk, Party } from "./chunk.ts"
import { hasTrait, isMark, isWordOf, partyOf } from "./neighbours.ts"
import { TRAIT, type FrameWords } from "./words.ts"

/** Those whom "them" names are told in the same sentence or at most so many before it. */
const REACH = 2

/** Index of the latest count of which "15 of the dead" are some; undefined where none was told. */
export function wholeBefore(party: Party | null, part: Frame, frames: readonly Frame[]): number | undefined {
  if (party?.partitive !== true || part.count === null) return undefined
  return latest(frames, (frame) => frame.measure === part.measure && frame.extent === "total" && mayHold(frame, part))
}

/**
 * Index of the latest count of people of which "twelve of them" or "of whom twelve" are some, of the part's own measure before others;
 * undefined where none was told.
 */
export function wholeOfThem(part: Frame, frames: readonly Frame[]): number | undefined {
  const near = (frame: Frame): boolean =>
    MEASURES[frame.measure].tier === "core" &&
    frame.group !== "attackers" &&
    part.sentence - frame.sentence <= REACH &&
    frame.counted !== null &&
    mayHold(frame, part)
  const same = latest(frames, (frame) => frame.measure === part.measure && near(frame))
  return same ?? latest(frames, near)
}

/** "Twelve of them", "of them, twelve", "of whom twelve": some of those told before. */
export function saysOfThem(
  { chunks, words }: { readonly chunks: readonly Chunk[]; readonly words: FrameWords },
  at: number,
): boolean {
  if (partyOf(chunks[at])?.ofThem === true) return true
  const near = isMark(chunks[at - 1], ",") ? at - 2 : at - 1
  // "Among those hurt, twelve had burns"
  const them = near === 2 && chunks[near]?.kind === "outcome" && near < at - 1 ? near - 1 : near
  return (
    hasTrait(chunks[them], TRAIT.them | TRAIT.relative) && isWordOf(chunks[them - 1], words.id("of"), words.id("among"))
  )
}

const mayHold = ({ subsetOf, modality, count }: Frame, part: Frame): boolean =>
  subsetOf === null && modality === "asserted" && count !== null && count.least >= (part.count?.least ?? Infinity)

function latest(frames: readonly Frame[], is: (frame: Frame) => boolean): number | undefined {
  const at = frames.findLastIndex(is)
  return at < 0 ? undefined : at
}
