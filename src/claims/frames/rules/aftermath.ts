import { hasTrait, isOutcome, isOneOf, subjectBefore } from "../neighbours.ts"
import type { FrameRule, Sight } from "../rule.ts"
import { TRAIT, USE } from "../words.ts"
import { findingsFor } from "./findings.ts"

const STATE = USE.participle | USE.adjective | USE.intransitive
const SELVES = ["himself", "herself", "themselves", "self"] as const
const PERSONS = ["he", "she"] as const
const JOINERS = ["where", "when", "he", "she", "they"] as const
const BEFORE_DEATH: ReadonlySet<string> = new Set(["casualties", "injured", "hospitalised"])

/** Index of the chunk before the verb group of the killed outcome at `at`; −1 where it is none, or says no state. */
function beforeVerb(sight: Sight, at: number): number {
  const { chunks } = sight
  const chunk = chunks[at]
  if (chunk?.kind !== "outcome" || chunk.outcome.ofPeople !== "killed" || !isOutcome(chunk, STATE)) return -1
  let k = at - 1
  const auxiliary = chunks[k]?.kind === "aux"
  if (auxiliary) k--
  while (k >= 0 && hasTrait(chunks[k], TRAIT.adverb) && at - k < 5) k--
  return auxiliary || isOutcome(chunk, USE.intransitive) ? k : -1
}

export const diedLater: FrameRule = {
  id: "en.harm.died-later",
  because: "Who was shot or hurt and later died, in one sentence, is counted among the dead.",
  frame: "{people} {outcome} … and|where {pronoun} {died|was pronounced dead}",
  on: ["outcome"],
  match(sight, at) {
    const { chunks, found } = sight
    const before = beforeVerb(sight, at)
    if (before < 0 || found.some(({ trigger }) => trigger === at)) return []
    if (!hasTrait(chunks[before], TRAIT.conjunction) && !isOneOf(sight, chunks[before], JOINERS)) return []
    const hurt = found.findLast(({ party, measure }) => party < at && BEFORE_DEATH.has(measure))
    return hurt === undefined ? [] : [{ party: hurt.party, measure: "killed", trigger: at, apart: true }]
  },
  reads: [
    "A clerk was shot at the counter and died in hospital => killed 1..1",
    "Two sailors were shot near the pier and were later pronounced dead => killed 2..2",
    "A nurse was wounded and taken to the city hospital, where she died => injured 1..1, killed 1..1",
  ],
  refuses: ["The phone was dropped and died"],
}

export const pronounDeath: FrameRule = {
  id: "en.harm.pronoun-death",
  because: 'Where no death was told yet, "she died" tells the end of the person hurt before.',
  frame: "he|she {died|was pronounced dead}",
  on: ["outcome"],
  match(sight, at) {
    const { chunks, found, earlier } = sight
    const before = beforeVerb(sight, at)
    if (before < 0 || !isOneOf(sight, chunks[before], PERSONS) || found.length > 0) return []
    if (earlier.some(({ measure, count }) => measure === "killed" && count !== null && count.least > 0)) return []
    const hurt = earlier.findLast(({ measure, count }) => BEFORE_DEATH.has(measure) && count?.least === 1)
    return hurt === undefined ? [] : [{ party: before, measure: "killed", trigger: at, like: hurt.group ?? "people" }]
  },
  reads: [
    "A farmer was shot near his barn. He was pronounced dead at the scene. => casualties 1..1, killed 1..1",
    "A girl was badly hurt on Monday. She died on Tuesday. => injured 1..1, killed 1..1",
  ],
  refuses: ["She died in a play at the theatre"],
}

export const reflexive: FrameRule = {
  id: "en.harm.reflexive",
  because: "Who shot or killed himself is the one harmed.",
  frame: "{people} {outcome:active} himself",
  on: ["outcome"],
  match(sight, at) {
    const chunk = sight.chunks[at]
    if (chunk?.kind !== "outcome" || !chunk.active || !isOneOf(sight, sight.chunks[at + 1], SELVES)) return []
    const subject = subjectBefore(sight, at)
    return subject < 0 ? [] : findingsFor(sight, [subject], { outcome: chunk.outcome, trigger: at })
  },
  reads: [
    "A boy fatally shoots himself with a found pistol => killed 1..1",
    "The gunman killed himself => killed 1..1",
  ],
  refuses: ["The team killed itself laughing"],
}
