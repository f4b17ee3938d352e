import type { Measure } from "../../../model/index.ts"
import type { Chunk } from "../chunk.ts"
import { hasTrait, isOneOf, isWordOf, joinedRight, partyOf } from "../neighbours.ts"
import type { FrameRule, Sight } from "../rule.ts"
import { TRAIT, USE } from "../words.ts"

const PLURALS = ["injuries", "deaths", "casualties", "fatalities", "martyrs"] as const
const TELLING = ["reported", "reporting", "confirmed", "mentioned", "mentioning", "caused", "causing"] as const
const REPORTS = ["reports", "report"] as const
const ENDING = ["resulted", "resulting", "led", "leading"] as const
const THERE = ["there"] as const
const WITHOUT = ["without", "avoid", "avoided"] as const
/** Whom the harm came to, where the words after it count them: "injuries to nine people". */
const TO_WHOM = ["of", "to", "among", "from"] as const

/** What a bare plural at `at` says became of people; null for other words. */
function harmOf(sight: Sight, at: number): Measure | null {
  const chunk = sight.chunks[at]
  if (chunk === undefined || !sight.isFormOf(chunk.to - 1, PLURALS)) return null
  // "minor injuries" is one noun.
  const graded = chunk.to - chunk.from === 2 && sight.isFormOf(chunk.from, GRADES)
  if (chunk.to - chunk.from !== 1 && !graded && !isHavingTold(sight, chunk)) return null
  if (chunk.kind === "outcome") return chunk.outcome.ofPeople
  const party = partyOf(chunk)
  if (party === null || party.count !== null) return null
  return party.inner?.ofPeople ?? (party.head < 0 ? null : sight.ownMeasure(party.head))
}

/** "had confirmed injuries" is one verb group with its object. */
const isHavingTold = (sight: Sight, { from, to }: Chunk): boolean =>
  to - from === 3 && sight.isFormOf(from, HAVING) && sight.isFormOf(from + 1, TELLING)
const HAVING = ["had", "has", "have"] as const

/** Chunk of the word that tells of the bare plural at `at` as of what happened; −1 where none does. */
function tellerBefore(sight: Sight, plural: number): number {
  const { chunks, words } = sight
  // "reported serious and minor injuries"
  let at = plural
  while (at > plural - 4 && isGrade(sight, at - 1)) at--
  const before = chunks[at - 1]
  if (isHavingTold(sight, chunks[plural] as Chunk)) return plural
  if (before?.kind === "aux") {
    return before.modality === "asserted" && isOneOf(sight, chunks[at - 2], THERE) ? at - 2 : -1
  }
  if (isOneOf(sight, before, TELLING)) return at - 1
  const of = hasTrait(before, TRAIT.of) && isOneOf(sight, chunks[at - 2], REPORTS)
  const end = isWordOf(before, words.id("in"), words.id("to")) && isOneOf(sight, chunks[at - 2], ENDING)
  return of || end ? at - 2 : -1
}

/** "serious", "minor", and the "and" between such. */
const isGrade = (sight: Sight, at: number): boolean =>
  isOneOf(sight, sight.chunks[at], GRADES) ||
  (hasTrait(sight.chunks[at], TRAIT.conjunction) && isOneOf(sight, sight.chunks[at - 1], GRADES))
const GRADES = ["serious", "minor", "severe", "slight", "critical", "grave", "light", "moderate"] as const

/** "could cause", "without causing", "the reported", "no reports": nothing is told of as a fact. */
function isUntold(sight: Sight, teller: number): boolean {
  const before = sight.chunks[teller - 1]
  if (before?.kind === "aux") return before.modality !== "asserted"
  const noun = TRAIT.article | TRAIT.preposition | TRAIT.possessive | TRAIT.of
  if (hasTrait(before, TRAIT.not | TRAIT.modal | TRAIT.infinitive) || isOneOf(sight, before, WITHOUT)) return true
  return isOneOf(sight, sight.chunks[teller], TELLING) ? hasTrait(before, noun) : sight.isForm(before?.from ?? -1, "no")
}

/** "injuries to nine people" */
function isCountedBehind(sight: Sight, at: number): boolean {
  const { chunks } = sight
  return isOneOf(sight, chunks[at + 1], TO_WHOM) && partyOf(chunks[at + 2])?.count != null
}

/** Chunk of what "and" joins to the bare plural at `at`: "deaths and injuries", "martyrs and wounded"; −1 where nothing. */
function joinedHarm(sight: Sight, at: number): number {
  const { chunks } = sight
  const chunk = chunks[at + 2]
  if (!hasTrait(chunks[at + 1], TRAIT.conjunction)) return -1
  const wounded = chunk?.kind === "outcome" && (chunk.outcome.uses & USE.collective) !== 0
  return wounded || harmOf(sight, at + 2) !== null ? at + 2 : -1
}

/** Chunk of the outcome of the counted dead to whom "and" joins the bare plural at `at`: "nine martyrs and injuries"; −1 where none. */
function toldBeside(sight: Sight, at: number): number {
  const { chunks, found } = sight
  if (!hasTrait(chunks[at - 1], TRAIT.conjunction) || !sight.isFormOf(chunks[at]?.from ?? -1, INJURIES)) return -1
  const dead = found.findLast(({ party, trigger }) => Math.max(party, trigger) === at - 2)
  return dead?.measure === "killed" && partyOf(chunks[dead.party])?.count?.operator !== "none" ? dead.trigger : -1
}
const INJURIES = ["injuries"] as const

export const barePlurals: FrameRule = {
  id: "en.harm.bare-plural",
  because: '"There were injuries" tells of two at least, and no more; "deaths and injuries" does not divide them.',
  frame: "there were|reported|caused {deaths|injuries} [and {deaths|injuries}]",
  on: ["outcome", "party"],
  needs: PLURALS,
  match(sight, at) {
    const measure = harmOf(sight, at)
    if (measure === "injured" && sight.isFree(at) && toldBeside(sight, at) >= 0 && !isCountedBehind(sight, at)) {
      return [{ party: at, measure, trigger: at, like: "people", bare: true }]
    }
    const teller = measure === null ? -1 : tellerBefore(sight, at)
    if (measure === null || teller < 0 || isUntold(sight, teller)) return []
    // "no reports of deaths"
    const none = sight.found.some(({ count }) => count === 0)
    if (none || !sight.isFree(at) || isCountedBehind(sight, at)) return []
    const joined = joinedHarm(sight, at)
    const both = joined < 0 ? measure : "casualties"
    return [{ party: at, measure: both, trigger: joined < 0 ? at : joined, like: "people", bare: true }]
  },
  reads: [
    "The channel reported deaths and injuries in the port => casualties 2..",
    "There were injuries in the upper town => injured 2..",
    "An agency told of reports of martyrs and wounded => casualties 2..",
    "The collapse resulted in casualties => casualties 2..",
    "The ministry had confirmed injuries after the fire => injured 2..",
    "The page reported serious and minor injuries in the port => injured 2..",
    "The page spoke of nine martyrs and injuries in the port => killed 9..9, injured 2..",
  ],
  refuses: [
    "The blaze burned out without causing injuries",
    "A fall could have caused deaths",
    "The clerk kept a list of reported injuries",
    "He spoke of injuries",
  ],
}

const WOUNDS = ["injuries", "injury"] as const

export const harmTo: FrameRule = {
  id: "en.harm.injuries-to",
  because: '"Injuries to two clerks" says who was hurt.',
  frame: "injuries to {people}",
  on: ["party"],
  needs: WOUNDS,
  match(sight, at) {
    const { chunks, words, found } = sight
    const harm = chunks[at]
    // "no reports of injuries to"
    if (found.some(({ count }) => count === 0)) return []
    if (harm === undefined || !sight.isFormOf(harm.to - 1, WOUNDS) || !isWordOf(chunks[at + 1], words.id("to"))) {
      return []
    }
    if (partyOf(chunks[at + 2])?.kind !== "people" || partyOf(harm)?.count?.least === 0) return []
    return joinedRight(sight, at + 2)
      .filter((k) => {
        const party = partyOf(chunks[k])
        return sight.isFree(k) && party?.kind === "people" && party.count !== null && party.inner === null
      })
      .map((party) => ({ party, measure: "injured" as const, trigger: at }))
  },
  reads: [
    "The page told of further injuries to two girls and a cook => injured 2..2, injured 1..1",
    "The collapse caused injuries to nine porters => injured 9..9",
  ],
  refuses: ["She had injuries to both legs", "Injuries to the knee kept him away"],
}
