import { anchorsOf, isMeasure, MEASURES, ReckonerError, type Measure } from "../../model/index.ts"
import { actInWords, counted } from "../../publication/index.ts"
import { effectOf, historyOf, type Effects, type PastDecision } from "../../workflow/index.ts"
import { JSON_OPTION, RECORD_OPTION, WAIT_OPTION, type Command } from "../command.ts"
import { decisionJson, effectsJson, printEffects, whoAndWhen } from "../decision-words.ts"
import { wrap } from "../help.ts"
import { shortId } from "../short-id.ts"
import type { Terminal } from "../terminal.ts"
import { withWorkspace } from "../workspace.ts"

const WIDTH = 100

const HOLDS: Readonly<Record<PastDecision["hold"], string>> = {
  "in force": "in force",
  undone: "undone",
  unanchored: "not in force: its words are not found in today's text",
  moot: "not in force: nothing is read there any more that it could bear on",
  unproven: "not in force: nothing proves that this person decided it",
  waiting: "waits for a report that is not in this record",
}

function print(
  { row, hold, undoneBy, against, signed }: PastDecision,
  effects: Effects | null,
  terminal: Terminal,
): void {
  const { decision } = row
  terminal.line(`${terminal.style("bold", shortId(row.id))}  ${whoAndWhen(decision)}`)
  terminal.line(wrap(actInWords(decision.act), WIDTH, "    "))
  if (decision.why !== "") terminal.line(wrap(`because ${decision.why}`, WIDTH, "    "))
  const state = undoneBy === null ? HOLDS[hold] : `undone by ${shortId(undoneBy)}`
  const conflict =
    against.length === 0
      ? ""
      : ` · another person decided otherwise: ${against.map(shortId).join(", ")}; the later stands`
  terminal.line(
    terminal.style(
      "dim",
      `    ${state}${conflict}${signed || hold === "unproven" ? "" : " · nothing proves that this person decided it"}`,
    ),
  )
  if (effects !== null) printEffects(effects, terminal)
}

/** Whether a decision bears on claims that are, or were, of the measure. */
const isOn = ({ row: { decision } }: PastDecision, measure: Measure): boolean =>
  anchorsOf(decision.act).some((anchor) => anchor.measure === measure) ||
  ("stated" in decision.act && decision.act.stated.measure === measure)

const json = ({ row, hold, undoneBy, against, signed }: PastDecision, effects: Effects | null): object => ({
  id: row.id,
  ...decisionJson(row.decision),
  hold,
  undoneBy,
  against,
  signed,
  effects: effects === null ? null : effectsJson(effects),
})

export const history: Command = {
  name: "history",
  summary: "who decided what, when and why, and what it makes of the figures",
  operands: "[NAME] [MEASURE]",
  about:
    "All decisions in their order, or those on an incident, claim or report, or a decision itself; with MEASURE those on its figures of that measure: what was done, on which words, on what grounds, whether it is in force today, and whether another person decided otherwise. With --effects also what each makes of the figures today: those of the record against those without this one decision.",
  options: [
    { name: "effects", what: "reckon without each decision, and show the difference" },
    { ...JSON_OPTION, what: "print one JSON object a line (docs/cli.md, with a schema)" },
    WAIT_OPTION,
    RECORD_OPTION,
  ],
  examples: [
    { line: "reckoner history", what: "everything that was decided" },
    { line: "reckoner history Kyiv --effects", what: "what people's decisions make of one incident" },
    { line: "reckoner history Kyiv killed", what: "decisions on its figures of the dead" },
    { line: "reckoner history dec_51c0ffee", what: "one decision, and what became of it" },
  ],
  async run(words, terminal) {
    const effectsToo = words.on("effects")
    await withWorkspace(words, { write: effectsToo, command: "history" }, async (workspace) => {
      const [name = null, measure = null] = words.positionals
      if (measure !== null && !isMeasure(measure)) {
        throw new ReckonerError(
          "usage",
          `there is no measure "${measure}"`,
          `Measures: ${Object.keys(MEASURES).join(", ")}`,
        )
      }
      const past = (await historyOf(workspace, name)).filter((one) => measure === null || isOn(one, measure))
      for (const [i, one] of past.entries()) {
        if (effectsToo) terminal.progress(`${i + 1} of ${counted(past.length, "decision")}`)
        const effects = effectsToo ? await effectOf(workspace, one) : null
        if (words.on("json")) terminal.line(JSON.stringify(json(one, effects)))
        else print(one, effects, terminal)
      }
      terminal.progressDone()
      if (past.length === 0 && !words.on("json")) terminal.line("Nothing was decided here. See: reckoner decide --help")
    })
    return 0
  },
}
