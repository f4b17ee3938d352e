import { describe, expect, it } from "vitest"
import {
  clustersOf,
  moved,
  projectionOf,
  viewNamed,
  viewText,
  type Cluster,
  type MapIncident,
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
function incidents(count: number): readonly MapIncident[] {
  const random = numbers()
  const next = (): number => random.next().value
  return Array.from({ length: count }, (_, i) => ({
    id: `inc_${i}`,
    label: `Attack, Town ${i}, 8 July 2024`,
    at: [25 + 20 * next(), 30 + 22 * next()] as const,
    reachKm: 5,
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
    "draws %i incidents of a crowded part of the world as spots of which none covers another",
    (count) => {
      for (const scale of [60, 90, 200, 600, 2000]) {
        const view = { middle: [35, 41] as const, scale }
        const clusters = clustersOf(incidents(count), projectionOf(view, SIZE), SIZE)
        expect([scale, meeting(clusters)]).toEqual([scale, []])
      }
    },
  )

  it("has each incident in one spot", () => {
    const all = incidents(500)
    const told = clustersOf(all, projectionOf(WORLD, SIZE), SIZE).flatMap((cluster) =>
      cluster.incidents.map(({ id }) => id),
    )
    expect(told.toSorted()).toEqual(all.map(({ id }) => id).toSorted())
  })

  it("takes a place that reaches far for a spot only where all of it takes no more", () => {
    const country: MapIncident = { id: "inc_c", label: "Attack, Ukraine, 8 July 2024", at: [31.4, 49], reachKm: 500 }
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
