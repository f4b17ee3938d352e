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
  readonly copies: number
  readonly bad: readonly { readonly name: string; readonly why: string }[]
}

function outcomeOf({ added, bad }: Added): Outcome {
  if (bad.length > 0) return bad.some(({ why }) => LIMITED.test(why)) ? "limited" : "refused by name"
  return added > 2 ? "read" : "not a form that is read"
}

const SOUND = {
  "aa.txt": "In Lviv three people were hurt on 5 May 2023, police said.",
  "zz.txt": "In Odesa four people were hurt on 6 May 2023, police said.",
}

let made = 0

/** A folder with the input between two sound reports, and a record to add it to. */
async function setUp(input: HostileInput): Promise<{ readonly inputs: string; readonly record: string }> {
  made += 1
  const [inputs, record] = [join(folder, `inputs-${made}`), join(folder, `record-${made}`)]
  mkdirSync(inputs)
  for (const [name, text] of Object.entries(SOUND)) writeFileSync(join(inputs, name), text)
  writeFileSync(Buffer.concat([Buffer.from(`${inputs}/`), Buffer.from(input.fileName)]), input.bytes())
  await createRecord(record, Date.parse(NOW))
  return { inputs, record }
}

function checkEnded(ended: EndedRun, what: string): void {
  expect(ended.late, `${what}: takes longer than ${DEADLINE_MS} ms`).toBe(false)
  expect([0, 3], `${what}: ${ended.err.slice(0, 2000)}`).toContain(ended.code)
  expect(hasStackTrace(ended.err), ended.err.slice(0, 2000)).toBe(false)
  expect(hasControlSigns(ended.out), JSON.stringify(ended.out.slice(0, 2000))).toBe(false)
  expect(hasControlSigns(ended.err), JSON.stringify(ended.err.slice(0, 2000))).toBe(false)
  expect(ended.peakMb, what).toBeLessThan(PEAK_MB)
}

async function tried(input: HostileInput): Promise<Outcome> {
  const { inputs, record } = await setUp(input)
  const terms = { env, deadlineMs: DEADLINE_MS, heapMb: HEAP_MB }
  const ended = await runWithin(["add", inputs, "--json", "--record", record], terms)
  checkEnded(ended, input.what)
  const [added] = jsonLines(ended.out) as unknown as readonly Added[]
  if (added === undefined) return expect.fail(`${input.what}: no account`)
  // The sound reports beside it are there.
  expect(added.added + added.copies, input.what).toBeGreaterThanOrEqual(2)
  expect(added.bad.every(({ name, why }) => name !== "" && why !== "")).toBe(true)
  for (const command of ["documents", "incidents"]) {
    checkEnded(await runWithin([command, "--record", record], terms), `${command} of ${input.what}`)
  }
  if (ended.ms > longest.ms) longest = { ms: ended.ms, what: input.what }
  if (ended.peakMb > largest.peakMb) largest = { peakMb: ended.peakMb, what: input.what }
  rmSync(inputs, { recursive: true })
  rmSync(record, { recursive: true })
  return outcomeOf(added)
}

describe("a hostile input is read, or refused by name, and those beside it are read", () => {
  const corpus = isDeep ? hostileCorpus() : hostileSample(PER_KIND)

  test.each(Object.keys(corpus))("%s", { timeout: 3_600_000 }, async (kind) => {
    const inputs = corpus[kind] ?? []
    expect(inputs.length).toBeGreaterThanOrEqual(inShortOrDeep(PER_KIND, 30))
    const outcomes = new Map<Outcome, number>()
    const faults: string[] = []
    for (const input of inputs) {
      try {
        const outcome = await tried(input)
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
      } catch (error) {
        faults.push(`${input.what}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
    tally.set(kind, outcomes)
    expect(faults).toEqual([])
  })
})

afterAll(() => {
  for (const [kind, outcomes] of tally) {
    const counts = [...outcomes].map(([outcome, count]) => `${count} ${outcome}`).join(", ")
    sayMeasured(`hostile ${kind}: ${counts}`)
  }
  sayMeasured(`longest ${longest.ms} ms (${longest.what}); most memory ${largest.peakMb} MB (${largest.what})`)
})
