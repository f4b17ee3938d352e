import { describe, expect, test } from "vitest"
import { sampleReader } from "./sample-reading.ts"

const { readText } = sampleReader()

/** Dates of all incidents of a text published on 2025-03-13, a Thursday, in order of their letters. */
const datesOf = (text: string): readonly (string | null)[] =>
  readText(text, { published: "2025-03-13T18:00:00Z" }).incidents.map(({ date }) => date)

describe("the day on which something is told", () => {
  test.each([
    [
      "told reporters on Thursday",
      "Nine people died in the bombing of a market in Lviv on March 5. The chief told reporters on Thursday that 14 were hurt.",
    ],
    [
      "told a broadcaster on Sunday",
      "The bombing of a market in Lviv on March 5 killed nine people. Doctors told Radio Harbour on Sunday that 14 were hurt.",
    ],
    [
      "said in an address on Sunday",
      "The bombing of a market in Lviv on March 5 killed nine people. The mayor said in a televised address on Sunday that 14 were hurt.",
    ],
    [
      "a briefing on Sunday",
      "The bombing of a market in Lviv on March 5 killed nine people. At a crowded briefing on Sunday, doctors counted 14 injured people.",
    ],
    [
      "rose to 14 on Sunday",
      "The bombing of a market in Lviv on March 5 killed nine people. The death toll rose to 14 on Sunday.",
    ],
  ])("“%s” sets no incident apart and gives it no date", (_, text) => {
    expect(datesOf(text)).toEqual(["2025-03-05"])
  })

  test("an attack that a sentence of telling names keeps its own day", () => {
    expect(datesOf("The mayor said an attack on Lviv on Tuesday killed nine people.")).toEqual(["2025-03-11"])
  })
})
