import { parseEdtfPoint, type CivilDay } from "../model/index.ts"
import type { TimePack } from "./pack.ts"
import { phraseTable, type PhraseTable } from "./phrases.ts"
import { TOKEN, type Scan } from "./scan.ts"
import type { TimeRelation, TimeSpan } from "./spans.ts"
import { compileRules, matchPattern, mayBeginWith, type CompiledRule } from "./time-pattern.ts"
import type { TimeMeaning } from "./time-rule.ts"
import { CalendarSlots, FIGURE_SLOTS } from "./time-slots.ts"
import type { Vocabulary } from "./vocabulary.ts"

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
const ANCHOR = /^(\d{4})(-(?:Q\d|\d{2}(?:-\d{2})?))$/
/** Longest relation, in words. */
const RELATION_WORDS = 2

type Draft = TimeSpan & Pick<TimeMeaning, "yearsEarlier">

export function createTimeFinder(pack: TimePack, vocabulary: Vocabulary): TimeFinder {
  const finder = new Finder(pack, vocabulary)
  return { find: (scan, against) => finder.find(scan, against) }
}

const NO_RULES: readonly CompiledRule[] = []

interface Attempt {
  /** No relation reaches back over this token. */
  readonly from: number
  readonly against: TimeReference
  readonly rules: readonly CompiledRule[]
}

class Finder {
  readonly #slots: CalendarSlots
  readonly #rules: readonly CompiledRule[]
  readonly #figureRules: readonly CompiledRule[]
  /** By word id, made when a word is first met. */
  readonly #rulesOf: (readonly CompiledRule[] | undefined)[] = []
  readonly #relations: PhraseTable<TimeRelation>

  constructor(pack: TimePack, vocabulary: Vocabulary) {
    this.#slots = new CalendarSlots(pack, vocabulary)
    this.#rules = compileRules(pack, vocabulary)
    this.#figureRules = this.#rules.filter((rule) => mayBeginWith(rule, 0, FIGURE_SLOTS))
    this.#relations = phraseTable(
      vocabulary,
      pack.timeRelations.flatMap(({ forms, relation }) => forms.map((form) => [form, relation] as const)),
    )
  }

  find(scan: Scan, against: TimeReference): TimeSpan[] {
    const found: Draft[] = []
    let from = 0
    for (let at = 0; at < scan.size; at++) {
      const rules = this.#rulesAt(scan, at)
      if (rules.length === 0) continue
      const span = this.#at(scan, at, { from, against, rules })
      if (span === null) continue
      found.push(span)
      at = span.endToken - 1
      from = span.endToken
    }
    return found.map((span, i) =>
      atDayOfSentence(scan, anchored(span, found.slice(Math.max(0, i - ANCHOR_REACH), i)), found),
    )
  }

  /** The rules that may match at a token: most words begin none. */
  #rulesAt(scan: Scan, at: number): readonly CompiledRule[] {
    const kind = scan.kind[at]
    if (kind === TOKEN.number) return this.#figureRules
    const form = kind === TOKEN.word ? (scan.form[at] as number) : 0
    if (form === 0) return NO_RULES
    return (this.#rulesOf[form] ??= this.#rulesFor(form))
  }

  #rulesFor(form: number): readonly CompiledRule[] {
    const slots = this.#slots.slotsOf(form)
    return this.#rules.filter((rule) => mayBeginWith(rule, form, slots))
  }

  #at(scan: Scan, at: number, { from, against, rules }: Attempt): Draft | null {
    const limit = scan.sentences[scan.sentenceOf[at] as number]?.endToken ?? scan.size
    const relation = this.#relation(scan, at, from)
    const context = {
      ...against,
      future: relation === "until" || relation === "by" || this.#looksAhead(scan, at),
      past: relation === "since",
    }
    let best: { end: number; meaning: TimeMeaning; approximate: boolean } | null = null
    for (const { rule, parts } of rules) {
      const match = matchPattern(scan, this.#slots, parts, { at, limit })
      if (match === null || (best !== null && match.end <= best.end)) continue
      const meaning = rule.mean(match.parts, context)
      if (meaning !== null) best = { end: match.end, meaning, approximate: match.parts["about"] !== undefined }
    }
    if (best === null) return null
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

  /** A word of planning stands shortly before, in the sentence. */
  #looksAhead(scan: Scan, at: number): boolean {
    for (
      let back = at - 1;
      back >= Math.max(0, at - AHEAD_TOKENS) && scan.sentenceOf[back] === scan.sentenceOf[at];
      back--
    ) {
      if (scan.kind[back] === TOKEN.word && this.#slots.value("will", scan.form[back] as number) !== undefined)
        return true
    }
    return false
  }

  #relation(scan: Scan, at: number, from: number): TimeRelation | null {
    for (let back = at - 1; back >= Math.max(from, at - RELATION_WORDS); back--) {
      const match = this.#relations.match(scan, back, at)
      if (match !== null && match.end === at) return match.value
    }
    return null
  }
}

/** "A year earlier" behind a quarter, month or day is that quarter, month or day a year before. */
function anchored({ yearsEarlier, ...span }: Draft, before: readonly Draft[]): TimeSpan {
  if (yearsEarlier === undefined) return span
  const form = span.value.length === 4 ? ANCHOR : null
  const anchor =
    form === null
      ? null
      : before
          .toReversed()
          .map(({ value }) => form.exec(value))
          .find((match) => match !== null)
  if (anchor === null || anchor === undefined) return span
  const year = String(Number(anchor[1]) - yearsEarlier).padStart(4, "0")
  const value = `${year}${anchor[2]}`
  return { ...span, value, edtf: parseEdtfPoint(value) === null ? span.edtf : value }
}

/** A clock time or part of a day that names no day takes the one that its sentence names, the nearest. */
function atDayOfSentence(scan: Scan, span: TimeSpan, all: readonly TimeSpan[]): TimeSpan {
  if (span.type !== "TIME" || !span.value.startsWith("XXXX-XX-XX")) return span
  const sentence = scan.sentenceOf[span.firstToken]
  let nearest: TimeSpan | null = null
  for (const other of all) {
    const isDay =
      other !== span &&
      (other.type === "DATE" || other.type === "TIME") &&
      /^[X\d]{4}-(?:\d{2}-\d{2}|WXX-\d)/.test(other.value)
    if (!isDay || scan.sentenceOf[other.firstToken] !== sentence) continue
    if (nearest === null || Math.abs(other.start - span.start) < Math.abs(nearest.start - span.start)) nearest = other
  }
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
