import { EVENT_NOUNS, MEANS_WORDS, oneOf } from "../../language/index.ts"
import type { DocumentView } from "../view.ts"
import { isOfPolice, type PlaceMention } from "./place-mention.ts"

const EVENT_WORDS = oneOf([...Object.keys(EVENT_NOUNS), ...Object.keys(MEANS_WORDS)])

/**
 * The mentions, those of strays as `away`: a town of a country in which nothing else of the text lies, where the text does name other
 * countries. It is a person, a school or an outlet with a town's name, unless something is said to have happened in it.
 */
export function withoutStrays(view: DocumentView, mentions: readonly PlaceMention[]): readonly PlaceMention[] {
  const idsOf = new Map<string, Set<string>>()
  for (const { span } of mentions) {
    const { country, id } = span.place
    const ids = idsOf.get(country)
    if (ids === undefined) idsOf.set(country, new Set([id]))
    else ids.add(id)
  }
  if (idsOf.size < 2) return mentions
  const home = isInCapitals(view) ? homeOf(mentions) : null
  const proven = new Set(
    mentions.filter((mention) => isWhereItHappened(view, mention)).map(({ span }) => span.place.id),
  )
  return mentions.map((mention) => {
    const { id, country, level } = mention.span.place
    const isWithin = level === "city" || level === "district" || level === "region"
    const isAlone = idsOf.get(country)?.size === 1 && !proven.has(id)
    const isForeign = home !== null && country !== home && !mention.span.wellKnown && mention.role !== "dateline"
    return isWithin && (isAlone || (isForeign && !hasCompany(mentions, mention)))
      ? { ...mention, role: "away" as const }
      : mention
  })
}

/** Where a text is in capitals throughout, capitals mark no name: its words and its persons' names look like small towns. */
const isInCapitals = ({ scan }: DocumentView): boolean => !/\p{Ll}{2}/u.test(scan.text.slice(0, CAPITALS_REACH))
/** How far into a text is looked for small letters, in UTF-16 units. */
const CAPITALS_REACH = 2000

/** The country that the text names most, by its own name, its people's or its places'; of equals the one named first. */
function homeOf(mentions: readonly PlaceMention[]): string | null {
  const named = new Map<string, number>()
  for (const { span } of mentions) {
    const weight = span.wellKnown || span.demonym ? SURE : 1
    named.set(span.place.country, (named.get(span.place.country) ?? 0) + weight)
  }
  return [...named].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null
}

/** What a name that all know weighs beside a small town's. */
const SURE = 3

/** True where the text names another town or region of the same country. */
const hasCompany = (mentions: readonly PlaceMention[], { span: { place } }: PlaceMention): boolean =>
  mentions.some(
    ({ span }) =>
      span.place.country === place.country &&
      span.place.id !== place.id &&
      span.wellKnown &&
      span.place.level !== "country",
  )

/** A dateline, or a preposition of place in a sentence that counts people or names an attack. */
function isWhereItHappened({ scan, index }: DocumentView, { role, sentence, span }: PlaceMention): boolean {
  if (
    role === "dateline" ||
    (span.wellKnown && (role === "speaker" || role === "container")) ||
    isOfPolice(scan, span)
  ) {
    return true
  }
  if (role !== "at") return false
  const { firstToken = 0, endToken = 0 } = scan.sentences[sentence] ?? {}
  if (index.framesIn(sentence).some(({ tier }) => tier === "core")) return true
  for (let i = firstToken; i < endToken; i++) if (EVENT_WORDS.at(scan, i)) return true
  return false
}
