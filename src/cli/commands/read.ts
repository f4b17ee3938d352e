import { createReadStream } from "node:fs"
import { ERROR_CODES, POLICIES, ReckonerError, type Count, type PolicyName, type ReadClaim } from "../../model/index.ts"
import { readLines, readOutput, readPaths, SPAN_KINDS, type ReadText, type SpanKind } from "../../workflow/index.ts"
import { JSON_OPTION, POLICY_OPTION, type Command, type Words } from "../command.ts"
import { wrap } from "../help.ts"
import type { Terminal } from "../terminal.ts"
import { voiceOf } from "../voice.ts"
import { choice } from "../words.ts"
import { clockOf } from "../workspace.ts"

/** "at least 16: 16 or more", "dozens: 24 to 99", "38". */
function countText(count: Count | null): string {
  if (count === null) return "no count"
  const { least, most, wording } = count
  const bounds = most === null ? `${least} or more` : most === least ? String(least) : `${least} to ${most}`
  return bounds === wording ? bounds : `${wording}: ${bounds}`
}

function printClaim(
  claim: ReadClaim,
  of: { readonly outlet: string | null; readonly explain: boolean },
  terminal: Terminal,
): void {
  const scope = [claim.site?.name, claim.place?.name].filter((w) => w !== undefined).join(", ")
  const what = claim.object ?? claim.group ?? ""
  terminal.line(
    `  ${terminal.style("bold", `${claim.measure} ${what}`)}  ${countText(claim.count)}  ${claim.extent}${claim.modality === "asserted" ? "" : `, ${claim.modality}`}`,
  )
  terminal.line(wrap(`“${claim.quote}”`, 96, "      "))
  terminal.line(
    `      ${claim.incident} · ${scope === "" ? "no place" : scope} · as of ${claim.asOf ?? "not known"}${claim.asOfStated ? ", stated" : ""} · ${voiceOf(claim, of.outlet)}`,
  )
  if (!of.explain) return
  for (const step of claim.trace) {
    terminal.line(wrap(`${step.pass}: ${step.why} [${step.rule}]`, 96, "        "))
    for (const { name, why } of step.lost ?? []) terminal.line(wrap(`not ${name}: ${why}`, 96, "          "))
  }
  terminal.line(`        rule ${claim.rule}`)
}

function printReading({ name, reading }: ReadText, explain: boolean, terminal: Terminal): void {
  const published = reading.published
  terminal.line(terminal.style("bold", name))
  terminal.line(
    `published ${published === null ? "not known" : `${published.edtf} (${published.reason})`} · ${reading.outlet ?? "no outlet named"}`,
  )
  for (const i of reading.incidents) {
    terminal.line(
      `${i.letter}${i.main ? " main" : i.viaLink ? " in a link line" : " in passing"}: ${i.label} · ${i.date ?? "no date"} · ${i.place?.name ?? "no place"}`,
    )
  }
  if (reading.claims.length === 0) terminal.line("  No claim of harm, damage, means or response was read.")
  for (const claim of reading.claims) printClaim(claim, { outlet: reading.outlet, explain }, terminal)
  terminal.line()
}

/** Bytes of the files one after another; of standard input where none is named. */
async function* bytesOf(paths: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const path of paths.length === 0 ? ["-"] : paths) {
    const stream: AsyncIterable<Uint8Array> = path === "-" ? process.stdin : createReadStream(path)
    try {
      yield* stream
    } catch (error) {
      throw new ReckonerError(
        "bad-input",
        `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      )
    }
  }
}

/** Null where no figures are asked for. */
const policyOf = (words: Words): PolicyName | null => (words.on("figures") ? choice(words, "policy", POLICIES) : null)

/** "times,places": the spans asked for beside the claims. @throws ReckonerError "usage" on another word. */
function spansOf(words: Words): readonly SpanKind[] {
  const asked = words.text("with")?.split(",") ?? []
  return asked.map((word) => {
    const kind = SPAN_KINDS.find((one) => one === word)
    if (kind === undefined) {
      throw new ReckonerError("usage", `--with is "${word}"`, `It takes: ${SPAN_KINDS.join(",")}.`)
    }
    return kind
  })
}

/** Lines are handed to the system in lots: one write a line would cost more than reading it. */
const LOT_UNITS = 65_536

async function streamLines(words: Words, terminal: Terminal): Promise<number> {
  let bad = 0
  let lot = ""
  const options = { now: nowOf(words), policy: policyOf(words), spans: spansOf(words) }
  for await (const output of readLines(bytesOf(words.positionals), options)) {
    if ("error" in output) bad += 1
    lot += `${JSON.stringify(output)}\n`
    if (lot.length < LOT_UNITS) continue
    await terminal.write(lot)
    lot = ""
  }
  await terminal.write(lot)
  return bad > 0 ? ERROR_CODES["bad-input"] : 0
}

const nowOf = (words: Words): number => {
  const text = words.text("now")
  return clockOf(
    text === undefined || text.includes("T") ? (text ?? process.env["RECKONER_NOW"]) : `${text}T23:59:59Z`,
  )()
}

export const read: Command = {
  name: "read",
  summary: "claims of a text, without any record",
  operands: "[FILE…]",
  about:
    'Prints the claims that the reader finds in files (or in NDJSON on standard input), with quote, scope, speaker and relay chain. With --jsonl it streams: one JSON object {"id", "text", "published"?, "outlet"?, "url"?, "title"?} a line in, one object with its claims a line out, in the same order; a line that cannot be read gives {"id", "error"}.',
  options: [
    { name: "jsonl", what: "NDJSON in, NDJSON out (docs/claims.md), in bounded memory" },
    { ...JSON_OPTION, what: "print one JSON object a document" },
    {
      name: "figures",
      what: "with --jsonl: reckon each document alone, and give the figures of each incident's whole",
    },
    POLICY_OPTION,
    { name: "with", value: "SPANS", what: "with --jsonl: also the times, the places, or both (times,places)" },
    {
      name: "explain",
      what: "with each claim its rule, the reasons of its scope, and what was near and not taken; without --jsonl",
    },
    { name: "now", value: "DATE", what: "no year that a text leaves open is later than this; default today" },
  ],
  examples: [
    { line: "reckoner read report.txt", what: "what a report claims" },
    { line: "reckoner read --explain report.txt", what: "and why it was read so" },
    {
      line: "reckoner read --jsonl --figures --policy range < reports.ndjson",
      what: "with figures, each report alone",
    },
    { line: "reckoner read --jsonl < reports.ndjson > claims.ndjson", what: "for pipelines" },
  ],
  async run(words, terminal) {
    if (words.on("jsonl")) return streamLines(words, terminal)
    if (words.positionals.length === 0 && process.stdin.isTTY) {
      throw new ReckonerError("usage", "FILE is missing", "See: reckoner read --help")
    }
    let bad = 0
    const options = { now: nowOf(words), explain: words.on("explain") }
    for await (const text of readPaths(words.positionals.length === 0 ? ["-"] : words.positionals, options)) {
      if ("error" in text) {
        bad += 1
        terminal.note(`not read: ${text.error}`)
      } else if (words.on("json")) {
        await terminal.write(`${JSON.stringify(readOutput(text.name, text.reading, options.explain))}\n`)
      } else printReading(text, words.on("explain"), terminal)
    }
    return bad > 0 ? ERROR_CODES["bad-input"] : 0
  },
}
