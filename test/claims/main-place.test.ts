import { describe, expect, test } from "vitest"
import { claimOf, sampleReader } from "./sample-reading.ts"

const { readText } = sampleReader()

const placeOf = (text: string): string | null =>
  readText(text, { published: "2025-03-06" }).incidents[0]?.place?.name ?? null

describe("the place of the main incident", () => {
  test("the town, where its county is named more often", () =>
    expect(
      placeOf(
        "Two men were shot dead in Story County, Iowa. The Story County sheriff said a neighbor called. The men were found in a barn in Nevada on Tuesday, and the Story County attorney has been told.",
      ),
    ).toBe("Nevada"))

  test("not the hospital's town, nor one in its name", () =>
    expect(
      placeOf(
        "DES MOINES, Iowa — A woman was shot dead on Tuesday. She died at a hospital in Ames. Her brother was taken to Newton Medical Center.",
      ),
    ).toBe("Des Moines"))

  test("not where the suspect was arrested or lives", () =>
    expect(
      placeOf(
        "Two men were shot dead in Ames, Iowa. A man who lives in Newton was arrested in Marshalltown on Tuesday.",
      ),
    ).toBe("Ames"))

  test("the country that is told of, and not the capital in which it is spoken of", () => {
    const text =
      "BERN, 6 MAR 25 -- [TEXT] THE PERUVIAN EMBASSY ASKED FOR HELP. PERU HAS TOLD PERUVIANS TO STAY AT HOME. THE PERUVIAN AMBASSADOR SPOKE OF THE MURDER OF TWO PERUVIAN CLERKS IN PERU. THE MEETING WAS IN GENEVA."
    expect(placeOf(text)).toBe("Peru")
  })

  test("in a text of capitals, no name of a movement, and no small town of a country that it says nothing of", () => {
    const text =
      "LIMA, 6 MAR 25 -- [TEXT] TWO CLERKS WERE KILLED IN LIMA TODAY. THE OMAR MARTI NATIONAL LIBERATION FRONT IN PERU DENIED IT. A MESSAGE READ IN SITU SAID THAT PERU WAS AT WAR."
    expect(readText(text, { published: "2025-03-06" }).incidents[0]?.places.map(({ name }) => name)).toEqual(["Lima"])
  })

  test("a quarter with the name of a larger city is its own city's", () => {
    const text = "Two men were shot dead Tuesday in the South Side Austin neighborhood, Chicago police said."
    expect(readText(text, { published: "2025-03-06" }).incidents[0]?.place?.regionId).toBe("region:US.IL")
  })

  test("streets that have their names from cities are none", () =>
    expect(
      placeOf(
        "Two men were shot dead on the corner of Baltimore and Denver avenues. Tulsa police went to the 900 block of West Boston.",
      ),
    ).toBe("Tulsa"))

  test("a road or a corner that has its name from a place is none", () => {
    expect(placeOf("Two men were shot dead on U.S. 76 near Ames, Iowa.")).toBe("Ames")
    expect(placeOf("Two men were shot dead on Denver Way. Tulsa police are there.")).toBe("Tulsa")
    expect(placeOf("Two men were shot dead at 21st & Denver. Tulsa police are there.")).toBe("Tulsa")
  })

  test("the part of a city stands between its name and the preposition", () =>
    expect(placeOf("Two men were shot dead in SE Houston. A witness had come from Dallas.")).toBe("Houston"))

  test("not the city whose suburb it is, nor the state whose party", () => {
    expect(placeOf("Two men were shot dead in the Denver suburb of Wheat Ridge.")).toBe("Wheat Ridge")
    expect(
      placeOf("Two shot dead at Texas party.\n\nIt was held in Cypress, Texas, and in Houston people mourn."),
    ).not.toBe("Texas")
  })

  test("not the cities of the outlet", () =>
    expect(
      placeOf("Two men shot dead - KXYZ 13 Charleston, Huntington WV News\n\nIt happened in Charleston on Tuesday."),
    ).toBe("Charleston"))

  test("a report opens with its place, though the name is a surname too", () =>
    expect(placeOf("HAMILTON — Two women were found dead at home on Tuesday, the Ohio police said.")).toBe("Hamilton"))

  test("those killed at a clinic are of the clinic's place", () => {
    const reading = readText(
      "Missiles hit Ukraine on Tuesday. Nine people were killed at a medical centre in Lviv and two in Odesa.",
      { published: "2025-03-06" },
    )
    expect(claimOf(reading, "Nine").place?.name).toBe("Lviv")
  })

  test("not a town far from all that the text names, in which nothing is said to have happened", () => {
    expect(
      placeOf("Four people were killed. Israeli friends wrote to them. One had worked at Tirana Secondary School."),
    ).toBe(null)
    expect(placeOf("Four people were killed in Tirana. Israeli friends mourned them.")).toBe("Tirana")
  })

  test("not the town of the school that somebody goes to or comes from", () => {
    expect(
      placeOf(
        "Marshalltown grad shot dead\n\nOne man was killed on Tuesday. He graduated from Marshalltown High School in May.\n\nThe party was in Ames.",
      ),
    ).toBe("Ames")
    expect(placeOf("Two boys were shot dead on Tuesday at Denver High School. A woman from Ames saw it.")).toBe(
      "Denver",
    )
  })

  test("the Arabic article stands between the preposition and the name", () => {
    expect(placeOf("Nine people were wounded. The home was in the al-Bureij refugee camp, central Gaza Strip.")).toBe(
      "Bureij",
    )
    expect(placeOf("Nine people were wounded in Rafah. The home was on al-Bureij street.")).toBe("Rafah")
  })

  test("not the country in the name of a house", () =>
    expect(placeOf("Four people were killed, the Jordan News Agency said. Israeli forces were blamed.")).toBe(null))
})
