import { compareCodeUnits, type Link, type Mention, type MentionId } from "../model/index.ts"
import { byKey } from "./by-key.ts"
import { monthDayOf, yearOf } from "./block-keys.ts"
import type { FirmCluster } from "./firm-clusters.ts"
import type { Candidate } from "./grouping.ts"
import type { Meeting } from "./meeting.ts"
import { isFirm } from "./rank.ts"
import { ATTACH, LINK, MARGIN } from "./score-table.ts"
import { profileScore, toldApart, voicePoints } from "./tie.ts"

/** How well a weak mention fits a firm cluster: its best score against a firm member that it meets. */
export interface Fit {
  readonly cluster: FirmCluster
  readonly score: number
  /** The firm member of that score, smallest id. */
  readonly member: MentionId
}

/** Where a weak mention went. */
export interface Placement {
  readonly mention: Mention
  /** Null where it stands alone or with its like. */
  readonly fit: Fit | null
  /** Of its document's yearless days; null where none was settled. */
  readonly year: number | null
  /** Cluster that gave the year. */
  readonly yearFrom: FirmCluster | null
  readonly refused: readonly Candidate[]
}

const thresholdOf = (mention: Mention): number =>
  mention.days !== null ? ATTACH.dated : mention.monthDay !== null ? ATTACH.yearless : ATTACH.undated

/** Score that joins the two: a tie of one rank, or a weak mention's attaching to a firm one. */
export const neededFor = (a: Mention, b: Mention): number =>
  isFirm(a) === isFirm(b) ? LINK : thresholdOf(isFirm(a) ? b : a)

/** True where a weak mention stands in a cluster by fewer points above what is needed than lets it choose between two. */
export const isBarelyAttached = (mention: Mention, score: number): boolean => score < thresholdOf(mention) + MARGIN

/** Score of a weak mention against those whom it meets of one cluster; null where a veto, a document or a person keeps it out. */
function fitOf(
  mention: Mention,
  { cluster, met }: { readonly cluster: FirmCluster; readonly met: readonly Mention[] },
  links: readonly Link[],
): Fit | null {
  const ids = new Set(cluster.members.map((member) => member.id))
  const parted = links.some(
    ({ kind, a, b }) => kind === "cannot" && ((a === mention.id && ids.has(b)) || (b === mention.id && ids.has(a))),
  )
  if (parted || cluster.members.some((member) => toldApart(mention, member))) return null
  let best: Fit | null = null
  for (const member of met) {
    const profile = profileScore(mention, member)
    if (profile === null) continue
    const score = profile + voicePoints(mention, member)
    if (best === null || score > best.score) best = { cluster, score, member: member.id }
  }
  return best
}

/** All clusters that the mention meets and that reach its threshold, best first. */
export function fitsOf(mention: Mention, around: Surroundings): readonly Fit[] {
  const met = byKey(around.meeting.met(mention), ({ id }) => around.clusterOf.get(id))
  return [...met]
    .flatMap(([cluster, members]) =>
      cluster === undefined ? [] : (fitOf(mention, { cluster, met: members }, around.links) ?? []),
    )
    .filter((fit) => fit.score >= thresholdOf(mention))
    .toSorted((a, b) => b.score - a.score || compareCodeUnits(a.cluster.id, b.cluster.id))
}

export interface Surroundings {
  /** Over firm mentions. */
  readonly meeting: Meeting
  readonly clusterOf: ReadonlyMap<MentionId, FirmCluster>
  readonly links: readonly Link[]
}

/** Years in which the cluster has a day of the mention's day and month. */
function yearsOf(cluster: FirmCluster, mention: Mention): readonly number[] {
  const years = new Set<number>()
  for (const { days } of cluster.members) {
    if (days === null) continue
    for (let day = days.first; day <= days.last; day++) if (monthDayOf(day) === mention.monthDay) years.add(yearOf(day))
  }
  return [...years].toSorted((a, b) => a - b)
}

/** The year that a document's yearless mentions fit best with a clear lead (architecture.md, Grouping 6). */
function settleYear(
  fits: ReadonlyMap<Mention, readonly Fit[]>,
): { readonly year: number; readonly from: FirmCluster } | null {
  const byYear = new Map<number, { score: number; from: FirmCluster }>()
  for (const [mention, all] of fits) {
    if (mention.monthDay === null) continue
    for (const { cluster, score } of all) {
      for (const year of yearsOf(cluster, mention)) {
        const known = byYear.get(year)
        if (known === undefined || score > known.score || (score === known.score && cluster.id < known.from.id)) {
          byYear.set(year, { score, from: cluster })
        }
      }
    }
  }
  const [first, second] = [...byYear].toSorted(([y, a], [z, b]) => b.score - a.score || y - z)
  if (first === undefined || (second !== undefined && first[1].score - second[1].score < MARGIN)) return null
  return { year: first[0], from: first[1].from }
}

function choose(mention: Mention, fits: readonly Fit[]): { fit: Fit | null; refused: Candidate[] } {
  const [first, second] = fits
  if (first === undefined) return { fit: null, refused: [] }
  if (second === undefined || first.score - second.score >= MARGIN) return { fit: first, refused: [] }
  const reason = `fits another incident nearly as well (${first.score} and ${second.score})`
  return { fit: null, refused: fits.map(({ member, score }) => ({ member, other: mention.id, score, reason })) }
}

/** Of a document's mentions in one cluster the best stays, unless a link line: the document tells the others apart. */
function partSiblings(placements: readonly Placement[]): readonly Placement[] {
  const ranked = placements.toSorted(
    (a, b) => (b.fit?.score ?? 0) - (a.fit?.score ?? 0) || compareCodeUnits(a.mention.id, b.mention.id),
  )
  const taken = new Set<MentionId>()
  return ranked.map((placement) => {
    const { fit, mention } = placement
    if (fit === null || mention.viaLink) return placement
    if (!taken.has(fit.cluster.id)) {
      taken.add(fit.cluster.id)
      return placement
    }
    const candidate = {
      member: fit.member,
      other: mention.id,
      score: fit.score,
      reason: "one document tells them apart",
    }
    return { ...placement, fit: null, refused: [...placement.refused, candidate] }
  })
}

/** Places the weak mentions of one document, together: they share its year. */
export function placeWeak(siblings: readonly Mention[], around: Surroundings): readonly Placement[] {
  const fits = new Map(siblings.map((mention) => [mention, fitsOf(mention, around)]))
  const settled = settleYear(fits)
  const placements = siblings.map((mention): Placement => {
    const all = fits.get(mention) ?? []
    if (mention.monthDay === null) return { mention, ...choose(mention, all), year: null, yearFrom: null }
    if (settled === null) {
      const { refused } = choose(mention, all)
      return { mention, fit: null, refused, year: null, yearFrom: null }
    }
    const ofYear = all.filter(({ cluster }) => yearsOf(cluster, mention).includes(settled.year))
    return { mention, ...choose(mention, ofYear), year: settled.year, yearFrom: settled.from }
  })
  return partSiblings(placements)
}
