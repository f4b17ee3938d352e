import { describe, expect, test } from "vitest"
import { claimOf, sampleReader } from "./sample-reading.ts"

const { readText } = sampleReader()

const placeOf = (text: string, words: string): string | null => claimOf(readText(text), words).place?.name ?? null

describe("kinds", () => {
  const kindsOf = (text: string): readonly string[] => readText(text).incidents[0]?.kinds ?? []

  test("a word that nothing else is read by names a kind, too", () => {
    expect(kindsOf("Two clerks were killed in a clash near Lviv on Monday.")).toEqual(["clash"])
    expect(kindsOf("Two clerks were killed in an ambush near Lviv on Monday.")).toEqual(["ambush"])
  })
})

describe("place", () => {
  const wide =
    "A missile attack on Ukraine killed 40 people on Monday.\n\nIn Lviv, a depot burned down. Nine people were killed. In Odesa, 12 people were killed.\n\nThe missiles were launched from the Rostov region."

  test("the total of a wide attack belongs to the whole", () => expect(placeOf(wide, "40")).toBe("Ukraine"))
  test("a paragraph's place is inherited", () => expect(placeOf(wide, "Nine")).toBe("Lviv"))
  test("a clause's own place comes first", () => expect(placeOf(wide, "12")).toBe("Odesa"))
  test("where somebody comes from is no place of harm", () =>
    expect(placeOf("A shooting in Lviv killed one woman from Odesa and wounded three men.", "three")).toBe("Lviv"))
  test("where the wounded were taken is none either", () =>
    expect(
      placeOf(
        "A shooting in Lviv wounded three men. The three men were transported to a hospital in Odesa.",
        "wounded three",
      ),
    ).toBe("Lviv"))
})

describe("site", () => {
  test("the one named site of the event holds for all its counts", () => {
    const reading = readText(
      "A gunman opened fire at the Rivergate Hotel in Tulsa on Friday. Two men were killed. Four people were wounded.",
    )
    expect(claimOf(reading, "Four").site?.name).toContain("Rivergate")
  })
  test("a hospital near by is no site", () => {
    expect(
      claimOf(readText("Two men were killed in Tulsa on Friday. Four people were taken to a hospital."), "Four").site,
    ).toBeNull()
  })
})

describe("incident", () => {
  test("an earlier attack is another incident, dated by its words", () => {
    const reading = readText(
      "Nine people were killed in a strike on Lviv on Wednesday. The previous week, 14 people died in a strike on Odesa.",
      { published: "2025-03-06" },
    )
    expect(claimOf(reading, "Nine").incident).toBe("A")
    const other = reading.incidents.find(({ letter }) => letter === claimOf(reading, "14").incident)
    expect([other?.main, other?.date]).toEqual([false, "2025-02-24/2025-03-02"])
  })
  test("a death in hospital days later is of the same incident", () => {
    const reading = readText("Two men were shot dead in Tulsa on Thursday. A third man died on Friday.", {
      published: "2025-03-08",
    })
    expect(new Set(reading.claims.map(({ incident }) => incident))).toEqual(new Set(["A"]))
  })
  test("the main incident's day, and how far it lies from publication", () => {
    const [main] = readText("Nine people were killed in Lviv yesterday.").incidents
    expect([main?.date, main?.daysFromPublished]).toEqual([null, -1])
  })
})

describe("published", () => {
  test("as given", () =>
    expect(readText("x", { published: "2025-03-06" }).published).toMatchObject({ edtf: "2025-03-06", inferred: false }))
  test("beside “date”", () =>
    expect(readText(" date 2025-03-06 Nine people were killed.").published).toMatchObject({
      edtf: "2025-03-06",
      inferred: false,
    }))
  test("the latest year in which the dateline's weekdays fit", () =>
    // 14 March was a Friday in 2025.
    expect(
      readText("LVIV, March 14 (Reuters) - Nine people were killed in Lviv on Thursday, police said on Friday.")
        .published,
    ).toMatchObject({ edtf: "2025-03-14", inferred: true }))
  test("“yesterday” and a dated day of one text; the year stays open", () =>
    expect(
      readText("Rescuers work after yesterday's strike. Nine people were killed in the strike on Lviv on 4 May.")
        .published?.edtf,
    ).toBe("XXXX-05-05"))
  test("“yesterday” is not of a dated day before the text's last", () =>
    expect(
      readText("A mine killed nine people in Lviv yesterday. It was laid on 4 May 2021 and moved on 9 June 2021.")
        .published,
    ).toBeNull())
  test("nothing tells", () => expect(readText("Nine people were killed in Lviv.").published).toBeNull())
})

describe("as of", () => {
  test("published, unless the text says otherwise", () => {
    const reading = readText("Nine people were killed in Lviv. As of Tuesday, 12 people were missing.", {
      published: "2025-03-06",
    })
    expect([claimOf(reading, "Nine").asOf, claimOf(reading, "Nine").asOfStated]).toEqual(["2025-03-06", false])
    expect([claimOf(reading, "12").asOf, claimOf(reading, "12").asOfStated]).toEqual(["2025-03-04", true])
  })
  test("a clock time before the verb of saying", () => {
    const claim = claimOf(
      readText("At 10:20 the mayor reported nine people killed in Lviv.", { published: "2025-03-06" }),
      "nine",
    )
    expect(claim.asOf).toBe("2025-03-06T10:20")
  })
})

describe("part of", () => {
  const reading = readText(
    "A missile attack on Ukraine killed 40 people, including four children. In Lviv, nine people were killed. In Odesa, 12 people were killed.",
  )
  const parentOf = (words: string): string | undefined => {
    const { partOf } = claimOf(reading, words)
    return partOf === null ? undefined : reading.claims[partOf]?.quote
  }
  test("a group of the total", () => expect(parentOf("four children")).toContain("40"))
  test("a place of the total", () => expect(parentOf("nine")).toContain("40"))
})
