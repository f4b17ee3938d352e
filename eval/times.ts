/** `node eval/times.ts [--errors N]`: times of TempEval-3: spans (relaxed) and values of DATE and TIME, then of all types. */
import { parseArgs } from "node:util"
import { createScanner, createTimeFinder, createVocabulary, english } from "../src/language/index.ts"
import { civilDay, parseEdtfPoint, type CivilDay } from "../src/model/index.ts"
import { loadCorpus, type CorpusDocument } from "./corpus.ts"
import { sharedFolder } from "./gold.ts"

interface Timex {
  readonly start: number
  readonly end: number
  readonly type: string
  readonly value: string
}
type Text = CorpusDocument<{ readonly timexes: readonly Timex[] }>

const { values: options } = parseArgs({ options: { errors: { type: "string", default: "0" } } })
const vocabulary = createVocabulary()
const scanner = createScanner(english, vocabulary)
const finder = createTimeFinder(english, vocabulary)
const NOW = civilDay(2026, 1, 1)
const errors: string[] = []

function dayOf(published: string | null): CivilDay | null {
  const point = published === null ? null : parseEdtfPoint(published.slice(0, 10))
  return point?.year == null || point.month === null || point.day === null
    ? null
    : civilDay(point.year, point.month, point.day)
}

interface Tally {
  gold: number
  found: number
  overlapping: number
  equal: number
}

function measure(texts: readonly Text[], types: ReadonlySet<string>): Tally {
  const tally: Tally = { gold: 0, found: 0, overlapping: 0, equal: 0 }
  for (const { id, text, published, gold } of texts) {
    const spans = finder
      .find(scanner.scan(text), { published: dayOf(published), now: NOW })
      .filter(({ type }) => types.has(type))
    const timexes = gold.timexes.filter(({ type }) => types.has(type))
    tally.gold += timexes.length
    tally.found += spans.length
    const used = new Set<Timex>()
    for (const span of spans) {
      const match = timexes.find((timex) => !used.has(timex) && timex.start < span.end && span.start < timex.end)
      const around =
        `${text.slice(Math.max(0, span.start - 30), span.start)}[${text.slice(span.start, span.end)}]${text.slice(span.end, span.end + 20)}`.replaceAll(
          "\n",
          " ",
        )
      if (match === undefined) {
        errors.push(`extra | ${id} ${published} | ${around} | ${span.value}`)
        continue
      }
      used.add(match)
      tally.overlapping++
      if (match.value === span.value) tally.equal++
      else errors.push(`value | ${id} ${published} | ${around} | ${span.value}, gold ${match.value}`)
    }
    for (const timex of timexes) {
      if (used.has(timex)) continue
      const around = `${text.slice(Math.max(0, timex.start - 20), timex.start)}[${text.slice(timex.start, timex.end)}]${text.slice(timex.end, timex.end + 15)}`
      errors.push(`missed | ${id} | ${around.replaceAll("\n", " ")} | ${timex.value}`)
    }
  }
  return tally
}

function print(name: string, { gold, found, overlapping, equal }: Tally): void {
  const f1 = (right: number): string => ((2 * right) / (gold + found)).toFixed(3)
  console.log(
    `${name.padEnd(16)} relaxed F1 ${f1(overlapping)}  value F1 ${f1(equal)}  value accuracy ${(equal / overlapping).toFixed(3)}  gold ${gold} found ${found}`,
  )
}

const texts: readonly Text[] | null = sharedFolder === null ? null : loadCorpus(sharedFolder, "timex_te3")
if (texts === null) console.log("timex_te3 is not here: not measured")
else {
  print("all types", measure(texts, new Set(["DATE", "TIME", "DURATION", "SET"])))
  errors.length = 0
  print("DATE and TIME", measure(texts, new Set(["DATE", "TIME"])))
  const step = Math.max(1, Math.floor(errors.length / Math.max(1, Number(options.errors))))
  if (options.errors !== "0") for (let i = 0; i < errors.length; i += step) console.log(errors[i])
}
