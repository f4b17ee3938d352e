import { createRequire } from "node:module"
import { geoMercator, geoPath, type GeoProjection } from "d3-geo"
import { describe, expect, it } from "vitest"
import { groundSteps, type DrawnGround } from "../../web/src/lib/draw-ground.ts"
import { baseMapOf, type BaseMap, type World } from "../../web/src/lib/world-shapes.ts"

const load = createRequire(import.meta.url)
const [WIDTH, HEIGHT] = [560, 620]

const looking = (middle: readonly [number, number], scale: number): GeoProjection =>
  geoMercator()
    .center([middle[0], middle[1]])
    .scale(scale)
    .translate([WIDTH / 2, HEIGHT / 2])
    .clipExtent([
      [-8, -8],
      [WIDTH + 8, HEIGHT + 8],
    ])

function drawn(map: BaseMap, projection: GeoProjection): DrawnGround {
  const last = [...groundSteps(map, projection)].at(-1)
  if (last === undefined) throw new Error("nothing was drawn")
  return last
}

/** The same with every shape of the world, seen or not. */
function drawnWhole(map: BaseMap, projection: GeoProjection): Pick<DrawnGround, "land" | "borders"> {
  const path = geoPath(projection).digits(1)
  return {
    land: path({ type: "MultiPolygon", coordinates: map.land.map(({ shape }) => shape) }) ?? "",
    borders: path({ type: "MultiLineString", coordinates: map.borders.map(({ shape }) => shape) }) ?? "",
  }
}

describe.each(["110m", "50m"])("the ground of a map, of outlines of %s", (detail) => {
  const map = baseMapOf(load(`world-atlas/countries-${detail}.json`) as World)

  it.each([
    ["the world", looking([20, 25], 90)],
    ["a country", looking([31, 49], 1500)],
    ["the middle of a country, without a border or a coast", looking([25, 24], 20_000)],
    ["where east and west meet", looking([179, 66], 400)],
    ["beyond the last meridian", looking([200, 40], 300)],
    ["the far south", looking([0, -78], 150)],
    ["an ocean", looking([-140, 20], 2000)],
  ])("is drawn of what is seen as it would be of all: %s", async (_, projection) => {
    const whole = drawnWhole(await map, projection)
    const { land, borders } = drawn(await map, projection)
    expect({ land, borders }).toEqual(whole)
  })

  it("names the countries of which much is seen, the largest first", async () => {
    const { countries } = drawn(await map, looking([31, 49], 1500))
    expect(countries.slice(0, 2).map(({ name }) => name)).toEqual(["Russia", "Ukraine"])
    for (const { x, y } of countries) expect(x > 0 && x < WIDTH && y > 0 && y < HEIGHT).toBe(true)
  })
})
