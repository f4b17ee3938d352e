import type { CivilDay, Mention } from "../model/index.ts"
import { monthDayOf } from "./block-keys.ts"
import { sharedPersons } from "./compare-persons.ts"
import { dayCount } from "./rank.ts"
import {
  FAR_MINUTES,
  FIRM_DAYS,
  LONG_AGO_DAYS,
  LONGEST_DAYS,
  MISREAD_DAYS,
  NEAR_MINUTES,
  SCORES,
  UNDATED_WINDOW_DAYS,
} from "./score-table.ts"
import { forbid, type ScoreRow, type Verdict } from "./verdict.ts"

type Days = { readonly first: CivilDay; readonly last: CivilDay }
type Dated = Mention & { readonly days: Days }

const isDated = (mention: Mention): mention is Dated => mention.days !== null

/** Days from the end of the one to the beginning of the other; 0 or less where they have one in common. */
const daysBetween = (a: Days, b: Days): number => Math.max(a.first, b.first) - Math.min(a.last, b.last)

/** True where both are dated, and their days overlap or touch. */
export const shareDay = (a: Mention, b: Mention): boolean =>
  isDated(a) && isDated(b) && daysBetween(a.days, b.days) <= 1

/** Days without a common one: a misreading of either where both tell of the same persons. */
function compareDaysApart(gap: number, a: Mention, b: Mention): Verdict {
  const shared = sharedPersons(a, b)
  const most = shared > 1 ? MISREAD_DAYS.several : shared === 1 ? MISREAD_DAYS.one : 0
  return gap <= most ? SCORES.time.misread : forbid("days")
}

function compareDays(a: Dated, b: Dated): Verdict {
  const gap = daysBetween(a.days, b.days)
  if (gap > 1) return compareDaysApart(gap, a, b)
  return compareDaysNear(gap, a.days, b.days)
}

function compareDaysNear(gap: number, a: Days, b: Days): Verdict {
  const length = Math.max(a.last - a.first, b.last - b.first) + 1
  if (gap === 1) return length > FIRM_DAYS ? forbid("days") : SCORES.time.adjacent
  if (length === 1) return SCORES.time.sameDay
  if (length <= FIRM_DAYS) return SCORES.time.overlap
  if (length > LONGEST_DAYS) return SCORES.time.undated
  return a.first === b.first && a.last === b.last ? SCORES.time.sameLongInterval : SCORES.time.longOverlap
}

function compareMonthDay(monthDay: string, other: Mention): Verdict {
  if (other.days === null) return other.monthDay === monthDay ? SCORES.time.sameMonthDay : forbid("days")
  if (dayCount(other) > LONGEST_DAYS) return SCORES.time.undated
  for (let day = other.days.first; day <= other.days.last; day++) {
    if (monthDayOf(day) === monthDay) return SCORES.time.sameMonthDay
  }
  return forbid("days")
}

/** `undated` says no day; its document's published days bound what it can speak of. */
function comparePublished(undated: Mention, dated: Mention): Verdict {
  if (undated.published === null || dated.days === null) return SCORES.time.undated
  if (dated.days.first > undated.published.last + 1) return forbid("published")
  const before = undated.published.first - dated.days.last
  if (before > LONG_AGO_DAYS) return SCORES.time.longAgo
  return undated.main && before <= UNDATED_WINDOW_DAYS ? SCORES.time.justPublished : SCORES.time.undated
}

/** Two undated ones: reports of one day, or of days that touch, that mainly speak of it tell of what just happened. */
function compareUndated(a: Mention, b: Mention): ScoreRow {
  if (!a.main || !b.main || a.published === null || b.published === null) return SCORES.time.bothUndated
  const apart = Math.max(a.published.first, b.published.first) - Math.min(a.published.last, b.published.last)
  if (apart > 1) return SCORES.time.bothUndated
  return apart === 1 ? SCORES.time.publishedTogether : SCORES.time.publishedSameDay
}

/** When the two happened: by days, by day and month, or by what the undated one's document can have known. */
export function compareTimes(a: Mention, b: Mention): Verdict {
  if (isDated(a) && isDated(b)) return compareDays(a, b)
  if (a.days === null && b.days === null && a.monthDay === null && b.monthDay === null) {
    return compareUndated(a, b)
  }
  const open = a.days === null ? a : b
  const other = open === a ? b : a
  const published = comparePublished(open, other)
  if ("veto" in published) return published
  if (open.monthDay !== null && (other.days !== null || other.monthDay !== null)) {
    return compareMonthDay(open.monthDay, other)
  }
  if (other.days === null && other.monthDay !== null) return SCORES.time.undated
  return published
}

/** Clock times of one day; null where either says none. */
export function compareClocks(a: Mention, b: Mention): ScoreRow | null {
  if (a.minutes === null || b.minutes === null || a.days === null || b.days === null) return null
  if (dayCount(a) !== 1 || dayCount(b) !== 1) return null
  const apart = Math.abs((a.days.first - b.days.first) * 1440 + a.minutes - b.minutes)
  if (apart <= NEAR_MINUTES) return SCORES.clock.near
  return apart > FAR_MINUTES ? SCORES.clock.far : null
}
