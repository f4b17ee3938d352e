import type { Measure } from "../../../model/index.ts"
import { hasTrait, isOneOf, isOutcome, isWordOf, joinedRight, partyOf } from "../neighbours.ts"
import { subjectBefore } from "../subject.ts"
import { FACT } from "../facts.ts"
import type { Finding, FrameRule, Sight } from "../rule.ts"
import { TRAIT, USE } from "../words.ts"

/** Before weapons that someone only has: "seized 22 grenades". */
const HELD = [
  "seized",
  "confiscated",
  "recovered",
  "discovered",
  "found",
  "stole",
  "carrying",
  "armed",
  "loaded",
  "equipped",
  "buy",
  "bought",
  "purchased",
  "sold",
  "launcher",
  "launchers",
  "defused",
] as const
const PLANTED = [
  "unloaded",
  "unleashed",
  "planted",
  "planting",
  "plant",
  "placed",
  "placing",
  "place",
  "laid",
  "lobbed",
  "tossed",
  "pumped",
  "set",
  "setting",
] as const
const BLASTS = ["explosion", "explosions", "detonation", "blast", "launch"] as const
const HEARD = ["heard", "hear", "hearing", "rang", "exchanged"] as const
const RINGING = ["rang"] as const
const SHOTS = ["shots", "gunshots", "rounds"] as const
/** What weapons do to people. */
const HARMS = new Set<Measure>(["killed", "injured", "casualties"])

const isHeld = (sight: Sight, at: number): boolean =>
  sight.chunks.some((chunk, k) => k < at && at - k < 40 && isOneOf(sight, chunk, HELD))

/** Weapons with a number before their plural: no "two bomb threats" and no one's only possession. */
function isCounted(sight: Sight, at: number): boolean {
  const party = partyOf(sight.chunks[at])
  if (party === null || party.kind !== "weapon" || party.count === null || party.described) return false
  if (!sight.isFree(at)) return false
  return party.count.least <= 1 || sight.isPlural(party.head)
}

const VOLLEYS = ["barrage", "volley", "salvo", "hail", "flurry", "series", "wave"] as const

export const salvo: FrameRule = {
  id: "en.means.salvo",
  because: 'An attack "with 40 missiles", or a bare "40 missiles", launched them.',
  frame: "with|using {count} {weapon}",
  on: ["party"],
  of: FACT.weapon,
  match(sight, at) {
    const { chunks, words } = sight
    if (!isCounted(sight, at)) return []
    const led =
      isWordOf(chunks[at - 1], words.id("with"), words.id("using"), words.id("involving"), words.id("by")) ||
      (hasTrait(chunks[at - 1], TRAIT.of) && isOneOf(sight, chunks[at - 2], VOLLEYS))
    const told = (led || (at === 0 && isVerbless(sight))) && !isHeld(sight, at)
    return told ? [{ party: at, measure: "launched", trigger: at }] : []
  },
  reads: [
    "The port was attacked with more than 30 drones => launched 31..",
    "Two explosive charges went off near the pier => launched 2..2",
    "About 20 rockets of several kinds. => launched 18..22",
    "A volley of nine rockets woke the port => launched 9..9",
    "The guards then fired a total of eight rounds => launched 8..8",
  ],
  refuses: ["Allies promised 40 missiles", "He collects 12 shells", "They seized a tube with nine grenades"],
}

const isVerbless = (sight: Sight): boolean =>
  sight.chunks.every(
    (chunk) => chunk.kind !== "aux" && chunk.kind !== "outcome" && !hasTrait(chunk, TRAIT.verb | TRAIT.pronoun),
  ) && sight.chunks.length < 14

export const blastOf: FrameRule = {
  id: "en.means.blast-of",
  because: "The explosion, firing or dropping of bombs says that they were used.",
  frame: "explosion|firing|launch of {count} {weapon}",
  on: ["word", "outcome"],
  starts: BLASTS,
  match(sight, at) {
    const { chunks } = sight
    const used =
      isOneOf(sight, chunks[at], BLASTS) ||
      (isOutcome(chunks[at], USE.gerund | USE.base) && ofThings(sight, at) === "launched")
    if (!used || !hasTrait(chunks[at + 1], TRAIT.of) || partyOf(chunks[at + 2]) === null) return []
    return launched(sight, joinedRight(sight, at + 2), at)
  },
  reads: [
    "The explosion of two bombs woke the port => launched 2..2",
    "Neighbours told of the firing of at least six shots => launched 6..",
  ],
  refuses: ["The explosion of a hundred rumours"],
}

const ofThings = ({ chunks }: Sight, at: number): Measure | null => {
  const chunk = chunks[at]
  return chunk?.kind === "outcome" ? chunk.outcome.ofThings : null
}

const launched = (sight: Sight, parties: readonly number[], trigger: number): Finding[] =>
  parties.filter((party) => isCounted(sight, party)).map((party) => ({ party, measure: "launched", trigger }))

export const planted: FrameRule = {
  id: "en.means.planted",
  because: "Bombs that someone planted, placed or threw were used.",
  frame: "planted|placed {count} {weapon}; {count} {weapon} were planted",
  on: ["word"],
  starts: PLANTED,
  match(sight, at) {
    const { chunks } = sight
    const before = chunks[at - 1]
    const object = hasTrait(chunks[at + 1], TRAIT.adverb) ? at + 2 : at + 1
    if (partyOf(chunks[object]) !== null && !(before?.kind === "aux" && before.passive)) {
      return isHeld(sight, at) ? [] : launched(sight, joinedRight(sight, object), at)
    }
    const subject = before?.kind === "aux" && before.passive ? subjectBefore(sight, at - 1) : at - 1
    return subject < 0 || partyOf(chunks[subject]) === null ? [] : launched(sight, [subject], at)
  },
  reads: [
    "They planted close to 50 bombs over four years => launched 45..49",
    "At least three mines were laid on the road => launched 3..",
    "Two grenades tossed over the wall woke the guards => launched 2..2",
  ],
  refuses: ["They planted 40 trees", "The shop placed two orders"],
}

export const shotsHeard: FrameRule = {
  id: "en.means.shots-heard",
  because: "Shots that were heard were fired.",
  frame: "heard {count} shots; {count} shots were heard|rang out",
  on: ["word"],
  starts: HEARD,
  match(sight, at) {
    const { chunks } = sight
    const before = chunks[at - 1]
    const rang = isOneOf(sight, chunks[at], RINGING)
    const subject = rang || isPassive(sight, at - 1) ? subjectBefore(sight, before?.kind === "aux" ? at - 1 : at) : -1
    const shots = subject >= 0 ? subject : at + 1
    const party = partyOf(chunks[shots])
    const isShot = party !== null && party.head >= 0 && sight.isFormOf(party.head, SHOTS)
    return isShot ? launched(sight, [shots], at) : []
  },
  reads: [
    "Neighbours heard nine shots => launched 9..9",
    "At least four gunshots were heard in the yard => launched 4..",
    "Several shots rang out => launched 3..9",
  ],
  refuses: ["They heard 12 songs", "Two bells rang out"],
}

export const weaponActs: FrameRule = {
  id: "en.means.weapon-acts",
  because: "Weapons that killed people or wrecked something were used.",
  frame: "{count} {weapon} killed|wounded|damaged …",
  on: ["party"],
  of: FACT.weapon,
  match(sight, at) {
    const { chunks } = sight
    if (!isCounted(sight, at)) return []
    let verb = at + 1
    while (verb < at + 4 && (chunks[verb]?.kind === "aux" || hasTrait(chunks[verb], TRAIT.adverb | TRAIT.relative))) {
      verb++
    }
    const chunk = chunks[verb]
    const passive = chunks[verb - 1]?.kind === "aux" && isPassive(sight, verb - 1)
    if (chunk?.kind !== "outcome" || !chunk.active || passive) return []
    const { ofPeople, ofThings: things } = chunk.outcome
    const harms = (ofPeople !== null && HARMS.has(ofPeople)) || things === "damaged" || things === "destroyed"
    return harms ? [{ party: at, measure: "launched", trigger: verb }] : []
  },
  reads: [
    "Two car bombs killed eleven shoppers => launched 2..2, killed 11..11",
    "Three shells damaged the clinic's roof => launched 3..3",
  ],
  refuses: ["Two bomb threats hurt trade"],
}

const isPassive = ({ chunks }: Sight, at: number): boolean => {
  const chunk = chunks[at]
  return chunk?.kind === "aux" && chunk.passive
}
