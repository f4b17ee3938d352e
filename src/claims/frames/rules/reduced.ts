import {
  beforeModifiers,
  hasTrait,
  isMark,
  isOneOf,
  isOutcome,
  isWordOf,
  joinedLeft,
  objectsAfter,
  partyOf,
} from "../neighbours.ts"
import { pastModifiers } from "../subject.ts"
import type { FrameRule, Sight } from "../rule.ts"
import { TRAIT, USE } from "../words.ts"
import { PARENTS } from "../years.ts"
import { AFTER_PEOPLE, findingsFor } from "./findings.ts"
import { isNotDead } from "./predicates.ts"

const FEARED = ["feared", "presumed", "believed"] as const
const TOLD = ["reported", "confirmed", "known", "left", ...FEARED] as const

/** "One shot was fired": what is counted is the shot. */
const isShotFired = ({ chunks, words }: Sight, at: number): boolean =>
  chunks[at]?.kind === "outcome" &&
  isWordOf(
    chunks[at + 1]?.kind === "aux" ? chunks[at + 2] : chunks[at + 1],
    words.id("fired"),
    words.id("rang"),
    words.id("heard"),
  )

/** "shot him", "shot her rifle", "shot the dog": an object follows, though no one that is counted; "shot the same night" has none. */
function isOwnedOrNamed(sight: Sight, at: number): boolean {
  const { chunks } = sight
  if (hasTrait(chunks[at], TRAIT.pronoun | TRAIT.possessive)) return true
  const next = chunks[at + 1]
  return isOneOf(sight, chunks[at], ARTICLES) && next?.kind === "word" && next.form === 0
}
/** "a man stabbed and ran over his brother": another verb shares the object. */
function isJoinedToVerb(sight: Sight, at: number): boolean {
  const { chunks } = sight
  if (!hasTrait(chunks[at + 1], TRAIT.conjunction)) return false
  const verb = chunks[at + 2]
  const isVerb = hasTrait(verb, TRAIT.verb) || (verb?.kind === "word" && verb.traits === 0)
  const object = hasTrait(chunks[at + 3], TRAIT.preposition | TRAIT.adverb) ? at + 4 : at + 3
  return isVerb && partyOf(chunks[object])?.kind === "people" && object - at <= 4
}

/** The people who came to the hospital at `house`; −1 where nobody did, or where it is no hospital. */
function whoCame(sight: Sight, house: number): number {
  const governor = sight.chunks[house - 1]
  const coming = isOneOf(sight, sight.chunks[house - 2], COMING)
  if (!coming || !hasTrait(governor, TRAIT.preposition) || !sight.isHospital(house)) return -1
  const who = partyOf(sight.chunks[house - 3])
  return who?.kind === "people" && who.count !== null && sight.isFree(house - 3) ? house - 3 : -1
}
const COMING = ["arrived", "arrives", "walked", "came", "showed"] as const

const ARTICLES = ["a", "an", "the"] as const

export const reduced: FrameRule = {
  id: "en.harm.reduced",
  because: 'Headlines, lists and "left … dead" put the outcome right after the people, without a verb.',
  frame: "{people} {outcome:participle|state}",
  on: ["outcome"],
  match(sight, at) {
    const { chunks } = sight
    const chunk = chunks[at]
    if (chunk?.kind !== "outcome" || (chunk.outcome.uses & (AFTER_PEOPLE | USE.gerund)) === 0) return []
    let before = at - 1
    while (at - before < 3 && hasTrait(chunks[before], TRAIT.adverb)) before--
    // "The girl almost lost her life", "don't let my baby die"
    if (isNotDead(sight, at, before)) return []
    // "Five confirmed dead", "dozens feared dead"
    // and "four people reported injured"; "police reported missing 12 tools" has an object.
    const state = USE.adjective | (chunk.active && objectsAfter(sight, at).length > 0 ? 0 : USE.participle)
    const told = isOutcome(chunk, state) && isOneOf(sight, chunks[before], TOLD)
    const feared = told && isOneOf(sight, chunks[before], FEARED)
    if (told) before--
    // "named a boy as among those killed"
    const among = hasTrait(chunks[before], TRAIT.them) && isWordOf(chunks[before - 1], sight.words.id("among"))
    if (among && isWordOf(chunks[before - 2], sight.words.id("as"))) before -= 2
    // "identified a boy as killed"
    if (isWordOf(chunks[before], sight.words.id("as"))) before--
    if (isMark(chunks[before], "–—") && partyOf(chunks[before - 1])?.named === true) before--
    // "12 members of the family killed"
    if (isWordOf(chunks[before], sight.words.id("family"))) before = beforeModifiers(sight, before)
    const party = partyOf(chunks[before])
    if (party === null || !sight.isFree(before) || isShotFired(sight, at)) return []
    if ((chunk.outcome.uses & AFTER_PEOPLE) === 0 && party.kind !== "weapon") return []
    // "one missile striking a school": what hit is counted, whatever it hit.
    if (party.kind === "weapon" && chunk.outcome.ofThings === "hit") {
      return findingsFor(sight, [before], { outcome: chunk.outcome, trigger: at })
    }
    // "the killer buried the rifle"
    const buried = chunk.outcome.ofPeople === "trapped" && partyOf(chunks[at + 1]) === null
    if (buried && hasTrait(chunks[at + 1], TRAIT.article)) return []
    if (chunk.active && (isOwnedOrNamed(sight, at + 1) || objectsAfter(sight, at).length > 0)) return []
    if (chunk.active && isJoinedToVerb(sight, at)) return []
    // "the firefighter saved both passengers"
    if (chunk.outcome.ofPeople === "rescued" && partyOf(chunks[at + 1]) !== null) return []
    // "a woman came to the clinic shot in the leg"
    const came =
      isOutcome(chunk, USE.participle) && chunk.outcome.ofPeople === "casualties" ? whoCame(sight, before) : -1
    if (came >= 0) return findingsFor(sight, [came], { outcome: chunk.outcome, trigger: at, apart: true })
    // "three residents of the houses killed", "a mother of two girls died"
    const parent = sight.isFormOf(partyOf(chunks[before - 2])?.head ?? -1, PARENTS)
    const modifies = hasTrait(chunks[before - 1], TRAIT.of) && (party.count === null || parent)
    const whole = modifies ? pastModifiers(sight, before) : before
    return findingsFor(
      sight,
      joinedLeft(sight, whole < 0 ? before : whole, (each) => sight.isFree(each)),
      { outcome: chunk.outcome, trigger: at },
    ).map((finding) => (feared ? { ...finding, modality: "uncertain" as const } : finding))
  },
  reads: [
    "The bodies of three hikers found frozen to death were flown out => killed 3..3",
    "The report identified eight-year-old Omar Keddar as killed in the fire => killed 1..1",
    "Posts named a baker called Omar Keddar and a nurse called Lina Sorell as among those killed => killed 2..2",
    "The clash ended with five guards and two clerks left dead => killed 5..5, killed 2..2",
    "Nine people confirmed dead in the avalanche => killed 9..9",
    "A mother of two girls died => killed 1..1",
    "A blast at the mill, four clerks reported injured => injured 4..4",
    "The page named 12 members of the Keddar family all killed at home => killed 12..12",
    "2 dead, 5 injured in market fire => killed 2..2, injured 5..5",
    "6 shot, one critically hurt in harbour bar => casualties 6..6, injured 1..1",
    "The raid left nine villagers dead and 14 wounded => killed 9..9, injured 14..14",
    "The fire left dozens of people dead and injured => casualties 24..99",
    "A 20-year-old woman arrived at the hospital shot in the leg => injured 1..1",
    "There are 30 people in hospitals => hospitalised 30..30",
  ],
  refuses: [
    "A dead battery stopped 3 lorries",
    "One shot rang out over 12 houses",
    "The ranger shot his own lantern",
    "The ranger shot the badger",
    "Do not let my baby die",
    "The girl almost lost her life",
    "A man stabbed and ran over his brother",
  ],
}
