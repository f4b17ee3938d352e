import { scaleLinear, scaleUtc } from "d3-scale"
import { area, curveStepAfter, line } from "d3-shape"
import type { Told } from "../api/client.ts"
import { zoneOffsetMs } from "./dates.ts"

type Toll = Told["Toll"]

export const MARGIN = { top: 16, right: 16, bottom: 40, left: 44 } as const
/** Points nearer than this stand side by side. */
const POINT_PX = 7
const SIDE_BY_SIDE = 8
/** No point is moved farther from its instant: in a crowd some lie on others. */
const MOVED_PX = 2 * POINT_PX
/** Length of the arrow of a count that sets no limit above. */
const ARROW_PX = 18

export interface Frame {
  readonly width: number
  readonly height: number
  readonly from: number
  readonly until: number
  /** Where lines end: the instant that the page is turned to, or the end of the frame. */
  readonly knownUntil: number
  readonly zone: string | null
}

/** A claim where it stands: its number, and the whisker from the fewest to the most that its wording allows. */
export interface DrawnPoint {
  readonly point: Toll["points"][number]
  readonly x: number
  readonly y: number
  readonly least: number
  /** End of the whisker; where `open`, of its arrow. */
  readonly most: number
  readonly open: boolean
}

export interface TollPicture {
  readonly best: string
  readonly band: string
  /** Above the highest count, while more is to be expected or none says how many at most. */
  readonly above: string
  readonly points: readonly DrawnPoint[]
  readonly days: readonly { readonly at: number; readonly x: number }[]
  readonly counts: readonly { readonly count: number; readonly y: number }[]
  readonly xOf: (at: number) => number
}

interface Corner {
  readonly at: number
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly open: boolean
}

/** Steps as corners of lines: each where it begins, and the last once more where the picture ends. */
function cornersOf({ steps }: Toll, { from, knownUntil }: Frame): Corner[] {
  const corners = steps
    .map(({ from: beginsAt, ...rest }) => ({ ...rest, at: Math.max(from, Date.parse(beginsAt)) }))
    .filter(({ at }) => at <= knownUntil)
  const last = corners.at(-1)
  return last === undefined ? [] : [...corners, { ...last, at: knownUntil }]
}

const mostOf = ({ steps, points }: Toll): number =>
  Math.max(
    1,
    ...steps.flatMap(({ best, high }) => [best ?? 0, high ?? 0]),
    ...points.flatMap(({ least, most, said }) => [said ?? least, most ?? least]),
  )

/** Paths and places of a figure's growth, in pixels of the frame. */
export function tollPicture(toll: Toll, frame: Frame): TollPicture {
  const { width, height, from, until, zone } = frame
  // Days begin at midnight of the incident's zone: d3's days are those of UTC, so that instants are moved by the zone's offset.
  const offset = zoneOffsetMs(from, zone)
  const time = scaleUtc([from + offset, until + offset], [MARGIN.left, width - MARGIN.right])
  const xOf = (at: number): number => time(at + offset)
  const count = scaleLinear([0, mostOf(toll)], [height - MARGIN.bottom, MARGIN.top]).nice()
  const corners = cornersOf(toll, frame)
  const x = ({ at }: Corner): number => xOf(at)
  const band = area<Corner>(
    x,
    ({ low, best }) => count(low ?? best ?? 0),
    ({ high, best }) => count(high ?? best ?? 0),
  )
  const above = area<Corner>(x, ({ high, best }) => count(high ?? best ?? 0), MARGIN.top)
  return {
    best:
      line<Corner>(x, ({ best }) => count(best ?? 0))
        .defined(({ best }) => best !== null)
        .curve(curveStepAfter)(corners) ?? "",
    band: band.curve(curveStepAfter)(corners) ?? "",
    above: above.defined(({ open, high }) => open || high === null).curve(curveStepAfter)(corners) ?? "",
    points: sideBySide(
      toll.points
        .filter(({ at }) => Date.parse(at) >= from && Date.parse(at) <= until)
        .map((point) => ({
          point,
          x: xOf(Date.parse(point.at)),
          y: count(point.said ?? point.least),
          least: count(point.least),
          most: point.most === null ? Math.max(2, count(point.said ?? point.least) - ARROW_PX) : count(point.most),
          open: point.most === null,
        })),
    ),
    days: time
      .ticks(Math.max(2, Math.floor(width / 110)))
      .map((tick) => ({ at: tick.getTime() - offset, x: time(tick) })),
    counts: count
      .ticks(6)
      .filter(Number.isInteger)
      .map((tick) => ({ count: tick, y: count(tick) })),
    xOf,
  }
}

/** Moves points that would lie on each other a little to the right, so that they can be seen and pointed at. */
function sideBySide(points: readonly DrawnPoint[]): DrawnPoint[] {
  const taken: DrawnPoint[] = []
  for (const drawn of points) {
    const before = taken.slice(-SIDE_BY_SIDE)
    let { x } = drawn
    const covered = (): boolean =>
      before.some((other) => Math.abs(other.x - x) < POINT_PX && Math.abs(other.y - drawn.y) < POINT_PX)
    while (x < drawn.x + MOVED_PX && covered()) x += POINT_PX
    taken.push({ ...drawn, x })
  }
  return taken
}
