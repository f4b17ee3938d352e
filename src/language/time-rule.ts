import type { CivilDay } from "../model/index.ts"
import type { TimeSpan } from "./spans.ts"

/**
 * A way to write a time. Its pattern is a row of parts: `{slot}` a word or figure of the calendar, `a|b` one of these words, `,` a mark;
 * a `?` behind a part makes it optional. `reads` are sentences with the time in brackets and its value, published on Tuesday, 2024-07-09;
 * `refuses` are sentences in which this rule must find nothing.
 */
export interface TimeRule {
  readonly id: string
  readonly because: string
  readonly pattern: string
  readonly reads: readonly string[]
  readonly refuses: readonly string[]
  /** What the parts say; null where they name no time after all ("31 February"). */
  readonly mean: (parts: TimeParts, day: TimeContext) => TimeMeaning | typeof NO_TIME | null
}

/** What filled the slots, by slot; "number2" and so on for a slot that stands twice. */
export type TimeParts = Readonly<Record<string, number | undefined>>

/** What a time is resolved against. */
export interface TimeContext {
  /** Published day; null where not known. */
  readonly published: CivilDay | null
  /** No date without a year is read as later than this. */
  readonly now: CivilDay
  /** The sentence speaks of what is to come. */
  readonly future: boolean
  /** Its words of what is to come are such as tell of plans alone: "will", not "would". */
  readonly planned: boolean
  /** The words want a time that has been: "since October". */
  readonly past: boolean
}

/** What a rule says of words that look like a time and name none, so that no shorter rule reads one out of them: "6-year-old". */
export const NO_TIME = "no time"

/** The value of "that quarter" until the quarter that was named before is known; where none was, it is no time. */
export const UNNAMED_QUARTER = "XXXX-QX"

/** A TimeSpan without its place in the text. */
export type TimeMeaning = Pick<TimeSpan, "type" | "value" | "edtf"> &
  Partial<Pick<TimeSpan, "daysFromPublished" | "weekday" | "minutes">> & {
    /** So many years before the time that was named last: "a year earlier" than the third quarter. */
    readonly yearsEarlier?: number
    /** Where a quarter was named before, that quarter a year back: "a year ago". */
    readonly quarterBefore?: boolean
    /** The quarter that was named last, in this year: "the 1988 period". */
    readonly quarterOfYear?: boolean
    /** The quarter that was named last: "that quarter". */
    readonly quarterNamed?: boolean
    /** So many days from the day that was named last: "the next day". */
    readonly daysFromAnchor?: number
  }
