import { dayMeaning, monthMeaning, partOfDay, relativeDay, weekdayMeaning } from "../../time-meaning.ts"
import { NO_TIME, type TimeRule } from "../../time-rule.ts"
import { date, monthBeside, n, publishedYear, withPart } from "./time-parts.ts"

/** Days, months and parts of days, told by the calendar or from the published day. */
export const DATE_RULES: readonly TimeRule[] = [
  {
    id: "en.time.iso-day",
    because: "Records and captions write dates as ISO 8601 does.",
    pattern: "{iso}",
    reads: ["The list was closed on [2024-07-08] => 2024-07-08"],
    refuses: ["Call 2024-77-08 for help"],
    mean: (p, day) =>
      dayMeaning(day, {
        year: Math.trunc(n(p["iso"]) / 10_000),
        month: Math.trunc(n(p["iso"]) / 100) % 100,
        day: n(p["iso"]) % 100,
      }),
  },
  {
    id: "en.time.day-month",
    because: "British and agency style put the day first; datelines leave the century out.",
    pattern: "{edge}? {weekday}? ,? the? {day} of? {month} ,? {year}?",
    reads: [
      "On [8 July] the depot burned => 2024-07-08",
      "BOGOTA, [3 OCT 89] -- => 1989-10-03",
      "It began on [Monday, 8 July 2024] => 2024-07-08",
    ],
    refuses: ["Camps opened on 31 February"],
    mean: (p, day) => date(day, p),
  },
  {
    id: "en.time.month-day",
    because: "American style puts the month first.",
    pattern: "{edge}? {weekday}? ,? {month} the? {day} ,? {year}?",
    reads: [
      "The shelter closed [July 8] => 2024-07-08",
      "A march on [Sunday, March 3, 2019] ended well => 2019-03-03",
      "since [Oct. 7, 2023] => 2023-10-07",
    ],
    refuses: ["They may 8 times try"],
    mean: (p, day) => date(day, p),
  },
  {
    id: "en.time.named-after",
    because: "Movements, streets and squares are named after days.",
    pattern:
      "{day|month} {month|day} movement|brigade|battalion|street|avenue|square|bridge|boulevard|hospital|university|revolution",
    reads: ["The 26 September Hospital was full [yesterday] => 2024-07-08"],
    refuses: ["the April 6 Movement", "on 14 July Street"],
    mean: () => NO_TIME,
  },
  {
    id: "en.time.month-ordinal",
    because: "Broadcasts spell the day as a word.",
    pattern: "{weekday}? ,? {month} the? {ordinal}",
    reads: ["The vote is on [July eighth] => 2024-07-08"],
    refuses: ["an eighth of July"],
    mean: (p, day) => date(day, { ...p, day: p["ordinal"] }),
  },
  {
    id: "en.time.month-year",
    because: "A month with its year.",
    pattern: "{edge}? of? {month} ,? {year4}",
    reads: ["The bridge reopened in [May 2021] => 2021-05"],
    refuses: ["In May 20 people came"],
    mean: (p, day) => monthMeaning(day, n(p["month"]), p["year4"]),
  },
  {
    id: "en.time.month",
    because: "A bare month is the nearest one, looking back first.",
    pattern: "{this}? {edge}? of? {month}",
    reads: ["The siege ended in [May] => 2024-05", "Supplies last until [early September] => 2024-09"],
    refuses: ["It may rain", "They march on"],
    mean: (p, day) => monthMeaning(day, n(p["month"]), undefined),
  },
  {
    id: "en.time.month-last-year",
    because: "The year stands behind the month in words.",
    pattern: "{month} of? {previous|this|next} year",
    reads: ["Shelling began in [March of last year] => 2023-03"],
    refuses: [],
    mean: (p, day) =>
      monthMeaning(
        day,
        n(p["month"]),
        publishedYear(day) === null
          ? undefined
          : (publishedYear(day) ?? 0) + n(p["previous"] ?? p["this"] ?? p["next"]),
      ),
  },
  {
    id: "en.time.month-past-next",
    because: "Last May is the May before the published month, next May the one behind it.",
    pattern: "{previous|next} {month}",
    reads: [
      "A treaty was signed [last September] => 2023-09",
      "The school opens [next March] => 2025-03",
      "He left [last July] => 2023-07",
    ],
    refuses: ["the last march"],
    mean: (p, day) => monthBeside(day, n(p["month"]), p["previous"] ?? n(p["next"])),
  },
  {
    id: "en.time.last-date",
    because: "Last July 4 is the one before the published day.",
    pattern: "{previous} {month} {day}",
    reads: ["He was hurt [last Oct. 23] => 2023-10-23"],
    refuses: [],
    mean: (p, day) => dayMeaning({ ...day, past: true }, { month: n(p["month"]), day: n(p["day"]) }),
  },
  {
    id: "en.time.next-day",
    because: "Told from the day named last.",
    pattern: "the {next} day",
    reads: ["It burned on July 3, and [the next day] too => 2024-07-04"],
    refuses: ["the next daylight"],
    mean: () => ({ type: "DATE", value: "XXXX-XX-XX", edtf: null, daysFromAnchor: 1 }),
  },
  {
    id: "en.time.next-part",
    because: "A part of the day behind the one named last.",
    pattern: "the {next} {daypart}",
    reads: ["It burned on July 3; [the next morning] it rained => 2024-07-04TMO"],
    refuses: ["the next"],
    mean: (p) => ({
      ...partOfDay({ type: "DATE", value: "XXXX-XX-XX", edtf: null, weekday: null }, n(p["daypart"])),
      daysFromAnchor: 1,
    }),
  },
  {
    id: "en.time.same-day",
    because: "Told from the day named last.",
    pattern: "the|that same day",
    reads: ["It burned on July 3; [that same day] it rained => 2024-07-03"],
    refuses: ["that day"],
    mean: () => ({ type: "DATE", value: "XXXX-XX-XX", edtf: null, daysFromAnchor: 0 }),
  },
  {
    id: "en.time.weekday",
    because: "News counts weekdays back from the day it was published, or ahead where it speaks of plans.",
    pattern: "{edge}? {weekday}",
    reads: ["The market was hit on [Monday] => 2024-07-08", "Talks will begin on [Friday] => 2024-07-12"],
    refuses: ["He sat in the sun"],
    mean: (p, day) => weekdayMeaning(day, n(p["weekday"])),
  },
  {
    id: "en.time.weekday-week",
    because: "Last and next move a weekday by a week at most.",
    pattern: "{previous|this|next} {weekday}",
    reads: ["He died [last Friday] => 2024-07-05", "The vote is [next Monday] => 2024-07-15"],
    refuses: [],
    mean: (p, day) => weekdayMeaning(day, n(p["weekday"]), p["previous"] ?? p["next"] ?? 0),
  },
  {
    id: "en.time.weekday-week-ago",
    because: "A weekday a number of weeks back.",
    pattern: "{weekday} of? {previous} week",
    reads: ["Mines were laid [Wednesday last week] => 2024-07-03"],
    refuses: [],
    mean: (p, day) =>
      day.published === null
        ? weekdayMeaning(day, n(p["weekday"]))
        : weekdayMeaning(
            { ...day, published: day.published - 1 - ((((day.published + 3) % 7) + 7) % 7), future: false },
            n(p["weekday"]),
          ),
  },
  {
    id: "en.time.deictic",
    because: "Told from the published day.",
    pattern: "{edge}? {deictic}",
    reads: ["Shops were open [yesterday] => 2024-07-08", "[Today] all was calm => 2024-07-09"],
    refuses: [],
    mean: (p, day) => relativeDay(day, n(p["deictic"])),
  },
  {
    id: "en.time.deictic-part",
    because: "A part of such a day.",
    pattern: "{edge}? {deictic} {daypart}",
    reads: ["Sirens went [yesterday morning] => 2024-07-08TMO"],
    refuses: [],
    mean: (p, day) => partOfDay(relativeDay(day, n(p["deictic"])), n(p["daypart"])),
  },
  {
    id: "en.time.tonight",
    because: "The published day's evening.",
    pattern: "{edge}? {tonight}",
    reads: ["A curfew holds [tonight] => 2024-07-09TNI"],
    refuses: [],
    mean: (_, day) => partOfDay(relativeDay(day, 0), 3),
  },
  {
    id: "en.time.this-part",
    because: "This morning is the published day's; last night may begin the day before.",
    pattern: "{edge}? {this|previous} {daypart}",
    reads: ["Two rockets fell [this morning] => 2024-07-09TMO", "It burned [last night] => 2024-07-08TNI"],
    refuses: ["The past mornings were cold"],
    mean: (p, day) => partOfDay(relativeDay(day, p["this"] ?? -1), n(p["daypart"])),
  },
  {
    id: "en.time.weekday-part",
    because: "A weekday with its part.",
    pattern: "{edge}? {previous|this}? {weekday} {daypart}",
    reads: ["They left on [Sunday evening] => 2024-07-07TEV"],
    refuses: [],
    mean: (p, day) => partOfDay(weekdayMeaning(day, n(p["weekday"]), p["previous"] ?? 0), n(p["daypart"])),
  },
  {
    id: "en.time.part-of-day",
    because: "The part stands before its day.",
    pattern: "{edge}? the? {daypart} of|on the? {day} {month} {year}?",
    reads: ["On [the morning of 8 July] smoke rose => 2024-07-08TMO"],
    refuses: [],
    mean: (p, day) => withPart(date(day, p), p),
  },
  {
    id: "en.time.part-of-month-day",
    because: "The part stands before its day, American style.",
    pattern: "{edge}? the? {daypart} of|on {weekday}? ,? {month} {day} ,? {year}?",
    reads: [
      "He fled on [the night of Friday, July 5] => 2024-07-05TNI",
      "On [the night of July 3] nobody slept => 2024-07-03TNI",
    ],
    refuses: [],
    mean: (p, day) => withPart(date(day, p), p),
  },
  {
    id: "en.time.part-of-weekday",
    because: "The part stands before its weekday.",
    pattern: "{edge}? the? {daypart} of|on {weekday}",
    reads: ["Fires began in [the evening of Sunday] => 2024-07-07TEV"],
    refuses: [],
    mean: (p, day) => partOfDay(weekdayMeaning(day, n(p["weekday"])), n(p["daypart"])),
  },
  {
    id: "en.time.date-part",
    because: "A date with its part behind it.",
    pattern: "{day} {month} {year}? {daypart}",
    reads: ["By [8 July evening] it was over => 2024-07-08TEV"],
    refuses: [],
    mean: (p, day) => withPart(date(day, p), p),
  },
]
