import {
  FACT_NAMES,
  parseEdtfPoint,
  ReckonerError,
  type CaptureId,
  type DecisionAct,
  type FactName,
  type Facts,
} from "../../model/index.ts"
import { lacks, type DecisionRequest } from "./request.ts"

function publishedNamed(text: string): string {
  const point = parseEdtfPoint(text)
  if (point !== null && point.year !== null) return text
  throw new ReckonerError("usage", `--published is "${text}"`, "It takes 2024-07-08 or 2024-07-08T11:36:00+03:00.")
}

function wordsOf(option: string, text: string): string {
  if (text.trim() !== "") return text.trim()
  throw new ReckonerError(
    "usage",
    `--${option} is empty`,
    `Say what it is: reckoner decide describe REPORT --${option} …`,
  )
}

const OPTIONS = "--published, --outlet, --title, --role or --clear"

/** The facts that are named, in order. */
function clearedIn(text: string): readonly FactName[] {
  const names = text.split(",").map((name) => name.trim())
  const cleared = FACT_NAMES.filter((fact) => names.includes(fact))
  const strange = names.find((name) => !FACT_NAMES.some((fact) => fact === name))
  if (strange === undefined) return cleared
  throw new ReckonerError(
    "usage",
    `--clear names "${strange}"`,
    `It takes, with commas between them: ${FACT_NAMES.join(", ")}.`,
  )
}

/**
 * When, by whom, as what and under which title a report was published, as a person says; or that what is known of it is wrong.
 * @throws ReckonerError "usage" where nothing is said, or what cannot be taken
 */
export function describeOf(capture: CaptureId, request: DecisionRequest): DecisionAct {
  const { published, outlet, title, role, clear } = request
  const cleared = clear === undefined ? [] : clearedIn(clear)
  const facts: Facts = {
    published: published === undefined ? null : publishedNamed(published),
    outlet: outlet === undefined ? null : wordsOf("outlet", outlet),
    title: title === undefined ? null : wordsOf("title", title),
    ...(role === undefined ? {} : { role: wordsOf("role", role) }),
    ...(cleared.length === 0 ? {} : { cleared }),
  }
  const twice = cleared.find((fact) => (facts[fact] ?? null) !== null)
  if (twice !== undefined) {
    throw new ReckonerError("usage", `${twice} is both said and cleared`, "Say what it is, or clear it.")
  }
  const said = [facts.published, facts.outlet, facts.title, facts.role ?? null].some((fact) => fact !== null)
  if (!said && cleared.length === 0) throw lacks(request, OPTIONS)
  return { kind: "describe", capture, facts }
}
