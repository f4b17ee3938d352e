import fc from "fast-check"
import { expect, test } from "vitest"
import { english } from "../../language/index.ts"
import { createTextFraming, frameText } from "./frame-text-fixture.ts"
import type { FrameRule } from "./rule.ts"
import { FRAME_RULES } from "./rules/index.ts"

/** The rule as it is asked where nothing is known of the sentence. */
const always = (rule: FrameRule): FrameRule =>
  Object.fromEntries(
    Object.entries(rule).filter(([field]) => field !== "of" && field !== "needs" && field !== "goesOn"),
  ) as unknown as FrameRule

/** Has every sentence read that holds a word of a phrase, whether the phrase stands there or not, and reads nothing itself. */
const anyPhrase: FrameRule = {
  id: "test.any-phrase",
  because: "A sentence is read for it.",
  frame: "{any}",
  on: [],
  needs: english.ruleWords,
  unaided: true,
  match: () => [],
  reads: [],
  refuses: [],
}

const masked = frameText
const unmasked = createTextFraming(english, [...FRAME_RULES.map((phase) => phase.map(always)), [anyPhrase]])
/** Told by no word of the pack's outcomes. */
const unaided = [
  "A porter was driven to Mercy",
  "Both ushers were taken up to Regional by helicopter",
  "The miners came back to town, in stable conditions",
  "Divers are pulling two clerks out to a boat",
  "The raiders set out to seize 40 captives",
]
const examples = FRAME_RULES.flat()
  .flatMap(({ reads, refuses }) => [...reads.map((example) => example.split(" => ", 1)[0] ?? ""), ...refuses])
  .concat(unaided)
const words = [...new Set(examples.flatMap((example) => example.split(" ")))]

test("the mask hides nothing that a rule reads in any rule's examples", () => {
  for (const example of examples) expect(masked(example).frames).toEqual(unmasked(example).frames)
})

test("the mask hides nothing in sentences that run into each other, or are mixed from their words", () => {
  const mixed = fc.array(fc.constantFrom(...words), { minLength: 3, maxLength: 30 }).map((all) => all.join(" "))
  const joined = fc.array(fc.constantFrom(...examples), { minLength: 2, maxLength: 4 }).map((all) => all.join(" and "))
  fc.assert(
    fc.property(fc.oneof(mixed, joined), (text) => {
      expect(masked(text).frames).toEqual(unmasked(text).frames)
    }),
    { seed: 20260109, numRuns: 1500 },
  )
})
