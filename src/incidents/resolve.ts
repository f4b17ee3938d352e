import { civilDay, isoDay, type CivilDay, type Mention } from "../model/index.ts"
import type { Placement } from "./attach.ts"
import type { Resolved } from "./grouping.ts"
import { agreedOnDays } from "./outvoted.ts"

type Days = { readonly first: CivilDay; readonly last: CivilDay }

/** The days that all dated members have in common, those left out who misread them; where theirs only touch, all of them. Null where none is dated. */
export function commonDays(members: readonly Mention[]): Days | null {
  let first = Number.NEGATIVE_INFINITY
  let last = Number.POSITIVE_INFINITY
  for (const { days } of agreedOnDays(members)) {
    if (days === null) continue
    first = Math.max(first, days.first)
    last = Math.min(last, days.last)
  }
  if (!Number.isFinite(first)) return null
  return first <= last ? { first, last } : { first: last, last: first }
}

const daysInWords = (days: Days): string =>
  days.first === days.last ? isoDay(days.first) : `${isoDay(days.first)} to ${isoDay(days.last)}`

const documentsInWords = (n: number): string => (n === 1 ? "1 other document" : `${n} other documents`)

/** The day of a document whose words put the incident so many days before it; only from one day follows one day. */
const publishedFrom = (mention: Mention, days: Days | null): CivilDay | null =>
  mention.published !== null || mention.daysFromPublished === null || days === null || days.first !== days.last
    ? null
    : days.first - mention.daysFromPublished

const relativeWord = (daysFromPublished: number | null): string =>
  daysFromPublished === 0
    ? "today"
    : daysFromPublished === -1
      ? "yesterday"
      : `${Math.abs(daysFromPublished ?? 0)} days before`

/** The days that a cluster gives to members without any, and whose they are. */
export interface GivenDays {
  readonly days: Days | null
  /** Captures that give them. */
  readonly documents: number
}

/** `dated` are the firm members of a cluster: mentions that get their date from it date no other. */
export function givenDays(dated: readonly Mention[]): GivenDays {
  const agreed = agreedOnDays(dated)
  return { days: commonDays(agreed), documents: new Set(agreed.map((member) => member.captureId)).size }
}

const areApart = (a: Days, b: Days): boolean => Math.max(a.first, b.first) - Math.min(a.last, b.last) > 1

/** What a cluster settles for one of its members (architecture.md, Grouping 6). */
export function resolve(mention: Mention, given: GivenDays, placement: Placement | null): Resolved {
  const reasons: string[] = []
  const common = given.days
  const attached = placement !== null && placement.fit !== null
  let days = mention.days
  if (days === null && mention.monthDay !== null && placement !== null && placement.year !== null) {
    const [month, day] = mention.monthDay.split("-").map(Number)
    const settled = civilDay(placement.year, month ?? 1, day ?? 1)
    days = { first: settled, last: settled }
    const givers = new Set((placement.yearFrom?.members ?? []).flatMap((m) => (m.days === null ? [] : [m.captureId])))
    reasons.push(`year ${placement.year} inferred from ${documentsInWords(givers.size)}`)
  } else if (days === null && mention.monthDay === null && attached && common !== null) {
    days = common
    reasons.push(`day ${daysInWords(common)} inferred from ${documentsInWords(given.documents)}`)
  }
  if (mention.days !== null && common !== null && areApart(mention.days, common)) {
    const givers = documentsInWords(given.documents)
    reasons.push(
      `its day ${daysInWords(mention.days)} taken for misread: ${givers} give${given.documents === 1 ? "s" : ""} ${daysInWords(common)}`,
    )
  }
  const publishedDay = publishedFrom(mention, days)
  if (publishedDay !== null) {
    reasons.push(
      `published day ${isoDay(publishedDay)} inferred from its word "${relativeWord(mention.daysFromPublished)}"`,
    )
  }
  return { mentionId: mention.id, days, publishedDay, reason: reasons.join("; ") }
}
