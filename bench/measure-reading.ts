/** Prints, as JSON, articles/s of reading beside the bare scanner's and wink-nlp's, all in this run. */
import { parseArgs } from "node:util"
import { createReader } from "../src/claims/index.ts"
import { createScanner, createVocabulary, english, loadGazetteer } from "../src/language/index.ts"
import { loadGazetteerBytes } from "../src/workflow/load-gazetteer.ts"
import { firstReports } from "./generate.ts"
import { median, peakMegabytes, timed } from "./timing.ts"

export interface ReadingMeasures {
  readonly articles: number
  readonly rounds: number
  /** Median over rounds, articles a second on one core. */
  readonly scanner: number
  readonly reader: number
  /** Sentences and parts of speech alone. */
  readonly wink: number
  /** Tokens alone. */
  readonly winkTokens: number
  readonly claims: number
  readonly gazetteerMilliseconds: number
  /** Of the scanner and the reader, before anything else is loaded. */
  readonly peakMegabytes: number
}

const { values } = parseArgs({
  options: { articles: { type: "string", default: "2000" }, rounds: { type: "string", default: "5" } },
})
const rounds = Number(values.rounds)
const NOW = Date.UTC(2026, 0, 1)

const reports = [...firstReports(1, Number(values.articles))]
const bytes = await loadGazetteerBytes()
let gazetteer = loadGazetteer(bytes)
const gazetteerMilliseconds = timed(() => {
  gazetteer = loadGazetteer(bytes)
})
const reader = createReader({ gazetteer })
const scanner = createScanner(english, createVocabulary())

function scanAll(): void {
  for (const report of reports) scanner.scan(report.text)
}

let claims = 0
function readAll(): void {
  claims = 0
  for (const { text, published, outlet, url, title } of reports) {
    claims += reader.read({ text, published, outlet, url, title, now: NOW }).claims.length
  }
}

// The first round warms the compiler up and is not counted.
readAll()
scanAll()
const peak = peakMegabytes()

// A general-purpose reader of English that marks sentences and parts of speech alone, or tokens alone: what less than our work costs elsewhere.
const { default: winkNLP } = await import("wink-nlp")
const { default: model } = await import("wink-eng-lite-web-model")
const nlp = winkNLP(model, ["sbd", "pos"])
const tokenizer = winkNLP(model, [])
function winkAll(): void {
  for (const report of reports) nlp.readDoc(report.text)
}
function winkTokensAll(): void {
  for (const report of reports) tokenizer.readDoc(report.text)
}
winkAll()
winkTokensAll()

const rates = { scanner: [] as number[], reader: [] as number[], wink: [] as number[], winkTokens: [] as number[] }
const rate = (milliseconds: number): number => (reports.length * 1000) / milliseconds

// Rounds alternate, so that a slow moment of the machine hits all.
for (let round = 0; round < rounds; round++) {
  rates.scanner.push(rate(timed(scanAll)))
  rates.reader.push(rate(timed(readAll)))
  rates.wink.push(rate(timed(winkAll)))
  rates.winkTokens.push(rate(timed(winkTokensAll)))
}

console.log(
  JSON.stringify({
    articles: reports.length,
    rounds,
    scanner: Math.round(median(rates.scanner)),
    reader: Math.round(median(rates.reader)),
    wink: Math.round(median(rates.wink)),
    winkTokens: Math.round(median(rates.winkTokens)),
    claims,
    gazetteerMilliseconds: Math.round(gazetteerMilliseconds),
    peakMegabytes: peak,
  } satisfies ReadingMeasures),
)
