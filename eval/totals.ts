import type { PredictedClaim, Prediction } from "./gold.ts"

/** What one document alone says of its main incident; null where it counts nothing. */
export interface Total {
  readonly least: number
  readonly most: number | null
  /** The number said, else the least. */
  readonly said: number
}

type ReadOutClaim = PredictedClaim & { readonly said?: number | null; readonly extent?: string }

function mainClaims(prediction: Prediction, measure: string): readonly ReadOutClaim[] {
  const incidents = prediction.incidents ?? {}
  return prediction.claims.filter(
    (claim) =>
      claim.measure === measure && claim.modality === "asserted" && incidents[claim.incident ?? ""]?.main === true,
  )
}

const largest = (claims: readonly ReadOutClaim[]): Total | null => {
  const counted = claims
    .filter((claim) => typeof claim.least === "number")
    .map((claim) => ({ least: claim.least ?? 0, most: claim.most ?? null, said: claim.said ?? claim.least ?? 0 }))
  return counted.toSorted((a, b) => b.said - a.said)[0] ?? null
}

const ATTACKERS = new Set(["attackers"])

/**
 * The largest number that the document asserts for its main incident: within one report a toll is a total, and its parts are smaller.
 * Attackers are apart (domain.md, Reckoning 10): `withAttackers` adds the largest number of theirs.
 */
export function totalOf(prediction: Prediction, measure: string, withAttackers = false): Total | null {
  const claims = mainClaims(prediction, measure)
  const people = largest(claims.filter((claim) => !ATTACKERS.has(claim.group ?? "")))
  const attackers = withAttackers ? largest(claims.filter((claim) => ATTACKERS.has(claim.group ?? ""))) : null
  if (people === null || attackers === null) return people ?? attackers
  return {
    least: people.least + attackers.least,
    most: people.most === null || attackers.most === null ? null : people.most + attackers.most,
    said: people.said + attackers.said,
  }
}

/** Between quotes of one list stand no more than ", and ". UTF-16 units. */
const LONGEST_JOINT = 6

/**
 * As `totalOf`, where those whom one outcome tells side by side are added ("six priests and two women were killed"): wholes whose quotes
 * nothing but a comma or an "and" parts.
 */
export function joinedTotalOf(prediction: Prediction, measure: string): number | null {
  const total = totalOf(prediction, measure)
  if (total === null) return null
  const wholes = mainClaims(prediction, measure)
    .filter(
      (claim) =>
        typeof claim.least === "number" && (claim.partOf ?? null) === null && !ATTACKERS.has(claim.group ?? ""),
    )
    .toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0))
  let most = total.said
  let sum = 0
  let end = -1
  for (const { start = 0, end: stop = 0, said, least } of wholes) {
    const joined = end >= 0 && start - end > 0 && start - end <= LONGEST_JOINT
    sum = (joined ? sum : 0) + (said ?? least ?? 0)
    end = stop
    most = Math.max(most, sum)
  }
  return most
}

const isMember = (claim: ReadOutClaim): boolean => claim.extent === "members" && (claim.least ?? 0) <= 1

/**
 * How many were hurt and lived, as a registry of shootings counts them: the injured, or those shot or taken to hospital who are not
 * told dead, whichever are more. Where the document tells of one dead person and of one hurt, both only described, they are the same.
 */
export function survivorsOf(prediction: Prediction, withAttackers = false): number {
  const killed = totalOf(prediction, "killed", withAttackers)?.said ?? 0
  const injured = totalOf(prediction, "injured", withAttackers)?.said ?? 0
  const [shot, hospitalised] = ["casualties", "hospitalised"].map(
    (measure) => totalOf(prediction, measure, withAttackers)?.said ?? 0,
  ) as [number, number]
  const described = mainClaims(prediction, "injured").every(isMember)
  if (shot >= 2 && described) return Math.max(shot - killed, 0)
  const hurt = Math.max(injured, shot - killed, hospitalised - killed)
  const same = hurt === 1 && killed === 1 && described && mainClaims(prediction, "killed").every(isMember)
  return same ? 0 : hurt
}

/** The largest number of a group of the main incident; null where none is counted. */
export const groupTotalOf = (prediction: Prediction, measure: string, group: string): Total | null =>
  largest(mainClaims(prediction, measure).filter((claim) => claim.group === group))

/**
 * Low and high as domain.md reckons them in one document: totals of people and civilians set both, vague words only where nothing is
 * counted (with the least that they mean, as Airwars takes "dozens" for 24); every part, group and person raises both to itself.
 */
export function rangeOf(
  prediction: Prediction,
  measure: string,
): { readonly low: number; readonly high: number } | null {
  const claims = mainClaims(prediction, measure).filter(
    (claim) => typeof claim.least === "number" && !ATTACKERS.has(claim.group ?? ""),
  )
  const isWhole = (claim: ReadOutClaim): boolean =>
    (claim.extent ?? "total") === "total" &&
    (claim.partOf ?? null) === null &&
    (claim.group === "people" || claim.group === "civilians")
  const wholes = claims.filter(isWhole)
  const counted = wholes.filter(({ operator }) => operator !== "vague")
  const totals = counted.length > 0 ? counted : wholes
  const bound = Math.max(0, ...claims.filter((claim) => !isWhole(claim)).map(({ least }) => least ?? 0))
  const lows = totals.map((claim) => claim.least ?? 0)
  const highs = totals.map(
    ({ operator, least, most, said }) => (operator === "vague" ? null : most) ?? said ?? least ?? 0,
  )
  if (claims.length === 0) return null
  return {
    low: Math.max(bound, totals.length === 0 ? 0 : Math.min(...lows)),
    high: Math.max(bound, ...highs),
  }
}
