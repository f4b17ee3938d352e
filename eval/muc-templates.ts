import type { IncidentTable, Prediction } from "./gold.ts"
import { isWithin, type Days } from "./main-date.ts"
import { countryNameOf, isNamed } from "./main-place.ts"

export interface GoldDate {
  readonly on?: string
  readonly start?: string
  readonly end?: string
  readonly on_or_before?: string
}

/** What the answer key says of one incident, as far as templates are told by it. */
export interface GoldTemplate {
  /** Any one of them is right. */
  readonly type: readonly string[]
  /** True where an answer may leave it out. */
  readonly optional: boolean
  /** Any one of them is right. */
  readonly date: readonly GoldDate[]
  /** Any one of them is right; each from its country down. */
  readonly location: readonly (readonly { readonly name: string; readonly kind: string }[])[]
}

/** An incident that a reading counts something in. */
export interface FoundTemplate {
  readonly type: string
  /** EDTF; null where none was read. */
  readonly date: string | null
  readonly place: string | null
  /** Name of the country that the place lies in; null where no place was read. */
  readonly country: string | null
}

/** Measures that make an incident: the answer key has none where nobody and nothing is harmed, struck or fired at. */
const HARM: ReadonlySet<string> = new Set([
  "killed",
  "injured",
  "casualties",
  "kidnapped",
  "missing",
  "damaged",
  "destroyed",
  "hit",
  "launched",
])
/** A bomb that harmed nobody is an incident of the key all the same; of other attacks it is told that they failed. */
const isBlast = ({ kinds }: Incident): boolean => (kinds ?? []).some((kind) => EXPLOSIVE.has(kind))
const EXPLOSIVE: ReadonlySet<string> = new Set(["bombing", "explosion", "grenade", "mine", "rocket", "missile"])

/** The answer key's types, by what is counted and by what it was done with. */
function typeOf(measures: ReadonlySet<string>, kinds: readonly string[]): string {
  if (measures.has("kidnapped") || (measures.size === 0 && kinds.includes("kidnapping"))) return "KIDNAPPING"
  const isMurder = !measures.has("launched") && kinds.some((kind) => kind === "murder" || kind === "assassination")
  if (!isMurder && kinds.some((kind) => EXPLOSIVE.has(kind))) return "BOMBING"
  return kinds.includes("arson") ? "ARSON" : "ATTACK"
}

type Claims = Prediction["claims"]
type Incident = IncidentTable[string] & { readonly kinds?: readonly string[] }

/** A year, or a decade: what is counted over it is no incident. */
const isOfYears = (date: string | null | undefined): boolean => /^\d{3}[\dX]$/u.test(date ?? "")

/** What was told of with neither a day nor a place is no incident of the key, which asks for one that can be told from others. */
const isSomewhere = ({ date, place }: Incident): boolean => place != null || /^\d{4}-\d{2}-\d{2}/u.test(date ?? "")

/** The key's makers left out fights in which armed forces alone were harmed. */
const ARMED: ReadonlySet<string> = new Set(["combatants", "attackers"])

/** In a clash those of whom nothing else is said fought, too. */
const FIGHTING: ReadonlySet<string> = new Set([...ARMED, "people", "police"])

const isFight = ({ kinds }: Incident, harmed: readonly { readonly group?: string | null }[]): boolean => {
  const fighting = kinds?.includes("clash") === true ? FIGHTING : ARMED
  return harmed.every(({ group }) => fighting.has(group ?? ""))
}

/** Towns, and quarters of towns, among the places of a reading. */
function isLocal(prediction: Prediction, name: string): boolean {
  const { places } = prediction as { readonly places?: readonly { readonly name: string; readonly id: string }[] }
  return (places ?? []).some((place) => place.name === name && /^(?:geonames|district):/u.test(place.id))
}

/**
 * The incident as the key has it: one for each place of an attack on several. A reading has these as one incident with several places
 * (FORMAT of the annotations); the key tells incidents apart by their place.
 */
function byPlace(prediction: Prediction, letter: string, incident: Incident): readonly (readonly [Incident, Claims])[] {
  const own = prediction.claims.filter((claim) => claim.incident === letter && HARM.has(claim.measure))
  const harmed = own.filter(({ modality, most }) => modality === "asserted" && most !== 0)
  const places = [...new Set(harmed.flatMap(({ place }) => place ?? []))]
  const local = places.filter((place) => isLocal(prediction, place))
  if (local.length < 2) return [[incident, own]]
  return local.map((place) => [{ ...incident, place }, own.filter((claim) => claim.place === place)])
}

/**
 * One template for each incident of a reading with an asserted claim of harm, in the order of the letters; none for what is counted
 * over years, for what has neither a day nor a place, nor where every one harmed fought. `prediction` has its places beside its claims.
 */
export function foundTemplates(prediction: Prediction): readonly FoundTemplate[] {
  const incidents: readonly [string, Incident][] = Object.entries(prediction.incidents ?? {})
  const apart = incidents.flatMap(([letter, incident]) => byPlace(prediction, letter, incident))
  return apart.flatMap(([incident, own]) => {
    const asserted = own.filter(({ modality }) => modality === "asserted")
    const harmed = asserted.filter(({ most }) => most !== 0)
    const isUnharmed = harmed.length === 0 && asserted.length > 0 && isBlast(incident)
    if (!isUnharmed && isFight(incident, harmed)) return []
    if (isOfYears(incident.date) || !isSomewhere(incident)) return []
    const type = typeOf(new Set(harmed.map(({ measure }) => measure)), incident.kinds ?? [])
    const place = incident.place ?? null
    return [{ type, date: incident.date ?? null, place, country: countryNameOf(prediction, place) }]
  })
}

/** The days of a date of the answer key; null where it says no more than "on or before". */
export const daysOf = ({ on, start, end }: GoldDate): Days | null =>
  on !== undefined
    ? { first: on, last: on }
    : start === undefined || end === undefined
      ? null
      : { first: start, last: end }

const isDated = (date: string | null, gold: GoldDate): boolean => {
  const days = daysOf(gold)
  return days !== null && isWithin(date, days)
}

/** The place read is one of the names below the key's country; where the key has its country alone, it lies in that. */
const isPlaced = ({ place, country }: FoundTemplate, location: GoldTemplate["location"]): boolean =>
  location.some(([whole, ...within]) =>
    within.length === 0 ? isNamed(country, whole?.name ?? "") : within.some(({ name }) => isNamed(place, name)),
  )

/** Right type, and right date or place. */
const isFound = (found: FoundTemplate, gold: GoldTemplate): boolean =>
  gold.type.includes(found.type) &&
  (gold.date.some((date) => isDated(found.date, date)) || isPlaced(found, gold.location))

/** As many pairs as can be made, each template in one of them at most: augmenting paths over a few templates. */
function pairUp(found: readonly FoundTemplate[], gold: readonly GoldTemplate[]): ReadonlyMap<GoldTemplate, number> {
  const taker = new Map<number, GoldTemplate>()
  const place = (template: GoldTemplate, tried: Set<number>): boolean => {
    for (const [i, one] of found.entries()) {
      if (tried.has(i) || !isFound(one, template)) continue
      tried.add(i)
      const holder = taker.get(i)
      if (holder === undefined || place(holder, tried)) {
        taker.set(i, template)
        return true
      }
    }
    return false
  }
  // Those that must be found come first: a template spent on an optional one would be lost to them.
  for (const template of gold.toSorted((a, b) => Number(a.optional) - Number(b.optional))) place(template, new Set())
  return new Map([...taker].map(([i, template]) => [template, i]))
}

export interface TemplateCounts {
  /** Templates that must be found, and were. */
  readonly right: number
  /** Templates found, those left out that match an optional one. */
  readonly found: number
  /** Templates that must be found. */
  readonly gold: number
}

export function countTemplates(found: readonly FoundTemplate[], gold: readonly GoldTemplate[]): TemplateCounts {
  const pairs = pairUp(found, gold)
  const optional = [...pairs.keys()].filter((template) => template.optional).length
  return {
    right: pairs.size - optional,
    found: found.length - optional,
    gold: gold.filter((template) => !template.optional).length,
  }
}

/** Twice the right ones, of the found and the gold ones together: their share is F1. */
export function addUp(counts: readonly TemplateCounts[]): { readonly right: number; readonly n: number } {
  const sum = (of: (c: TemplateCounts) => number): number => counts.reduce((total, c) => total + of(c), 0)
  return { right: 2 * sum((c) => c.right), n: sum((c) => c.found + c.gold) }
}
