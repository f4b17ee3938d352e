import type { TimeRule } from "../../time-rule.ts"
import { agoMeaning, atClock, dayMeaning, lengthMeaning, monthMeaning, partOfDay, quarterMeaning, relativeDay, relativeSpan, seasonMeaning, spanMeaning, weekdayMeaning } from "../../time-meaning.ts"
import { civilDate } from "../../../model/index.ts"
import type { TimeContext, TimeMeaning, TimeParts } from "../../time-rule.ts"

const n = (value: number | undefined): number => value ?? 0
const date = (day: TimeContext, p: TimeParts) => dayMeaning(day, { year: p["year"] ?? p["year2"], month: n(p["month"]), day: n(p["day"]), weekday: p["weekday"] })
const publishedYear = (day: TimeContext): number | null => (day.published === null ? null : civilDate(day.published).year)
/** 9:45 pm is 21:45; 12 am is midnight. Without am or pm as it stands. */
const clock = (p: TimeParts): number => {
  const minutes = n(p["clock"])
  const half = p["half"]
  if (half === undefined) return minutes
  return (minutes % 720) + (half === 12 ? 720 : 0)
}

/** The order matters between rules of equal length alone: what is told more exactly stands first. */
export const TIME_RULES: readonly TimeRule[] = [
  {
    id: "en.time.iso-day",
    because: "Records and captions write dates as ISO 8601 does.",
    pattern: "{iso}",
    reads: ["The list was closed on [2024-07-08] => 2024-07-08"],
    refuses: ["Call 2024-77-08 for help"],
    mean: (p, day) => dayMeaning(day, { year: Math.trunc(n(p["iso"]) / 10_000), month: Math.trunc(n(p["iso"]) / 100) % 100, day: n(p["iso"]) % 100 }),
  },
  {
    id: "en.time.day-month",
    because: "British and agency style put the day first; datelines leave the century out.",
    pattern: "{edge}? {weekday}? ,? the? {day} of? {month} ,? {year}?",
    reads: ["On [8 July] the depot burned => 2024-07-08", "BOGOTA, [3 OCT 89] -- => 1989-10-03", "It began on [Monday, 8 July 2024] => 2024-07-08"],
    refuses: ["Camps opened on 31 February"],
    mean: (p, day) => date(day, p),
  },
  {
    id: "en.time.month-day",
    because: "American style puts the month first.",
    pattern: "{edge}? {weekday}? ,? {month} the? {day} ,? {year}?",
    reads: ["The shelter closed [July 8] => 2024-07-08", "A march on [Sunday, March 3, 2019] ended well => 2019-03-03", "since [Oct. 7, 2023] => 2023-10-07"],
    refuses: ["They may 8 times try"],
    mean: (p, day) => date(day, p),
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
    mean: (p, day) => monthMeaning(day, n(p["month"]), publishedYear(day) === null ? undefined : (publishedYear(day) ?? 0) + n(p["previous"] ?? p["this"] ?? p["next"])),
  },
  {
    id: "en.time.month-past-next",
    because: "Last May is the May before the published month, next May the one behind it.",
    pattern: "{previous|next} {month}",
    reads: ["A treaty was signed [last September] => 2023-09", "The school opens [next March] => 2025-03", "He left [last July] => 2023-07"],
    refuses: ["the last march"],
    mean: (p, day) => monthBeside(day, n(p["month"]), p["previous"] ?? n(p["next"])),
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
    mean: (p, day) => (day.published === null ? weekdayMeaning(day, n(p["weekday"])) : weekdayMeaning({ ...day, published: day.published - 1 - ((((day.published + 3) % 7) + 7) % 7), future: false }, n(p["weekday"]))),
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
    reads: ["He fled on [the night of Friday, July 5] => 2024-07-05TNI", "On [the night of July 3] nobody slept => 2024-07-03TNI"],
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
  {
    id: "en.time.clock",
    because: "A clock time alone is of a day that the text tells elsewhere.",
    pattern: "{about}? {clock} {half}? local? {clockzone}?",
    reads: ["A car exploded at [11:36 AM] => XXXX-XX-XXT11:36", "A blast was heard at [about 9:45 pm] => XXXX-XX-XXT21:45", "Power failed at [0130 GMT] => XXXX-XX-XXT01:30"],
    refuses: ["They won 3:1", "The verse is 25:71"],
    mean: (p) => atClock(null, clock(p)),
  },
  {
    id: "en.time.clock-day",
    because: "A clock time with the weekday or day behind it.",
    pattern: "{about}? {clock|hour} {half}? on? {weekday|deictic} {daypart}?",
    reads: ["It struck at [1 a.m. Sunday] => 2024-07-07T01:00", "The line was cut at [noon on Monday] => 2024-07-08T12:00"],
    refuses: [],
    mean: (p, day) => atClock(p["deictic"] === undefined ? weekdayMeaning(day, n(p["weekday"])) : relativeDay(day, n(p["deictic"])), hourOrClock(p)),
  },
  {
    id: "en.time.clock-date",
    because: "A clock time with its date behind it.",
    pattern: "{about}? {clock|hour} {half}? on? {weekday}? ,? {month} {day} ,? {year}?",
    reads: ["Shots were heard at [2:30 a.m. Sunday, July 7] => 2024-07-07T02:30"],
    refuses: [],
    mean: (p, day) => atClock(date(day, p), hourOrClock(p)),
  },
  {
    id: "en.time.clock-day-month",
    because: "A clock time with its date behind it, day first.",
    pattern: "{about}? {clock|hour} {half}? on? {weekday}? ,? the? {day} of? {month} ,? {year}?",
    reads: ["The bus was struck at [7:15 on 8 July] => 2024-07-08T07:15"],
    refuses: [],
    mean: (p, day) => atClock(date(day, p), hourOrClock(p)),
  },
  {
    id: "en.time.day-clock",
    because: "The weekday stands before its clock time.",
    pattern: "{weekday|deictic} {daypart}? at|around|about|, {about}? {clock|hour} {half}? {clockzone}?",
    reads: ["The attack came on [Wednesday at about 9:45 pm] => 2024-07-03T21:45", "Trains stopped [yesterday at noon] => 2024-07-08T12:00"],
    refuses: [],
    mean: (p, day) => atClock(p["deictic"] === undefined ? weekdayMeaning(day, n(p["weekday"])) : relativeDay(day, n(p["deictic"])), hourOrClock(p)),
  },
  {
    id: "en.time.hour",
    because: "Noon and midnight are clock times.",
    pattern: "{hour}",
    reads: ["Bells rang at [noon] => XXXX-XX-XXT12:00"],
    refuses: [],
    mean: (p) => atClock(null, n(p["hour"]) * 60),
  },
  {
    id: "en.time.in-the-part",
    because: "A part of a day that the text tells elsewhere.",
    pattern: "the {edge}? {daypart}",
    reads: ["Smoke stood over the port in [the evening] => XXXX-XX-XXTEV"],
    refuses: ["Good evening to all"],
    mean: (p) => ({ type: "TIME", value: `XXXX-XX-XXT${["MO", "AF", "EV", "NI"][n(p["daypart"])] ?? "NI"}`, edtf: null }),
  },
  {
    id: "en.time.relative-span",
    because: "Last week, this month, next year, by the published day.",
    pattern: "{edge}? of? the? {previous|this|next} {unit}",
    reads: ["[The previous week] eleven were hurt => 2024-W27", "[Last month] it rained => 2024-06", "Roads closed [this year] => 2024", "a report [last year] => 2023"],
    refuses: ["The past is gone"],
    mean: (p, day) => relativeSpan(day, n(p["unit"]), p["previous"] ?? p["next"] ?? 0),
  },
  {
    id: "en.time.past-units",
    because: "The past two months are a length.",
    pattern: "the? {previous|next} {number} {unit}",
    reads: ["In [the past two months] none came => P2M"],
    refuses: [],
    mean: (p) => lengthMeaning(n(p["number"]), n(p["unit"])),
  },
  {
    id: "en.time.ago",
    because: "Counted back from the published day.",
    pattern: "{about}? {number} {unit} ago",
    reads: ["A convoy left [three days ago] => 2024-07-06", "It opened [41 years ago] => 1983", "They met [a few days ago] => PXD"],
    refuses: ["Days of sorrow"],
    mean: (p, day) => agoMeaning(day, n(p["number"]), n(p["unit"])),
  },
  {
    id: "en.time.earlier",
    because: "Counted back from the time named last.",
    pattern: "{number} {unit} earlier|before",
    reads: ["[A year earlier] there were none => 2023", "Sales fell in the third quarter from [a year earlier] => 2023-Q3"],
    refuses: [],
    mean: (p, day) => earlier(agoMeaning(day, n(p["number"]), n(p["unit"])), p),
  },
  {
    id: "en.time.length",
    because: "A number of units is a length of time.",
    pattern: "{number} - {unit}",
    reads: ["A [four-day] truce held => P4D"],
    refuses: [],
    mean: (p) => (n(p["unit"]) === 0 ? null : lengthMeaning(n(p["number"]), n(p["unit"]))),
  },
  {
    id: "en.time.units",
    because: "A number of units is a length of time.",
    pattern: "{about}? {number} more? {unit}",
    reads: ["They waited [five hours] => PT5H", "Water lasts [about 20 days] => P20D"],
    refuses: ["Dozens came", "the second floor", "a second strike"],
    mean: (p) => (n(p["unit"]) === 0 || (n(p["unit"]) === 6 && n(p["number"]) === 1) ? null : lengthMeaning(n(p["number"]), n(p["unit"]))),
  },
  {
    id: "en.time.bare-units",
    because: "“for years”, “within days”: a length without a number.",
    pattern: "for|within|in|after|recent {units}",
    reads: ["They searched [for hours] => PTXH"],
    refuses: ["for second place"],
    mean: (p) => (n(p["units"]) === 0 ? null : lengthMeaning(null, n(p["units"]))),
  },
  {
    id: "en.time.year",
    because: "Four figures behind a word that takes times, or of the years around ours, are a year.",
    pattern: "{edge}? of? {year4}",
    reads: ["The dam broke in [2014] => 2014", "the war of [1973] => 1973"],
    refuses: ["Some 2014 people fled", "It cost $2014", "They have 2014"],
    mean: (p) => spanMeaning(String(n(p["year4"])).padStart(4, "0")),
  },
  {
    id: "en.time.decade",
    because: "Ten years.",
    pattern: "the? {edge}? {decade}",
    reads: ["In [the 1990s] the mine closed => 199X"],
    refuses: [],
    mean: (p) => ({ type: "DATE", value: `${Math.trunc(n(p["decade"]) / 10)}X`, edtf: `${n(p["decade"])}/${n(p["decade"]) + 9}` }),
  },
  {
    id: "en.time.season",
    because: "Seasons of the north, by their months.",
    pattern: "{previous|this|next} {season}",
    reads: ["Grain ran out [last winter] => 2023-WI"],
    refuses: ["They fall", "a spring in the hills"],
    mean: (p, day) => (publishedYear(day) === null ? null : seasonMeaning(n(p["season"]), (publishedYear(day) ?? 0) + (p["previous"] ?? p["next"] ?? 0))),
  },
  {
    id: "en.time.season-year",
    because: "Seasons of the north, by their months.",
    pattern: "{season} of? {year4}",
    reads: ["In [spring 2022] the town fell => 2022-SP"],
    refuses: [],
    mean: (p) => seasonMeaning(n(p["season"]), n(p["year4"])),
  },
  {
    id: "en.time.quarter",
    because: "Firms count by quarters.",
    pattern: "the? {ordinal} -? quarter of? {year4}?",
    reads: ["Sales fell in [the third quarter] => 2024-Q3"],
    refuses: ["a quarter of them"],
    mean: (p, day) => (p["year4"] === undefined && day.published === null ? null : quarterMeaning(n(p["ordinal"]), p["year4"] ?? quarterYear(day, n(p["ordinal"])))),
  },
  {
    id: "en.time.weekend",
    because: "Saturday and Sunday.",
    pattern: "the|this|previous|last|next weekend",
    reads: ["Over [the weekend] it was calm => 2024-W27-WE"],
    refuses: [],
    mean: (_, day) => {
      const week = relativeSpan(day, 4, day.future ? 0 : -1)
      return week === null ? null : { ...week, value: `${week.value}-WE` }
    },
  },
  {
    id: "en.time.now",
    because: "The time of speaking.",
    pattern: "{now}",
    reads: ["The road is [now] open => PRESENT_REF"],
    refuses: [],
    mean: (_, day) => ({ ...relativeDay(day, 0), value: "PRESENT_REF" }),
  },
  {
    id: "en.time.once",
    because: "Some time before.",
    pattern: "{once}",
    reads: ["He had [recently] moved => PAST_REF"],
    refuses: [],
    mean: () => ({ type: "DATE", value: "PAST_REF", edtf: null }),
  },
  {
    id: "en.time.each",
    because: "Again and again.",
    pattern: "{each} {weekday|unit|daypart}",
    reads: ["Sirens sound [every day] => P1D", "They meet [each Thursday] => XXXX-WXX-4"],
    refuses: [],
    mean: (p) =>
      p["weekday"] === undefined
        ? { ...lengthMeaning(1, p["unit"] ?? 3), type: "SET" }
        : { type: "SET", value: `XXXX-WXX-${p["weekday"] === 0 ? 7 : p["weekday"]}`, edtf: null },
  },
  {
    id: "en.time.weekdays",
    because: "A weekday in the plural comes again and again.",
    pattern: "{weekdays}",
    reads: ["The market opens on [Sundays] => XXXX-WXX-7"],
    refuses: [],
    mean: (p) => ({ type: "SET", value: `XXXX-WXX-${p["weekdays"] === 0 ? 7 : n(p["weekdays"])}`, edtf: null }),
  },
]

function withPart(meaning: ReturnType<typeof dayMeaning>, p: TimeParts): ReturnType<typeof dayMeaning> {
  return meaning === null ? null : partOfDay(meaning, n(p["daypart"]))
}

function earlier(meaning: TimeMeaning | null, p: TimeParts): TimeMeaning | null {
  const years = n(p["number"])
  return meaning === null || n(p["unit"]) !== 7 || years < 1 ? meaning : { ...meaning, yearsEarlier: years }
}

/** The nearest such month before (−1) or behind (1) the published one. */
function monthBeside(day: TimeContext, month: number, side: number): TimeMeaning {
  if (day.published === null) return monthMeaning(day, month, undefined)
  const published = civilDate(day.published)
  const sameYear = side < 0 ? month < published.month : month > published.month
  return monthMeaning(day, month, published.year + (sameYear ? 0 : side))
}

function hourOrClock(p: TimeParts): number {
  return p["hour"] === undefined ? clock(p) : p["hour"] * 60
}

/** The latest such quarter that has begun. */
function quarterYear(day: TimeContext, quarter: number): number {
  const { year, month } = civilDate(day.published ?? 0)
  return quarter <= Math.ceil(month / 3) ? year : year - 1
}

