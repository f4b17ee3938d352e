import {
  holds,
  metresBetween,
  type CaptureId,
  type Place,
  type ScopeNode,
  type Site,
  type SiteKind,
} from "../model/index.ts"
import { mayIncludeNamesake } from "./tree.ts"

/** One count in a place, as one document tells it. */
export interface Telling {
  readonly sentenceStart: number
  readonly least: number
}
export type Tellings = ReadonlyMap<CaptureId, readonly Telling[]>

/** A part of a whole, with what counts it. */
export interface ToldPart {
  readonly node: ScopeNode
  readonly tellings: () => Tellings
}

/** A street says where another site stands; of a site of no known kind nothing is known. */
const SAY_LITTLE: ReadonlySet<SiteKind> = new Set<SiteKind>(["street", "other"])

/** Sites of which one cannot be the other. Who was shot in a shop may have died in a hospital; one bar has many names. */
function cannotBeOne(a: Site, b: Site): boolean {
  if (SAY_LITTLE.has(a.kind) || SAY_LITTLE.has(b.kind)) return false
  if (a.kind === "hospital" && b.kind === "hospital") return a.named && b.named && a.key !== b.key
  return a.kind !== b.kind && a.kind !== "hospital" && b.kind !== "hospital"
}

/** So far apart may the names be by which reports call one place: a suburb, the city, its neighbour across the river. */
const NEIGHBOURS_METRES = 20_000

/** Quarters of one city, towns beside one another, and places of one name: what happens at their border is told as of either. */
const mayBeTakenForOne = (one: Place, other: Place): boolean =>
  (one.level === "district" && other.level === "district" && one.cityId === other.cityId) ||
  (one.level === other.level && one.name === other.name) ||
  (isLocal(one) && isLocal(other) && metresBetween(one, other) <= NEIGHBOURS_METRES)

const isLocal = ({ level }: Place): boolean => level === "city" || level === "district"

/** One document counts in both: in one sentence, or not the same number at sites that cannot be one. */
function documentTellsApart(a: ToldPart, b: ToldPart): boolean {
  const [one, other] = [a.node.site, b.node.site]
  const unlike = one !== null && other !== null && cannotBeOne(one, other)
  const told = b.tellings()
  return [...a.tellings()].some(([document, tellings]) => {
    const beside = told.get(document) ?? []
    return tellings.some((x) =>
      beside.some((y) => x.sentenceStart === y.sentenceStart || (unlike && x.least !== y.least)),
    )
  })
}

/**
 * True where two siblings cannot be one place or lie in one another (rule 9): towns that do not hold each other, and what one report
 * counts apart. Other names are not enough for sites, nor for quarters of one city and towns beside one another: reports call one place by many.
 */
export function areToldApart(a: ToldPart, b: ToldPart): boolean {
  if (mayIncludeNamesake(a.node, b.node)) return false
  if (a.node.site !== null || b.node.site !== null) return documentTellsApart(a, b)
  const [one, other] = [a.node.place, b.node.place]
  if (one === null || other === null) return a.node.level === b.node.level && a.node.id !== b.node.id
  if (holds(one, other) || holds(other, one)) return false
  return !mayBeTakenForOne(one, other) || documentTellsApart(a, b)
}
