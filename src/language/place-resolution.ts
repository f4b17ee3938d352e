import type { Gazetteer, PlaceRow, Sense } from "./gazetteer.ts"
import { NAME_KIND } from "./gazetteer-format.ts"
import type { PlaceCandidate } from "./place-candidates.ts"

/** Points by which the senses of a name are told apart; whole numbers. */
export const RESOLUTION = {
  /** The name is not its main one. */
  alternate: -54,
  /** "Lviv, Ukraine": the place behind the comma holds it. */
  withinNext: 70,
  /** Its country is named, or a people of it, for the first time and for each more. */
  countryNamed: 24,
  countryMore: 8,
  countryMost: 38,
  /** Its region is named. */
  regionNamed: 20,
  /** Other names of the text lie in its country, its region. */
  countryVote: 8,
  countryVotesMost: 12,
  regionVote: 7,
  regionVotesMost: 42,
  /** What each other name that may lie in its region gives it, shared among the regions in which that name may lie; and at most. */
  regionChance: 20,
  regionChanceMost: 28,
  /** What another name that is settled within a degree or so gives it, and at most. */
  nearVote: 8,
  nearVotesMost: 22,
  /** "Lebanon" and "Boone County", of which it is the seat. */
  seat: 30,
  /** "Georgian" stands for the country. */
  peopleNamed: 60,
  /** A name's lead from which on its own reading helps others. */
  sureMargin: 5,
} as const

export interface Resolved {
  readonly row: PlaceRow
  readonly kind: number
  /** Points ahead of the next sense. */
  readonly margin: number
}

/** A name of the text with all its mentions: one name means one place in a document. */
interface Name {
  readonly senses: readonly Sense[]
  mentions: number
  /** Rows that stand behind a comma after it. */
  readonly within: (readonly Sense[])[]
  /** Where exactly it may lie, and in which regions; both empty for countries and regions. */
  readonly spots: ReadonlySet<number>
  readonly regions: ReadonlySet<PlaceRow>
  resolved: Resolved
}

const NOWHERE: ReadonlySet<number> = new Set()

interface Tally {
  readonly countries: Map<string, number>
  readonly regions: Map<PlaceRow, number>
  /** By cell of a degree. */
  readonly cells: Map<number, number>
}

/** What each name means, by its posting. `pairs`: names joined by a comma, the wider one second. */
export function resolve(
  gazetteer: Gazetteer,
  candidates: readonly PlaceCandidate[],
  pairs: readonly (readonly [PlaceCandidate, PlaceCandidate])[],
): ReadonlyMap<number, Resolved> {
  const names = new Map<number, Name>()
  for (const { posting, senses } of candidates) {
    const name = names.get(posting)
    if (name !== undefined) name.mentions++
    else {
      const wide = isWide(gazetteer, senses[0]?.row ?? 0)
      const spots = wide ? NOWHERE : spotsOf(gazetteer, senses)
      const regions = wide ? NOWHERE : regionsOf(gazetteer, senses)
      names.set(posting, { senses, mentions: 1, within: [], spots, regions, resolved: { row: -1, kind: 0, margin: 0 } })
    }
  }
  for (const [inner, outer] of pairs) names.get(inner.posting)?.within.push(outer.senses)
  const named = namedTally(gazetteer, names)
  const empty: Tally = { countries: new Map(), regions: new Map(), cells: new Map() }
  const chances = chanceTally(gazetteer, names)
  const peoples = peoplesOf(gazetteer, names)
  let votes = empty
  for (let round = 1; ; round++) {
    const isSettled = settleOnce(gazetteer, names, { named, votes, chances, peoples })
    // Equal votes give equal answers.
    if (round === ROUNDS || isSettled) break
    votes = voteTally(gazetteer, names)
  }
  return new Map([...names].map(([posting, name]) => [posting, name.resolved]))
}

/** How often the names hear each other out. */
const ROUNDS = 3

/** Resolves each name by what is known of the others; true where none of them will vote otherwise than before. */
function settleOnce(gazetteer: Gazetteer, names: ReadonlyMap<number, Name>, evidence: Evidence): boolean {
  let isSettled = true
  for (const name of names.values()) {
    const before = name.resolved
    name.resolved = best(gazetteer, name, evidence)
    isSettled &&= before.row === name.resolved.row && isSure(before) === isSure(name.resolved)
  }
  return isSettled
}

const isSure = ({ margin }: Resolved): boolean => margin >= RESOLUTION.sureMargin

/** Countries and regions that the text names without doubt, each by its number of mentions. */
function namedTally(gazetteer: Gazetteer, names: ReadonlyMap<number, Name>): Tally {
  const countries = new Map<string, number>()
  const regions = new Map<PlaceRow, number>()
  for (const { senses, mentions } of names.values()) {
    const first = senses[0] as Sense
    const second = senses[1]
    const lead = gazetteer.weightOf(first.row) - (second === undefined ? 0 : gazetteer.weightOf(second.row))
    if (lead < 25 && gazetteer.levelOf(first.row) !== "country") continue
    const level = gazetteer.levelOf(first.row)
    // "Georgia" names two: neither counts before the others have spoken.
    if (level === "country" && second !== undefined && lead < 25) continue
    if (level === "country" || level === "region") add(countries, gazetteer.countryOf(first.row), mentions)
    if (level === "region") add(regions, first.row, mentions)
  }
  return { countries, regions, cells: new Map() }
}

/** Countries of which the text names the people by a word of their own: "Georgian". */
function peoplesOf(gazetteer: Gazetteer, names: ReadonlyMap<number, Name>): ReadonlySet<string> {
  const peoples = new Set<string>()
  for (const { senses } of names.values()) {
    const first = senses[0] as Sense
    if (first.kind === NAME_KIND.demonym && gazetteer.levelOf(first.row) === "country") {
      peoples.add(gazetteer.countryOf(first.row))
    }
  }
  return peoples
}

/** For each region and spot how many names may lie in it, a name that may lie in many counting little for each. */
function chanceTally(gazetteer: Gazetteer, names: ReadonlyMap<number, Name>): Chances {
  const regions = new Map<PlaceRow, number>()
  const spots = new Map<number, number>()
  for (const name of names.values()) {
    for (const region of name.regions) add(regions, region, chanceOf(name.regions))
    for (const spot of name.spots) add(spots, spot, 1)
  }
  return { regions, spots }
}

function spotsOf(gazetteer: Gazetteer, senses: readonly Sense[]): ReadonlySet<number> {
  return new Set(senses.filter(({ row }) => !isWide(gazetteer, row)).map(({ row }) => spotOf(gazetteer, row)))
}

const DEGREE5 = 100_000
const CELLS_A_ROW = 400
const cellOf = (gazetteer: Gazetteer, row: PlaceRow): number =>
  (Math.floor(gazetteer.lat5(row) / DEGREE5) + 90) * CELLS_A_ROW + Math.floor(gazetteer.lon5(row) / DEGREE5) + 181

/** The cell of a place and the eight around it. */
function cellsAround(gazetteer: Gazetteer, row: PlaceRow): readonly number[] {
  const cell = cellOf(gazetteer, row)
  return [-CELLS_A_ROW, 0, CELLS_A_ROW].flatMap((dy) => [cell + dy - 1, cell + dy, cell + dy + 1])
}

/** Equal for a county and its seat, whose coordinates it has. */
const spotOf = (gazetteer: Gazetteer, row: PlaceRow): number =>
  (gazetteer.lat5(row) + 90 * DEGREE5) * 400 * DEGREE5 + gazetteer.lon5(row) + 180 * DEGREE5

const chanceOf = (regions: ReadonlySet<PlaceRow>): number => Math.trunc(RESOLUTION.regionChance / regions.size)

function regionsOf(gazetteer: Gazetteer, senses: readonly Sense[]): ReadonlySet<PlaceRow> {
  return new Set(senses.map(({ row }) => regionOf(gazetteer, row)).filter((region) => region !== -1))
}

function voteTally(gazetteer: Gazetteer, names: ReadonlyMap<number, Name>): Tally {
  const countries = new Map<string, number>()
  const regions = new Map<PlaceRow, number>()
  const cells = new Map<number, number>()
  for (const { resolved } of names.values()) {
    if (!isSure(resolved)) continue
    add(countries, gazetteer.countryOf(resolved.row), 1)
    const region = regionOf(gazetteer, resolved.row)
    if (region !== -1) add(regions, region, 1)
    if (!isWide(gazetteer, resolved.row)) for (const cell of cellsAround(gazetteer, resolved.row)) add(cells, cell, 1)
  }
  return { countries, regions, cells }
}

function best(gazetteer: Gazetteer, name: Name, { named, votes, chances, peoples }: Evidence): Resolved {
  let first: Sense = name.senses[0] as Sense
  let most = Number.NEGATIVE_INFINITY
  let second = Number.NEGATIVE_INFINITY
  const ownChance = name.regions.size === 0 ? 0 : chanceOf(name.regions)
  const sure = isSure(name.resolved)
  for (const sense of name.senses) {
    const own = sure && sense.row === name.resolved.row ? 1 : 0
    const points = pointsOf(gazetteer, sense, { name, named, votes, own, chances, ownChance, peoples })
    if (points > most) {
      second = most
      most = points
      first = sense
    } else if (points > second) second = points
  }
  return { row: first.row, kind: first.kind, margin: Math.min(100, most - Math.max(second, 0)) }
}

/** By region, what names that may lie there are worth; by spot, how many names may mean it. */
interface Chances {
  readonly regions: ReadonlyMap<PlaceRow, number>
  readonly spots: ReadonlyMap<number, number>
}

interface Evidence {
  readonly named: Tally
  readonly votes: Tally
  readonly chances: Chances
  readonly peoples: ReadonlySet<string>
}

interface Witnesses {
  readonly chances: Chances
  /** What the name itself is worth to each of its regions. */
  readonly ownChance: number
  readonly peoples: ReadonlySet<string>
  readonly name: Name
  /** Countries and regions that the text names. */
  readonly named: Tally
  /** Where its other names lie. */
  readonly votes: Tally
  /** How many of those votes are the name's own. */
  readonly own: number
}

function pointsOf(
  gazetteer: Gazetteer,
  sense: Sense,
  { name, named, votes, own, chances, ownChance, peoples }: Witnesses,
): number {
  const { row } = sense
  const country = gazetteer.countryOf(row)
  const level = gazetteer.levelOf(row)
  let points = gazetteer.weightOf(row) + (sense.kind === NAME_KIND.alternate ? RESOLUTION.alternate : 0)
  // A name is no witness for itself: "Mexico" does not speak for Mexico City.
  const ownMentions =
    gazetteer.countryOf(name.senses[0]?.row ?? row) === country && namesWide(gazetteer, name) ? name.mentions : 0
  const mentions = (named.countries.get(country) ?? 0) - ownMentions
  if (mentions > 0 && level !== "country") {
    points += Math.min(RESOLUTION.countryMost, RESOLUTION.countryNamed + RESOLUTION.countryMore * (mentions - 1))
  }
  const region = regionOf(gazetteer, row)
  const isOwnRegion = name.senses[0]?.row === region
  if (region !== -1 && region !== row && !isOwnRegion && named.regions.has(region)) points += RESOLUTION.regionNamed
  const inCountry = (votes.countries.get(country) ?? 0) - own
  points += Math.min(RESOLUTION.countryVotesMost, inCountry * RESOLUTION.countryVote)
  if (region !== -1) {
    const inRegion = (votes.regions.get(region) ?? 0) - own
    points += Math.min(RESOLUTION.regionVotesMost, inRegion * RESOLUTION.regionVote)
    if (region !== row) points += Math.min(RESOLUTION.regionChanceMost, (chances.regions.get(region) ?? 0) - ownChance)
  }
  if (level === "country" && peoples.has(country) && sense.kind !== NAME_KIND.demonym) points += RESOLUTION.peopleNamed
  if (!isWide(gazetteer, row)) {
    const near = (votes.cells.get(cellOf(gazetteer, row)) ?? 0) - own
    points += Math.min(RESOLUTION.nearVotesMost, near * RESOLUTION.nearVote)
    const spot = spotOf(gazetteer, row)
    if ((chances.spots.get(spot) ?? 0) > (name.spots.has(spot) ? 1 : 0)) points += RESOLUTION.seat
  }
  if (name.within.some((outer) => outer.some((wide) => isWithin(gazetteer, row, wide.row)))) {
    points += RESOLUTION.withinNext
  }
  return points
}

/** True where the name's first sense is a country or region, which `namedTally` may have counted. */
const namesWide = (gazetteer: Gazetteer, { senses }: Name): boolean => isWide(gazetteer, senses[0]?.row ?? 0)

/** Countries, expanses and first-level divisions; a county lies at its seat. */
function isWide(gazetteer: Gazetteer, row: PlaceRow): boolean {
  const level = gazetteer.levelOf(row)
  if (level === "country" || level === "expanse") return true
  const parent = gazetteer.parentOf(row)
  return level === "region" && (parent === -1 || gazetteer.levelOf(parent) !== "region")
}

/** True where `outer` is a region, country, county or city that holds `row`, and is another place. */
export function isWithin(gazetteer: Gazetteer, row: PlaceRow, outer: PlaceRow): boolean {
  if (row === outer) return false
  if (gazetteer.levelOf(outer) === "country") return gazetteer.countryOf(row) === gazetteer.countryOf(outer)
  for (let at = gazetteer.parentOf(row); at !== -1; at = gazetteer.parentOf(at)) if (at === outer) return true
  return false
}

/** The first-level division of a place, itself where it is one; −1 where none is known. */
function regionOf(gazetteer: Gazetteer, row: PlaceRow): PlaceRow {
  let region = -1
  for (let at = row; at !== -1; at = gazetteer.parentOf(at)) if (gazetteer.levelOf(at) === "region") region = at
  return region
}

function add<Key>(tally: Map<Key, number>, key: Key, number: number): void {
  tally.set(key, (tally.get(key) ?? 0) + number)
}
