/**
 * `npm run eval`: how well reports are read, beside what trivial answers score. Prints, writes eval/scores.json, and fails where a
 * score is below its floor in eval/floors.json. Options: --errors [--most N], --sets seeds,dev-c, --no-corpora, --no-figures.
 */
import { execFileSync } from "node:child_process"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { measureAirwars } from "./corpora-airwars.ts"
import { measureGunViolence } from "./corpora-gun-violence.ts"
import { measureMuc } from "./corpora-muc.ts"
import { readDocuments } from "./command-line.ts"
import type { CorpusScore } from "./corpus.ts"
import { measureFigures, type FigureScores } from "./figures.ts"
import { belowFloors, loadFloors } from "./floors.ts"
import {
  goldSets,
  loadGold,
  loadInput,
  sharedFolder,
  type GoldDocument,
  type InputDocument,
  type Prediction,
} from "./gold.ts"
import { loadOwnSets } from "./own-sets.ts"
import { printCorpus, printErrors, printFigures, printScores } from "./print.ts"
import { roundHalfEven } from "./round.ts"
import { scoreReading, type Scores } from "./score.ts"

const CORPORA = {
  "gun violence (US shootings)": measureGunViolence,
  "MUC-4 (Latin America, capitals)": measureMuc,
  "Airwars (Gaza)": measureAirwars,
} as const

const { values: options } = parseArgs({
  options: {
    errors: { type: "boolean", default: false },
    most: { type: "string", default: "20" },
    sets: { type: "string" },
    corpora: { type: "boolean", default: true },
    figures: { type: "boolean", default: true },
  },
  allowNegative: true,
})

/** Its errors are never printed: who writes rules does not see it (eval/annotations/README.md). */
const BLIND = "blind"

interface ReadSet {
  readonly name: string
  readonly gold: readonly GoldDocument[]
  readonly inputs: readonly InputDocument[]
  readonly predictions: readonly Prediction[]
}

const read = (name: string, gold: readonly GoldDocument[], inputs: readonly InputDocument[]): ReadSet => ({
  name,
  gold,
  inputs,
  predictions: readDocuments(inputs) as readonly Prediction[],
})

function measureSets(shared: string): Readonly<Record<string, Scores>> {
  const wanted = options.sets?.split(",")
  const sets = goldSets(shared).filter((set) => wanted === undefined || wanted.includes(set.name))
  const given = sets.map((set) => read(set.name, loadGold(set.goldPath), loadInput(set.inputPath)))
  const pooled = {
    name: "pooled",
    gold: given.flatMap((r) => r.gold),
    inputs: given.flatMap((r) => r.inputs),
    predictions: given.flatMap((r) => r.predictions),
  }
  const own = loadOwnSets(shared)
    .filter((set) => wanted === undefined || wanted.includes(set.name))
    .map(({ name, gold, inputs }) => read(name, gold, inputs))
  const scores: Record<string, Scores> = {}
  for (const set of wanted === undefined ? [...given, pooled, ...own] : [...given, ...own]) {
    const scored = scoreReading(set.gold, set.predictions)
    scores[set.name] = scored.scores
    printScores(set.name, scored.scores)
    if (options.errors && set !== pooled && set.name !== BLIND) {
      printErrors(scored.errors, set.inputs, Number(options.most))
    }
  }
  return scores
}

/** Scripts of their own, which print what they measure: times, places, speakers and quantities as such. */
const OTHERS = ["times.ts", "places.ts", "quotes.ts", "quantities.ts", "grouping.ts"]

type Shares = Readonly<Record<string, { readonly share: number; readonly trivial: number; readonly n: number }>>

const sharesOf = (scores: readonly CorpusScore[]): Shares =>
  Object.fromEntries(
    scores.map(({ name, right, trivial, n }) => [
      name,
      { share: roundHalfEven(right / Math.max(1, n), 4), trivial: roundHalfEven(trivial / Math.max(1, n), 4), n },
    ]),
  )

function measureCorpora(shared: string): Readonly<Record<string, Shares>> {
  const scores: Record<string, Shares> = {}
  for (const [name, measure] of Object.entries(CORPORA)) {
    const measured = measure(shared)
    if (measured === null) {
      console.log(`\n${name}: not measured, the corpus is absent`)
      continue
    }
    scores[name] = sharesOf(measured)
    printCorpus(name, measured)
  }
  for (const file of OTHERS) {
    console.log()
    execFileSync(process.execPath, [join(import.meta.dirname, file), "--errors", "0"], { stdio: "inherit" })
  }
  return scores
}

function measureAll(shared: string): number {
  const sets = measureSets(shared)
  const figures: FigureScores | undefined = options.figures ? measureFigures(shared) : undefined
  if (figures !== undefined) printFigures(figures)
  const corpora = options.corpora ? measureCorpora(shared) : undefined
  const scores = { sets, figures: figures === undefined ? undefined : { seeds: figures }, corpora }
  writeFileSync(join(import.meta.dirname, "scores.json"), `${JSON.stringify(scores, null, 2)}\n`)
  const below = belowFloors(scores, loadFloors(join(import.meta.dirname, "floors.json")))
  for (const sentence of below) console.error(`below its floor: ${sentence}`)
  console.log(below.length === 0 ? "\nNo score is below its floor." : "")
  return below.length === 0 ? 0 : 1
}

if (sharedFolder === null) {
  console.log(
    "Nothing was measured: the annotated texts are other people's and not in this repository. RECKONER_SHARED names their folder.",
  )
} else {
  process.exitCode = measureAll(sharedFolder)
}
