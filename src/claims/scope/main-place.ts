import { EVENT_NOUNS, matching, oneOf, type Scan } from "../../language/index.ts"
import { holds, type Place } from "../../model/index.ts"
import type { DocumentView } from "../view.ts"
import { covers } from "./covers.ts"
import { otherHome } from "./home-country.ts"
import { isOfPolice, type PlaceMention } from "./place-mention.ts"
import { isOfCustody } from "./place-roles.ts"
import { isOfSchool } from "./of-school.ts"
import { citiesOfSum, citiesOfToll, cityLists, isStruck, placesOfLists } from "./several-cities.ts"

/** Where the document's main incident happened. */
export interface MainPlace {
  readonly place: Place | null
  /** True where several places of it were hit, so that its totals belong to the whole and not to one of them. */
  readonly wide: boolean
  readonly why: string
}

/** "Incident" and "fire" tell too little of an attack on a whole country. */
const EVENT_WORDS = oneOf(Object.keys(EVENT_NOUNS).filter((word) => !word.startsWith("incident") && word !== "fire"))
/** Between an attack and what it was on. */
const ATTACK_ON = matching(/^(on|against|across|of|throughout|over|at)$/)
/** Sentences that open the story. */
const LEAD = 4

const ROLE_WEIGHT: Readonly<Record<PlaceMention["role"], number>> = {
  at: 6,
  topic: 3,
  dateline: 3,
  speaker: 2,
  container: 1,
  adjective: 2,
  away: 0,
}

/** "Ukrainian forces" tell whose; "the Gazan ministry", of a part of a country, also where. */
const isPeople = ({ span }: PlaceMention): boolean => span.demonym && span.place.level === "country"

/** A county is named beside its town as often as alone, and the town is then where it was. */
const REGION_SHARE = 0.6

interface Tally {
  readonly place: Place
  weight: number
  /** Mentions as a place where something happened, or of its police. */
  hits: number
  /** Those of its police, and datelines. */
  own: number
  readonly order: number
}

/**
 * `turned`: sentences that discourse words turn to other events.
 * The place that most of the lead and of the counted sentences speak of; a wider one where several within it were hit.
 */
export function mainPlaceOf(
  view: DocumentView,
  mentions: readonly PlaceMention[],
  turned: ReadonlySet<number>,
): MainPlace {
  const counted = new Set(view.frames.map((frame) => frame.sentence))
  const tallies = new Map<string, Tally>()
  for (const [order, mention] of mentions.entries()) {
    const weight = turned.has(mention.sentence) || isPeople(mention) ? 0 : weightOf(view, mention, counted)
    if (weight === 0) continue
    const { place } = mention.span
    const tally = tallies.get(place.id) ?? { place, weight: 0, hits: 0, own: 0, order }
    tally.weight += weight
    const isOwn = isOfAuthority(view, mention) && !isOfCustody(view, mention)
    if (mention.role === "at" || mention.role === "topic" || isOwn) tally.hits++
    if (isOwn || mention.role === "dateline") tally.own++
    tallies.set(place.id, tally)
  }
  for (const tally of tallies.values()) if (tally.place.level === "region") tally.weight *= REGION_SHARE
  const ranked = [...tallies.values()].toSorted((a, b) => b.weight - a.weight || a.order - b.order)
  const narrow = ranked.filter(({ place }) => isNarrow(place))
  const best = bestOf(ranked, narrow, isInPartOf(view, mentions))
  if (best === undefined) return namedAbove(view, mentions)
  const home = otherHome(view, mentions, best.place)
  if (home !== null) {
    const within = narrow.find(({ place, hits }) => place.country === home.code && hits > 0)?.place ?? home.place
    if (within !== null) {
      return { place: within, wide: false, why: `the text tells of ${within.name}, not of ${best.place.name}` }
    }
  }
  const ranking = { mentions, ranked, narrow, counted, turned }
  const whole = wholeOf(view, ranking) ?? wholeOfCountries(view, ranking) ?? wholeOfSeveral(view, ranking)
  if (whole !== null) return whole
  const country = best.hits === 0 ? countryOfTelegram(view, mentions, best.place) : null
  if (country !== null) {
    return { place: country, wide: false, why: `only the telegram's dateline names ${best.place.name}` }
  }
  const districts = narrow.filter(
    ({ place, hits }) => place.cityId === (best.place.cityId ?? best.place.id) && hits > 0,
  )
  const city = narrow.find(({ place }) => place.id === best.place.cityId)
  // One of several districts that a report lists is not where all of it happened.
  if (districts.length > 1) {
    const chosen = city ?? best
    return { place: chosen.place, wide: false, why: `several districts of ${chosen.place.name} are named` }
  }
  // "South Side": a city's own police or a dateline name the city as the place, and the quarter as its part.
  if (city !== undefined && city.own > 0) {
    return { place: city.place, wide: false, why: `its police or dateline name ${city.place.name}` }
  }
  const town = best.place.level === "region" ? townOf(best.place, narrow) : undefined
  if (town !== undefined) {
    return { place: town.place, wide: false, why: `${town.place.name} is a town of ${best.place.name}` }
  }
  const narrower =
    best.own > 0
      ? undefined
      : narrow.find(({ place, weight }) => place.cityId === best.place.id && weight * 2 > best.weight)
  const chosen = narrower ?? best
  return { place: chosen.place, wide: false, why: `the lead and the counts name ${chosen.place.name} most` }
}

const AT_HOSPITAL = /(?:hospitals?|clinics?) in $/iu

/** A text that names no place is under a title that may, or says to whose hospital people were taken, which is near. */
function namedAbove({ underTitle, scan }: DocumentView, mentions: readonly PlaceMention[]): MainPlace {
  if (underTitle === null) {
    const near = mentions.find(({ span }) =>
      AT_HOSPITAL.test(scan.text.slice(Math.max(0, span.start - 14), span.start)),
    )
    const place = near?.span.place ?? null
    const why = place === null ? "no place is named" : `only a hospital in ${place.name} is named`
    return { place, wide: false, why }
  }
  const { place } = underTitle
  return { place, wide: false, why: `the text names no place, and its title names ${place.name}` }
}

/** Least weight of a town that its county's name stands beside: once said in running text to be where it happened. */
const TOWN_WEIGHT = 5

/** The town in which it happened, where a county is named more often: by its sheriff, its jail, its headline. */
const townOf = (county: Place, narrow: readonly Tally[]): Tally | undefined =>
  county.regionId === null
    ? undefined
    : narrow.find(
        ({ place, hits, weight }) =>
          hits > 0 && weight >= TOWN_WEIGHT && place.level === "city" && covers(county, place),
      )

/** A city, a part of one, or a county: what a region of a country holds. */
const isNarrow = ({ level, regionId }: Place): boolean =>
  level === "city" || level === "district" || (level === "region" && regionId !== null)

/** "BOGOTA, 24 OCT 89 (EFE) --": an agency's seat; what it reports on lies somewhere in the country. */
const TELEGRAM = /^[^a-z]{3,60}, (?:\d{1,2} [A-Z]{3}(?: \d{2})?|NO DATE)\b/u

/** The country in which the telegram was written, where its text names it or its people; null for other reports. */
function countryOfTelegram({ scan }: DocumentView, mentions: readonly PlaceMention[], seat: Place): Place | null {
  if (!TELEGRAM.test(scan.text.slice(0, 120).trimStart())) return null
  const named = mentions.find(({ span }) => span.place.level === "country" && span.place.country === seat.country)
  return named?.span.place ?? null
}

const PART_OF = /(?:north|south|east|west|central)[\p{L}-]* (?:the )?$/iu

/** "A landslide in northern China": the lead says in which part of a country it was, so that the dateline, a city where it was written, does not. */
const isInPartOf = ({ scan }: DocumentView, mentions: readonly PlaceMention[]): boolean =>
  mentions.some(
    ({ span, sentence, role }) =>
      sentence < 2 &&
      role !== "dateline" &&
      span.place.level === "country" &&
      PART_OF.test(scan.text.slice(Math.max(0, span.start - 16), span.start)),
  )

/** The city that weighs most; a wider place where no city is more than a word beside another noun, and then the narrowest. */
function bestOf(ranked: readonly Tally[], narrow: readonly Tally[], inPart: boolean): Tally | undefined {
  const wide = ranked.find(({ place }) => !isNarrow(place))
  const [best] = narrow
  if (best !== undefined && (best.hits > 0 || wide === undefined || wide.hits === 0)) return best
  // "BEIJING -- … a landslide in Sichuan": a region that something happened in, and that the dateline's city does not lie in.
  const elsewhere = ranked.find(
    ({ place, hits }) =>
      (hits > 0 || inPart) &&
      place.level === "region" &&
      place.country === best?.place.country &&
      !holds(place, best.place),
  )
  if (elsewhere !== undefined && best?.hits === 0) return elsewhere
  if (inPart && best?.hits === 0 && wide?.place.country === best.place.country) return wide
  // A dateline's city stands where the country's or state's name alone is told; elsewhere it is only where the report was written.
  if (best !== undefined && best.own > 0 && wide?.place.country === best.place.country) return best
  // A state is named beside the town: the town that something is said to have happened in is the place.
  const known =
    wide?.place.level === "region" ? narrow.find(({ place, hits }) => hits > 0 && holds(wide.place, place)) : undefined
  if (known !== undefined) return known
  const within = ranked.find(({ place }) => place.level === "region" && place.country === wide?.place.country)
  return within ?? wide ?? best
}

function weightOf(view: DocumentView, mention: PlaceMention, counted: ReadonlySet<number>): number {
  const { scan } = view
  const kind = scan.blocks[scan.sentences[mention.sentence]?.block ?? 0]?.kind
  if (kind === "boilerplate" || kind === "link" || isOutletsTail(scan, mention)) return 0
  const lead = mention.sentence < 2 ? 3 : mention.sentence < LEAD ? 2 : 1
  const headline = kind === "headline" ? 1 : 0
  const { role } = mention
  if (isOfCustody(view, mention) || isOfSchool(scan, mention.span)) return 1
  const weight =
    role !== "away" && isOfAuthority(view, mention) ? Math.max(LOCAL_AUTHORITY, ROLE_WEIGHT[role]) : ROLE_WEIGHT[role]
  return weight * lead * (counted.has(mention.sentence) ? 2 : 1) + headline * ROLE_WEIGHT[role]
}

/** "Teen dies in shooting - Action News - Springfield": behind the last dash of a headline stands who publishes it. */
const isOutletsTail = (scan: Scan, { span, sentence }: PlaceMention): boolean => {
  const at = scan.sentences[sentence]
  if (at === undefined || sentence > 1) return false
  const text = scan.text.slice(at.start, at.end)
  const last = Math.max(text.lastIndexOf(" - "), text.lastIndexOf(" | "))
  return last > 0 && span.start - at.start > last && OUTLET_WORDS.test(text.slice(text.search(/ [-|] /u)))
}
const OUTLET_WORDS = /(?:News|TV|Channel|Radio|Weather|Sports|[WK][A-Z]{2,3}(?:-TV)?)(?![\p{L}])/u

/** A city's police, fire service or mayor deal with what happened in it. */
const LOCAL_AUTHORITY = 5
const isOfAuthority = (view: DocumentView, { span, sentence }: PlaceMention): boolean =>
  span.place.level !== "country" && (isOfPolice(view.scan, span) || speaksForItsCity(view, { span, sentence }))

const speaksForItsCity = (view: DocumentView, { sentence, span }: Pick<PlaceMention, "span" | "sentence">): boolean =>
  view
    .cuesOf(sentence)
    .some(
      ({ source }) =>
        span.firstToken >= source.firstToken &&
        span.endToken <= source.endToken &&
        /police|sheriff|fire|mayor|deputies/iu.test(`${source.name} ${source.roles.join(" ")}`),
    )

interface Ranking {
  readonly mentions: readonly PlaceMention[]
  readonly ranked: readonly Tally[]
  readonly narrow: readonly Tally[]
  readonly counted: ReadonlySet<number>
  readonly turned: ReadonlySet<number>
}

/** A country or region that the lead says was attacked, and of which at least two cities were hit. */
function wholeOf(view: DocumentView, { mentions, ranked, narrow }: Ranking): MainPlace | null {
  const hit = narrow.filter(({ hits }) => hits > 0)
  for (const { place } of ranked) {
    if (place.level !== "country" && place.level !== "region") continue
    const within = hit.filter((tally) =>
      place.level === "country" ? tally.place.country === place.country : holds(place, tally.place),
    )
    if (within.length < 2) continue
    const attacked = mentions.find(
      (mention) =>
        mention.span.place.id === place.id &&
        mention.role !== "container" &&
        mention.role !== "speaker" &&
        isAttacked(view, mention),
    )
    if (attacked === undefined) continue
    return {
      place,
      wide: true,
      why: `the attack is said to be on ${place.name}, and ${within.length} of its places were hit`,
    }
  }
  return null
}

const SEVERAL_EVENTS = /(?:^| )(?:bombings|attacks|strikes|explosions|blasts|shootings|raids)(?![\p{L}])/iu

/** "Bombings at embassies in Kenya and Tanzania": no one place holds them. */
function wholeOfCountries(view: DocumentView, { mentions, turned }: Ranking): MainPlace | null {
  const { scan } = view
  for (const [i, mention] of mentions.entries()) {
    const next = mentions[i + 1]
    if (next === undefined || mention.sentence >= LEAD || turned.has(mention.sentence)) continue
    if (mention.role !== "at" || mention.span.demonym || next.span.demonym) continue
    const { place } = mention.span
    if (place.level !== "country" || next.span.place.level !== "country" || place.id === next.span.place.id) continue
    if (scan.text.slice(mention.span.end, next.span.start) !== " and ") continue
    const sentence = scan.sentences[mention.sentence]
    if (sentence === undefined || !SEVERAL_EVENTS.test(scan.text.slice(sentence.start, mention.span.start))) continue
    return { place: null, wide: true, why: `${place.name} and ${next.span.place.name} were struck at once` }
  }
  return null
}

/** What holds several cities that were struck at once, or among which the text divides its toll; null where it names no such place. */
function wholeOfSeveral(view: DocumentView, { mentions, counted, turned }: Ranking): MainPlace | null {
  const { scan } = view
  const told = cityLists(view, mentions).find((list) => {
    const sentence = list[0]?.sentence ?? 0
    const kind = scan.blocks[scan.sentences[sentence]?.block ?? 0]?.kind
    if (kind === "link" || kind === "boilerplate" || kind === "caption" || turned.has(sentence)) return false
    if (list.some((mention) => isOutletsTail(scan, mention))) return false
    if (new Set(list.map(({ span }) => span.place.id)).size < 2) return false
    return (sentence < LEAD || counted.has(sentence)) && isStruck(view, list)
  })
  const divided = placesOfLists(view, mentions, turned)
  const summed = divided.length > 0 ? divided : citiesOfSum(view, mentions)
  const cities =
    told?.map(({ span }) => span.place) ?? (summed.length > 0 ? summed : citiesOfToll(view, mentions, turned))
  const holder = cities.length < (divided.length > 0 ? 1 : 2) ? null : holderOf(mentions, cities)
  if (holder === null) return null
  const names = [...new Set(cities.map(({ name }) => name))].join(", ")
  return {
    place: holder,
    wide: true,
    why: told === undefined ? `its toll is divided among ${names}` : `${names} were struck at once`,
  }
}

/** The region, else the country, that the text names, by whatever word, and that holds all the cities. */
function holderOf(mentions: readonly PlaceMention[], cities: readonly Place[]): Place | null {
  for (const level of ["region", "country"]) {
    const found = mentions.find(
      ({ span }) => span.place.level === level && cities.every((city) => holds(span.place, city)),
    )
    if (found !== undefined) return found.span.place
  }
  return null
}

/** An event noun stands shortly before the name: "missile attack on Ukraine", "strikes across the country". */
function isAttacked({ scan }: DocumentView, { span, role }: PlaceMention): boolean {
  if (role !== "at" && role !== "topic") return false
  if (!ATTACK_ON.at(scan, span.firstToken - 1)) return false
  for (let i = span.firstToken - 1; i >= Math.max(0, span.firstToken - 4); i--) {
    if (EVENT_WORDS.at(scan, i)) return true
  }
  return false
}
