/** `npm run bench`: speed of reading and adding, memory and size on disk, on synthetic reports. Ratios matter: absolute figures are the machine's. */
import { execFileSync } from "node:child_process"
import { cpus } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import type { AddingMeasures } from "./measure-adding.ts"
import type { ApiMeasures } from "./measure-api.ts"
import type { ParsingMeasures } from "./measure-parsing.ts"
import type { ReadingMeasures } from "./measure-reading.ts"
import type { RobustnessMeasures } from "./measure-robustness.ts"

const HELP = `Usage: npm run bench -- [options]

Measures, on synthetic reports of a seeded generator, in this order:
  parsing      captures/s of each parser beside the bare library that it stands on
  reading      articles/s of the reader beside the bare scanner and wink-nlp
  robustness   seconds for texts that are hard to read, at three lengths
  adding       documents/s, one more document, one more into an incident of many reports, decisions, questions, memory, size on disk
  api          the HTTP API of a server of its own on a large record, asked by a load program

Options:
  --only PART        one of the five alone
  --articles N       reports that are read (2000)
  --sizes N,N,...    documents in the record at which adding and asking are measured, rising (1000,10000)
  --of-one N         reports of one event in the largest record (200)
  --large            the same as --sizes 1000,10000,100000 --of-one 2000; says on standard error how far it is
  --json             all figures as JSON
  --help             this text

Nearly all of the time of --large is for adding 100,000 reports: ten minutes at 170 a second, and as much longer as the machine is
shared; standard error says the rate. Every sample count is fixed and the same at every size: see bench/measure-adding.ts.`

const { values } = parseArgs({
  options: {
    help: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    articles: { type: "string", default: "2000" },
    sizes: { type: "string" },
    "of-one": { type: "string" },
    large: { type: "boolean", default: false },
    only: { type: "string" },
  },
})

/** Each part in a process of its own, so that its peak memory is its own. */
const part = (file: string, ...words: readonly string[]): unknown =>
  JSON.parse(
    execFileSync(process.execPath, [join(import.meta.dirname, file), ...words], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    }),
  )

const number = (n: number): string => n.toLocaleString("en-GB")

function printParsing(m: ParsingMeasures): void {
  console.log(`Parsing, captures/s, one core, median of ${m.rounds} rounds`)
  for (const { format, library, captures, kilobytes, ours, bare, share } of m.formats) {
    const rates = `${number(ours).padStart(7)}   bare ${library} ${number(bare)}   share ${share} %`
    console.log(`  ${format.padEnd(20)}${rates}   (${captures} captures, ${kilobytes} kB)`)
  }
}

function printReading(m: ReadingMeasures): void {
  console.log(
    `Reading ${number(m.articles)} synthetic articles of about 500 tokens, one core, median of ${m.rounds} rounds`,
  )
  console.log(`  bare scanner   ${number(m.scanner)} articles/s`)
  console.log(
    `  reader         ${number(m.reader)} articles/s, ${((100 * m.reader) / m.scanner).toFixed(1)} % of the scanner's`,
  )
  console.log(
    `  wink-nlp       ${number(m.wink)} articles/s (sentences and parts of speech alone); the reader is ${(m.reader / m.wink).toFixed(1)} times as fast`,
  )
  console.log(
    `                 ${number(m.winkTokens)} articles/s (tokens alone); the scanner is ${(m.scanner / m.winkTokens).toFixed(1)} times as fast`,
  )
  console.log(
    `  ${number(m.claims)} claims; gazetteer opens in ${m.gazetteerMilliseconds} ms; peak memory of scanner and reader ${m.peakMegabytes} MB`,
  )
}

function printRobustness(m: RobustnessMeasures): void {
  console.log(`\nReading what is hard to read: seconds at 1, 10 and 100 times ${number(m.units)} units of text`)
  for (const { kind, seconds, claims } of m.inputs) {
    const columns = seconds.map((took) => took.toFixed(2).padStart(8)).join("")
    console.log(`  ${kind.padEnd(20)}${columns}   ${number(claims)} claims`)
  }
  console.log(`  peak memory ${m.peakMegabytes} MB`)
}

function printAdding(m: AddingMeasures): void {
  console.log("\nAdding to a record, one process; times in ms, fsync included unless of the processor alone")
  console.log(
    "  documents   bulk, documents/s   one more: p50    p95   processor: p50    p95   bytes on disk a document",
  )
  for (const s of m.sizes) {
    console.log(
      `  ${number(s.documents).padStart(9)}   ${number(s.addedPerSecond).padStart(17)}   ${s.oneMoreP50.toFixed(1).padStart(13)} ${s.oneMoreP95.toFixed(1).padStart(6)}   ${s.oneMoreCpuP50.toFixed(1).padStart(14)} ${s.oneMoreCpuP95.toFixed(1).padStart(6)}   ${number(s.bytesOnDiskPerDocument).padStart(24)}`,
    )
  }
  console.log(`  one append and fsync on this disk: p50 ${m.fsyncP50} ms, p95 ${m.fsyncP95} ms`)
  console.log(
    `  one more into an incident of ${number(m.largest.reports)} reports: ${m.largest.oneMore} ms, processor ${m.largest.oneMoreCpu} ms (median)`,
  )
  const { deciding: d } = m
  console.log(
    `  a decision in an incident of ${number(d.claims)} claims, ${number(d.reports)} reports: p50 ${d.p50} ms, p95 ${d.p95} ms; processor ${d.cpuP50}, ${d.cpuP95} ms`,
  )
  console.log(`  ${number(m.incidents)} incidents; peak memory ${m.peakMegabytes} MB`)
  console.log("\nAsking an open record, times in ms")
  console.log("  documents   incidents   explain one: p50    p95   incidents --as-of: p50    p95   every line given")
  for (const { documents, asking: a } of m.sizes) {
    console.log(
      `  ${number(documents).padStart(9)}   ${number(a.incidents).padStart(9)}   ${a.explainP50.toFixed(1).padStart(16)} ${a.explainP95.toFixed(1).padStart(6)}   ${a.listP50.toFixed(1).padStart(22)} ${a.listP95.toFixed(1).padStart(6)}   ${a.wholeList.toFixed(1).padStart(16)}`,
    )
  }
  console.log("\nOpening the queue of review, with its first twenty questions, times in ms")
  console.log("  documents   questions     p50    p95")
  for (const { documents, asking: a } of m.sizes) {
    console.log(
      `  ${number(documents).padStart(9)}   ${number(a.questions).padStart(9)}   ${a.queueP50.toFixed(1).padStart(5)} ${a.queueP95.toFixed(1).padStart(6)}`,
    )
  }
  if (!values.large) {
    console.log("  100,000 documents, 2,000 of them on one event: npm run bench -- --large")
  }
}

function printApi(m: ApiMeasures): void {
  console.log(
    `\nThe HTTP API: ${number(m.documents)} documents, ${number(m.incidents)} incidents; the incident has ${number(m.claims)} claims`,
  )
  console.log(
    "  question                                      at once   answers/s   p50, ms   p95, ms   processor, ms each",
  )
  for (const q of m.questions) {
    const failed = q.failed === 0 ? "" : `   ${q.failed} failed`
    console.log(
      `  ${q.name.padEnd(44)}${String(q.connections).padStart(9)} ${number(q.perSecond).padStart(11)} ${q.p50.toFixed(1).padStart(9)} ${q.p95.toFixed(1).padStart(9)} ${q.cpu.toFixed(1).padStart(20)}${failed}`,
    )
  }
  console.log(
    `  words of all reports searchable after ${m.indexSeconds} s; peak memory of the server ${m.peakMegabytes} MB`,
  )
}

const asked = (name: string): boolean => values.only === undefined || values.only === name
const sizes = values.sizes ?? (values.large ? "1000,10000,100000" : "1000,10000")
const ofOne = values["of-one"] ?? (values.large ? "2000" : "200")

/** One part's measures, printed as soon as they are there; null where it was not asked for. */
function measured<Measures>(
  name: string,
  measure: () => unknown,
  print: (measures: Measures) => void,
): Measures | null {
  if (!asked(name)) return null
  console.error(`measuring ${name} …`)
  const measures = measure() as Measures
  if (!values.json) print(measures)
  return measures
}

function main(): void {
  const parsing = measured("parsing", () => part("measure-parsing.ts"), printParsing)
  const reading = measured("reading", () => part("measure-reading.ts", "--articles", values.articles), printReading)
  const robustness = measured("robustness", () => part("measure-robustness.ts"), printRobustness)
  const adding = measured("adding", () => part("measure-adding.ts", "--sizes", sizes, "--of-one", ofOne), printAdding)
  const documents = sizes.split(",").at(-1) ?? "10000"
  const api = measured("api", () => part("measure-api.ts", "--documents", documents), printApi)
  if (!values.json) return
  console.log(
    JSON.stringify(
      { cores: cpus().length, node: process.versions.node, parsing, reading, robustness, adding, api },
      null,
      2,
    ),
  )
}

if (values.help) console.log(HELP)
else main()
