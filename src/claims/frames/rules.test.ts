import { describe, expect, test } from "vitest"
import { frameText } from "./frame-text-fixture.ts"
import { FRAME_RULES } from "./rules/index.ts"

/** "killed 12.., injured 3..3" for what is read in a text, things with their object. */
function readings(text: string): string[] {
  // Uncounted facts are shown where their words say more than that: "killed expected".
  const told = frameText(text).frames.filter(
    ({ count, rule }) => count !== null || /^en\.(?:outlook|damage\.done)/u.test(rule),
  )
  return told.map(({ measure, count, modality }) =>
    count === null ? `${measure} ${modality}` : `${measure} ${count.least}..${count.most ?? ""}`,
  )
}

const rules = FRAME_RULES.flat()

describe("frame rules", () => {
  test.each(rules.flatMap((rule) => rule.reads.map((example) => [rule.id, example] as const)))(
    "%s reads %s",
    (_, example) => {
      const [text = "", expected = ""] = example.split(" => ")
      expect(readings(text)).toEqual(expected.split(", "))
    },
  )

  test.each(rules.flatMap((rule) => rule.refuses.map((example) => [rule.id, example] as const)))(
    "%s refuses %s",
    (_, example) => {
      expect(readings(example)).toEqual([])
    },
  )

  test("every rule has its reason, its examples, and fires on one of them", () => {
    for (const { id, because, reads, refuses } of rules) {
      expect([id, because.length > 20, reads.length > 0, refuses.length > 0]).toEqual([id, true, true, true])
      const fired = reads.some((example) =>
        frameText(example.split(" => ", 1)[0] ?? "").frames.some(({ rule }) => rule === id),
      )
      expect([id, fired]).toEqual([id, true])
    }
  })
})
