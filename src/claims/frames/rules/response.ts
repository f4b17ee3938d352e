import { hasTrait, isMark, isOneOf, isOutcome, isWordOf, joinedLeft, objectsAfter, partyOf } from "../neighbours.ts"
import { subjectBefore } from "../subject.ts"
import { FACT } from "../facts.ts"
import type { FrameRule, Sight } from "../rule.ts"
import { TRAIT, USE } from "../words.ts"

/** Who comes to help or to secure. */
const RESPONDERS = new Set(["police", "rescuers", "medics", "workers"])
const VEHICLES = [
  "ambulances",
  "helicopters",
  "engines",
  "appliances",
  "units",
  "teams",
  "squads",
  "agencies",
  "patrols",
  "trucks",
  "planes",
  "boats",
  "dogs",
  "cranes",
  "aircraft",
] as const
/** Those of a state, who secure and search; rebels are none. */
const SOLDIERS = [
  "soldiers",
  "troops",
  "marines",
  "servicemen",
  "troopers",
  "guardsmen",
  "reservists",
  "agents",
] as const
/** They come to find out or to help. */
const EXPERTS = [
  "investigators",
  "experts",
  "specialists",
  "volunteers",
  "engineers",
  "technicians",
  "searchers",
] as const
const COMING = [
  "arrived",
  "rushed",
  "raced",
  "responded",
  "responding",
  "converged",
  "swarmed",
  "descended",
  "combed",
  "combing",
  "scoured",
  "scouring",
  "searched",
  "searching",
  "participated",
  "participating",
  "battled",
  "battling",
  "fought",
  "fighting",
  "tackled",
  "tackling",
  "patrolled",
  "patrolling",
  "cordoned",
  "assisting",
  "assisted",
  "helping",
  "digging",
  "joined",
  "joining",
  "dug",
  "guarding",
  "treating",
] as const
/** Those among them that go with a form of "be". */
const ONGOING = [
  "responding",
  "combing",
  "scouring",
  "searching",
  "participating",
  "battling",
  "fighting",
  "tackling",
  "patrolling",
  "assisting",
  "helping",
  "digging",
  "joining",
  "guarding",
  "treating",
] as const
/** They say it of whom a task is named: "working in the rubble", "involved in the search". */
const BUSY = ["involved", "engaged", "working", "worked"] as const
const TASKS = [
  "search",
  "rescue",
  "operation",
  "operations",
  "hunt",
  "effort",
  "efforts",
  "response",
  "evacuation",
  "relief",
  "rubble",
  "scene",
  "site",
  "blaze",
  "fire",
  "flames",
  "debris",
  "ruins",
  "survivors",
  "missing",
] as const
const ALERT = ["alert", "standby", "duty"] as const

const GUARDED = [
  "guarded",
  "protected",
  "surrounded",
  "escorted",
  "secured",
  "patrolled",
  "searched",
  "combed",
] as const
const CALLED = ["called", "confined"] as const
const LAUNCHED = ["launched", "conducted", "conducting", "carried"] as const
const PART = ["part"] as const
const TAKING = ["took", "taking", "taken", "takes"] as const
const PLACE = ["scene", "site", "way", "work"] as const
const STANDING = ["on", "at"] as const
/** The task of those who are busy is named within so many chunks. */
const TASK_REACH = 8

/** Police, rescuers, medics or their vehicles with a number, not taken by another rule. */
export function isHelp(sight: Sight, at: number): boolean {
  const party = partyOf(sight.chunks[at])
  if (party === null || party.count === null || party.counted === null || !sight.isFree(at)) return false
  if (party.count.operator === "none" || party.inner !== null || party.head < 0) return false
  // "one of the officers" speaks of those told; "Image 3 of 6 Police" counts pictures.
  if (party.count.operator === "exactly" && sight.isForm(party.counted.endToken, "of")) return false
  if (party.kind === "people" && RESPONDERS.has(party.group)) return true
  return (
    sight.isFormOf(party.head, EXPERTS) || sight.isFormOf(party.head, VEHICLES) || sight.isFormOf(party.head, SOLDIERS)
  )
}

/** A task is named within the next words of the clause. */
function isForTask(sight: Sight, at: number): boolean {
  for (let k = at + 1; k < Math.min(sight.chunks.length, at + TASK_REACH); k++) {
    const chunk = sight.chunks[k]
    if (chunk === undefined || isMark(chunk, ".;:")) return false
    if (sight.isFormOf(chunk.to - 1, TASKS)) return true
  }
  return false
}

/** Index of the chunk after which the subject ends: before "took part", "on high alert", "at the scene" and their verb group; −1 where the word is none of these. */
function verbStart(sight: Sight, at: number): number {
  const { chunks } = sight
  let k = at
  if (isOneOf(sight, chunks[at], ALERT) || isOneOf(sight, chunks[at], PLACE)) {
    while (k > at - 3 && !hasTrait(chunks[k], TRAIT.preposition)) k--
    return isOneOf(sight, chunks[k], STANDING) && chunks[k - 1]?.kind === "aux" ? k - 1 : -1
  }
  if (isOneOf(sight, chunks[at], PART)) {
    if (!isOneOf(sight, chunks[at - 1], TAKING)) return -1
    k = at - 1
  }
  return chunks[k - 1]?.kind === "aux" ? k - 1 : k
}

export const atWork: FrameRule = {
  id: "en.response.at-work",
  because: "Police, rescuers and medics who came, search or stand ready were deployed.",
  frame: "{count} {responders} arrived|searched|took part|are on alert",
  on: ["word"],
  starts: [...COMING, ...BUSY, ...PART, ...ALERT, ...PLACE],
  alone: true,
  match(sight, at) {
    const { chunks } = sight
    const start = verbStart(sight, at)
    if (start < 0) return []
    const verb = chunks[start]
    const finite = isOneOf(sight, chunks[at], COMING)
    // "Two officers were rushed to a clinic": they are those who were harmed.
    if (finite && verb?.kind === "aux" && verb.passive && !isOneOf(sight, chunks[at], ONGOING)) return []
    const subject = subjectBefore(sight, start)
    const party = partyOf(chunks[subject])
    if (party === null) return []
    if (!isHelp(sight, subject)) return []
    const joined = joinedLeft(sight, subject, (each) => sight.isFree(each)).filter((each) => isHelp(sight, each))
    // "One doctor arrived" tells of a journey, and no more.
    if (finite && party.count?.most === 1 && !isForTask(sight, at)) return []
    const busy = isOneOf(sight, chunks[at], BUSY) || isOneOf(sight, chunks[at], PART)
    const rescuer = party.group === "rescuers" || party.group === "medics"
    // Soldiers who arrive or fight may be one side of a war.
    const soldier = party.group === "combatants" && !isOneOf(sight, chunks[at], ALERT)
    if ((soldier || party.group === "workers" || (busy && !rescuer)) && !isForTask(sight, at)) return []
    const far = at - subject > 6 || joined.length > 1 ? { apart: true } : {}
    return joined.map((each) => ({ party: each, measure: "deployed" as const, trigger: at, ...far }))
  },
  reads: [
    "More than 60 firefighters took part in the hunt for the boat => deployed 61..",
    "Dozens of officers rushed to the scene => deployed 24..99",
    "Some 300 rescuers are combing the ruins => deployed 270..330",
    "The minister said 2,000 soldiers were on high alert => deployed 2000..2000",
    "Twenty nurses are at the site => deployed 20..20",
    "At least 40 police officers are involved in the search => deployed 40..",
    "Five ambulances arrived => deployed 5..5",
    "More than 70 firemen and 15 trucks battled the blaze => deployed 71.., deployed 15..15",
    "A group of 30 foreign firefighters is on its way => deployed 30..30",
    "Half a dozen investigators were on scene => deployed 6..6",
    "More than 80 volunteers joined the search => deployed 81..",
    "Twelve firemen responded to the site, along with four nurses => deployed 12..12, deployed 4..4",
  ],
  refuses: [
    "Two officers involved in the scandal resigned",
    "Four clerks arrived late",
    "An officer at the scene spoke to us",
    "One foreign doctor arrived in the capital",
    "Three guards worked for the gang",
  ],
}

export const byResponders: FrameRule = {
  id: "en.response.by-responders",
  because: "Those by whom a place is guarded or searched were deployed.",
  frame: "guarded|searched by {count} {responders}",
  on: ["word"],
  starts: GUARDED,
  alone: true,
  match(sight, at) {
    const { chunks, words } = sight
    if (!isWordOf(chunks[at + 1], words.id("by")) || !isHelp(sight, at + 2)) return []
    return [{ party: at + 2, measure: "deployed", trigger: at }]
  },
  reads: ["The court is guarded by 300 police officers => deployed 300..300"],
  refuses: ["The song is loved by 300 police officers", "The court is guarded by two statues"],
}

export const operation: FrameRule = {
  id: "en.response.operation",
  because: "Police who launched an operation, or were called, were deployed.",
  frame: "{count} {responders} launched an operation; {count} {responders} were called",
  on: ["word", "outcome"],
  starts: CALLED,
  alone: true,
  needs: [...CALLED, ...LAUNCHED],
  match(sight, at) {
    const { chunks } = sight
    const before = chunks[at - 1]
    const called = isOneOf(sight, chunks[at], CALLED) && before?.kind === "aux" && before.passive
    const begun = sight.isFormOf(chunks[at]?.from ?? 0, LAUNCHED) && isForTask(sight, at)
    if (!called && !begun) return []
    const subject = subjectBefore(sight, before?.kind === "aux" ? at - 1 : at)
    const responders = [...(subject < 0 ? [] : joinedLeft(sight, subject, (each) => sight.isFree(each)))]
    return responders
      .filter((each) => isHelp(sight, each))
      .map((each) => ({ party: each, measure: "deployed" as const, trigger: at, apart: true }))
  },
  reads: [
    "About 900 police officers launched a vast operation => deployed 810..990",
    "Thirty firefighters were called to the mill => deployed 30..30",
  ],
  refuses: ["Six police officers launched a choir", "The 20 officers were paid"],
}

export const vehiclesSent: FrameRule = {
  id: "en.response.vehicles-sent",
  because: "Ambulances and the like that were sent were deployed.",
  frame: "{count} ambulances were sent; sent {count} ambulances",
  on: ["outcome"],
  of: FACT.deployed,
  match(sight, at) {
    const { chunks } = sight
    const chunk = chunks[at]
    if (chunk?.kind !== "outcome" || chunk.outcome.ofThings !== "deployed") return []
    const before = chunks[at - 1]
    const passive = before?.kind === "aux" && before.passive && isOutcome(chunk, USE.participle)
    const vehicles = passive ? subjectBefore(sight, at - 1) : (objectsAfter(sight, at)[0] ?? -1)
    if (partyOf(chunks[vehicles])?.kind === "people" || !isHelp(sight, vehicles)) return []
    return [{ party: vehicles, measure: "deployed", trigger: at }]
  },
  reads: ["Twelve ambulances were dispatched => deployed 12..12", "The city sent three helicopters => deployed 3..3"],
  refuses: ["The firm sent four vans"],
}
