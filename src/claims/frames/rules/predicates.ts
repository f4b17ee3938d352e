import { measureOf } from "../measures.ts"
import { hasTrait, isMark, isOutcome, isWordOf, joinedLeft, joinedRight, objectsAfter, partyOf, subjectBefore } from "../neighbours.ts"
import type { Party } from "../chunk.ts"
import type { Finding, FrameRule, Sight } from "../rule.ts"
import { TRAIT, USE, type Outcome } from "../words.ts"

const VERB = USE.base | USE.third | USE.past | USE.gerund

const AFTER_PEOPLE = USE.participle | USE.adjective | USE.intransitive

/** One finding for each party that goes with the outcome and says how many, or whose words stand for the uncounted. */
export function findingsFor(sight: Sight, parties: readonly number[], at: { outcome: Outcome; trigger: number; apart?: boolean }): Finding[] {
  const found: Finding[] = []
  const outcome = worstOf(sight, at)
  for (const party of parties) {
    const who = partyOf(sight.chunks[party])
    const measure = who === null ? null : measureOf(outcome, who, thingsBefore(sight, party))
    // A body under rubble is no one trapped.
    const lost = measure !== null && measure !== "killed" && who !== null && who.head >= 0 && sight.ownMeasure(who.head) === "killed"
    if (measure !== null && !lost) found.push({ party, measure, trigger: at.trigger, ...(at.apart === true ? { apart: true } : {}) })
  }
  return found
}

/** Kind of the weapons, buildings or places counted last before a bare number: "launched 72 drones, 65 were shot down". */
function thingsBefore(sight: Sight, at: number): "weapon" | "structure" | "area" | null {
  for (let k = at - 1; k >= Math.max(0, at - 12); k--) {
    const party = partyOf(sight.chunks[k])
    if (party?.kind === "weapon" || party?.kind === "structure" || party?.kind === "area") return party.count === null ? null : party.kind
  }
  return null
}

/** "shot, killed" and "shot and later died" say what came of the shots. */
function worstOf(sight: Sight, at: { outcome: Outcome; trigger: number }): Outcome {
  if (at.outcome.ofPeople !== "casualties") return at.outcome
  for (let k = at.trigger + 1; k < at.trigger + 5; k++) {
    const next = sight.chunks[k]
    if (next?.kind === "outcome" && next.outcome.ofPeople === "killed" && (next.outcome.uses & (USE.participle | USE.intransitive)) !== 0) return next.outcome
    if (!isMark(next, ",") && !hasTrait(next, TRAIT.conjunction | TRAIT.adverb)) return at.outcome
  }
  return at.outcome
}

/** "to kill", "will kill", "killed" after "was": no active assertion. */
function isActive(sight: Sight, at: number): boolean {
  const { chunks, words } = sight
  const chunk = chunks[at]
  if (chunk?.kind !== "outcome" || !chunk.active) return false
  const before = chunks[at - 1]
  if (before?.kind === "aux") return !before.passive || isOutcome(chunk, USE.gerund)
  if (isWordOf(before, words.id("to"))) return false
  if (isOutcome(chunk, USE.base) && !isOutcome(chunk, USE.past) && partyOf(chunks[at + 1])?.described !== false) return false
  if (isOutcome(chunk, USE.base) && !isOutcome(chunk, USE.past)) return before?.kind === "party" || (before?.kind === "word" && !hasTrait(before, TRAIT.preposition | TRAIT.pronoun | TRAIT.conjunction | TRAIT.not))
  return true
}

const active: FrameRule = {
  id: "en.harm.active",
  because: "An attack or attacker that killed someone has them as its object.",
  frame: "{outcome:active} {people}",
  on: ["outcome"],
  match(sight, at) {
    const chunk = sight.chunks[at]
    if (chunk?.kind !== "outcome" || !isActive(sight, at)) return []
    const objects = objectsAfter(sight, at).filter((party) => sight.isFree(party))
    const first = partyOf(sight.chunks[objects[0] ?? -1])
    return first === null || (first.count === null && !isCountedLater(sight, objects)) ? [] : findingsFor(sight, objects, { outcome: chunk.outcome, trigger: at })
  },
  reads: [
    "A blast killed at least 12 people in the port => killed 12..",
    "Shelling of the suburb wounded four women and two boys => injured 4..4, injured 2..2",
    "The collapse hit a clinic, killing one and injuring nearly 30 => killed 1..1, injured 27..29",
    "Gunmen shot dead two guards => killed 2..2",
    "Airstrikes kill 9 in the valley => killed 9..9",
  ],
  refuses: ["The bill was killed by 12 votes", "They threatened to kill 20 hostages", "The storm killed power for 3 days"],
}

const isCountedLater = (sight: Sight, parties: readonly number[]): boolean => parties.some((party) => partyOf(sight.chunks[party])?.count != null)

const passive: FrameRule = {
  id: "en.harm.passive",
  because: "Agency style puts the count before a passive verb or a word of state.",
  frame: "{people} {aux} {outcome:passive|state}",
  on: ["outcome"],
  match(sight, at) {
    const { chunks } = sight
    const chunk = chunks[at]
    if (chunk?.kind !== "outcome" || (chunk.outcome.uses & (USE.participle | USE.adjective | USE.intransitive)) === 0) return []
    let aux = at - 1
    // "were among those killed"
    if (hasTrait(chunks[aux], TRAIT.them | TRAIT.article) && isWordOf(chunks[aux - 1], sight.words.id("among"))) aux -= 2
    if (chunks[aux]?.kind === "word" && chunks[aux - 1]?.kind === "aux" && !hasTrait(chunks[aux], TRAIT.preposition | TRAIT.conjunction)) aux--
    const group = chunks[aux]
    if (group?.kind !== "aux") return []
    // "White, 27, has died": the number is an age.
    if (partyOf(chunks[aux - 1])?.kind === "bare" && (partyOf(chunks[aux - 1])?.count?.least ?? 1) > 1 && sight.isSingularVerb(aux)) return []
    // "has died" is a state without "be"; "has killed" is none.
    if (!group.passive && (chunk.outcome.uses & (USE.intransitive | USE.adjective)) === 0) return []
    const subject = subjectBefore(sight, aux)
    if (subject < 0) return []
    const aside = subject + 2 < aux && isMark(chunks[aux - 1], ",") && partyOf(chunks[aux - 2])?.count?.least === partyOf(chunks[subject])?.count?.least ? [aux - 2] : []
    const subjects = [...joinedLeft(sight, subject, sight.isFree), ...aside.filter((k) => k !== subject)]
    return findingsFor(sight, subjects, { outcome: chunk.outcome, trigger: at, apart: at - subject > 6 })
  },
  reads: [
    "At least 12 people were killed in the raid => killed 12..",
    "Three teachers and a pupil have been wounded => injured 3..3, injured 1..1",
    "Two miners are still missing => missing 2..2",
    "Nobody was hurt => injured 0..0",
    "The driver, a father of two, was pronounced dead => killed 1..1",
    "Two clerks who were wounded have gone home => injured 2..2",
  ],
  refuses: ["The plan was killed at the last minute", "Four houses were wounded"],
}

const intransitive: FrameRule = {
  id: "en.harm.died",
  because: "Those who died are the subject of the verb.",
  frame: "{people} {outcome:intransitive}",
  on: ["outcome"],
  match(sight, at) {
    const chunk = sight.chunks[at]
    if (chunk?.kind !== "outcome" || (chunk.outcome.uses & USE.intransitive) === 0 || sight.chunks[at - 1]?.kind === "aux") return []
    if (chunk.active && objectsAfter(sight, at).length > 0) return []
    const subject = subjectBefore(sight, at)
    if (subject < 0) return []
    return findingsFor(sight, joinedLeft(sight, subject, sight.isFree), { outcome: chunk.outcome, trigger: at, apart: at - subject > 6 })
  },
  reads: ["Six passengers died when the ferry sank => killed 6..6", "A nurse, who lived nearby, died at the scene => killed 1..1", "Eleven workers suffered minor burns => injured 11..11"],
  refuses: ["The engine died after 12 laps"],
}

const reduced: FrameRule = {
  id: "en.harm.reduced",
  because: "Headlines, lists and \"left … dead\" put the outcome right after the people, without a verb.",
  frame: "{people} {outcome:participle|state}",
  on: ["outcome"],
  match(sight, at) {
    const { chunks } = sight
    const chunk = chunks[at]
    if (chunk?.kind !== "outcome" || (chunk.outcome.uses & (AFTER_PEOPLE | USE.gerund)) === 0) return []
    let before = at - 1
    while (at - before < 3 && hasTrait(chunks[before], TRAIT.adverb)) before--
    if (isMark(chunks[before], "–—") && partyOf(chunks[before - 1])?.named === true) before--
    const party = partyOf(chunks[before])
    if (party === null || !sight.isFree(before)) return []
    if ((chunk.outcome.uses & AFTER_PEOPLE) === 0 && party.kind !== "weapon") return []
    // "one missile striking a school": what hit is counted, whatever it hit.
    if (party.kind === "weapon" && chunk.outcome.ofThings === "hit") return findingsFor(sight, [before], { outcome: chunk.outcome, trigger: at })
    const takesObject = chunk.active && objectsAfter(sight, at).length > 0
    if (takesObject) return []
    return findingsFor(sight, joinedLeft(sight, before, sight.isFree), { outcome: chunk.outcome, trigger: at })
  },
  reads: [
    "2 dead, 5 injured in market fire => killed 2..2, injured 5..5",
    "The raid left nine villagers dead and 14 wounded => killed 9..9, injured 14..14",
    "The fire left dozens of people dead and injured => casualties 24..99",
    "There are 30 people in hospitals => hospitalised 30..30",
  ],
  refuses: ["A dead battery stopped 3 lorries"],
}

const collective: FrameRule = {
  id: "en.harm.collective",
  because: "A count of \"wounded\" or \"dead\" counts people.",
  frame: "{count} {outcome:adjective} {people}",
  on: ["party"],
  match(sight, at) {
    const party = partyOf(sight.chunks[at])
    if (party === null || party.inner === null || !sight.isFree(at) || party.count === null) return []
    const { words, chunks } = sight
    // "a death toll" counts nobody; "none of the injuries was grave" neither.
    if (isWordOf(chunks[at + 1], words.id("toll"), words.id("tolls"), words.id("penalty"), words.id("threats"), words.id("certificate"))) return []
    if (party.count.operator === "none" && party.tolled && hasPartitive(party)) return []
    const measure = party.kind === "people" || party.kind === "bare" ? party.inner.ofPeople : party.kind === "unknown" ? null : party.inner.ofThings
    return measure === null ? [] : [{ party: at, measure, trigger: at }]
  },
  reads: ["Doctors counted 3 dead civilians => killed 3..3", "The agency reported 65 to 70 deaths => killed 65..70", "The mayor spoke of 11 casualties => casualties 11..11", "There were no casualties => casualties 0..0"],
  refuses: ["He bought two damaged tapes"],
}

/** "none of the injuries" */
const hasPartitive = (party: Party): boolean => party.counted !== null && party.head - party.counted.endToken > 0 && party.counted.count.wording.length > 2

const victims: FrameRule = {
  id: "en.harm.victims",
  because: "Victims are people killed or injured, whichever; bodies and martyrs are the dead.",
  frame: "{count} victims|bodies|martyrs",
  on: ["party"],
  match(sight, at) {
    const party = partyOf(sight.chunks[at])
    if (party === null || !sight.isFree(at) || party.count === null || party.head < 0) return []
    const measure = sight.ownMeasure(party.head)
    if (measure === "killed" && hasTrait(sight.chunks[at + 1], TRAIT.of) && partyOf(sight.chunks[at + 2])?.count != null) return [{ party: at + 2, measure, trigger: at }]
    const before = sight.chunks[at - 1]
    // "he became a victim" counts nobody.
    if (party.described && (before?.kind === "aux" || isWordOf(before, ...["as", "become", "becomes", "became", "called"].map((word) => sight.words.id(word))))) return []
    return measure === null || (party.described && (party.definite || party.from === party.head)) ? [] : [{ party: at, measure, trigger: at }]
  },
  reads: ["The shooting had 9 victims => casualties 9..9", "Divers brought up four bodies => killed 4..4", "Police found a body in the river => killed 1..1"],
  refuses: ["The victim spoke to reporters", "They are elected bodies"],
}

const joinedObjects = (sight: Sight, at: number): number[] => (partyOf(sight.chunks[at]) === null ? [] : joinedRight(sight, at).filter((party) => sight.isFree(party)))

const event: FrameRule = {
  id: "en.harm.event-of",
  because: "\"The killing of two guards\" says that they were killed.",
  frame: "{outcome:event} of {people}",
  on: ["outcome"],
  match(sight, at) {
    const { chunks } = sight
    const chunk = chunks[at]
    if (chunk?.kind !== "outcome" || (chunk.outcome.uses & USE.event) === 0) return []
    const owner = isWordOf(chunks[at - 1], sight.words.id("'s")) ? at - 2 : at - 1
    const name = partyOf(chunks[owner])
    const full = name !== null && (owner === at - 2 || name.head - name.from > 0) && !isWordOf(chunks[at - 1], sight.words.id("degree"))
    if (full && name.named && chunk.outcome.ofPeople !== "casualties" && !hasTrait(chunks[at + 1], TRAIT.of) && (owner === at - 2 || !chunk.active || isOutcome(chunk, USE.base) || partyOf(chunks[at + 1]) === null))
      return findingsFor(sight, [owner], { outcome: chunk.outcome, trigger: at })
    let of = hasTrait(chunks[at + 1], TRAIT.of) ? at + 2 : -1
    const deadly = isWordOf(chunks[at - 1], sight.words.id("fatal"), sight.words.id("deadly"))
    const outcome = deadly && chunk.outcome.ofPeople === "casualties" ? { ...chunk.outcome, ofPeople: "killed" as const } : chunk.outcome
    // "the assassination in the capital of …"
    if (of < 0 && hasTrait(chunks[at + 1], TRAIT.preposition) && hasTrait(chunks[at + 3], TRAIT.of)) of = at + 4
    if (of < 0) return []
    return findingsFor(sight, joinedObjects(sight, of), { outcome, trigger: at }).filter(({ party }) => partyOf(chunks[party])?.count != null)
  },
  reads: ["The ministry confirmed the deaths of two guards => killed 2..2", "They mourned the death of a nurse => killed 1..1", "The kidnapping of three engineers ended the talks => kidnapped 3..3"],
  refuses: ["The death of 12 bills in the senate"],
}

const lives: FrameRule = {
  id: "en.harm.lives",
  because: "Lives that are claimed, taken, lost or cost are deaths.",
  frame: "claimed|took|cost|lost {count} lives",
  on: ["party"],
  match(sight, at) {
    const { chunks, words } = sight
    const party = partyOf(chunks[at])
    if (party === null || party.count === null || party.head < 0 || !sight.isForm(party.head, "lives")) return []
    const taken = ["claimed", "claiming", "claims", "claim", "took", "taking", "taken", "takes", "cost", "costing", "costs", "lost", "losing"].map((word) => words.id(word))
    for (let k = at - 1; k >= Math.max(0, at - 3); k--) if (isWordOf(chunks[k], ...taken)) return [{ party: at, measure: "killed", trigger: k }]
    const after = chunks[at + 1]
    const lost = isWordOf(after, words.id("lost")) || (after?.kind === "aux" && isWordOf(chunks[at + 2], words.id("lost"), words.id("claimed")))
    return lost ? [{ party: at, measure: "killed", trigger: at + 1 }] : []
  },
  reads: ["The crash claimed 17 lives => killed 17..17", "More than 40 lives were lost => killed 41.."],
  refuses: ["The new valve saved 300 lives", "Cats have nine lives"],
}

const HOSPITAL_REACH = 7

const sentToHospital: FrameRule = {
  id: "en.harm.sent-to-hospital",
  because: "A crash that sent four people to hospital, or medics who took them there, have them as object.",
  frame: "sent|took|rushed {people} to … hospital",
  on: ["word", "outcome"],
  match(sight, at) {
    const { chunks, words } = sight
    const sent = hasTrait(chunks[at], TRAIT.transport) || sight.isTransport(at)
    if (!sent || partyOf(chunks[at + 1])?.count == null || !isWordOf(chunks[at + 2], words.id("to"))) return []
    for (let k = at + 3; k < Math.min(chunks.length, at + 3 + HOSPITAL_REACH); k++) {
      if (chunks[k]?.kind === "mark") return []
      if (hasTrait(chunks[k], TRAIT.hospital) || sight.isHospital(k)) return findingsFor(sight, [at + 1], { outcome: { ofPeople: "hospitalised", ofThings: null, uses: 0 }, trigger: at })
    }
    return []
  },
  reads: ["The crash sent four people to the hospital => hospitalised 4..4", "Medics took two girls to a nearby clinic => hospitalised 2..2"],
  refuses: ["They took two letters to the hospital", "He took two girls to the cinema"],
}

const pulledOut: FrameRule = {
  id: "en.harm.pulled-out",
  because: "People pulled or dug out of rubble or water were rescued.",
  frame: "pulled|dug {people} from|out",
  on: ["word"],
  match(sight, at) {
    const { chunks, words } = sight
    const verb = isWordOf(chunks[at], ...["pulled", "pulling", "pull", "dug", "digging", "freed", "saved"].map((word) => words.id(word)))
    const party = partyOf(chunks[at + 1])
    if (!verb || party === null || party.count === null || (party.kind !== "people" && party.kind !== "bare") || !sight.isFree(at + 1)) return []
    const next = isWordOf(chunks[at + 2], words.id("alive")) ? chunks[at + 3] : chunks[at + 2]
    if (!isWordOf(next, words.id("from"), words.id("out"))) return []
    const measure = sight.ownMeasure(party.head) === "killed" ? "killed" : "rescued"
    return [{ party: at + 1, measure, trigger: at }]
  },
  reads: ["Crews pulled 12 survivors from the rubble => rescued 12..12", "Divers pulled two bodies from the canal => killed 2..2"],
  refuses: ["She pulled two coins from the well"],
}

export const PREDICATES: readonly FrameRule[] = [active, passive, intransitive, reduced, event, lives, collective, victims, sentToHospital, pulledOut]
