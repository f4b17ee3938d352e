import { describe, expect, it } from "vitest"
import type { QuestionInFull } from "../../workflow/index.ts"
import { fitted, questionScreen } from "./question-screen.ts"

const lines = (name: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${name}${i + 1}`)

describe("parts of a screen", () => {
  it("stand as they are where there is room", () => {
    expect(
      fitted(
        [
          { lines: lines("a", 2), least: 1 },
          { lines: lines("b", 1), least: 1 },
        ],
        3,
      ),
    ).toEqual(["a1", "a2", "b1"])
  })
  it("give way from the first on, down to what must be seen, and say that more was there", () => {
    const parts = [
      { lines: lines("a", 2), least: 2 },
      { lines: lines("b", 3), least: 0 },
      { lines: lines("c", 4), least: 2 },
    ]
    expect(fitted(parts, 7)).toEqual(["a1", "a2", "b1 …", "c1", "c2", "c3", "c4"])
    expect(fitted(parts, 5)).toEqual(["a1", "a2", "c1", "c2", "c3 …"])
    expect(fitted(parts, 1)).toEqual(["a1", "a2", "c1", "c2 …"])
  })
})

/** A question about words in the middle of a sentence that would fill a window. */
const inLongSentence: QuestionInFull = {
  question: {
    id: "dec_1" as QuestionInFull["question"]["id"],
    kind: "unanchored",
    weight: 1,
    incidentId: null,
    claimId: null,
    sets: [],
    flags: [],
    doubts: [],
    decisions: [],
  },
  incident: null,
  claim: null,
  document: null,
  scoped: null,
  scope: null,
  around: {
    previous: "The sentence before it. ".repeat(20),
    before: "so many words went before ".repeat(80),
    words: "twelve people",
    after: " and as many came after".repeat(80),
    next: "The sentence after it. ".repeat(20),
  },
}

describe("a screen", () => {
  it.each([
    [80, 24],
    [40, 14],
    [200, 60],
  ])("of %i by %i shows the words and the keys, whatever their sentence", (columns, rows) => {
    const surround = { standing: "Review", message: "typed here" }
    const shown = questionScreen(inLongSentence, [], surround, { columns, rows, style: (_, text) => text })
    expect(shown).toHaveLength(rows)
    expect(shown.join(" ").replace(/\s+/g, " ")).toContain("[twelve people]")
    expect(shown.at(-2)).toBe("typed here")
    expect(shown.at(-1)).toContain("s skip")
    for (const line of shown) expect(line.length).toBeLessThanOrEqual(columns + 2)
  })
})
