import { dayInWords, edtfDays, metresBetween, ReckonerError, type DecisionAct, type Place } from "../../model/index.ts"
import { findIncident } from "../find-incident.ts"
import type { IncidentRow } from "../incident-row.ts"
import type { Workspace } from "../workspace.ts"
import { findClaim } from "./find-claim.ts"
import { anchorsNamed, isClaimName } from "./named-anchors.ts"
import { lacks, type DecisionRequest } from "./request.ts"

/** One event may be dated a day apart by its reports; further apart it is seldom one. */
const DAYS_APART = 2
/** Reports may name the next large town for a place: further apart than this it is seldom the same. */
const FAR_METRES = 60_000

type Dated = Pick<IncidentRow["incident"], "date" | "place">

function datesApart({ date: a }: Dated, { date: b }: Dated): string | null {
  const [one, other] = [a === null ? null : edtfDays(a), b === null ? null : edtfDays(b)]
  if (one === null || other === null) return null
  const days = Math.max(one.first - other.last, other.first - one.last)
  return days < DAYS_APART ? null : `${days} days apart (${dayInWords(one.first)}, ${dayInWords(other.first)})`
}

const isLocal = ({ level }: Place): boolean => level !== "country" && level !== "region"

/** Whether nothing that the names say lets the one lie in the other. */
function liesElsewhere(a: Place, b: Place): boolean {
  if (a.level === "expanse" || b.level === "expanse") return false
  if (a.country !== b.country) return true
  if (isLocal(a) && isLocal(b)) return (a.cityId ?? a.id) !== (b.cityId ?? b.id) && metresBetween(a, b) > FAR_METRES
  const [wide, local] = isLocal(a) ? [b, a] : [a, b]
  if (wide.level === "country") return false
  const region = isLocal(local) ? local.regionId : local.id
  return local.level !== "country" && region !== null && region !== wide.id
}

function placesApart({ place: a }: Dated, { place: b }: Dated): string | null {
  if (a === null || b === null || a.id === b.id || !liesElsewhere(a, b)) return null
  return `about ${Math.round(metresBetween(a, b) / 1000)} km apart (${a.name}, ${b.name})`
}

/** What speaks against two incidents being one, in words; empty where nothing does. */
export function doubtsOfMerging(one: Dated, other: Dated): readonly string[] {
  const [days, places] = [datesApart(one, other), placesApart(one, other)]
  return [
    ...(days === null ? [] : [`these two are dated ${days}`]),
    ...(places === null ? [] : [`these two are placed ${places}`]),
  ]
}

/** @throws ReckonerError "usage" where there are not two, "not-found" */
function namesIn(request: DecisionRequest): readonly [string, string] {
  const [one, other, more] = request.to === undefined ? request.on : [...request.on, request.to]
  if (one === undefined || other === undefined || more !== undefined) throw lacks(request, "two incidents")
  return [one, other]
}

const incidentOf = (workspace: Workspace, name: string): Promise<IncidentRow | null> =>
  isClaimName(name) ? Promise.resolve(null) : findIncident(workspace, name)

/** Whether one name means a claim, and the other that very claim or the incident that it is of. */
async function isWithin(workspace: Workspace, name: string, other: string, row: IncidentRow | null): Promise<boolean> {
  if (!isClaimName(name)) return false
  const { id } = await findClaim(workspace, name)
  if (row === null) return (await findClaim(workspace, other)).id === id
  const held = new Set<string>(row.incident.mentionIds)
  return (await workspace.record.derived.byKeys("mention", [id])).some((mention) => held.has(mention.id))
}

/**
 * One incident out of two.
 * @throws ReckonerError "usage" where both names mean one, or a claim and the incident that it is of
 */
export async function mergeOf(workspace: Workspace, request: DecisionRequest): Promise<DecisionAct> {
  const [one, other] = namesIn(request)
  const [first, second] = [await incidentOf(workspace, one), await incidentOf(workspace, other)]
  const isOne =
    one === other ||
    (first !== null && first.incident.id === second?.incident.id) ||
    (await isWithin(workspace, one, other, second)) ||
    (await isWithin(workspace, other, one, first))
  if (isOne) {
    throw new ReckonerError(
      "usage",
      one === other
        ? `merge needs two incidents, and "${one}" is one`
        : `"${one}" and "${other}" are one incident already`,
      "See: reckoner incidents",
    )
  }
  return { kind: "merge", one: await anchorsNamed(workspace, one), other: await anchorsNamed(workspace, other) }
}

/** What a person should know before two incidents become one. */
export async function warningsOfMerge(workspace: Workspace, request: DecisionRequest): Promise<readonly string[]> {
  const [one, other] = namesIn(request)
  const [first, second] = [await incidentOf(workspace, one), await incidentOf(workspace, other)]
  return first === null || second === null ? [] : doubtsOfMerging(first.incident, second.incident)
}
