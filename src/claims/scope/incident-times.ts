import { EVENT_NOUNS, fold, MEANS_WORDS, matching, oneOf, type Scan, type TimeSpan } from "../../language/index.ts"
import { civilDate, civilDay, edtfDays, isoDay, weekdayOf, type Edtf } from "../../model/index.ts"
import { onceFor, tokensOf, type DocumentView } from "../view.ts"
import type { Frame } from "../frame.ts"
import { isDayOfTelling } from "./days-of-telling.ts"
import { isOfCharge } from "./of-charge.ts"
import { monthDayOf } from "./published.ts"

const EVENT_WORDS = new Set<string>([...Object.keys(EVENT_NOUNS), ...Object.keys(MEANS_WORDS)])
const IS_EVENT_WORD = oneOf(EVENT_WORDS)

/** When a sentence says that something happened. */
export interface EventTime {
  readonly span: TimeSpan
  /** Day, interval, month or year; `XXXX-MM-DD` where the year is open; null for a bare weekday of an undated text. */
  readonly edtf: Edtf | null
  readonly daysFromPublished: number | null
  /** True where the words alone fix a date ("8 July"), not a weekday or "today". */
  readonly absolute: boolean
}

function eventTime(view: DocumentView, span: TimeSpan): EventTime {
  const monthDay = monthDayOf(span)
  const edtf = span.edtf ?? (monthDay === null ? besidePublished(view, span) : `XXXX-${monthDay}`)
  return {
    span,
    edtf,
    daysFromPublished: span.daysFromPublished,
    absolute: span.daysFromPublished === null && span.weekday === null && edtf !== null,
  }
}

/** Nobody was harmed after publication: a weekday or a date that is taken for the coming one is the one before; other times to come are none. */
function notToCome({ scan, publishedDays: known }: DocumentView, time: EventTime): EventTime | null {
  const { edtf, span } = time
  if (edtf === null || known === null) return time
  const days = edtfDays(edtf)
  if (days === null || days.first <= known.last + 1) return time
  if (days.first !== days.last || /\d{4}/u.test(scan.text.slice(span.start, span.end))) return null
  const { year, month, day } = civilDate(days.first)
  if (time.absolute) return { ...time, edtf: isoDay(civilDay(year - 1, month, day)) + edtf.slice(10) }
  return span.weekday === null ? null : { ...time, edtf: isoDay(days.first - 7) + edtf.slice(10) }
}

/** "yesterday" of a document whose published day lacks its year: `XXXX-07-08`. */
function besidePublished({ published }: DocumentView, { daysFromPublished }: TimeSpan): Edtf | null {
  const found = /^XXXX-(\d{2})-(\d{2})/.exec(published?.edtf ?? "")
  if (found === null || daysFromPublished === null) return null
  // Any year that is no leap year serves: only month and day are kept.
  return `XXXX-${isoDay(civilDay(2023, Number(found[1]), Number(found[2])) + daysFromPublished).slice(5)}`
}

const NO_TIMES: readonly EventTime[] = []

/** Times of a sentence that say when something happened: not those of a statement, a duration or "as of". */
export function eventTimes(view: DocumentView, sentence: number): readonly EventTime[] {
  return allEventTimes(view)[sentence] ?? NO_TIMES
}

/** Times that say when something happened, by sentence: each document's are found once, for all of its frames. */
const allEventTimes = onceFor((view: DocumentView): readonly (readonly EventTime[] | undefined)[] => {
  const { scan } = view
  const bySentence: (EventTime[] | undefined)[] = []
  for (const [i, time] of view.times.entries()) {
    const sentence = scan.sentenceOf[time.firstToken] as number
    if (!isOfEvent(view, sentence, time) || isWeekdayOf(scan.text, time, view.times[i + 1])) continue
    const weekday = view.times[i - 1]
    // "Said late Monday, March 16": the weekday before the date is one of telling, and so is the date.
    const isOfWeekday = weekday !== undefined && isWeekdayOf(scan.text, weekday, time)
    if (isOfWeekday && isDayOfTelling(view, sentence, weekday)) continue
    const told = notToCome(view, eventTime(view, time))
    if (told === null) continue
    const times = bySentence[sentence]
    if (times === undefined) bySentence[sentence] = [told]
    else times.push(told)
  }
  return bySentence
})

/** "dawn on Monday, 23 October": the weekday of a written date says nothing that the date does not. */
const isWeekdayOf = (text: string, time: TimeSpan, next: TimeSpan | undefined): boolean =>
  time.weekday !== null &&
  monthDayOf(time) === null &&
  next !== undefined &&
  next.weekday === null &&
  next.daysFromPublished === null &&
  next.edtf !== null &&
  /^,? (?:the )?(?:on |of )?$/u.test(text.slice(time.end, next.start))

function isOfEvent(view: DocumentView, sentence: number, time: TimeSpan): boolean {
  if (time.type !== "DATE" && time.type !== "TIME") return false
  const { relation, edtf } = time
  const related =
    relation === null ||
    relation === "since" ||
    relation === "after" ||
    // "just before 8 p.m. Sunday" is when it happened, "before Sunday" is not.
    (relation === "before" && time.minutes !== null) ||
    (relation === "by" && edtf !== null && isLong(edtf))
  if (!related) return false
  // "now" tells when it is said.
  if (time.value === "PRESENT_REF" && time.daysFromPublished === null) return false
  if (isNoTimeOfEvent(view.scan, time)) return false
  if (edtf === null && time.weekday === null && time.daysFromPublished === null && monthDayOf(time) === null) {
    return false
  }
  return !isDayOfTelling(view, sentence, time)
}

/** True for one day; not for "15 years ago", a week or a month. */
export const isDay = ({ edtf, daysFromPublished, span }: EventTime): boolean =>
  edtf === null ? daysFromPublished !== null || span.weekday !== null : /^(\d{4}|XXXX)-\d{2}-\d{2}(?:T|$)/.test(edtf)

const BORN = oneOf(["born"])
const BLOCK = matching(/^block/)

/** "in his 70s", "the 1800 block", "West March Lane", "now": no times of an event. */
function isNoTimeOfEvent(scan: Scan, { start, end, firstToken, endToken }: TimeSpan): boolean {
  const { text } = scan
  const words = text.slice(start, end)
  const mayBeBirth = BORN.at(scan, firstToken - 1) || BORN.at(scan, firstToken - 2)
  if (mayBeBirth && / born (?:just |only |in |on )?$/iu.test(text.slice(Math.max(0, start - 12), start))) return true
  // "a Christmas market", "a New Year's Eve concert"
  if (HOLIDAY.test(words) && OF_HOLIDAY.test(text.slice(end, end + 14))) return true
  // "Resolution 2222/2015", "case 34/2015"
  if (text.charAt(start - 1) === "/" && /\d\/$/u.test(text.slice(Math.max(0, start - 2), start))) return true
  if (words.endsWith("s") && /0'?s$/u.test(words)) return true
  if (text.charAt(end) === " " && BLOCK.at(scan, endToken)) return true
  if (/^(?:right |just |until )?(?:now|currently|at present)$/iu.test(words)) return true
  const year = /^\d{4}$/.exec(words)?.[0]
  if (year !== undefined && Number(year) < FIRST_YEAR) return true
  return MONTH_NAMES.test(words) && (/^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 3)) || isAfterName(text, start))
}

const HOLIDAY = /(?:christmas|easter|halloween|thanksgiving|new year['’]s(?: eve| day)?|ramadan|eid)$/iu
const OF_HOLIDAY =
  /^ (?:markets?|cards?|gifts?|presents?|trees?|lights|parties|party|concerts?|shopping|shoppers|sales?|shows?|songs?|dinners?|lunch|tours?)(?!\p{L})/u

/** "June Jordan", "East March Lane": a capitalised word that begins no phrase of time stands before it. */
const isAfterName = (text: string, start: number): boolean =>
  /\p{Lu}\p{Ll}+ $/u.test(text.slice(Math.max(0, start - 12), start)) &&
  !/(?:In|Since|Last|This|By|Until|During|Of|Early|Late|Mid) $/u.test(text.slice(Math.max(0, start - 8), start))

/** No report is of an attack before this year. */
const FIRST_YEAR = 1900
/** Months that are also names of people, streets and schools. */
const MONTH_NAMES = /^(?:March|April|May|June|July|August)$/u

/** How far before a time an event's word stands, in tokens; in the sentence that tells of it first it may stand farther. */
export const BESIDE = 5
export const BESIDE_FIRST = 8

export function isBesideEvent({ scan }: DocumentView, { firstToken, endToken }: TimeSpan, reach = BESIDE): boolean {
  for (let i = Math.max(0, firstToken - reach); i < Math.min(scan.size, endToken + 3); i++) {
    if (IS_EVENT_WORD.at(scan, i) && !isOfCharge(scan, i)) return true
  }
  return false
}

/** The event time nearest to a frame in its own sentence; null where none is said. */
export function timeOfFrame(view: DocumentView, frame: Frame): EventTime | null {
  const times = eventTimes(view, frame.sentence)
  if (times.length === 0) return null
  const { first, end } = tokensOf(view.scan, frame)
  let best: { time: EventTime; gap: number } | null = null
  for (const time of times) {
    const after = time.span.firstToken >= end
    const gap = after
      ? time.span.firstToken - end
      : Math.max(0, first - time.span.endToken) + (isBeforeAfter(view, time.span.end, frame.start) ? AFTERMATH : 0)
    if (best === null || gap < best.gap) best = { time, gap }
  }
  return best?.time ?? null
}

/** How much farther than it stands a time is that an "after" parts from the frame, in tokens. */
const AFTERMATH = 12

/** "Police searched two houses on Friday after three people were shot on Sunday". */
const isBeforeAfter = ({ scan: { text } }: DocumentView, from: number, to: number): boolean =>
  to - from < 120 && / (?:after|following|since) /u.test(text.slice(from, to))

/** "at 18:30": an hour of whatever day the text is about. */
const isClockAlone = ({ span }: EventTime): boolean =>
  span.minutes !== null &&
  span.weekday === null &&
  span.daysFromPublished === null &&
  span.type === "TIME" &&
  span.end - span.start <= 9

/** "Saturday's strike" beside a main incident of Sunday: an attack that is named by another day than the main one's. */
export function isOtherAttacksDay(view: DocumentView, main: EventTime, time: EventTime): boolean {
  const { text } = view.scan
  const named = /^['’]s ((?:[\p{L}-]+ ?){1,4})/u.exec(text.slice(time.span.end, time.span.end + 60))?.[1] ?? ""
  return (
    named.split(" ").some((word) => EVENT_WORDS.has(fold(word))) &&
    isFullDay(main.edtf) &&
    isFullDay(time.edtf) &&
    main.edtf !== time.edtf &&
    isBesideEvent(view, main.span, BESIDE_FIRST) &&
    !/night|early|morning|late/iu.test(text.slice(main.span.start - 12, main.span.end + 12))
  )
}

const isFullDay = (edtf: Edtf | null): boolean => edtf !== null && /^\d{4}-\d{2}-\d{2}$/.test(edtf)

const WEEKDAY_SLACK = 3

/** True where two event times cannot be of one event; undecided ones are not apart. */
export function areApart({ scan: { text } }: DocumentView, a: EventTime, b: EventTime): boolean {
  if (isClockAlone(a) || isClockAlone(b)) return false
  if (a.edtf !== null && b.edtf !== null) {
    const monthDays = [a.edtf, b.edtf].map((edtf) => /^(?:\d{4}|XXXX)-(\d{2}-\d{2})/.exec(edtf)?.[1])
    const days = [a.edtf, b.edtf].map(edtfDays)
    const [x, y] = days
    if (isLong(b.edtf) && !isLong(a.edtf)) return !a.edtf.startsWith(b.edtf) || isStretch(text, b.span)
    // A bare weekday is told of the days around the event: of a death in hospital, an arrest, a vigil.
    const stretches = a.edtf.includes("/") && b.edtf.includes("/")
    const isMonth = /^\d{4}-\d{2}$/u.test(b.edtf)
    const slack = stretches ? 0 : !isMonth && (a.span.weekday !== null || b.span.weekday !== null) ? WEEKDAY_SLACK : 1
    if (x != null && y != null) return x.first > y.last + slack || y.first > x.last + slack
    return (
      monthDays[0] !== undefined &&
      monthDays[1] !== undefined &&
      Math.abs(dayNumber(monthDays[0]) - dayNumber(monthDays[1])) > 1
    )
  }
  if (isWeekdayOfDay(a, b) || isWeekdayOfDay(b, a)) return false
  // "Two weeks ago" of an undated text is so long before a day that nobody knows.
  if (a.absolute && !b.absolute && !/years?/iu.test(b.span.value)) return false
  // A weekday or "today" of an undated text is of its own week; a written date beside it is another event's.
  return a.absolute !== b.absolute && (a.absolute ? a : b).span.minutes === null
}

/** "Sunday" of an undated text beside a written date that was a Sunday. */
function isWeekdayOfDay({ span, edtf }: EventTime, day: EventTime): boolean {
  if (span.weekday === null || edtf !== null || !isFullDay(day.edtf)) return false
  const days = edtfDays(day.edtf as Edtf)
  return days !== null && weekdayOf(days.first) === span.weekday
}

/** True where a time of some days lies wholly after another; where a year is open, by month and day. */
export function isLater(main: EventTime, time: EventTime): boolean {
  if (main.edtf === null || time.edtf === null) return false
  const x = edtfDays(main.edtf)
  const y = edtfDays(time.edtf)
  if (x != null && y != null) return y.first > x.last && y.last - y.first <= 7
  const [a, b] = [main.edtf, time.edtf].map((edtf) => /^(?:\d{4}|XXXX)-(\d{2}-\d{2})/.exec(edtf)?.[1])
  return a !== undefined && b !== undefined && dayNumber(b) > dayNumber(a)
}

/** "So far in 2017", "since 2017", "2017": a year that is told of as a stretch, and not the rest of a date. */
const isStretch = (text: string, { start }: TimeSpan): boolean =>
  /(?:^|[^\p{L}])(?:in|during|for|since|throughout|over|by|end of|start of|beginning of) (?:all of |the )?$/iu.test(
    text.slice(Math.max(0, start - 20), start),
  )

/** "In 2015": a whole year, told of as a stretch; "in the 2015 attacks" dates them. */
export const isYearTold = ({ scan }: DocumentView, { edtf, span }: EventTime): boolean =>
  edtf !== null && isLong(edtf) && isStretch(scan.text, span) && !IS_EVENT_WORD.at(scan, span.endToken)

/** A year is no time of one attack: what is counted in it is a series. */
const isLong = (edtf: Edtf): boolean => /^\d{4}$/.test(edtf)

const dayNumber = (monthDay: string): number => Number(monthDay.slice(0, 2)) * 31 + Number(monthDay.slice(3))
