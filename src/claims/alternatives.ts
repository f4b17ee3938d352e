import { nameKey, type AttributionCue } from "../language/index.ts"
import type { Alternative, ReadClaim, TraceStep } from "../model/index.ts"
import { standingOf } from "./attribution/cue-standing.ts"
import type { Frame } from "./frame.ts"
import type { IncidentPlan } from "./scope/incidents.ts"
import { rankPlaces, type PlaceContext } from "./scope/place-of.ts"
import type { PlaceMention } from "./scope/place-mention.ts"
import { dayPart, tokensOf } from "./view.ts"

interface Scoped {
  readonly frame: Frame
  readonly claim: ReadClaim
}

interface Explained {
  readonly places: PlaceContext
  readonly plan: IncidentPlan
}

/** Why a name that stands in a role is no place of the count. */
const ROLE_WHY: Readonly<Partial<Record<PlaceMention["role"], string>>> = {
  dateline: "where the report was written",
  speaker: "part of the name of who speaks",
  away: "where someone came from or went, or a landmark",
  adjective: "says whose, and not where",
}

/** Says so many of the alternatives of one kind. */
const MOST_NAMED = 5

/**
 * The claim with, in each step of its trace, what was near and was not taken. Made only where a reading is asked to explain itself:
 * it looks at each claim's sentence a second time.
 */
export function withAlternatives(explained: Explained, { frame, claim }: Scoped): ReadClaim {
  const lostTo: Readonly<Record<string, () => readonly Alternative[]>> = {
    incident: () => otherIncidents(explained, claim),
    place: () => otherPlaces(explained, frame, claim),
    speaker: () => otherSpeakers(explained, frame, claim),
    "as-of": () => otherTimes(explained, frame, claim),
  }
  const trace = claim.trace.map((step): TraceStep => {
    const lost = distinct(lostTo[step.pass]?.() ?? [])
    return lost.length === 0 ? step : { ...step, lost }
  })
  return { ...claim, trace }
}

const distinct = (all: readonly Alternative[]): readonly Alternative[] =>
  all.filter(({ name }, i) => all.findIndex((other) => other.name === name) === i).slice(0, MOST_NAMED)

const otherIncidents = ({ plan }: Explained, claim: ReadClaim): readonly Alternative[] =>
  plan.incidents
    .filter(({ letter }) => letter !== claim.incident)
    .map(({ letter, label, main }) => ({
      name: `${letter} (${label})`,
      why: main
        ? "the words above set the sentence apart from the main incident"
        : "no time, place or turn of words here leads to it",
    }))

function otherPlaces({ places }: Explained, frame: Frame, claim: ReadClaim): readonly Alternative[] {
  const { main, bySentence } = places
  const ranked = rankPlaces(places, frame)
  const best = ranked[0]
  const taken = (id: string): boolean => id === claim.place?.id
  const lost = ranked
    .filter(({ mention }) => !taken(mention.span.place.id))
    .map((candidate): Alternative => {
      const { name } = candidate.mention.span.place
      if (best === undefined || candidate === best) {
        return { name, why: `${candidate.why}, but the reason above goes first` }
      }
      return {
        name,
        why: `${candidate.why}: ${candidate.score} points, against ${best.score} of ${best.mention.span.place.name}`,
      }
    })
  const considered = new Set(ranked.map(({ mention }) => mention))
  const passed = (bySentence.get(frame.sentence) ?? [])
    .filter((mention) => !considered.has(mention) && !taken(mention.span.place.id))
    .map(({ span, role }): Alternative => ({
      name: span.place.name,
      why: ROLE_WHY[role] ?? "goes with another count of the sentence",
    }))
  const whole =
    main.place === null || taken(main.place.id)
      ? []
      : [{ name: main.place.name, why: "the main incident's place: taken only where the words name none" }]
  return [...lost, ...passed, ...whole]
}

function otherSpeakers({ places: { view } }: Explained, frame: Frame, claim: ReadClaim): readonly Alternative[] {
  const { scan } = view
  const named = [claim.speaker, ...claim.relayedBy].filter((name) => name !== null).map(nameKey)
  const isNamed = ({ source }: AttributionCue): boolean => {
    const key = nameKey(source.name)
    return named.some((name) => name === key || name.endsWith(key))
  }
  const nameOf = ({ source }: AttributionCue): string => `“${source.name}”`
  const here = view
    .cuesOf(frame.sentence)
    .filter((cue) => !isNamed(cue))
    .map((cue): Alternative => ({ name: nameOf(cue), why: WHY_NOT[standingOf(view, cue, frame)] }))
  const before = frame.sentence - 1
  const sameBlock = before >= 0 && scan.sentences[before]?.block === scan.sentences[frame.sentence]?.block
  const earlier = (sameBlock ? view.cuesOf(before) : [])
    .filter((cue) => !isNamed(cue))
    .map((cue): Alternative => ({
      name: nameOf(cue),
      why: "spoke in the sentence before; no words carry that statement on",
    }))
  return [...here, ...(claim.speaker === null ? earlier : [])]
}

const WHY_NOT = {
  denies: "denies something else than this count",
  unsaid: "leaves this unsaid",
  apart: "the count stands outside that statement",
  covers: "another one stands nearer to the count, or speaks the quotation",
} as const

function otherTimes({ places: { view } }: Explained, frame: Frame, claim: ReadClaim): readonly Alternative[] {
  const { scan, times, published } = view
  const { end } = tokensOf(scan, frame)
  const here = times
    .filter((time) => scan.sentenceOf[time.firstToken] === frame.sentence && time.edtf !== null)
    .filter((time) => dayPart(time.edtf) !== dayPart(claim.asOf) || time.edtf?.includes("/") === true)
    .map((time): Alternative => ({
      name: `“${scan.text.slice(time.start, time.end)}”`,
      why:
        time.type === "DURATION"
          ? "how long something took"
          : time.firstToken >= end || time.relation === null
            ? "says when something happened, not when it was counted"
            : "another time of the sentence goes first",
    }))
  const day = published === null ? null : dayPart(published.edtf)
  return day === null || day === dayPart(claim.asOf)
    ? here
    : [...here, { name: day, why: "the day of publication: taken only where the text gives no other time" }]
}
