import { AFTERMATH_WORDS, fold, HAPPENING_WORDS } from "../../language/index.ts"
import { edtfDays } from "../../model/index.ts"
import type { DocumentView } from "../view.ts"
import {
  BESIDE,
  BESIDE_FIRST,
  eventTimes,
  isBesideEvent,
  isDay,
  timeOfFrame,
  type EventTime,
} from "./incident-times.ts"
import { openingFrame } from "./opening.ts"

const HAPPENING = new Set<string>(HAPPENING_WORDS)
const AFTERMATH = new Set<string>(AFTERMATH_WORDS)
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
/** Least weight of a time that dates the main incident. */
const LEAST = 3
/** The same where it names a day: a day at the head of a text is better than none. */
const LEAST_OF_DAY = 1

const isBody = ({ scan }: DocumentView, sentence: number): boolean =>
  scan.blocks[scan.sentences[sentence]?.block ?? 0]?.kind === "body"

/** The time that the main incident is dated by: of the sentences with counts or event words, the fullest and earliest. */
export function mainTime(view: DocumentView): EventTime | null {
  const { scan, frames } = view
  const counted = new Set(frames.map((frame) => frame.sentence))
  const opening = frames.find(({ sentence }) => isBody(view, sentence))?.sentence
  const first = openingFrame(view)
  const told = first === null ? null : timeOfFrame(view, first)?.span
  let best: { time: EventTime; weight: number } | null = null
  for (const [s, sentence] of scan.sentences.entries()) {
    const kind = scan.blocks[sentence.block]?.kind
    if (kind === "link" || kind === "boilerplate" || kind === "dateline") continue
    for (const time of eventTimes(view, s)) {
      const weight =
        (counted.has(s) ? 3 : 0) +
        (time.span === told ? 3 : 0) +
        beside(view, time, s === opening) +
        (s < HEAD ? 2 : 0) +
        (kind === "background-header" ? 2 : 0) +
        (isDay(time) ? 2 : s < HEAD || time.span === told ? 0 : COARSE) +
        (time.span.minutes !== null && !isDay(time) ? -1 : 0) -
        Math.min(4, s / 6)
      if (weight >= (isDay(time) ? LEAST_OF_DAY : LEAST) && (best === null || weight > best.weight)) {
        best = { time, weight }
      }
    }
  }
  return best === null ? null : sharpened(view, best.time, counted)
}

/** What stands beside a time: words of the event or of its happening speak for it, words of what came afterwards against it. */
function beside(view: DocumentView, { span }: EventTime, isOpening: boolean): number {
  if (isAfter(view, span.firstToken, AFTERMATH, AFTERMATH_REACH)) return -2
  if (opens(view, span, AFTERMATH) && !opens(view, span, HAPPENING)) return -2
  const isBeside =
    isBesideEvent(view, span, isOpening ? BESIDE_FIRST : BESIDE) ||
    isAfter(view, span.firstToken, HAPPENING, HAPPENING_REACH) ||
    opens(view, span, HAPPENING)
  return isBeside ? 3 : 0
}

/** "About 8 p.m. on Monday, a patrol responded": the time opens its sentence, and one of the words follows. */
function opens(
  { scan }: DocumentView,
  { firstToken, endToken }: EventTime["span"],
  words: ReadonlySet<string>,
): boolean {
  const sentence = scan.sentences[scan.sentenceOf[firstToken] as number]
  if (sentence === undefined || firstToken - sentence.firstToken > OPENING_TOKENS) return false
  const last = Math.min(sentence.endToken, endToken + OPENING_REACH)
  for (let i = endToken; i < last; i++) {
    if (words.has(fold(scan.text.slice(scan.start[i], scan.end[i])))) return true
  }
  return false
}

/** True where one of the words stands before the token, in its sentence, no farther than `reach`. */
function isAfter({ scan }: DocumentView, token: number, words: ReadonlySet<string>, reach: number): boolean {
  const sentence = scan.sentenceOf[token]
  for (let i = token - 1; i >= Math.max(0, token - reach) && scan.sentenceOf[i] === sentence; i--) {
    if (words.has(fold(scan.text.slice(scan.start[i], scan.end[i])))) return true
  }
  return false
}

/** "last week" or "July" made a day by a sentence that names one within it: an opening or counted one, else one that tells of the event. */
function sharpened(view: DocumentView, time: EventTime, counted: ReadonlySet<number>): EventTime {
  const days = time.edtf === null || isDay(time) ? null : edtfDays(time.edtf)
  if (days === null) return time
  for (const sentence of new Set([0, 1, 2, 3, ...counted, ...view.scan.sentences.keys()])) {
    for (const other of eventTimes(view, sentence)) {
      if (sentence >= HEAD && !counted.has(sentence) && beside(view, other, false) <= 0) continue
      const own = other.edtf === null ? null : edtfDays(other.edtf)
      if (own !== null && own.first === own.last && own.first >= days.first && own.last <= days.last) return other
    }
  }
  return time
}
