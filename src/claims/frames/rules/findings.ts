import { BODY_PARTS } from "../body-parts.ts"
import type { Party } from "../chunk.ts"
import { isBuilt, measureOf } from "../measures.ts"
import { hasTrait, isMark, isOneOf, isWordOf, partyOf } from "../neighbours.ts"
import type { Finding, Sight } from "../rule.ts"
import { isFromCustody } from "./released.ts"
import { TRAIT, USE, type Outcome } from "../words.ts"

const BUT = ["but", "and"] as const
const LIVED = ["survived", "lived"] as const
const WITHIN = ["in", "on", "through"] as const

/** One finding for each party that goes with the outcome and says how many, or whose words stand for the uncounted. */
export function findingsFor(
  sight: Sight,
  parties: readonly number[],
  at: { outcome: Outcome; trigger: number; apart?: boolean; far?: boolean; described?: number },
): Finding[] {
  const found: Finding[] = []
  const outcome = worstOf(sight, at)
  for (const each of parties) {
    const party = whoseBodies(sight, each)
    const who = partyOf(sight.chunks[party])
    const fate = who === null ? null : measureOf(outcome, who, thingsBefore(sight, party))
    const measure = fate === "trapped" && isLaidToRest(sight, at.trigger) ? "killed" : fate
    // "The flood has struck 4,000 people": it came over them.
    if (measure === "casualties" && (who?.count?.least ?? 0) >= FEWEST_AFFECTED && isStruck(sight, at.trigger)) continue
    // A body under rubble is no one trapped.
    const limb = isOneOf(sight, sight.chunks[party + 3], BODY_PARTS) && hasTrait(sight.chunks[party + 1], TRAIT.of)
    const lost =
      limb ||
      (measure !== null &&
        measure !== "killed" &&
        who !== null &&
        who.head >= 0 &&
        sight.ownMeasure(who.head) === "killed")
    if (measure === "rescued" && isFromCustody(sight, at.trigger)) continue
    if (measure !== null && !lost && !isEscape(sight, party, at.trigger)) {
      const { described, far } = at
      const told = { ...(described === undefined ? {} : { described }), ...(far === undefined ? {} : { far }) }
      found.push({ party, measure, trigger: at.trigger, ...(at.apart === true ? { apart: true } : {}), ...told })
    }
  }
  return found
}

/** "the bodies of three people": those three. */
function whoseBodies(sight: Sight, at: number): number {
  const { chunks } = sight
  const bodies = partyOf(chunks[at])
  if (bodies === null || bodies.count !== null || bodies.head < 0 || sight.ownMeasure(bodies.head) !== "killed") {
    return at
  }
  const whose = partyOf(chunks[at + 2])
  return hasTrait(chunks[at + 1], TRAIT.of) && whose?.kind === "people" && whose.count !== null ? at + 2 : at
}

/** More who were "hit" or "struck" were no one's target: a flood or a disease came over them. */
const FEWEST_AFFECTED = 1000
const STRIKING = ["hit", "struck", "hits", "striking"] as const
const isStruck = (sight: Sight, at: number): boolean =>
  STRIKING.some((word) => sight.isForm(sight.chunks[at]?.from ?? -1, word))

const GRAVES = ["buried", "entombed"] as const
const OVER_THEM = [
  "under",
  "beneath",
  "alive",
  "rubble",
  "debris",
  "ruins",
  "snow",
  "mud",
  "avalanche",
  "landslide",
  "earth",
  "collapse",
  "collapsed",
] as const

/** "were buried on Friday": the dead, where nothing fell on them. */
const isLaidToRest = (sight: Sight, at: number): boolean => {
  const from = sight.chunks[at]?.from ?? -1
  const buried = sight.isFormOf(from, GRAVES) && sight.chunks[at - 1]?.kind === "aux"
  return buried && !sight.chunks.some((chunk) => sight.isFormOf(chunk.to - 1, OVER_THEM))
}

/** Fewer who "fled" ran from the scene, and have their homes. */
const FEWEST_DISPLACED = 20

const isEscape = (sight: Sight, party: number, trigger: number): boolean =>
  sight.isForm(sight.chunks[trigger]?.from ?? -1, "fled") &&
  (partyOf(sight.chunks[party])?.count?.least ?? 0) < FEWEST_DISPLACED

/** Kind of the weapons, buildings or places counted last before a bare number: "launched 72 drones, 65 were shot down". */
function thingsBefore(sight: Sight, at: number): Party["kind"] | null {
  for (let k = at - 1; k >= Math.max(0, at - 12); k--) {
    const party = partyOf(sight.chunks[k])
    if (party !== null && (party.kind === "weapon" || party.kind === "area" || isBuilt(party))) {
      return party.count === null ? null : party.kind
    }
  }
  return null
}

/** "shot, killed" and "shot and later died" say what came of the shots. */
export function worstOf(sight: Sight, at: { outcome: Outcome; trigger: number }): Outcome {
  if (at.outcome.ofPeople !== "casualties") return at.outcome
  const trigger = sight.chunks[at.trigger]
  const wound = trigger?.kind === "outcome" && trigger.active ? woundEnd(sight, at.trigger) : -1
  if (isSurvival(sight, Math.max(at.trigger, wound))) return { ...at.outcome, ofPeople: "injured" }
  const from = Math.max(at.trigger, wound, agentEnd(sight, at.trigger))
  for (let k = from + 1; k < from + 5; k++) {
    const next = sight.chunks[k]
    if (
      next?.kind === "outcome" &&
      (next.outcome.ofPeople === "killed" || (k > at.trigger + 1 && next.outcome.ofPeople === "injured")) &&
      (next.outcome.uses & (USE.participle | USE.intransitive)) !== 0
    ) {
      return next.outcome
    }
    if (!isMark(next, ",") && !hasTrait(next, TRAIT.conjunction | TRAIT.adverb)) break
  }
  return wound >= 0 ? { ...at.outcome, ofPeople: "injured" } : at.outcome
}

/** Chunk that ends "by a car" after "hit"; −1 where none follows. */
function agentEnd({ chunks, words }: Sight, trigger: number): number {
  if (!isWordOf(chunks[trigger + 1], words.id("by"))) return -1
  for (let k = trigger + 2; k < trigger + 7; k++) {
    if (hasTrait(chunks[k + 1], TRAIT.conjunction) || isMark(chunks[k + 1], ",")) return k
    if (chunks[k]?.kind !== "party" && chunks[k]?.kind !== "word") return -1
  }
  return -1
}

/** "shot but survived", "shot, but is expected to live" */
function isSurvival(sight: Sight, at: number): boolean {
  const { chunks } = sight
  const but = isMark(chunks[at + 1], ",") ? at + 2 : at + 1
  if (!isOneOf(sight, chunks[but], BUT)) return false
  for (let k = but + 1; k < but + 4; k++) {
    const chunk = chunks[k]
    if (isOneOf(sight, chunk, LIVED) || (chunk?.kind === "outcome" && chunk.outcome.ofPeople === "injured")) return true
    if (chunk?.kind !== "aux" && !hasTrait(chunk, TRAIT.adverb | TRAIT.pronoun)) return false
  }
  return false
}

/** Chunk that ends "shot in the leg", "struck twice in the shoulder" (FORMAT: a wound described is an injury); −1 where none is told. */
function woundEnd(sight: Sight, trigger: number): number {
  let within = false
  for (let k = trigger + 1; k < trigger + 8; k++) {
    const next = sight.chunks[k]
    if (next?.kind === "mark" || next?.kind === "outcome" || next?.kind === "aux") return -1
    if (within && isOneOf(sight, next, BODY_PARTS)) return k
    if (hasTrait(next, TRAIT.conjunction | TRAIT.relative | TRAIT.subordinator)) return -1
    if (isOneOf(sight, next, WITHIN)) within = true
  }
  return -1
}

export const AFTER_PEOPLE = USE.participle | USE.adjective | USE.intransitive
