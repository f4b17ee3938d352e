import { MEASURES, type Measure } from "../../model/index.ts"
import type { Party } from "./chunk.ts"
import type { Outcome } from "./words.ts"

const RESPONDERS = new Set(["police", "rescuers", "medics", "combatants", "workers", "officials"])

/**
 * The measure that an outcome gives this party, a bare number taking the kind of the things last counted (`likeThings`); null where the two do not go together ("12 houses were wounded").
 */
export function measureOf(outcome: Outcome, party: Party, likeThings: Party["kind"] | null = null): Measure | null {
  const { ofPeople, ofThings } = outcome
  if (party.kind === "bare" && ofPeople === null && likeThings !== null) {
    return measureOf(outcome, { ...party, kind: likeThings })
  }
  switch (party.kind) {
    case "people":
    case "bare":
      if (ofPeople !== null) return ofPeople
      return ofThings === "deployed" && RESPONDERS.has(party.group) && party.count !== null
        ? "deployed"
        : ofThings !== null && party.ofThem && MEASURES[ofThings].tier === "damage"
          ? ofThings
          : null
    case "structure":
    case "movable":
    case "area":
      return ofThings !== null && (MEASURES[ofThings].tier === "damage" || ofThings === "hit") ? ofThings : null
    case "weapon":
      if (ofThings === "destroyed") return "intercepted"
      return ofThings !== null && MEASURES[ofThings].tier === "means" ? ofThings : null
    case "supply":
      return ofThings !== null && MEASURES[ofThings].tier === "response" ? ofThings : null
    case "object":
    case "unknown":
      return null
  }
}

/** Buildings, vehicles and the like: what is damaged and destroyed. */
export const isBuilt = (party: Party): boolean => party.kind === "structure" || party.kind === "movable"
