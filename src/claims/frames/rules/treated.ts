import { hasTrait, isOneOf, partyOf } from "../neighbours.ts"
import type { FrameRule, Sight } from "../rule.ts"
import { TRAIT } from "../words.ts"

const TREATING = ["treated", "treating"] as const
const MAKING = ["made", "makes", "making", "left", "leaves", "leaving"] as const
const ILL = ["sick", "ill"] as const
/** Behind them it says how somebody was dealt with. */
const AS = ["as", "like"] as const

const isCounted = (sight: Sight, at: number): boolean => {
  const party = partyOf(sight.chunks[at])
  const people = party?.kind === "people" || party?.kind === "bare"
  return people && party.counted !== null && party.count?.operator !== "none" && sight.isFree(at)
}

export const treatedPeople: FrameRule = {
  id: "en.harm.treated-people",
  because: "Whom medics treated were hurt or ill.",
  frame: "treated {people}",
  on: ["word"],
  starts: TREATING,
  unaided: true,
  match(sight, at) {
    const { chunks } = sight
    if (!isCounted(sight, at + 1) || isOneOf(sight, chunks[at + 2], AS)) return []
    const before = chunks[at - 1]
    const passive = before?.kind === "aux" && before.passive && isOneOf(sight, chunks[at], ["treated"])
    return passive || hasTrait(chunks[at - 1], TRAIT.infinitive)
      ? []
      : [{ party: at + 1, measure: "injured", trigger: at }]
  },
  reads: [
    "Medics treated 12 people for smoke inhalation => injured 12..12",
    "Crews are treating nine passengers at the scene => injured 9..9",
  ],
  refuses: ["He treated two guests like kings", "She treated 12 tables with oil"],
}

export const madeIll: FrameRule = {
  id: "en.harm.made-ill",
  because: 'An outbreak that "made 95 people sick" has them as object.',
  frame: "made|left {people} sick|ill",
  on: ["word"],
  starts: ILL,
  alone: true,
  match(sight, at) {
    // "has made" is one verb group.
    const before = sight.chunks[at - 2]
    const made = isOneOf(sight, before, MAKING) || (before?.kind === "aux" && sight.isFormOf(before.to - 1, MAKING))
    return made && isCounted(sight, at - 1) ? [{ party: at - 1, measure: "injured", trigger: at }] : []
  },
  reads: ["The outbreak has made more than 95 people sick => injured 96.."],
  refuses: ["The heat made two engines stop"],
}
