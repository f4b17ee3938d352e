import {
  ANCHOR_CONTEXT,
  CLAIM_MARKS,
  COUNT_OPERATORS,
  EXTENTS,
  FACT_NAMES,
  GROUPS,
  MEASURES,
  MODALITIES,
  parseEdtfPoint,
  PLACE_LEVELS,
  SITE_KINDS,
  type DecisionKind,
  type Facts,
  type Stated,
} from "../model/index.ts"
import { degrees, flag, isObject, listOf, objectOf, oneOf, orNull, text, whole, type Shape } from "./shape.ts"

/** Longest name of a person, place, speaker; longest words of a claim; longest grounds. Units of text. */
const NAME = 500
const WORDS = 100_000
const GROUNDS = 100_000
/** Most reports that one merge or split holds on to. */
const MOST_ANCHORS = 10_000
const MOST_COUNTED = 1_000_000_000

const sha256 = text(64, /^[0-9a-f]{64}$/)
const captureId = text(36, /^cap_[0-9a-f]{32}$/)
const decisionId = text(36, /^dec_[0-9a-f]{32}$/)
const measure = oneOf(Object.keys(MEASURES))
const group = orNull(oneOf(GROUPS))
const name = text(NAME)

const anchorMembers = objectOf({
  capture: captureId,
  text: sha256,
  start: whole(0, Number.MAX_SAFE_INTEGER),
  end: whole(1, Number.MAX_SAFE_INTEGER),
  exact: text(WORDS),
  prefix: text(ANCHOR_CONTEXT),
  suffix: text(ANCHOR_CONTEXT),
  measure: orNull(measure),
  group,
  ordinal: whole(0, WORDS),
})

const anchor: Shape = (value) => {
  const fault = anchorMembers(value)
  if (fault !== null) return fault
  const { start, end, exact } = value as { readonly start: number; readonly end: number; readonly exact: string }
  return end > start && exact.length === end - start ? null : "has words that do not fill its span"
}
const anchors = listOf(anchor, 1, MOST_ANCHORS)

const countMembers = objectOf({
  least: whole(0, MOST_COUNTED),
  most: orNull(whole(0, MOST_COUNTED)),
  said: orNull(whole(0, MOST_COUNTED)),
  operator: oneOf(COUNT_OPERATORS),
  wording: name,
})

const count: Shape = (value) => {
  const fault = countMembers(value)
  if (fault !== null) return fault
  const { least, most } = value as { readonly least: number; readonly most: number | null }
  return most === null || least <= most ? null : "has a least above its most"
}

const place = orNull(
  objectOf({
    id: name,
    name,
    level: oneOf(PLACE_LEVELS),
    country: text(2),
    regionId: orNull(name),
    cityId: orNull(name),
    lat: degrees(90),
    lon: degrees(180),
    zone: orNull(name),
  }),
)
const site = orNull(objectOf({ key: name, name, kind: oneOf(SITE_KINDS), named: flag }))

const STATED: Readonly<Record<keyof Stated, Shape>> = {
  measure,
  count: orNull(count),
  extent: oneOf(EXTENTS),
  group,
  object: orNull(text(WORDS)),
  incident: text(NAME),
  place,
  site,
  asOf: orNull(name),
  asOfStated: flag,
  speaker: orNull(name),
  channel: orNull(name),
  relayedBy: listOf(name, 0, 100),
  modality: oneOf(MODALITIES),
  marks: listOf(oneOf(CLAIM_MARKS), 0, 100),
}
const stated = objectOf(STATED)

const published: Shape = (value) => {
  const point = typeof value === "string" ? parseEdtfPoint(value) : null
  return point === null || point.year === null ? "is no date with its year" : null
}
const said = text(NAME, /\S/)
const factMembers = objectOf(
  { published: orNull(published), outlet: orNull(said), title: orNull(said) },
  { role: said, cleared: listOf(oneOf(FACT_NAMES), 1, FACT_NAMES.length) },
)

const facts: Shape = (value) => {
  const fault = factMembers(value)
  if (fault !== null) return fault
  const { cleared = [], ...known } = value as Facts
  if (!inOrder(cleared)) return ".cleared is not in order, each once"
  if (cleared.some((one) => (known[one] ?? null) !== null)) return "state what they clear"
  return cleared.length === 0 && Object.values(known).every((fact) => fact === null) ? "say nothing" : null
}

/** Each once and in order: the same decision has one text. */
const inOrder = (names: readonly string[]): boolean => names.every((one, i) => i === 0 || (names[i - 1] ?? "") < one)

/** Captures are named once each, in order: the same undo has one text. */
const captures: Shape = (value) => {
  const fault = listOf(captureId, 1, 2 * MOST_ANCHORS)(value)
  if (fault !== null) return fault
  return inOrder(value as readonly string[]) ? null : "is not in order, each once"
}

/** Members of each act beside its kind. */
const ACTS: Readonly<Record<DecisionKind, Readonly<Record<string, Shape>>>> = {
  accept: { claim: anchor, stated },
  correct: { claim: anchor, stated, changed: listOf(oneOf(Object.keys(STATED)), 1, 100) },
  reject: { claim: anchor },
  add: { claim: anchor, stated },
  merge: { one: anchors, other: anchors },
  split: { apart: anchors, from: anchors },
  move: { claim: anchor, to: anchor },
  place: { claim: anchor, scope: objectOf({ place, site }) },
  link: { claim: anchor, origin: anchor },
  unlink: { claim: anchor },
  tier: { claim: anchor, tier: oneOf([1, 2, 3, 4]), of: oneOf(["claim", "origin"]), side: orNull(name) },
  verify: { claim: anchor, stated, of: anchor },
  final: { claim: anchor },
  note: { about: anchor },
  redact: { words: anchor },
  release: { words: anchor },
  withdraw: { capture: captureId },
  undo: { decision: decisionId, captures },
  describe: { capture: captureId, facts },
}

/** Members that came later: decisions made before lack them. */
const lookedAt = { published: orNull(name) }
const PERHAPS: Partial<Record<DecisionKind, Readonly<Record<string, Shape>>>> = {
  accept: lookedAt,
  correct: lookedAt,
  add: lookedAt,
}

const act: Shape = (value) => {
  if (!isObject(value)) return "is not an object"
  const kind = Object.hasOwn(value, "kind") ? value["kind"] : undefined
  if (typeof kind !== "string" || !Object.hasOwn(ACTS, kind)) return "has no kind that this version knows"
  return objectOf({ kind: oneOf([kind]), ...ACTS[kind as DecisionKind] }, PERHAPS[kind as DecisionKind])(value)
}

const decision = objectOf({
  format: oneOf([1]),
  at: whole(0, Number.MAX_SAFE_INTEGER),
  by: objectOf({ name: text(NAME, /\S/), key: sha256 }),
  act,
  why: text(GROUNDS),
})

/**
 * What keeps a value that came from outside from being a decision, as a clause after "the decision"; null where it is one in every
 * member. Says nothing of its signature. Never throws; time linear in its size.
 */
export const decisionFault = (value: unknown): string | null => decision(value)
