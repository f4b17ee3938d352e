import type { Claim, Measure, Tier } from "../model/index.ts"
import { sideName, takeCountry, wordsOf } from "./countries.ts"
import type { BodyKind } from "./lexicon/bodies.ts"
import { COUNTED, RESPONSIBLE } from "./lexicon/responsible.ts"

/** A speaker as its word is weighed. */
export interface Standing {
  /** ISO code, "UN", or a group's own name; null where unknown. */
  readonly side: string | null
  /** Null for persons and outlets without a body. */
  readonly body: BodyKind | null
  /** That body's name, for reasons in words; null where there is none. */
  readonly bodyName: string | null
  /** An office by which a person relays what services counted. */
  readonly office: string | null
  /** For speakers who are not told apart: what their kind weighs; null for others. */
  readonly generic: Tier | null
  /** Soldiers or their spokesmen who are not told apart. */
  readonly armed: boolean
  readonly kind: "body" | "person" | "generic" | "outlet"
}

export interface Basis {
  readonly basis: Tier
  readonly basisReason: string
}

/** Where the incident was, and whom documents call the attacker; null where not known. */
export interface Setting {
  readonly country: string | null
  readonly accused: string | null
}

/** The setting of one claim. */
export interface Scene extends Setting {
  /** Its sentence tells of a strike by the speaker's own forces. */
  readonly ownStrike: boolean
}

const ARMED: ReadonlySet<BodyKind> = new Set(["military", "air force", "armed group", "state media"])
const VERIFIERS: ReadonlySet<BodyKind> = new Set(["verifier", "court", "united nations"])

const isArmed = ({ body, armed }: Standing): boolean => armed || (body !== null && ARMED.has(body))

/** "Russian soldiers", said by another side. */
function speaksOfOthersLosses(claim: Claim, side: string): boolean {
  if (claim.group !== "combatants" && claim.group !== "attackers") return false
  const { country } = takeCountry(wordsOf(claim.quote))
  return country !== null && country !== side
}

/** A party on the other's losses or its own strike (domain.md, Reckoning 2); null where it is none. */
function partisan(claim: Claim, standing: Standing, { ownStrike, ...setting }: Scene): string | null {
  if (claim.marks.includes("own-strike")) return "a party on its own strike or the other's losses"
  if (ownStrike && isArmed(standing)) return "a party on its own strike"
  const { side } = standing
  if (side === null || side === "UN") return null
  if (speaksOfOthersLosses(claim, side)) return `${sideName(side)} on the other side's losses`
  if (setting.country === null || side === setting.country) return null
  if (side === setting.accused) {
    return `${sideName(side)}, called the attacker, on losses in ${sideName(setting.country)}`
  }
  if (isArmed(standing)) {
    return `an armed party of another side (${sideName(side)}) on losses in ${sideName(setting.country)}`
  }
  return null
}

const responsible = (measure: Measure, body: BodyKind): boolean => RESPONSIBLE[measure].includes(body)

/** "the armed forces"; companies go by what they are. */
const bodyWords = ({ body, bodyName }: Standing): string =>
  `the ${body === "utility" || bodyName === null ? body : bodyName}`

function countsReason(standing: Standing, measure: Measure): string {
  const who = bodyWords(standing)
  const verb = /(?:police|forces|services)$/i.test(who) ? "are" : "is"
  return `${who} ${verb} among the bodies that count ${COUNTED[measure]}`
}

/**
 * How firm the ground is on which a claim stands: 1 to 4, with the reason in words. Follows the claim's basis,
 * not the speaker's office (domain.md, Reckoning 2).
 */
export function basisOf(claim: Claim, standing: Standing, setting: Scene): Basis {
  if (claim.marks.includes("anonymous")) return { basis: 4, basisReason: "an anonymous post" }
  const party = partisan(claim, standing, setting)
  if (party !== null) return { basis: 4, basisReason: party }
  if (claim.marks.includes("verified")) return { basis: 1, basisReason: "verified case by case" }
  const { body, office, generic, kind, side } = standing
  if (generic !== null) return genericBasis(generic)
  if (body === "verifier" || body === "court") return { basis: 1, basisReason: "a body that verifies case by case" }
  if (body !== null && side !== null && side !== setting.country && setting.country !== null && !VERIFIERS.has(body)) {
    return {
      basis: 3,
      basisReason: `a body of ${sideName(side)}, which does not count in ${sideName(setting.country)}`,
    }
  }
  if (body !== null && responsible(claim.measure, body)) {
    return { basis: 2, basisReason: countsReason(standing, claim.measure) }
  }
  if (office !== null) {
    const foreign = side !== null && setting.country !== null && side !== setting.country
    if (!foreign) return { basis: 2, basisReason: `the ${office} relays the services that counted` }
    return { basis: 3, basisReason: `the ${office} of another country` }
  }
  if (body !== null) {
    return { basis: 3, basisReason: `${bodyWords(standing)} in its own words; others count ${COUNTED[claim.measure]}` }
  }
  return {
    basis: 3,
    basisReason: kind === "outlet" ? "an outlet in its own words" : "a person whose office is not known",
  }
}

function genericBasis(tier: Tier): Basis {
  if (tier === 2) return { basis: 2, basisReason: "unnamed officials" }
  return tier === 3
    ? { basis: 3, basisReason: "unnamed witnesses or sources" }
    : { basis: 4, basisReason: "anonymous posts" }
}
