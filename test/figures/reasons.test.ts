import { describe, expect, it } from "vitest"
import type { Figure, Reckoned } from "../../src/model/index.ts"
import { asOfInstant, instantsOfChange, reckon, timelineOf } from "../../src/reckoning/index.ts"
import { layOut, type Case } from "./case.ts"
import { zones } from "./zones.ts"

const written: Case = {
  about: "A toll that grows, a paper that says less, people who are trapped.",
  begin: "2031-03-05T08:00",
  scopes: ["Port: city"],
  claims: [
    "2031-03-05 | Daily Ledger, 3 | about 20 killed | document Daily Ledger",
    "2031-03-05 | governor, 2, Arland | at least 28 killed | document Evening Post",
    "2031-03-06T10:00 | rescue service, 2, Arland | 38 killed | as of 2031-03-06T09:30; so far; document Evening Post",
    "2031-03-06T10:00 | rescue service, 2, Arland | 4 killed | in Port; document Evening Post",
  ],
  figures: [],
}
const laid = layOut(written)
const reckonAt = (text: string): Reckoned =>
  reckon({ ...laid, policy: "recorder", asOfAt: asOfInstant(text, null, zones) ?? 0, zones })
const killed = (r: Reckoned): Figure | undefined => r.figures.find((f) => f.node === "attack" && f.measure === "killed")
const sentences = (text: string): readonly string[] => (killed(reckonAt(text))?.reasons ?? []).map((r) => r.sentence)

describe("reasons", () => {
  it("tell of the first day what was said, by whom, what lost and what is presumed", () => {
    expect(sentences("2031-03-05")).toEqual([
      "Low is 28: governor, relayed by Evening Post, said at least 28, its time not stated, published 5 March 2031; tier 2; it is the smallest number that a count in force allows; about 20 (Daily Ledger, 5 March 2031) is outdated by at least 28 (governor, 5 March 2031), presumed to be later because it is larger; presumed: order of reports.",
      "Best is 28: governor, relayed by Evening Post, said at least 28, its time not stated, published 5 March 2031; tier 2; it is the only total in force; the closest other, about 20 (Daily Ledger, 5 March 2031), is outdated by at least 28 (governor, 5 March 2031), presumed to be later because it is larger; presumed: order of reports; 1 origin, 1 side; read by machine, not yet accepted by a person.",
      "Open above: at least 28 (governor, 5 March 2031) is a lower limit; it ends with a count called final, or on 19 March 2031.",
      "Order presumed: the reports do not say which of about 20 (Daily Ledger, 5 March 2031) and at least 28 (governor, 5 March 2031) held earlier; within 72 hours of the beginning the smaller is presumed to.",
    ])
  })

  it("tell of the second day", () => {
    expect(sentences("2031-03-06")[1]).toBe(
      "Best is 38: rescue service, relayed by Evening Post, said 38, as of 6 March 2031, 09:30, published 6 March 2031, 10:00; tier 2; it is the only total in force; the closest other, at least 28 (governor, 5 March 2031), is outdated by 38 (rescue service, 6 March 2031, 10:00); 1 origin, 1 side; read by machine, not yet accepted by a person.",
    )
  })

  it("name the claims that each bound rests on, and the loser, as data", () => {
    const best = killed(reckonAt("2031-03-05"))?.reasons.find((r) => r.bound === "best")
    expect(best).toMatchObject({
      rule: 7,
      claimIds: ["clm_002"],
      loser: { claimId: "clm_001" },
      presumed: ["order of reports"],
    })
  })

  it("give every claim of the row its verdict", () => {
    expect(killed(reckonAt("2031-03-05"))?.verdicts.map((v) => [v.claimId, v.status, v.byClaimId])).toEqual([
      ["clm_001", "outdated", "clm_002"],
      ["clm_002", "in force", null],
      ["clm_003", "not yet known", null],
    ])
    expect(killed(reckonAt("2031-03-06T09:00"))?.verdicts.at(-1)?.why).toBe("not yet published: 6 March 2031, 10:00")
  })

  it("say what no place holds", () => {
    expect(reckonAt("2031-03-06").unplaced).toEqual([
      {
        measure: "killed",
        group: "people",
        least: 34,
        most: 34,
        of: 38,
        placesOlder: false,
        sentence: "34 of 38 in no counted place",
      },
    ])
  })
})

describe("a timeline", () => {
  it("has a step for each change, and none where nothing changed", () => {
    const steps = timelineOf(
      { ...laid, policy: "recorder", zones },
      { node: "attack", measure: "killed", group: "people" },
    )
    expect(steps.map((s) => [new Date(s.fromAt).toISOString().slice(0, 16), s.low, s.best, s.high, s.open])).toEqual([
      ["2031-03-06T00:00", 28, 28, null, true],
      ["2031-03-06T10:00", 38, 38, 38, true],
      ["2031-03-19T08:00", 38, 38, 38, false],
    ])
    expect(steps.map((s) => s.untilAt)).toEqual([...steps.slice(1).map((s) => s.fromAt), null])
  })
  it("looks at the ends of published intervals and at the limits of rule 8", () => {
    expect(instantsOfChange(laid.claims, laid.incident)).toHaveLength(3)
  })
})

describe("a large incident", () => {
  it("of 2,000 reports is reckoned at once", () => {
    const lines = Array.from({ length: 2000 }, (_, i) => {
      const date = `2031-03-${String(5 + (i % 20)).padStart(2, "0")}`
      return `${date} | origin ${i}, ${1 + (i % 3)}, Arland | ${i % 5 === 0 ? "at least " : ""}${i % 97} killed | as of ${date}`
    })
    const large = layOut({ ...written, claims: lines })
    const began = performance.now()
    const { figures } = reckon({ ...large, policy: "recorder", asOfAt: Date.UTC(2031, 3, 1), zones })
    // A row that is quadratic in its claims takes seconds; this takes some ten milliseconds.
    expect(performance.now() - began).toBeLessThan(1000)
    expect(figures[0]?.verdicts).toHaveLength(2000)
  })
})
