import type { Block, TimeSpan } from "../../language/index.ts"
import type { Edtf, TraceStep } from "../../model/index.ts"
import type { Frame } from "../frame.ts"
import { STATEMENT } from "./days-of-telling.ts"
import { dayPart, tokensOf, type DocumentView } from "../view.ts"

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

/** The stated time of the count or of its statement, else the published day; unknown in background that is older than the document. */
export function asOfOf(view: DocumentView, frame: Frame, incidentDay: Edtf | null): AsOfChoice {
  const { scan, published } = view
  const here = view.times.filter((time) => scan.sentenceOf[time.firstToken] === frame.sentence)
  const said = here.find((time) => (time.relation === "as-of" || time.relation === "by") && time.edtf !== null)
  if (said?.edtf != null) return choice(pointOf(said), true, "stated", `“${scan.text.slice(said.start, said.end)}”`)
  const clock = clockOfStatement(view, frame, here)
  if (clock !== null) return clock
  const spoken = dayOfStatement(view, frame, here)
  if (spoken !== null) return spoken
  const block = scan.blocks[scan.sentences[frame.sentence]?.block ?? 0]
  const publishedDay = published === null ? null : (dayPart(published.edtf) ?? published.edtf)
  const dated = block === undefined ? null : dateOfBlock(view, block)
  if (dated !== null) return choice(dated, true, "dated-block", "its paragraph or caption bears a date of its own")
  if (
    block?.kind === "background" &&
    publishedDay !== null &&
    incidentDay !== null &&
    incidentDay.slice(5) !== publishedDay.slice(5)
  ) {
    return choice(null, false, "background", "background written at an earlier, unsaid time")
  }
  if (block?.kind === "link") return choice(null, false, "link", "a link to another text, of unsaid time")
  return choice(
    publishedDay,
    false,
    "published",
    publishedDay === null ? "no time is said and the document is undated" : "holds at publication",
  )
}

/** "(Published March 4, 2015)" at the end of a caption, or a caption's own date; null where the block bears none. */
function dateOfBlock({ scan, times }: DocumentView, block: Block): Edtf | null {
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
function clockOfStatement(view: DocumentView, frame: Frame, here: readonly TimeSpan[]): AsOfChoice | null {
  const { scan, published } = view
  const { first } = tokensOf(scan, frame)
  const sentence = scan.sentences[frame.sentence]
  if (sentence === undefined) return null
  for (const time of here) {
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
function dayOfStatement(view: DocumentView, frame: Frame, here: readonly TimeSpan[]): AsOfChoice | null {
  const { scan } = view
  for (const cue of view.cuesOf(frame.sentence)) {
    if (cue.form !== "verb" || cue.force === "denies") continue
    for (const time of here) {
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
