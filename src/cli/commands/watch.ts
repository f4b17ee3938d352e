import { ERROR_CODES, ReckonerError } from "../../model/index.ts"
import { counted } from "../../publication/index.ts"
import { watch as watchTargets, type WatchRound } from "../../workflow/index.ts"
import { JSON_OPTION, RECORD_OPTION, WAIT_OPTION, type Command, type Words } from "../command.ts"
import type { Terminal } from "../terminal.ts"
import { ALLOW_PRIVATE_OPTION, webOf } from "../web.ts"
import { firstOperand } from "../words.ts"
import { workspaceOptions } from "../workspace.ts"

const UNIT_MS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }
const EVERY_MS = 900_000
const DELAY_MS = 2000

/** "15m" in milliseconds. @throws ReckonerError "usage" */
function spanOf(words: Words, option: string, otherwiseMs: number): number {
  const text = words.text(option)
  if (text === undefined) return otherwiseMs
  const [, number, unit = ""] = /^(\d{1,6})([smhd])$/.exec(text) ?? []
  if (number !== undefined) return Number(number) * (UNIT_MS[unit] ?? 0)
  throw new ReckonerError(
    "usage",
    `--${option} is "${text}"`,
    "It takes a number and a unit, such as 30s, 15m, 2h or 1d.",
  )
}

function printRound(round: WatchRound, terminal: Terminal): void {
  const parts = [
    `${counted(round.looked, "target")} looked at`,
    `${counted(round.added, "report")} added`,
    ...(round.revisions > 0 ? [`of these ${counted(round.revisions, "revision")}`] : []),
    ...(round.failed.length > 0 ? [counted(round.failed.length, "fault")] : []),
  ]
  terminal.line(`${round.at.slice(0, 16).replace("T", " ")} UTC: ${parts.join(", ")}.`)
  for (const { name, until } of round.waiting) terminal.note(`left alone until ${until}: ${name}`)
  for (const note of round.notes) terminal.note(`note: ${note}`)
  for (const { why } of round.failed) terminal.note(`not fetched: ${why}`)
}

/** Aborted by the first Ctrl-C or request to end; a second one ends the process as it always does. */
function untilInterrupted(): AbortSignal {
  const controller = new AbortController()
  const stop = (): void => {
    controller.abort()
  }
  process.once("SIGINT", stop)
  process.once("SIGTERM", stop)
  return controller.signal
}

export const watch: Command = {
  name: "watch",
  summary: "follow feeds, sitemaps and pages, and add what is new",
  operands: "FILE|URL…",
  about:
    "Looks at each feed (RSS, Atom, RDF, JSON Feed), list of feeds (OPML), news sitemap or page, at first now and then at every interval, and adds the pages that new entries lead to, with what the feed says of them; an entry that leads nowhere is added itself. A page that is named itself is added again when its text has changed. Servers are asked as their robots.txt allows, one request at a time to each, with a pause between two, and only for what changed; one that fails or asks for rest is left alone, longer each time. It is told who asks: see reckoner whoami --contact. What was seen is kept in watch.json beside the record, so that a watch that was stopped, or killed, goes on where it was. Ctrl-C ends it. The exit code is 3 where something could not be fetched.",
  options: [
    { name: "once", what: "look once and end, for cron; what failed is left alone for a while all the same" },
    { name: "every", value: "SPAN", what: "between two looks at one target: 30s, 15m (default), 2h, 1d" },
    { name: "delay", value: "SPAN", what: "between two requests to one host, at least; default 2s" },
    ALLOW_PRIVATE_OPTION,
    { ...JSON_OPTION, what: "print one JSON object for each look at the targets (docs/cli.md, with a schema)" },
    RECORD_OPTION,
    WAIT_OPTION,
  ],
  examples: [
    { line: "reckoner watch https://gazette.example/feed.xml", what: "follow a feed until Ctrl-C" },
    { line: "reckoner watch feeds.opml --once", what: "one look at all feeds of a list, for cron" },
    { line: "reckoner watch https://ministry.example/toll --every 5m", what: "a page that is edited where it stands" },
  ],
  async run(words, terminal) {
    firstOperand(watch, words)
    const { failed } = await watchTargets(
      workspaceOptions(words, { write: true, command: "watch", terminal }),
      {
        targets: words.positionals,
        web: webOf(words),
        everyMs: spanOf(words, "every", EVERY_MS),
        delayMs: spanOf(words, "delay", DELAY_MS),
        once: words.on("once"),
        signal: untilInterrupted(),
      },
      {
        onProgress: (what) => {
          terminal.progress(what)
        },
        onRound: (round) => {
          terminal.progressDone()
          if (words.on("json")) terminal.line(JSON.stringify(round))
          else printRound(round, terminal)
        },
      },
    )
    return failed > 0 ? ERROR_CODES["bad-input"] : 0
  },
}
