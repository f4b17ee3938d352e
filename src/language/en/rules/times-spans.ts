import {
  agoMeaning,
  centuryMeaning,
  lengthMeaning,
  relativeDay,
  relativeSpan,
  seasonMeaning,
  spanMeaning,
} from "../../time-meaning.ts"
import type { TimeRule } from "../../time-rule.ts"
import { ago, earlier, n, publishedYear, seasonBeside, weekOf } from "./time-parts.ts"

/** Weeks, years and other spans, told by the calendar or from the published day. */
export const SPAN_RULES: readonly TimeRule[] = [
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
    pattern: "this? {previous|this|next} {season}",
    reads: ["Grain ran out [last winter] => 2023-WI", "They sowed [this past spring] => 2024-SP"],
    refuses: ["They fall", "a spring in the hills"],
    mean: (p, day) => seasonBeside(day, n(p["season"]), p["previous"] ?? p["next"] ?? 0),
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
    id: "en.time.century",
    because: "A hundred years by their number.",
    pattern: "the? {edge}? {ordinal|day} -? century",
    reads: ["The tower is of [the 12th century] => 11", "in [the nineteenth century] => 18"],
    refuses: ["the 12th hour", "a century of rain"],
    mean: (p) => centuryMeaning(n(p["ordinal"] ?? p["day"])),
  },
  {
    id: "en.time.year-two-thousand",
    because: "Broadcasts write years as they are spoken.",
    pattern: "the? year two thousand",
    reads: ["Few will be left by [the year two thousand] => 2000"],
    refuses: ["two thousand came"],
    mean: () => spanMeaning("2000"),
  },
  {
    id: "en.time.years-ago",
    because: "How long ago is not said.",
    pattern: "{units} ago",
    reads: ["The mill shut [months ago] => PXM"],
    refuses: ["not long ago"],
    mean: (p) => (n(p["units"]) === 0 ? null : lengthMeaning(null, n(p["units"]))),
  },
]
