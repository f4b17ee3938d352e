import { describe, expect, it } from "vitest"
import type { Anchor, CaptureId, ClaimId, DecisionAct, DecisionId, MentionId, Sha256 } from "../../model/index.ts"
import type { DecisionRow } from "../decide/decision-rows.ts"
import { decisionsAsked } from "./decisions-asked.ts"

const CLAIM = "clm_a" as ClaimId

const anchor: Anchor = {
  capture: "cap_a" as CaptureId,
  text: "text" as Sha256,
  start: 0,
  end: 15,
  exact: "Twelve were hurt",
  prefix: "",
  suffix: "",
  measure: "injured",
  group: "people",
  ordinal: 0,
}

/** A decision on words that stand at the beginning of a report, where `claim` is read. */
const rowOf = (
  n: number,
  who: string,
  act: DecisionAct,
  target: DecisionRow["targets"][number] = { span: { start: 0, end: 15 }, claim: CLAIM },
): DecisionRow => ({
  id: `dec_${n}` as DecisionId,
  decision: { format: 1, at: n, by: { name: who, key: who }, act, why: "" },
  signature: "",
  reach: [],
  targets: "claim" in act ? [target] : [],
})

const reject: DecisionAct = { kind: "reject", claim: anchor }
const tier = (of: 1 | 2): DecisionAct => ({ kind: "tier", claim: anchor, tier: of, of: "claim", side: null })

describe("decisions that hold on to nothing", () => {
  it("are asked about: words that are gone, words at which nothing is read", () => {
    const asked = decisionsAsked(
      [
        rowOf(1, "Ada", reject),
        rowOf(2, "Ada", reject, { span: null, claim: null }),
        rowOf(3, "Ada", reject, { span: { start: 0, end: 15 }, claim: null }),
      ],
      new Map(),
    )
    expect(asked.map(({ id, kind }) => [id, kind])).toEqual([
      ["dec_2", "unanchored"],
      ["dec_3", "moot"],
    ])
    // What they count weighs: twelve, by their own words.
    for (const { weight } of asked) expect(weight).toBeGreaterThan(12 * 300)
  })
  it("are not asked about while their report is awaited, nor once they are undone", () => {
    expect(decisionsAsked([rowOf(1, "Ada", reject, null)], new Map())).toEqual([])
    const undo: DecisionAct = { kind: "undo", decision: "dec_1" as DecisionId, captures: ["cap_a" as CaptureId] }
    expect(
      decisionsAsked([rowOf(1, "Ada", reject, { span: null, claim: null }), rowOf(2, "Ben", undo)], new Map()),
    ).toEqual([])
  })
})

describe("decisions of two people", () => {
  it("are asked about where they contradict each other on one thing", () => {
    const kinds = (...rows: readonly DecisionRow[]): readonly string[] =>
      decisionsAsked(rows, new Map()).map(({ kind, decisions }) => `${kind} ${decisions.map(({ id }) => id).join(" ")}`)
    expect(kinds(rowOf(1, "Ada", tier(1)), rowOf(2, "Ben", tier(2)))).toEqual(["conflict dec_1 dec_2"])
    expect(kinds(rowOf(1, "Ada", tier(1)), rowOf(2, "Ben", tier(1)))).toEqual([])
    expect(kinds(rowOf(1, "Ada", tier(1)), rowOf(2, "Ada", tier(2)))).toEqual([])
    expect(kinds(rowOf(1, "Ada", tier(1)), rowOf(2, "Ben", reject))).toEqual([])
    // A third decides: both were seen.
    expect(kinds(rowOf(1, "Ada", tier(1)), rowOf(2, "Ben", tier(2)), rowOf(3, "Cleo", tier(2)))).toEqual([])
  })
  it("come in the same way in whatever order they are given", () => {
    const rows = [
      rowOf(1, "Ada", tier(1)),
      rowOf(2, "Ben", tier(2)),
      rowOf(3, "Ada", tier(1)),
      rowOf(4, "Ben", tier(2)),
    ]
    const asked = decisionsAsked(rows, new Map())
    expect(asked.map(({ id }) => id)).toEqual(["dec_4"])
    expect(decisionsAsked(rows.toReversed(), new Map())).toEqual(asked)
  })
})

describe("ties of two people", () => {
  const [one, other] = ["clm_one", "clm_other"] as ClaimId[]
  const mentionOf = new Map([
    ["clm_one" as ClaimId, "men_one" as MentionId],
    ["clm_other" as ClaimId, "men_other" as MentionId],
  ])
  const merge: DecisionAct = { kind: "merge", one: [anchor], other: [anchor] }
  const split: DecisionAct = { kind: "split", apart: [anchor], from: [anchor] }
  const tied = (n: number, who: string, act: DecisionAct): DecisionRow => ({
    ...rowOf(n, who, act),
    targets: [one, other].map((claim) => ({ span: { start: 0, end: 15 }, claim: claim ?? null })),
  })
  const asked = (...rows: readonly DecisionRow[]): readonly string[] =>
    decisionsAsked(rows, mentionOf).map(({ kind, decisions }) => `${kind} ${decisions.map(({ id }) => id).join(" ")}`)
  it("are asked about where one joins what the other parts, until somebody decides once more", () => {
    expect(asked(tied(1, "Ada", merge), tied(2, "Ben", split))).toEqual(["conflict dec_1 dec_2"])
    expect(asked(tied(1, "Ada", split), tied(2, "Ben", merge))).toEqual(["conflict dec_1 dec_2"])
    expect(asked(tied(1, "Ada", merge), tied(2, "Ada", split))).toEqual([])
    expect(asked(tied(1, "Ada", merge), tied(2, "Ben", merge))).toEqual([])
    expect(asked(tied(1, "Ada", merge), tied(2, "Ben", split), tied(3, "Cleo", split))).toEqual([])
  })
  it("are not, where what they tie is not there", () => {
    expect(decisionsAsked([tied(1, "Ada", merge), tied(2, "Ben", split)], new Map())).toEqual([])
  })
})
