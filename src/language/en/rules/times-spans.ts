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
import { earlier, n, publishedYear, quarterYear } from "./time-parts.ts"

/** Weeks, years, lengths of time, and what comes again and again. */
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
    reads: [
      "A convoy left [three days ago] => 2024-07-06",
      "It opened [41 years ago] => 1983",
      "They met [a few days ago] => PXD",
    ],
    refuses: ["Days of sorrow"],
    mean: (p, day) => agoMeaning(day, n(p["number"]), n(p["unit"])),
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
    mean: (p) => ({
      type: "DATE",
      value: `${Math.trunc(n(p["decade"]) / 10)}X`,
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
