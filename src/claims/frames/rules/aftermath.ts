import type { Group, Measure } from "../../../model/index.ts"
import { hasTrait, isMark, isOutcome, isOneOf, partyOf } from "../neighbours.ts"
import { subjectBefore } from "../subject.ts"
import { FACT } from "../facts.ts"
import type { FrameRule, Sight } from "../rule.ts"
import { TRAIT, USE } from "../words.ts"
import { groupOfPronoun, PERSONS } from "./pronouns.ts"

const STATE = USE.participle | USE.adjective | USE.intransitive
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
  goesOn: true,
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

const THEN = ["then"] as const
/** What is told besides: a place where people lie takes nothing from what was done to them. */
const BESIDES: ReadonlySet<Measure> = new Set(["hospitalised", "killed"])

export const alsoTaken: FrameRule = {
  id: "en.harm.also-taken",
  because: '"Was shot and taken to hospital" tells two things of one person, the second without its subject.',
  frame: "{people} {outcome} … and [then] [was] {hospitalised}",
  on: ["outcome"],
  of: FACT.ofPeople,
  match(sight, at) {
    const { chunks, found } = sight
    const chunk = chunks[at]
    if (chunk?.kind !== "outcome" || chunk.outcome.ofPeople === null || !BESIDES.has(chunk.outcome.ofPeople)) return []
    if (found.some(({ trigger }) => trigger === at)) return []
    // "and killed two": no state
    const state = isOutcome(chunk, USE.intransitive) || chunks[at - 1]?.kind === "aux"
    if (chunk.outcome.ofPeople === "killed" && !state) return []
    let k = at - 1
    while (
      k > 0 &&
      (chunks[k]?.kind === "aux" || hasTrait(chunks[k], TRAIT.adverb) || isOneOf(sight, chunks[k], THEN))
    ) {
      k--
    }
    // "the driver, a clerk of the town, was taken": a comma before the verb group closes an aside.
    const listed = isMark(chunks[k], ",") && chunks[at - 1]?.kind !== "aux"
    if (!hasTrait(chunks[k], TRAIT.conjunction) && !listed) return []
    if (hasTrait(chunks[k - 1], TRAIT.conjunction) || isOfNoun(sight, at)) return []
    const party = subjectOfClause(sight, k)
    const like = likeOf(sight, party)
    const count = partyOf(chunks[party])?.count ?? null
    if (like === undefined && (count === null || count.least === 0)) return []
    return [{ party, measure: chunk.outcome.ofPeople, trigger: at, far: true, ...(like === undefined ? {} : { like }) }]
  },
  reads: [
    "A lodger was grazed in the knee and taken to the county hospital => injured 1..1, hospitalised 1..1",
    "Two sailors stayed at the pier and were taken by ambulance to the naval hospital => hospitalised 2..2",
    "He suffered a wound to the neck and was later pronounced dead => killed 1..1",
    "Three miners suffered burns and were then flown to a clinic => injured 3..3, hospitalised 3..3",
  ],
  refuses: [
    "The papers were signed and taken to the hospital",
    "A trader whom guests visited and the buried and beheaded statue",
  ],
}

/** "and beheaded bodies": the state of what follows. */
const isOfNoun = ({ chunks }: Sight, at: number): boolean =>
  isOutcome(chunks[at], USE.participle) && chunks[at - 1]?.kind !== "aux" && partyOf(chunks[at + 1])?.described === true

/** The group of the one person for whom a pronoun at `party` stands; undefined for parties. */
const likeOf = (sight: Sight, party: number): Group | undefined =>
  sight.found.find((finding) => finding.party === party && finding.like !== undefined)?.like ??
  (isOneOf(sight, sight.chunks[party], PERSONS) ? groupOfPronoun(sight, party) : undefined)

/** The people of whom the verb before the conjunction at `and` speaks; −1 where it has none. */
function subjectOfClause(sight: Sight, and: number): number {
  const { chunks, found } = sight
  const told = found.findLast(({ party, trigger }) => party < trigger && trigger < and)
  if (told !== undefined && !hasSubject(sight, told.trigger + 1, and)) return told.party
  for (let k = and - 1; k > 0; k--) {
    const chunk = chunks[k]
    if (chunk?.kind === "mark") return -1
    // "He suffered a wound and was pronounced dead"
    const pronoun = hasTrait(chunks[k - 1], TRAIT.adverb) ? k - 2 : k - 1
    if (chunk?.kind !== "party" && isOneOf(sight, chunks[pronoun], PERSONS)) return pronoun
    if (chunk?.kind === "outcome") return -1
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
