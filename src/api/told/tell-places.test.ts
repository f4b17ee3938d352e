import { expect, test } from "vitest"
import type { IncidentId } from "../../model/index.ts"
import type { BoardLine } from "../../workflow/index.ts"
import { tellPlaces } from "./tell-places.ts"

const SPOTS = {
  coast: { lat: 1, lon: 2, level: "city" },
  hills: { lat: 3, lon: 4, level: "city" },
  hillsDistrict: { lat: 3, lon: 4, level: "district" },
} as const

const lineOf = (id: string, place: string | null, spot: keyof typeof SPOTS | null): BoardLine => ({
  incident: { id: `inc_${id}` as IncidentId, label: `Attack, ${place ?? "a place"}`, date: null, zone: null, place },
  spot: spot === null ? null : SPOTS[spot],
  step: { from: 0, killed: null, injured: null, origins: 1, flags: [] },
  reports: 1,
  grade: null,
  reviewed: false,
  trend: [],
})

test("each place comes once, in the order of the list, with how many incidents are there and the first eight", () => {
  const coast = Array.from({ length: 10 }, (_, i) => lineOf(`coast-${i}`, "Coast", "coast"))
  const hills = lineOf("hills", "Hills", "hills")
  const { places, unplaced } = tellPlaces([...coast.slice(0, 3), hills, ...coast.slice(3)])
  expect(places.map(({ name, incidents }) => [name, incidents])).toEqual([
    ["Coast", 10],
    ["Hills", 1],
  ])
  expect(places[0]?.first.map(({ id, position }) => [id, position])).toEqual(
    [0, 1, 2, 4, 5, 6, 7, 8].map((position, i) => [`inc_coast-${i}`, position]),
  )
  expect(places[1]).toEqual({
    name: "Hills",
    lat: 3,
    lon: 4,
    precision: "city",
    radiusKm: 10,
    incidents: 1,
    first: [{ id: "inc_hills", label: "Attack, Hills", position: 3 }],
  })
  expect(unplaced).toBe(0)
})

test("towns of one name are two places, and so are a town and the district that is called after it", () => {
  const lines = [lineOf("a", "Mill", "coast"), lineOf("b", "Mill", "hills"), lineOf("c", "Mill", "hillsDistrict")]
  expect(tellPlaces(lines).places.map(({ lat, precision, incidents }) => [lat, precision, incidents])).toEqual([
    [1, "city", 1],
    [3, "city", 1],
    [3, "district", 1],
  ])
})

test("what has no place is counted, and nothing is lost", () => {
  const lines = [lineOf("a", null, null), lineOf("b", "Mill", "coast"), lineOf("c", null, null)]
  const { places, unplaced } = tellPlaces(lines)
  expect(unplaced).toBe(2)
  expect(places.reduce((sum, { incidents }) => sum + incidents, unplaced)).toBe(lines.length)
})
