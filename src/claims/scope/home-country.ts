import type { Place } from "../../model/index.ts"
import type { DocumentView } from "../view.ts"
import type { PlaceMention } from "./place-mention.ts"

/** What a name weighs in a sentence that counts people, beside one elsewhere. */
const COUNTED = 3
/** How many times as much another country must be told of than the one of the chosen place. */
const LEAD = 2

/** Of which country a text tells, by how often it names it, its people or a place of it. */
export interface HomeCountry {
  readonly code: string
  /** The country itself, where its own name or its people's stands in the text; else null. */
  readonly place: Place | null
}

/**
 * The country that the text tells of, where it is by far another than the chosen place's: statements of a murder are made in other
 * capitals. Null where the chosen place stands, and wherever something counted is said to have happened in that place's country.
 */
export function otherHome(view: DocumentView, mentions: readonly PlaceMention[], chosen: Place): HomeCountry | null {
  // A county or state stands for itself: of its country the text need not speak.
  if (chosen.level === "region") return null
  const core = new Set(view.frames.filter(({ tier }) => tier !== "damage").map(({ sentence }) => sentence))
  const named = new Map<string, number>()
  const told = new Set(
    mentions
      .filter(({ role }) => role === "at" || role === "topic" || role === "dateline")
      .map(({ span }) => span.place.country),
  )
  for (const [i, { span, sentence, role }] of mentions.entries()) {
    if (role === "container") continue
    const isCounted = core.has(sentence)
    if (isCounted && role === "at" && span.place.country === chosen.country) return null
    const isSeat = role === "dateline" && mentions[i + 1]?.role !== "container"
    const weight = isSeat || (isCounted && !isWhose(role)) ? COUNTED : 1
    named.set(span.place.country, (named.get(span.place.country) ?? 0) + weight)
  }
  const [first] = [...named].filter(([code]) => told.has(code)).toSorted(([, a], [, b]) => b - a)
  if (first === undefined || first[0] === chosen.country) return null
  const [code, weight] = first
  if (weight < (chosen.level === "country" ? 1 : LEAD) * (named.get(chosen.country) ?? 0)) return null
  const own = mentions.find(({ span }) => span.place.level === "country" && span.place.country === code)
  return { code, place: own?.span.place ?? null }
}

/** "Spanish citizens", "the Mexican embassy": whose, and seldom where. */
const isWhose = (role: PlaceMention["role"]): boolean => role === "adjective" || role === "away" || role === "speaker"
