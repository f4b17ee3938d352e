import { hasTrait, isOneOf, isWordOf, partyOf } from "../neighbours.ts"
import type { FrameRule, Sight } from "../rule.ts"
import { TRAIT } from "../words.ts"

const SURVIVED = ["survived", "survives", "survive"] as const
const TELLING = [...SURVIVED, "survivors"] as const
const NOBODY = ["neither", "none"] as const

/** The chunk behind `at` and a verb group that says "survived"; −1 where none does. */
function survivedAfter(sight: Sight, at: number): number {
  const verb = sight.chunks[at + 1]?.kind === "aux" ? at + 2 : at + 1
  return isOneOf(sight, sight.chunks[verb], SURVIVED) ? verb : -1
}

export const noneSurvived: FrameRule = {
  id: "en.harm.none-survived",
  because: 'Of those of whom "none survived" all died.',
  frame: "none|neither of the {people} survived | no survivors among the {people}",
  on: ["party"],
  needs: TELLING,
  starts: TELLING,
  alone: true,
  match(sight, at) {
    const { chunks, words } = sight
    const party = partyOf(chunks[at])
    if (party === null || party.count === null || !sight.isFree(at)) return []
    const isNone = party.count.operator === "none"
    if (isNone && sight.isForm(party.head, "survivors") && isWordOf(chunks[at + 1], words.id("among"))) {
      const aboard = partyOf(chunks[at + 2])
      const counted = aboard?.kind === "people" && aboard.counted !== null && sight.isFree(at + 2)
      return counted ? [{ party: at + 2, measure: "killed", trigger: at }] : []
    }
    const verb = party.kind === "people" ? survivedAfter(sight, at) : -1
    if (verb < 0) return []
    if (isNone) {
      return party.outOf === undefined
        ? []
        : [{ party: at, measure: "killed", trigger: verb, outOf: true, apart: true }]
    }
    const neither = hasTrait(chunks[at - 1], TRAIT.of) && isOneOf(sight, chunks[at - 2], NOBODY)
    return neither && party.counted !== null ? [{ party: at, measure: "killed", trigger: verb }] : []
  },
  reads: [
    "None of the 11 passengers survived => killed 11..11",
    "Neither of the two pilots survived => killed 2..2",
    "There were no survivors among the 44 people on board => killed 44..44",
  ],
  refuses: ["None of the 11 songs survived", "Nine of the 60 passengers survived"],
}
