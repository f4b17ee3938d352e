import type { NumeralEntry } from "../../pack.ts"

const UNITS = [
  "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
  "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]
const TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

/** Number words. "a" before a scale is 1 ("a dozen"). */
export const NUMERALS = [
  ...UNITS.map((form, i) => ({ form, kind: "unit" as const, value: i + 1 })),
  ...TENS.map((form, i) => ({ form, kind: "ten" as const, value: (i + 2) * 10 })),
  { form: "dozen", kind: "scale", value: 12 },
  { form: "score", kind: "scale", value: 20 },
  { form: "hundred", kind: "scale", value: 100 },
  { form: "thousand", kind: "scale", value: 1000 },
  { form: "million", kind: "scale", value: 1_000_000 },
] as const satisfies readonly NumeralEntry[]
