import type { Extent, Place, Site } from "../../model/index.ts"
import type { Frame } from "../frame.ts"

interface Placed {
  readonly frame: Frame
  readonly incident: string
  readonly place: Place | null
  readonly site: Site | null
}

const keyOf = ({ incident, place }: Placed, measure: string): string => `${incident} ${measure} ${place?.id ?? ""}`

const isTotalOfOne = ({ frame: { count, extent } }: Placed): boolean =>
  extent === "total" && count !== null && count.least === 1 && count.most === 1

/**
 * Extents as the whole document shows them: one definite person told of after a total of several in the same place is one of its
 * members, never a total of one (domain.md, Counts: only totals make a range).
 */
export function refineExtents(placed: readonly Placed[]): readonly Extent[] {
  if (!placed.some(isTotalOfOne)) return placed.map(({ frame }) => frame.extent)
  const counted = new Set<string>()
  return placed.map((one) => {
    const { frame } = one
    const { count } = frame
    const extent: Extent =
      isTotalOfOne(one) && counted.size > 0 && counted.has(keyOf(one, frame.measure)) ? "members" : frame.extent
    if (frame.tier === "core" && extent === "total" && count !== null && count.least > 1) {
      counted.add(keyOf(one, frame.measure))
      if (frame.measure === "casualties") for (const measure of ["killed", "injured"]) counted.add(keyOf(one, measure))
    }
    return extent
  })
}
