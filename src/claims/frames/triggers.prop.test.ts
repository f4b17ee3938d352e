import fc from "fast-check"
import { expect, test } from "vitest"
import { createCountFinder, createScanner, createVocabulary, english } from "../../language/index.ts"
import type { Frame } from "../frame.ts"
import { createFrameReader } from "./reader.ts"
import type { FrameRule } from "./rule.ts"
import { FRAME_RULES } from "./rules/index.ts"

/** The rule as it is asked where nothing is known of the sentence. */
const always = (rule: FrameRule): FrameRule =>
  Object.fromEntries(
    Object.entries(rule).filter(([field]) => field !== "of" && field !== "needs" && field !== "goesOn"),
  ) as unknown as FrameRule

function createReading(phases: readonly (readonly FrameRule[])[]): (text: string) => readonly Frame[] {
  const vocabulary = createVocabulary()
  const scanner = createScanner(english, vocabulary)
  const counts = createCountFinder(english, vocabulary)
  const reader = createFrameReader(english, vocabulary, phases)
  return (text) => {
    const scan = scanner.scan(text)
    return reader.read(scan, counts.find(scan))
  }
}

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

const masked = createReading(FRAME_RULES)
const unmasked = createReading([...FRAME_RULES.map((phase) => phase.map(always)), [anyPhrase]])
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
  for (const example of examples) expect(masked(example)).toEqual(unmasked(example))
})

test("the mask hides nothing in sentences that run into each other, or are mixed from their words", () => {
  const mixed = fc.array(fc.constantFrom(...words), { minLength: 3, maxLength: 30 }).map((all) => all.join(" "))
  const joined = fc.array(fc.constantFrom(...examples), { minLength: 2, maxLength: 4 }).map((all) => all.join(" and "))
  fc.assert(
    fc.property(fc.oneof(mixed, joined), (text) => {
      expect(masked(text)).toEqual(unmasked(text))
    }),
    { seed: 20260109, numRuns: 1500 },
  )
})
