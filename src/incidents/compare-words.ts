import { remembered, type Mention, type MentionCount } from "../model/index.ts"
import { localPlace } from "./rank.ts"
import { areOfOneName } from "./site-names.ts"
import { NEAR_DUPLICATE_OF_64, SCORES } from "./score-table.ts"
import type { ScoreRow } from "./verdict.ts"

/** Sites, by key and by kind; null where either names none. */
export function compareSites(a: Mention, b: Mention): ScoreRow | null {
  if (a.sites.length === 0 || b.sites.length === 0) return null
  const both = a.sites.filter((site) => b.sites.some((other) => other.key === site.key))
  if (both.some((site) => site.named)) return SCORES.site.sameNamed
  if (both.length > 0) return SCORES.site.sameDescribed
  const [townA, townB] = [localPlace(a), localPlace(b)]
  const called =
    townA !== null && townA.id === townB?.id && a.sites.some((x) => b.sites.some((y) => areOfOneName(x, y, townA.name)))
  if (called) return SCORES.site.sameKind
  const local = townA !== null && townB !== null
  if (local && a.sites.every((site) => site.named) && b.sites.every((site) => site.named)) {
    return SCORES.site.differentNamed
  }
  return a.sites.some((site) => b.sites.some((other) => other.kind === site.kind && site.kind !== "other"))
    ? SCORES.site.sameKind
    : null
}

/** A count with the number of its row: counts of one measure, group and scope can be compared. */
interface RowedCount extends Pick<MentionCount, "measure" | "least" | "most"> {
  readonly row: number
}

const rowNumbers = new Map<string, number>()

/** Rows are numbered as they are met: comparing three words for each two counts of each two mentions takes long. */
function rowNumber({ measure, group, scope }: MentionCount): number {
  const row = `${measure}|${group}|${scope}`
  const number = rowNumbers.get(row) ?? rowNumbers.size
  rowNumbers.set(row, number)
  return number
}

const rowedCounts = remembered((mention: Mention): readonly RowedCount[] =>
  mention.counts.map((count) => ({
    row: rowNumber(count),
    measure: count.measure,
    least: count.least,
    most: count.most,
  })),
)

/** Counts of one measure, group and scope; null where no two can be compared. */
export function compareCounts(a: Mention, b: Mention): ScoreRow | null {
  let equal = 0
  let equalSmall = 0
  const equalMeasures = new Set<string>()
  let compatible = 0
  let grown = 0
  let apart = 0
  for (const x of rowedCounts(a)) {
    for (const y of rowedCounts(b)) {
      if (x.row !== y.row) continue
      if (x.least === y.least && x.most === y.most) {
        if (x.measure === "killed" || x.least >= 2) equalMeasures.add(x.measure)
        if (x.least >= 3) equal++
        else equalSmall++
      } else if (x.least <= (y.most ?? x.least) && y.least <= (x.most ?? y.least)) compatible++
      else if (Math.max(x.least, y.least) > 3 * Math.max(1, Math.min(x.most ?? x.least, y.most ?? y.least))) apart++
      else grown++
    }
  }
  if (equal >= 2) return SCORES.counts.equalTwice
  if (equalMeasures.has("killed") && (equalMeasures.has("injured") || equalMeasures.has("casualties"))) {
    return SCORES.counts.equalPair
  }
  if (equal === 1) return SCORES.counts.equal
  if (apart > 0 && equalSmall === 0) return SCORES.counts.apart
  if (equalSmall > 0) return SCORES.counts.equalSmall
  return compatible > 0 ? SCORES.counts.compatible : grown > 0 ? SCORES.counts.grown : null
}

/** Named speakers; null where none is shared. */
export function compareSpeakers(a: Mention, b: Mention): ScoreRow | null {
  if (a.speakers.length === 0 || b.speakers.length === 0) return null
  const shared = a.speakers.filter((speaker) => b.speakers.includes(speaker)).length
  return shared === 0 ? null : shared === 1 ? SCORES.speakers.one : SCORES.speakers.several
}

/** Names told beside the counts, speakers left out; null where none is shared. */
export function compareNames(a: Mention, b: Mention): ScoreRow | null {
  if (a.names.length === 0 || b.names.length === 0) return null
  const shared = a.names.filter((name) => b.names.includes(name)).length
  return shared === 0 ? null : shared === 1 ? SCORES.names.one : SCORES.names.several
}

/** True where the signatures agree in so many permutations that the texts are near-duplicates. Stops early. */
export function isNearDuplicate(a: Mention, b: Mention): boolean {
  if (a.signature.length !== b.signature.length || a.signature.length === 0) return false
  let left = a.signature.length - Math.ceil((a.signature.length * NEAR_DUPLICATE_OF_64) / 64)
  for (let i = 0; i < a.signature.length; i++) {
    if (a.signature[i] !== b.signature[i] && --left < 0) return false
  }
  return true
}
