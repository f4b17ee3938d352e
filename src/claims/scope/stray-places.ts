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
  const proven = new Set(
    mentions.filter((mention) => isWhereItHappened(view, mention)).map(({ span }) => span.place.id),
  )
  return mentions.map((mention) => {
    const { id, country, level } = mention.span.place
    const isWithin = level === "city" || level === "district" || level === "region"
    return isWithin && idsOf.get(country)?.size === 1 && !proven.has(id)
      ? { ...mention, role: "away" as const }
      : mention
  })
}

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
