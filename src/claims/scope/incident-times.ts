import { EVENT_NOUNS, fold, MEANS_WORDS, type TimeSpan } from "../../language/index.ts"
import { civilDay, edtfDays, isoDay, type Edtf } from "../../model/index.ts"
import { tokensOf, type DocumentView } from "../view.ts"
import type { Frame } from "../frame.ts"
import { isDayOfTelling } from "./days-of-telling.ts"
import { monthDayOf } from "./published.ts"

const EVENT_WORDS = new Set<string>([...Object.keys(EVENT_NOUNS), ...Object.keys(MEANS_WORDS)])

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

/** "yesterday" of a document whose published day lacks its year: `XXXX-07-08`. */
function besidePublished({ published }: DocumentView, { daysFromPublished }: TimeSpan): Edtf | null {
  const found = /^XXXX-(\d{2})-(\d{2})/.exec(published?.edtf ?? "")
  if (found === null || daysFromPublished === null) return null
  // Any year that is no leap year serves: only month and day are kept.
  return `XXXX-${isoDay(civilDay(2023, Number(found[1]), Number(found[2])) + daysFromPublished).slice(5)}`
}

/** Times that say when something happened, by sentence: each document's are found once, for all of its frames. */
const KNOWN = new WeakMap<DocumentView, ReadonlyMap<number, readonly EventTime[]>>()
const NO_TIMES: readonly EventTime[] = []

/** Times of a sentence that say when something happened: not those of a statement, a duration or "as of". */
export function eventTimes(view: DocumentView, sentence: number): readonly EventTime[] {
  let known = KNOWN.get(view)
  if (known === undefined) {
    known = allEventTimes(view)
    KNOWN.set(view, known)
  }
  return known.get(sentence) ?? NO_TIMES
}

function allEventTimes(view: DocumentView): ReadonlyMap<number, readonly EventTime[]> {
  const { scan } = view
  const bySentence = new Map<number, EventTime[]>()
  for (const time of view.times) {
    const sentence = scan.sentenceOf[time.firstToken] as number
    if (!isOfEvent(view, sentence, time)) continue
    const times = bySentence.get(sentence)
    if (times === undefined) bySentence.set(sentence, [eventTime(view, time)])
    else times.push(eventTime(view, time))
  }
  return bySentence
}

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
  // "in his 70s" and "the 1800 block" are no times of an event.
  const { text } = view.scan
  if (/(?:0s|0'?s)$/u.test(text.slice(time.start, time.end)) || /^ block/iu.test(text.slice(time.end, time.end + 7))) {
    return false
  }
  if (edtf === null && time.weekday === null && time.daysFromPublished === null && monthDayOf(time) === null) {
    return false
  }
  return !isDayOfTelling(view, sentence, time)
}

export const isDay = ({ edtf, daysFromPublished }: EventTime): boolean =>
  daysFromPublished !== null || (edtf !== null && /^(\d{4}|XXXX)-\d{2}-\d{2}(?:T|$)/.test(edtf))

/** How far before a time an event's word stands, in tokens; in the sentence that tells of it first it may stand farther. */
export const BESIDE = 5
export const BESIDE_FIRST = 8

export function isBesideEvent({ scan }: DocumentView, { firstToken, endToken }: TimeSpan, reach = BESIDE): boolean {
  for (let i = Math.max(0, firstToken - reach); i < Math.min(scan.size, endToken + 3); i++) {
    if (EVENT_WORDS.has(fold(scan.text.slice(scan.start[i], scan.end[i])))) return true
  }
  return false
}

/** The event time nearest to a frame in its own sentence; null where none is said. */
export function timeOfFrame(view: DocumentView, frame: Frame): EventTime | null {
  const { first, end } = tokensOf(view.scan, frame)
  let best: { time: EventTime; gap: number } | null = null
  for (const time of eventTimes(view, frame.sentence)) {
    const gap = time.span.firstToken >= end ? time.span.firstToken - end : Math.max(0, first - time.span.endToken)
    if (best === null || gap < best.gap) best = { time, gap }
  }
  return best?.time ?? null
}

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
export function areApart(a: EventTime, b: EventTime): boolean {
  if (isClockAlone(a) || isClockAlone(b)) return false
  if (a.edtf !== null && b.edtf !== null) {
    const monthDays = [a.edtf, b.edtf].map((edtf) => /^(?:\d{4}|XXXX)-(\d{2}-\d{2})/.exec(edtf)?.[1])
    const days = [a.edtf, b.edtf].map(edtfDays)
    const [x, y] = days
    if (isLong(b.edtf) && !isLong(a.edtf)) return true
    // A bare weekday is told of the days around the event: of a death in hospital, an arrest, a vigil.
    const slack = a.span.weekday !== null || b.span.weekday !== null ? WEEKDAY_SLACK : 1
    if (x != null && y != null) return x.first > y.last + slack || y.first > x.last + slack
    return (
      monthDays[0] !== undefined &&
      monthDays[1] !== undefined &&
      Math.abs(dayNumber(monthDays[0]) - dayNumber(monthDays[1])) > 1
    )
  }
  // A weekday or "today" of an undated text is of its own week; a written date beside it is another event's.
  return a.absolute !== b.absolute && (a.absolute ? a : b).span.minutes === null
}

/** A year is no time of one attack: what is counted in it is a series. */
const isLong = (edtf: Edtf): boolean => /^\d{4}$/.test(edtf)

const dayNumber = (monthDay: string): number => Number(monthDay.slice(0, 2)) * 31 + Number(monthDay.slice(3))
