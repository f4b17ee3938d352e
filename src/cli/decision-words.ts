import type { Decision } from "../model/index.ts"
import { boundsText } from "../publication/index.ts"
import type { Effects, FigureEffect } from "../workflow/index.ts"
import { wrap } from "./help.ts"
import type { Terminal } from "./terminal.ts"

const WIDTH = 100

/** A decision as JSON for programs: its instant in ISO 8601. */
export const decisionJson = ({ at, ...rest }: Decision): object => ({ ...rest, at: new Date(at).toISOString() })

/** "2024-07-08 11:36 UTC · A. Recorder" */
export const whoAndWhen = ({ at, by }: Decision): string =>
  `${new Date(at).toISOString().slice(0, 16).replace("T", " ")} UTC · ${by.name}`

/** "killed, people, Kryvyi Rih"; of the whole without its name. */
export const effectTitle = ({ row, node }: FigureEffect): string => {
  const what = row.object ?? row.group ?? "people"
  const party = row.party === null ? "" : `, by ${row.party}'s word`
  return `${row.measure}, ${what}${party}${node === undefined || node.parentId === null ? "" : `, ${node.name}`}`
}

const bounds = (of: FigureEffect["before"]): string => (of === null ? "no figure" : boundsText(of))

/** True where the numbers stay, and flags alone change. */
export const changesFlagsAlone = ({ before, after }: FigureEffect): boolean =>
  JSON.stringify(before) === JSON.stringify(after)

/** "43–43–… → 43–43–43  (rule 9), no longer unreviewed" */
export function effectChange(effect: FigureEffect): string {
  const { before, after, flags, rule } = effect
  const flagged = [...flags.lost.map((flag) => `no longer ${flag}`), ...flags.gained.map((flag) => `now ${flag}`)]
  const by = rule === null ? "" : `  (rule ${rule})`
  const numbers = changesFlagsAlone(effect) ? bounds(after) : `${bounds(before)} → ${bounds(after)}${by}`
  return [numbers, ...flagged].join(", ")
}

/** Prints what changes in the figures, from what to what, and by which rule. */
export function printEffects({ figures, incidents }: Effects, terminal: Terminal): void {
  if (figures.length === 0 && incidents.length === 0) {
    terminal.line("  No figure changes.")
    return
  }
  for (const { label, change } of incidents) {
    terminal.line(`  ${change === "made" ? "A new incident" : "No incident of its own any more"}: ${label}`)
  }
  for (const [label, ofIncident] of Map.groupBy(figures, ({ incident }) => incident.label)) {
    terminal.line(`  ${label}`)
    for (const effect of ofIncident) {
      terminal.line(`    ${terminal.style("bold", effectTitle(effect))}: ${effectChange(effect)}`)
      if (!changesFlagsAlone(effect)) terminal.line(terminal.style("dim", wrap(effect.reason, WIDTH, "      ")))
    }
  }
}

/** As JSON, with the rows as `explain --json` names them. */
export const effectsJson = ({ figures, incidents }: Effects): object => ({
  incidents,
  figures: figures.map(({ incident, row, before, after, flags, rule, reason }) => ({
    incident: incident.id,
    ...row,
    before,
    after,
    flags,
    rule,
    reason,
  })),
})
