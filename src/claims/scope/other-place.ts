import type { Place } from "../../model/index.ts"
import type { Frame } from "../frame.ts"
import type { DocumentView } from "../view.ts"
import { distanceKm } from "./distance-km.ts"
import { tellsOfNewEvent } from "./new-events.ts"
import { covers } from "./covers.ts"
import { placeOf, type PlaceContext } from "./place-of.ts"
import { wordBefore } from "./place-mention.ts"

/** A city of its own, in the sentence itself, that is no part of where the main incident was. */
export function otherPlace(context: PlaceContext, frame: Frame): Place | null {
  const { main } = context
  const { place, stated } = placeOf(context, frame, true)
  if (frame.measure === "hospitalised" || frame.measure === "evacuated") return null
  if (!stated || place === null || !happenedThere(context, frame, place) || main.place === null || main.wide) {
    return null
  }
  if (place.id === main.place.id || covers(main.place, place) || covers(place, main.place)) return null
  if (place.regionId !== null && place.regionId === main.place.regionId && place.country === main.place.country) {
    return null
  }
  if (distanceKm(place, main.place) < NEXT_TOWN_KM && !tellsOfNewEvent(context.view, frame.sentence)) return null
  return place
}

/** A preposition of place stands before it: a name alone may be a person's or an address's. */
const happenedThere = ({ view, bySentence }: PlaceContext, frame: Frame, place: Place): boolean =>
  place.level !== "region" &&
  (bySentence.get(frame.sentence) ?? []).some(
    ({ role, span }) =>
      role === "at" &&
      span.place.id === place.id &&
      span.confidence >= SURE_PLACE &&
      WITHIN.test(wordBefore(view.scan, span.firstToken, 1)) &&
      !isOfCare(view, span.firstToken),
  )

/** How far before its town a hospital's name stands, in tokens. */
const CARE_REACH = 5
const CARE = /^(?:hospitals?|clinics?|infirmary|medical|morgue|mortuary|court|courthouse|prison|jail|lives?|living)$/

/** "died at a hospital in X", "a court in X", "who lives in X". */
function isOfCare({ scan }: DocumentView, firstToken: number): boolean {
  for (let steps = 1; steps <= CARE_REACH; steps++) if (CARE.test(wordBefore(scan, firstToken, steps))) return true
  return false
}

/** "near" and "at the" stand before streets and buildings as often as before towns. */
const WITHIN =
  /^(?:in|across|throughout|of|northern|southern|eastern|western|central|downtown|neighboring|neighbouring)$/

/** Below this a name is too doubtful to set an event apart. */
const SURE_PLACE = 50

/** Towns nearer than this share an attack, its hospitals and its suburbs. */
const NEXT_TOWN_KM = 30
