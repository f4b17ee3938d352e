import {
  EVENT_NOUNS,
  fold,
  LATER_NEWS,
  matching,
  MEANS_WORDS,
  oneOf,
  type Scan,
  type TimeSpan,
  type WordMemo,
} from "../../language/index.ts"
import { edtfDays } from "../../model/index.ts"
import type { DocumentView } from "../view.ts"

const EVENT_WORDS = oneOf([...Object.keys(EVENT_NOUNS), ...Object.keys(MEANS_WORDS)])
const LATER = oneOf(LATER_NEWS)

/** Between "said" and the day of a statement. */
export const STATEMENT =
  /^[^.;]{0,60} (?:in|at|during|by|via|through|on) (?:an? |the |his |her |their )?(?:[^ ,]+ )?(?:phone|telephone|statement|e-?mail|conference|briefing|interview|release|post|tweet|message|call)(?: on| late| early)?(?: on)? ?$/iu

/** "told reporters", "said late", "said in a televised address": what may stand between a verb of saying and its day. */
const SAID_WHEN =
  /^(?: (?:late|early|later|earlier|separately|again|also))*(?: (?:to|in|at|during|by|via|through|from) [^.;:,"“”]{1,60})?(?: (?:late|early))?(?: on)? ?$/iu
const TOLD_WHOM = /^ [^.;:,"“”]{1,60} ?$/u
const TELLS_SOMEONE = /^(?:told|tells|informed|briefed)$/

/** The day of a briefing or statement, and that on which a toll rose, are days of the telling. */
const TELLING_LEAD =
  /(?:(?:briefing|conference|statement|interview|address|speech|bulletin|communiqu[eé]|update|press release)(?: (?:released|issued|published))?|(?:rose|risen|rises|climbed|climbs|grew|grown|increased|jumped|revised|lowered)(?: [a-z]+)? to (?:at least |more than |nearly |about )?[\p{L}\d,-]+(?: (?:dead|deaths|killed|people|fatalities))?)(?: (?:late|early))?(?: on)? $/iu

/** True where nothing that happened stands between a verb of saying and a day: they are one telling. */
function isToldThen(view: DocumentView, pivot: number, time: TimeSpan): boolean {
  const { scan } = view
  const from = scan.end[pivot] as number
  const between = scan.text.slice(from, time.start)
  const told = TELLS_SOMEONE.test(fold(scan.text.slice(scan.start[pivot], from)))
  if (!SAID_WHEN.test(between) && !(told && TOLD_WHOM.test(between))) return false
  for (let i = pivot + 1; i < time.firstToken; i++) {
    if (EVENT_WORDS.at(scan, i)) return false
  }
  const sentence = scan.sentenceOf[pivot] ?? 0
  return !view.index.framesIn(sentence).some((frame) => frame.start < time.start && frame.end > from)
}

/** How far from a day a word of the court, the arrest or the burial may stand, in tokens. */
const NEWS_REACH = 8

/** The nearest of an attack's words and of those of its aftermath, before the day in its sentence, is of the aftermath. */
function isBesideLaterNews(view: DocumentView, sentence: number, time: TimeSpan): boolean {
  const { scan } = view
  const floor = Math.max(scan.sentences[sentence]?.firstToken ?? 0, time.firstToken - NEWS_REACH)
  const frames = view.index.framesIn(sentence)
  for (let i = time.firstToken - 1; i >= floor; i--) {
    if (LATER.at(scan, i)) return true
    if (EVENT_WORDS.at(scan, i)) return false
    const at = scan.start[i] as number
    if (frames.some(({ trigger }) => trigger.start <= at && at < trigger.end)) return false
  }
  return false
}

/** "On Tuesday, the sheriff said": the time opens its sentence, and who speaks stands behind it. */
function opensTelling({ scan }: DocumentView, sentence: number, time: TimeSpan, speaker: number): boolean {
  const first = scan.sentences[sentence]?.firstToken ?? 0
  const gap = speaker - time.endToken
  return time.firstToken - first <= 1 && gap >= 0 && gap <= 2 && time.minutes === null
}

/** How far before a day the words that make it one of a telling may stand, in UTF-16 units. */
const LEAD = 60
/** Without these the expressions need not be asked: nearly no day stands behind one. */
const POSTED = matching(/posted|updated|published|modified|aired|created/)
const TELLING = matching(
  /briefing|conference|statement|interview|address|speech|bulletin|communiqu|update|release|rose|risen|rises|climb|grew|grown|increased|jumped|revised|lowered/,
)
const PRESS = oneOf(["press", "news"])

/** One of the words begins or ends within the lead. */
function leadHolds(scan: Scan, { start, firstToken }: TimeSpan, words: WordMemo<boolean>): boolean {
  for (let i = firstToken - 1; i >= 0 && (scan.end[i] as number) > start - LEAD; i--) if (words.at(scan, i)) return true
  return false
}

/** "said on Tuesday", "was released Monday": when it was said or done afterwards, not when it happened. */
export function isDayOfTelling(view: DocumentView, sentence: number, time: TimeSpan): boolean {
  const { scan } = view
  const lead = scan.text.slice(Math.max(0, time.start - LEAD), time.start)
  if (
    (leadHolds(scan, time, POSTED) &&
      /(?:posted|updated|published|modified|aired|created)(?: on| at)?:? (?:[^.!?\n]{0,40})$/iu.test(lead)) ||
    (leadHolds(scan, time, TELLING) && TELLING_LEAD.test(lead)) ||
    (PRESS.at(scan, time.endToken) && /^ (?:press|news) conference/iu.test(scan.text.slice(time.end, time.end + 20))) ||
    // "TOWN, State (March 4, 2025) — ": a dateline.
    (scan.text.charAt(time.end) === ")" && /^\)\s?[–—-]/u.test(scan.text.slice(time.end, time.end + 3))) ||
    isStamp(view, sentence, time)
  ) {
    return true
  }
  if (isLongBefore(view, time) || isNoDayOfSpeech(view, time)) return false
  if (isBesideLaterNews(view, sentence, time)) return true
  return view.cuesOf(sentence).some(({ form, pivot, source }) => {
    const after = time.firstToken - pivot
    const before = pivot - time.endToken
    if (form === "verb" && after > 2 && after <= 9 && STATEMENT.test(scan.text.slice(scan.end[pivot], time.start))) {
      return true
    }
    if (form === "verb" && opensTelling(view, sentence, time, source.firstToken)) return true
    if (form === "verb" && after > 2 && after <= 12 && isToldThen(view, pivot, time)) return true
    return (
      form === "verb" &&
      ((after >= 1 && after <= 2) || (before >= 0 && before <= 1 && time.firstToken >= source.endToken))
    )
  })
}

/** "Police say", "deputies say": told in the present tense, and no day of the past is when they say it. */
const SAY_NOW = /(?:^|[^\p{L}])(?:say|says)(?: that)?(?: at| on| about| around| just| shortly)* $/iu
const SAID_THAT = /(?:^|[^\p{L}])said(?: that)?(?: at| on)? $/iu
/** Who acted then: "said around 1 a.m. Saturday they responded". */
const ACTED =
  /^,? ?(?:that )?(?:they|officers|deputies|police|it|a|an|the|someone|two|three|four|five|multiple) \p{Ll}/u

/** "Police said Friday's shooting", "say Friday morning a teenager", "said about 9 p.m. Sunday they were called": the day is of what they tell. */
function isNoDayOfSpeech({ scan: { text } }: DocumentView, { start, end, minutes, weekday }: TimeSpan): boolean {
  const lead = text.slice(Math.max(0, start - 40), start)
  if (SAY_NOW.test(lead)) return true
  if (!SAID_THAT.test(lead)) return false
  const rest = text.slice(end, end + 24)
  return /^['’]s \p{L}/u.test(rest) || (minutes !== null && weekday !== null && ACTED.test(rest))
}

/** Longer ago than this nobody told what is news now, in days. */
const LONG_BEFORE = 7

/** "Police said on Feb. 12, …" in a report of March: the day of what they tell. */
function isLongBefore({ publishedDays: known }: DocumentView, time: TimeSpan): boolean {
  if (time.weekday !== null || time.daysFromPublished !== null || time.edtf === null || known === null) return false
  const day = edtfDays(time.edtf)
  return day !== null && day.first === day.last && known.first - day.last > LONG_BEFORE
}

/** How much else a line may hold that only says when the page was made, in UTF-16 units. */
const STAMP_REST = 24

/** "March 25, 2014 12:45 PM" in a line of its own, "UPDATE (5 p.m. May 17):". */
function isStamp({ scan }: DocumentView, sentence: number, { start, end, edtf, daysFromPublished }: TimeSpan): boolean {
  const block = scan.blocks[scan.sentences[sentence]?.block ?? 0]
  if (block === undefined || daysFromPublished !== null || edtf === null) return false
  // "0:33 Crash closes road": the length of a film.
  if (/^\s*\d{1,2}:\d\d ["“‘']?\p{Lu}/u.test(scan.text.slice(block.start, block.start + 12))) return true
  const rest = block.end - block.start - (end - start)
  if (
    rest <= STAMP_REST &&
    block.end - block.start <= 60 &&
    !/\p{Ll}{3,} \p{Ll}{3,}/u.test(scan.text.slice(block.start, block.end))
  ) {
    return true
  }
  return (
    scan.text.slice(end, end + 20).includes(":") &&
    /(?:^|[^\p{L}])update[^.\p{Ll}]{0,25}$/iu.test(scan.text.slice(Math.max(0, start - 32), start)) &&
    /^[^.\p{L}]{0,14}(?:[ap]\.?m\.?)?\)?:/iu.test(scan.text.slice(end, end + 20))
  )
}
