import { describe, expect, it } from "vitest"
import {
  clustersOf,
  moved,
  projectionOf,
  viewNamed,
  viewText,
  type Cluster,
  type MapPlace,
  type View,
} from "../../web/src/lib/incident-clusters.ts"

const SIZE = [560, 620] as const
const WORLD: View = { middle: [20, 25], scale: 90 }

/** A sequence that is the same each time: numbers from 0 to 1 (Lehmer). */
function* numbers(): Generator<number, number> {
  let state = 20_240_708
  for (;;) {
    state = (state * 48_271) % 2_147_483_647
    yield state / 2_147_483_647
  }
}

/** Towns of a few countries, as crowded as a war is. */
function places(count: number): readonly MapPlace[] {
  const random = numbers()
  const next = (): number => random.next().value
  return Array.from({ length: count }, (_, i) => ({
    key: `town ${i}`,
    name: `Town ${i}`,
    at: [25 + 20 * next(), 30 + 22 * next()] as const,
    reachKm: 5,
    incidents: 1 + Math.floor(3 * next()),
  }))
}

const meeting = (clusters: readonly Cluster[]): readonly string[] =>
  clusters
    .filter(({ wide }) => !wide)
    .flatMap((one, i, spots) =>
      spots
        .slice(i + 1)
        .filter((other) => Math.hypot(one.x - other.x, one.y - other.y) < one.radius + other.radius - 0.001)
        .map((other) => `${one.key} | ${other.key}`),
    )

describe("the map of a list", () => {
  it.each([2, 20, 200, 5000])(
    "draws %i places of a crowded part of the world as spots of which none covers another",
    (count) => {
      for (const scale of [60, 90, 200, 600, 2000]) {
        const view = { middle: [35, 41] as const, scale }
        const clusters = clustersOf(places(count), projectionOf(view, SIZE), SIZE)
        expect([scale, meeting(clusters)]).toEqual([scale, []])
      }
    },
  )

  it("has each place in one spot, with all incidents that are there", () => {
    const all = places(500)
    const clusters = clustersOf(all, projectionOf(WORLD, SIZE), SIZE)
    const told = clusters.flatMap((cluster) => cluster.places.map(({ key }) => key))
    expect(told.toSorted()).toEqual(all.map(({ key }) => key).toSorted())
    const sum = (counts: readonly { readonly incidents: number }[]): number =>
      counts.reduce((total, { incidents }) => total + incidents, 0)
    expect(sum(clusters)).toBe(sum(all))
  })

  it("takes a place that reaches far for a spot only where all of it takes no more", () => {
    const country: MapPlace = { key: "ua", name: "Ukraine", at: [31.4, 49], reachKm: 500, incidents: 1 }
    const wideAt = (scale: number): boolean | undefined =>
      clustersOf([country], projectionOf({ middle: [31, 49], scale }, SIZE), SIZE)[0]?.wide
    expect([wideAt(60), wideAt(2000)]).toEqual([false, true])
  })

  it("is drawn aside no farther than an address can say", () => {
    let view = WORLD
    for (let step = 0; step < 40; step += 1) view = moved(view, [0, 90], SIZE)
    expect(viewNamed(viewText(view))).not.toBeNull()
  })
})
