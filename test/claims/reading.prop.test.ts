import fc from "fast-check"
import { expect, test } from "vitest"
import { readOutput } from "../../src/claims/index.ts"
import { SAMPLE_NOW, sampleReader } from "./sample-reading.ts"

const { reader } = sampleReader()

const WORDS = [
  "Nine",
  "12",
  "people",
  "were",
  "killed",
  "injured",
  "in",
  "Lviv",
  "Odesa",
  "police",
  "said",
  "according",
  "to",
  "him",
  ",",
  ".",
  "“",
  "”",
  "\n\n",
  "on",
  "Monday",
  "yesterday",
  "8",
  "May",
  "(AP)",
  "–",
  "including",
  "children",
  "the",
  "mayor",
  "denied",
  "attack",
  "strike",
  "See more:",
  "Maria",
  "KYIV",
  "who",
  "'s",
  "statement",
  "others",
]
const input = (text: string) => ({ text, published: null, outlet: null, url: null, title: null, now: SAMPLE_NOW })
const prose = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(" "))
const anything = fc.oneof(
  prose,
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
)

test("every quote is its slice, parents exist, the order is the documented one", () => {
  fc.assert(
    fc.property(anything, (text) => {
      const { claims } = reader.read(input(text))
      for (const [i, claim] of claims.entries()) {
        expect(text.slice(claim.start, claim.end)).toBe(claim.quote)
        expect(claim.quote).not.toBe("")
        expect(claim.partOf === null || (claim.partOf !== i && claims[claim.partOf] !== undefined)).toBe(true)
        const before = claims[i - 1]
        expect(
          before === undefined ||
            before.start < claim.start ||
            (before.start === claim.start && before.end <= claim.end),
        ).toBe(true)
      }
    }),
    { seed: 20_240_708, numRuns: 400 },
  )
})

test("reading is a function of its input: other texts between change nothing", () => {
  fc.assert(
    fc.property(prose, anything, (text, other) => {
      const first = JSON.stringify(readOutput("x", reader.read(input(text))))
      reader.read(input(other))
      expect(JSON.stringify(readOutput("x", reader.read(input(text))))).toBe(first)
    }),
    { seed: 7, numRuns: 200 },
  )
})
