import { lengthMeaning } from "../../time-meaning.ts"
import { NO_TIME, type TimeRule } from "../../time-rule.ts"
import { n } from "./time-parts.ts"

/** Lengths of time, and ages, which are none. */
export const LENGTH_RULES: readonly TimeRule[] = [
  {
    id: "en.time.vague-units",
    because: "Past or coming years without a number are a length that is not said.",
    pattern: "the? {previous|next} {units}",
    reads: ["Prices rose in [past years] => PXY", "More may come in [the coming days] => PXD"],
    refuses: ["the past year"],
    mean: (p) => lengthMeaning(null, n(p["units"])),
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
    id: "en.time.age",
    because: "How old someone is tells no time.",
    pattern: "{number} -? {unit} -? old|olds",
    reads: ["A 6-year-old came [today] => 2024-07-09"],
    refuses: ["A 6-year-old came", "She is 37 years old"],
    mean: () => NO_TIME,
  },
  {
    id: "en.time.length",
    because: "A number of units is a length of time.",
    pattern: "{number} - {unit}",
    reads: ["A [four-day] truce held => P4D"],
    refuses: ["three-quarters of them", "a split-second choice"],
    mean: (p) => (n(p["unit"]) === 0 || n(p["unit"]) === 6 ? null : lengthMeaning(n(p["number"]), n(p["unit"]))),
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
]
