import { fold, KIND_LABELS, MEANS_WORDS } from "../../language/index.ts"
import {
  compareCodeUnits,
  edtfDays,
  isoDay,
  type LocalIncident,
  type Place,
  type TraceStep,
} from "../../model/index.ts"
import type { Frame } from "../frame.ts"
import type { DocumentView } from "../view.ts"
import { clauseApart, type ClauseApart } from "./clauses-apart.ts"
import { areApart, isOtherAttacksDay, timeOfFrame, type EventTime } from "./incident-times.ts"
import { mainTime } from "./main-time.ts"
import type { MainPlace } from "./main-place.ts"
import { covers, placeOf, type PlaceContext } from "./place-of.ts"
import { wordBefore } from "./place-roles.ts"
import type { TurnFinder } from "./turns.ts"

/** Which incident each frame speaks of. */
export interface IncidentPlan {
  /** Letter by frame. */
  readonly letters: readonly string[]
  readonly traces: readonly TraceStep[]
  readonly incidents: readonly LocalIncident[]
}

interface Draft {
  readonly key: string
  readonly time: EventTime | null
  readonly places: Place[]
  readonly kinds: Set<string>
  readonly viaLink: boolean
}

interface Verdict {
  /** "" for the main incident. */
  readonly key: string
  readonly time: EventTime | null
  readonly rule: string
  readonly why: string
}

const MAIN = ""
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
const KINDS = new Map<string, string>(Object.entries(MEANS_WORDS))
const LABELS = new Map<string, string>(Object.entries(KIND_LABELS))

/** Letter of the n-th incident: A … Z, then A1, B1 …. */
const letterOf = (n: number): string => (LETTERS[n % 26] ?? "A") + (n < 26 ? "" : String(Math.floor(n / 26)))

/** Divides the frames of a document among the incidents that its times, places and discourse words tell apart. */
export function planIncidents(context: PlaceContext, turns: TurnFinder): IncidentPlan {
  const { view, main } = context
  const time = mainTime(view)
  const drafts = new Map<string, Draft>([[MAIN, { key: MAIN, time, places: [], kinds: new Set(), viaLink: false }]])
  const letters: string[] = []
  const traces: TraceStep[] = []
  let previous: { verdict: Verdict; frame: Frame } | null = null
  for (const frame of view.frames) {
    const verdict: Verdict = judge(context, turns, { frame, time, previous })
    previous = { verdict, frame }
    const draft = drafts.get(verdict.key) ?? {
      key: verdict.key,
      time: verdict.time,
      places: [],
      kinds: new Set(),
      viaLink: isLink(view, frame),
    }
    drafts.set(verdict.key, draft)
    const place = placeOf(context, frame, verdict.key === MAIN).place
    if (
      place !== null &&
      (verdict.key === MAIN || verdict.rule === "other-day" || place.id !== main.place?.id) &&
      !draft.places.some(({ id }) => id === place.id)
    ) {
      draft.places.push(place)
    }
    addKinds(view, frame.sentence, draft.kinds)
    letters.push(letterOf([...drafts.keys()].indexOf(verdict.key)))
    traces.push({ pass: "incident", rule: verdict.rule, why: verdict.why })
  }
  const incidents = [...drafts.values()].map((draft, n) => localIncident(context, draft, letterOf(n)))
  return { letters, traces, incidents }
}

const blockKind = ({ scan }: DocumentView, sentence: number): string =>
  scan.blocks[scan.sentences[sentence]?.block ?? 0]?.kind ?? "body"
const isLink = (view: DocumentView, frame: Frame): boolean => blockKind(view, frame.sentence) === "link"

interface Judged {
  readonly frame: Frame
  readonly time: EventTime | null
  readonly previous: { verdict: Verdict; frame: Frame } | null
}

function judge(context: PlaceContext, turns: TurnFinder, { frame, time: main, previous }: Judged): Verdict {
  const { view } = context
  const time = timeOfFrame(view, frame)
  const turn = turns.turnOf(view, frame)
  const apart = clauseApart(context, frame)
  const toMain = (rule: string, why: string): Verdict => ({ key: MAIN, time: null, rule, why })
  const kind = blockKind(view, frame.sentence)
  if (kind === "headline") return toMain("headline", "the headline speaks of the main incident")
  const inClause = apart === null ? null : ofClause(apart, { time, main })
  if (inClause !== null) return inClause
  if (turn?.turn === "same") return toMain("discourse", `“${turn.words}” goes on with the main incident`)
  if (
    time !== null &&
    main !== null &&
    time.span !== main.span &&
    (areApart(main, time) || isOtherAttacksDay(view, main, time))
  ) {
    const words = view.scan.text.slice(time.span.start, time.span.end)
    return {
      key: `time ${time.edtf ?? fold(words)}`,
      time,
      rule: areApart(main, time) ? "time" : "other-day",
      why: `“${words}” is not the main incident's time`,
    }
  }
  // The sentence that dates the main incident speaks of it, whatever its words.
  if (turn !== null && (time === null || time.span !== main?.span)) {
    return {
      key: `turn ${fold(turn.words)}`,
      time,
      rule: "discourse",
      why: `“${turn.words}” turns to ${turn.turn === "other" ? "another event" : "a stretch of time"}`,
    }
  }
  // "33 were killed in one city and 10 in another": one sentence tells of one event, unless its own words part them.
  const joined = previous !== null && previous.frame.sentence === frame.sentence && previous.verdict.key === MAIN
  const elsewhere = joined ? null : otherPlace(context, frame)
  if (elsewhere !== null) return elsewhere
  if (previous !== null && previous.verdict.key !== MAIN && goesOn(context, previous.frame, frame, time)) {
    return { ...previous.verdict, rule: "goes-on", why: "goes on with the event of the sentence before" }
  }
  const wider =
    previous === null || previous.verdict.key === MAIN || time !== null
      ? null
      : widerWords(context, previous.frame, frame)
  if (previous !== null && wider !== null) {
    return {
      ...previous.verdict,
      rule: "wider",
      why: `“${wider}” goes on with the event told before, not with one place's`,
    }
  }
  return toMain("main", "nothing sets it apart from the main incident")
}

/** The event of a clause apart, at the clause's own place and time: "two days after" the one is two days before the main one. */
function ofClause(apart: ClauseApart, { time, main }: { time: EventTime | null; main: EventTime | null }): Verdict {
  const { words, start, mention, isMain } = apart
  const { place } = mention.span
  if (isMain) return { key: MAIN, time: null, rule: "clause", why: `“${words}” goes back to ${place.name}` }
  const own = time !== null && time.span.start >= start ? time : daysBefore(main, apart.daysBefore)
  return {
    key: own?.edtf == null ? `clause ${place.id}` : `time ${own.edtf}`,
    time: own,
    rule: "clause",
    why: `“${words}” tells of another event, in ${place.name}`,
  }
}

/** The day so many days before a time whose full day is said; null where either is unknown. */
function daysBefore(time: EventTime | null, days: number | null): EventTime | null {
  const known = time?.edtf == null || !/^\d{4}-\d{2}-\d{2}$/.test(time.edtf) ? null : edtfDays(time.edtf)
  if (time === null || known === null || days === null) return null
  return { ...time, edtf: isoDay(known.first - days), daysFromPublished: null }
}

/** A city of its own, in the sentence itself, that is no part of where the main incident was. */
function otherPlace(context: PlaceContext, frame: Frame): Verdict | null {
  const { main } = context
  const { place, stated } = placeOf(context, frame, true)
  if (!stated || place === null || !happenedThere(context, frame, place) || main.place === null || main.wide) {
    return null
  }
  if (place.id === main.place.id || covers(main.place, place) || covers(place, main.place)) return null
  if (place.regionId !== null && place.regionId === main.place.regionId && place.country === main.place.country) {
    return null
  }
  return {
    key: `place ${place.id}`,
    time: timeOfFrame(context.view, frame),
    rule: "place",
    why: `${place.name} is no part of ${main.place.name}, where the main incident was`,
  }
}

/** A preposition of place stands before it: a name alone may be a person's or an address's. */
const happenedThere = ({ view, bySentence }: PlaceContext, frame: Frame, place: Place): boolean =>
  place.level !== "region" &&
  (bySentence.get(frame.sentence) ?? []).some(
    ({ role, span }) =>
      role === "at" &&
      span.place.id === place.id &&
      span.confidence >= SURE_PLACE &&
      WITHIN.test(wordBefore(view.scan, span.firstToken, 1)),
  )

/** "near" and "at the" stand before streets and buildings as often as before towns. */
const WITHIN =
  /^(?:in|across|throughout|of|northern|southern|eastern|western|central|downtown|neighboring|neighbouring)$/

/** Below this a name is too doubtful to set an event apart. */
const SURE_PLACE = 50

/** The same paragraph, at most two sentences on, and no time or place of its own. */
function goesOn({ view, bySentence }: PlaceContext, before: Frame, frame: Frame, time: EventTime | null): boolean {
  const { scan } = view
  if (frame.sentence === before.sentence) return true
  if (
    scan.sentences[before.sentence]?.block !== scan.sentences[frame.sentence]?.block ||
    frame.sentence - before.sentence > 2
  ) {
    return false
  }
  return time === null && !(bySentence.get(frame.sentence) ?? []).some(({ role }) => role === "at")
}

/** How far on, in sentences, words of several strikes still go back to the background told before. */
const WIDER_REACH = 3
const SEVERAL_STRIKES =
  /(?:^| )(?:the|these|those) (?:[\p{L}-]+ )?(?:strikes|attacks|bombings|shellings|raids|bombardments|barrages)(?![\p{L}])/iu
const WIDESPREAD = / (?:regions|cities|areas|districts|parts) (?:throughout|across|all over|around) \p{Lu}[\p{L}]+/u

/**
 * "… were damaged in the missile strikes", "in nine regions across …": after other strikes were told of, such words of a report on
 * one strike in one place go on with them; so does a quotation without a place of its own right after.
 */
function widerWords({ view, main, bySentence }: PlaceContext, before: Frame, frame: Frame): string | null {
  const { scan } = view
  const sentence = scan.sentences[frame.sentence]
  if (sentence === undefined || main.wide || main.place === null || frame.sentence - before.sentence > WIDER_REACH) {
    return null
  }
  if ((bySentence.get(frame.sentence) ?? []).some(({ span }) => span.place.id === main.place?.id)) return null
  const text = scan.text.slice(sentence.start, sentence.end)
  const words = SEVERAL_STRIKES.exec(text)?.[0] ?? WIDESPREAD.exec(text)?.[0]
  if (words !== undefined) return words.trim()
  return frame.tier !== "core" && frame.sentence - before.sentence <= 2 && /^["“]/u.test(text)
    ? text.slice(0, 20)
    : null
}

function addKinds({ scan }: DocumentView, sentence: number, kinds: Set<string>): void {
  const at = scan.sentences[sentence]
  if (at === undefined) return
  for (let i = at.firstToken; i < at.endToken; i++) {
    if (scan.form[i] === 0) continue
    const kind = KINDS.get(fold(scan.text.slice(scan.start[i], scan.end[i])))
    if (kind !== undefined) kinds.add(kind)
  }
}

function localIncident({ view, main, bySentence }: PlaceContext, draft: Draft, letter: string): LocalIncident {
  const isMain = draft.key === MAIN
  if (isMain) for (let s = 0; s < Math.min(3, view.scan.sentences.length); s++) addKinds(view, s, draft.kinds)
  const place = isMain ? main.place : wholeOf(draft.places)
  const places = isMain ? placesHit(bySentence, main, draft.places) : draft.places
  const kinds = [...draft.kinds].toSorted(compareCodeUnits)
  const { time } = draft
  return {
    letter,
    main: isMain,
    label: labelOf(kinds, place),
    date: time === null ? null : dateOf(view, time, isMain),
    dateReason: time === null ? null : `“${view.scan.text.slice(time.span.start, time.span.end)}”`,
    daysFromPublished: time?.daysFromPublished ?? null,
    place,
    places: places.toSorted((a, b) => compareCodeUnits(a.id, b.id)),
    kinds,
    viaLink: draft.viaLink,
  }
}

/** The narrowest of the places that holds them all; their country where none does. */
function wholeOf(places: readonly Place[]): Place | null {
  return (
    places.find((outer) => places.every((inner) => inner.id === outer.id || covers(outer, inner))) ?? places[0] ?? null
  )
}

/** The main place and all within it at which something is said to have happened. */
function placesHit(
  bySentence: PlaceContext["bySentence"],
  main: MainPlace,
  counted: readonly Place[],
): readonly Place[] {
  const hit = new Map<string, Place>()
  if (main.place !== null) hit.set(main.place.id, main.place)
  for (const place of counted) {
    if (main.place === null || place.id === main.place.id || covers(main.place, place)) hit.set(place.id, place)
  }
  if (main.wide && main.place !== null) {
    for (const mentions of bySentence.values()) {
      for (const { span, role } of mentions) {
        if ((role === "at" || role === "topic") && covers(main.place, span.place) && span.place.level !== "region") {
          hit.set(span.place.id, span.place)
        }
      }
    }
  }
  return [...hit.values()]
}

const labelOf = (kinds: readonly string[], place: Place | null): string => {
  const words = kinds.map((kind) => LABELS.get(kind)).find((label) => label !== undefined) ?? "Attack in"
  return place === null ? words.replace(/ (?:on|in|of)$/, "") : `${words} ${place.name}`
}

/** The day, with the clock time of a sentence that names both the day and an hour of the main incident. */
function dateOf(view: DocumentView, time: EventTime, isMain: boolean): string | null {
  const day = time.edtf
  if (day === null || !isMain || !/^(?:\d{4}|XXXX)-\d{2}-\d{2}$/.test(day)) return day
  const sentence = view.scan.sentenceOf[time.span.firstToken]
  const clock = view.times.find(
    (other) => other.minutes !== null && view.scan.sentenceOf[other.firstToken] === sentence,
  )
  if (clock?.minutes == null) return day
  return `${day}T${String(Math.floor(clock.minutes / 60)).padStart(2, "0")}:${String(clock.minutes % 60).padStart(2, "0")}`
}
