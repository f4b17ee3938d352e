import { readFileSync, writeFileSync } from "node:fs"
import { ERROR_CODES, parseEdtfPoint, ReckonerError } from "../../model/index.ts"
import { actInWords, counted } from "../../publication/index.ts"
import {
  exportDecisions,
  importDecisions,
  lineOf,
  requireOutsideRecords,
  type ImportReport,
  type PastDecision,
  type Since,
  type Workspace,
} from "../../workflow/index.ts"
import { JSON_OPTION, RECORD_OPTION, WAIT_OPTION, type Command, type Words } from "../command.ts"
import { whoAndWhen } from "../decision-words.ts"
import { shortId } from "../short-id.ts"
import type { Terminal } from "../terminal.ts"
import { withWorkspace } from "../workspace.ts"

/** More than a team decides in years; a larger file is no export of ours. */
const LARGEST_FILE = 512_000_000

function sinceIn(words: Words): Since | null {
  const text = words.text("since")
  if (text === undefined) return null
  if (parseEdtfPoint(text) === null) return { after: text }
  const at = Date.parse(text)
  if (!Number.isNaN(at)) return { at }
  throw new ReckonerError(
    "usage",
    `--since is "${text}"`,
    "It takes a decision, a day or an instant, such as 2024-07-10T12:00:00Z.",
  )
}

async function send(workspace: Workspace, words: Words, terminal: Terminal): Promise<void> {
  const file = words.text("out")
  if (file !== undefined) requireOutsideRecords(file)
  const lines: string[] = []
  for await (const sent of exportDecisions(workspace, sinceIn(words))) {
    if (file === undefined) terminal.line(lineOf(sent))
    else lines.push(`${lineOf(sent)}\n`)
  }
  if (file === undefined) return
  try {
    writeFileSync(file, lines.join(""))
  } catch {
    throw new ReckonerError("io", `${file} cannot be written`, "Name a file in a folder that is there.")
  }
  terminal.line(`${counted(lines.length, "decision")} written to ${file}.`)
}

function textOf(file: string): string {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file === "-" ? 0 : file)
  } catch {
    throw new ReckonerError(
      "bad-input",
      `${file} cannot be read`,
      "Name a file that `reckoner decisions export` wrote.",
    )
  }
  if (bytes.length <= LARGEST_FILE) return new TextDecoder().decode(bytes)
  throw new ReckonerError("bad-input", `${file} is too large`, "Export in parts: --since.")
}

const people = (taken: readonly PastDecision[]): readonly string[] =>
  [...Map.groupBy(taken, ({ row }) => row.decision.by.key)].map(([key, theirs]) => {
    const names = [...new Set(theirs.map(({ row }) => row.decision.by.name))].join(", ")
    return `${counted(theirs.length, "decision")} of ${names} (key ${key.slice(0, 16)}…)`
  })

const NOT_IN_FORCE: Readonly<Record<string, string>> = {
  waiting: "waits for a report that is not in this record",
  unanchored: "its words are not found in today's text",
  unproven: "nothing proves whose it is",
  moot: "nothing is read there that it could bear on",
}

function print({ taken, repeats, ofWithdrawn, erased, lost, held, bad }: ImportReport, terminal: Terminal): void {
  terminal.line(taken.length === 0 ? "Nothing new." : "Taken, each signed by its key:")
  for (const line of people(taken)) terminal.line(`  ${line}`)
  if (repeats > 0) terminal.line(`${counted(repeats, "decision")} here already.`)
  if (ofWithdrawn > 0) {
    terminal.line(`${counted(ofWithdrawn, "decision")} left out: on reports that are withdrawn.`)
  }
  if (erased.length > 0 && held.length === 0) terminal.line(`Erased for good: ${erased.map(shortId).join(", ")}.`)
  if (held.length > 0) {
    terminal.line(
      `Withdrawn: ${erased.map(shortId).join(", ")}. Bytes of them stay, since other captures hold them too.`,
    )
    terminal.line(`To erase these: reckoner decide withdraw ${held.map(shortId).join(" ")} --why …`)
  }
  if (lost.length > 0) {
    terminal.line(
      `Erased with them, though they are about other reports too: ${lost.map(({ id, kind }) => `${shortId(id)} (${kind})`).join(", ")}. What these joined, parted or counted is as if nobody had decided it; whoever stands for it decides it anew: reckoner decide`,
    )
  }
  for (const { row, hold, against } of taken) {
    const why = NOT_IN_FORCE[hold]
    const others = against.map(shortId).join(", ")
    const notes = [
      ...(why === undefined ? [] : [why]),
      ...(against.length === 0 ? [] : [`another person decided otherwise: ${others}; the later stands`]),
    ]
    if (notes.length === 0) continue
    terminal.line(`${terminal.style("bold", shortId(row.id))}  ${whoAndWhen(row.decision)}`)
    terminal.line(`    ${actInWords(row.decision.act)}`)
    for (const note of notes) terminal.line(terminal.style("dim", `    ${note}`))
  }
  for (const { where, why } of bad) terminal.note(`left out: ${where} ${why}`)
}

const json = ({ taken, ...rest }: ImportReport): object => ({
  taken: taken.map(({ row, hold, against }) => ({ id: row.id, by: row.decision.by, hold, against })),
  ...rest,
})

async function take(workspace: Workspace, files: readonly string[], words: Words, terminal: Terminal): Promise<number> {
  const report = await importDecisions(
    workspace,
    files.map((file) => ({ name: file === "-" ? "standard input" : file, text: textOf(file) })),
    { skipBad: words.on("skip-bad"), acceptWithdrawals: words.on("accept-withdrawals") },
  )
  if (words.on("json")) terminal.line(JSON.stringify(json(report)))
  else print(report, terminal)
  return report.bad.length > 0 ? ERROR_CODES["bad-input"] : 0
}

export const decisions: Command = {
  name: "decisions",
  summary: "exchange signed decisions with another copy of the record",
  operands: "export|import [FILE…]",
  about:
    "Two people work on copies of one record, on two laptops without a network: each exports, carries the file over, and imports the other's. A file holds one signed decision a line, with the note that an own count rests on; reports are not in it. Import checks each signature and id and takes all lines or none; what is here already changes nothing, what bears on a report that is not here waits for it, and in whatever order files come, both copies come to one `reckoner hash`. What two people decided otherwise is shown; the later stands. A withdrawal erases the report's bytes here as well, and comes only with --accept-withdrawals.",
  options: [
    {
      name: "since",
      value: "DEC|T",
      what: "of export: what came into this record after a decision, or at an instant or later",
    },
    { name: "out", value: "FILE", what: "of export: write there; default standard output" },
    { name: "skip-bad", what: "of import: take the sound lines and name the others; the exit code is then 3" },
    { name: "accept-withdrawals", what: "of import: erase here what others withdrew, for good" },
    { ...JSON_OPTION, what: "of import: print JSON (docs/cli.md, with a schema)" },
    WAIT_OPTION,
    RECORD_OPTION,
  ],
  examples: [
    { line: "reckoner decisions export --out decisions.jsonl", what: "all that was decided, for a colleague" },
    { line: "reckoner decisions export --since dec_51c0ffee --out new.jsonl", what: "what came after" },
    { line: "reckoner decisions import new.jsonl", what: "take a colleague's decisions" },
  ],
  async run(words, terminal) {
    const [what, ...files] = words.positionals
    if (what === "export" && files.length === 0) {
      await withWorkspace(words, { write: false, command: "decisions export" }, (workspace) =>
        send(workspace, words, terminal),
      )
      return 0
    }
    if (what === "import" && files.length > 0) {
      return withWorkspace(words, { write: true, command: "decisions import", terminal }, (workspace) =>
        take(workspace, files, words, terminal),
      )
    }
    throw new ReckonerError(
      "usage",
      what === "import" ? "import needs a file" : "what is to be done: export, or import FILE…?",
      "See: reckoner decisions --help",
    )
  },
}
