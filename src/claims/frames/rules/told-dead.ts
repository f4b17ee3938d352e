import { hasTrait, isMark, isOneOf, isOutcome, partyOf } from "../neighbours.ts"
import type { FrameRule } from "../rule.ts"
import { TRAIT, USE } from "../words.ts"

const TELLING = ["pronounced", "declared", "found", "left"] as const
/** Words on where the person is from stand between the person and "dead", no more of them than this. */
const REACH = 10

export const pronouncedDead: FrameRule = {
  id: "en.harm.pronounced-dead",
  because: "Whom a coroner pronounced, or someone found, dead is dead, whatever is said between of who it is.",
  frame: "pronounced {person} … dead",
  on: ["word"],
  starts: TELLING,
  match(sight, at) {
    const { chunks } = sight
    const party = partyOf(chunks[at + 1])
    if (party?.kind !== "people" || party.count === null || party.count.least === 0 || !sight.isFree(at + 1)) return []
    for (let k = at + 2; k < Math.min(chunks.length, at + REACH); k++) {
      const chunk = chunks[k]
      if (isOutcome(chunk, USE.adjective) && chunk.outcome.ofPeople === "killed") {
        return [{ party: at + 1, measure: "killed", trigger: k, apart: true }]
      }
      const clause = chunk?.kind === "aux" || chunk?.kind === "outcome" || isMark(chunk, ".;:")
      if (clause || hasTrait(chunk, TRAIT.conjunction | TRAIT.subordinator | TRAIT.pronoun)) return []
    }
    return []
  },
  reads: [
    "The coroner pronounced 18-year-old Karl Ostrander of the upper town dead at noon => killed 1..1",
    "Guards found two men from the mill dead => killed 2..2",
  ],
  refuses: ["The judge declared the two brothers heirs of the dead farm"],
}

const MURDER = ["homicide", "murder"] as const

export const murderVictim: FrameRule = {
  id: "en.harm.murder-victim",
  because: "The victim of a homicide or a murder is dead.",
  frame: "[{count}] homicide|murder victim",
  on: ["party"],
  needs: MURDER,
  match(sight, at) {
    const { chunks } = sight
    const party = partyOf(chunks[at])
    if (party === null || party.head < 0 || !sight.isFree(at) || sight.ownMeasure(party.head) !== "casualties") {
      return []
    }
    const within = sight.isFormOf(party.head - 1, MURDER)
    if (!within || party.count === null) return []
    // "The murder victim was a clerk": one told before.
    if (party.definite) return []
    const before = at > 0 && isOneOf(sight, chunks[at - 1], MURDER) ? at - 1 : at
    return [{ party: at, measure: "killed", trigger: before }]
  },
  reads: ["Police name three homicide victims => killed 3..3", "Homicide victim identified as a baker => killed 1..1"],
  refuses: ["The homicide victim lived here", "A homicide detective spoke of victims"],
}
