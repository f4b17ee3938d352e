import type { Incident, Instant, Measure, NodeId, ScopedClaim } from "../model/index.ts"
import { makeTree } from "./tree.ts"

/**
 * How well a harm is attested, after Airwars (domain.md, Reckoning): a suggestion for people, never a finding. Best first.
 * confirmed: a party accepts harm by its own act · contested: an accusation stands against a denial or against an accusation
 * of somebody else · fair: two or more credible origins · weak: one. That a report is to be discounted only a person says.
 */
export type GradeName = "confirmed" | "contested" | "fair" | "weak"

export interface Grade {
  readonly grade: GradeName
  /** One sentence; says nothing that no claim says. */
  readonly why: string
}

export interface GradeInput {
  readonly incident: Pick<Incident, "nodes">
  readonly claims: readonly ScopedClaim[]
  readonly asOfAt: Instant
}

const HARM: ReadonlySet<Measure> = new Set<Measure>(["killed", "injured", "casualties"])

const named = (names: Iterable<string>): string => {
  const all = [...new Set(names)].toSorted()
  return all.length <= 3 ? all.join(", ") : `${all.slice(0, 3).join(", ")} and ${all.length - 3} more`
}

/** What some side says of whose act it was. */
interface Position {
  readonly side: string
  readonly name: string
  readonly stance: "accused" | "denied" | "admitted"
  /** Whom an accusation names, as `partyNamed` tells it. */
  readonly party: string | null
}

/** So much of a name is the same in the party's name and in what is called after it: Russia, Russian. */
const STEM = 4

/** The first name after the verb of an accusation, cut to its stem: "accused Russian forces" gives "Russ". null where it names nobody. */
function partyNamed(quote: string): string | null {
  const name = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]*/u.exec(quote)
  return name === null ? null : name[0].slice(0, STEM)
}

/** Positions on whose act it was, of speakers whose side is known; by the speaker's own name where it is not. */
function positionsOf(claims: readonly ScopedClaim[]): readonly Position[] {
  return claims.flatMap(({ claim, origin }): Position[] => {
    if (claim.measure !== "responsibility" || !origin.identified) return []
    const { object } = claim
    if (object !== "accused" && object !== "denied" && object !== "admitted") return []
    const party = object === "accused" ? partyNamed(claim.quote) : null
    return [{ side: origin.side ?? origin.name, name: origin.name, stance: object, party }]
  })
}

/** A side that admits the act and itself tells of people harmed by it. */
function confirmation(positions: readonly Position[], harm: readonly ScopedClaim[]): Grade | null {
  for (const { side, name } of positions.filter(({ stance }) => stance === "admitted")) {
    const accepted = harm.some(({ origin }) => (origin.side ?? origin.name) === side)
    if (accepted) {
      return { grade: "confirmed", why: `${name} says that it was its side's own act and that people were harmed` }
    }
  }
  return null
}

/** One side's accusation against what another says: a denial, or an accusation that names somebody else. */
const standsAgainst = (accuser: Position, { side, stance, party }: Position): boolean =>
  side !== accuser.side &&
  (stance === "denied" || (stance === "accused" && party !== null && accuser.party !== null && party !== accuser.party))

/** One side accuses, and another denies or accuses somebody else. That two accuse the same party is no contest. */
function contest(positions: readonly Position[]): Grade | null {
  for (const accuser of positions.filter(({ stance }) => stance === "accused")) {
    const other = positions.find((position) => standsAgainst(accuser, position))
    if (other !== undefined) {
      const does = other.stance === "denied" ? "denies it" : "accuses another"
      return { grade: "contested", why: `${accuser.name} says whose act it was, and ${other.name} ${does}` }
    }
  }
  return null
}

/** The grade of a node from what was known at the instant in it and within it; null where nobody is said to be harmed. */
export function gradeOf({ incident, claims, asOfAt }: GradeInput, node: NodeId): Grade | null {
  const tree = makeTree(incident.nodes)
  const known = claims.filter(({ known: published }) => published.endAt <= asOfAt)
  const harm = known.filter(
    ({ claim, node: at }) =>
      HARM.has(claim.measure) &&
      claim.modality === "asserted" &&
      (claim.count?.least ?? 0) > 0 &&
      tree.pathOf(at).includes(node),
  )
  if (harm.length === 0) return null
  // What is said of the whole bears on its parts, and of a part on the whole; of one town nothing on another.
  const upwards = new Set(tree.pathOf(node))
  const positions = positionsOf(known.filter(({ node: at }) => upwards.has(at) || tree.pathOf(at).includes(node)))
  const decided = confirmation(positions, harm) ?? contest(positions)
  if (decided !== null) return decided
  const credible = harm.filter(({ basis, origin }) => basis <= 3 && origin.identified)
  const origins = new Set(credible.map(({ origin }) => origin.id))
  const names = named(credible.map(({ origin }) => origin.name))
  if (origins.size >= 2) return { grade: "fair", why: `${origins.size} credible origins tell of it: ${names}` }
  return {
    grade: "weak",
    why: origins.size === 1 ? `one credible origin tells of it: ${names}` : "no identified origin tells of it",
  }
}
