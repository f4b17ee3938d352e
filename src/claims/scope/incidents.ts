import { KIND_LABELS, MEANS_WORDS, oneOf, WordMemo } from "../../language/index.ts"
import { compareCodeUnits, type LocalIncident, type Place, type TraceStep } from "../../model/index.ts"
import type { Frame } from "../frame.ts"
import type { DocumentView } from "../view.ts"
import type { EventTime } from "./incident-times.ts"
import type { MainPlace } from "./main-place.ts"
import { mainTime } from "./main-time.ts"
import { covers } from "./covers.ts"
import { placeOf, type PlaceContext } from "./place-of.ts"
import type { TurnFinder } from "./turns.ts"
import { blockKind, createJudge, MAIN, type Verdict } from "./which-incident.ts"

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
  /** Those that tell of it. */
  readonly sentences: Set<number>
  readonly viaLink: boolean
  /** How many were told apart before it. */
  readonly order: number
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
const KINDS = new Map<string, string>(Object.entries(MEANS_WORDS))
const KIND = new WordMemo((word) => KINDS.get(word) ?? null)
const LABELS = new Map<string, string>(Object.entries(KIND_LABELS))

/** Letter of the n-th incident: A … Z, then A1, B1 …. */
const letterOf = (n: number): string => (LETTERS[n % 26] ?? "A") + (n < 26 ? "" : String(Math.floor(n / 26)))

/** Divides the frames of a document among the incidents that its times, places and discourse words tell apart. */
export function planIncidents(context: PlaceContext, turns: TurnFinder): IncidentPlan {
  const { view, main } = context
  const dated = mainTime(view, turns.turned(view))
  const { verdicts, time } = promoted(view, view.frames.map(createJudge(context, turns, dated)), dated)
  const drafts = new Map<string, Draft>([
    [MAIN, { key: MAIN, time, places: [], sentences: new Set(), viaLink: false, order: 0 }],
  ])
  const letters: string[] = []
  const traces: TraceStep[] = []
  for (const [i, frame] of view.frames.entries()) {
    const verdict = verdicts[i] as Verdict
    const draft = drafts.get(verdict.key) ?? {
      key: verdict.key,
      time: verdict.time,
      places: [],
      sentences: new Set(),
      viaLink: isLink(view, frame),
      order: drafts.size,
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
    draft.sentences.add(frame.sentence)
    letters.push(letterOf(draft.order))
    traces.push({ pass: "incident", rule: verdict.rule, why: verdict.why })
  }
  const incidents = [...drafts.values()].map((draft, n) => localIncident(context, draft, letterOf(n)))
  return { letters, traces, incidents }
}

/**
 * Where no harm is told of the main incident, what was taken for another's time or place is its own: a dateline or a court's day had
 * stood for it. The first such event becomes the main one.
 */
function promoted(
  view: DocumentView,
  verdicts: readonly Verdict[],
  time: EventTime | null,
): { readonly verdicts: readonly Verdict[]; readonly time: EventTime | null } {
  const core = verdicts.filter((_, i) => view.frames[i]?.tier === "core" && view.frames[i].count !== null)
  const first = core.find(({ rule }) => rule === "time" || rule === "place")
  if (first === undefined || core.some(({ key }) => key === MAIN)) return { verdicts, time }
  const told = { key: MAIN, time: null, rule: "only", why: `no other harm is told; ${first.why}` }
  return {
    verdicts: verdicts.map((verdict) => (verdict.key === first.key ? told : verdict)),
    time: first.time ?? time,
  }
}

const isLink = (view: DocumentView, frame: Frame): boolean => blockKind(view, frame.sentence) === "link"

/** Sentences that tell of the main incident, whatever they count. */
const LEAD = 3

/** Kinds of means and events that the sentences name, sorted. */
export function kindsIn({ scan }: Pick<DocumentView, "scan">, sentences: Iterable<number>): readonly string[] {
  const kinds = new Set<string>()
  for (const sentence of sentences) {
    const { firstToken, endToken } = scan.sentences[sentence] ?? NOWHERE
    for (let i = firstToken; i < endToken; i++) {
      const kind = scan.form[i] === 0 || SHOT_DOWN.at(scan, i + 1) ? null : KIND.at(scan, i)
      if (kind !== null) kinds.add(kind)
    }
  }
  return [...kinds].toSorted(compareCodeUnits)
}

/** "Shot down 20 drones" is no shooting. */
const SHOT_DOWN = oneOf(["down"])
const NOWHERE = { firstToken: 0, endToken: 0 }

function localIncident({ view, main, bySentence }: PlaceContext, draft: Draft, letter: string): LocalIncident {
  const isMain = draft.key === MAIN
  if (isMain) for (let s = 0; s < LEAD; s++) draft.sentences.add(s)
  const place = isMain ? main.place : wholeOf(draft.places)
  const places = isMain ? placesHit(bySentence, main, draft.places) : draft.places
  const own = kindsIn(view, draft.sentences)
  const kinds = isMain && own.length === 0 ? (view.underTitle?.kinds ?? own) : own
  const { time } = draft
  return {
    letter,
    names: [],
    persons: [],
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
