import { reportText, type QuestionInFull, type WeighedAnswer, type Workspace } from "../../workflow/index.ts"
import { wrap } from "../help.ts"
import type { Screen } from "../screen.ts"
import { answerName, effectsInFull, keyOfAnswer } from "./answer-words.ts"
import { whyAsked } from "./why-asked.ts"

/** What `v` shows: all reasons, every effect with its reason, and how the claim was read. */
export function moreLines(
  { question, claim, scoped, incident }: QuestionInFull,
  answers: readonly WeighedAnswer[],
  columns: number,
): readonly string[] {
  const wrapped = (text: string): readonly string[] => wrap(text, columns, "  ").split("\n")
  return [
    `Why it is asked (${question.id}${incident === null ? "" : `, ${incident.id}`})`,
    ...whyAsked(question).flatMap(wrapped),
    ...answers.flatMap((answer, index) => [
      "",
      `${keyOfAnswer(answer, index)} ${answerName(answer)}`,
      ...effectsInFull(answer.effects, columns),
    ]),
    ...(claim === null
      ? []
      : [
          "",
          `How it was read (rule ${claim.rule})`,
          ...claim.trace.flatMap(({ pass, why }) => wrapped(`${pass}: ${why}`)),
        ]),
    ...(scoped === null || scoped.presumed.length === 0
      ? []
      : ["", "What is presumed", ...scoped.presumed.flatMap(wrapped)]),
  ]
}

/** What `o` shows: the report's text with the words in brackets, and the line at which they stand two lines down. */
export async function reportLines(
  workspace: Workspace,
  full: QuestionInFull,
  { columns }: Pick<Screen, "columns">,
): Promise<{ readonly lines: readonly string[]; readonly at: number }> {
  const report = await reportText(workspace, full)
  if (report === null) return { lines: ["Its report is not in this record, or was withdrawn."], at: 0 }
  const { before, words, after } = report
  const linesOf = (text: string): string[] => text.split("\n").flatMap((line) => wrap(line, columns).split("\n"))
  const upTo = linesOf(`${before}[${words}`)
  return { lines: linesOf(`${before}[${words}]${after}`), at: Math.max(0, upTo.length - 3) }
}
