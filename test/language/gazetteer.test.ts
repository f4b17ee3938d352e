import { expect, test } from "vitest"
import { loadGazetteerBytesSync } from "../../src/workflow/load-gazetteer.ts"
import { loadGazetteer } from "../../src/language/index.ts"

const bytes = loadGazetteerBytesSync()
const gazetteer = loadGazetteer(bytes)

test("spellings, accents, apostrophes and case lead to one place", () => {
  for (const name of ["Kyiv", "KIEV", "Київ", "kiev"]) expect(gazetteer.lookup(name)[0]?.id).toBe("geonames:703448")
  expect(gazetteer.lookup("Medellin")[0]).toEqual(gazetteer.lookup("Medellín")[0])
  expect(gazetteer.lookup("Cote dIvoire")[0]?.id).toBe("country:CI")
  expect(gazetteer.lookup("No Such Town At All")).toEqual([])
})

test("ids lead back to their places", () => {
  for (const id of ["geonames:703448", "country:UA", "region:UA.13", "district:UA/kyiv/podilskyi"]) {
    expect(gazetteer.placeById(id)?.id).toBe(id)
  }
  expect(gazetteer.placeById("geonames:1")).toBeNull()
})

test("a district knows its city, a city its region", () => {
  expect(gazetteer.placeById("district:UA/kyiv/podilskyi")).toMatchObject({
    level: "district",
    cityId: "geonames:703448",
    name: "Podilskyi district, Kyiv",
  })
  expect(gazetteer.lookup("Kryvyi Rih")[0]).toMatchObject({
    level: "city",
    regionId: "region:UA.04",
    zone: "Europe/Kyiv",
  })
})

test("a country with one clock has its zone, one with several has none", () => {
  expect(gazetteer.placeById("country:UA")?.zone).toBe("Europe/Kyiv")
  expect(gazetteer.placeById("country:US")?.zone).toBeNull()
})

test("bytes that are not aligned load as well; others are refused", () => {
  const shifted = new Uint8Array(bytes.length + 1)
  shifted.set(bytes, 1)
  expect(loadGazetteer(shifted.subarray(1)).version).toBe(gazetteer.version)
  expect(() => loadGazetteer(new Uint8Array(64))).toThrow(RangeError)
  expect(() => loadGazetteer(bytes.slice(0, bytes.length - 8))).toThrow(RangeError)
})
