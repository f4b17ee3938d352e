/** Prints, as JSON, captures/s of each parser beside the bare library that it stands on, all in this run. */
import { parseArgs } from "node:util"
import { parseCapture } from "../src/documents/index.ts"
import { parsingRows, type ParsingRow } from "./parsing-rows.ts"
import { median, timedAsync } from "./timing.ts"

export interface ParsingMeasures {
  readonly rounds: number
  readonly formats: readonly {
    readonly format: string
    readonly library: string
    readonly captures: number
    readonly kilobytes: number
    /** Captures a second on one core, median over rounds. */
    readonly ours: number
    readonly bare: number
    /** Median over rounds of ours to the bare library's in the same round, in percent. */
    readonly share: number
  }[]
}

const { values } = parseArgs({ options: { rounds: { type: "string", default: "15" } } })
const rounds = Number(values.rounds)

async function parseAll({ captures, mediaType, fetched }: ParsingRow): Promise<void> {
  for (const bytes of captures) {
    if (fetched === undefined) await parseCapture({ bytes, mediaType, name: "bench" })
    else await fetched(bytes)
  }
}

async function bareAll({ captures, bare }: ParsingRow): Promise<void> {
  for (const bytes of captures) await bare(bytes)
}

async function measure(row: ParsingRow): Promise<ParsingMeasures["formats"][number]> {
  // The first rounds warm the compiler up and are not counted.
  for (let i = 0; i < 3; i++) {
    await parseAll(row)
    await bareAll(row)
  }
  const [ours, bare, shares]: [number[], number[], number[]] = [[], [], []]
  // Rounds alternate, so that a slow moment of the machine hits both.
  for (let round = 0; round < rounds; round++) {
    const [mine, theirs] = [await timedAsync(() => parseAll(row)), await timedAsync(() => bareAll(row))]
    ours.push((row.captures.length * 1000) / mine)
    bare.push((row.captures.length * 1000) / theirs)
    shares.push((100 * theirs) / mine)
  }
  return {
    format: row.format,
    library: row.library,
    captures: row.captures.length,
    kilobytes: Math.round(row.captures.reduce((sum, { length }) => sum + length, 0) / 1000),
    ours: Math.round(median(ours)),
    bare: Math.round(median(bare)),
    share: Math.round(median(shares)),
  }
}

const formats: ParsingMeasures["formats"][number][] = []
for (const row of await parsingRows()) formats.push(await measure(row))
console.log(JSON.stringify({ rounds, formats } satisfies ParsingMeasures))
