import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { decisionId, type CaptureId, type Decision, type DecisionAct, type DecisionId } from "../model/index.ts"
import { inForce, type Identified } from "./in-force.ts"

const capture = "cap_00000000000000000000000000000001" as CaptureId
const by = { name: "A. Recorder", key: "0".repeat(64) }
const made = (at: number, act: DecisionAct): Identified => {
  const decision: Decision = { format: 1, at, by, act, why: "" }
  return { id: decisionId(decision), decision }
}
const redact = (at: number): Identified =>
  made(at, {
    kind: "redact",
    words: {
      capture,
      text: decisionHash,
      start: 0,
      end: 1,
      exact: "a",
      prefix: "",
      suffix: "",
      measure: null,
      group: null,
      ordinal: 0,
    },
  })
const decisionHash = "0".repeat(64) as never
const undo = (at: number, decision: DecisionId): Identified => made(at, { kind: "undo", decision, captures: [capture] })
const ids = (all: readonly Identified[]): DecisionId[] => all.map(({ id }) => id)

describe("decisions in force", () => {
  const first = redact(1)
  const back = undo(2, first.id)
  const again = undo(3, back.id)

  it("stand in the order of their instants, each once, whatever the order of arrival", () => {
    expect(ids(inForce([redact(2), first, redact(3), first]))).toEqual(ids([first, redact(2), redact(3)]))
  })
  it("are not in force when undone, and are again when the undo is undone", () => {
    expect(ids(inForce([first, back]))).toEqual([back.id])
    expect(ids(inForce([first, back, again]))).toEqual(ids([first, again]))
  })
  it("are not taken back by an undo that was made before them", () => {
    const early = undo(0, first.id)
    expect(ids(inForce([early, first]))).toEqual(ids([early, first]))
  })
  it("never bring an erased report back", () => {
    const gone = made(1, { kind: "withdraw", capture })
    expect(ids(inForce([gone, undo(2, gone.id)]))).toContain(gone.id)
  })
  it("are the same for every order of arrival", () => {
    const other = undo(4, again.id)
    const all = [first, back, again, other, redact(5)]
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (order) => {
        expect(ids(inForce(order))).toEqual(ids(inForce(all)))
      }),
      { seed: 5, numRuns: 60 },
    )
  })
})
