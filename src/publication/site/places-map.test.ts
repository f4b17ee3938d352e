import { expect, test } from "vitest"
import type { DossierNode } from "../dossier/dossier.ts"
import { placesMap, type Outlines } from "./places-map.ts"

/** One square country. */
const square = {
  type: "Polygon",
  coordinates: [
    [
      [20, 44],
      [20, 54],
      [40, 54],
      [40, 44],
      [20, 44],
    ],
  ],
} as const
const land = {
  type: "Feature",
  properties: { name: "Squareland" },
  geometry: { type: square.type, coordinates: square.coordinates.map((ring) => ring.map(([x, y]) => [x, y])) },
} as const
const outlines = {
  land: { type: "FeatureCollection", features: [land] },
  borders: { type: "MultiLineString", coordinates: [] },
  countries: { type: "FeatureCollection", features: [land] },
} as unknown as Outlines

const node = (id: string, parent: string | null, words: Partial<DossierNode>): DossierNode => ({
  id,
  parent,
  level: "city",
  name: id,
  lat: null,
  lon: null,
  radiusKm: null,
  grade: null,
  ...words,
})
const whole = node("attack", null, { level: "attack", name: "Squareland", lat: 49, lon: 30, radiusKm: 400 })
const town = node("town", "attack", { name: "A <town>", lat: 50, lon: 31, radiusKm: 10 })
const site = node("site", "town", { level: "site", name: "a school", lat: 50, lon: 31, radiusKm: 10 })
const drawn = (...nodes: readonly DossierNode[]): string => placesMap({ label: "A strike", nodes }, outlines)
const areasIn = (svg: string): number => svg.match(/class="area"/gu)?.length ?? 0

test("an incident of which no place is known has no map", () => {
  expect(drawn(node("attack", null, {}))).toBe("")
})

test("places are areas; a site in its town's middle is the town, and the whole of several places stands in these", () => {
  expect(areasIn(drawn(whole))).toBe(1)
  expect(areasIn(drawn(whole, town, site))).toBe(1)
  expect(areasIn(drawn(whole, town, node("other", "attack", { lat: 48, lon: 29, radiusKm: 90 })))).toBe(2)
  expect(drawn(whole, town, site)).not.toContain("a school")
})

test("a place that reaches further is drawn wider", () => {
  const widthOf = (radiusKm: number): number => {
    const other = node("other", "attack", { lat: 47, lon: 27, radiusKm: 200 })
    const path =
      [...drawn(whole, other, { ...town, radiusKm }).matchAll(/class="area" d="([^"]+)"/gu)].at(-1)?.[1] ?? ""
    const across = [...path.matchAll(/[ML](-?[\d.]+),/gu)].map(([, x]) => Number(x))
    return Math.max(...across) - Math.min(...across)
  }
  expect(widthOf(90)).toBeGreaterThan(widthOf(10) * 5)
})

test("what stands on it and is said of it is text", () => {
  const svg = drawn(whole, town)
  expect(svg).toContain(">A &lt;town&gt;</text>")
  expect(svg).not.toContain("<town>")
  expect(svg).toContain(">Squareland</text>")
  expect(svg).toBe(drawn(whole, town))
})

test("names do not cover each other", () => {
  const near = ["one", "two", "three", "four"].map((name, i) =>
    node(name, "attack", { name: `A place ${name}`, lat: 50 + i * 0.01, lon: 31, radiusKm: 10 }),
  )
  const boxes = [...drawn(whole, ...near).matchAll(/class="place" x="([\d.]+)" y="([\d.]+)">([^<]+)/gu)].map(
    ([, x, y, text = ""]) => ({ left: Number(x), right: Number(x) + text.length * 8, y: Number(y) }),
  )
  expect(boxes.length).toBeGreaterThan(1)
  for (const [i, one] of boxes.entries()) {
    for (const other of boxes.slice(i + 1)) {
      expect(Math.abs(one.y - other.y) >= 16 || one.right < other.left || other.right < one.left).toBe(true)
    }
  }
})
