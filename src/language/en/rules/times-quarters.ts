import { halfMeaning, quarterMeaning, relativeSpan, spanMeaning } from "../../time-meaning.ts"
import { NO_TIME, UNNAMED_QUARTER, type TimeRule } from "../../time-rule.ts"
import { n, namedQuarter, publishedYear, quarterIn, quarterYear } from "./time-parts.ts"

/** Quarters and halves of years, as firms tell them. */
export const QUARTER_RULES: readonly TimeRule[] = [
  {
    id: "en.time.quarter",
    because: "Firms count by quarters.",
    pattern: "the? {ordinal} -? quarter of? {year4}?",
    reads: ["Sales fell in [the third quarter] => 2024-Q3"],
    refuses: ["a quarter of them"],
    mean: (p, day) =>
      n(p["ordinal"]) > 4 || (p["year4"] === undefined && day.published === null)
        ? null
        : quarterMeaning(n(p["ordinal"]), p["year4"] ?? quarterYear(day, n(p["ordinal"]))),
  },
  {
    id: "en.time.year-end",
    because: "The end of the published year: its value is the year, its day the last.",
    pattern: "the? year -? end",
    reads: ["The school closes by [year-end] => 2024"],
    refuses: ["the end of the year"],
    mean: (_, day) => {
      const year = publishedYear(day)
      if (year === null) return null
      const figures = String(year).padStart(4, "0")
      return { ...spanMeaning(figures), edtf: `${figures}-12-31` }
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
    because: "Firms report the quarter that has ended, or that which they named.",
    pattern: "the latest quarter|period",
    reads: ["[The latest period] brought a loss => 2024-Q2"],
    refuses: ["the latest report"],
    mean: (_, day) => namedQuarter(day),
  },
  {
    id: "en.time.quarter-finals",
    because: "Words made of quarters that name no time.",
    pattern: "the|that quarter - to|final|finals|mile|pound",
    reads: ["The first quarter was dull and [the third quarter] too; the quarter-to-quarter loss grew => 2024-Q3"],
    refuses: ["the quarter-final"],
    mean: () => NO_TIME,
  },
  {
    id: "en.time.the-quarter",
    because: "The quarter named last; where none was, quarters of towns are meant, or parts.",
    pattern: "the|that quarter",
    reads: ["First-quarter sales fell, since in [that quarter] the yard stood idle => 2024-Q1"],
    refuses: ["the quarters of the town", "the quarter of a pound", "the quarter-final", "the quarter where they live"],
    mean: () => ({ type: "DATE", value: UNNAMED_QUARTER, edtf: null, quarterNamed: true }),
  },
  {
    id: "en.time.years-quarter",
    because: "The quarter behind its year, told from the published one.",
    pattern: "{previous|this|next} year 's {ordinal} -? quarter",
    reads: ["Less came than in [last year's third quarter] => 2023-Q3"],
    refuses: ["last year's third storm"],
    mean: (p, day) => {
      const year = publishedYear(day)
      return year === null || n(p["ordinal"]) > 4
        ? null
        : quarterMeaning(n(p["ordinal"]), year + n(p["previous"] ?? p["this"] ?? p["next"]))
    },
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
    because: "A year earlier, written as one word; in a report of quarters, that quarter of the year before.",
    pattern: "the|a? year - ago|earlier",
    reads: [
      "[Year-earlier] results were better => 2023",
      "Second-quarter sales beat [the year-earlier] sales => 2023-Q2",
    ],
    refuses: ["earlier in the year"],
    mean: (_, day) => {
      const year = relativeSpan(day, 7, -1)
      return year === null ? null : { ...year, quarterBefore: true }
    },
  },
  {
    id: "en.time.quarter-of-year",
    because: "A quarter or period told by its year alone is the quarter in question, in that year.",
    pattern: "the {year4} quarter|period",
    reads: ["In the third quarter less was sold than in [the 2021 quarter] => 2021-Q3"],
    refuses: ["the 2021 season"],
    mean: (p) => ({ ...spanMeaning(String(n(p["year4"])).padStart(4, "0")), quarterOfYear: true }),
  },
  {
    id: "en.time.quarter-of-last-year",
    because: "The same, its year told in words.",
    pattern: "{previous|this} year 's quarter|period",
    reads: ["In the second quarter less was sold than in [last year's quarter] => 2023-Q2"],
    refuses: ["last year's losses"],
    mean: (p, day) => quarterIn(day, p),
  },
  {
    id: "en.time.quarter-last-year",
    because: "The same, its year behind it.",
    pattern: "the {alike} quarter|period of? {previous|this|number} year ago|earlier?",
    reads: ["In the second quarter less was sold than in [the same period last year] => 2023-Q2"],
    refuses: ["the same man last year"],
    mean: (p, day) => quarterIn(day, p),
  },
  {
    id: "en.time.half",
    because: "Half years, as firms and statisticians count them.",
    pattern: "the? {edge}? {ordinal|previous} half of? {year4}",
    reads: ["Fewer came in [the first half of 2023] => 2023-H1", "in [the last half of 2023] => 2023-H2"],
    refuses: ["the first half of them"],
    mean: (p) => halfMeaning(p["previous"] === undefined ? n(p["ordinal"]) : 2, n(p["year4"])),
  },
]
