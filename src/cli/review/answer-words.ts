import type { Effects, WeighedAnswer } from "../../workflow/index.ts"
import { changesFlagsAlone, effectChange, effectTitle } from "../decision-words.ts"
import { wrap } from "../help.ts"
import { shortId } from "../short-id.ts"

/** The key that gives an answer: "a", "r", or the number of a decision. */
export const keyOfAnswer = ({ kind }: WeighedAnswer, index: number): string =>
  kind === "accept" ? "a" : kind === "reject" ? "r" : String(index + 1)

export function answerName({ kind, decision }: WeighedAnswer): string {
  if (kind === "keep") return `let ${shortId(decision ?? "")} stand`
  return kind === "drop" ? `undo ${shortId(decision ?? "")}` : kind
}

const incidentLines = ({ incidents }: Effects): readonly string[] =>
  incidents.map(({ label, change }) =>
    change === "made" ? `a new incident: ${label}` : `no incident of its own any more: ${label}`,
  )

/** Figures whose numbers change first. */
const figuresOf = ({ figures }: Effects): Effects["figures"] =>
  figures.toSorted((a, b) => Number(changesFlagsAlone(a)) - Number(changesFlagsAlone(b)))

const NOTHING = "no figure changes"

/** What changes, one line each: incidents, then figures. */
export function effectLines(effects: Effects): readonly string[] {
  const lines = [
    ...incidentLines(effects),
    ...figuresOf(effects).map((effect) => `${effectTitle(effect)}: ${effectChange(effect)}`),
  ]
  return lines.length === 0 ? [NOTHING] : lines
}

/** The same with the reason of each figure's first bound that changes. */
export function effectsInFull(effects: Effects, columns: number): readonly string[] {
  const lines = [
    ...incidentLines(effects),
    ...figuresOf(effects).flatMap((effect) => [
      `${effectTitle(effect)}: ${effectChange(effect)}`,
      ...(changesFlagsAlone(effect) ? [] : wrap(effect.reason, columns - 2, "    ").split("\n")),
    ]),
  ]
  return (lines.length === 0 ? [NOTHING] : lines).map((line) => `  ${line}`)
}
