import { describe, expect, test } from "vitest"
import type { Measure } from "../model/index.ts"
import type { Setting } from "./basis.ts"
import { attributed, one, type Sketch } from "./sketch-fixture.ts"

describe("basis", () => {
  test.each<[string, Sketch, number]>([
    ["verified case by case", { speaker: "UN Human Rights Monitoring Mission in Ukraine", marks: ["verified"] }, 1],
    ["the mission itself", { speaker: "HRMMU" }, 1],
    ["an emergency service on the dead", { speaker: "State Emergency Service of Ukraine" }, 2],
    [
      "an emergency service on missiles launched",
      { speaker: "State Emergency Service of Ukraine", measure: "launched" },
      3,
    ],
    ["an air force on missiles launched", { speaker: "Ukrainian air force", measure: "launched" }, 2],
    ["a hospital on its patients", { speaker: "Central City Hospital", measure: "hospitalised" }, 2],
    ["a mayor who relays", { speaker: "Mayor Maria Lopez" }, 2],
    ["a president who relays", { speaker: "Volodymyr Zelenskyy" }, 2],
    ["officials", { speaker: "officials" }, 2],
    ["local police", { speaker: "local police" }, 2],
    ["an outlet", { speaker: null, outlet: "Daily A" }, 3],
    ["a witness", { speaker: "witnesses" }, 3],
    ["a person of no known office", { speaker: "Jane Doe" }, 3],
    ["a rights group", { speaker: "Amnesty International" }, 3],
    ["the attacker's ministry", { speaker: "Russian Defence Ministry" }, 4],
    ["the attacker's state agency", { speaker: "TASS" }, 4],
    ["the attacker's state agency in its own words", { speaker: null, outlet: "TASS" }, 4],
    [
      "a party on the other's soldiers",
      { speaker: "General Staff of Ukraine", group: "combatants", quote: "60 Russian soldiers were killed" },
      4,
    ],
    ["a party on its own strike", { speaker: "Ukrainian army", marks: ["own-strike"] }, 4],
    ["an anonymous post", { speaker: "users", marks: ["anonymous"] }, 4],
    ["bloggers", { speaker: "war bloggers" }, 4],
    ["a third country's president", { speaker: "Emmanuel Macron" }, 3],
  ])("%s", (_, sketch, tier) => {
    expect(one(sketch).basis).toBe(tier)
  })

  test("an office beside the name in its sentence counts", () => {
    const sentence = "Seven people died, said Taras Bondar, the head of the regional military administration."
    expect(one({ speaker: "Taras Bondar", sentence })).toMatchObject({
      basis: 2,
      origin: { name: "Taras Bondar", side: "Ukraine" },
    })
  })
})

describe("the accused side", () => {
  const zero = "Ukrainian military intelligence said its drones had hit an arms depot and that nobody died"
  test.each<[string, Sketch, Setting, number]>([
    [
      "its intelligence on a place of the other",
      { speaker: "Ukrainian military intelligence" },
      { country: "RU", accused: null },
      4,
    ],
    ["by its short name", { speaker: "GUR" }, { country: "RU", accused: null }, 4],
    ["soldiers without a name", { speaker: "Russian military", sentence: "" }, { country: "UA", accused: null }, 4],
    [
      "an army on what its own drones hit",
      { speaker: "the army", sentence: zero },
      { country: "ML", accused: null },
      4,
    ],
    [
      "an army on what others did to it",
      { speaker: "the army", sentence: "Its soldiers were hit by a mine" },
      { country: "ML", accused: null },
      2,
    ],
    [
      "an army on its own air defence",
      { speaker: "the army", measure: "intercepted", sentence: "It said its units destroyed nine drones" },
      { country: "UA", accused: null },
      2,
    ],
  ])("%s", (_, sketch, setting, tier) => {
    expect(one(sketch, setting).basis).toBe(tier)
  })
})

describe("a country's bodies by name", () => {
  const RUSSIA: Setting = { country: "RU", accused: null }
  test.each([
    ["FSB", "Federal Security Service (FSB)"],
    ["Russia's Federal Security Service", "Federal Security Service (FSB)"],
    ["Russia's Investigative Committee", "Russia investigative committee"],
    ["the Investigative Committee", "Russia investigative committee"],
    ["Russian Health Ministry", "Russia health ministry"],
    ["Russian government spokesman", "Russia government"],
  ])("%s", (speaker, name) => {
    expect(one({ speaker }, RUSSIA)).toMatchObject({ basis: 2, origin: { name, side: "Russia" } })
  })
})

test.each<[string, Measure, string]>([
  ["prosecutor's office", "killed", "the prosecutor's office is among the bodies that count the dead"],
  ["Ukraine's armed forces", "missing", "the armed forces are among the bodies that count the missing"],
  ["Ukrenergo", "damaged", "the utility is among the bodies that count what is damaged"],
  [
    "State Emergency Service of Ukraine",
    "launched",
    "the State Emergency Service of Ukraine in its own words; others count what was launched",
  ],
])("the reason names the body: %s on %s", (speaker, measure, reason) => {
  expect(one({ speaker, measure }).basisReason).toBe(reason)
})

describe("a person's office", () => {
  const office = (sentence: string, speaker = "Amin Sample") => one({ speaker, sentence })
  test.each([
    ["Seven people died, a spokesman for the Grand Harbour Hospital, Amin Sample, said.", 2, "hospital"],
    ["The director of Harbour hospital, Amin Sample, said seven people died.", 2, "hospital"],
    ["Civil defence spokesman Amin Sample said seven people died.", 2, "civil defence"],
    ["Government spokesman Amin Sample said seven people died.", 2, "government"],
    ["Amin Sample, a spokesman for the energy company, said seven people died.", 3, "utility"],
  ])("is that of the body beside it: %s", (sentence, tier, body) => {
    expect(office(sentence)).toMatchObject({
      basis: tier,
      origin: { name: "Amin Sample", side: "Ukraine" },
    })
    expect(office(sentence).basisReason).toContain(body)
  })

  test("may stand in another report", () => {
    const [, later] = attributed([
      { speaker: "Amin Sample", sentence: "Hospital spokesman Amin Sample said seven people died." },
      { speaker: "Amin Sample", sentence: "Eight people died, Amin Sample said." },
    ])
    expect(later).toMatchObject({ basis: 2, origin: { name: "Amin Sample" } })
  })

  test("is not a namesake's", () => {
    const [, other] = attributed([
      { speaker: "Amin Sample", sentence: "Hospital spokesman Amin Sample said seven people died." },
      { speaker: "Lina Sample", sentence: "Eight people died, Lina Sample said." },
    ])
    expect(other!.basis).toBe(3)
  })
})
