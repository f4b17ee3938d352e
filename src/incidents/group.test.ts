import { describe, expect, test } from "vitest"
import type { Link } from "../model/index.ts"
import { group } from "./group.ts"
import { countOf, mentionOf, siteOf, type MentionSketch } from "./mention-fixture.ts"

const DAY = "2024-07-08"
const SIGNATURE = Array.from({ length: 64 }, (_, i) => i)

/** Which documents stand together, as sorted names: "a b | c". A mention other than the first is "a.B". */
function partition(sketches: readonly MentionSketch[], links: readonly Link[] = []): string {
  const mentions = sketches.map(mentionOf)
  const nameOf = new Map(
    mentions.map((m) => [m.id, m.letter === "A" ? m.label.slice(0, -2) : m.label.replace(" ", ".")]),
  )
  return group(mentions, links)
    .clusters.map((cluster) =>
      cluster.members
        .map((id) => nameOf.get(id) ?? "")
        .toSorted()
        .join(" "),
    )
    .toSorted()
    .join(" | ")
}

const wide = (document: string, rest: Partial<MentionSketch> = {}): MentionSketch => ({
  document,
  on: DAY,
  at: "country",
  cities: ["capital", "millton", "portville"],
  kinds: ["missile"],
  counts: [],
  ...rest,
})
const local = (document: string, rest: Partial<MentionSketch> = {}): MentionSketch => ({
  document,
  on: DAY,
  at: "capital",
  kinds: ["missile"],
  ...rest,
})

describe("one event", () => {
  test("in one city on one day, told by different numbers", () => {
    expect(partition([local("a"), local("b", { counts: [countOf("killed", 9)] })])).toBe("a b")
  })

  test("over many cities takes in the reports of each of them", () => {
    expect(partition([wide("w"), wide("v"), local("a"), local("b", { at: "portville" })])).toBe("a b v w")
  })

  test("told as one by day and as another by the night between two days", () => {
    const night = { on: "2024-07-08/2024-07-09" }
    expect(
      partition([
        local("a"),
        local("b", night),
        local("c", { on: "2024-07-09", sites: [siteOf("school 4")] }),
        local("d", { ...night, sites: [siteOf("school 4")] }),
      ]),
    ).toBe("a b c d")
  })

  test("of 300 alike reports, whatever they add", () => {
    const many = Array.from({ length: 300 }, (_, i) => local(`r${i}`, { counts: [countOf("killed", 20 + (i % 7))] }))
    expect(partition(many).split(" | ")).toHaveLength(1)
  })

  test("in a suburb and the town beside it", () => {
    const counts = [countOf("killed", 12)]
    expect(
      partition([
        local("a", { at: "millton", counts }),
        local("b", { at: "suburb", counts, sites: [siteOf("mill")] }),
        local("c", { at: "millton", counts, sites: [siteOf("mill")] }),
      ]),
    ).toBe("a b c")
  })
})

describe("one event of one or more persons", () => {
  const one = { persons: ["amber lane"] }
  const several = { persons: ["amber lane", "birch grove"] }

  test("told on another day of its month, or for several persons of another year, in its town", () => {
    expect(partition([local("a", one), local("b", { ...one, on: "2024-07-20" })])).toBe("a b")
    expect(partition([local("a", one), local("b", { ...one, on: "2023-07-08" })])).toBe("a | b")
    expect(partition([local("a", several), local("b", { ...several, on: "2023-07-08" })])).toBe("a b")
  })

  test("told of another town on its day, and not of both another town and another day", () => {
    expect(partition([local("a", one), local("b", { ...one, at: "portville" })])).toBe("a b")
    const elsewhere = { on: "2024-07-20", at: "portville" } as const
    expect(partition([local("a", several), local("b", { ...several, ...elsewhere })])).toBe("a | b")
  })

  test("whose age one report alone gives", () => {
    const ageless = { names: one.persons, on: "2024-07-20" }
    expect(partition([local("a", one), local("b", ageless)])).toBe("a b")
    expect(partition([local("a", { names: one.persons }), local("b", ageless)])).toBe("a | b")
  })

  test("gives each its day, and says of whom it takes it for misread", () => {
    const mentions = [local("a", one), local("b", { ...one, counts: [countOf("killed", 6)] })]
    const misread = mentionOf(local("c", { ...one, on: "2024-07-20" }))
    const [cluster] = group([...mentions.map(mentionOf), misread], []).clusters
    expect(cluster?.resolved.map(({ reason }) => reason).toSorted()).toEqual([
      "",
      "",
      "its day 2024-07-20 taken for misread: 2 other documents give 2024-07-08",
    ])
    expect(cluster?.resolved.find(({ mentionId }) => mentionId === misread.id)?.days).toEqual(misread.days)
  })

  test("is of the day that most reports give, and a report of the misread day alone does not join it", () => {
    const [a, b] = [local("a", one), local("b", one)]
    const misread = local("c", { ...one, on: "2024-07-20" })
    const passing = local("d", { on: "2024-07-20", counts: [countOf("killed", 9)] })
    expect(partition([a, b, misread, passing])).toBe("a b c | d")
  })
})

describe("two events", () => {
  test("in two cities that no wider attack joins", () => {
    expect(partition([local("a", { at: "millton" }), local("b", { at: "portville" })])).toBe("a | b")
  })

  test("on two days with a day between", () => {
    expect(partition([local("a"), local("b", { on: "2024-07-10" })])).toBe("a | b")
  })

  test("on neighbouring days, unless the same site and numbers say otherwise", () => {
    const next = { on: "2024-07-09" }
    const telling = { sites: [siteOf("school 4", "school")], counts: [countOf("killed", 5), countOf("injured", 40)] }
    expect(partition([local("a"), local("b", next)])).toBe("a | b")
    expect(partition([local("a", telling), local("b", { ...next, ...telling })])).toBe("a b")
  })

  test("of means that exclude each other", () => {
    expect(partition([local("a"), local("b", { kinds: ["shooting"] })])).toBe("a | b")
  })

  test("on one day in one city at two named sites, which a third report does not bridge", () => {
    const [a, b] = [
      local("a", { sites: [siteOf("school 4")], counts: [countOf("killed", 3)] }),
      local("b", { sites: [siteOf("city market")], counts: [countOf("killed", 30)] }),
    ]
    expect(partition([a, b])).toBe("a | b")
    expect(partition([a, b, local("vague", { counts: [countOf("killed", 3)] })])).toBe("a vague | b")
  })

  test("that one document tells apart stay apart in all others", () => {
    const morning = { sites: [siteOf("school 4")] }
    const evening = { sites: [siteOf("city market")] }
    expect(
      partition([
        local("x", { ...morning, letter: "A" }),
        local("x", { ...evening, letter: "B" }),
        local("a", morning),
        local("b", evening),
      ]),
    ).toBe("a x | b x.B")
  })

  test("in one city on one day, hours apart: a second wave is one with the first only where a report joins them", () => {
    const [first, second] = [local("a", { minutes: 570, counts: [] }), local("b", { minutes: 990, counts: [] })]
    expect(partition([first, second])).toBe("a | b")
    expect(partition([first, second, local("c", { counts: [] })])).toMatch(/^a c \| b$|^a \| b c$/)
  })

  test("of a template that differs in the city", () => {
    expect(
      partition([
        local("a", { at: "millton", signature: SIGNATURE }),
        local("b", { at: "portville", signature: SIGNATURE }),
      ]),
    ).toBe("a | b")
  })

  test("abroad on the same day", () => {
    expect(partition([wide("w"), local("b", { at: "abroad" })])).toBe("b | w")
  })

  test("of a wide attack and shelling in a city that it did not reach", () => {
    expect(partition([wide("w"), local("b", { at: "stonebridge", kinds: ["shelling"] })])).toBe("b | w")
  })
})

describe("weak mentions", () => {
  test("of a whole country's day attach to the wide attack, not to one city's", () => {
    const weak: MentionSketch = { document: "x", on: DAY, at: "country", kinds: ["missile"], counts: [] }
    expect(partition([weak, wide("w"), local("b", { at: "stonebridge" })])).toBe("b | w x")
  })

  test("never bridge: between two that fit alike they stay alone", () => {
    const weak: MentionSketch = { document: "x", on: DAY, at: "country", kinds: ["missile"], counts: [] }
    expect(partition([weak, local("a", { at: "millton" }), local("b", { at: "portville" })])).toBe("a | b | x")
  })

  test("without any date attach by site and numbers", () => {
    const undated = local("x", { on: null, sites: [siteOf("school 4", "school")] })
    expect(partition([undated, local("a", { sites: [siteOf("school 4", "school")] })])).toBe("a x")
    expect(partition([local("x", { on: null }), local("a", { counts: [countOf("killed", 8)] })])).toBe("a | x")
  })

  test("without any date join where they tell of one city on one day, as messages of a channel do; not on another day", () => {
    const message = (document: string, published: string, killed: number): MentionSketch =>
      local(document, { on: null, kinds: [], published, counts: [countOf("killed", killed)] })
    expect(partition([message("a", DAY, 10), message("b", DAY, 11)])).toBe("a b")
    expect(partition([message("a", DAY, 10), message("b", "2024-07-12", 11)])).toBe("a | b")
  })

  test("in passing of the same older event join each other", () => {
    const older: MentionSketch = {
      document: "",
      on: "2024-06-24/2024-06-30",
      at: "country",
      kinds: ["missile"],
      counts: [countOf("killed", 11), countOf("injured", 14)],
    }
    expect(
      partition([
        { ...older, document: "a", letter: "B" },
        { ...older, document: "b", letter: "C" },
      ]),
    ).toBe("a.B b.C")
  })

  test("in a link line join the incident that they name", () => {
    expect(partition([local("a"), local("x", { letter: "B", viaLink: true, counts: [countOf("killed", 5)] })])).toBe(
      "a x.B",
    )
  })

  test("that are told apart from an incident by their own document do not attach to it", () => {
    const older: MentionSketch = {
      document: "w",
      letter: "B",
      on: "2024-07-05/2024-07-11",
      at: "country",
      kinds: ["missile"],
    }
    expect(partition([wide("w"), older])).toBe("w | w.B")
    expect(partition([wide("w"), { ...older, document: "x" }, wide("v")])).toBe("v w x.B")
  })
})

describe("years", () => {
  const yearless = local("x", { on: null, monthDay: "07-08", sites: [siteOf("school 4")], daysFromPublished: -1 })

  test("come from the firm cluster that fits best", () => {
    const mentions = [
      yearless,
      local("a", { sites: [siteOf("school 4")] }),
      local("b", { on: "2023-07-08", counts: [countOf("killed", 40)] }),
    ].map(mentionOf)
    const cluster = group(mentions, []).clusters.find(({ members }) => members.includes(mentions[0]!.id))
    expect(cluster?.members).toHaveLength(2)
    expect(cluster?.resolved.find((one) => one.mentionId === mentions[0]!.id)).toMatchObject({
      days: { first: mentions[1]!.days!.first },
      publishedDay: mentions[1]!.days!.first + 1,
      reason: 'year 2024 inferred from 1 other document; published day 2024-07-09 inferred from its word "yesterday"',
    })
  })

  test("stay open between two that fit alike", () => {
    expect(partition([yearless, local("a"), local("b", { on: "2023-07-08" })])).toBe("a | b | x")
  })

  test("are taken for a whole document, and date no other", () => {
    const passing = local("x", {
      letter: "B",
      on: null,
      monthDay: "07-03",
      at: "portville",
      counts: [countOf("killed", 8)],
    })
    const mentions = [yearless, passing, local("a", { sites: [siteOf("school 4")] })].map(mentionOf)
    const resolved = group(mentions, []).clusters.flatMap((cluster) => cluster.resolved)
    expect(resolved.find((one) => one.mentionId === mentions[1]!.id)?.reason).toBe(
      "year 2024 inferred from 1 other document",
    )
    const another = local("y", { on: null, monthDay: "07-03", at: "portville", counts: [countOf("killed", 8)] })
    const withAnother = group([...mentions, mentionOf(another)], []).clusters.flatMap((cluster) => cluster.resolved)
    expect(withAnother.find((one) => one.mentionId === mentionOf(another).id)?.days).toBeNull()
  })
})

describe("links", () => {
  const [a, b, c] = [local("a"), local("b", { at: "portville" }), local("c")].map(mentionOf)

  test("join what nothing else would, and part what a tie joins", () => {
    const partitionOf = (links: readonly Link[]): number => group([a!, b!, c!], links).clusters.length
    expect(partitionOf([])).toBe(2)
    expect(partitionOf([{ kind: "must", a: a!.id, b: b!.id }])).toBe(1)
    expect(partitionOf([{ kind: "cannot", a: a!.id, b: c!.id }])).toBe(3)
  })

  test("keep what was refused, with the reason", () => {
    const { clusters } = group([a!, c!], [{ kind: "cannot", a: a!.id, b: c!.id }])
    expect(clusters.map(({ refused }) => refused[0]?.reason)).toEqual([
      "a person told them apart",
      "a person told them apart",
    ])
  })
})

test("a mention without counts groups, and makes no incident alone", () => {
  const silent = mentionOf(local("a", { counts: [] }))
  expect(group([silent], []).clusters.map(({ counted }) => counted)).toEqual([false])
  expect(group([silent, mentionOf(local("b"))], []).clusters.map(({ counted }) => counted)).toEqual([true])
})
