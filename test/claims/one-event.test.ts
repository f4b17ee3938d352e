import { describe, expect, test } from "vitest"
import { claimOf, sampleReader } from "./sample-reading.ts"

const { readText } = sampleReader()

describe("one event", () => {
  test("two cities counted in one sentence are of one event", () => {
    const text =
      "Rescuers searched Lviv for a second day. Nine people were killed in Lviv and three killed in Odesa, the service said."
    expect(new Set(readText(text).claims.map(({ incident }) => incident))).toEqual(new Set(["A"]))
  })
  test("a list of cities that were hit holds for the whole", () => {
    const text =
      "Drones flew over Ukraine all night. Lviv, Odesa and Sumy were among the cities that were hit. Nine people were killed in Lviv."
    expect([claimOf(readText(text), "cities").place?.name, claimOf(readText(text), "Nine").place?.name]).toEqual([
      "Ukraine",
      "Lviv",
    ])
  })
  test("whom a speaker accuses is no place of harm", () => {
    const text = "A drone killed nine people in Lviv. The mayor accused Russia of striking a bakery with a drone."
    expect(readText(text).claims.map(({ place }) => place?.name)).not.toContain("Russia")
  })
  test("a month of the headline is sharpened by the day of the opening", () => {
    const text =
      "Toll of May attack rises\n\nMonitors went to Lviv after the attack of 6 May 2025. The attack killed nine people in Lviv."
    expect(readText(text, { published: "2025-06-09" }).incidents[0]?.date).toBe("2025-05-06")
  })
  test("what could have been is hypothetical", () => {
    const text =
      "A drone hit a bakery in Lviv. If it had come down on the school, 40 pupils could have been killed, the mayor said."
    expect(claimOf(readText(text), "40").modality).toBe("hypothetical")
  })
})

describe("a dateline that ends with a full stop", () => {
  const reading = readText(
    "Monitors visit Lviv\n\nLVIV, 9 June 2025. (A summary.)\n\nThe strike of 6 May killed nine people in Lviv.",
  )
  test("dates the document", () => expect(reading.published).toMatchObject({ edtf: "2025-06-09", inferred: true }))
  test("and its other days", () => expect(reading.incidents[0]?.date).toBe("2025-05-06"))
})

describe("words of several strikes after other strikes were told of", () => {
  const text =
    "A drone strike on Lviv killed nine people on Wednesday.\n\nThe previous week, 14 people died in strikes on Ukraine, the service said.\n\nIn the strikes 20 buildings were damaged.\n\nIn Lviv, three people were missing."
  const reading = readText(text, { published: "2025-03-06" })
  test("go on with those", () => expect(claimOf(reading, "20").incident).toBe(claimOf(reading, "14").incident))
  test("and the place of the one strike comes back to it", () => expect(claimOf(reading, "three").incident).toBe("A"))
})

describe("a notice that an earlier version gave another number", () => {
  const { claims } = readText(
    "A missile hit a hostel in Lviv on 2 May 2023, killing seven people, the mayor said.\n\nCorrection: an earlier version of this report said that eight people were killed. Seven were.",
  )
  test("takes that number back, and nobody says it", () =>
    expect(claims.find(({ count }) => count?.said === 8)).toMatchObject({ modality: "denied", speaker: null }))
  test("is corrected by the report's own number", () =>
    expect(claims.find(({ count, measure }) => measure === "killed" && count?.said === 7)?.marks).toContain(
      "correction",
    ))
})
