import {
  compareCodeUnits,
  edtfInterval,
  holds,
  incidentIdOf,
  instantAt,
  isoDay,
  type Claim,
  type Incident,
  type Interval,
  type LocalIncident,
  type Mention,
  type Place,
  type Reading,
  type ScopedClaim,
  type ZoneOffsets,
} from "../model/index.ts"
import type { Cluster, Resolved } from "./grouping.ts"
import { incidentLabel } from "./label.ts"
import { agreedOnPlace } from "./outvoted.ts"
import { countryOf, isFirm, isWide, localPlace } from "./rank.ts"
import { commonDays } from "./resolve.ts"
import { targetOf } from "./target.ts"
import { scopeOf, scopeTree, type ClaimScope, type ScopeTree } from "./scope-tree.ts"

/** A mention of the incident with what stands behind it. */
export interface Member {
  readonly mention: Mention
  readonly reading: Reading
  /** The claims of the mention, any order. */
  readonly claims: readonly Claim[]
}

/** What laying out an incident needs from outside. */
export interface Surveyor {
  readonly zones: ZoneOffsets
  /** Place of an id; null where the gazetteer has none. */
  placeOf(id: string): Place | null
}

export interface LaidOut {
  readonly incident: Incident
  /** Node of each claim, by claim id. */
  readonly nodeOf: ReadonlyMap<Claim["id"], ScopedClaim["node"]>
}

const mostFrequent = (words: readonly string[]): string | null => {
  const times = new Map<string, number>()
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1)
  return [...times].toSorted(([a, n], [b, m]) => m - n || compareCodeUnits(a, b))[0]?.[0] ?? null
}

/** Each place once, the first of it. */
function distinct(places: readonly Place[]): readonly Place[] {
  const byId = new Map<string, Place>()
  for (const place of places) if (!byId.has(place.id)) byId.set(place.id, place)
  return [...byId.values()]
}

/** Members that tell where it happened: firm ones, else all; those left out that misread its place. */
function tellingPlace(mentions: readonly Mention[]): readonly Mention[] {
  const firm = mentions.filter(isFirm)
  const all = firm.length > 0 ? firm : mentions
  return all.some(isWide) ? all : agreedOnPlace(all)
}

/** The narrowest place that holds all of it, by the members that tell where it happened. */
function wholeOf(telling: readonly Mention[], surveyor: Surveyor): Place | null {
  const places = distinct(
    telling.flatMap((mention) => (isWide(mention) ? [] : (localPlace(mention) ?? mention.place ?? []))),
  )
  const countries = new Set(telling.flatMap((mention) => countryOf(mention) ?? []))
  if (!telling.some(isWide)) {
    const narrowest = places.find((place) => places.every((other) => holds(place, other)))
    if (narrowest !== undefined) return narrowest
    const regions = new Set(places.map((place) => (place.level === "region" ? place.id : place.regionId)))
    const cities = new Set(places.map((place) => place.cityId ?? (place.level === "city" ? place.id : null)))
    for (const shared of [cities, regions]) {
      const [only] = shared
      const place = shared.size === 1 && only !== undefined && only !== null ? surveyor.placeOf(only) : null
      if (place !== null) return place
    }
  }
  const [country] = countries
  if (countries.size !== 1 || country === undefined) return null
  const named = telling.flatMap((mention) => [...mention.places, ...(mention.place === null ? [] : [mention.place])])
  return (
    named.find((place) => place.level === "country" && place.country === country) ??
    surveyor.placeOf(`country:${country}`)
  )
}

const localOf = ({ mention, reading }: Member): LocalIncident | null =>
  reading.incidents.find((local) => local.letter === mention.letter) ?? null

/** A date that says more than days, and lies within those that the cluster agrees on. */
function clockInterval(
  member: Member,
  zone: string | null,
  within: { zones: ZoneOffsets; days: Interval },
): Interval | null {
  const date = localOf(member)?.date ?? null
  if (date === null || !date.includes("T")) return null
  const interval = edtfInterval(within.zones, zone, date)
  return interval !== null && interval.beginAt >= within.days.beginAt && interval.endAt <= within.days.endAt
    ? interval
    : null
}

/**
 * From the first instant that it may have begun to the last: a clock time is that instant, a part of a day its interval,
 * a day its first instant (domain.md, Times).
 */
function beginOf(members: readonly Member[], zone: string | null, zones: ZoneOffsets): Interval | null {
  const days = commonDays(members.map(({ mention }) => mention))
  if (days === null) return null
  const first = instantAt(zones, zone, days.first)
  const reach = { beginAt: first, endAt: instantAt(zones, zone, days.last + 1) }
  const said = members.flatMap((member) => clockInterval(member, zone, { zones, days: reach }) ?? [])
  const instants = said.filter((interval) => interval.beginAt === interval.endAt)
  const telling = instants.length > 0 ? instants : said
  if (telling.length === 0) return { beginAt: first, endAt: instantAt(zones, zone, days.last) }
  return {
    beginAt: Math.min(...telling.map((interval) => interval.beginAt)),
    endAt: Math.max(...telling.map((interval) => interval.endAt)),
  }
}

function dateOf(mentions: readonly Mention[], resolved: readonly Resolved[]): string | null {
  const days = commonDays(mentions) ?? resolved.find((one) => one.days !== null)?.days ?? null
  if (days !== null) return days.first === days.last ? isoDay(days.first) : `${isoDay(days.first)}/${isoDay(days.last)}`
  const monthDay = mostFrequent(mentions.flatMap((mention) => mention.monthDay ?? []))
  return monthDay === null ? null : `XXXX-${monthDay}`
}

/** Members that tell when it happened: firm ones, else all. */
const datedMembers = (members: readonly Member[]): readonly Member[] => {
  const firm = members.filter(({ mention }) => isFirm(mention))
  return firm.length > 0 ? firm : members
}

function treeOf(
  members: readonly Member[],
  frame: { label: string; whole: Place | null; telling: readonly Mention[]; surveyor: Surveyor },
): {
  tree: ScopeTree
  scopes: ReadonlyMap<Claim["id"], ClaimScope>
} {
  const { whole, surveyor } = frame
  const scopes = new Map<Claim["id"], ClaimScope>()
  for (const { mention, claims } of members) {
    const home = localPlace(mention) ?? mention.place
    // What a report counts for a place that it misread, it counts for the whole.
    const misread = isFirm(mention) && !frame.telling.includes(mention)
    for (const claim of claims) {
      const isAtHome = claim.place === null || claim.place.id === home?.id
      scopes.set(claim.id, scopeOf(claim, home, misread && isAtHome ? home : whole))
    }
  }
  const target = targetOf(members, { whole, scopes })
  if (target !== null) {
    for (const [id, { site }] of scopes) {
      if (site !== null && target.has(site.key)) scopes.set(id, { place: null, site: null })
    }
  }
  const named = members.flatMap(({ mention }) => (mention.viaLink ? [] : mention.places))
  const known = new Map(
    [...named, ...[...scopes.values()].flatMap((scope) => scope.place ?? [])].map((place) => [place.id, place]),
  )
  const within = [...known.values()].filter((place) => whole === null || holds(whole, place))
  const placeOf = (id: string): Place | null => known.get(id) ?? surveyor.placeOf(id)
  return { tree: scopeTree({ label: frame.label, whole, places: within, placeOf }, [...scopes.values()]), scopes }
}

/**
 * Lays out the incident of a counted cluster: `members` are all its mentions. A pure function of these;
 * null where nobody counts (domain.md, incident).
 */
export function layOut(cluster: Cluster, unordered: readonly Member[], surveyor: Surveyor): LaidOut | null {
  if (!cluster.counted) return null
  const members = unordered.toSorted((a, b) => compareCodeUnits(a.mention.id, b.mention.id))
  const mentions = members.map(({ mention }) => mention)
  const dated = datedMembers(members)
  const telling = tellingPlace(mentions)
  const whole = wholeOf(telling, surveyor)
  const zone =
    whole?.zone ??
    mostFrequent(members.flatMap(({ mention, reading }) => localPlace(mention)?.zone ?? reading.zone ?? []))
  const date = dateOf(
    dated.map(({ mention }) => mention),
    cluster.resolved,
  )
  const kinds = [
    ...new Set(mentions.filter((m) => !m.viaLink || mentions.length === 1).flatMap((mention) => mention.kinds)),
  ].toSorted(compareCodeUnits)
  const label = incidentLabel({ kinds: mostFrequentKinds(mentions), place: whole, date })
  const { tree, scopes } = treeOf(members, { label, whole, telling, surveyor })
  const incident: Incident = {
    id: incidentIdOf(cluster.id),
    label,
    date,
    begin: beginOf(dated, zone, surveyor.zones),
    zone,
    place: whole,
    kinds,
    mentionIds: cluster.members,
    presumed: [...new Set(cluster.resolved.flatMap((one) => (one.reason === "" ? [] : [one.reason])))].toSorted(
      compareCodeUnits,
    ),
    nodes: tree.nodes,
  }
  return { incident, nodeOf: new Map([...scopes].map(([id, scope]) => [id, tree.nodeOf(scope)])) }
}

/** Kinds that at least half of the mentions which name any agree on; the most frequent one where none does. */
function mostFrequentKinds(mentions: readonly Mention[]): readonly string[] {
  const telling = mentions.filter((mention) => mention.kinds.length > 0)
  const all = telling.flatMap((mention) => mention.kinds)
  const agreed = [...new Set(all)].filter((kind) => 2 * all.filter((other) => other === kind).length >= telling.length)
  const first = mostFrequent(all)
  return agreed.length > 0 ? agreed.toSorted(compareCodeUnits) : first === null ? [] : [first]
}
