import { atClock, relativeDay, weekdayMeaning } from "../../time-meaning.ts"
import type { TimeRule } from "../../time-rule.ts"
import { date, hourOrClock, n } from "./time-parts.ts"

/** Clock times, alone or with their day. */
export const CLOCK_RULES: readonly TimeRule[] = [
  {
    id: "en.time.clock",
    because: "A clock time alone is of a day that the text tells elsewhere.",
    pattern: "{about}? {clock} {half}? local? {clockzone}?",
    reads: [
      "A car exploded at [11:36 AM] => XXXX-XX-XXT11:36",
      "A blast was heard at [about 9:45 pm] => XXXX-XX-XXT21:45",
      "Power failed at [0130 GMT] => XXXX-XX-XXT01:30",
    ],
    refuses: ["They won 3:1", "The verse is 25:71"],
    mean: (p) => atClock(null, hourOrClock(p)),
  },
  {
    id: "en.time.clock-day",
    because: "A clock time with the weekday or day behind it.",
    pattern: "{about}? {clock|hour} {half}? {clockzone}? on? {weekday|deictic} {daypart}?",
    reads: [
      "It struck at [1 a.m. Sunday] => 2024-07-07T01:00",
      "The line was cut at [noon on Monday] => 2024-07-08T12:00",
    ],
    refuses: [],
    mean: (p, day) =>
      atClock(
        p["deictic"] === undefined ? weekdayMeaning(day, n(p["weekday"])) : relativeDay(day, n(p["deictic"])),
        hourOrClock(p),
      ),
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
    reads: [
      "The attack came on [Wednesday at about 9:45 pm] => 2024-07-03T21:45",
      "Trains stopped [yesterday at noon] => 2024-07-08T12:00",
    ],
    refuses: [],
    mean: (p, day) =>
      atClock(
        p["deictic"] === undefined ? weekdayMeaning(day, n(p["weekday"])) : relativeDay(day, n(p["deictic"])),
        hourOrClock(p),
      ),
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
    mean: (p) => ({
      type: "TIME",
      value: `XXXX-XX-XXT${["MO", "AF", "EV", "NI"][n(p["daypart"])] ?? "NI"}`,
      edtf: null,
    }),
  },
]
