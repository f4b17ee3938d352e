import type { Measure } from "../../../model/index.ts"
import { hasTrait, isOneOf, isWordOf, partyOf } from "../neighbours.ts"
import type { FrameRule, Sight } from "../rule.ts"
import { TRAIT } from "../words.ts"

/** A rise or an unknown number is looked for within so many chunks after what is counted. */
const REACH = 12
const RISING = ["rise", "increase", "grow", "climb", "higher"] as const

/** The measure that "toll", "number of victims" or "number of injured" at `at` counts, with the chunk after it. */
function counted(sight: Sight, at: number): { measure: Measure; end: number } | null {
  const { chunks, words } = sight
  if (isWordOf(chunks[at], words.id("toll"))) return { measure: "killed", end: at + 1 }
  if (!isWordOf(chunks[at], words.id("number")) || !hasTrait(chunks[at + 1], TRAIT.of)) return null
  for (let k = at + 2; k < at + 5; k++) {
    const chunk = chunks[k]
    const party = partyOf(chunk)
    const own =
      party === null || party.head < 0 ? null : (sight.ownMeasure(party.head) ?? party.inner?.ofPeople ?? null)
    const measure = chunk?.kind === "outcome" ? chunk.outcome.ofPeople : own
    if (measure !== null && party?.count == null) return { measure, end: k + 1 }
  }
  return null
}

export const expectedRise: FrameRule = {
  id: "en.outlook.expected-rise",
  because: "A count that is expected to rise is open, though no number is said.",
  frame: "toll|number of {outcome} … rise|grow|climb",
  on: ["word"],
  starts: ["toll", "number"],
  match(sight, at) {
    const { chunks } = sight
    const what = counted(sight, at)
    if (what === null) return []
    for (let k = what.end; k < Math.min(chunks.length, what.end + REACH); k++) {
      const rises = isOneOf(sight, chunks[k], RISING)
      if (rises) return [{ party: at, measure: what.measure, trigger: k, modality: "expected" }]
      if ((partyOf(chunks[k])?.count ?? null) !== null && hasTrait(chunks[k - 1], TRAIT.preposition)) return []
    }
    return []
  },
  reads: [
    "The death toll is expected to rise => killed expected",
    "He warned that the number of victims may climb => casualties expected",
  ],
  refuses: ["The number of visitors is expected to rise"],
}

export const unknownNumber: FrameRule = {
  id: "en.outlook.unknown-number",
  because: '"The number of injured is unknown" says that there may be some.',
  frame: "number of {outcome} … unknown",
  on: ["word"],
  starts: ["toll", "number"],
  match(sight, at) {
    const { chunks, words } = sight
    const what = counted(sight, at)
    if (what === null) return []
    for (let k = what.end; k < Math.min(chunks.length, what.end + REACH); k++) {
      if (isWordOf(chunks[k], words.id("unknown"))) {
        return [{ party: at, measure: what.measure, trigger: k, modality: "uncertain" }]
      }
    }
    return []
  },
  reads: ["The exact number of injured is still unknown => injured uncertain"],
  refuses: ["The number of the house is unknown"],
}
