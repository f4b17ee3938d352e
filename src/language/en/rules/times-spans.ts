import {
  agoMeaning,
  lengthMeaning,
  quarterMeaning,
  relativeDay,
  relativeSpan,
  seasonMeaning,
  spanMeaning,
} from "../../time-meaning.ts"
import type { TimeRule } from "../../time-rule.ts"
import { ago, earlier, n, publishedYear, quarterYear, weekOf } from "./time-parts.ts"

/** Weeks, years, lengths of time, and what comes again and again. */
export const SPAN_RULES: readonly TimeRule[] = [
  {
    id: "en.time.vague-units",
    because: "Past or coming years without a number are a length that is not said.",
    pattern: "the? {previous|next} {units}",
    reads: ["Prices rose in [past years] => PXY", "More may come in [the coming days] => PXD"],
    refuses: ["the past year"],
    mean: (p) => lengthMeaning(null, n(p["units"])),
  },
  {
    id: "en.time.relative-span",
    because: "Last week, this month, next year, by the published day.",
    pattern: "{edge}? of? the? {previous|this|next} {unit}",
    reads: [
      "[The previous week] eleven were hurt => 2024-W27",
      "[Last month] it rained => 2024-06",
      "Roads closed [this year] => 2024",
      "a report [last year] => 2023",
    ],
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
    pattern: "{about}? {number} {unit} or? so? ago",
    reads: [
      "A convoy left [three days ago] => 2024-07-06",
      "It opened [41 years ago] => 1983",
      "They met [a few days ago] => PXD",
    ],
    refuses: ["Days of sorrow"],
    mean: (p, day) => ago(agoMeaning(day, n(p["number"]), n(p["unit"])), p),
  },
  {
    id: "en.time.earlier",
    because: "Counted back from the time named last.",
    pattern: "{number} {unit} earlier|before",
    reads: [
      "[A year earlier] there were none => 2023",
      "Sales fell in the third quarter from [a year earlier] => 2023-Q3",
    ],
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
    mean: (p) =>
      n(p["unit"]) === 0 || (n(p["unit"]) === 6 && n(p["number"]) === 1)
        ? null
        : lengthMeaning(n(p["number"]), n(p["unit"])),
  },
  {
    id: "en.time.bare-units",
    because: "“for years”, “within days”: a length without a number.",
    pattern: "for|within|in|after {units}",
    reads: ["They searched [for hours] => PTXH"],
    refuses: ["for second place"],
    mean: (p) => (n(p["units"]) === 0 ? null : lengthMeaning(null, n(p["units"]))),
  },
  {
    id: "en.time.recent-units",
    because: "Recent weeks are a length that is not said.",
    pattern: "the? recent {units}",
    reads: ["Rents fell in [recent months] => PXM"],
    refuses: ["a recent storm"],
    mean: (p) => lengthMeaning(null, n(p["units"])),
  },
  {
    id: "en.time.these-days",
    because: "These days are now.",
    pattern: "these days",
    reads: ["Few travel [these days] => PRESENT_REF"],
    refuses: ["these two days"],
    mean: () => ({ type: "DATE", value: "PRESENT_REF", edtf: null }),
  },
  {
    id: "en.time.the-past",
    because: "All that was before.",
    pattern: "the past",
    reads: ["It flooded in [the past] too => PAST_REF"],
    refuses: [],
    mean: () => ({ type: "DATE", value: "PAST_REF", edtf: null }),
  },
  {
    id: "en.time.the-future",
    because: "All that is to come.",
    pattern: "the near? future",
    reads: ["Little will change in [the near future] => FUTURE_REF"],
    refuses: ["a future in exports"],
    mean: () => ({ type: "DATE", value: "FUTURE_REF", edtf: null }),
  },
  {
    id: "en.time.the-year",
    because: "The year without more is the published one.",
    pattern: "the full? year",
    reads: ["Ten such fires were counted in [the year] => 2024"],
    refuses: ["the years of war"],
    mean: (_, day) => relativeSpan(day, 7, 0),
  },
  {
    id: "en.time.the-year-of",
    because: "The word stands before its figures.",
    pattern: "the year {year4}",
    reads: ["In [the year 1998] it was rebuilt => 1998"],
    refuses: [],
    mean: (p) => spanMeaning(String(n(p["year4"]))),
  },
  {
    id: "en.time.spoken-year",
    because: "Broadcasts write years as they are spoken.",
    pattern: "the? year? {century} {tens} -? {number}?",
    reads: ["It was built in [nineteen ninety-one] => 1991", "in [nineteen eighty] => 1980"],
    refuses: ["nineteen houses"],
    mean: (p) =>
      n(p["number"]) < 0 || n(p["number"]) > 9
        ? null
        : spanMeaning(String(n(p["century"]) + n(p["tens"]) + n(p["number"]))),
  },
  {
    id: "en.time.spoken-decade",
    because: "Ten years, in words.",
    pattern: "the {edge}? {tenYears}",
    reads: ["In [the nineties] the mine closed => 199"],
    refuses: ["a man in his nineties"],
    mean: (p) => ({
      type: "DATE",
      value: String(n(p["tenYears"]) / 10),
      edtf: `${n(p["tenYears"])}/${n(p["tenYears"]) + 9}`,
    }),
  },
  {
    id: "en.time.week-of",
    because: "The week that holds the day.",
    pattern: "the? week of {month} {day} ,? {year}?",
    reads: ["Roads closed in [the week of July 1] => 2024-W27"],
    refuses: ["a week of rain"],
    mean: (p, day) => weekOf(day, p),
  },
  {
    id: "en.time.year",
    because: "Four figures behind a word that takes times, or of the years around ours, are a year.",
    pattern: "{edge}? of? {year4}",
    reads: ["The dam broke in [2014] => 2014", "the war of [1973] => 1973"],
    refuses: ["Some 2014 people fled", "It cost $2014", "They have 2014", "in the 1800 block of Elm Street"],
    mean: (p) => spanMeaning(String(n(p["year4"])).padStart(4, "0")),
  },
  {
    id: "en.time.decade",
    because: "Ten years.",
    pattern: "the? {edge}? {decade}",
    reads: ["In [the 1990s] the mine closed => 199", "In the early '[80s] it closed => 198"],
    refuses: ["A man in his 70s", "They are in their early 20s"],
    mean: (p) => ({
      type: "DATE",
      value: String(Math.trunc(n(p["decade"]) / 10)),
      edtf: `${n(p["decade"])}/${n(p["decade"]) + 9}`,
    }),
  },
  {
    id: "en.time.season",
    because: "Seasons of the north, by their months.",
    pattern: "{previous|this|next} {season}",
    reads: ["Grain ran out [last winter] => 2023-WI"],
    refuses: ["They fall", "a spring in the hills"],
    mean: (p, day) =>
      publishedYear(day) === null
        ? null
        : seasonMeaning(n(p["season"]), (publishedYear(day) ?? 0) + (p["previous"] ?? p["next"] ?? 0)),
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
    mean: (p, day) =>
      p["year4"] === undefined && day.published === null
        ? null
        : quarterMeaning(n(p["ordinal"]), p["year4"] ?? quarterYear(day, n(p["ordinal"]))),
  },
  {
    id: "en.time.year-end",
    because: "The last day of the published year.",
    pattern: "the? year -? end",
    reads: ["The school closes by [year-end] => 2024-12-31"],
    refuses: ["the end of the year"],
    mean: (_, day) => {
      const year = publishedYear(day)
      return year === null ? null : spanMeaning(`${String(year).padStart(4, "0")}-12-31`)
    },
  },
  {
    id: "en.time.year-quarter",
    because: "Firms put the year before its quarter.",
    pattern: "the? {year4} {ordinal} -? quarter",
    reads: ["In [the 2023 third quarter] sales rose => 2023-Q3"],
    refuses: [],
    mean: (p) => (n(p["ordinal"]) > 4 ? null : quarterMeaning(n(p["ordinal"]), n(p["year4"]))),
  },
  {
    id: "en.time.latest-quarter",
    because: "Firms report the quarter that has ended.",
    pattern: "the latest quarter|period",
    reads: ["[The latest period] brought a loss => 2024-Q2"],
    refuses: ["the latest report"],
    mean: (_, day) => relativeSpan(day, 6, -1),
  },
  {
    id: "en.time.year-ago-quarter",
    because: "Firms compare with the same quarter of the year before.",
    pattern: "the|a year - ago quarter|period",
    reads: ["Less than in [the year-ago quarter] => 2023-Q2"],
    refuses: ["a year ago"],
    mean: (_, day) => relativeSpan(day, 6, -5),
  },
  {
    id: "en.time.year-earlier-quarter",
    because: "The same in other words.",
    pattern: "the|a year - earlier quarter|period",
    reads: ["Less than in [the year-earlier period] => 2023-Q2"],
    refuses: ["a year earlier"],
    mean: (_, day) => relativeSpan(day, 6, -5),
  },
  {
    id: "en.time.year-earlier",
    because: "A year earlier, written as one word.",
    pattern: "the? year - ago|earlier",
    reads: ["[Year-earlier] results were better => 2023"],
    refuses: ["earlier in the year"],
    mean: (_, day) => relativeSpan(day, 7, -1),
  },
  {
    id: "en.time.the-season",
    because: "A season without more is the published year's.",
    pattern: "over|during|in|into|of|through|until|since the {edge}? {season}",
    reads: ["Wells ran dry [over the summer] => 2024-SU"],
    refuses: ["the fall of the town"],
    mean: (p, day) => {
      const year = publishedYear(day)
      return year === null ? null : seasonMeaning(n(p["season"]), year)
    },
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
