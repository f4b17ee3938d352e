import { hasTrait, isMark, isOneOf, isOutcome, isWordOf, joinedLeft, objectsAfter, partyOf } from "../neighbours.ts"
import { subjectBefore } from "../subject.ts"
import type { FrameRule, Sight } from "../rule.ts"
import { TRAIT, USE } from "../words.ts"
import { findingsFor } from "./findings.ts"

const DIES = ["die", "dies", "perish", "perishes"] as const
const DYING = ["die", "perish"] as const
const AVERTING = ["missed", "missing", "avoided", "avoid", "avoiding", "prevented", "prevent"] as const
const MANAGING = ["managed", "manages", "proceeded", "on"] as const
const PLANNING = ["plan", "plans", "planned", "planning", "expect", "expects", "prepare", "preparing"] as const

/** "to kill", "will kill", "killed" after "was": no active assertion. */
function isActive(sight: Sight, at: number): boolean {
  const { chunks, words } = sight
  const chunk = chunks[at]
  if (chunk?.kind !== "outcome" || !chunk.active) return false
  const before = chunks[at - 1]
  // "barely missed killing a boy"
  if (isOneOf(sight, before, AVERTING)) return false
  if (before?.kind === "aux") return !before.passive || isOutcome(chunk, USE.gerund)
  // "plans to evacuate 400 people": told, though only expected.
  if (isWordOf(before, words.id("to"))) {
    // "went on to kill nine", "managed to wound two"
    if (isOneOf(sight, chunks[at - 2], MANAGING)) return partyOf(chunks[at + 1])?.counted != null
    return isOneOf(sight, chunks[at - 2], PLANNING) && partyOf(chunks[at + 1])?.described === false
  }
  if (isOutcome(chunk, USE.base) && !isOutcome(chunk, USE.past) && partyOf(chunks[at + 1])?.described !== false) {
    return false
  }
  if (isOutcome(chunk, USE.base) && !isOutcome(chunk, USE.past)) {
    return (
      before?.kind === "party" ||
      (before?.kind === "word" && !hasTrait(before, TRAIT.preposition | TRAIT.pronoun | TRAIT.conjunction | TRAIT.not))
    )
  }
  return true
}

export const active: FrameRule = {
  id: "en.harm.active",
  because: "An attack or attacker that killed someone has them as its object.",
  frame: "{outcome:active} {people}",
  on: ["outcome"],
  match(sight, at) {
    const chunk = sight.chunks[at]
    if (chunk?.kind !== "outcome" || !isActive(sight, at)) return []
    // "the shooting suspect", "murder victim"
    const next = partyOf(sight.chunks[at + 1])
    const compound =
      next !== null &&
      next.described &&
      next.from === next.head &&
      (next.group === "attackers" || sight.ownMeasure(next.head) !== null)
    if (compound && isOutcome(chunk, USE.gerund | USE.base)) return []
    const objects = objectsAfter(sight, at).filter((each) => sight.isFree(each))
    const first = partyOf(sight.chunks[objects[0] ?? -1])
    return first === null || (first.count === null && !isCountedLater(sight, objects))
      ? []
      : findingsFor(sight, objects, {
          outcome: isToDeath(sight, objects) ? { ...chunk.outcome, ofPeople: "killed" } : chunk.outcome,
          trigger: at,
        })
  },
  reads: [
    "A blast killed at least 12 people in the port => killed 12..",
    "Shelling of the suburb wounded four women and two boys => injured 4..4, injured 2..2",
    "The collapse hit a clinic, killing one and injuring nearly 30 => killed 1..1, injured 27..29",
    "Gunmen shot dead two guards => killed 2..2",
    "The raiders shot four drivers to death => killed 4..4",
    "He is accused of fatally shooting three clerks and wounding two => killed 3..3, injured 2..2",
    "Airstrikes kill 9 in the valley => killed 9..9",
    "The raider then went on to kill six clerks => killed 6..6",
    "The town plans to evacuate 90 people => evacuated 90..90",
    "Raiders killed four watchmen => killed 4..4",
  ],
  refuses: [
    "The bill was killed by 12 votes",
    "They threatened to kill 20 hostages",
    "The lorry barely missed killing a porter",
    "The storm killed power for 3 days",
    "A rocket hit the National Library",
  ],
}

/** "shot four people to death", "beat a man dead" */
function isToDeath({ chunks, words }: Sight, objects: readonly number[]): boolean {
  const last = objects.at(-1) ?? chunks.length
  const after = chunks[last + 2]
  const outcome = after?.kind === "outcome" ? after.outcome : (partyOf(after)?.inner ?? null)
  return (
    isWordOf(chunks[last + 1], words.id("to")) && outcome?.ofPeople === "killed" && (outcome.uses & USE.event) !== 0
  )
}

const isCountedLater = (sight: Sight, parties: readonly number[]): boolean =>
  parties.some((party) => partyOf(sight.chunks[party])?.count != null)

/** The verb group up to five words before `from`, with no mark, outcome or counted people between; `from` where there is none. */
function farAux(sight: Sight, from: number): number {
  for (let k = from; k > Math.max(0, from - 6); k--) {
    const chunk = sight.chunks[k]
    if (chunk?.kind === "aux") return k
    if (
      chunk?.kind === "mark" ||
      chunk?.kind === "outcome" ||
      hasTrait(chunk, TRAIT.conjunction) ||
      partyOf(chunk)?.counted != null
    ) {
      return from
    }
  }
  return from
}

/** Chunk of the person in the aside before the verb group at `aux`, where the subject is one person of no group told; −1 elsewhere. */
function asideOn({ chunks }: Sight, subject: number, aux: number): number {
  const who = partyOf(chunks[subject])
  const same = partyOf(chunks[aux - 2])
  const one = who?.count?.most === 1 && same?.count?.most === 1 && same.kind === "people"
  return one && subject < aux - 2 && who.group === "people" && same.group !== "people" ? aux - 2 : -1
}

/** People of whom a clause tells stand within so many chunks before its object. */
const AGREEMENT_REACH = 14

/**
 * "One of the girls in the collision that hurt nine riders has died": the one person before, where the nearest people are several
 * and the object of a verb of their own.
 */
function agreeing(sight: Sight, near: number, aux: number): number {
  const { chunks } = sight
  const several = partyOf(chunks[near])
  if (several?.counted == null || (several.count?.least ?? 1) < 2 || !sight.isSingularVerb(aux)) return near
  let governed = false
  for (let k = near - 1; k >= Math.max(0, near - AGREEMENT_REACH); k--) {
    governed ||= hasTrait(chunks[k], TRAIT.relative)
    const party = partyOf(chunks[k])
    if (governed && party?.kind === "people" && party.count?.most === 1) return k
    if (chunks[k]?.kind === "aux" || isMark(chunks[k], ",;:")) return near
  }
  return near
}

/** Persons of one list before a verb. */
const LONGEST_LIST = 12

/** "X and her three sons, Y, Z and V, were": the chunks of those people and of the names between commas that say who they are; empty where none are. */
function namedWhole({ chunks }: Sight, aux: number): readonly number[] {
  if (!isMark(chunks[aux - 1], ",")) return []
  const told: number[] = []
  let joined = false
  for (let k = aux - 2; k >= 0 && told.length < LONGEST_LIST; k--) {
    const party = partyOf(chunks[k])
    if (party === null || !party.described || party.kind !== "people" || party.count === null) return []
    const many = party.count.least
    if (many > 1) return joined && told.length > 1 && told.length <= many ? [k, ...told] : []
    told.unshift(k)
    if (hasTrait(chunks[k - 1], TRAIT.conjunction) && !joined && told.length === 1) {
      joined = true
      k--
    }
    if (isMark(chunks[k - 1], ",")) k--
    else if (!joined || told.length > 1) return []
  }
  return []
}

/** Where "were", "has been" of an outcome should stand before it, whatever lies between; the caller looks whether it does. */
function auxBefore(sight: Sight, at: number): number {
  const { chunks } = sight
  const outcome = chunks[at]
  let aux = at - 1
  // "were among those killed"
  if (hasTrait(chunks[aux], TRAIT.them | TRAIT.article) && isWordOf(chunks[aux - 1], sight.words.id("among"))) {
    aux -= 2
  }
  // "were among those who died", "were among those who have been hurt"
  const who = chunks[aux]?.kind === "aux" ? aux - 1 : aux
  const those = hasTrait(chunks[who], TRAIT.relative) && hasTrait(chunks[who - 1], TRAIT.them | TRAIT.article)
  if (those && isWordOf(chunks[who - 2], sight.words.id("among"))) aux = who - 3
  if (
    chunks[aux]?.kind === "word" &&
    chunks[aux - 1]?.kind === "aux" &&
    !hasTrait(chunks[aux], TRAIT.preposition | TRAIT.conjunction)
  ) {
    aux--
  }
  // "were found at the scene dead"
  if (chunks[aux]?.kind !== "aux" && isOutcome(outcome, USE.adjective) && outcome.outcome.ofPeople === "killed") {
    return farAux(sight, aux)
  }
  return aux
}

export const passive: FrameRule = {
  id: "en.harm.passive",
  because: "Agency style puts the count before a passive verb or a word of state.",
  frame: "{people} {aux} {outcome:passive|state}",
  on: ["outcome"],
  of: USE.participle | USE.adjective | USE.intransitive,
  match(sight, at) {
    const { chunks } = sight
    const chunk = chunks[at]
    if (chunk?.kind !== "outcome" || (chunk.outcome.uses & (USE.participle | USE.adjective | USE.intransitive)) === 0) {
      return []
    }
    // "was critical of the plan"
    if (sight.isForm(chunk.from, "critical") && hasTrait(chunks[at + 1], TRAIT.of)) return []
    const aux = auxBefore(sight, at)
    const group = chunks[aux]
    if (group?.kind !== "aux") return []
    // "White, 27, has died": the number is an age.
    if (
      partyOf(chunks[aux - 1])?.kind === "bare" &&
      (partyOf(chunks[aux - 1])?.count?.least ?? 1) > 1 &&
      !hasTrait(chunks[aux - 2], TRAIT.of) &&
      sight.isSingularVerb(aux)
    ) {
      return []
    }
    // "has died" is a state without "be"; "has killed" is none.
    if (!group.passive && (chunk.outcome.uses & (USE.intransitive | USE.adjective)) === 0) return []
    const [listed = -1, ...names] = namedWhole(sight, aux)
    if (listed >= 0) {
      const wholes = findingsFor(sight, [listed], { outcome: chunk.outcome, trigger: at, apart: true })
      return wholes.flatMap((whole) => [whole, ...names.map((party) => ({ ...whole, party, subsetOf: listed }))])
    }
    const near = subjectBefore(sight, aux)
    const subject = near < 0 ? near : agreeing(sight, near, aux)
    if (subject < 0) return []
    const subjects = joinedLeft(sight, subject, (each) => sight.isFree(each))
    // "the victim, a 16-year-old boy, was shot": one person, of whom the aside says more.
    const aside = isMark(chunks[aux - 1], ",") && subject === subjects[0] ? asideOn(sight, subject, aux) : -1
    if (aside >= 0) return findingsFor(sight, [subject], { outcome: chunk.outcome, trigger: at, described: aside })
    const whole = partyOf(chunks[subject])?.count?.least ?? 0
    // "Four miners, a foreman and his three nephews, died": as many, told again.
    const again =
      whole > 1 && subject + 2 < aux && isMark(chunks[aux - 1], ",") && partyOf(chunks[aux - 2])?.count?.least === whole
    return findingsFor(sight, again ? [...subjects, aux - 2] : subjects, {
      outcome: chunk.outcome,
      trigger: at,
      apart: at - subject > 6,
    })
  },
  reads: [
    "At least 12 people were killed in the raid => killed 12..",
    "One of the girls in the collision that hurt nine riders has died => killed 1..1, injured 9..9",
    "One woman, by origin from Hallet, a town in the north, was killed => killed 1..1",
    "At least seven guests of the Keddar family, including two girls, one of whom sang, and a boy, were hurt => injured 7.., injured 2..2, injured 1..1",
    "Three teachers and a pupil have been wounded => injured 3..3, injured 1..1",
    "Two miners are still missing => missing 2..2",
    "Three clerks and a porter were among those who died => killed 3..3, killed 1..1",
    "Two nurses were among those who have been hurt => injured 2..2",
    "Nobody was hurt => injured 0..0",
    "A family of six was hurt by falling glass => injured 6..6",
    "The driver of the van, whom guards have not named, was hurt => injured 1..1",
    "A boy who was in the car was hurt => injured 1..1",
    "Neighbours saw a baker suffering from three deep stab wounds => injured 1..1",
    "In all 40 people were hurt => injured 40..40",
    "Keoghan was killed by a mine => killed 1..1",
    "The driver, a father of two, was pronounced dead => killed 1..1",
    "Nadia Keddar and her three sons, 3-year-old Omar Keddar, Adam Keddar and Karl Keddar, were also killed => killed 4..4, killed 1..1, killed 1..1, killed 1..1",
    "Two clerks who were wounded have gone home => injured 2..2",
    "A cook was shot twice in the leg => injured 1..1",
    "A boy who had been badly wounded has died => injured 1..1, killed 1..1",
    "The 20 pupils kidnapped in the north have been rescued => kidnapped 20..20, rescued 20..20",
    "Two guards who were shot at noon have died => killed 2..2",
  ],
  refuses: ["A clerk was critical of the plan", "The plan was killed at the last minute", "Four houses were wounded"],
}

export const intransitive: FrameRule = {
  id: "en.harm.died",
  because: "Those who died are the subject of the verb.",
  frame: "{people} {outcome:intransitive}",
  on: ["outcome"],
  of: USE.intransitive,
  match(sight, at) {
    const chunk = sight.chunks[at]
    if (
      chunk?.kind !== "outcome" ||
      (chunk.outcome.uses & USE.intransitive) === 0 ||
      sight.chunks[at - 1]?.kind === "aux"
    ) {
      return []
    }
    if (chunk.active && objectsAfter(sight, at).length > 0) return []
    const subject = subjectBefore(sight, at)
    const inDying = isWordOf(sight.chunks[at - 1], sight.words.id("in"))
    // "the firefighter saved both passengers"
    const saving = chunk.outcome.ofPeople === "rescued" && partyOf(sight.chunks[at + 1]) !== null
    const failing = isOneOf(sight, sight.chunks[at - 2], FAILING)
    if (inDying || saving || failing || isNotDead(sight, at, subject)) return []
    if (subject < 0 || sight.found.some(({ trigger }) => trigger === at)) return []
    return findingsFor(
      sight,
      joinedLeft(sight, subject, (each) => sight.isFree(each)),
      { outcome: chunk.outcome, trigger: at, apart: at - subject > 6 },
    )
  },
  reads: [
    "Six passengers died when the ferry sank => killed 6..6",
    "A nurse, who lived nearby, died at the scene => killed 1..1",
    "Eleven workers suffered minor burns => injured 11..11",
  ],
  refuses: [
    "The engine died after 12 laps",
    "Two bombs failed to explode",
    "Some 12 people die on these roads each week",
    "One child dies every ten seconds",
  ],
}

const EACH = ["each", "every", "per"] as const
/** How far behind the verb it is told how often, in chunks. */
const HABIT_REACH = 8

/** "Some 12 people die on these roads each week": how often, and no one event. */
function isHabit(sight: Sight, at: number): boolean {
  for (let k = at + 1; k <= at + HABIT_REACH; k++) {
    if (sight.chunks[k]?.kind === "mark") return false
    if (isOneOf(sight, sight.chunks[k], EACH)) return true
  }
  return false
}

const FAILING = ["failed", "fails", "fail", "failing"] as const
const BARELY = ["almost", "nearly"] as const

/** "let my baby die": of one person an infinitive; "almost lost her life". */
export function isNotDead(sight: Sight, at: number, subject: number): boolean {
  const infinitive = sight.isFormOf(sight.chunks[at]?.from ?? -1, DYING)
  const before = sight.chunks[at - 1]
  if (sight.isFormOf(sight.chunks[at]?.from ?? -1, DIES) && isHabit(sight, at)) return true
  return (
    (infinitive && (partyOf(sight.chunks[subject])?.count?.most === 1 || hasTrait(before, TRAIT.infinitive))) ||
    isOneOf(sight, before, BARELY)
  )
}
