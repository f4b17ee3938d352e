import type { IncidentLine } from "../../workflow/index.ts"
import { listIncidents } from "../../workflow/index.ts"
import { boundsText } from "../../publication/index.ts"
import {
  AS_OF_OPTION,
  HELD_AT_OPTION,
  JSON_OPTION,
  POLICY_OPTION,
  RECORD_OPTION,
  type Command,
  type Words,
} from "../command.ts"
import { table } from "../table.ts"
import { POLICIES, ReckonerError } from "../../model/index.ts"
import { choice } from "../words.ts"
import { withWorkspace } from "../workspace.ts"
import { shortId } from "../short-id.ts"

/** The documented JSON object of one incident (docs/schema/incidents.schema.json). */
export const incidentJson = (line: IncidentLine): object => ({
  id: line.incident.id,
  date: line.incident.date,
  place: line.incident.place,
  label: line.incident.label,
  killed: line.killed,
  injured: line.injured,
  origins: line.origins,
  documents: line.documents.map((d) => ({ id: d.id, main: d.main })),
  flags: line.flags,
})

/** Flags that stand beside the figure, or below the whole table. */
const SAID_ELSEWHERE: ReadonlySet<string> = new Set(["open above", "unreviewed"])

const row = (line: IncidentLine): string[] => [
  shortId(line.incident.id),
  line.incident.date ?? "not known",
  line.incident.place ?? "not known",
  line.incident.label,
  line.killed === null ? "–" : boundsText(line.killed),
  line.injured === null ? "–" : boundsText(line.injured),
  String(line.documents.length),
  String(line.origins),
  line.flags.filter((f) => !SAID_ELSEWHERE.has(f)).join(", "),
]

/** More lines than anyone reads; the rest is a --limit away. */
const TABLE_LINES = 500

/** null: all. @throws ReckonerError "usage" */
function limitOf(words: Words): number | null {
  const text = words.text("limit") ?? (words.on("json") ? "all" : String(TABLE_LINES))
  if (text === "all") return null
  if (!/^[1-9]\d{0,8}$/.test(text)) {
    throw new ReckonerError("usage", `--limit is "${text}"`, "It takes a number from 1, or all.")
  }
  return Number(text)
}

export const incidents: Command = {
  name: "incidents",
  summary: "list the incidents with their tolls",
  operands: "",
  about:
    "A line for each incident: killed and injured of the whole as low–best–high. An ellipsis stands for a high that no count sets, a question mark for a bound that is absent, a dash for no figure. Open: more are to be expected.",
  options: [
    AS_OF_OPTION,
    HELD_AT_OPTION,
    POLICY_OPTION,
    {
      name: "limit",
      value: "N",
      what: `at most N, the latest by date, or all; default ${TABLE_LINES}, with --json all`,
    },
    { ...JSON_OPTION, what: "print one JSON object a line (docs/cli.md, with a schema)" },
    RECORD_OPTION,
  ],
  examples: [
    { line: "reckoner incidents", what: "all incidents, as of now" },
    { line: "reckoner incidents --as-of 2024-07-08", what: "what was known at the end of that day" },
    { line: "reckoner incidents --json | head -1", what: "for programs" },
  ],
  async run(words, terminal) {
    const { lines, total } = await withWorkspace(words, { write: false, command: "incidents" }, (workspace) =>
      listIncidents(workspace, {
        asOf: words.text("as-of") ?? null,
        heldAt: words.text("held-at") ?? null,
        policy: choice(words, "policy", POLICIES),
        limit: limitOf(words),
      }),
    )
    if (words.on("json")) {
      for (const line of lines) await terminal.write(`${JSON.stringify(incidentJson(line))}\n`)
      return 0
    }
    if (lines.length === 0) {
      terminal.line(
        words.text("as-of") === undefined && words.text("held-at") === undefined
          ? "No incident in this record yet. Add reports with: reckoner add PATH"
          : "No report of this record was known, or held, then.",
      )
      return 0
    }
    terminal.line(
      table(
        [
          { title: "Id" },
          { title: "Date" },
          { title: "Place", atMost: 28 },
          { title: "What", atMost: 44 },
          { title: "Killed" },
          { title: "Injured" },
          { title: "Reports", align: "right" },
          { title: "Origins", align: "right" },
          { title: "Flags" },
        ],
        lines.map(row),
        (text) => terminal.style("bold", text),
      ),
    )
    if (lines.length < total) {
      terminal.line(
        `\nThe latest ${lines.length} of ${total} incidents. For the others: --limit all, or an earlier --as-of`,
      )
    }
    if (lines.some((line) => line.flags.includes("unreviewed"))) {
      terminal.line("\nMachine-read: no figure has been accepted by a person yet. Next: reckoner show ID")
    }
    return 0
  },
}
