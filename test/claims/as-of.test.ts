import { describe, expect, test } from "vitest"
import { claimOf, sampleReader } from "./sample-reading.ts"

const { readText } = sampleReader()

/** As-of of the claim that holds the words, whether it is stated, and the rule that decided it. */
function asOf(text: string, words: string, published: string | null = "2025-03-06") {
  const claim = claimOf(readText(text, published === null ? {} : { published }), words)
  return [claim.asOf, claim.asOfStated, claim.trace.find(({ pass }) => pass === "as-of")?.rule]
}

describe("when a count held", () => {
  test("the end of a time that its words set as a limit", () =>
    expect(asOf("By the end of 2021, some 40 people had been killed in Lviv.", "40")).toEqual(["2021", true, "stated"]))

  test("the day of its statement", () =>
    expect(asOf("Nine people were killed in Lviv, police said on Tuesday.", "Nine")).toEqual([
      "2025-03-04",
      true,
      "statement",
    ]))

  test("the day of the statement with which it goes on", () =>
    expect(
      asOf(
        "The mayor said on Tuesday that the bridge in Lviv had been hit. He also said nine people were killed.",
        "nine",
      ),
    ).toEqual(["2025-03-04", true, "statement"]))

  test("what was said at first is of the incident's day", () => {
    const text = "A blast on Monday killed nine people in Lviv. Police initially said that three people were killed."
    expect(asOf(text, "three")).toEqual(["2025-03-03", false, "at-first"])
    expect(asOf(text, "nine")).toEqual(["2025-03-06", false, "published"])
  })

  test("a headline over a dated caption has its date", () => {
    const text =
      "Two men were killed in Lviv.\n\nFour Killed by Blast\n\nFirefighters at the depot in Lviv. (Published March 4, 2025)\n\nThe work goes on."
    expect(asOf(text, "Four")).toEqual(["2025-03-04", true, "dated-block"])
  })

  test("a clip in a list of clips is of unsaid time", () =>
    expect(asOf("Two men were killed in Lviv on Monday.\n\n2:18 Four killed in Odesa fire", "Four")).toEqual([
      null,
      false,
      "link",
    ]))

  test("in an undated text, other events hold by the end of the time that they cover", () =>
    expect(
      asOf(
        "Nine people were killed in a blast in Lviv. In April 2021, some 40 people were killed in Odesa.",
        "40",
        null,
      ),
    ).toEqual(["2021-04", false, "period"]))
})
