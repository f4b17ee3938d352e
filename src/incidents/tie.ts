import type { Mention } from "../model/index.ts"
import { comparePlaces } from "./compare-places.ts"
import { compareClocks, compareTimes } from "./compare-times.ts"
import { compareCounts, compareNames, compareSites, compareSpeakers, isNearDuplicate } from "./compare-words.ts"
import { matchKinds } from "./kinds.ts"
import { isFirm } from "./rank.ts"
import { LINK, SCORES, VETOES, type FeatureName } from "./score-table.ts"
import { forbid, type Verdict } from "./verdict.ts"

export interface TieFeature {
  readonly name: FeatureName
  readonly points: number
  /** The row of the score table, in its words. */
  readonly evidence: string
}

/** How two mentions hang together; follows from the two alone. */
export interface Tie {
  readonly score: number
  /** In the order of FEATURES; those of no points are left out. */
  readonly features: readonly TieFeature[]
  /** Why no score could join them; null where nothing forbids. */
  readonly veto: string | null
  /** No veto, LINK reached, and both firm or both weak. */
  readonly linked: boolean
}

const sameText = (a: Mention, b: Mention): boolean =>
  a.letter === b.letter && (a.textHash === b.textHash || isNearDuplicate(a, b))

/** What a tie gains beyond the profile: mentions of one profile can differ in these. Never negative. */
export function voicePoints(a: Mention, b: Mention): number {
  return (compareSpeakers(a, b)?.points ?? 0) + (sameText(a, b) ? SCORES.wording.nearDuplicate.points : 0)
}

/** More than this voices never add. */
export const MOST_VOICE_POINTS = SCORES.speakers.several.points + SCORES.wording.nearDuplicate.points

/** The score of what the two profiles say, null where a veto stands; one document's two mentions are not looked at. */
export function profileScore(a: Mention, b: Mention): number | null {
  const { score, veto: forbidden } = profileTie(a, b, null)
  return forbidden === null ? score : null
}

/** Notes its features where these are wanted: thousands of pairs are compared for their score alone. */
function profileTie(
  a: Mention,
  b: Mention,
  features: TieFeature[] | null,
): { readonly score: number; readonly veto: string | null } {
  let score = 0
  let forbidden: string | null = null
  const add = (name: FeatureName, verdict: Verdict | null): void => {
    if (verdict === null) return
    if ("veto" in verdict) forbidden ??= verdict.veto
    else if (verdict.points !== 0) {
      score += verdict.points
      features?.push({ name, points: verdict.points, evidence: verdict.why })
    }
  }
  add("time", compareTimes(a, b))
  if (forbidden === null) add("place", comparePlaces(a, b))
  const kind = matchKinds(a.kinds, b.kinds)
  if (forbidden === null) add("kind", kind === "excluded" ? forbid("kind") : SCORES.kind[kind])
  if (forbidden !== null) return { score, veto: forbidden }
  add("clock", compareClocks(a, b))
  add("site", compareSites(a, b))
  add("counts", compareCounts(a, b))
  add("names", compareNames(a, b))
  if (a.viaLink || b.viaLink) add("link line", SCORES["link line"].viaLink)
  return { score, veto: forbidden }
}

/** Mentions of one document that it tells apart; what stands in a link line alone may be any of the others. */
export const toldApart = (a: Mention, b: Mention): boolean =>
  a.captureId === b.captureId && a.id !== b.id && !a.viaLink && !b.viaLink

/** Compares two mentions by the score table. Symmetric; O(places + sites + counts). */
export function tieOf(a: Mention, b: Mention): Tie {
  const features: TieFeature[] = []
  const { score: profile, veto: forbidden } = profileTie(a, b, features)
  let score = profile
  const speakers = compareSpeakers(a, b)
  if (speakers !== null) features.push({ name: "speakers", points: speakers.points, evidence: speakers.why })
  if (sameText(a, b)) {
    features.push({
      name: "wording",
      points: SCORES.wording.nearDuplicate.points,
      evidence: SCORES.wording.nearDuplicate.why,
    })
  }
  score += voicePoints(a, b)
  const apart = forbidden ?? (toldApart(a, b) ? VETOES.document : null)
  return { score, features, veto: apart, linked: apart === null && score >= LINK && isFirm(a) === isFirm(b) }
}
