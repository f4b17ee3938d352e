import { execFileSync, spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { goldSets, loadGold, sharedFolder, type GoldClaim, type GoldDocument } from "./gold.ts"
import { perturb } from "./perturb.ts"
import { roundHalfEven } from "./round.ts"
import { scoreReading, type Scores } from "./score.ts"
import { seededBelow } from "./seeded.ts"

const claim = (start: number, fields: Partial<GoldClaim>): GoldClaim => ({
  start,
  end: start + 20,
  quote: "",
  measure: "killed",
  least: 3,
  most: 3,
  operator: "exactly",
  group: "people",
  place: "Lviv",
  site: null,
  asOf: "2024-05-02",
  speaker: "Regional Governor Example",
  modality: "asserted",
  incident: "A",
  partOf: null,
  ...fields,
})
const document: GoldDocument = {
  id: "written-by-us",
  published: "2024-05-02",
  incidents: { A: { main: true }, B: {} },
  claims: [
    claim(0, {}),
    claim(40, { measure: "injured", least: 10, most: null, operator: "at least", alt: { least: 11 } }),
    claim(80, { least: 1, most: 1, group: "children", partOf: 0 }),
    claim(120, { measure: "damaged", least: 2, most: 2, group: null }),
    claim(160, { measure: "missing", modality: "hypothetical" }),
    claim(200, { least: 7, most: 7, incident: "B", speaker: null }),
  ],
  nothing: [
    { start: 300, end: 310, quote: "", reason: "age" },
    { start: 320, end: 330, quote: "", reason: "date" },
  ],
}
const scoresOf = (claims: readonly object[]): Scores =>
  scoreReading([document], [{ id: "written-by-us", incidents: document.incidents, claims: claims as never }]).scores

describe("scoreReading", () => {
  test("gives full marks to the gold itself", () => {
    const scores = scoresOf(document.claims)
    expect(scores.core).toMatchObject({ precision: 1, recall: 1, tp: 4, fp: 0, fn: 0 })
    expect(scores.counts.tp).toBe(3)
    expect(scores.nothing).toEqual({ kept: 1, n: 2 })
    expect(scores.other_incident).toEqual({ n: 1, found: 1, claimed: 1 })
    for (const attribute of Object.values(scores.attributes)) expect(attribute.accuracy).toBe(1)
  })

  test("counts a second reading as right, a claim on a hypothetical neither way, a claim on nothing as wrong", () => {
    const [killed, injured, , , missing] = document.claims
    const scores = scoresOf(
      [killed, { ...injured, least: 11 }, missing, { ...killed, start: 300, end: 310 }].filter((c) => c !== undefined),
    )
    expect(scores.core).toMatchObject({ tp: 2, fp: 1, fn: 2 })
    expect(scores.nothing.kept).toBe(0.5)
  })

  test("refuses a span that is far longer than the gold's", () => {
    expect(scoresOf([claim(0, { end: 170 })]).core.tp).toBe(0)
    expect(scoresOf([claim(0, { end: 150 })]).core.tp).toBe(1)
  })

  test("knows a surname, and tells a city from its region", () => {
    const { attributes } = scoresOf([claim(0, { speaker: "Example", place: "Lviv region" })])
    expect(attributes.speaker?.accuracy).toBe(1)
    expect(attributes.place?.accuracy).toBe(0)
  })

  test("says how many documents had no prediction", () => {
    expect(scoreReading([document], []).scores).toMatchObject({ absent: 1, core: { fn: 4, tp: 0 } })
  })
})

test("ties round to the even digit", () => {
  expect([0.03125, 0.09375, 0.5, 2 / 3].map((x) => roundHalfEven(x, 4))).toEqual([0.0312, 0.0938, 0.5, 0.6667])
})

const reference = join(sharedFolder ?? "", "gold", "score.py")
const canCompare = sharedFolder !== null && existsSync(reference) && spawnSync("python3", ["--version"]).status === 0

describe.runIf(canCompare)("beside the reference scorer (needs the shared texts and Python 3)", () => {
  /** All but the bootstrap intervals, whose random numbers are each scorer's own. */
  const comparable = (scores: unknown): unknown =>
    JSON.parse(JSON.stringify(scores, (key, value: unknown) => (key === "f1_95" ? undefined : value)))

  test.each([1, 2, 3, 4, 5, 6])("agrees in every number on faulty readings, seed %i", (seed) => {
    const folder = mkdtempSync(join(tmpdir(), "reckoner-eval-"))
    try {
      const gold = [document, ...goldSets(sharedFolder ?? "").flatMap((set) => loadGold(set.goldPath))]
      const predictions = perturb(gold, seededBelow(seed))
      const goldPath = join(folder, "gold.json")
      const predictedPath = join(folder, "predicted.jsonl")
      writeFileSync(goldPath, JSON.stringify(gold))
      writeFileSync(predictedPath, predictions.map((p) => `${JSON.stringify(p)}\n`).join(""))
      const theirs: unknown = JSON.parse(
        execFileSync("python3", [reference, goldPath, predictedPath, "--json"], { encoding: "utf8" }),
      )
      const ours = scoreReading(gold, predictions).scores
      expect(ours.core.tp).toBeGreaterThan(100)
      expect(comparable(ours)).toEqual(comparable(theirs))
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
