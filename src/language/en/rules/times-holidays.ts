import { civilDate, civilDay, weekdayOf } from "../../../model/index.ts"
import { dayMeaning, yearOfDay } from "../../time-meaning.ts"
import type { TimeContext, TimeMeaning, TimeRule } from "../../time-rule.ts"

/** A day by its weekday: the nth of the month, or with −1 the last. */
interface NthWeekday {
  readonly month: number
  readonly weekday: number
  readonly nth: number
  /** So many days behind it: Election Day is the day behind a Monday. */
  readonly behind?: number
}

function nthWeekday(day: TimeContext, given: number | undefined, { month, weekday, nth, behind = 0 }: NthWeekday) {
  const year = given ?? yearOfDay(day, month, nth < 0 ? 28 : nth * 7 - 3)
  if (year === null) return null
  // The last one is the first that leaves less than a week of a month of 31 days.
  const from = nth < 0 ? 25 : nth * 7 - 6
  const first = weekdayOf(civilDay(year, month, from))
  return dayMeaning(day, { year, month, day: from + ((weekday - first + 7) % 7) + behind })
}

/** Western Easter by the Gregorian rule of Meeus, Jones and Butcher; `days` from it. */
function easter(day: TimeContext, given: number | undefined, days = 0): TimeMeaning | null {
  const year = given ?? yearOfDay(day, 4, 8)
  if (year === null) return null
  const golden = year % 19
  const century = Math.floor(year / 100)
  const corrected = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 19 * golden + 15
  const epact = corrected % 30
  const moon = epact - Math.floor(epact / 28) * (1 - Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11))
  const sunday = (year + Math.floor(year / 4) + moon + 2 - century + Math.floor(century / 4)) % 7
  const { month, day: dayOfMonth } = civilDate(civilDay(year, 3, 28 + moon - sunday) + days)
  return dayMeaning(day, { year, month, day: dayOfMonth })
}

const fixed = (id: string, name: string, [month, dayOfMonth]: MonthDay, examples: Examples): TimeRule => ({
  id: `en.time.${id}`,
  because: "A day of the year that is called by its name.",
  pattern: `${name} ,? {year4}?`,
  ...examples,
  mean: (p, day) => dayMeaning(day, { year: p["year4"], month, day: dayOfMonth }),
})

const moving = (id: string, name: string, nth: NthWeekday, examples: Examples): TimeRule => ({
  id: `en.time.${id}`,
  because: "A weekday of its month that is called by its name, as the United States keep it.",
  pattern: `${name} ,? {year4}?`,
  ...examples,
  mean: (p, day) => nthWeekday(day, p["year4"], nth),
})

type MonthDay = readonly [month: number, day: number]
type Examples = Pick<TimeRule, "reads" | "refuses">

/** Days that are named, not numbered. */
export const HOLIDAY_RULES: readonly TimeRule[] = [
  fixed("christmas", "christmas day?", [12, 25], {
    reads: ["The church burned on [Christmas Day, 2021] => 2021-12-25", "before [Christmas] => 2023-12-25"],
    refuses: ["on New Year's Eve"],
  }),
  fixed("christmas-eve", "christmas eve", [12, 24], {
    reads: ["It fell on [Christmas Eve] => 2023-12-24"],
    refuses: ["on the eve of the vote"],
  }),
  fixed("new-year-eve", "new year 's eve", [12, 31], {
    reads: ["The club was full on [New Year's Eve 2022] => 2022-12-31"],
    refuses: ["a new year of war"],
  }),
  fixed("new-year-day", "new year 's day", [1, 1], {
    reads: ["A blast on [New Year's Day] => 2024-01-01"],
    refuses: ["a new year of war"],
  }),
  fixed("boxing-day", "boxing day", [12, 26], {
    reads: ["The mall shut on [Boxing Day] => 2023-12-26"],
    refuses: ["a day of boxing"],
  }),
  fixed("halloween", "halloween night?", [10, 31], {
    reads: ["Shots rang out on [Halloween 2022] => 2022-10-31"],
    refuses: ["all saints"],
  }),
  fixed("valentine", "valentine 's day", [2, 14], {
    reads: ["They met on [Valentine's Day] => 2024-02-14"],
    refuses: ["Valentine's car"],
  }),
  fixed("independence-day", "fourth of july", [7, 4], {
    reads: ["Fireworks of the [Fourth of July] frightened them => 2024-07-04"],
    refuses: ["a fourth of them"],
  }),
  fixed("veterans-day", "veterans day", [11, 11], {
    reads: ["The parade is on [Veterans Day 2023] => 2023-11-11"],
    refuses: ["veterans came all day"],
  }),
  moving(
    "thanksgiving",
    "thanksgiving day?",
    { month: 11, weekday: 4, nth: 4 },
    {
      reads: ["He came home for [Thanksgiving] => 2023-11-23"],
      refuses: ["giving thanks"],
    },
  ),
  moving(
    "labor-day",
    "labor day",
    { month: 9, weekday: 1, nth: 1 },
    {
      reads: ["The pool shuts on [Labor Day 2023] => 2023-09-04"],
      refuses: ["a day of labor"],
    },
  ),
  moving(
    "memorial-day",
    "memorial day",
    { month: 5, weekday: 1, nth: -1 },
    {
      reads: ["It happened on [Memorial Day] => 2024-05-27"],
      refuses: ["the memorial that day"],
    },
  ),
  moving(
    "king-day",
    "martin luther king day",
    { month: 1, weekday: 1, nth: 3 },
    {
      reads: ["They marched on [Martin Luther King Day] => 2024-01-15"],
      refuses: ["Martin Luther King Boulevard"],
    },
  ),
  moving(
    "presidents-day",
    "presidents day",
    { month: 2, weekday: 1, nth: 3 },
    {
      reads: ["Schools closed on [Presidents Day] => 2024-02-19"],
      refuses: ["the presidents that day"],
    },
  ),
  moving(
    "mother-day",
    "mother 's day",
    { month: 5, weekday: 0, nth: 2 },
    {
      reads: ["She was shot on [Mother's Day] => 2024-05-12"],
      refuses: ["Mother's car"],
    },
  ),
  moving(
    "father-day",
    "father 's day",
    { month: 6, weekday: 0, nth: 3 },
    {
      reads: ["He was shot on [Father's Day] => 2024-06-16"],
      refuses: ["Father's car"],
    },
  ),
  moving(
    "election-day",
    "election day",
    { month: 11, weekday: 1, nth: 1, behind: 1 },
    {
      reads: ["Polls closed on [Election Day 2022] => 2022-11-08"],
      refuses: ["the election that day"],
    },
  ),
  {
    id: "en.time.easter",
    because: "The Sunday behind the first full moon of spring.",
    pattern: "easter sunday|day? ,? {year4}?",
    reads: ["It struck on [Easter Sunday] => 2024-03-31", "before [Easter 2019] => 2019-04-21"],
    refuses: ["eastern Sunday schools"],
    mean: (p, day) => easter(day, p["year4"]),
  },
  {
    id: "en.time.good-friday",
    because: "Two days before Easter.",
    pattern: "good friday ,? {year4}?",
    reads: ["They fasted on [Good Friday] => 2024-03-29"],
    refuses: ["a good Saturday"],
    mean: (p, day) => easter(day, p["year4"], -2),
  },
]
