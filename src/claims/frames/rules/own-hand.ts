import type { Measure } from "../../../model/index.ts"
import { hasPredicate, hasTrait, isMark, isOneOf, isWordOf, joinedRight, partyOf } from "../neighbours.ts"
import { subjectBefore } from "../subject.ts"
import type { Finding, FrameRule, Sight } from "../rule.ts"
import { TRAIT, USE } from "../words.ts"
import { BODY_PARTS } from "../body-parts.ts"
import { findingsFor, worstOf } from "./findings.ts"
import { groupOfPronoun } from "./pronouns.ts"

const SELVES = ["himself", "herself", "themselves", "self"] as const
const BARELY = ["almost", "nearly"] as const
const OWNERS = ["his", "her"] as const
const HARM: ReadonlySet<Measure> = new Set(["killed", "injured", "casualties"])

/** Who killed others in the same breath: those whom verbs before `at` took as their object. */
const harmedOthers = (sight: Sight, at: number): readonly Finding[] =>
  sight.found.filter((each) => HARM.has(each.measure) && each.trigger < each.party && each.trigger < at)

/** The subject of the verb at `at`; −1 where those before it are the object of another. */
function doerBefore(sight: Sight, at: number): number {
  const before = hasTrait(sight.chunks[at - 1], TRAIT.adverb) ? at - 2 : at - 1
  // "a man dead after shooting himself": the outcome before is told of him.
  if (hasTrait(sight.chunks[before], TRAIT.preposition)) return -1
  const subject = subjectBefore(sight, at)
  const object = sight.found.some(({ party, trigger }) => party === subject && trigger < party)
  return object ? -1 : subject
}

/** "self" of `words`, or "his own life", as the end of the chunk at `at`. */
const endsOwn = (sight: Sight, at: number): boolean => {
  const end = (sight.chunks[at]?.to ?? 1) - 1
  return [...SELVES, "life", "lives"].some((word) => sight.isForm(end, word))
}

/** "to death" at chunk `at`. */
function isToDeath({ chunks, words }: Sight, at: number): boolean {
  const death = chunks[at + 1]
  const outcome = death?.kind === "outcome" ? death.outcome : (partyOf(death)?.inner ?? null)
  return isWordOf(chunks[at], words.id("to")) && outcome?.ofPeople === "killed" && (outcome.uses & USE.event) !== 0
}

/** "Shot himself and his friend": the chunks of those whom the verb at `at` takes beside the one who did it. */
function besideSelf(sight: Sight, at: number): readonly number[] {
  const { chunks } = sight
  const joint = chunks[at + 2]
  if (!hasTrait(joint, TRAIT.conjunction) && !isMark(joint, "&")) return []
  const who = partyOf(chunks[at + 3])
  if (who?.kind !== "people" || who.count === null || who.inner !== null || hasPredicate(sight, at + 3)) return []
  return joinedRight(sight, at + 3).filter((each) => sight.isFree(each))
}

export const reflexive: FrameRule = {
  id: "en.harm.reflexive",
  because: "Who shot or killed himself is the one harmed.",
  frame: "{people} {outcome:active} himself",
  on: ["outcome"],
  needs: SELVES,
  match(sight, at) {
    const chunk = sight.chunks[at]
    if (chunk?.kind !== "outcome" || !chunk.active || !isOneOf(sight, sight.chunks[at + 1], SELVES)) return []
    // "killed two clerks before shooting himself": those killed are no subject.
    const subject = doerBefore(sight, at)
    if (subject >= 0) {
      const outcome = isToDeath(sight, at + 2) ? { ...chunk.outcome, ofPeople: "killed" as const } : chunk.outcome
      const beside = findingsFor(sight, besideSelf(sight, at), { outcome, trigger: at, apart: true })
      return [...findingsFor(sight, [subject], { outcome, trigger: at }), ...beside]
    }
    // "Veterans were killing themselves": nobody says how many.
    if (sight.isForm(sight.chunks[at + 1]?.from ?? -1, "themselves")) return []
    const dead = isToDeath(sight, at + 2)
    const measure = dead ? "killed" : worstOf(sight, { outcome: chunk.outcome, trigger: at }).ofPeople
    if (measure === null || hasTrait(sight.chunks[at - 1], TRAIT.infinitive | TRAIT.modal)) return []
    // Who killed others in the same breath is told as their attacker, and to have died.
    const others = harmedOthers(sight, at)
    const murder = measure === "casualties" && others.some((each) => each.measure === "killed")
    const like = others.length > 0 ? "attackers" : groupOfPronoun(sight, at + 1)
    const beside = findingsFor(sight, besideSelf(sight, at), { outcome: chunk.outcome, trigger: at, apart: true })
    return [{ party: at + 1, measure: murder ? "killed" : measure, trigger: at, like }, ...beside]
  },
  reads: [
    "A boy fatally shoots himself with a found pistol => killed 1..1",
    "The gunman killed himself => killed 1..1",
    "Waiter dead after carelessly shooting self => killed 1..1, casualties 1..1",
    "He killed two clerks before shooting himself => killed 2..2, killed 1..1",
    "The raider climbed to the loft and shot himself to death => killed 1..1",
    "The warden limps since he shot himself in the knee => injured 1..1",
    "A pupil by accident shot himself and his friend at home => casualties 1..1, casualties 1..1",
    "A blast that injured himself and two porters => injured 1..1, injured 2..2",
  ],
  refuses: ["The team killed itself laughing", "Lonely clerks are killing themselves"],
}

export const ownHand: FrameRule = {
  id: "en.harm.own-hand",
  because: "Who turned the gun on himself, or took his own life, is told to have died.",
  frame: "[{people}] turned the gun on himself | took his own life",
  on: ["outcome"],
  needs: [...SELVES, "life", "lives"],
  match(sight, at) {
    const chunk = sight.chunks[at]
    if (chunk?.kind !== "outcome" || chunk.to - chunk.from < 3 || chunk.outcome.ofPeople !== "killed") return []
    if (!endsOwn(sight, at) || hasTrait(sight.chunks[at - 1], TRAIT.infinitive | TRAIT.modal)) return []
    if (isOneOf(sight, sight.chunks[at - 1], BARELY)) return []
    const subject = doerBefore(sight, at)
    const who = partyOf(sight.chunks[subject])
    if (who?.kind === "people") {
      return findingsFor(sight, [subject], { outcome: chunk.outcome, trigger: at, far: true })
    }
    if (sight.isForm(chunk.to - 1, "lives")) return []
    const like = harmedOthers(sight, at).length > 0 ? "attackers" : "people"
    return [{ party: at, measure: "killed", trigger: at, like }]
  },
  reads: [
    "The raider wounded two porters before turning the gun on himself => injured 2..2, killed 1..1",
    "The farmer took his own life => killed 1..1",
    "Nine Salvadorans lost their lives => killed 9..9",
  ],
  refuses: ["The actor turned the joke on himself"],
}

export const joinedSelf: FrameRule = {
  id: "en.harm.joined-self",
  because: "Who kills others and himself is one more who died, and their attacker.",
  frame: "{outcome:active} {people} and|then himself",
  on: ["word"],
  starts: ["himself", "herself"],
  goesOn: true,
  match(sight, at) {
    const { chunks, found } = sight
    const joint = isOneOf(sight, chunks[at - 1], THEN) ? at - 2 : at - 1
    if (!hasTrait(chunks[joint], TRAIT.conjunction) && joint === at - 1) return []
    const told = found.findLast(({ party, trigger }) => trigger < party && party < at && at - party <= JOINT_REACH)
    const outcome = chunks[told?.trigger ?? -1]
    if (told === undefined || told.measure !== "killed" || outcome?.kind !== "outcome" || !outcome.active) return []
    return [{ party: at, measure: "killed", trigger: told.trigger, like: "attackers", apart: true }]
  },
  reads: [
    "The raider killed five guards and himself => killed 5..5, killed 1..1",
    "The clerk shot dead two porters, then himself => killed 2..2, killed 1..1",
  ],
  refuses: ["He bought two lamps for the clerk and himself"],
}

const THEN = ["then"] as const
/** Marks and words between those killed and "himself". */
const JOINT_REACH = 4

export const bodyPart: FrameRule = {
  id: "en.harm.body-part",
  because: '"Shot his own foot" and "a bullet grazed her arm" tell of the person\'s wound.',
  frame: "{outcome:active} his|her [own] {body part}",
  on: ["outcome"],
  needs: OWNERS,
  match(sight, at) {
    const { chunks } = sight
    const chunk = chunks[at]
    const measure = chunk?.kind === "outcome" && chunk.active ? chunk.outcome.ofPeople : null
    if (measure !== "casualties" && measure !== "injured") return []
    if (!isOneOf(sight, chunks[at + 1], OWNERS) || hasTrait(chunks[at - 1], TRAIT.infinitive)) return []
    const part = [at + 2, at + 3].find((k) => isOneOf(sight, chunks[k], BODY_PARTS))
    if (part === undefined || isOneOf(sight, chunks[at - 1], BARELY)) return []
    return [{ party: part, measure: "injured", trigger: at, like: groupOfPronoun(sight, at + 1) }]
  },
  reads: [
    "The bullet grazed her left arm => injured 1..1",
    "An usher limps after shooting his own foot => injured 1..1",
  ],
  refuses: ["The cold hurt his chances", "He hit his car", "A bolt nearly hit his head"],
}
