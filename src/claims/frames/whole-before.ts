import type { Frame } from "../frame.ts"
import type { Party } from "./chunk.ts"

/** Index of the latest count of which "15 of the dead" are some; undefined where none was told. */
export function wholeBefore(party: Party | null, part: Frame, frames: readonly Frame[]): number | undefined {
  if (party?.partitive !== true || part.count === null) return undefined
  const least = part.count.least
  const at = frames.findLastIndex(
    ({ measure, extent, subsetOf, modality, count }) =>
      measure === part.measure &&
      extent === "total" &&
      subsetOf === null &&
      modality === "asserted" &&
      count !== null &&
      count.least >= least,
  )
  return at < 0 ? undefined : at
}
