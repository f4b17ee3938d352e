import type { ZoneTable } from "../../src/language/zones.ts"
import type { CityLine } from "./geonames.ts"
import type { PlaceRow } from "./place-row.ts"

/** A zone speaks for a country or region where so many of a hundred of its people live by its clocks. */
const ZONE_SHARE_PERCENT = 90

interface Tally {
  south: number
  north: number
  west: number
  east: number
  people: number
  /** Its largest place. */
  seat: CityLine
  readonly zones: Map<string, number>
}

/** Gives countries, regions and counties what follows from their cities: people, zone and, where no lexicon has it, the middle. */
export function fillDivisions(lines: readonly CityLine[], divisions: readonly PlaceRow[], zones: ZoneTable): void {
  const tallies = new Map<string, Tally>()
  const count = (key: string, line: CityLine): void => {
    let tally = tallies.get(key)
    if (tally === undefined) {
      tallies.set(
        key,
        (tally = { south: 90, north: -90, west: 180, east: -180, people: 0, seat: line, zones: new Map() }),
      )
    }
    tally.south = Math.min(tally.south, line.lat)
    tally.north = Math.max(tally.north, line.lat)
    tally.west = Math.min(tally.west, line.lon)
    tally.east = Math.max(tally.east, line.lon)
    if (line.population > tally.seat.population) tally.seat = line
    tally.people += line.featureCode === "PPLX" ? 0 : line.population
    tally.zones.set(line.zone, (tally.zones.get(line.zone) ?? 0) + line.population + 1)
  }
  for (const line of lines) {
    count(line.country, line)
    count(`${line.country}.${line.admin1}`, line)
    count(`${line.country}.${line.admin1}.${line.admin2}`, line)
  }
  const clocks = clockGroups(zones)
  for (const division of divisions) {
    const tally = tallies.get(division.level === "country" ? division.country : division.region)
    if (tally === undefined) {
      // A region of the lexicon has its country's clocks.
      const country = tallies.get(division.country)
      if (country !== undefined) division.zone = soleZone(country.zones, clocks)
      continue
    }
    division.population = tally.people
    division.zone = soleZone(tally.zones, clocks)
    if (!Number.isNaN(division.lat)) continue
    // A county is small, and one stray row would move its middle far.
    const isCounty = division.region.split(".").length > 2
    division.lat = isCounty ? tally.seat.lat : (tally.south + tally.north) / 2
    division.lon = isCounty ? tally.seat.lon : (tally.west + tally.east) / 2
  }
}

/** Zones whose clocks agreed from 2015 on share a group. */
function clockGroups(zones: ZoneTable): Map<string, string> {
  const since = Date.UTC(2015, 0, 1) / 60_000
  return new Map(
    zones.names.map((name, i) => {
      let group = ""
      for (let at = i === 0 ? 0 : (zones.end[i - 1] as number); at < (zones.end[i] as number); at++) {
        if ((zones.from[at] as number) < since) group = `${zones.offset[at]}`
        else group += ` ${zones.from[at]}:${zones.offset[at]}`
      }
      return [name, group]
    }),
  )
}

function soleZone(people: ReadonlyMap<string, number>, clocks: ReadonlyMap<string, string>): string | null {
  const byClock = new Map<string, { people: number; zone: string; most: number }>()
  let all = 0
  for (const [zone, number] of people) {
    const clock = clocks.get(zone) ?? zone
    const group = byClock.get(clock) ?? { people: 0, zone, most: 0 }
    all += number
    const leads = number > group.most || (number === group.most && zone < group.zone)
    byClock.set(clock, {
      people: group.people + number,
      zone: leads ? zone : group.zone,
      most: Math.max(number, group.most),
    })
  }
  for (const group of byClock.values()) if (group.people * 100 >= all * ZONE_SHARE_PERCENT) return group.zone
  return null
}
