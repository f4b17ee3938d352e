import { describe, expect, test } from "vitest"
import { claimOf, sampleReader } from "./sample-reading.ts"

const { readText } = sampleReader()

const speakerOf = (text: string, words: string): string | null => claimOf(readText(text), words).speaker

describe("speaker", () => {
  test("the outlet's own voice is nobody's", () => {
    expect(speakerOf("Nine people were killed in Lviv on Sunday.", "Nine")).toBeNull()
  })

  test("“according to him” speaks for the sentences after it", () => {
    const text =
      "The rescue goes on.\n\nThis was announced by Governor Ivan Shevchuk on Telegram.\n\nAccording to him, 14 people were killed in Lviv. 31 people were injured."
    expect(speakerOf(text, "31")).toBe("Ivan Shevchuk")
  })

  test("a quotation is theirs who lead to it, not theirs who speak next", () => {
    const text =
      "A post by Ivan Shevchuk told of “at least 14 dead in Lviv” while Governor Oleh Bondar said that 31 people had been killed."
    expect([speakerOf(text, "14"), speakerOf(text, "31")]).toEqual(["Ivan Shevchuk", "Oleh Bondar"])
  })

  test("a surname is named in full where the text does so elsewhere", () => {
    const text = "Shevchuk said nine people were killed in Lviv. Governor Ivan Shevchuk said that the road is closed."
    expect(speakerOf(text, "nine")).toBe("Ivan Shevchuk")
  })

  test("a body by the head of its name is the body that the text names, though it said nothing before", () => {
    const text =
      "The Lviv Regional Harbour Mission came on Tuesday. At least 14 people were killed in Lviv, the Mission said."
    expect(speakerOf(text, "14")).toBe("Lviv Regional Harbour Mission")
  })

  test("“this brings” goes on with what was said just before", () => {
    const text =
      "A man hurt in the blast in Lviv has died, Governor Ivan Shevchuk wrote on Telegram. This brings the death toll to 14."
    expect(speakerOf(text, "14")).toBe("Ivan Shevchuk")
  })

  test("a signature behind a dash speaks for its paragraph, and not for the one before", () => {
    const text =
      "In Odesa, 7 people were killed.\n\nIn Lviv, 14 people were killed. 31 people were injured. The work goes on. — Regional Police"
    expect([speakerOf(text, "7"), speakerOf(text, "14"), speakerOf(text, "31")]).toEqual([
      null,
      "Regional Police",
      "Regional Police",
    ])
  })

  test("who condemns a strike does not state its toll", () => {
    expect(
      speakerOf(
        "Condemning the strike that killed at least nine people, Governor Ivan Shevchuk expressed sorrow.",
        "nine",
      ),
    ).toBeNull()
  })

  test("a quotation is spoken by the words after it", () => {
    expect(speakerOf("“We have nine people killed and the search goes on,” the governor said.", "nine")).toBe(
      "governor",
    )
  })

  test("each half of a sentence has its own speaker", () => {
    const text = "Police said nine people were killed in Lviv, while the hospital reported 12 people injured."
    expect(speakerOf(text, "nine")).toBe("Police")
    expect(speakerOf(text, "12")).toBe("hospital")
  })
})

test("a chain is kept: the police, carried by the agency it was reported by and by the outlet", () => {
  const claim = claimOf(
    readText("Nine people were killed in Lviv, Reuters reported citing police officials.", { outlet: "Sample Post" }),
    "Nine",
  )
  expect([claim.speaker, claim.relayedBy]).toEqual(["police officials", ["Reuters", "Sample Post"]])
})

test("a denial is recorded as its speaker's, without a count", () => {
  const reading = readText("Nine people were killed in Lviv. The defence ministry denied targeting civilians.")
  const denial = reading.claims.find(({ measure }) => measure === "responsibility")
  expect([denial?.speaker, denial?.modality, denial?.count, denial?.tier]).toEqual([
    "defence ministry",
    "denied",
    null,
    "status",
  ])
})

test("what a speaker left unsaid is the outlet's own word", () => {
  const reading = readText(
    "The agency Sample Press reported a strike on a depot in Lviv, without mentioning the nine people killed there.",
  )
  expect(claimOf(reading, "nine").speaker).toBeNull()
})
test("a body's head word speaks for the one body of that name", () => {
  const reading = readText(
    "The Regional Fire Service said that nine people were killed in Lviv. Three people were rescued, the service said.",
  )
  expect(claimOf(reading, "Three").speaker).toBe(claimOf(reading, "nine").speaker)
})
test("“the latest reports” are nobody's", () =>
  expect(
    claimOf(readText("According to the latest reports, nine people were killed in Lviv."), "nine").speaker,
  ).toBeNull())
