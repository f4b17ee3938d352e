import {
  edtfDays,
  MS_PER_DAY,
  MS_PER_HOUR,
  MS_PER_MINUTE,
  parseEdtfPoint,
  type Edtf,
  type Found,
  type Instant,
  type Interval,
} from "../model/index.ts"
import type { Said } from "./said.ts"
import { statedDate } from "./stated-date.ts"

/** When a document was published as its several places say, and what each said. */
export interface PublishedInterval {
  readonly published: Edtf | null
  readonly found: readonly Found[]
}

/** Two systems write down one act so far apart. */
const SAME_ACT = 10 * MS_PER_MINUTE
/** Clocks without a zone are read somewhere between these hours of UTC. */
const EASTERNMOST = 14 * MS_PER_HOUR
const WESTERNMOST = 12 * MS_PER_HOUR

/**
 * Places that may speak of another thing than this report: they are taken where nothing else is there, and contradict nothing. A clock
 * on the very day that others state is that day's.
 */
const LOOSE: ReadonlySet<string> = new Set(["visible date", "HTTP Last-Modified", "mail around it", "PDF CreationDate"])

/**
 * The first of what is said counts, or one that says the same more exactly. Where another place names another time, the interval is
 * widened to hold both. A page that was modified later counts as known at its modification, since its text may have changed then
 * (domain.md, Times).
 * @param said most trusted first; the fields published and modified are looked at
 */
export function publishedInterval(said: readonly Said[]): PublishedInterval {
  const dated = said.filter(({ field }) => field === "published" || field === "modified").map(withBounds)
  const first =
    dated.find(({ field }) => field === "published") ?? dated.find(({ where }) => where !== "HTTP Last-Modified")
  if (first === undefined) return { published: null, found: dated.map(asFound(new Set())) }
  const isLoose = LOOSE.has(first.where)
  const isExacter = (one: Dated): boolean =>
    one.where === "visible date" && first.beginAt <= one.beginAt && one.endAt <= first.endAt
  const firm = dated.filter((one) =>
    isLoose ? one.where === first.where || one.where === "visible update" : !LOOSE.has(one.where) || isExacter(one),
  )
  const times = firm.filter(({ field }) => field === first.field)
  const chosen = times.filter((one) => agree(one, first)).toSorted((a, b) => width(a) - width(b))[0] ?? first
  const others = times.filter((one) => !agree(one, chosen))
  const later = firm.filter(({ field, endAt }) => field === "modified" && endAt > chosen.endAt + SAME_ACT)
  const from = [chosen, ...others].toSorted((a, b) => a.beginAt - b.beginAt)[0] ?? chosen
  const to = [chosen, ...others, ...later].toSorted((a, b) => b.endAt - a.endAt)[0] ?? chosen
  return {
    published: from === to ? from.value : `${from.value.split("/")[0]}/${inZoneOf(from, to).split("/").at(-1)}`,
    found: dated.map(asFound(new Set([chosen, from, to]))),
  }
}

const LOCAL_OFFSET = /T[\d:.]+([+-](?!00:00)\d{2}:\d{2})$/
const NO_ZONE = /T\d{2}:\d{2}(?::\d{2})?$/
/** A page that states its times in its own zone shows them in the same. */
function inZoneOf(stated: Dated, { value, where }: Dated): string {
  const offset = LOCAL_OFFSET.exec(stated.value)?.[1]
  return offset !== undefined && where.startsWith("visible") && NO_ZONE.test(value) ? `${value}${offset}` : value
}

interface Dated extends Said, Interval {}

const asFound =
  (taken: ReadonlySet<Dated>) =>
  (one: Dated): Found => ({ field: one.field, value: one.value, where: one.where, taken: taken.has(one) })

const width = ({ beginAt, endAt }: Interval): number => endAt - beginAt
/** Two days that differ do not agree, though in some two zones they touch. */
const agree = (a: Dated, b: Dated): boolean =>
  isDay(a) && isDay(b) ? a.value === b.value : a.beginAt <= b.endAt + SAME_ACT && b.beginAt <= a.endAt + SAME_ACT
const isDay = ({ value }: Dated): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value)

const withBounds = (one: Said): Dated => ({ ...one, ...mayMean(one.value) })

/** The instants that a date, an instant or an interval may mean, whatever zone it does not say. */
export function mayMean(value: Edtf): Interval {
  const [first, last = first] = value.split("/")
  return { beginAt: bounds(first ?? "").beginAt, endAt: bounds(last ?? "").endAt }
}

function bounds(value: Edtf): Interval {
  const point = parseEdtfPoint(value)
  const days = edtfDays(value)
  if (point === null || days === null) return { beginAt: -Infinity, endAt: Infinity }
  const begin = days.first * MS_PER_DAY
  if (point.minutes === null) {
    return { beginAt: begin - EASTERNMOST, endAt: (days.last + 1) * MS_PER_DAY + WESTERNMOST }
  }
  const at: Instant = begin + point.minutes * MS_PER_MINUTE + (point.seconds ?? 0) * 1000
  if (point.offsetMinutes === null) return { beginAt: at - EASTERNMOST, endAt: at + WESTERNMOST }
  return { beginAt: at - point.offsetMinutes * MS_PER_MINUTE, endAt: at - point.offsetMinutes * MS_PER_MINUTE }
}

const DAY_IN_PATH = /[/_-]((?:19|20)\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/
/** "/2024/mar/12/", as some sites write it. */
const NAMED_DAY_IN_PATH =
  /\/((?:19|20)\d{2})\/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\/(\d{1,2})(?=\/|$)/i

/** The day that an address has in its path, as those of many sites do. */
export function saidByAddress(url: string | null): readonly Said[] {
  const path = url === null ? "" : (url.split(/[?#]/, 1)[0] ?? "")
  const [, year, month, day] = DAY_IN_PATH.exec(path) ?? NAMED_DAY_IN_PATH.exec(path) ?? []
  const value = /^\d/.test(month ?? "") ? `${year}-${month}-${day}` : statedDate(`${day} ${month} ${year}`)
  return year === undefined || value === null ? [] : [{ field: "published", value, where: "address" }]
}
