import { oneOf, type Block, type TimeSpan } from "../../language/index.ts"
import type { Edtf, TraceStep } from "../../model/index.ts"
import type { Frame } from "../frame.ts"
import { STATEMENT } from "./days-of-telling.ts"
import { dayPart, onceFor, tokensOf, type DocumentView } from "../view.ts"

/** When a count held. */
export interface AsOfChoice {
  readonly asOf: Edtf | null
  /** True where the text itself gives the time. */
  readonly stated: boolean
  readonly trace: TraceStep
}

const choice = (asOf: Edtf | null, stated: boolean, rule: string, why: string): AsOfChoice => ({
  asOf,
  stated,
  trace: { pass: "as-of", rule, why },
})

/** The incident of the count. */
export interface CountedIncident {
  readonly date: Edtf | null
  readonly isMain: boolean
}

type Rule = (view: DocumentView, frame: Frame, incident: CountedIncident) => AsOfChoice | null

/**
 * In order of precedence; the first that applies decides. What the words state stands before what the place in the document implies,
 * and publication is the answer where nothing says otherwise. docs/claims.md, When a count held, has the same table for readers.
 */
const RULES: readonly Rule[] = [
  limitInWords,
  clockOfStatement,
  dayOfStatement,
  dayCarriedOn,
  atFirst,
  dateOfBlock,
  teaser,
  earlierBackground,
  withinPeriod,
]

/** When the count held: as its words say, else as its block does, else at publication. */
export function asOfOf(view: DocumentView, frame: Frame, incident: CountedIncident): AsOfChoice {
  for (const rule of RULES) {
    const found = rule(view, frame, incident)
    if (found !== null) return found
  }
  const day = publishedDay(view)
  const why = day === null ? "no time is said and the document is undated" : "holds at publication"
  return choice(day, false, "published", why)
}

const publishedDay = ({ published }: DocumentView): Edtf | null =>
  published === null ? null : (dayPart(published.edtf) ?? published.edtf)

const blockOf = ({ scan }: DocumentView, frame: Frame): Block | undefined =>
  scan.blocks[scan.sentences[frame.sentence]?.block ?? 0]

/** "As of Tuesday", "by noon". */
function limitInWords(view: DocumentView, frame: Frame): AsOfChoice | null {
  const said = view.index
    .timesIn(frame.sentence)
    .find((time) => (time.relation === "as-of" || time.relation === "by") && time.edtf !== null)
  return said === undefined
    ? null
    : choice(pointOf(said), true, "stated", `“${view.scan.text.slice(said.start, said.end)}”`)
}

/** "Initially", "early reports": the count held on the incident's own day. */
const AT_FIRST =
  /(?:^|[^\p{L}])(?:initially|at first|originally|(?:initial|first|early|earliest) (?:report|estimate|count|toll|figure|assessment|account)s?)(?:[^\p{L}]|$)/iu

function atFirst({ scan, published }: DocumentView, frame: Frame, { date }: CountedIncident): AsOfChoice | null {
  const sentence = scan.sentences[frame.sentence]
  const day = dayPart(date)
  if (sentence === undefined || day === null || (published !== null && day > published.edtf)) return null
  return AT_FIRST.test(scan.text.slice(sentence.start, frame.end))
    ? choice(day, false, "at-first", "what was said at first, on the incident's day")
    : null
}

/** A link or teaser leads to a text of its own, whose date is not said. */
function teaser(view: DocumentView, frame: Frame): AsOfChoice | null {
  const block = blockOf(view, frame)
  if (block === undefined) return null
  const isClip = /^\d{1,2}:\d\d ["“‘']?\p{Lu}/u.test(view.scan.text.slice(block.start, block.start + 9))
  return block.kind === "link" || isClip ? choice(null, false, "link", "a link to another text, of unsaid time") : null
}

function earlierBackground(view: DocumentView, frame: Frame, { date }: CountedIncident): AsOfChoice | null {
  const day = publishedDay(view)
  return blockOf(view, frame)?.kind === "background" && day !== null && date !== null && date.slice(5) !== day.slice(5)
    ? choice(null, false, "background", "background written at an earlier, unsaid time")
    : null
}

/** "In April": in an undated text, a count of another incident than the main one holds by the end of the time that it covers. */
function withinPeriod({ published }: DocumentView, _: Frame, { date, isMain }: CountedIncident): AsOfChoice | null {
  if (published !== null || isMain || date === null || dayPart(date) !== null) return null
  return choice(date.split("/").at(-1) ?? null, false, "period", "counted over a time that the text names")
}

/** "(Published March 4, 2015)" at the end of a caption, or a caption's own date; a headline above a caption has its date. */
function dateOfBlock(view: DocumentView, frame: Frame): AsOfChoice | null {
  const block = blockOf(view, frame)
  if (block === undefined) return null
  const own = dateIn(view, block)
  if (own !== null) return choice(own, true, "dated-block", "its paragraph or caption bears a date of its own")
  const { scan } = view
  const below = block.start > 0 ? scan.blocks[(scan.sentences[frame.sentence]?.block ?? 0) + 1] : undefined
  const under = below === undefined ? null : dateIn(view, below)
  if (under === null) return null
  const isHeadline = !/[.!?:;,”"]\s*$/u.test(scan.text.slice(Math.max(block.start, block.end - CLOSE), block.end))
  return isHeadline ? choice(under, true, "dated-block", "the caption under its headline bears a date") : null
}

/** So many units at the end of a block tell how it ends. */
const CLOSE = 8

/** Dates that blocks bear, by block: each is looked for once, for all of its frames. */
const datesOf = onceFor<DocumentView, Map<Block, Edtf | null>>(() => new Map())

/** The date that a block bears; null where it bears none. */
function dateIn(view: DocumentView, block: Block): Edtf | null {
  const dates = datesOf(view)
  const known = dates.get(block)
  if (known !== undefined) return known
  const found = dateWithin(view, block)
  dates.set(block, found)
  return found
}

function dateWithin({ scan, times }: DocumentView, block: Block): Edtf | null {
  for (const time of times) {
    if (time.start < block.start || time.end > block.end) continue
    const day = dayPart(time.edtf)
    if (day === null) continue
    const before = scan.text.slice(Math.max(block.start, time.start - 24), time.start)
    if (/\((?:published|updated|posted|recorded|aired)[: ]/iu.test(before)) return day
    if (block.kind === "caption" && time.weekday === null && time.daysFromPublished === null) return day
  }
  return null
}

const pointOf = (time: TimeSpan): Edtf | null =>
  time.edtf?.includes("/") === true ? (time.edtf.split("/")[1] ?? null) : time.edtf

/** "At 11:36 the mayor reported": a clock time beside the verb of saying, on the published or the incident's day. */
function clockOfStatement(view: DocumentView, frame: Frame): AsOfChoice | null {
  const { scan, published } = view
  const { first } = tokensOf(scan, frame)
  const sentence = scan.sentences[frame.sentence]
  if (sentence === undefined) return null
  for (const time of view.index.timesIn(frame.sentence)) {
    if (time.minutes === null) continue
    const leading = time.firstToken - sentence.firstToken <= 2 && time.endToken <= first
    const cue = view
      .cuesOf(frame.sentence)
      .find(({ pivot }) => pivot > time.endToken && pivot - time.endToken <= 8 && pivot < first)
    if (!leading || cue === undefined) continue
    const day = dayPart(time.edtf) ?? (published === null ? null : dayPart(published.edtf))
    const clock = `${String(Math.floor(time.minutes / 60)).padStart(2, "0")}:${String(time.minutes % 60).padStart(2, "0")}`
    return choice(
      day === null ? null : `${day}T${clock}`,
      day !== null,
      "clock",
      `reported at ${clock}${day === null ? " of an unsaid day" : ""}`,
    )
  }
  return null
}

/** "officials said on Tuesday", "in an email Wednesday night": the day of the statement. */
function dayOfStatement(view: DocumentView, frame: Frame): AsOfChoice | null {
  return dayOfStatementIn(view, frame.sentence)
}

function dayOfStatementIn(view: DocumentView, sentence: number): AsOfChoice | null {
  const { scan } = view
  for (const cue of view.cuesOf(sentence)) {
    if (cue.form !== "verb" || cue.force === "denies") continue
    for (const time of view.index.timesIn(sentence)) {
      const day = dayPart(time.edtf)
      if (day === null || time.type === "DURATION" || time.relation !== null) continue
      const gap = time.firstToken - cue.pivot
      const before = cue.pivot - time.endToken
      const beside = (gap >= 1 && gap <= 2) || (before >= 0 && before <= 1 && time.firstToken >= cue.source.endToken)
      const within = gap > 2 && gap <= 9 && STATEMENT.test(scan.text.slice(scan.end[cue.pivot], time.start))
      if (beside || within) return choice(day, true, "statement", `said on “${scan.text.slice(time.start, time.end)}”`)
    }
  }
  return null
}

const GOING_ON = oneOf(["also", "further"])

/** "He also confirmed": the same statement as in the sentence before, and so of its day. */
function dayCarriedOn(view: DocumentView, frame: Frame): AsOfChoice | null {
  const { scan } = view
  const sentence = scan.sentences[frame.sentence]
  const goesOn = view
    .cuesOf(frame.sentence)
    .some(
      ({ form, pivot }) =>
        form === "verb" &&
        GOING_ON.at(scan, pivot - 1) &&
        /(?:^| )(?:also|further) $/iu.test(before(scan, pivot)) &&
        pivot < tokensOf(scan, frame).first,
    )
  if (sentence === undefined || !goesOn) return null
  return dayOfStatementIn(view, frame.sentence - 1)
}

const before = (scan: DocumentView["scan"], token: number): string =>
  scan.text.slice(Math.max(0, (scan.start[token] ?? 0) - 9), scan.start[token])
