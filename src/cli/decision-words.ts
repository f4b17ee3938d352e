import { anchorsOf, type Decision, type DecisionAct, type Stated } from "../model/index.ts"
import { boundsText, counted } from "../publication/index.ts"
import type { Effects, FigureEffect } from "../workflow/index.ts"
import { wrap } from "./help.ts"
import { shortId } from "./short-id.ts"
import type { Terminal } from "./terminal.ts"

const WIDTH = 100

export const countText = ({ count, measure, group, object }: Stated): string =>
  [count?.wording ?? "no count", object ?? (group === "people" || group === null ? null : group), measure]
    .filter((word) => word !== null)
    .join(" ")

const quoted = (act: DecisionAct): string => {
  const [first] = anchorsOf(act)
  return first === undefined ? "" : `“${first.exact}”`
}

/** What a decision does, as one clause: "rejects “12 people”". */
export function actInWords(act: DecisionAct): string {
  switch (act.kind) {
    case "accept":
      return `accepts ${quoted(act)} as ${countText(act.stated)}`
    case "correct":
      return `corrects ${quoted(act)}: ${act.changed.join(", ")}; it says ${countText(act.stated)}`
    case "reject":
      return `rejects ${quoted(act)}, read as ${act.claim.measure ?? "a claim"}`
    case "add":
      return `adds ${quoted(act)} as ${countText(act.stated)}`
    case "merge":
      return `makes one incident of two, held by ${counted(act.one.length + act.other.length, "claim")}`
    case "split":
      return `parts ${counted(act.apart.length, "report")} from an incident`
    case "move":
      return `moves ${quoted(act)} to another incident`
    case "place": {
      const { place, site } = act.scope
      return `counts ${quoted(act)} in ${[site?.name, place?.name].filter((n) => n !== undefined).join(", ") || "the whole of the incident"}`
    }
    case "link":
      return `takes ${quoted(act)} for a relay of “${act.origin.exact}”`
    case "unlink":
      return `takes ${quoted(act)} for a word of its own`
    case "tier":
      return `sets tier ${act.tier} for ${act.of === "claim" ? quoted(act) : `all of the origin of ${quoted(act)}`}${act.side === null ? "" : `, which speaks for ${act.side}`}`
    case "verify":
      return `counts: ${countText(act.stated)}`
    case "final":
      return `calls ${quoted(act)} final`
    case "note":
      return `notes on ${quoted(act)}`
    case "redact":
      return `withholds ${quoted(act)} from publications`
    case "release":
      return `lets publications show ${quoted(act)}`
    case "withdraw":
      return `withdraws the report ${shortId(act.capture)}: its bytes are erased`
    case "describe": {
      const { published, outlet, title } = act.facts
      const said = [
        ...(published === null ? [] : [`published ${published}`]),
        ...(outlet === null ? [] : [`by ${outlet}`]),
        ...(title === null ? [] : [`under “${title}”`]),
      ]
      return `says of the report ${shortId(act.capture)}: ${said.join(", ")}`
    }
    case "undo":
      return `undoes ${shortId(act.decision)}`
  }
}

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
