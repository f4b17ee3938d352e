import { scaleLinear, scaleUtc } from "d3-scale"
import { area, curveStepAfter, line } from "d3-shape"
import type { Told } from "../api/client.ts"
import { zoneOffsetMs } from "./dates.ts"

type Toll = Told["Toll"]

export const MARGIN = { top: 16, right: 16, bottom: 40, left: 44 } as const
/** Marks of claims: with the letter of their origin, and where these would cover each other, without. */
const MARKS = { lettered: { radius: 8, besidePx: 17 }, bare: { radius: 4.5, besidePx: 7 } } as const
/** More claims than this are drawn without letters. */
const MOST_LETTERED = 60
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
const SIDE_BY_SIDE = 8
/** No point is moved farther from its instant than two marks: in a crowd some lie on others. */
const MOVED_MARKS = 2
/** Length of the arrow of a count that sets no limit above. */
const ARROW_PX = 18
/** Nearer to the edge a day's name has no room. */
const DAY_PX = 26
/** Above the highest count, as a share of it, so that its arrow has room. */
const HEADROOM = 0.1

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
  /** Of its origin; null where claims are too many for letters, or origins for the alphabet. */
  readonly letter: string | null
}

export interface TollPicture {
  /** Of the mark of a claim, in pixels. */
  readonly radius: number
  /** Origins of the points by their letters, in order of their first claim. */
  readonly letters: readonly { readonly letter: string; readonly origin: string; readonly claims: number }[]
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

/** A letter for each origin of the points, in order of their first claim; none where there are too many of either. */
function lettersOf(points: Toll["points"]): TollPicture["letters"] {
  const claims = new Map<string, number>()
  for (const { origin } of points) claims.set(origin, 1 + (claims.get(origin) ?? 0))
  if (points.length > MOST_LETTERED || claims.size > LETTERS.length) return []
  return [...claims].map(([origin, count], i) => ({ letter: LETTERS[i] ?? "", origin, claims: count }))
}

/** Paths and places of a figure's growth, in pixels of the frame. */
export function tollPicture(toll: Toll, frame: Frame): TollPicture {
  const { width, height, from, until, zone } = frame
  // Days begin at midnight of the incident's zone: d3's days are those of UTC, so that instants are moved by the zone's offset.
  const offset = zoneOffsetMs(from, zone)
  const time = scaleUtc([from + offset, until + offset], [MARGIN.left, width - MARGIN.right])
  const xOf = (at: number): number => time(at + offset)
  const shown = toll.points.filter(({ at }) => Date.parse(at) >= from && Date.parse(at) <= until)
  const letters = lettersOf(shown)
  const letterOf = new Map(letters.map(({ origin, letter }) => [origin, letter]))
  const { radius, besidePx } = letters.length > 0 ? MARKS.lettered : MARKS.bare
  const count = scaleLinear([0, mostOf(toll) * (1 + HEADROOM)], [height - MARGIN.bottom, MARGIN.top]).nice()
  const corners = cornersOf(toll, frame)
  const x = ({ at }: Corner): number => xOf(at)
  const band = area<Corner>(
    x,
    ({ low, best }) => count(low ?? best ?? 0),
    ({ high, best }) => count(high ?? best ?? 0),
  )
  const above = area<Corner>(x, ({ high, best }) => count(high ?? best ?? 0), MARGIN.top)
  return {
    radius,
    letters,
    best:
      line<Corner>(x, ({ best }) => count(best ?? 0))
        .defined(({ best }) => best !== null)
        .curve(curveStepAfter)(corners) ?? "",
    band: band.curve(curveStepAfter)(corners) ?? "",
    above: above.defined(({ open, high }) => open || high === null).curve(curveStepAfter)(corners) ?? "",
    points: sideBySide(
      shown.map((point) => ({
        point,
        x: xOf(Date.parse(point.at)),
        y: count(point.said ?? point.least),
        least: count(point.least),
        most: point.most === null ? Math.max(2, count(point.said ?? point.least) - ARROW_PX) : count(point.most),
        open: point.most === null,
        letter: letterOf.get(point.origin) ?? null,
      })),
      besidePx,
    ),
    days: time
      .ticks(Math.max(2, Math.floor(width / 110)))
      .map((tick) => ({ at: tick.getTime() - offset, x: time(tick) }))
      .filter(({ x }) => x <= width - DAY_PX),
    counts: count
      .ticks(6)
      .filter(Number.isInteger)
      .map((tick) => ({ count: tick, y: count(tick) })),
    xOf,
  }
}

/** Moves points that would lie on each other a little to the right, so that they can be seen and pointed at. */
function sideBySide(points: readonly DrawnPoint[], besidePx: number): DrawnPoint[] {
  const taken: DrawnPoint[] = []
  for (const drawn of points) {
    const before = taken.slice(-SIDE_BY_SIDE)
    let { x } = drawn
    const covered = (): boolean =>
      before.some((other) => Math.abs(other.x - x) < besidePx && Math.abs(other.y - drawn.y) < besidePx)
    while (x < drawn.x + MOVED_MARKS * besidePx && covered()) x += besidePx
    taken.push({ ...drawn, x })
  }
  return taken
}
