import { describe, expect, test } from "vitest"
import type { CaptureId, Claim, ClaimId, ClaimMark, Measure, Place } from "../model/index.ts"
import { accusedSide, attribute } from "./attribute.ts"
import type { VoicedClaim } from "./voiced-claim.ts"
import type { Setting } from "./basis.ts"

interface Sketch {
  readonly speaker: string | null
  readonly outlet?: string | null
  readonly url?: string
  readonly relayedBy?: readonly string[]
  readonly measure?: Measure
  readonly group?: Claim["group"]
  readonly quote?: string
  readonly marks?: readonly ClaimMark[]
  readonly sentence?: string
  readonly copyClass?: string
  readonly capture?: number
  readonly on?: string
  readonly place?: Place
}

function voiced(sketch: Sketch, index: number): VoicedClaim {
  const captureId = `cap_${String(sketch.capture ?? index).padStart(8, "0")}` as CaptureId
  const claim: Claim = {
    id: `clm_${index}` as ClaimId,
    captureId,
    start: 0,
    end: 1,
    quote: sketch.quote ?? "",
    measure: sketch.measure ?? "killed",
    tier: "core",
    count: { least: 7, most: 7, said: 7, operator: "exactly", wording: "seven" },
    extent: "total",
    group: sketch.group ?? "people",
    object: null,
    incident: "A",
    place: sketch.place ?? null,
    site: null,
    asOf: null,
    asOfStated: false,
    speaker: sketch.speaker,
    channel: null,
    relayedBy: sketch.relayedBy ?? [],
    modality: "asserted",
    marks: sketch.marks ?? [],
    partOf: null,
    sentence: { start: 0, end: 1 },
    rule: "test",
    trace: [],
  }
  return {
    claim,
    sentence: sketch.sentence ?? "",
    on: sketch.on ?? "2024-07-08",
    document: {
      outlet: sketch.outlet ?? null,
      url: sketch.url ?? null,
      copyClass: (sketch.copyClass ?? captureId) as CaptureId,
    },
  }
}

const UKRAINE: Setting = { country: "UA", accused: "RU" }

const attributed = (sketches: readonly Sketch[], setting: Setting = UKRAINE) => {
  const claims = sketches.map(voiced)
  const found = attribute(claims, setting)
  return claims.map(({ claim }) => found.get(claim.id)!)
}
const names = (sketches: readonly Sketch[]) => attributed(sketches).map(({ origin }) => origin.name)
const one = (sketch: Sketch, setting: Setting = UKRAINE) => attributed([sketch], setting)[0]!
const distinct = (sketches: readonly Sketch[]) => new Set(attributed(sketches).map(({ origin }) => origin.id)).size

describe("a named speaker is one origin", () => {
  test.each([
    [
      [
        "Volodymyr Zelenskyy",
        "Zelensky",
        "President Zelenskiy",
        "Ukrainian President Volodymyr Zelenskyi",
        "President of Ukraine",
      ],
    ],
    [["Vitali Klitschko", "Vitaliy Klychko", "Kyiv Mayor Vitalii Klychko", "Klitschko"]],
    [["Rustem Umierov", "Rustam Umerov", "Defence Minister Umerov"]],
    [["Mykola Petrenko", "Governor Mykola Petrenko", "Petrenko"]],
    [
      [
        "State Emergency Service of Ukraine",
        "Ukraine's Emergency Service",
        "the State Emergency Service",
        "Ukrainian State Emergency Services",
      ],
    ],
    [["Russia's Defense Ministry", "Russian Defence Ministry", "the Ministry of Defence of the Russian Federation"]],
    [["UN Human Rights Monitoring Mission in Ukraine", "HRMMU"]],
  ])("%j", (spellings) => {
    expect(distinct(spellings.map((speaker) => ({ speaker, outlet: "Sample Wire" })))).toBe(1)
  })

  test("by the same name only: two of one surname stay two, and the surname alone is neither", () => {
    expect(distinct([{ speaker: "Olena Koval" }, { speaker: "Petro Koval" }, { speaker: "Koval" }])).toBe(3)
  })

  test("whoever prints it", () => {
    expect(
      distinct([
        { speaker: "Maria Lopez", outlet: "Daily A" },
        { speaker: "Mayor Maria Lopez", outlet: "Daily B" },
      ]),
    ).toBe(1)
  })

  test("the holder of the office on that day, where the title stands alone", () => {
    expect(names([{ speaker: "Ukrainian President", on: "2016-03-01" }])).toEqual(["Petro Poroshenko"])
  })

  test("bodies of two places are two", () => {
    expect(distinct([{ speaker: "Springfield police" }, { speaker: "Shelbyville police" }])).toBe(2)
  })
})

describe("speakers who are not told apart", () => {
  test("are one for each outlet, and never identified", () => {
    const [a, b, c] = attributed([
      { speaker: "officials", outlet: "Daily A" },
      { speaker: "authorities", outlet: "Daily A" },
      { speaker: "officials", outlet: "Daily B" },
    ])
    expect(a!.origin).toMatchObject({ name: "officials via Daily A", side: "Ukraine", identified: false })
    expect(b!.origin.id).toBe(a!.origin.id)
    expect(c!.origin.id).not.toBe(a!.origin.id)
  })

  test("belong to the first who heard them: police to one outlet, cited by another", () => {
    expect(names([{ speaker: "police officials", outlet: "Daily B", relayedBy: ["CNN", "Daily B"] }])).toEqual([
      "police via CNN",
    ])
  })

  test("of a said side speak for it", () => {
    expect(one({ speaker: "Russian officials", outlet: "Daily A" })).toMatchObject({
      basis: 4,
      origin: { side: "Russia" },
    })
  })
})

describe("an outlet's own words", () => {
  test("are the outlet's, by name or by host", () => {
    expect(
      names([
        { speaker: null, outlet: "Daily A" },
        { speaker: null, url: "https://www.daily-b.example/x?y" },
      ]),
    ).toEqual(["Daily A", "daily-b.example"])
  })

  test("of an unsigned report are its own", () => {
    expect(distinct([{ speaker: null }, { speaker: null }])).toBe(2)
  })

  test("copied from a wire are the wire's, though one copy does not say so", () => {
    const sentence = "The blaze that followed the blast at the market left seven people dead late on Monday"
    expect(
      names([
        { speaker: null, outlet: "Daily A", relayedBy: ["Reuters", "Daily A"], sentence },
        { speaker: null, outlet: "Daily B", sentence: `${sentence}.` },
        { speaker: null, outlet: "Daily C", sentence: "Seven died." },
        { speaker: null, outlet: "Daily D", sentence: "Seven died." },
      ]),
    ).toEqual(["Reuters", "Reuters", "Daily C", "Daily D"])
  })

  test("of near-duplicate documents share one origin", () => {
    const copyClass = "cap_00000000"
    expect(
      distinct([
        { speaker: "officials", outlet: "Daily A", copyClass },
        { speaker: "officials", outlet: "Daily B", copyClass },
      ]),
    ).toBe(1)
  })
})

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

test("the attacker is the side that labels name before the attack, if they agree", () => {
  expect(accusedSide(["Russian missile attack on Ukraine"], "UA")).toBe("RU")
  expect(accusedSide(["Missile attack on Ukraine"], "UA")).toBeNull()
  expect(accusedSide(["Israeli strike", "US airstrike"], "SY")).toBeNull()
})

test("origins do not depend on the order of claims", () => {
  const sketches: Sketch[] = [
    { speaker: "Zelensky", outlet: "Daily A" },
    { speaker: "President of Ukraine", outlet: "Daily B" },
    { speaker: "Koval" },
    { speaker: "Olena Koval" },
    { speaker: null, outlet: "Daily A", copyClass: "cap_x" },
    { speaker: null, outlet: "Daily B", copyClass: "cap_x" },
  ]
  const claims = sketches.map(voiced)
  const sorted = (found: ReturnType<typeof attribute>) => [...found].toSorted(([a], [b]) => (a < b ? -1 : 1))
  expect(sorted(attribute(claims.toReversed(), UKRAINE))).toEqual(sorted(attribute(claims, UKRAINE)))
})

describe("a headline's number", () => {
  const originsOf = (capture: number): ReadonlySet<string> => {
    const claims = [
      voiced({ speaker: null, marks: ["headline"], outlet: "Sample Desk", capture: 0 }, 0),
      voiced({ speaker: "Mayor Ana Sample", outlet: "Sample Desk", capture }, 1),
    ]
    return new Set([...attribute(claims, { country: "UA", accused: "RU" }).values()].map(({ origin }) => origin.name))
  }
  test("is the word of whom the text below gives for it", () => expect(originsOf(0).size).toBe(1))
  test("and the outlet's where another document says so", () => expect(originsOf(7).size).toBe(2))
})

test("a security service is no prosecutor, and a city's body bears the city's name", () => {
  const claims = [
    voiced({ speaker: "Ukraine's security service" }, 0),
    voiced({ speaker: "Kyiv City Military Administration" }, 1),
  ]
  const heard = [...attribute(claims, { country: "UA", accused: "RU" }).values()].map(({ origin }) => origin.name)
  expect(heard).toEqual(["Security Service of Ukraine", "Kyiv city administration"])
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

test("a name in capitals is the name", () => {
  expect(names([{ speaker: "AMIN HADI SAMPLE" }, { speaker: "Amin Hadi Sample" }])).toEqual([
    "Amin Hadi Sample",
    "Amin Hadi Sample",
  ])
  expect(distinct([{ speaker: "AMIN HADI SAMPLE" }, { speaker: "Amin Hadi Sample" }])).toBe(1)
})

test("a hospital keeps the whole of its name, whoever speaks for it", () => {
  const speakers = ["Grand Harbour Hospital", "a spokesman for the city's Grand Harbour Hospital"]
  expect(names(speakers.map((speaker) => ({ speaker })))).toEqual(["Grand Harbour hospital", "Grand Harbour hospital"])
})
