import type { Scan, TimeSpan } from "../../language/index.ts"
import {
  civilDay,
  civilDayAt,
  edtfDays,
  isoDay,
  weekdayOf,
  type CivilDay,
  type Edtf,
  type PublishedTime,
  type ReaderInput,
  type ZoneOffsets,
} from "../../model/index.ts"
import { dayPart } from "../view.ts"

/** How many days before its dateline a report may speak of by weekday. */
const WEEKDAY_REACH = 1
const EARLIEST_YEAR = 1990

const inferred = (edtf: string, reason: string): PublishedTime => ({ edtf, inferred: true, reason })

/** Month and day of a time whose year is not said: "07-08"; null for others. */
export function monthDayOf(time: TimeSpan): string | null {
  const text = time.edtf ?? time.value
  // Nearly all times have their year.
  return text.startsWith("XXXX-") ? (/^XXXX-(\d{2}-\d{2})/.exec(text)?.[1] ?? null) : null
}

/** A machine whose clock stands earlier has lost the time: of two dates that disagree its own is then the wrong one. */
const CLOCK_IS_LOST_BEFORE = civilDay(2024, 1, 1)
/** Zones are up to a day ahead of the instant of capture. */
const AHEAD = 1

/**
 * The input without a day that the page bears and that had not come when it was captured: it is the day of something else, or its year was
 * read of two figures ("01.12.45"). What a person gave stands.
 */
export function withoutDayToCome(input: ReaderInput, today: CivilDay): ReaderInput {
  const { publishedWhere, ...rest } = input
  if (publishedWhere === undefined || input.published === null || today < CLOCK_IS_LOST_BEFORE) return input
  const first = edtfDays(input.published)?.first ?? today
  return first <= today + AHEAD ? input : { ...rest, published: null }
}

/**
 * When the document was published: as given, else as its own text says, else as its words imply; null where nothing tells.
 * `times` may be resolved without a published time. domain.md, Times: a year not said.
 */
export function findPublished(
  scan: Scan,
  times: readonly TimeSpan[],
  input: ReaderInput,
  zones: ZoneOffsets,
): PublishedTime | null {
  if (input.published !== null) {
    return { edtf: input.published, inferred: false, reason: input.publishedWhere ?? "given with the document" }
  }
  const today = civilDayAt(zones, null, input.now)
  return (
    written(scan, times) ??
    dateline(scan, times, today) ??
    captioned(scan, times, today) ??
    relative(scan, times, today)
  )
}

/** So many units at the head of a page hold what it says of itself. */
const HEAD = 1500
/** A page was put up again where it was published so many days after the day that it bears. */
const PUT_UP_AGAIN = 3

/**
 * The day against which the text's own words are read: a page that was put up or fetched again long after the day written at its head
 * still says "Monday" of its first week. Null where nothing but the given day tells.
 */
export function writtenEarlier(scan: Scan, times: readonly TimeSpan[], given: CivilDay): CivilDay | null {
  const head = times.filter(({ start }) => start < HEAD)
  const own = writtenIn(scan, head) ?? datedLine(scan, head)
  const day = own === null ? null : (edtfDays(own)?.first ?? null)
  return day !== null && given - day >= PUT_UP_AGAIN ? day : null
}

/** "TOWN, State (March 4, 2015): ", whose year is said. */
function datedLine(scan: Scan, times: readonly TimeSpan[]): Edtf | null {
  const time = times.find((candidate) => isInDateline(scan, candidate) || isLineStamp(scan, candidate))
  return time !== undefined && /\d{4}/u.test(scan.text.slice(time.start, time.end)) ? dayPart(time.edtf) : null
}

/** "TOWN, STATE (October 16, 2015): " before the first words of the story. */
const isLineStamp = ({ text }: Scan, { start, end }: TimeSpan): boolean =>
  /(?:^|\n)[^\p{Ll}\n]{2,40}\($/u.test(text.slice(Math.max(0, start - 45), start)) &&
  /^\)\s*[:–—-]/u.test(text.slice(end, end + 4))

/** "date 2024-07-08", "Published March 4, 2015" at the head or foot of the page. */
function written(scan: Scan, times: readonly TimeSpan[]): PublishedTime | null {
  const day = writtenIn(scan, times)
  return day === null
    ? null
    : { edtf: day, inferred: false, reason: "written in the text beside “published” or “date”" }
}

function writtenIn(scan: Scan, times: readonly TimeSpan[]): Edtf | null {
  for (const time of times) {
    const day = dayPart(time.edtf) ?? dayPart(time.value)
    if (day === null) continue
    const before = scan.text.slice(Math.max(0, time.start - 40), time.start)
    if (
      /(?:^|[\s(>|])(?:date|published|posted|updated|first published|last updated|created)(?: on| at)?[\s:]*(?:\p{L}+, )?$/iu.test(
        before,
      )
    ) {
      return day
    }
  }
  return null
}

/** The date of a dateline; where it lacks the year, the latest in which a weekday of the text falls on it or on the day before. */
function dateline(scan: Scan, times: readonly TimeSpan[], today: CivilDay): PublishedTime | null {
  const time = times.find((candidate) => isInDateline(scan, candidate))
  if (time === undefined) return null
  const day = dayPart(time.edtf) ?? dayPart(time.value)
  if (day !== null) return inferred(day, "the dateline's date")
  const monthDay = monthDayOf(time)
  if (monthDay === null) return null
  const year = yearByWeekday(monthDay, weekdaysOf(times), today)
  return year === null
    ? inferred(`XXXX-${monthDay}`, "the dateline's date, without its year")
    : inferred(`${year.year}-${monthDay}`, `the dateline's date; ${year.why}`)
}

function isInDateline(scan: Scan, time: TimeSpan): boolean {
  const block = scan.blocks[scan.sentences[scan.sentenceOf[time.firstToken] ?? 0]?.block ?? 0]
  if (block?.kind === "dateline") return true
  const after = scan.text.slice(time.end, time.end + 45)
  return time.start < 300 && /^,?\s*\([^)]{2,40}\)\s*[:–—-]/u.test(after)
}

const weekdaysOf = (times: readonly TimeSpan[]): readonly number[] => [
  ...new Set(times.flatMap(({ weekday }) => (weekday === null ? [] : [weekday]))),
]

/** The latest year, not after `today`, in which one of the weekdays is the day itself or the day before. */
function yearByWeekday(
  monthDay: string,
  weekdays: readonly number[],
  today: CivilDay,
): { year: string; why: string } | null {
  if (weekdays.length === 0) return null
  const [month, day] = monthDay.split("-").map(Number)
  if (month === undefined || day === undefined) return null
  const last = Number(isoDay(today).slice(0, 4))
  for (let year = last; year >= EARLIEST_YEAR; year--) {
    const civil = civilDay(year, month, day)
    if (civil > today || isoDay(civil).slice(5) !== monthDay) continue
    const fits = weekdays.every((weekday) => {
      const back = (weekdayOf(civil) - weekday + 7) % 7
      return back <= WEEKDAY_REACH
    })
    if (fits) return { year: String(year).padStart(4, "0"), why: "the latest year in which its weekdays fit" }
  }
  return null
}

/** A caption dated with the weekday on which the text says that it happened. */
function captioned(scan: Scan, times: readonly TimeSpan[], today: CivilDay): PublishedTime | null {
  for (const time of times) {
    const block = scan.blocks[scan.sentences[scan.sentenceOf[time.firstToken] ?? 0]?.block ?? 0]
    const day = dayPart(time.edtf) ?? dayPart(time.value)
    if (block?.kind !== "caption" || day === null) continue
    const [year, month, dayOfMonth] = day.split("-").map(Number)
    const civil = civilDay(year ?? 0, month ?? 1, dayOfMonth ?? 1)
    if (civil <= today && weekdaysOf(times).includes(weekdayOf(civil))) {
      return inferred(day, "a caption's date falls on a weekday that the text names")
    }
  }
  return null
}

/** "yesterday's attack" and "8 July" of the one text: the day after. The year stays open unless it is said. */
function relative(scan: Scan, times: readonly TimeSpan[], today: CivilDay): PublishedTime | null {
  const away = times.find(
    ({ daysFromPublished }) => daysFromPublished !== null && daysFromPublished <= 0 && daysFromPublished >= -1,
  )
  if (away?.daysFromPublished == null) return null
  const dated = times.find(
    (time) =>
      !isLink(scan, time) &&
      (dayPart(time.edtf) !== null || monthDayOf(time) !== null) &&
      time.daysFromPublished === null,
  )
  if (dated === undefined) return null
  const words = scan.text.slice(away.start, away.end)
  const full = dayPart(dated.edtf)
  const monthDay = full === null ? monthDayOf(dated) : full.slice(5)
  if (monthDay === null) return null
  const [month, day] = monthDay.split("-").map(Number)
  const year = full === null ? Number(isoDay(today).slice(0, 4)) : Number(full.slice(0, 4))
  const published = isoDay(civilDay(year, month ?? 1, day ?? 1) - away.daysFromPublished)
  // A text that goes on to later days was not published then: the date is another event's.
  if (full !== null && times.some((time) => (dayPart(time.edtf) ?? "") > published)) return null
  const reason = `the text dates “${words}” to ${full ?? `${day}/${month}`}`
  return full === null ? inferred(`XXXX-${published.slice(5)}`, reason) : inferred(published, reason)
}

function isLink(scan: Scan, time: TimeSpan): boolean {
  const kind = scan.blocks[scan.sentences[scan.sentenceOf[time.firstToken] ?? 0]?.block ?? 0]?.kind
  return kind === "link" || kind === "boilerplate"
}
