import {
  AFTERMATH_WORDS,
  EVENT_NOUNS,
  HAPPENING_WORDS,
  matching,
  oneOf,
  wordAt,
  WordMemo,
  type Sentence,
} from "../../language/index.ts"
import { edtfDays, isoDay } from "../../model/index.ts"
import { dayPart, type DocumentView } from "../view.ts"
import {
  BESIDE,
  BESIDE_FIRST,
  eventTimes,
  isBesideEvent,
  isDay,
  isYearTold,
  timeOfFrame,
  type EventTime,
} from "./incident-times.ts"
import { isOfCharge } from "./of-charge.ts"
import { openingFrame } from "./opening.ts"

const HAPPENING = oneOf(HAPPENING_WORDS)
const AFTERMATH = oneOf(AFTERMATH_WORDS)
/** How far before a time "officers were called to" may stand, and a word of what came afterwards, in tokens. */
const HAPPENING_REACH = 16
const AFTERMATH_REACH = 8
/** How far into its sentence a time may stand that opens it, and how far behind it what happened, in tokens. */
const OPENING_TOKENS = 5
const OPENING_REACH = 8
/** Sentences at the head of a text, where news tell when it happened. */
const HEAD = 4
/** What a month or a year far down the text, where older events are told, weighs. */
const COARSE = -4
/** What an event's own name, and a word of what came afterwards, beside a time add to its weight. */
const NAMED = 4
const AFTERWARDS = -2
/** How far such a time stands back behind any other that has enough weight, and one before which "after" stands. */
const AFTERWARDS_RANK = 5
const AFTER_RANK = 6
/** How far a time stands back in a sentence that discourse words turn to another event. */
const TURNED_RANK = 6
/** How far a stretch of time stands back in a sentence that names a day too. */
const BESIDE_DAY_RANK = 4
/** Least weight of a time that dates the main incident. */
const LEAST = 3
/** The same where it names a day: a day at the head of a text is better than none. */
const LEAST_OF_DAY = -1

const EVENTS = oneOf(Object.keys(EVENT_NOUNS))
const isBody = ({ scan }: DocumentView, sentence: number): boolean =>
  scan.blocks[scan.sentences[sentence]?.block ?? 0]?.kind === "body"

/** The time that the main incident is dated by: of the sentences with counts or event words, the fullest and earliest. */
export function mainTime(view: DocumentView, turned: ReadonlySet<number>): EventTime | null {
  const { scan, frames } = view
  const counted = new Set(frames.map((frame) => frame.sentence))
  const opening = frames.find(({ sentence }) => isBody(view, sentence))?.sentence
  const first = openingFrame(view)
  const openingSpan = first === null ? null : timeOfFrame(view, first)?.span
  let best: { time: EventTime; weight: number } | null = null
  for (let s = 0; s < scan.sentences.length; s++) {
    const sentence = scan.sentences[s] as Sentence
    const kind = scan.blocks[sentence.block]?.kind
    if (kind === "link" || kind === "boilerplate" || kind === "dateline") continue
    for (const time of eventTimes(view, s)) {
      if (time.absolute && time.span.relation === "since") continue
      // "In 2015 drugs claimed 2,000 lives": a stretch, and no time of one event.
      if (time.span !== openingSpan && s !== opening && isYearTold(view, time)) continue
      const near = beside(view, time, s === opening)
      const weight =
        (counted.has(s) ? 3 : 0) +
        (time.span === openingSpan ? 3 : 0) +
        near +
        (s < HEAD ? 2 : 0) +
        (kind === "background-header" ? 2 : 0) +
        (isDay(time) ? 2 : s < HEAD || time.span === openingSpan ? 0 : COARSE) +
        (time.span.minutes !== null && !isDay(time) ? -1 : 0) -
        Math.min(4, s / 6)
      if (weight < (isDay(time) ? LEAST_OF_DAY : LEAST)) continue
      const rank = weight - (turned.has(s) ? TURNED_RANK : 0) - setBack(view, { time, near, sentence: s })
      if (best === null || rank > best.weight) best = { time, weight: rank }
    }
  }
  return best === null ? clockOfPublished(view) : sharpened(view, best.time, counted)
}

/** How far the words beside a time set it back behind others that have enough weight. */
const setBack = (
  view: DocumentView,
  { time, near, sentence }: { readonly time: EventTime; readonly near: number; readonly sentence: number },
): number =>
  (near < 0 ? AFTERWARDS_RANK : 0) +
  (isBeforeAfter(view, time) ? AFTER_RANK : 0) +
  (isOfEnd(view, time) ? (time.edtf === null ? END_RANK_UNDATED : END_RANK) : 0) +
  (isPastBesideDay(view, time, sentence) ? BESIDE_DAY_RANK : 0)

/** "Jailed a decade ago, he opened fire on Thursday": years, or a week or month beside an event's day. */
function isPastBesideDay(view: DocumentView, time: EventTime, sentence: number): boolean {
  if (isDay(time)) return false
  const days = eventTimes(view, sentence).filter(isDay)
  const isYears = /^\d{3,4}X?(?:\/|$)/u.test(time.edtf ?? "")
  return isYears ? days.length > 0 : days.some((day) => beside(view, day, false) > 0)
}

/** "Just after 2 a.m.", and no day in the whole text: news of the morning on which it was published, or of the evening before. */
function clockOfPublished(view: DocumentView): EventTime | null {
  const day = dayPart(view.published?.edtf ?? null)
  const days = day === null ? null : edtfDays(day)
  if (days === null) return null
  for (const span of view.times) {
    const { minutes } = span
    if (!/[ap]\.? ?m|midnight|noon/iu.test(view.scan.text.slice(span.start, span.end))) continue
    if (minutes === null || span.edtf !== null || span.weekday !== null || span.daysFromPublished !== null) continue
    const time = { span, edtf: day, daysFromPublished: null, absolute: false }
    if (!isBody(view, view.scan.sentenceOf[span.firstToken] as number) || beside(view, time, false) <= 0) continue
    return minutes > 0 && minutes < NOON ? time : { ...time, edtf: `${isoDay(days.first - 1)}/${day}` }
  }
  return null
}
const NOON = 12 * 60

/** What stands beside a time: words of the event or of its happening speak for it, words of what came afterwards against it. */
function beside(view: DocumentView, time: EventTime, isOpening: boolean): number {
  const { span } = time
  if (namesEvent(view, span)) return NAMED
  const nearest = nearestBefore(view, span.firstToken)
  if (nearest === "aftermath") return AFTERWARDS
  if (opens(view, span, AFTERMATH) && !opens(view, span, HAPPENING)) return AFTERWARDS
  const isBeside =
    nearest === "event" || isBesideEvent(view, span, isOpening ? BESIDE_FIRST : BESIDE) || opens(view, span, HAPPENING)
  return isBeside ? 3 : 0
}

/** No figure, and no small word that begins a phrase of its own. */
const PART_OF_NAME = new WordMemo(
  (word) => /^[\p{L}'’-]+$/u.test(word) && !/^(?:in|at|on|of|for|by|to|when|after|a|an|the)$/u.test(word),
)

const JOINS_NAME = /^(?:,|['’-]+)$/

/** "The Sept. 13 shooting", "Friday's deadly attack": the time belongs to the event's name. */
function namesEvent({ scan }: DocumentView, { endToken }: EventTime["span"]): boolean {
  const sentence = scan.sentenceOf[endToken - 1]
  for (let i = endToken; i < Math.min(scan.size, endToken + 4) && scan.sentenceOf[i] === sentence; i++) {
    if (EVENTS.at(scan, i)) return true
    if (AFTERMATH.at(scan, i) || (!PART_OF_NAME.at(scan, i) && !JOINS_NAME.test(wordAt(scan, i)))) return false
  }
  return false
}

/** Which of an event's words and those of its aftermath stands nearest before a time in its sentence. */
function nearestBefore({ scan }: DocumentView, token: number): "event" | "aftermath" | null {
  const sentence = scan.sentenceOf[token]
  for (let i = token - 1; i >= Math.max(0, token - HAPPENING_REACH) && scan.sentenceOf[i] === sentence; i--) {
    if (AFTERMATH.at(scan, i)) return token - i <= AFTERMATH_REACH ? "aftermath" : null
    if (isOfCharge(scan, i)) continue
    if (HAPPENING.at(scan, i) || (token - i <= BESIDE && EVENTS.at(scan, i))) return "event"
  }
  return null
}

/** Words of a death or of its finding, which may come days after the attack. */
const END = matching(/^(?:died|dies|dead|pronounced|discovered)$/)
const END_REACH = 4
/** How far a time right behind them stands back; less in an undated text, where no other day can be set beside it. */
const END_RANK = 6
const END_RANK_UNDATED = 3

function isOfEnd({ scan }: DocumentView, { span: { firstToken } }: EventTime): boolean {
  const sentence = scan.sentenceOf[firstToken]
  for (let i = firstToken - 1; i >= Math.max(0, firstToken - END_REACH) && scan.sentenceOf[i] === sentence; i--) {
    if (END.at(scan, i)) return true
    if (HAPPENING.at(scan, i)) return false
  }
  return false
}

const AFTER = oneOf(["after", "following"])

/** "Died Friday after she was shot", "in hospital Monday following a shooting": the event was before the time. */
function isBeforeAfter(view: DocumentView, { span: { firstToken, endToken } }: EventTime): boolean {
  const { scan } = view
  if (isAfter(view, firstToken, HAPPENING, HAPPENING_REACH)) return false
  const sentence = scan.sentenceOf[endToken - 1]
  for (let i = endToken; i < Math.min(scan.size, endToken + 5) && scan.sentenceOf[i] === sentence; i++) {
    if (AFTER.at(scan, i)) return true
  }
  return false
}

/** "About 8 p.m. on Monday, a patrol responded": the time opens its sentence, and one of the words follows. */
function opens({ scan }: DocumentView, { firstToken, endToken }: EventTime["span"], words: WordMemo<boolean>): boolean {
  const sentence = scan.sentences[scan.sentenceOf[firstToken] as number]
  if (sentence === undefined || firstToken - sentence.firstToken > OPENING_TOKENS) return false
  const last = Math.min(sentence.endToken, endToken + OPENING_REACH)
  for (let i = endToken; i < last; i++) {
    if (words.at(scan, i)) return true
  }
  return false
}

/** True where one of the words stands before the token, in its sentence, no farther than `reach`. */
function isAfter({ scan }: DocumentView, token: number, words: WordMemo<boolean>, reach: number): boolean {
  const sentence = scan.sentenceOf[token]
  for (let i = token - 1; i >= Math.max(0, token - reach) && scan.sentenceOf[i] === sentence; i--) {
    if (words.at(scan, i)) return true
  }
  return false
}

/** "Two weeks ago" may be said of a day so far to either side of the fortnight. */
const WEEKS_SLACK = 4

/** The days of a time that names no one day; null for one that does. */
function stretchOf({ scan }: DocumentView, time: EventTime): { readonly first: number; readonly last: number } | null {
  const days = time.edtf === null ? null : edtfDays(time.edtf)
  if (days === null || !isDay(time)) return days
  const isWeeks = /weeks? (?:ago|earlier)$/iu.test(scan.text.slice(time.span.start, time.span.end))
  return isWeeks ? { first: days.first - WEEKS_SLACK, last: days.last + WEEKS_SLACK } : null
}

/** "last week" or "July" made a day by a sentence that names one within it: an opening or counted one, else one that tells of the event. */
function sharpened(view: DocumentView, time: EventTime, counted: ReadonlySet<number>): EventTime {
  const days = stretchOf(view, time)
  if (days === null) return time
  for (const sentence of new Set([0, 1, 2, 3, ...counted, ...view.scan.sentences.keys()])) {
    for (const other of eventTimes(view, sentence)) {
      if (other.span === time.span) continue
      const isTold = sentence < HEAD || counted.has(sentence) || other.absolute
      if (!isTold && beside(view, other, false) <= 0) continue
      const own = other.edtf === null ? null : edtfDays(other.edtf)
      if (own !== null && own.first === own.last && own.first >= days.first && own.last <= days.last) return other
    }
  }
  return time
}
