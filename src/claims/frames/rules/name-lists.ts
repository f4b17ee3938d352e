import type { Measure } from "../../../model/index.ts"
import type { Frame } from "../../frame.ts"
import type { Chunk } from "../chunk.ts"
import { hasTrait, isMark, isOneOf, isOutcome, isWordOf, partyOf } from "../neighbours.ts"
import { FACT } from "../facts.ts"
import type { Finding, FrameRule, Sight } from "../rule.ts"
import { TRAIT, USE } from "../words.ts"

/** Persons of one list. */
const LONGEST = 80
/** The words that introduce a list stand within so many chunks before it. */
const LEAD = 22
const NAMING = [
  "named",
  "names",
  "naming",
  "identified",
  "identifying",
  "listed",
  "listing",
  "included",
  "include",
  "including",
] as const
const AS = ["as"] as const
const OPENING = ["as", "including", "include", "included"] as const

/** A person by name, or by age and name: one of those whom a list tells. */
function isPerson(sight: Sight, at: number): boolean {
  const party = partyOf(sight.chunks[at])
  if (party === null || party.count === null || party.kind !== "people" || !party.described || party.inner !== null) {
    return false
  }
  return party.named || (party.head === -1 && party.count.least === 1 && !party.more && !party.others)
}

/** Chunks of the persons from `at` on, with commas, semicolons and "and" alone between them. */
function personsFrom(sight: Sight, at: number): number[] {
  const { chunks } = sight
  const found: number[] = []
  for (let k = at; found.length < LONGEST && (isPerson(sight, k) || (k !== at && isCountedKin(sight, k)));) {
    found.push(k)
    let next = afterRelative(sight, k)
    while (isMark(chunks[next], ",;") || hasTrait(chunks[next], TRAIT.conjunction)) next++
    // "X, Y and Z said": those are who speaks.
    if (next === afterRelative(sight, k) || (isPerson(sight, next) && hasTrait(chunks[next + 1], TRAIT.verb))) break
    k = next
  }
  return found
}

/** "his three children": kin of those before, counted. */
function isCountedKin({ chunks }: Sight, at: number): boolean {
  const party = partyOf(chunks[at])
  return party?.possessed === true && party.kind === "people" && party.count !== null && party.inner === null
}

/** Chunk after the person at `k` and a clause that says who that is: ", who was a nurse". */
function afterRelative({ chunks }: Sight, k: number): number {
  if (!isMark(chunks[k + 1], ",") || !hasTrait(chunks[k + 2], TRAIT.relative)) return k + 1
  for (let i = k + 3; i < Math.min(chunks.length, k + LONGEST_CLAUSE); i++) {
    if (isMark(chunks[i], ";") || isMark(chunks[i], ",")) return i
    if (isMark(chunks[i], ".:")) break
  }
  return k + 1
}
const LONGEST_CLAUSE = 24

export const listOfNames: FrameRule = {
  id: "en.harm.list-of-names",
  because: "Those whom a list of the dead or the wounded names are each one of them.",
  frame: "names of the {dead|victims} …: {names}",
  on: ["party"],
  of: FACT.person,
  match(sight, at) {
    if (!isPerson(sight, at) || !sight.isFree(at) || !isOpened(sight, at)) return []
    const lead = isOfTellers(sight, at) ? null : leadOf(sight, at)
    const persons = lead === null ? [] : personsFrom(sight, at).filter((each) => sight.isFree(each))
    const told = persons.reduce((sum, each) => sum + (partyOf(sight.chunks[each])?.count?.least ?? 0), 0)
    if (lead === null || told < 2) return []
    // "two nieces, Omar's daughters: X and Y"
    const whole = sight.found.findLast(
      ({ party, measure }) =>
        party < at && measure === lead.measure && at - party <= LEAD && isCountOf(sight, party, told),
    )
    const within = whole === undefined ? { part: true } : { subsetOf: whole.party }
    return persons.map((party) => ({ party, ...lead, ...within, apart: true }))
  },
  reads: [
    "The page gave the names of the dead: Omar Saleh Keddar (34 years old), Lina Omar Keddar (nine years old) and Adam Sami Keddar (40) => killed 1..1, killed 1..1, killed 1..1",
    "The victims were named by sources as Omar Keddar (Abu Adam, 28 years old), who was called kind by a friend, and Lina Sorell (46 years old) => killed 1..1, killed 1..1",
    "They were of one family killed at home, including 35-year-old Omar Keddar and his three children => killed 1..1, killed 3..3",
    "The nurses who were killed were identified as Nadia Sorell, her son Karl Sorell, and Marta Lindqvist => killed 1..1, killed 1..1, killed 1..1",
  ],
  refuses: [
    "The page gave the names of the winners: Omar Saleh Keddar (34 years old), Lina Sorell (nine years old)",
    "None gave the names of the victims, but outlets including Omar Press, Sorell Voice, and Keddar News wrote of the fire",
  ],
}

/** The party at `at` is counted, and so many. */
const isCountOf = ({ chunks }: Sight, at: number, many: number): boolean => {
  const party = partyOf(chunks[at])
  return party?.counted != null && party.count?.least === many
}

const TELLERS = [
  "agencies",
  "agency",
  "outlets",
  "outlet",
  "sources",
  "source",
  "media",
  "channels",
  "channel",
  "accounts",
  "pages",
  "newspapers",
  "networks",
  "organizations",
  "organisations",
  "groups",
  "users",
  "journalists",
  "reporters",
] as const

/** "agencies including X and Y", "X and Y reported": those who tell of it. */
export function isOfTellers(sight: Sight, at: number): boolean {
  const { chunks } = sight
  const before = chunks[isMark(chunks[at - 2], ",") ? at - 3 : at - 2]
  const told = sight.isFormOf((before?.to ?? 0) - 1, TELLERS)
  // "named by sources as X": those who are named, and not who named them.
  if (told && isOneOf(sight, chunks[at - 1], OPENING) && !isOneOf(sight, chunks[at - 1], AS)) return true
  const last = personsFrom(sight, at).at(-1) ?? at
  return hasTrait(chunks[isMark(chunks[last + 1], ",") ? last + 2 : last + 1], TRAIT.verb)
}

/** A mark or word opens the list right before its first person. */
const isOpened = (sight: Sight, at: number): boolean =>
  isMark(sight.chunks[at - 1], ":–—-") ||
  isOneOf(sight, sight.chunks[at - 1], OPENING) ||
  sight.chunks[at - 1]?.kind === "aux"

/** The outcome of those whom the words before a list name; null where they name nobody harmed. */
function leadOf(sight: Sight, at: number): { measure: Measure; trigger: number } | null {
  const { chunks } = sight
  let named = false
  let told: { measure: Measure; trigger: number } | null = null
  for (let k = at - 1; k >= Math.max(0, at - LEAD) && !isMark(chunks[k], ";"); k--) {
    named ||= isOneOf(sight, chunks[k], NAMING) || isNamingAux(sight, k)
    const measure = outcomeAt(sight, k)
    if (measure === "killed" || measure === "injured") told = { measure, trigger: k }
    else if (measure === "casualties" && told === null) told = { measure: "killed", trigger: k }
  }
  return named ? told : null
}

/** "were", "have been identified as" after "the victims". */
const isNamingAux = ({ chunks }: Sight, k: number): boolean => chunks[k]?.kind === "aux"

/** What a noun ("victims", "the dead") or a participle ("those killed") at `k` says became of people. */
function outcomeAt(sight: Sight, k: number): Measure | null {
  const chunk = sight.chunks[k]
  const party = partyOf(chunk)
  if (party !== null && !party.named) {
    return (party.head >= 0 ? sight.ownMeasure(party.head) : null) ?? party.inner?.ofPeople ?? null
  }
  const uses = USE.participle | USE.adjective | USE.noun | USE.intransitive
  return isOutcome(chunk, uses) ? chunk.outcome.ofPeople : null
}

export const listGoesOn: FrameRule = {
  id: "en.harm.list-goes-on",
  because: "A sentence that only names persons, with ages or as kin, goes on with the list of the dead before it.",
  frame: "{names}.",
  on: ["party"],
  of: FACT.person,
  match(sight, at) {
    const { chunks, before } = sight
    const first = hasTrait(chunks[0], TRAIT.conjunction) ? 1 : 0
    if (at !== first || before === null || !isListed(before) || !isPerson(sight, at) || !sight.isFree(at)) return []
    // A name alone in a line may be a reporter's or a picture's.
    const told = partyOf(chunks[at])
    if (told === null || (!told.possessed && told.to <= told.head + 1)) return []
    const { measure } = before
    if (chunks.some((chunk) => chunk.kind === "aux" || chunk.kind === "outcome" || hasTrait(chunk, TELLS))) return []
    const persons = personsFrom(sight, at)
    const end = chunks[afterRelative(sight, persons.at(-1) ?? at)]
    if (end !== undefined && !isMark(end, ".;\n")) return []
    return persons.map((party) => ({ party, measure, trigger: at, part: true, apart: true }))
  },
  reads: [
    "The dead are Omar Keddar, 41. Lina Brandt, 38. And Adam Sorell, 12. => killed 1..1, killed 1..1, killed 1..1",
  ],
  refuses: ["The winners are Omar Keddar, 41. Lina Brandt, 38."],
}

const TELLS = TRAIT.verb | TRAIT.pronoun | TRAIT.subordinator
const LISTED_MEASURES: ReadonlySet<Measure> = new Set(["killed", "injured", "casualties", "missing", "kidnapped"])
const isListed = ({ measure, count, modality }: Frame): boolean =>
  LISTED_MEASURES.has(measure) && modality === "asserted" && count?.most === 1

export const membersByName: FrameRule = {
  id: "en.harm.members-by-name",
  because: "The names or ages right after a count say who those counted are.",
  frame: "{count people}: {names}",
  on: ["party"],
  of: FACT.person,
  goesOn: true,
  match(sight, at) {
    if (!isPerson(sight, at) || !sight.isFree(at)) return []
    const whole = wholeRightBefore(sight, at)
    if (whole === null) return []
    const listed = personsFrom(sight, at)
    const kin = listed.findIndex((each) => partyOf(sight.chunks[each])?.possessed === true)
    const persons = listed.slice(0, kin < 1 ? listed.length : kin).filter((each) => sight.isFree(each))
    const sum = persons.reduce((total, each) => total + (partyOf(sight.chunks[each])?.count?.least ?? 0), 0)
    const least = partyOf(sight.chunks[whole.party])?.count?.least ?? 0
    if (sum < 2 || sum > least) return []
    const { measure, trigger } = whole
    return persons.map((party) => ({ party, measure, trigger, subsetOf: whole.party, apart: true }))
  },
  reads: [
    "The blast killed three clerks: Nadia Sorell, 31-year-old Karl Ostrander, and Marta Lindqvist => killed 3..3, killed 1..1, killed 1..1, killed 1..1",
  ],
  refuses: ["The firm hired three clerks: Nadia Sorell, Karl Ostrander, and Marta Lindqvist"],
}

/** The count of people that ends right before `at`, or with a mark between. */
function wholeRightBefore({ chunks, found }: Sight, at: number): Finding | null {
  const end = isMark(chunks[at - 1], ",:–—-") ? at - 2 : at - 1
  const whole = found.findLast(({ party }) => party <= end && party > end - 3)
  if (whole === undefined) return null
  const party = partyOf(chunks[whole.party])
  if (party === null || party.counted === null || (party.count?.least ?? 0) < 2) return null
  for (let k = whole.party + 1; k <= end; k++) if (k !== whole.trigger && chunks[k]?.kind !== "aux") return null
  return whole
}

export const theLate: FrameRule = {
  id: "en.harm.the-late",
  because: '"The late" before a name says that the person is dead.',
  frame: "the late {name}",
  on: ["word"],
  starts: ["late"],
  match(sight, at) {
    const { chunks } = sight
    const article = hasTrait(chunks[at - 1], TRAIT.article)
    if (!article || partyOf(chunks[at + 1])?.named !== true || !sight.isFree(at + 1)) return []
    return [{ party: at + 1, measure: "killed", trigger: at }]
  },
  reads: ["A cousin wrote that the late Omar Keddar had a kind heart => killed 1..1"],
  refuses: ["The late train waited for Omar Keddar"],
}

export const matchedNames: FrameRule = {
  id: "en.harm.matched-names",
  because: "Names that are matched with the official list of the dead are so many dead.",
  frame: "both|{count} names … matched",
  on: ["word", "party"],
  starts: ["both"],
  needs: ["matched"],
  match(sight, at) {
    const { chunks, words } = sight
    const counted = partyOf(chunks[at])
    const both = isWordOf(chunks[at], words.id("both")) && isWordOf(chunks[at + 1], words.id("names"))
    const some =
      counted?.kind === "unknown" && counted.count !== null && sight.isForm((chunks[at] as Chunk).to - 1, "names")
    if (!both && !some) return []
    const end = both ? at + 2 : at + 1
    const matched = chunks.slice(end, end + 4).findIndex((chunk) => isWordOf(chunk, words.id("matched")))
    if (matched < 0 || chunks[end]?.kind !== "aux") return []
    const trigger = end + matched
    return [
      { party: at, measure: "killed", trigger, apart: true, ...(both ? { like: "people" as const, count: 2 } : {}) },
    ]
  },
  reads: ["Both names were matched with the health ministry's list => killed 2..2"],
  refuses: ["Both names were on the door", "Both tapes were matched"],
}
