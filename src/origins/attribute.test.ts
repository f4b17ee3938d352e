import { describe, expect, test } from "vitest"
import { accusedSide, attribute } from "./attribute.ts"
import { attributed, distinct, names, one, UKRAINE, voiced, type Sketch } from "./sketch-fixture.ts"

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
