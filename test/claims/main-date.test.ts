import { describe, expect, test } from "vitest"
import { SAMPLE_NOW, sampleReader } from "./sample-reading.ts"

const { reader, readText } = sampleReader()

/** Date of the main incident of a text published on Thursday, 6 March 2025. */
const dateOf = (text: string): string | null => readText(text, { published: "2025-03-06" }).incidents[0]?.date ?? null

test("a day to come that a page bears is not the day on which it was published, unless a person gave it", () => {
  const publishedOf = (published: string, said: { readonly publishedWhere?: string }): string | null => {
    const text = "A man was shot dead in Lviv, police said."
    const input = { text, published, outlet: null, url: null, title: null, now: SAMPLE_NOW, ...said }
    return reader.read(input).published?.edtf ?? null
  }
  const onPage = { publishedWhere: "time of the page" }
  expect(publishedOf("2045-12-01", onPage)).toBeNull()
  // Where it is tomorrow already.
  expect(publishedOf("2026-02-01T01:00+03:00", onPage)).toBe("2026-02-01T01:00+03:00")
  expect(publishedOf("2045-12-01", {})).toBe("2045-12-01")
})

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

  test("the day of the event's name, in the news of its trial", () =>
    expect(
      dateOf("A driver pleaded guilty on Wednesday over the Jan. 14 attack on a market that left three people dead."),
    ).toBe("2025-01-14"))

  test("what was said of a day long past is of that day", () =>
    expect(dateOf("A guard was shot dead in Lviv. Police said on Feb. 3, two men had come to the gate.")).toBe(
      "2025-02-03",
    ))

  test("not the day on which one of the wounded died", () =>
    expect(dateOf("A nurse died Wednesday after being shot on Feb. 20 at a clinic in Lviv.")).toBe("2025-02-20"))

  test("not the day on which the wounded were still in hospital", () =>
    expect(
      dateOf("Two girls were wounded and were recovering Thursday after an accidental shooting in Lviv on Tuesday."),
    ).toBe("2025-03-04"))

  test("what police say in the present tense, or name by its day, is of that day", () => {
    expect(dateOf("Police say Tuesday morning a boy was shot dead in Lviv.")).toBe("2025-03-04")
    expect(dateOf("Lviv police said Monday's shooting left two men dead.")).toBe("2025-03-03")
    expect(dateOf("Two men are dead in Lviv. Deputies said around 1:00 a.m. Tuesday they were called there.")).toBe(
      "2025-03-04T01:00",
    )
  })

  test("not the day of a charge of murder", () =>
    expect(
      dateOf("A driver was charged with murder Wednesday in Lviv. Two men were shot dead at a market on Sunday."),
    ).toBe("2025-03-02"))

  test("the day, where its sentence also looks back over years", () =>
    expect(dateOf("A man jailed a decade ago for shooting his son killed six people in Lviv on Tuesday.")).toBe(
      "2025-03-04",
    ))

  test("a date of the coming months is of the year before", () =>
    expect(dateOf("Two men were shot dead in Lviv last year. The market was busy on Nov. 22.")).toBe("2024-11-22"))

  test("not a date that says which weekday somebody spoke on", () =>
    expect(dateOf("Two women were shot dead over the weekend in Lviv, the mayor said late Wednesday, March 5.")).toBe(
      "2025-03-01/2025-03-02",
    ))

  test("not the stamp of the page", () =>
    expect(dateOf("March 6, 2025 12:45 PM\n\nTwo women were shot dead in Lviv. It happened late Tuesday.")).toBe(
      "2025-03-04",
    ))

  test("a clock time of the morning alone is of the day of publication, one of the evening also of the day before", () => {
    expect(dateOf("Two men were shot dead in Lviv. Shots were heard around 2 a.m.")).toBe("2025-03-06T02:00")
    expect(dateOf("Two men were shot dead in Lviv. Shots were heard around 9 p.m.")).toBe("2025-03-05/2025-03-06")
  })

  test("nothing that happened is still to come", () =>
    expect(dateOf("Two men are expected to live after a gunman shot them overnight Sunday in Lviv.")).toBe(
      "2025-03-02",
    ))

  test("a page put up again counts weekdays from the day written at its head", () =>
    expect(dateOf("Posted: Monday, May 6, 2024\n\nTwo men were shot dead early Sunday in Lviv.")).toBe("2024-05-05"))

  test("its weekday tells the year of a date", () =>
    expect(dateOf("Two men were shot dead in Lviv on Saturday, Sept. 9.")).toBe("2023-09-09"))

  test("not the day of another incident", () =>
    expect(
      dateOf(
        "Two men were shot dead in Lviv on Sunday. In another incident, a guard was shot at a gate on Wednesday morning.",
      ),
    ).toBe("2025-03-02"))

  test("not the day on which one of those hurt died, where the attack's own is told", () =>
    expect(
      dateOf("A fifth woman died Tuesday of wounds. She had been shot at a market in Lviv on Sunday, the army said."),
    ).toBe("2025-03-02"))

  test("not the length of a film", () =>
    expect(
      dateOf("0:33 Neighbors brave the cold for Thursday's feast\n\nTwo men were shot dead in Lviv late on Sunday."),
    ).toBe("2025-03-02"))
})
