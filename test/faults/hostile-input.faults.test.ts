import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, describe, expect, test } from "vitest"
import { createRecord } from "../../src/workflow/index.ts"
import { jsonLines, NOW, temporaryFolder } from "../cli/reckoner.ts"
import { hasControlSigns, hasStackTrace, runWithin, type EndedRun } from "./ended-run.ts"
import { inShortOrDeep, isDeep, sayMeasured } from "./form.ts"
import { hostileCorpus, hostileSample } from "./hostile/corpus.ts"
import type { HostileInput } from "./hostile/hostile-input.ts"

const PER_KIND = 8
const DEADLINE_MS = 120_000
const HEAP_MB = 1024
/** Of the whole process: the heap, and bytes outside of it. */
const PEAK_MB = 2048
const folder = temporaryFolder()
const env = { RECKONER_HOME: join(folder, "home"), RECKONER_NOW: NOW }
afterAll(() => rmSync(folder, { recursive: true }))

type Outcome = "read" | "refused by name" | "limited" | "not a form that is read"
const tally = new Map<string, Map<Outcome, number>>()
let longest = { ms: 0, what: "" }
let largest = { peakMb: 0, what: "" }

/** Words of a refusal by a limit of docs/limits.md. */
const LIMITED = /at most|more than|longer than|takes longer|within \d+ others|nested|deep|brings its parser down/

interface Added {
  readonly added: number
  readonly repeats: number
  readonly bad: readonly { readonly name: string; readonly why: string }[]
}

function outcomeOf({ added, repeats, bad }: Added): Outcome {
  if (bad.length > 0) return bad.some(({ why }) => LIMITED.test(why)) ? "limited" : "refused by name"
  return added + repeats > 2 ? "read" : "not a form that is read"
}

const SOUND = {
  "aa.txt": "In Lviv three people were hurt on 5 May 2023, police said.",
  "zz.txt": "In Odesa four people were hurt on 6 May 2023, police said.",
}

/** The folder of one input between two sound reports. */
function folderOf(kind: string, number: number, input: HostileInput): string {
  const inputs = join(folder, kind, String(number))
  mkdirSync(inputs, { recursive: true })
  for (const [name, text] of Object.entries(SOUND)) writeFileSync(join(inputs, name), text)
  writeFileSync(Buffer.concat([Buffer.from(`${inputs}/`), Buffer.from(input.fileName)]), input.bytes())
  return inputs
}

/** How a run fell short of what it owes, in words. */
function shortcomings(ended: EndedRun, what: string): readonly string[] {
  const said = [
    ended.late ? `takes longer than ${DEADLINE_MS} ms` : null,
    ended.code === 0 || ended.code === 3 ? null : `ends with ${ended.code}: ${ended.err.slice(0, 1000)}`,
    hasStackTrace(ended.err) ? `shows a stack trace: ${ended.err.slice(0, 1000)}` : null,
    hasControlSigns(ended.out + ended.err) ? "gives the terminal orders" : null,
    ended.peakMb > PEAK_MB ? `takes ${ended.peakMb} MB` : null,
  ]
  return said.flatMap((fault) => (fault === null ? [] : [`${what}: ${fault}`]))
}

const TERMS = { env, deadlineMs: DEADLINE_MS, heapMb: HEAP_MB }

interface Tried {
  readonly outcome: Outcome
  readonly faults: readonly string[]
}

async function tried(input: HostileInput, inputs: string, record: string): Promise<Tried> {
  const ended = await runWithin(["add", inputs, "--json", "--record", record], TERMS)
  if (ended.ms > longest.ms) longest = { ms: ended.ms, what: input.what }
  if (ended.peakMb > largest.peakMb) largest = { peakMb: ended.peakMb, what: input.what }
  const faults = shortcomings(ended, input.what)
  if (faults.length > 0) return { outcome: "not a form that is read", faults }
  const [report] = jsonLines(ended.out) as unknown as readonly Added[]
  const areBesideThere = report !== undefined && report.added + report.repeats >= 2
  const areNamed = report?.bad.every(({ name, why }) => name !== "" && why !== "") ?? false
  if (report === undefined || !areBesideThere) {
    return { outcome: "read", faults: [`${input.what}: those beside it are lost`] }
  }
  return { outcome: outcomeOf(report), faults: areNamed ? [] : [`${input.what}: is refused without a name`] }
}

/** All of them in one go, each between sound reports of its own: what one of them does to the others shows, though not which it was. */
async function triedTogether(
  inputs: readonly HostileInput[],
  kind: string,
  record: string,
): Promise<readonly string[]> {
  for (const [i, input] of inputs.entries()) folderOf(kind, i, input)
  const ended = await runWithin(["add", join(folder, kind), "--json", "--record", record], TERMS)
  if (ended.ms > longest.ms) longest = { ms: ended.ms, what: `all ${kind}` }
  if (ended.peakMb > largest.peakMb) largest = { peakMb: ended.peakMb, what: `all ${kind}` }
  const faults = shortcomings(ended, `all ${kind}`)
  if (faults.length > 0) return faults
  const [report] = jsonLines(ended.out) as unknown as readonly Added[]
  const bad = report?.bad ?? []
  const sound = (report?.added ?? 0) + (report?.repeats ?? 0)
  return [
    ...(sound >= inputs.length * Object.keys(SOUND).length ? [] : [`all ${kind}: those beside them are lost`]),
    ...(bad.every(({ name, why }) => name !== "" && why !== "") ? [] : [`all ${kind}: one is refused without a name`]),
  ]
}

/** Each by itself. */
async function triedOneByOne(
  inputs: readonly HostileInput[],
  kind: string,
  record: string,
): Promise<readonly string[]> {
  const outcomes = new Map<Outcome, number>()
  const faults: string[] = []
  for (const [i, input] of inputs.entries()) {
    const { outcome, faults: found } = await tried(input, folderOf(kind, i, input), record)
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    faults.push(...found)
  }
  tally.set(kind, outcomes)
  return faults
}

describe("a hostile input is read, or refused by name, and those beside it are read", () => {
  const corpus = isDeep ? hostileCorpus() : hostileSample(PER_KIND)

  test.each(Object.keys(corpus))("%s", { timeout: 3_600_000 }, async (kind) => {
    const inputs = corpus[kind] ?? []
    expect(inputs.length).toBeGreaterThanOrEqual(inShortOrDeep(PER_KIND, 30))
    const record = join(folder, kind, "record")
    await createRecord(record, Date.parse(NOW))
    const faults = [...(await (isDeep ? triedOneByOne : triedTogether)(inputs, kind, record))]
    // All that was taken is shown, and all that was refused named again, without a sign that a terminal obeys.
    const again = [["incidents"], ["add", join(folder, kind)]]
    for (const words of [["documents"], ...(isDeep ? again : []), ["verify"]]) {
      const ended = await runWithin([...words, "--record", record], { ...TERMS, deadlineMs: 600_000 })
      faults.push(...shortcomings(ended, words.join(" ")))
    }
    expect(faults).toEqual([])
    rmSync(join(folder, kind), { recursive: true })
  })
})

afterAll(() => {
  for (const [kind, outcomes] of tally) {
    const counts = [...outcomes].map(([outcome, count]) => `${count} ${outcome}`).join(", ")
    sayMeasured(`hostile ${kind}: ${counts}`)
  }
  sayMeasured(`longest ${longest.ms} ms (${longest.what}); most memory ${largest.peakMb} MB (${largest.what})`)
})
