import type { Count, Edtf, Place, Site, Span } from "../model/index.ts"

/** A quantity as worded, hedges included: "at least 28", "almost 100", "dozens". Whether it counts people is not said here. */
export interface CountSpan extends Span {
  readonly firstToken: number
  readonly endToken: number
  readonly count: Count
  /** Where the bare number stands, without hedges. */
  readonly number: Span
}

export const TIME_TYPES = ["DATE", "TIME", "DURATION", "SET"] as const

/** How a time stands to what is said. */
export type TimeRelation = "since" | "until" | "by" | "as-of" | "before" | "after"

/** A time expression, resolved as far as the document allows. */
export interface TimeSpan extends Span {
  readonly firstToken: number
  readonly endToken: number
  readonly type: (typeof TIME_TYPES)[number]
  /** TIMEX3 value, for scoring: "2024-07-08", "2024-07-08TMO", "P3D", "XXXX-WXX-3". */
  readonly value: string
  /** The span of days or the instant that it names; null where it names none or the document does not settle it. */
  readonly edtf: Edtf | null
  /** Whole days from the published day where the words are relative to it ("today" 0, "yesterday" −1); null otherwise. */
  readonly daysFromPublished: number | null
  /** 0 Sunday … 6 Saturday, where a weekday is said; null otherwise. */
  readonly weekday: number | null
  /** Minutes after midnight where a clock time is said; null otherwise. */
  readonly minutes: number | null
  /** "about 9:45 pm" */
  readonly approximate: boolean
  /** "since October", "until Tuesday", "by evening", "as of Tuesday"; null for a plain one. */
  readonly relation: TimeRelation | null
}

/** A place name, or a word for the people of a place, resolved to the gazetteer. */
export interface PlaceSpan extends Span {
  readonly firstToken: number
  readonly endToken: number
  readonly place: Place
  /** As written, all spellings kept. */
  readonly written: string
  /** 0–100: how sure the resolution is, beside its rivals. */
  readonly confidence: number
  /** True for a city of about 100,000 people or more, and for what is wider than one: named without saying where it lies. */
  readonly wellKnown: boolean
  /** "Ukrainian", "Chechens": says whose, not where; it gives context and names no place. */
  readonly demonym: boolean
}

/** Words for a facility: a name, a known kind of building, a street. Which of them a claim is at is said elsewhere. */
export interface SiteSpan extends Span {
  readonly firstToken: number
  readonly endToken: number
  readonly site: Site
}
