import { fold } from "../../language/index.ts"
import { edtfDays, isoDay } from "../../model/index.ts"
import type { Frame } from "../frame.ts"
import { onceFor, type DocumentView } from "../view.ts"
import { clauseApart, type ClauseApart } from "./clauses-apart.ts"
import { goesOn, widerWords } from "./goes-on.ts"
import {
  areApart,
  eventTimes,
  isLater,
  isOtherAttacksDay,
  isYearTold,
  timeOfFrame,
  type EventTime,
} from "./incident-times.ts"
import { tellsOfNewEvent } from "./new-events.ts"
import { openingFrame } from "./opening.ts"
import { otherPlace } from "./other-place.ts"
import { covers } from "./covers.ts"
import { placeOf, type PlaceContext } from "./place-of.ts"
import type { Turn, TurnFinder } from "./turns.ts"

/** Which incident a frame speaks of, and why. */
export interface Verdict {
  /** MAIN, or what sets the other incident apart, the same for all frames that speak of it. */
  readonly key: string
  /** When that other incident was; null where the text does not say. */
  readonly time: EventTime | null
  readonly rule: string
  readonly why: string
}

/** Key of the document's main incident. */
export const MAIN = ""

export const blockKind = ({ scan }: DocumentView, sentence: number): string =>
  scan.blocks[scan.sentences[sentence]?.block ?? 0]?.kind ?? "body"

const toMain = (rule: string, why: string): Verdict => ({ key: MAIN, time: null, rule, why })

/** One frame with what is known when its turn comes. */
interface Case {
  readonly context: PlaceContext
  readonly frame: Frame
  /** When the main incident was. */
  readonly main: EventTime | null
  /** When the frame's own sentence says that it was. */
  readonly time: EventTime | null
  readonly turn: Turn | null
  /** The frame in which the story first tells of harm. */
  readonly opening: Frame | null
  /** Figures told of the main incident so far, as `figureOf` gives them. */
  readonly figures: ReadonlySet<string>
  readonly previous: { readonly verdict: Verdict; readonly frame: Frame } | null
}

/**
 * Judges the frames of a document, in text order. `main`: when the main incident was.
 * The order of the steps carries meaning: what the words themselves part comes before what places and neighbours suggest.
 */
export function createJudge(
  context: PlaceContext,
  turns: TurnFinder,
  main: EventTime | null,
): (frame: Frame) => Verdict {
  const { view } = context
  const opening = openingFrame(view)
  const figures = new Set<string>()
  const fates = new Map<string, Verdict>()
  let previous: Case["previous"] = null
  return (frame) => {
    const turn = turns.turnOf(view, frame)
    const one: Case = { context, frame, main, time: timeOfFrame(view, frame), turn, opening, figures, previous }
    const verdict =
      byBlock(one) ??
      byClause(one) ??
      bySince(one) ??
      byOpening(one) ??
      byFigure(one) ??
      byPerson(one, fates) ??
      byDecade(one) ??
      byTime(one) ??
      byTurn(one) ??
      byPlace(one) ??
      byNeighbour(one) ??
      toMain("main", "nothing sets it apart from the main incident")
    previous = { verdict, frame }
    const figure = figureOf(frame)
    if (figure !== null && verdict.key === MAIN) figures.add(figure)
    const person = personOf(frame)
    if (person !== null && !fates.has(person)) fates.set(person, verdict)
    return verdict
  }
}

function byBlock({ context, frame, figures }: Case): Verdict | null {
  const { view } = context
  const isHeadline = blockKind(view, frame.sentence) === "headline"
  if (!isClip(view, frame)) {
    return isHeadline ? toMain("headline", "the headline speaks of the main incident") : null
  }
  const figure = figureOf(frame)
  const isOfMain = figure !== null && figures.has(figure)
  const key = `link ${frame.sentence}`
  return isOfMain ? null : { key, time: null, rule: "link", why: "a link to another text or film" }
}

/** "0:42 Crash closes road": the length of a film and its title, in a line of their own. */
function isClip({ scan }: DocumentView, { sentence }: Frame): boolean {
  const block = scan.blocks[scan.sentences[sentence]?.block ?? 0]
  // "10:42 The mayor says that four were hurt." is an entry of a live blog: a sentence with its end.
  return (
    block !== undefined &&
    /^\s*\d{1,2}:\d\d ["“‘']?\p{Lu}/u.test(scan.text.slice(block.start, block.start + 12)) &&
    !/[.!?”"]\s*$/u.test(scan.text.slice(block.end - 4, block.end))
  )
}

function byClause({ context, frame, time, main, turn }: Case): Verdict | null {
  const apart = clauseApart(context, frame)
  if (apart !== null) return ofClause(apart, { time, main })
  return turn?.turn === "same" ? toMain("discourse", `“${turn.words}” goes on with the main incident`) : null
}

/** "The deadliest since April, when a missile killed 60": what "when" goes back to is another event. */
function bySince({ context: { view }, frame }: Case): Verdict | null {
  const { text } = view.scan
  const since = eventTimes(view, frame.sentence).find(
    ({ span }) =>
      span.relation === "since" && span.end < frame.start && /^,? when /u.test(text.slice(span.end, span.end + 7)),
  )
  if (since === undefined) return null
  const words = text.slice(since.span.start, since.span.end)
  const why = `“since ${words}, when” goes back to another event`
  return { key: `time ${since.edtf ?? fold(words)}`, time: since, rule: "since", why }
}

/** A story opens with what it is about; an arrest, a trial or an anniversary of it may be years later. */
function byOpening({ context: { view }, opening, frame, time }: Case): Verdict | null {
  if (opening === null) return null
  const told = time !== null && time.span === timeOfFrame(view, opening)?.span
  return opening === frame || told ? toMain("opening", "the first harm of which the story tells, or its time") : null
}

/** Below this a number is said of many attacks. */
const TELLING_FIGURE = 3

function figureOf({ count, measure, tier }: Frame): string | null {
  const told = tier === "core" && count !== null && count.least >= TELLING_FIGURE && count.operator !== "vague"
  return told ? `${measure} ${count.least} ${count.most ?? ""}` : null
}

/** The same number of killed, said again in a report on an arrest, a trial or an anniversary, is of the same attack. */
function byFigure({ context: { view }, figures, frame, turn }: Case): Verdict | null {
  const figure = figureOf(frame)
  const told = figure !== null && figures.has(figure) && turn?.turn !== "background"
  if (told) return toMain("same-figure", "the same number was told of the main incident before")
  const whole = OF_WHOLE.exec(view.scan.text.slice(frame.start, frame.end))?.[1]
  if (whole === undefined || !figures.has(`${frame.measure} ${whole} ${whole}`)) return null
  return toMain("of-figure", `it is part of the ${whole} of whom the text told before`)
}
/** "Eight of the 14 killings" */
const OF_WHOLE = / of (?:the|those|these) (\d{1,6})(?!\d)/iu

const DECADE = /(?:in|during|of|throughout) the (?:late |early |mid[- ]?)?((?:1[89]|20)\d0s)(?!\p{L})/iu

/** "The deaths of 900 people in the late 1970s": nobody tells of one attack by its decade. */
function byDecade({ context: { view }, frame, time, opening }: Case): Verdict | null {
  const sentence = view.scan.sentences[frame.sentence]
  if (sentence === undefined || time !== null || frame === opening) return null
  const text = view.scan.text.slice(sentence.start, sentence.end)
  const decade = text.includes("0s") ? DECADE.exec(text)?.[1] : undefined
  if (decade === undefined) return null
  return { key: `decade ${decade}`, time: null, rule: "decade", why: `it tells of the ${decade}` }
}

/** Words that begin what is said of a person who is not named. */
const UNNAMED = /^(?:an?|the|one|another|two|some|this|that|our|my)(?![\p{L}'’-])/iu
const CAPITALISED = /\p{Lu}[\p{L}\p{M}'’-]+/gu

/** Surname of the one person whom a frame names, and what became of that person; null where it names nobody. */
function personOf({ count, tier, measure, group }: Frame): string | null {
  if (tier !== "core" || count === null || count.least !== 1 || count.most !== 1 || group === "attackers") return null
  const name = UNNAMED.test(count.wording) ? "" : (count.wording.split(/[(,]/u, 1)[0] ?? "")
  const surname = name.match(CAPITALISED)?.at(-1)
  return surname === undefined ? null : `${measure === "killed" ? "killed" : "hurt"} ${fold(surname)}`
}

/** A person dies once: whose death was told before is told of again, whatever year stands beside it. */
function byPerson({ frame }: Case, fates: ReadonlyMap<string, Verdict>): Verdict | null {
  const person = personOf(frame)
  const before = person === null ? undefined : fates.get(person)
  if (before === undefined) return null
  return { ...before, rule: "same-person", why: "the same person's fate was told before" }
}

function byTime({ context: { view }, frame, main, time, opening }: Case): Verdict | null {
  if (time === null || time.span === main?.span) return null
  if (main === null) return byBackground({ view, frame, time, opening })
  const apart = areApart(view, main, time)
  if (!apart && !isOtherAttacksDay(view, main, time)) return null
  // What comes later is most often told of the same attack: a death in hospital, a list of names, a burial.
  if (isLater(main, time) && !tellsOfNewEvent(view, frame.sentence)) return null
  const words = view.scan.text.slice(time.span.start, time.span.end)
  return {
    key: `time ${time.edtf ?? fold(words)}`,
    time,
    rule: apart ? "time" : "other-day",
    why: `“${words}” is not the main incident's time`,
  }
}

/** "In May, a stabbing spree …" far down a text whose own event has no time, or "in 2015" behind its opening. */
function byBackground({
  view,
  frame,
  time,
  opening,
}: {
  view: DocumentView
  frame: Frame
  time: EventTime
  opening: Frame | null
}): Verdict | null {
  const isYear = isYearTold(view, time)
  const isBehind = isYear && opening !== null && opening.sentence < frame.sentence
  if (!time.absolute || (frame.sentence < LEAD && !isBehind)) return null
  if (!isYear && !tellsOfNewEvent(view, frame.sentence)) return null
  const words = view.scan.text.slice(time.span.start, time.span.end)
  return { key: `time ${time.edtf ?? fold(words)}`, time, rule: "time", why: `“${words}” is of another event` }
}

/** Sentences that open the story. */
const LEAD = 4

function byTurn({ context: { view }, frame, main, time, turn }: Case): Verdict | null {
  // The sentence that dates the main incident speaks of it, whatever its words.
  if (turn === null || (time !== null && time.span === main?.span)) return null
  if (turn.turn === "later" && !tellsOfNewEvent(view, frame.sentence)) return null
  return {
    key: `turn ${fold(turn.words)}`,
    time,
    rule: "discourse",
    why: `“${turn.words}” turns to ${turn.turn === "background" ? "a stretch of time" : "another event"}`,
  }
}

function byPlace({ context, frame, previous }: Case): Verdict | null {
  // "33 were killed in one city and 10 in another": one sentence tells of one event, unless its own words part them.
  if (previous !== null && previous.frame.sentence === frame.sentence && previous.verdict.key === MAIN) return null
  const place = otherPlace(context, frame)
  if (place === null || (place.level === "country" && !isMainPlaceStated(context))) return null
  return {
    key: `place ${place.id}`,
    time: timeOfFrame(context.view, frame),
    rule: "place",
    why: `${place.name} is no part of ${context.main.place?.name ?? "the place"}, where the main incident was`,
  }
}

/** True where some count's own sentence names the main incident's place: else a dateline alone may have named it. */
const isMainPlaceStated = onceFor((context: PlaceContext): boolean => {
  const { view, main } = context
  return view.frames.some((frame) => {
    const chosen = frame.tier === "core" ? placeOf(context, frame, true) : null
    if (chosen === null || !chosen.stated || chosen.place === null || main.place === null) return false
    return chosen.place.id === main.place.id || covers(main.place, chosen.place)
  })
})

function byNeighbour({ context, frame, time, previous }: Case): Verdict | null {
  if (previous === null || previous.verdict.key === MAIN) return null
  if (goesOn(context, previous.frame, frame, time)) {
    return { ...previous.verdict, rule: "goes-on", why: "goes on with the event of the sentence before" }
  }
  const wider = time === null ? widerWords(context, previous.frame, frame) : null
  if (wider === null) return null
  return {
    ...previous.verdict,
    rule: "wider",
    why: `“${wider}” goes on with the event told before, not with one place's`,
  }
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
