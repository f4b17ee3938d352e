import {
  compareCodeUnits,
  holds,
  type Claim,
  type NodeId,
  type Place,
  type ScopeNode,
  type Site,
} from "../model/index.ts"
import { byKey } from "./by-key.ts"

/** The whole of an incident. */
export const ATTACK = "attack"

/** Where a claim counts, before nodes exist: null place is the whole. */
export interface ClaimScope {
  readonly place: Place | null
  readonly site: Site | null
}

const DEPTH = { attack: 0, expanse: 0, country: 1, region: 2, city: 3, district: 4, site: 5 } as const satisfies Record<
  ScopeNode["level"],
  number
>

/**
 * The place and site of a claim within an incident: its own, else its mention's; the incident's place, and what holds it, is the whole.
 */
export function scopeOf(claim: Claim, mentionPlace: Place | null, whole: Place | null): ClaimScope {
  const place = claim.place ?? mentionPlace
  const isWhole = place === null || (whole !== null && holds(place, whole))
  return { place: isWhole ? null : place, site: claim.site }
}

/** Named sites of one key are one site: it stands at the narrowest place that any claim gives it, where these agree. */
function homesOf(scopes: readonly ClaimScope[]): ReadonlyMap<string, Place> {
  const homes = new Map<string, Place | null>()
  for (const { place, site } of scopes) {
    if (site === null || !site.named || place === null) continue
    const known = homes.get(site.key)
    if (known === undefined) homes.set(site.key, place)
    else if (known !== null && !holds(place, known)) homes.set(site.key, holds(known, place) ? place : null)
  }
  return new Map([...homes].flatMap(([key, place]) => (place === null ? [] : [[key, place] as const])))
}

const siteNodeId = (place: Place | null, site: Site): NodeId => `${place?.id ?? ATTACK}#${site.key}`

/** The shortest way to say a name among those that claims give: the most frequent, then the first. */
function commonName(names: readonly string[]): string {
  const times = new Map<string, number>()
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1)
  return [...times].toSorted(([a, n], [b, m]) => m - n || compareCodeUnits(a, b))[0]?.[0] ?? ""
}

export interface ScopeTree {
  /** Parents before children, siblings by id; the attack first. */
  readonly nodes: readonly ScopeNode[]
  /** The node of a scope that the tree was made from. */
  nodeOf(scope: ClaimScope): NodeId
}

/** What a tree is made of beside the scopes of the claims. */
export interface TreeFrame {
  readonly label: string
  readonly whole: Place | null
  /** Places that documents name as hit. */
  readonly places: readonly Place[]
  /** Place of an id, for regions and cities that are only pointed to; null where unknown. */
  placeOf(id: string): Place | null
}

/** "Kyiv City" is Kyiv itself: a city with region status stands beside the regions, in none (domain.md, Places). */
const isRegionOfOneCity = (region: Place, city: Place): boolean =>
  region.level === "region" && (region.name === `${city.name} City` || region.name === `City of ${city.name}`)

/** Builds the tree attack > country > region > city > district > site, of the nodes that a claim or a named place needs. */
export function scopeTree(frame: TreeFrame, scopes: readonly ClaimScope[]): ScopeTree {
  const { whole } = frame
  const homes = homesOf(scopes)
  const nodes = new Map<NodeId, ScopeNode>([
    [ATTACK, { id: ATTACK, parentId: null, level: "attack", name: frame.label, place: whole, site: null }],
  ])
  const addPlace = (place: Place): NodeId => {
    if (whole !== null && holds(place, whole)) return ATTACK
    if (nodes.has(place.id)) return place.id
    const parentId = parentOf(place)
    nodes.set(place.id, { id: place.id, parentId, level: place.level, name: place.name, place, site: null })
    return place.id
  }
  /** The node above a place: its city, else its region, else its country, unless the whole stands there. */
  const parentOf = (place: Place): NodeId => {
    if (whole !== null && (whole.id === place.cityId || whole.id === place.regionId)) return ATTACK
    for (const [id, level] of [
      [place.cityId, "city"],
      [place.regionId, "region"],
    ] as const) {
      if (id === null) continue
      const outer = frame.placeOf(id)
      if (outer !== null && isRegionOfOneCity(outer, place)) continue
      if (outer !== null) return addPlace(outer)
      if (!nodes.has(id)) nodes.set(id, { id, parentId: countryNode(place), level, name: id, place: null, site: null })
      return id
    }
    return place.level === "country" ? ATTACK : countryNode(place)
  }
  const countryNode = (place: Place): NodeId => {
    if (whole !== null && whole.country === place.country) return ATTACK
    const country = frame.placeOf(`country:${place.country}`)
    return country === null ? ATTACK : addPlace(country)
  }
  for (const place of [...frame.places, ...scopes.flatMap((scope) => scope.place ?? [])].toSorted((a, b) =>
    compareCodeUnits(a.id, b.id),
  )) {
    addPlace(place)
  }
  const homeOf = (scope: ClaimScope, site: Site): Place | null =>
    (site.named ? homes.get(site.key) : undefined) ?? scope.place
  const sites = byKey(
    scopes.flatMap((scope) => (scope.site === null ? [] : [{ site: scope.site, place: homeOf(scope, scope.site) }])),
    ({ site, place }) => siteNodeId(place, site),
  )
  for (const [id, [first, ...others]] of sites) {
    if (first === undefined) continue
    const name = commonName([first, ...others].map(({ site }) => site.name))
    const parentId = first.place === null ? ATTACK : addPlace(first.place)
    nodes.set(id, { id, parentId, level: "site", name, place: first.place ?? whole, site: { ...first.site, name } })
  }
  return {
    nodes: inTreeOrder(nodes),
    nodeOf: (scope) =>
      scope.site === null ? (scope.place?.id ?? ATTACK) : siteNodeId(homeOf(scope, scope.site), scope.site),
  }
}

function inTreeOrder(nodes: ReadonlyMap<NodeId, ScopeNode>): readonly ScopeNode[] {
  const children = byKey(nodes.values(), (node) => node.parentId)
  const ordered: ScopeNode[] = []
  const visit = (node: ScopeNode): void => {
    ordered.push(node)
    const below = (children.get(node.id) ?? []).toSorted(
      (a, b) => DEPTH[a.level] - DEPTH[b.level] || compareCodeUnits(a.id, b.id),
    )
    for (const child of below) visit(child)
  }
  const root = nodes.get(ATTACK)
  if (root !== undefined) visit(root)
  return ordered
}
