import type { SiteSpan } from "../language/index.ts"
import { compareCodeUnits, type LocalIncident, type ReadClaim, type TraceStep } from "../model/index.ts"
import { withAlternatives } from "./alternatives.ts"
import { attributeFrames } from "./attribution/attribute.ts"
import type { Frame } from "./frame.ts"
import { asOfOf } from "./scope/as-of.ts"
import { refineExtents } from "./scope/extents.ts"
import { planIncidents, type IncidentPlan } from "./scope/incidents.ts"
import { mainPlaceOf, type MainPlace } from "./scope/main-place.ts"
import type { NamedFinder } from "./scope/named-in.ts"
import { partsOf } from "./scope/parts.ts"
import { placeOf, type PlaceContext } from "./scope/place-of.ts"
import { placeMentions } from "./scope/place-roles.ts"
import { ScopedFrame } from "./scope/scoped-frame.ts"
import { mainSiteOf, siteOf, type SiteContext } from "./scope/site-of.ts"
import type { TurnFinder } from "./scope/turns.ts"
import type { DocumentView } from "./view.ts"

/** Incidents and claims of a document whose words have been found. */
export interface Assembled {
  readonly incidents: readonly LocalIncident[]
  readonly claims: readonly ReadClaim[]
  readonly main: MainPlace
}

/** What the passes look words up in, compiled once. */
export interface Finders {
  readonly turns: TurnFinder
  readonly named: NamedFinder
}

/** Gives every frame its scope and its speaker; with `explain`, each step of a trace says what it passed over. The order of the passes carries meaning: places tell incidents apart, and both tell parts from wholes. */
export function assemble(view: DocumentView, { turns, named }: Finders, explain: boolean): Assembled {
  const mentions = placeMentions(view)
  const main = mainPlaceOf(view, mentions, view.frames.length === 0 ? new Set() : turns.turned(view))
  if (view.frames.length === 0) return { incidents: [], claims: [], main }
  const places: PlaceContext = { view, main, bySentence: groupBySentence(mentions, ({ sentence }) => sentence) }
  const plan = planIncidents(places, turns)
  const scoped = scope(view, places, plan)
  const claims = explain
    ? scoped.map((claim, i) => withAlternatives({ places, plan }, { frame: view.frames[i] as Frame, claim }))
    : scoped
  const incidents = plan.incidents.map((incident) => ({
    ...incident,
    ...named.namedIn(
      view,
      new Set(view.frames.flatMap(({ sentence }, i) => (plan.letters[i] === incident.letter ? [sentence] : []))),
    ),
  }))
  return { incidents, claims: sorted(claims), main }
}

function groupBySentence<Found>(
  found: readonly Found[],
  sentenceOf: (one: Found) => number,
): ReadonlyMap<number, readonly Found[]> {
  const groups = new Map<number, Found[]>()
  for (const one of found) {
    const sentence = sentenceOf(one)
    const group = groups.get(sentence)
    if (group === undefined) groups.set(sentence, [one])
    else group.push(one)
  }
  return groups
}

function scope(view: DocumentView, places: PlaceContext, plan: IncidentPlan): readonly ReadClaim[] {
  const { scan, frames } = view
  const sites: SiteContext = {
    view,
    main: places.main.wide
      ? null
      : mainSiteOf(view, new Set(frames.filter((_, i) => plan.letters[i] === "A").map(({ sentence }) => sentence))),
    bySentence: groupBySentence<SiteSpan>(view.sites, ({ firstToken }) => scan.sentenceOf[firstToken] ?? 0),
  }
  const incidentOf = new Map(plan.incidents.map((incident) => [incident.letter, incident]))
  const attributions = attributeFrames(view)
  const scoped = frames.map((frame, i) => {
    const letter = plan.letters[i] ?? "A"
    const incident = incidentOf.get(letter)
    const place = placeOf(places, frame, letter === "A")
    const own = place.stated || letter === "A" || incident?.place == null ? place.place : incident.place
    const { site, trace } = siteOf(sites, frame, letter === "A")
    return { frame, incident: letter, place: own, site, siteTrace: trace, placeTrace: place.trace }
  })
  const extents = refineExtents(scoped)
  const parts = partsOf(
    scoped.map(({ frame, incident, place, site }, i) => {
      const extent = extents[i] ?? frame.extent
      return new ScopedFrame(view, { frame, incident, place, site, extent, speaker: attributions[i]?.speaker ?? null })
    }),
  )
  return scoped.map(({ frame, incident, place, site, siteTrace, placeTrace }, i) => {
    const asOf = asOfOf(view, frame, { date: incidentOf.get(incident)?.date ?? null, isMain: incident === "A" })
    const attribution = attributions[i]
    const part = parts[i]
    const trace: TraceStep[] = [...frame.trace]
    const incidentTrace = plan.traces[i]
    for (const step of [incidentTrace, placeTrace, siteTrace, asOf.trace, ...(attribution?.trace ?? []), part?.trace]) {
      if (step != null) trace.push(step)
    }
    return {
      start: frame.start,
      end: frame.end,
      quote: scan.text.slice(frame.start, frame.end),
      measure: frame.measure,
      tier: frame.tier,
      count: frame.count,
      extent: extents[i] ?? frame.extent,
      group: frame.group,
      object: frame.object,
      incident,
      place,
      site,
      asOf: asOf.asOf,
      asOfStated: asOf.stated,
      speaker: attribution?.speaker ?? null,
      channel: attribution?.channel ?? null,
      relayedBy: attribution?.relayedBy ?? [],
      modality: frame.modality,
      marks: frame.marks,
      partOf: part?.partOf ?? null,
      sentence: sentenceSpan(view, frame),
      rule: frame.rule,
      trace,
    }
  })
}

function sentenceSpan({ scan }: DocumentView, frame: Frame): ReadClaim["sentence"] {
  const sentence = scan.sentences[frame.sentence]
  return sentence === undefined ? { start: frame.start, end: frame.end } : { start: sentence.start, end: sentence.end }
}

/** In order of (start, end, measure, group), with the parents' indices following their claims. */
function sorted(claims: readonly ReadClaim[]): readonly ReadClaim[] {
  const order = claims.map((_, i) => i)
  order.sort((i, k) => {
    const a = claims[i] as ReadClaim
    const b = claims[k] as ReadClaim
    return (
      a.start - b.start ||
      a.end - b.end ||
      compareCodeUnits(a.measure, b.measure) ||
      compareCodeUnits(a.group ?? "", b.group ?? "") ||
      i - k
    )
  })
  // Nearly always they are already.
  if (order.every((old, now) => old === now)) return claims
  const at = new Map(order.map((old, now) => [old, now]))
  return order.map((old) => {
    const claim = claims[old] as ReadClaim
    return { ...claim, partOf: claim.partOf === null ? null : (at.get(claim.partOf) ?? null) }
  })
}
