import { knownSpeaker, nameKey } from "../language/index.ts"
import {
  compareCodeUnits,
  edtfDays,
  holds,
  mentionId,
  parseEdtfPoint,
  type CaptureId,
  type CivilDay,
  type Claim,
  type LocalIncident,
  type Mention,
  type MentionCount,
  type Modality,
  type Place,
  type Reading,
  type Site,
} from "../model/index.ts"

export interface MentionInput {
  readonly captureId: CaptureId
  readonly reading: Reading
  /** The record's claims of this reading, any order. */
  readonly claims: readonly Claim[]
  /** Hash of the folded working text. */
  readonly textHash: string
  readonly signature: readonly number[]
  /** Civil days of the published time; null where unknown or without a year. */
  readonly publishedDays: { readonly first: CivilDay; readonly last: CivilDay } | null
}

/** Such claims speak of what happened; expected and hypothetical ones do not. */
const COMPARED: ReadonlySet<Modality> = new Set(["asserted", "denied", "uncertain"])

const pad = (n: number): string => String(n).padStart(2, "0")

/** What a document settles of the day: days, or day and month without a year, and a clock time. */
function timeOf(
  local: LocalIncident,
  published: MentionInput["publishedDays"],
): Pick<Mention, "days" | "minutes" | "monthDay"> {
  if (local.date === null) {
    const day = published !== null && published.first === published.last ? published.first : null
    if (day === null || local.daysFromPublished === null) return { days: null, minutes: null, monthDay: null }
    return {
      days: { first: day + local.daysFromPublished, last: day + local.daysFromPublished },
      minutes: null,
      monthDay: null,
    }
  }
  const point = parseEdtfPoint(local.date.split("/", 1)[0] ?? "")
  const monthDay =
    point !== null && point.year === null && point.month !== null && point.day !== null
      ? `${pad(point.month)}-${pad(point.day)}`
      : null
  return { days: edtfDays(local.date), minutes: local.date.includes("/") ? null : (point?.minutes ?? null), monthDay }
}

const keyed = <T>(all: readonly T[], key: (one: T) => string): readonly T[] =>
  [...new Map(all.map((one) => [key(one), one])).entries()]
    .toSorted(([a], [b]) => compareCodeUnits(a, b))
    .map(([, one]) => one)

/** Proper names begin with a capital; "officials" and "police" are said by everyone, and tie nothing. */
const isProperName = (speaker: string): boolean => /^\p{Lu}/u.test(speaker)

function countsOf(whole: Place | null, claims: readonly Claim[]): readonly MentionCount[] {
  const counts = claims.flatMap((claim): MentionCount[] => {
    if (claim.count === null || !COMPARED.has(claim.modality)) return []
    const scope = `${(claim.place ?? whole)?.id ?? ""}${claim.site === null ? "" : `#${claim.site.key}`}`
    return [{ measure: claim.measure, group: claim.group, scope, least: claim.count.least, most: claim.count.most }]
  })
  return keyed(counts, (c) => `${c.measure}|${c.group}|${c.scope}|${c.least}|${c.most}`)
}

/** The place that holds all others; null where none does. */
const holderOf = (places: readonly Place[]): Place | null =>
  places.find((place) => places.every((other) => holds(place, other))) ?? null

/** Places where its claims say that people or things were harmed. */
const harmedPlaces = (claims: readonly Claim[]): readonly Place[] =>
  claims.flatMap((claim) =>
    claim.place !== null && COMPARED.has(claim.modality) && (claim.tier === "core" || claim.tier === "damage")
      ? [claim.place]
      : [],
  )

function mentionOf(local: LocalIncident, input: MentionInput): Mention {
  const claims = input.claims.filter((claim) => claim.incident === local.letter)
  const claimIds = claims.map((claim) => claim.id).toSorted(compareCodeUnits)
  const harmed = harmedPlaces(claims)
  const place = local.place ?? holderOf(harmed)
  const places = keyed<Place>([...local.places, ...harmed, ...(place === null ? [] : [place])], (one) => one.id)
  const sites = keyed<Site>(
    claims.flatMap((claim) => claim.site ?? []),
    (site) => `${site.key} ${site.kind}`,
  )
  const speakers = claims.flatMap(({ speaker }) =>
    speaker === null || !isProperName(speaker) ? [] : [nameKey(knownSpeaker(speaker) ?? speaker)],
  )
  return {
    id: mentionId(input.captureId, local.letter, claimIds),
    captureId: input.captureId,
    letter: local.letter,
    main: local.main,
    viaLink: local.viaLink,
    label: local.label,
    ...timeOf(local, input.publishedDays),
    daysFromPublished: local.daysFromPublished,
    published: input.publishedDays,
    place,
    places,
    sites,
    kinds: [...new Set(local.kinds)].toSorted(compareCodeUnits),
    speakers: [...new Set(speakers)].toSorted(compareCodeUnits),
    names: local.names,
    persons: local.persons,
    counts: countsOf(place, claims),
    claimIds,
    textHash: input.textHash,
    signature: input.signature,
  }
}

/**
 * One mention for each incident that a document speaks of, in the order of its letters; those without counts too,
 * which group, and make no incident on their own. A pure function of one document.
 */
export const mentionsOf = (input: MentionInput): readonly Mention[] =>
  input.reading.incidents
    .toSorted((a, b) => compareCodeUnits(a.letter, b.letter))
    .map((local) => mentionOf(local, input))
