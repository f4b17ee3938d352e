import { EVENT_NOUNS, MEANS_WORDS, matching, oneOf } from "../../language/index.ts"
import type { Place } from "../../model/index.ts"
import { TABLE_RULE } from "../frames/tables.ts"
import type { DocumentView } from "../view.ts"
import type { PlaceMention } from "./place-mention.ts"

const EVENT_WORDS = oneOf([...Object.keys(EVENT_NOUNS), ...Object.keys(MEANS_WORDS)])
const HIT = matching(
  /^(?:hit|hits|hitting|struck|strikes?|striking|attack(?:ed|s|ing)?|shell(?:ed|ing)|bomb(?:ed|ing)|fired|launched|target(?:ed|s|ing)|killed|injured|wounded)$/,
)

/** Cities that a sentence names in one breath: "Kyiv, Kryvyi Rih and Dnipro". In text order. */
export type CityList = readonly PlaceMention[]

/** The lists of two cities or more of one country, but for those of speakers, datelines and journeys. */
export function cityLists({ scan }: DocumentView, mentions: readonly PlaceMention[]): readonly CityList[] {
  const lists: CityList[] = []
  let open: PlaceMention[] = []
  for (const mention of mentions) {
    const last = open.at(-1)
    const goesOn = last !== undefined && isCity(mention) && isListed(scan.text.slice(last.span.end, mention.span.start))
    if (goesOn && mention.span.place.country === last.span.place.country) {
      open.push(mention)
      continue
    }
    if (open.length > 1) lists.push(open)
    open = isCity(mention) && (mention.role === "at" || mention.role === "topic") ? [mention] : []
  }
  return open.length > 1 ? [...lists, open] : lists
}

const isCity = ({ span }: PlaceMention): boolean => span.place.level === "city" && !span.demonym

/** Between two names of a list stands a comma, an "and" or both, and nothing else. */
const isListed = (between: string): boolean => /^(?:, ?| and |, and | & )$/u.test(between)

/** The list says where something struck: its sentence holds a word of attack. */
export function isStruck({ scan }: DocumentView, list: CityList): boolean {
  const sentence = scan.sentences[list[0]?.sentence ?? -1]
  if (sentence === undefined) return false
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    if (EVENT_WORDS.at(scan, i) || HIT.at(scan, i)) return true
  }
  return false
}

/**
 * The cities that counts divide a toll among: sentences of one city each, with counts that together are no more than an
 * earlier one of a sentence without any place; a table's rows divide one whether or not it says the sum. Fewer than two where the text
 * holds no such toll. `turned`: sentences of other events.
 */
export function citiesOfToll(
  view: DocumentView,
  mentions: readonly PlaceMention[],
  turned: ReadonlySet<number>,
): readonly Place[] {
  const cityOf = new Map<number, Place | null>()
  for (const { span, sentence, role } of mentions) {
    if (span.demonym || role === "speaker" || role === "adjective" || role === "away" || role === "dateline") continue
    const { place } = span
    const known = cityOf.get(sentence)
    if (place.level === "city") cityOf.set(sentence, known === undefined || known?.id === place.id ? place : null)
    else if (place.level !== "district") cityOf.set(sentence, null)
  }
  const parts = new Map<string, { place: Place; most: number }>()
  let toll = 0
  let tabled = true
  for (const frame of view.frames) {
    const { count, measure, sentence, tier, extent } = frame
    if (tier !== "core" || measure !== "killed" || extent !== "total" || count === null) continue
    if (frame.subsetOf !== null || turned.has(sentence)) continue
    const place = cityOf.get(sentence)
    const isTabled = frame.rule === TABLE_RULE
    if (place === undefined && (parts.size === 0 || isTabled)) toll = Math.max(toll, count.least)
    else if (place !== undefined && place !== null) {
      tabled &&= isTabled
      parts.set(place.id, { place, most: Math.max(parts.get(place.id)?.most ?? 0, count.least) })
    }
  }
  const all = [...parts.values()]
  const sum = all.reduce((total, { most }) => total + most, 0)
  const oneCountry = new Set(all.map(({ place }) => place.country)).size === 1
  return oneCountry && (tabled || sum <= toll) ? all.map(({ place }) => place) : []
}

const SEVERAL_ATTACKS =
  / (?:two|twin|three|four|both|separate|several) (?:[\p{L}-]+ ){0,2}(?:attacks|strikes|bombings|shootings|explosions|blasts|raids) (?:in|across|on) (?=\p{Lu})/u

/** The cities among which a sentence divides the toll of several attacks: "19 in the two attacks, six in X and 13 in Y". */
export function citiesOfSum(view: DocumentView, mentions: readonly PlaceMention[]): readonly Place[] {
  const { scan, frames } = view
  const sentence = frames.find(({ tier, count }) => tier === "core" && count !== null)?.sentence
  const span = sentence === undefined ? undefined : scan.sentences[sentence]
  if (span === undefined || !SEVERAL_ATTACKS.test(scan.text.slice(span.start, span.end))) return []
  const cities = mentions.filter((mention) => mention.sentence === sentence && isCity(mention) && mention.role === "at")
  const counts = frames.filter((frame) => frame.sentence === sentence && frame.tier === "core" && frame.count !== null)
  const parted = counts.length > cities.length && new Set(cities.map(({ span: { place } }) => place.country)).size === 1
  return parted ? cities.map(({ span: { place } }) => place) : []
}

/** The places of the lists that divide tolls: "ten in the region: Riverton 6, Halton 3". */
export function placesOfLists(
  { frames }: DocumentView,
  mentions: readonly PlaceMention[],
  turned: ReadonlySet<number>,
): readonly Place[] {
  const listed = new Set(
    frames.flatMap(({ at, sentence }) => (at === undefined || turned.has(sentence) ? [] : [at.start])),
  )
  if (listed.size === 0) return []
  const places = mentions.flatMap(({ span }) => (listed.has(span.start) ? [span.place] : []))
  return [...new Map(places.map((place) => [place.id, place])).values()]
}
