import fc from "fast-check"
import { expect, test } from "vitest"
import { isoDay, type CivilDay } from "../../src/model/index.ts"
import { sampleReader } from "./sample-reading.ts"

const { reader } = sampleReader()

const MONTHS = "January February March April May June July August September October November December".split(" ")
const WEEKDAYS = "Thursday Friday Saturday Sunday Monday Tuesday Wednesday".split(" ")

/** "8 July 2024" of a day since 1 January 1970. */
function inWords(day: CivilDay): string {
  const [year, month, date] = isoDay(day).split("-").map(Number)
  return `${date} ${MONTHS[(month ?? 1) - 1] ?? ""} ${year}`
}

/** A report from a town whose clocks are those of UTC the whole year, with its explicit dates around a day. */
const report = (day: CivilDay, [killed, injured, earlier]: readonly number[]): string =>
  [
    `ACCRA, ${inWords(day)} (Sample Wire) - At least ${killed} people were killed when a bomb exploded in a market in Accra on ${inWords(day - 1)}, police said.`,
    `As of ${inWords(day)}, ${injured} people were in hospital, the health ministry said.`,
    `On ${WEEKDAYS[(((day - 2) % 7) + 7) % 7] ?? ""}, ${inWords(day - 2)}, an attack on a bus in Kumasi killed ${earlier} people.`,
  ].join("\n\n")

/** Days of everything that the reading dates, as days after the first. */
function daysRead(day: CivilDay, counts: readonly number[], first: CivilDay): readonly unknown[] {
  const text = report(day, counts)
  const now = (day + 30) * 86_400_000
  const { incidents, claims, published } = reader.read({
    text,
    published: null,
    outlet: null,
    url: null,
    title: null,
    now,
  })
  const after = (edtf: string | null): string | null =>
    edtf?.replaceAll(/\d{4}-\d{2}-\d{2}/g, (iso) => String(Date.parse(iso) / 86_400_000 - first)) ?? null
  return [
    after(published?.edtf ?? null),
    incidents.map(({ letter, date, place }) => [letter, after(date), place?.name]),
    claims.map(({ measure, count, asOf, incident }) => [measure, count?.least, after(asOf), incident]),
  ]
}

test("shifting every explicit date by a day shifts every answer by a day", () => {
  const counts = fc.tuple(...Array.from({ length: 3 }, () => fc.integer({ min: 2, max: 90 })))
  // 2001 to 2030, over ends of months and of years and over leap days.
  fc.assert(
    fc.property(fc.integer({ min: 11_323, max: 22_270 }), counts, (day, some) => {
      const read = daysRead(day, some, day)
      expect(daysRead(day + 1, some, day + 1)).toEqual(read)
      expect(JSON.stringify(read)).toContain("killed")
    }),
    { seed: 20240708, numRuns: 150 },
  )
})
