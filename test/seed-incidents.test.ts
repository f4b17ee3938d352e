import { describe, expect, test } from "vitest"
import {
  group,
  inferredPublishedDay,
  layOut,
  mentionsOf,
  scopeClaims,
  type Cluster,
  type DocumentedMember,
} from "../src/incidents/index.ts"
import { edtfDays, isoDay, isoInstant } from "../src/model/index.ts"
import { attribute } from "../src/origins/index.ts"
import { placeOf, seedDocuments, seedsAreHere, zones } from "./seed-readings.ts"

/** The annotated seed reports, grouped, laid out and attributed. */
function groupSeeds() {
  const documents = seedDocuments().map((document) => ({
    ...document,
    mentions: mentionsOf({
      captureId: document.capture.id,
      reading: document.reading,
      claims: document.claims,
      textHash: document.capture.blob,
      signature: [],
      publishedDays: document.reading.published === null ? null : edtfDays(document.reading.published.edtf),
    }),
  }))
  const { clusters } = group(
    documents.flatMap((document) => document.mentions),
    [],
  )
  const resolved = new Map(clusters.flatMap((cluster) => cluster.resolved.map((one) => [one.mentionId, one])))
  const members = (cluster: Cluster): DocumentedMember[] =>
    documents.flatMap((document) =>
      document.mentions
        .filter((mention) => cluster.members.includes(mention.id))
        .map((mention) => ({
          mention,
          reading: document.reading,
          capture: document.capture,
          claims: document.claims.filter((claim) => mention.claimIds.includes(claim.id)),
          publishedDay: inferredPublishedDay(document.mentions, resolved),
          saidOtherwiseAt: null,
        })),
    )
  return clusters.map((cluster) => ({
    cluster,
    members: members(cluster),
    laidOut: layOut(cluster, members(cluster), { zones, placeOf }),
  }))
}

describe.runIf(seedsAreHere)("the seed reports", () => {
  const scenes = groupSeeds()
  const scene = (letter: string, documents: number) => {
    const found = scenes.filter(
      ({ members }) => members.length === documents && members.some(({ mention }) => mention.letter === letter),
    )
    expect(found).toHaveLength(1)
    return found[0]!
  }

  test("give the incidents A to D, and no others", () => {
    const labels = scenes.flatMap(({ laidOut }) => laidOut?.incident.label ?? []).toSorted()
    expect(labels).toEqual([
      "Missile attack, Dnipro, 3 July 2024",
      "Missile attack, Kramatorsk, 1 February 2023",
      "Missile attack, Ukraine, 23 January 2023 to 29 January 2023",
      "Missile attack, Ukraine, 8 July 2024",
    ])
  })

  test("date what two of them leave open, from what the others date", () => {
    const { cluster, members } = scene("A", 4)
    const said = cluster.resolved
      .filter((one) => one.reason !== "")
      .map((one) => {
        const document = members.find(({ mention }) => mention.id === one.mentionId)
        return [document?.capture.givenId?.slice(0, 3), one.reason]
      })
    expect(said).toHaveLength(2)
    expect(said).toEqual(
      expect.arrayContaining([
        [
          "000",
          'year 2024 inferred from 2 other documents; published day 2024-07-09 inferred from its word "yesterday"',
        ],
        [
          "003",
          'day 2024-07-08 inferred from 2 other documents; published day 2024-07-08 inferred from its word "today"',
        ],
      ]),
    )
    expect(
      members.flatMap(({ publishedDay }) => (publishedDay === null ? [] : isoDay(publishedDay))).toSorted(),
    ).toEqual(["2024-07-08", "2024-07-09"])
  })

  test("set each claim into the tree of places and sites, in time", () => {
    const { cluster, members, laidOut } = scene("A", 4)
    const tree = laidOut!.incident.nodes.map((node) => `${node.level} ${node.id} < ${node.parentId}`)
    expect(tree).toContain("attack attack < null")
    expect(tree).toContain("region region:UA.dnipro < attack")
    expect(tree).toContain("city city:Kryvyi Rih < region:UA.dnipro")
    expect(tree).toContain("city city:Kyiv < attack")
    expect(tree).toContain("site city:Kyiv#okhmatdyt < city:Kyiv")
    const placed = scopeClaims(laidOut!, members, { cluster, zones })
    const toll = placed.find(({ claim }) => claim.quote.startsWith("38 "))!
    expect([toll.node, isoInstant(toll.asOf.beginAt), isoInstant(toll.known.endAt)]).toEqual([
      "attack",
      "2024-07-07T21:00:00.000Z",
      "2024-07-09T21:00:00.000Z",
    ])
    const mayor = placed.find(({ claim }) => claim.quote === "11 casualties")!
    expect([mayor.node, isoInstant(mayor.asOf.beginAt)]).toEqual(["city:Kyiv", "2024-07-08T08:36:00.000Z"])
  })

  test("count origins: one president under many spellings, officials by their outlet, the mayor", () => {
    const { cluster, members, laidOut } = scene("A", 4)
    const placed = scopeClaims(laidOut!, members, { cluster, zones })
    const voiced = placed.map(({ claim }) => {
      const { capture, reading } = members.find((member) => member.capture.id === claim.captureId)!
      return {
        claim,
        sentence: claim.quote,
        on: "2024-07-08",
        document: { outlet: reading.outlet, url: null, copyClass: capture.id },
      }
    })
    const origins = attribute(voiced, { country: "UA", accused: "RU" })
    const launched = placed.filter(
      ({ claim }) => claim.measure === "launched" && claim.count?.least === 41 && claim.speaker !== null,
    )
    expect(new Set(launched.map(({ claim }) => origins.get(claim.id)?.origin.name))).toEqual(
      new Set(["Volodymyr Zelenskyy"]),
    )
    const said = (quote: string) => {
      const { claim } = placed.find((one) => one.claim.quote.startsWith(quote))!
      const { origin, basis } = origins.get(claim.id)!
      return [origin.name, origin.side, origin.identified, basis]
    }
    expect(said("killed at least 28")).toEqual(["officials via Associated Press", "Ukraine", false, 2])
    expect(said("11 casualties")).toEqual(["Vitali Klitschko", "Ukraine", true, 2])
    expect(said("About 20")).toEqual(["Censor.NET", null, true, 3])
    expect(said("Four people were killed")).toEqual(["State Emergency Service of Ukraine", "Ukraine", true, 2])
    expect(said('an attack on the "Artem"')).toEqual(["TASS", "Russia", true, 4])
  })
})
