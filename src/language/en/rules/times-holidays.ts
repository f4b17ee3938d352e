import { civilDay, weekdayOf } from "../../../model/index.ts"
import { dayMeaning, yearOfDay } from "../../time-meaning.ts"
import type { TimeContext, TimeMeaning, TimeRule } from "../../time-rule.ts"

/** The fourth Thursday of November. */
function thanksgiving(day: TimeContext, given: number | undefined): TimeMeaning | null {
  const year = given ?? yearOfDay(day, 11, 25)
  if (year === null) return null
  const first = weekdayOf(civilDay(year, 11, 1))
  return dayMeaning(day, { year, month: 11, day: 1 + ((4 - first + 7) % 7) + 21 })
}

/** Days that are named, not numbered. */
export const HOLIDAY_RULES: readonly TimeRule[] = [
  {
    id: "en.time.christmas",
    because: "A fixed day: 25 December.",
    pattern: "christmas day? ,? {year4}?",
    reads: ["The church burned on [Christmas Day, 2021] => 2021-12-25", "before [Christmas] => 2023-12-25"],
    refuses: ["on New Year's Eve"],
    mean: (p, day) => dayMeaning(day, { year: p["year4"], month: 12, day: 25 }),
  },
  {
    id: "en.time.christmas-eve",
    because: "A fixed day: 24 December.",
    pattern: "christmas eve ,? {year4}?",
    reads: ["It fell on [Christmas Eve] => 2023-12-24"],
    refuses: ["on the eve of the vote"],
    mean: (p, day) => dayMeaning(day, { year: p["year4"], month: 12, day: 24 }),
  },
  {
    id: "en.time.new-year-eve",
    because: "A fixed day: 31 December.",
    pattern: "new year 's eve ,? {year4}?",
    reads: ["The club was full on [New Year's Eve 2022] => 2022-12-31"],
    refuses: ["a new year of war"],
    mean: (p, day) => dayMeaning(day, { year: p["year4"], month: 12, day: 31 }),
  },
  {
    id: "en.time.new-year-day",
    because: "A fixed day: 1 January.",
    pattern: "new year 's day ,? {year4}?",
    reads: ["A blast on [New Year's Day] => 2024-01-01"],
    refuses: ["a new year of war"],
    mean: (p, day) => dayMeaning(day, { year: p["year4"], month: 1, day: 1 }),
  },
  {
    id: "en.time.thanksgiving",
    because: "The fourth Thursday of November, as the United States keep it.",
    pattern: "thanksgiving day? ,? {year4}?",
    reads: ["He came home for [Thanksgiving] => 2023-11-23"],
    refuses: ["giving thanks"],
    mean: (p, day) => thanksgiving(day, p["year4"]),
  },
]
