import { ERROR_CODES, ReckonerError, type ReadClaim, type Reading } from "../../model/index.ts"
import { fetchPaths } from "../../sources/index.ts"
import { createReading, readLines, readOutput, type ReadDocument } from "../../workflow/index.ts"
import { JSON_OPTION, type Command, type Words } from "../command.ts"
import { wrap } from "../help.ts"
import type { Terminal } from "../terminal.ts"
import { clockOf } from "../workspace.ts"

function printClaim(reading: Reading, claim: ReadClaim, explain: boolean, terminal: Terminal): void {
  const scope = [claim.site?.name, claim.place?.name].filter((w) => w !== undefined).join(", ")
  const chain = [claim.speaker ?? "own words", ...(claim.channel === null ? [] : [claim.channel]), ...claim.relayedBy]
  const what = claim.object ?? claim.group ?? ""
  const count =
    claim.count === null
      ? "no count"
      : `${claim.count.least}..${claim.count.most ?? ""} ${claim.count.operator}`
  terminal.line(`  ${terminal.style("bold", `${claim.measure} ${what}`)}  ${count}  ${claim.extent}${claim.modality === "asserted" ? "" : `, ${claim.modality}`}`)
  terminal.line(wrap(`“${claim.quote}”`, 96, "      "))
  terminal.line(
    `      ${claim.incident} · ${scope === "" ? "no place" : scope} · as of ${claim.asOf ?? "not known"}${claim.asOfStated ? ", stated" : ""} · ${chain.join(" → ")}`,
  )
  if (!explain) return
  for (const step of claim.trace) terminal.line(wrap(`${step.pass}: ${step.why} [${step.rule}]`, 96, "        "))
  if (reading.readerVersion !== "") terminal.line(`        rule ${claim.rule}`)
}

function printReading({ name, reading }: ReadDocument, explain: boolean, terminal: Terminal): void {
  const published = reading.published
  terminal.line(terminal.style("bold", name))
  terminal.line(
    `published ${published === null ? "not known" : `${published.edtf} (${published.reason})`} · ${reading.outlet ?? "no outlet named"}`,
  )
  for (const i of reading.incidents) {
    terminal.line(`${i.letter}${i.main ? " main" : i.viaLink ? " in a link line" : " in passing"}: ${i.label} · ${i.date ?? "no date"} · ${i.place?.name ?? "no place"}`)
  }
  if (reading.claims.length === 0) terminal.line("  No claim of harm, damage, means or response was read.")
  for (const claim of reading.claims) printClaim(reading, claim, explain, terminal)
  terminal.line()
}

async function streamLines(words: Words, terminal: Terminal): Promise<number> {
  const reader = await createReading({ now: nowOf(words) })
  let bad = 0
  for await (const output of readLines(reader, words.positionals, process.stdin)) {
    if ("error" in output) bad += 1
    await terminal.write(`${JSON.stringify(output)}\n`)
  }
  return bad > 0 ? ERROR_CODES["bad-input"] : 0
}

const nowOf = (words: Words): number => {
  const text = words.text("now")
  return clockOf(text === undefined || text.includes("T") ? (text ?? process.env["RECKONER_NOW"]) : `${text}T23:59:59Z`)()
}

export const read: Command = {
  name: "read",
  summary: "claims of a text, without any record",
  operands: "[FILE…]",
  about:
    'Prints the claims that the reader finds in files (or standard input), with quote, scope, speaker and relay chain. With --jsonl it streams: one JSON object {"id", "text", "published"?, "outlet"?, "url"?, "title"?} a line in, one object with its claims a line out, in the same order; a line that cannot be read gives {"id", "error"}.',
  options: [
    { name: "jsonl", what: "NDJSON in, NDJSON out (docs/claims.md), in bounded memory" },
    { ...JSON_OPTION, what: "print one JSON object a document" },
    { name: "explain", what: "with each claim its rule and the reasons of its scope" },
    { name: "now", value: "DATE", what: "no year that a text leaves open is later than this; default today" },
  ],
  examples: [
    { line: "reckoner read report.txt", what: "what a report claims" },
    { line: "reckoner read --explain report.txt", what: "and why it was read so" },
    { line: "reckoner read --jsonl < reports.ndjson > claims.ndjson", what: "for pipelines" },
  ],
  async run(words, terminal) {
    if (words.on("jsonl")) return streamLines(words, terminal)
    if (words.positionals.length === 0 && process.stdin.isTTY) {
      throw new ReckonerError("usage", "FILE is missing", "See: reckoner read --help")
    }
    const reader = await createReading({ now: nowOf(words) })
    const paths = words.positionals.length === 0 ? ["-"] : words.positionals
    let bad = 0
    for await (const fetched of fetchPaths(paths, { stdin: process.stdin, stdinAs: "text" })) {
      if ("why" in fetched) {
        bad += 1
        terminal.note(`not read: ${fetched.name}: ${fetched.why}`)
        continue
      }
      const document = reader.readFetched(fetched)
      if (words.on("json")) await terminal.write(`${JSON.stringify(readOutput(document.name, document.reading))}\n`)
      else printReading(document, words.on("explain"), terminal)
    }
    return bad > 0 ? ERROR_CODES["bad-input"] : 0
  },
}
