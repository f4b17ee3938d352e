import { civilDay, isoDay, parseEdtfPoint, type CivilDay } from "../model/index.ts"
import type { TimePack } from "./pack.ts"
import { phraseTable, type PhraseTable } from "./phrases.ts"
import { FLAG, OPENS, TOKEN, type Scan, type Sentence } from "./scan.ts"
import type { TimeRelation, TimeSpan } from "./spans.ts"
import { TimeClasses } from "./time-classes.ts"
import { compileRules, matchPattern, type CompiledRule } from "./time-pattern.ts"
import { quarterMeaning } from "./time-meaning.ts"
import { NO_TIME, UNNAMED_QUARTER, type TimeContext, type TimeMeaning } from "./time-rule.ts"
import { CalendarSlots } from "./time-slots.ts"
import { ANY, NO_STARTS, TimeStarts, type Starts } from "./time-starts.ts"
import type { Vocabulary } from "./vocabulary.ts"
import { WordMap } from "./word-map.ts"

export interface TimeFinder {
  /** Times in text order, without overlaps. Linear in the text. */
  find(scan: Scan, against: TimeReference): TimeSpan[]
}

/** What times are resolved against. */
export interface TimeReference {
  /** Published day, in the zone in which the document's days are read; null where not known. */
  readonly published: CivilDay | null
  /** No date whose year is not said is read as later than this. */
  readonly now: CivilDay
}

/** How many tokens before a time are searched for a word that looks ahead. */
const AHEAD_TOKENS = 10
/** How many times back "a year earlier" looks for what it is earlier than. */
const ANCHOR_REACH = 4
const QUARTER_OR_MONTH = /^(\d{4})(-(?:Q\d|\d{2}))$/
const QUARTER = /^(\d{4})(-Q\d)$/
/** Sorts behind every quarter and month. */
const LAST_OF_ALL = "9999"
const DAY = /^\d{4}-\d{2}-\d{2}/
const CLOCK_OF_NO_DAY = /^XXXX-XX-XXT(\d{2}:\d{2})$/
/** How many tokens behind a time that opens its sentence are searched for a word that looks ahead. */
const BEHIND_TOKENS = 6
/** A word that tells of plans alone; others of the slot may as well speak of the past ("would"). */
const PLANNED = 2
/** Longest relation, in words. */
const RELATION_WORDS = 2

type Draft = TimeSpan &
  Pick<TimeMeaning, "yearsEarlier" | "quarterBefore" | "quarterOfYear" | "quarterNamed" | "daysFromAnchor">

export function createTimeFinder(pack: TimePack, vocabulary: Vocabulary): TimeFinder {
  const finder = new Finder(pack, vocabulary)
  return { find: (scan, against) => finder.find(scan, against) }
}

interface Attempt {
  /** No relation reaches back over this token. */
  readonly from: number
  readonly against: TimeReference
  readonly starts: Starts
  /** Classes of the token behind: of slots, and of words. */
  readonly next: number
  readonly nextWord: number
}

const NOT_HELD = { sentence: -1, slots: 0 }

/** True where one of the classes is not held. */
function lacks(held: number, required: Int32Array): boolean {
  for (let i = 0; i < required.length; i++) if ((held & (required[i] as number)) === 0) return true
  return false
}

/** Ids of the words with which parts of the rules begin. */
const firstWords = (rules: readonly CompiledRule[]): readonly number[] =>
  rules.flatMap(({ parts }) => parts.flatMap(({ words }) => words.flatMap(({ ids }) => ids.slice(0, 1))))

class Finder {
  readonly #slots: CalendarSlots
  readonly #classes: TimeClasses
  readonly #starts: TimeStarts
  readonly #relations: PhraseTable<TimeRelation>
  /** How surely a word looks ahead: PLANNED, 1, or 0 for nearly all. */
  readonly #ahead = new WordMap()
  #held = NOT_HELD

  constructor(pack: TimePack, vocabulary: Vocabulary) {
    this.#slots = new CalendarSlots(pack, vocabulary)
    this.#classes = new TimeClasses(this.#slots, vocabulary)
    const rules = compileRules(pack, vocabulary, this.#classes)
    this.#starts = new TimeStarts(rules, this.#slots, this.#classes)
    for (const id of [...this.#slots.words(), ...firstWords(rules)]) vocabulary.open(id, OPENS.time)
    for (const { slot, forms, value } of pack.calendar) {
      if (slot === "will") for (const form of forms) this.#ahead.add(vocabulary, form, value)
    }
    this.#relations = phraseTable(
      vocabulary,
      pack.timeRelations.flatMap(({ forms, relation }) => forms.map((form) => [form, relation] as const)),
    )
  }

  find(scan: Scan, against: TimeReference): TimeSpan[] {
    const found: Draft[] = []
    this.#held = NOT_HELD
    let from = 0
    for (let at = 0; at < scan.size; at++) {
      if (((scan.opens[at] as number) & OPENS.time) === 0) continue
      const starts = this.#starts.at(scan, at)
      if (starts === NO_STARTS) continue
      const isLast = at + 1 === scan.size || scan.sentenceOf[at + 1] !== scan.sentenceOf[at]
      const next = isLast ? 0 : this.#classes.slotsAt(scan, at + 1)
      const nextWord = isLast ? 0 : this.#classes.wordsAt(scan, at + 1)
      if (starts.anyNext !== ANY && ((starts.anyNext & next) | (starts.anyNextWord & nextWord)) === 0) continue
      const span = this.#at(scan, at, { from, against, starts, next, nextWord })
      if (span === null) continue
      found.push(span)
      at = span.endToken - 1
      from = span.endToken
    }
    const settled: TimeSpan[] = []
    for (let i = 0; i < found.length; i++) {
      const span = found[i] as Draft
      settled.push(
        span.daysFromAnchor === undefined
          ? sameOfEarlierYear(found, i)
          : daysOn(span, span.daysFromAnchor, settled.slice(-ANCHOR_REACH)),
      )
    }
    const times: TimeSpan[] = []
    for (let i = 0; i < settled.length; i++) {
      if (settled[i]?.value === UNNAMED_QUARTER) continue
      times.push(countedToday(atDayOfSentence(scan, i, settled), against.published))
    }
    return times
  }

  #at(scan: Scan, at: number, { from, against, starts, next, nextWord }: Attempt): Draft | null {
    const limit = scan.sentences[scan.sentenceOf[at] as number]?.endToken ?? scan.size
    const window = { at, limit }
    const tokens = { scan, slots: this.#slots, classes: this.#classes }
    const own = this.#classes.slotsAt(scan, at)
    const held = this.#heldBy(scan, scan.sentenceOf[at] as number)
    let relation: TimeRelation | null = null
    let context: TimeContext | null = null
    let best: { end: number; meaning: TimeMeaning | typeof NO_TIME; approximate: boolean } | null = null
    for (let i = 0; i < starts.rules.length; i++) {
      const behind = starts.next[i] as number
      if (behind !== ANY && ((behind & next) | ((starts.nextWords[i] as number) & nextWord)) === 0) continue
      const first = starts.first[i] as number
      if (first !== ANY && (first & own) === 0) continue
      const { rule, parts, required } = starts.rules[i] as CompiledRule
      if (lacks(held, required)) continue
      const match = matchPattern(tokens, parts, window)
      if (match === null || (best !== null && match.end <= best.end)) continue
      if (context === null) {
        relation = this.#relation(scan, at, from)
        const ahead = Math.max(this.#looksAhead(scan, at), this.#opensAhead(scan, at, match.end))
        const isLimit = relation === "until" || relation === "by"
        context = {
          ...against,
          future: isLimit || ahead > 0,
          planned: isLimit || ahead === PLANNED,
          past: relation === "since",
        }
      }
      const meaning = rule.mean(match.parts, context)
      if (meaning !== null) best = { end: match.end, meaning, approximate: match.parts["about"] !== undefined }
    }
    if (best === null || best.meaning === NO_TIME) return null
    return {
      start: scan.start[at] as number,
      end: scan.end[best.end - 1] as number,
      firstToken: at,
      endToken: best.end,
      daysFromPublished: null,
      weekday: null,
      minutes: null,
      ...best.meaning,
      approximate: best.approximate,
      relation,
    }
  }

  /** The slots that the tokens of a sentence may fill; asked for one sentence after another. */
  #heldBy(scan: Scan, sentence: number): number {
    if (this.#held.sentence !== sentence) {
      const { firstToken, endToken } = scan.sentences[sentence] as Sentence
      let slots = 0
      for (let i = firstToken; i < endToken; i++) slots |= this.#classes.slotsAt(scan, i)
      this.#held = { sentence, slots }
    }
    return this.#held.slots
  }

  /** How surely a word shortly before, in the sentence, looks ahead: PLANNED, 1, or 0 where none does. */
  #looksAhead(scan: Scan, at: number): number {
    let surest = 0
    for (
      let back = at - 1;
      back >= Math.max(0, at - AHEAD_TOKENS) && scan.sentenceOf[back] === scan.sentenceOf[at];
      back--
    ) {
      // "lower-than-expected results" look nowhere.
      if (scan.kind[back] !== TOKEN.word || ((scan.flags[back] as number) & FLAG.spaceBefore) === 0) continue
      surest = Math.max(surest, this.#ahead.of(scan.form[back] as number))
    }
    return surest
  }

  /** "On Tuesday, the court will …": the time opens its sentence, and its verb looks ahead. */
  #opensAhead(scan: Scan, at: number, behind: number): number {
    const sentence = scan.sentences[scan.sentenceOf[at] as number]
    if (sentence === undefined || at - sentence.firstToken > 1) return 0
    const last = Math.min(behind + BEHIND_TOKENS, sentence.endToken)
    for (let token = behind; token < last; token++) {
      if (this.#ahead.of(scan.form[token] as number) === PLANNED) return PLANNED
    }
    return 0
  }

  #relation(scan: Scan, at: number, from: number): TimeRelation | null {
    for (let back = at - 1; back >= Math.max(from, at - RELATION_WORDS); back--) {
      const match = this.#relations.match(scan, back, at)
      if (match !== null && match.end === at) return match.value
    }
    return null
  }
}

/** "A year earlier" behind a quarter or month is that quarter or month a year before; "a year ago", behind a quarter alone. */
function sameOfEarlierYear(found: readonly Draft[], index: number): TimeSpan {
  const draft = found[index] as Draft
  const { yearsEarlier, quarterBefore, quarterOfYear, quarterNamed } = draft
  const span = plain(draft)
  const years = quarterBefore === true ? 1 : quarterNamed === true ? 0 : yearsEarlier
  if (years === undefined && quarterOfYear !== true) return span
  if (span.value.length !== 4 && quarterNamed !== true) return span
  // No quarter that is still to come is what a report compares, or calls its latest.
  const until =
    quarterNamed === true ? span.value : years === undefined ? LAST_OF_ALL : `${Number(span.value) + years}-Q4`
  const before = found.slice(Math.max(0, index - ANCHOR_REACH), index)
  const anchor = anchorAmong(before, yearsEarlier === undefined ? QUARTER : QUARTER_OR_MONTH, until)
  if (anchor === null) return span
  const year = years === undefined ? span.value : String(Number(anchor[1]) - years).padStart(4, "0")
  const value = `${year}${anchor[2]}`
  return { ...span, value, edtf: edtfOfPart(value) ?? span.edtf }
}

/** Of the latest year that was named: "a year ago" counts from the period in question, not from that with which it is compared. */
function anchorAmong(before: readonly Draft[], form: RegExp, until: string): RegExpExecArray | null {
  let latest: RegExpExecArray | null = null
  for (const { value } of before.toReversed()) {
    const match = value <= until ? form.exec(value) : null
    if (match !== null && (latest === null || Number(match[1]) > Number(latest[1]))) latest = match
  }
  return latest
}

/** Months are EDTF as they stand; a quarter is the interval of its months. */
function edtfOfPart(value: string): string | null {
  const quarter = QUARTER.exec(value)
  return quarter === null
    ? parseEdtfPoint(value) === null
      ? null
      : value
    : quarterMeaning(Number(value.slice(-1)), Number(quarter[1])).edtf
}

/** A time without what only settles it; all times have one shape in memory. */
const plain = (draft: Draft): TimeSpan => ({
  start: draft.start,
  end: draft.end,
  firstToken: draft.firstToken,
  endToken: draft.endToken,
  type: draft.type,
  value: draft.value,
  edtf: draft.edtf,
  daysFromPublished: draft.daysFromPublished,
  weekday: draft.weekday,
  minutes: draft.minutes,
  approximate: draft.approximate,
  relation: draft.relation,
})

/** So many days from the day named last; without one, the span stays as it is. */
function daysOn(draft: Draft, days: number, before: readonly TimeSpan[]): TimeSpan {
  const span = plain(draft)
  const anchor = before.findLast(({ type, value }) => (type === "DATE" || type === "TIME") && DAY.test(value))
  const point = anchor === undefined ? null : parseEdtfPoint(anchor.value.slice(0, 10))
  if (point?.year == null || point.month === null || point.day === null) return span
  const day = isoDay(civilDay(point.year, point.month, point.day) + days)
  return { ...span, value: span.value.replace("XXXX-XX-XX", day), edtf: day }
}

/** "As of 13:00" of no named day is of the day it was published; the value keeps to what is written. */
function countedToday(span: TimeSpan, published: CivilDay | null): TimeSpan {
  if (span.relation !== "as-of" || span.edtf !== null || published === null) return span
  const clock = CLOCK_OF_NO_DAY.exec(span.value)?.[1]
  if (clock === undefined) return span
  return { ...span, edtf: `${isoDay(published)}T${clock}` }
}

/** The next time of the same sentence, to the left or right, that names a day; null where there is none. */
function dayBeside(
  scan: Scan,
  all: readonly TimeSpan[],
  { from, step }: { from: number; step: 1 | -1 },
): TimeSpan | null {
  const sentence = scan.sentenceOf[(all[from] as TimeSpan).firstToken]
  for (let i = from + step; i >= 0 && i < all.length; i += step) {
    const other = all[i] as TimeSpan
    if (scan.sentenceOf[other.firstToken] !== sentence) return null
    if ((other.type === "DATE" || other.type === "TIME") && /^[X\d]{4}-(?:\d{2}-\d{2}|WXX-\d)/.test(other.value)) {
      return other
    }
  }
  return null
}

/** A clock time or part of a day that names no day takes the one that its sentence names, the nearest. */
function atDayOfSentence(scan: Scan, index: number, all: readonly TimeSpan[]): TimeSpan {
  const span = all[index] as TimeSpan
  if (span.type !== "TIME" || !span.value.startsWith("XXXX-XX-XX")) return span
  const before = dayBeside(scan, all, { from: index, step: -1 })
  const after = dayBeside(scan, all, { from: index, step: 1 })
  const isAfter = before === null || (after !== null && after.start - span.start < span.start - before.start)
  const nearest = isAfter ? after : before
  if (nearest === null) return span
  const [day = ""] = nearest.value.split("T", 1)
  const value = span.value.replace("XXXX-XX-XX", day)
  const dayEdtf = nearest.edtf?.slice(0, 10) ?? null
  const clock = span.minutes === null || dayEdtf === null || dayEdtf.startsWith("X") ? "" : value.slice(day.length)
  return {
    ...span,
    value,
    edtf: dayEdtf === null ? null : dayEdtf + clock,
    weekday: nearest.weekday,
    daysFromPublished: nearest.daysFromPublished,
  }
}
