import { ReckonerError } from "../../model/index.ts"
import { counted } from "../../publication/index.ts"
import {
  documentName,
  identityPath,
  loadSkips,
  openQueue,
  openWorkspace,
  questionLines,
  reopenWorkspace,
  saveSkips,
  skipsPath,
  weighAnswers,
  type Question,
  type QuestionLine,
  type Workspace,
} from "../../workflow/index.ts"
import { JSON_OPTION, RECORD_OPTION, WAIT_OPTION, type Command, type Words } from "../command.ts"
import { anyIdentity, requireIdentity } from "../identity.ts"
import { openKeyboard } from "../keyboard.ts"
import { questionJson } from "../review/question-json.ts"
import { RecordSession } from "../review/record-session.ts"
import { Walk } from "../review/walk.ts"
import { movesAtMost, whyInShort } from "../review/why-asked.ts"
import { openScreen } from "../screen.ts"
import { shortId } from "../short-id.ts"
import { table } from "../table.ts"
import type { Terminal } from "../terminal.ts"
import { withWorkspace, workspaceOptions } from "../workspace.ts"

const TABLE_LINES = 20
/** Questions whose reports are read at once. */
const LINES_AT_ONCE = 200

/** Infinity: all. @throws ReckonerError "usage" */
function limitOf(words: Words): number {
  const text = words.text("limit") ?? (words.on("json") ? "all" : String(TABLE_LINES))
  if (text === "all") return Number.POSITIVE_INFINITY
  if (!/^[1-9]\d{0,8}$/.test(text)) {
    throw new ReckonerError("usage", `--limit is "${text}"`, "It takes a number from 1, or all.")
  }
  return Number(text)
}

const row = ({ question, incident, claim, document }: QuestionLine): string[] => [
  shortId(question.id),
  incident?.label ?? "none",
  claim === null ? "" : [claim.count?.wording ?? claim.quote, claim.measure].join(" "),
  question.kind === "claim" ? String(movesAtMost(question)) : "",
  whyInShort(question),
  document === null ? "" : (document.capture.givenId ?? documentName(document)),
]

async function printTable(
  workspace: Workspace,
  questions: readonly Question[],
  { total, terminal }: { readonly total: number; readonly terminal: Terminal },
): Promise<void> {
  if (questions.length === 0) {
    terminal.line("Nothing is asked: people stand behind every claim that sets a figure.")
    return
  }
  const lines = await questionLines(workspace, questions)
  terminal.line(
    table(
      [
        { title: "Id" },
        { title: "Incident", atMost: 36 },
        { title: "Claim", atMost: 28 },
        { title: "Moves ≤", align: "right" },
        { title: "Why it is asked", atMost: 60 },
        { title: "Report", atMost: 24 },
      ],
      lines.map(row),
      (text) => terminal.style("bold", text),
    ),
  )
  terminal.line(`\n${counted(questions.length, "question")} of ${total}.`)
}

async function printJson(
  workspace: Workspace,
  questions: readonly Question[],
  { effects, terminal }: { readonly effects: boolean; readonly terminal: Terminal },
): Promise<void> {
  const identity = effects ? anyIdentity() : null
  for (let from = 0; from < questions.length; from += LINES_AT_ONCE) {
    for (const line of await questionLines(workspace, questions.slice(from, from + LINES_AT_ONCE))) {
      const answers = identity === null ? null : await weighAnswers(workspace, identity, line.question)
      await terminal.write(`${JSON.stringify(questionJson(line, answers))}\n`)
    }
  }
}

/** The walk itself: the window is given back as it was, however it ends. The record is let go while the person thinks. */
async function walk(words: Words, terminal: Terminal): Promise<void> {
  const identity = requireIdentity()
  const options = workspaceOptions(words, { write: true, command: "review" })
  const session = new RecordSession((former) =>
    former === null ? openWorkspace(options) : reopenWorkspace(former, options),
  )
  const path = await skipsPath(identityPath(process.env), (await session.workspace()).record)
  const keyboard = openKeyboard(process.stdin, process.stdout)
  const screen = openScreen(process.stdout, terminal)
  let end
  try {
    end = await new Walk({
      session,
      identity,
      screen,
      keyboard,
      name: words.positionals[0] ?? null,
      skips: words.on("again") ? new Map() : loadSkips(path),
      keepSkips: (skips) => {
        saveSkips(path, skips)
      },
    }).run()
  } finally {
    screen.close()
    keyboard.close()
    await session.rest()
  }
  terminal.line(
    `${counted(end.decisions, "decision")}, ${end.skipped} skipped.${end.finished ? " Nothing else is asked; --again asks what was skipped." : " The next walk goes on from here."}`,
  )
}

export const review: Command = {
  name: "review",
  summary: "walk through what a person should look at, the most consequential first",
  operands: "[INCIDENT]",
  about:
    "Asks about claims that set a figure and that nobody stands behind yet, those that would move it most if wrong first; sooner where the figure is flagged, or where the reading is less sure: a link line, a caption, words that are not certain, a report that hardly belongs. Also about decisions of two people that contradict each other, decisions whose words are not found any more, and those that nothing proves to be whose they say. Each question stands on one screen with its sentence, its source, and what each answer would change. Keys: a accept, r reject, c correct, t tier, s skip, b back, u undo, n note, v and o more, q quit, ? help. Where no person sits at a terminal, or with --list or --json, prints the queue.",
  options: [
    { name: "list", what: "print the queue as a table" },
    { name: "limit", value: "N", what: "at most so many, or all; default 20, and all with --json" },
    { name: "effects", what: "with --json: also what each answer would change" },
    { name: "again", what: "ask also what you skipped before" },
    { ...JSON_OPTION, what: "print one JSON object a line (docs/cli.md, with a schema)" },
    WAIT_OPTION,
    RECORD_OPTION,
  ],
  examples: [
    { line: "reckoner review", what: "walk through the whole record" },
    { line: "reckoner review Ukraine --list", what: "what is asked about one incident" },
    { line: "reckoner review --json --limit 100", what: "the head of the queue, for programs" },
  ],
  async run(words, terminal) {
    const effects = words.on("effects")
    const listed = words.on("list") || words.on("json") || !process.stdin.isTTY || !process.stdout.isTTY
    if (!listed) {
      await walk(words, terminal)
      return 0
    }
    await withWorkspace(words, { write: effects, command: "review" }, async (workspace) => {
      const limit = limitOf(words)
      const queue = await openQueue(workspace, words.positionals[0] ?? null)
      const questions = await queue.first(limit)
      if (words.on("json")) await printJson(workspace, questions, { effects, terminal })
      else await printTable(workspace, questions, { total: queue.total, terminal })
    })
    return 0
  },
}
