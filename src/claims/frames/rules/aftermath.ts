import type { Group, Measure } from "../../../model/index.ts"
import { hasTrait, isMark, isOutcome, isOneOf, partyOf, subjectBefore } from "../neighbours.ts"
import type { FrameRule, Sight } from "../rule.ts"
import { TRAIT, USE } from "../words.ts"
import { findingsFor, worstOf } from "./findings.ts"

const STATE = USE.participle | USE.adjective | USE.intransitive
const SELVES = ["himself", "herself", "themselves", "self"] as const
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
    if (hurt === undefined) return []
    const { party, like } = hurt
    return [{ party, measure: "killed", trigger: at, far: true, ...(like === undefined ? {} : { like }) }]
  },
  reads: [
    "A clerk was shot at the counter and died in hospital => killed 1..1",
    "Two sailors were shot near the pier and were later pronounced dead => killed 2..2",
    "A nurse was wounded and taken to the city hospital, where she died => injured 1..1, hospitalised 1..1, killed 1..1",
  ],
  refuses: ["The phone was dropped and died"],
}

const HARM: ReadonlySet<Measure> = new Set(["killed", "injured", "casualties"])

const THEN = ["then"] as const
/** What is told besides: a place where people lie takes nothing from what was done to them. */
const BESIDES: ReadonlySet<Measure> = new Set(["hospitalised"])

export const alsoTaken: FrameRule = {
  id: "en.harm.also-taken",
  because: '"Was shot and taken to hospital" tells two things of one person, the second without its subject.',
  frame: "{people} {outcome} … and [then] [was] {hospitalised}",
  on: ["outcome"],
  match(sight, at) {
    const { chunks, found } = sight
    const chunk = chunks[at]
    if (chunk?.kind !== "outcome" || chunk.outcome.ofPeople === null || !BESIDES.has(chunk.outcome.ofPeople)) return []
    if (found.some(({ trigger }) => trigger === at)) return []
    let k = at - 1
    while (
      k > 0 &&
      (chunks[k]?.kind === "aux" || hasTrait(chunks[k], TRAIT.adverb) || isOneOf(sight, chunks[k], THEN))
    ) {
      k--
    }
    if (!hasTrait(chunks[k], TRAIT.conjunction) && !isMark(chunks[k], ",")) return []
    if (hasTrait(chunks[k - 1], TRAIT.conjunction)) return []
    const party = subjectOfClause(sight, k)
    const like = likeOf(sight, party)
    const count = partyOf(chunks[party])?.count ?? null
    if (like === undefined && (count === null || count.least === 0)) return []
    return [{ party, measure: chunk.outcome.ofPeople, trigger: at, far: true, ...(like === undefined ? {} : { like }) }]
  },
  reads: [
    "A lodger was grazed in the knee and taken to the county hospital => injured 1..1, hospitalised 1..1",
    "Two sailors stayed at the pier and were taken by ambulance to the naval hospital => hospitalised 2..2",
    "Three miners suffered burns and were then flown to a clinic => injured 3..3, hospitalised 3..3",
  ],
  refuses: ["The papers were signed and taken to the hospital"],
}

/** The group of the one person for whom a pronoun at `party` stands; undefined for parties. */
const likeOf = ({ found }: Sight, party: number): Group | undefined =>
  found.find((finding) => finding.party === party && finding.like !== undefined)?.like

/** The people of whom the verb before the conjunction at `and` speaks; −1 where it has none. */
function subjectOfClause(sight: Sight, and: number): number {
  const { chunks, found } = sight
  const told = found.findLast(({ party, trigger }) => party < trigger && trigger < and)
  if (told !== undefined && !hasSubject(sight, told.trigger + 1, and)) return told.party
  for (let k = and - 1; k > 0; k--) {
    const chunk = chunks[k]
    if (chunk?.kind === "mark" || chunk?.kind === "outcome") return -1
    const verb = chunk?.kind === "aux" || hasTrait(chunk, TRAIT.verb)
    const who = verb || isPastVerb(sight, k) ? subjectBefore(sight, k) : -1
    if (who >= 0) return partyOf(chunks[who])?.kind === "people" ? who : -1
  }
  return -1
}

/** "stayed", "ran": a word that no list has, with the ending of a verb, right after people. */
const isPastVerb = (sight: Sight, k: number): boolean =>
  sight.chunks[k]?.kind === "word" && partyOf(sight.chunks[k - 1])?.kind === "people" && sight.isPast(k)

/** A verb group of its own stands in [from, to): who it speaks of is another. */
const hasSubject = ({ chunks }: Sight, from: number, to: number): boolean =>
  chunks.slice(from, to).some((chunk, k) => chunk.kind === "aux" && partyOf(chunks[from + k - 1]) !== null)

export const reflexive: FrameRule = {
  id: "en.harm.reflexive",
  because: "Who shot or killed himself is the one harmed.",
  frame: "{people} {outcome:active} himself",
  on: ["outcome"],
  match(sight, at) {
    const chunk = sight.chunks[at]
    if (chunk?.kind !== "outcome" || !chunk.active || !isOneOf(sight, sight.chunks[at + 1], SELVES)) return []
    const subject = subjectBefore(sight, at)
    // "killed two clerks before shooting himself": those killed are no subject.
    const object = sight.found.some(({ party, trigger }) => party === subject && trigger < party)
    if (subject >= 0 && !object) return findingsFor(sight, [subject], { outcome: chunk.outcome, trigger: at })
    const measure = worstOf(sight, { outcome: chunk.outcome, trigger: at }).ofPeople
    if (measure === null || hasTrait(sight.chunks[at - 1], TRAIT.infinitive | TRAIT.modal)) return []
    // Who killed others in the same breath is told as their attacker, and to have died.
    const others = sight.found.filter((each) => HARM.has(each.measure) && each.trigger < each.party)
    const murder = measure === "casualties" && others.some((each) => each.measure === "killed")
    const like = others.length > 0 ? "attackers" : "people"
    return [{ party: at + 1, measure: murder ? "killed" : measure, trigger: at, like }]
  },
  reads: [
    "A boy fatally shoots himself with a found pistol => killed 1..1",
    "The gunman killed himself => killed 1..1",
    "He killed two clerks before shooting himself => killed 2..2, killed 1..1",
    "The warden limps since he shot himself in the knee => injured 1..1",
  ],
  refuses: ["The team killed itself laughing"],
}
