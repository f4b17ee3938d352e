import { MEASURES, type Claim } from "../../model/index.ts"
import { documentName, type QuestionInFull, type WeighedAnswer, type WordsAround } from "../../workflow/index.ts"
import { wrap } from "../help.ts"
import type { Screen } from "../screen.ts"
import { shortId } from "../short-id.ts"
import { voiceOf } from "../voice.ts"
import { answerName, effectLines, keyOfAnswer } from "./answer-words.ts"
import { whyAsked } from "./why-asked.ts"

/** What stands on the screen besides the question. */
export interface Surround {
  /** Where the walk stands: "2 answered · 214 asked". */
  readonly standing: string
  /** What happened last, or what is being typed; "" for nothing. */
  readonly message: string
}

/** Lines of one part of the screen, and how many of them must be seen before others give way. */
interface Part {
  readonly lines: readonly string[]
  readonly least: number
}

const EXTENT_WORDS = { total: "in all", members: "persons named or described", increment: "more", rest: "the others" }

/** "at least 28 (28 or more)", "dozens (24 to 99)", "38". */
function countWords({ count }: Claim): string {
  if (count === null) return "no count"
  const { least, most, wording } = count
  return least === most ? wording : `${wording} (${least} ${most === null ? "or more" : `to ${most}`})`
}

/** "killed: at least 28 (28 or more), people, in all, Kyiv; asserted". */
function readAs(claim: Claim, scope: string | null): string {
  const what = claim.object ?? claim.group ?? "people"
  const marks = claim.marks.length === 0 ? "" : `; ${claim.marks.join(", ")}`
  const extent = MEASURES[claim.measure].tier === "status" ? "" : `, ${EXTENT_WORDS[claim.extent]}`
  return `${claim.measure}: ${countWords(claim)}, ${what}${extent}, ${scope ?? "the whole"}; ${claim.modality}${marks}`
}

const isoMinute = (at: number): string => new Date(at).toISOString().slice(0, 16).replace("T", " ")

function sourceLines({ claim, scoped, document }: QuestionInFull): readonly string[] {
  if (claim === null || scoped === null) {
    return [document === null ? "its report is not in this record" : documentName(document)]
  }
  return [
    `${voiceOf(claim, scoped.outlet)} · tier ${scoped.basis}: ${scoped.basisReason}`,
    `${scoped.documentName} · known ${isoMinute(scoped.known.endAt)} UTC · ${claim.asOfStated ? `held ${claim.asOf ?? ""}` : "as of: not stated"} · ${shortId(claim.id)}`,
  ]
}

/** Of a sentence that would fill the screen so much is shown on either side of the words. */
const BESIDE_UNITS = 240
const lastOf = (text: string): string => (text.length <= BESIDE_UNITS ? text : `…${text.slice(-BESIDE_UNITS)}`)
const firstOf = (text: string): string => (text.length <= BESIDE_UNITS ? text : `${text.slice(0, BESIDE_UNITS)}…`)

const lastTwo = (lines: readonly string[]): readonly string[] =>
  lines.length <= 2 ? lines : lines.slice(-2).map((line, i) => (i === 0 ? line.replace("  ", " …") : line))
const firstTwo = (lines: readonly string[]): readonly string[] =>
  lines.length <= 2 ? lines : lines.slice(0, 2).map((line, i) => (i === 1 ? `${line} …` : line))

/** The sentence with its words in brackets, between its neighbours. The neighbours are the first to give way. */
function contextPart(around: WordsAround, columns: number, style: Screen["style"]): readonly Part[] {
  const linesOf = (text: string): readonly string[] => (text === "" ? [] : wrap(text, columns - 2, "  ").split("\n"))
  const dim = (lines: readonly string[]): readonly string[] => lines.map((line) => style("dim", line))
  const [previous, next] = [linesOf(around.previous), linesOf(around.next)]
  const own = wrap(`“${lastOf(around.before)}[${around.words}]${firstOf(around.after)}”`, columns - 2, "  ").split("\n")
  return [
    { lines: dim(lastTwo(previous)), least: 0 },
    { lines: own, least: own.findIndex((line) => line.includes("]")) + 1 },
    { lines: dim(firstTwo(next)), least: 0 },
  ]
}

function answerPart(answers: readonly WeighedAnswer[] | null, style: Screen["style"]): Part {
  if (answers === null) return { lines: ["Working out what each answer would change …"], least: 1 }
  const lines = answers.flatMap((answer, index) => {
    const [first = "", ...more] = effectLines(answer.effects)
    const head = `${style("bold", keyOfAnswer(answer, index))} ${answerName(answer)}: `
    return [
      `${head}${first}`,
      ...more.slice(0, 3).map((line) => `    ${line}`),
      ...(more.length > 3 ? [`    and ${more.length - 3} more: v shows them`] : []),
    ]
  })
  return { lines, least: Math.min(lines.length, 2 * answers.length) }
}

/** Shortens parts, the first ones first, until all fit; what is cut says so by an ellipsis. */
export function fitted(parts: readonly Part[], rows: number): readonly string[] {
  let over = parts.reduce((sum, { lines }) => sum + lines.length, 0) - rows
  const giving = parts.map(({ lines, least }) => {
    const given = Math.max(0, Math.min(over, lines.length - least))
    over -= given
    return lines.length - given
  })
  return parts.flatMap(({ lines }, i) => {
    const kept = giving[i] ?? 0
    return kept === lines.length || kept === 0
      ? lines.slice(0, kept)
      : [...lines.slice(0, kept - 1), `${lines[kept - 1] ?? ""} …`]
  })
}

const KEYS = "a accept r reject c correct t tier s skip b back u undo n note v o more ? q"
const KEYS_OF_DECISIONS = "1 2 as above s skip b back u undo n note v o more ? q"

/** One question on one screen: why it is asked, the words in their sentence, whose they are, and what each answer would change. */
export function questionScreen(
  full: QuestionInFull,
  answers: readonly WeighedAnswer[] | null,
  { standing, message }: Surround,
  screen: Pick<Screen, "columns" | "rows" | "style">,
): readonly string[] {
  const { columns, rows, style } = screen
  const { question, incident, claim, scope } = full
  const wrapped = (text: string): readonly string[] => wrap(text, columns).split("\n")
  const gap: Part = { lines: [""], least: 0 }
  const [head = ""] = wrapped(incident?.label ?? "In no incident now")
  const reasons = whyAsked(question).flatMap(wrapped)
  const context = contextPart(full.around, columns, style)
  const ordered: readonly Part[] = [
    { lines: [style("dim", standing), style("bold", head)], least: 2 },
    { lines: reasons, least: Math.min(2, reasons.length) },
    gap,
    ...context,
    gap,
    ...(claim === null ? [] : [{ lines: wrapped(`Read as ${readAs(claim, scope)}`), least: 1 }]),
    { lines: sourceLines(full).flatMap(wrapped).slice(0, 4), least: 2 },
    gap,
    answerPart(answers, style),
  ]
  const body = fitted(ordered, rows - 2).slice(0, rows - 2)
  const filler = Array.from({ length: Math.max(0, rows - 2 - body.length) }, () => "")
  const keys = question.kind === "claim" ? KEYS : KEYS_OF_DECISIONS
  return [...body, ...filler, message, style("inverse", keys.padEnd(columns).slice(0, columns))]
}
