import { DECISION_KINDS, ReckonerError } from "../model/index.ts"
import type { DecisionRequest } from "../workflow/index.ts"

const TEXTS = new Set(["to", "quote", "side", "why", "of", "published", "outlet", "title", "role", "clear"])
const isText = (value: unknown): boolean => typeof value === "string"

/** What is wrong with a request of a file, in words; null where nothing is. */
function faultOf(value: unknown): string | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "is not a JSON object"
  const { act, on, changes, tier, ...texts } = value as Record<string, unknown>
  if (!DECISION_KINDS.some((kind) => kind === act)) return `has no act of: ${DECISION_KINDS.join(", ")}`
  if (!Array.isArray(on) || on.length === 0 || !on.every(isText)) return 'needs "on", a list of names'
  if (
    changes !== undefined &&
    (typeof changes !== "object" || changes === null || !Object.values(changes).every(isText))
  ) {
    return 'has "changes" that are not words by field'
  }
  if (tier !== undefined && ![1, 2, 3, 4].includes(Number(tier))) return 'has a "tier" that is not 1 to 4'
  const stray = Object.entries(texts).find(([name, text]) => !TEXTS.has(name) || !isText(text))
  return stray === undefined ? null : `has "${stray[0]}", which no act takes`
}

/** Requests of a file, one JSON object a line; empty lines are passed over. @throws ReckonerError "bad-input" naming the line */
export function requestsOf(text: string, name: string): readonly DecisionRequest[] {
  return text.split("\n").flatMap((line, i): DecisionRequest[] => {
    if (line.trim() === "") return []
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch {
      throw new ReckonerError("bad-input", `${name}, line ${i + 1} is not JSON`, "Nothing was decided.")
    }
    const fault = faultOf(value)
    if (fault !== null) {
      throw new ReckonerError("bad-input", `${name}, line ${i + 1} ${fault}`, "Nothing was decided. See docs/cli.md.")
    }
    return [value as DecisionRequest]
  })
}
