import {
  compareCodeUnits,
  edtfInterval,
  instantAt,
  isoDay,
  type Capture,
  type CivilDay,
  type Claim,
  type Instant,
  type Interval,
  type Mention,
  type Reading,
  type ScopedClaim,
  type ZoneOffsets,
} from "../model/index.ts"
import type { Cluster, Resolved } from "./grouping.ts"
import type { LaidOut, Member } from "./incident.ts"
import { ATTACK } from "./scope-tree.ts"

/** A member with its capture, and the document's published day where grouping inferred it from any of its mentions. */
export interface DocumentedMember extends Member {
  readonly capture: Capture
  readonly publishedDay: CivilDay | null
  /** When its page was last seen to say something else, before it was captured; null where nobody saw that. */
  readonly saidOtherwiseAt: Instant | null
}

/** The parts of a scoped claim that follow from grouping; origins add whose word it is. */
export type PlacedClaim = Omit<ScopedClaim, "origin" | "basis" | "basisReason">

/** A published day whose year no document says is of the year that grouping settled: the first such day not before the incident (architecture.md, Grouping 6). */
function withYear(edtf: string, resolved: Resolved | null): string {
  const first = resolved?.days?.first
  if (!edtf.startsWith("XXXX-") || first === undefined) return edtf
  const year = Number(isoDay(first).slice(0, 4))
  const said = edtf.replace("XXXX", String(year))
  return said.slice(0, 10) < isoDay(first) ? edtf.replace("XXXX", String(year + 1)) : said
}

/** Published interval of a document; null where unknown. A day spans the day in the document's zone, else the incident's. */
function publishedInterval(
  member: DocumentedMember,
  resolved: Resolved | null,
  { zone, zones }: { readonly zone: string | null; readonly zones: ZoneOffsets },
): Interval | null {
  const { reading, publishedDay } = member
  const day = reading.published === null ? null : withYear(reading.published.edtf, resolved)
  const said = day === null ? null : edtfInterval(zones, reading.zone ?? zone, day)
  if (said !== null || publishedDay === null) return said
  const at = reading.zone ?? zone
  return { beginAt: instantAt(zones, at, publishedDay), endAt: instantAt(zones, at, publishedDay + 1) }
}

/** A time stated in the text was past when it was written: it raises the beginning of the published interval. */
function raised(
  published: Interval,
  reading: Reading,
  at: { readonly zone: string | null; readonly zones: ZoneOffsets },
): Interval {
  let { beginAt } = published
  for (const claim of reading.claims) {
    if (!claim.asOfStated || claim.asOf === null || !claim.asOf.includes("T")) continue
    const stated = edtfInterval(at.zones, at.zone, claim.asOf)
    if (stated !== null && stated.endAt <= published.endAt) beginAt = Math.max(beginAt, stated.endAt)
  }
  return { beginAt, endAt: published.endAt }
}

/** The stated as-of; a year that the document left open is that of its published day, else of the incident. */
function statedAsOf(claim: Claim, resolved: Resolved | null, publishedDay: CivilDay | null): string | null {
  if (!claim.asOfStated || claim.asOf === null || !claim.asOf.includes("XXXX")) return claim.asOf
  const day = publishedDay ?? resolved?.days?.first ?? null
  return day === null ? null : claim.asOf.replaceAll("XXXX", isoDay(day).slice(0, 4))
}

const outletOf = ({ capture, reading }: DocumentedMember): string | null => capture.outlet ?? reading.outlet

const documentNameOf = (member: DocumentedMember): string => {
  const { title, givenId, name } = member.capture
  return outletOf(member) ?? title ?? givenId ?? name ?? "a document without a name"
}

function presumedOf(member: DocumentedMember, resolved: Resolved | null): readonly string[] {
  const { published } = member.reading
  const presumed = resolved === null || resolved.reason === "" ? [] : [resolved.reason]
  if (published?.inferred === true) presumed.push(`published ${published.edtf} inferred: ${published.reason}`)
  if (published === null && member.publishedDay === null) presumed.push("publication not dated: known from its capture")
  return presumed.toSorted(compareCodeUnits)
}

/** A page that said otherwise when it was captured before is known to say this between that capture and its own. */
function afterFormer(dated: Interval, { saidOtherwiseAt, capture }: DocumentedMember): Interval {
  if (saidOtherwiseAt === null || dated.endAt > saidOtherwiseAt) return dated
  return { beginAt: saidOtherwiseAt, endAt: capture.capturedAt }
}

function placeClaims(
  member: DocumentedMember,
  laidOut: LaidOut,
  at: { resolvedOf: ReadonlyMap<Mention["id"], Resolved>; zones: ZoneOffsets },
): PlacedClaim[] {
  const { zones, resolvedOf } = at
  const { begin, zone } = laidOut.incident
  const resolved = resolvedOf.get(member.mention.id) ?? null
  const captured = { beginAt: member.capture.capturedAt, endAt: member.capture.capturedAt }
  const published = publishedInterval(member, resolved, { zone, zones })
  const dated = published === null ? captured : raised(published, member.reading, { zone, zones })
  const known = afterFormer(dated, member)
  const presumed = presumedOf(member, resolved)
  // From the incident's beginning to publication, unless the text says when (domain.md, Times).
  const unstated = { beginAt: Math.min(begin?.beginAt ?? known.beginAt, known.endAt), endAt: known.endAt }
  return member.claims.map((claim): PlacedClaim => {
    const asOf = claim.asOfStated ? statedAsOf(claim, resolved, member.publishedDay) : null
    return {
      claim,
      node: laidOut.nodeOf.get(claim.id) ?? ATTACK,
      asOf: (asOf === null ? null : edtfInterval(zones, zone, asOf)) ?? unstated,
      known,
      documentName: documentNameOf(member),
      outlet: outletOf(member),
      presumed,
      ...(published === null ? { undated: true as const } : {}),
    }
  })
}

/**
 * The claims of an incident with their nodes and their times, sorted by (known, id). A document without any date counts
 * as published at its capture. `members` are those that `laidOut` was made of.
 */
export function scopeClaims(
  laidOut: LaidOut,
  members: readonly DocumentedMember[],
  at: { readonly cluster: Cluster; readonly zones: ZoneOffsets },
): readonly PlacedClaim[] {
  const resolvedOf = new Map(at.cluster.resolved.map((one) => [one.mentionId, one]))
  return members
    .flatMap((member) => placeClaims(member, laidOut, { resolvedOf, zones: at.zones }))
    .toSorted((a, b) => a.known.endAt - b.known.endAt || compareCodeUnits(a.claim.id, b.claim.id))
}

/**
 * Published day of a document that says none, from what grouping settled for its mentions: the main one's, else the first
 * letter's that has any. Null where the reading knows it, or no mention settles it.
 */
export function inferredPublishedDay(
  mentions: readonly Mention[],
  resolved: ReadonlyMap<Mention["id"], Resolved>,
): CivilDay | null {
  const ordered = mentions.toSorted((a, b) => Number(b.main) - Number(a.main) || compareCodeUnits(a.letter, b.letter))
  return ordered.map((mention) => resolved.get(mention.id)?.publishedDay ?? null).find((day) => day !== null) ?? null
}
