import { parseEdtfPoint, ReckonerError, type CaptureId, type DecisionAct, type Facts } from "../../model/index.ts"
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

/**
 * When, by whom and under which title a report was published, as a person says.
 * @throws ReckonerError "usage" where nothing is said, or what cannot be taken
 */
export function describeOf(capture: CaptureId, request: DecisionRequest): DecisionAct {
  const { published, outlet, title } = request
  const facts: Facts = {
    published: published === undefined ? null : publishedNamed(published),
    outlet: outlet === undefined ? null : wordsOf("outlet", outlet),
    title: title === undefined ? null : wordsOf("title", title),
  }
  if (facts.published === null && facts.outlet === null && facts.title === null) {
    throw lacks(request, "--published, --outlet or --title")
  }
  return { kind: "describe", capture, facts }
}
