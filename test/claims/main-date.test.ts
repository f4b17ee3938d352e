import { describe, expect, test } from "vitest"
import { sampleReader } from "./sample-reading.ts"

const { readText } = sampleReader()

/** Date of the main incident of a text published on Thursday, 6 March 2025. */
const dateOf = (text: string): string | null => readText(text, { published: "2025-03-06" }).incidents[0]?.date ?? null

describe("the date of the main incident", () => {
  test("beside what officers were called to", () =>
    expect(dateOf("A man was shot dead in Lviv. A patrol had been called to Mill Road, late Sunday.")).toBe(
      "2025-03-02",
    ))

  test("opens the sentence that tells of the response", () =>
    expect(dateOf("A man was shot dead in Lviv.\n\nAbout 8 p.m. on Monday, a patrol responded there.")).toBe(
      "2025-03-03T20:00",
    ))

  test("“just before” a clock time is that time", () =>
    expect(dateOf("Two men were shot dead in Lviv.\n\nIt had happened just before 9:30 p.m. Tuesday.")).toBe(
      "2025-03-04T21:30",
    ))

  test("a day within the weekend that the text names first", () =>
    expect(dateOf("A girl was shot dead over the weekend in Lviv.\n\nShots rang out on Saturday at a market.")).toBe(
      "2025-03-01",
    ))

  test("not the day of the arrest", () =>
    expect(
      dateOf(
        "A man was arrested and jailed Wednesday after two women were shot dead. Shots were fired on Monday evening.",
      ),
    ).toBe("2025-03-03"))
})
