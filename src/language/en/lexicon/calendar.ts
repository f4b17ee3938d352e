import type { CalendarEntry } from "../../pack.ts"

const names = (slot: CalendarEntry["slot"], forms: readonly string[], first: number): CalendarEntry[] =>
  forms.map((form, i) => ({ slot, forms: form.split("|"), value: first + i }))

/** Words of dates, clock times and spans of time; `value` is what the slot's rules say it is. */
export const CALENDAR: readonly CalendarEntry[] = [
  ...names("weekday", ["sunday|sun", "monday|mon", "tuesday|tue|tues", "wednesday|wed|weds", "thursday|thu|thur|thurs", "friday|fri", "saturday|sat"], 0),
  ...names("weekdays", ["sundays", "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays"], 0),
  ...names(
    "month",
    ["january|jan", "february|feb", "march|mar", "april|apr", "may", "june|jun", "july|jul", "august|aug", "september|sep|sept", "october|oct", "november|nov", "december|dec"],
    1,
  ),
  ...names("ordinal", ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"], 1),
  ...names(
    "number",
    ["a|an|one", "two|couple", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"],
    1,
  ),
  ...["thirty", "forty", "fifty", "sixty", "ninety"].map((form, i): CalendarEntry => ({ slot: "number", forms: [form], value: [30, 40, 50, 60, 90][i] ?? 0 })),
  // −1: how many is not said.
  { slot: "number", forms: ["several", "few", "some", "many"], value: -1 },
  // Seconds 0 … centuries 9: the order of size.
  ...names(
    "unit",
    ["second|seconds", "minute|minutes", "hour|hours", "day|days", "week|weeks", "month|months", "quarter|quarters", "year|years", "decade|decades", "century|centuries"],
    0,
  ),
  // 0 morning, 1 afternoon, 2 evening, 3 night, 4 day, 5 midday.
  { slot: "daypart", forms: ["morning", "dawn", "daybreak", "sunrise"], value: 0 },
  { slot: "daypart", forms: ["afternoon"], value: 1 },
  { slot: "daypart", forms: ["evening", "dusk", "sunset"], value: 2 },
  { slot: "daypart", forms: ["night", "overnight"], value: 3 },
  { slot: "hour", forms: ["noon", "midday"], value: 12 },
  { slot: "hour", forms: ["midnight"], value: 0 },
  // Spring 0, summer, autumn, winter.
  // Years as they are spoken: "nineteen ninety-one".
  { slot: "century", forms: ["nineteen"], value: 1900 },
  ...["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"].map((form, i): CalendarEntry => ({ slot: "tens", forms: [form], value: 20 + i * 10 })),
  ...["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"].map((form, i): CalendarEntry => ({ slot: "tenYears", forms: [form], value: 1920 + i * 10 })),
  ...names("season", ["spring", "summer", "autumn|fall", "winter"], 0),
  // Days from today.
  ...names("deictic", ["yesterday", "today", "tomorrow"], -1),
  { slot: "tonight", forms: ["tonight"], value: 0 },
  { slot: "previous", forms: ["last", "previous", "past"], value: -1 },
  { slot: "this", forms: ["this", "current"], value: 0 },
  { slot: "next", forms: ["next", "following", "coming", "upcoming"], value: 1 },
  { slot: "edge", forms: ["early", "late", "mid", "middle", "beginning", "end", "start"], value: 1 },
  { slot: "about", forms: ["about", "around", "approximately", "roughly", "nearly", "almost", "shortly", "just", "some"], value: 1 },
  { slot: "half", forms: ["am", "a.m"], value: 0 },
  { slot: "half", forms: ["pm", "p.m"], value: 12 },
  { slot: "clockzone", forms: ["gmt", "utc", "est", "edt", "cst", "cdt", "pst", "pdt", "et", "ct", "pt"], value: 1 },
  { slot: "now", forms: ["now", "currently", "nowadays"], value: 0 },
  { slot: "once", forms: ["recently"], value: -1 },
  // How often, by the unit.
  ...["hourly", "daily", "weekly", "monthly"].map((form, i): CalendarEntry => ({ slot: "regular", forms: [form], value: 2 + i })),
  { slot: "regular", forms: ["yearly", "annually"], value: 7 },
  { slot: "alike", forms: ["same", "corresponding", "comparable", "like"], value: 0 },
  ...names("dayparts", ["mornings", "afternoons", "evenings", "nights"], 0),
  { slot: "each", forms: ["every", "each"], value: 0 },
  // 2: tells of plans alone; 1: may as well stand in a story of the past.
  { slot: "will", forms: ["will", "scheduled", "plans", "plan", "expected", "going", "planning", "'ll"], value: 2 },
  { slot: "will", forms: ["planned", "due", "would", "begin", "begins", "beginning", "set", "should", "ready", "soon"], value: 1 },
]

/** How a time stands to what is said, by the word before it. */
export const TIME_RELATIONS = [
  { forms: ["since"], relation: "since" },
  { forms: ["until", "till", "through"], relation: "until" },
  { forms: ["by", "by the"], relation: "by" },
  { forms: ["as of", "as at"], relation: "as-of" },
  { forms: ["before", "prior to", "ahead of"], relation: "before" },
  { forms: ["after", "following"], relation: "after" },
] as const
