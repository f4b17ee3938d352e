import type { Measure } from "../../../model/index.ts"
import type { Party } from "../chunk.ts"
import { hasPredicate, hasTrait, isMark, partyOf } from "../neighbours.ts"
import { FACT } from "../facts.ts"
import type { Finding, FrameRule, Sight } from "../rule.ts"
import { TRAIT } from "../words.ts"

/** Chunks of the list after a person within which its "and" stands, or another of the kin. */
const LIST_REACH = 30
const HARM: ReadonlySet<Measure> = new Set(["killed", "injured", "casualties", "kidnapped", "missing", "hospitalised"])

/** A person by name or age, or somebody's kin, with how many. */
function isTold(party: Party | null): party is Party {
  if (party === null || party.count === null || party.kind !== "people" || party.inner !== null) return false
  if (party.group === "attackers") return false
  return party.named || party.possessed || (party.described && party.head === -1 && !party.more && !party.others)
}

/** Whether the list that ends at `last` tells its persons one by one: after several told as one ("X and his three sons") names only say who. */
function isOneByOne(sight: Sight, last: number): boolean {
  for (let k = last; k >= 0; k = joinedTo(sight, k)) {
    const party = partyOf(sight.chunks[k])
    if (!isTold(party)) return k !== last
    if (!party.possessed && (party.count?.least ?? 0) > 1) return false
  }
  return true
}

/** Chunk of the party before the commas, semicolons and "and" that end before `at`; −1 where none of these joins one. */
function joinedTo({ chunks }: Sight, at: number): number {
  let k = at - 1
  // "X, 60, her daughter": the comma belongs to the age.
  if (partyOf(chunks[k])?.opensAside === true) return k
  if (hasTrait(chunks[k], TRAIT.conjunction)) k--
  if (isMark(chunks[k], ",;")) k--
  // "X (age unknown), and"
  if (isMark(chunks[k], ")")) while (k > 0 && !isMark(chunks[k + 1], "(")) k--
  return k < at - 1 && partyOf(chunks[k]) !== null ? k : -1
}

/** An "and" before another of the told closes the list that goes on behind `at`, or kin go on with it. */
function isList({ chunks }: Sight, at: number): boolean {
  if (hasTrait(chunks[at - 1], TRAIT.conjunction) || partyOf(chunks[at])?.possessed === true) return true
  for (let k = at + 1; k < Math.min(chunks.length, at + LIST_REACH); k++) {
    const party = partyOf(chunks[k])
    if (hasTrait(chunks[k], TRAIT.conjunction)) return isTold(partyOf(chunks[k + 1]))
    if (party === null ? !isMark(chunks[k], ",;()") : !isTold(party)) return false
    if (party?.possessed === true) return true
  }
  return false
}

/** The count of which those told by name after it are members; null where they are more than it, or others. */
function wholeOf({ chunks, found }: Sight, before: Finding, at: number): number | null {
  const party = partyOf(chunks[at]) as Party
  const whole = before.subsetOf
  if (whole === undefined || party.possessed) return null
  const most = partyOf(chunks[whole])?.count?.least ?? 0
  const told = found.filter(({ subsetOf }) => subsetOf === whole)
  const sum = told.reduce((total, each) => total + (partyOf(chunks[each.party])?.count?.least ?? 0), 0)
  return sum + (party.count?.least ?? 0) <= most ? whole : null
}

export const kinLists: FrameRule = {
  id: "en.harm.kin-list",
  because: "A list of persons and their kin goes on with the fate of those before.",
  frame: "{person}, {kin} and {kin}",
  on: ["party"],
  of: FACT.person,
  goesOn: true,
  match(sight, at) {
    const party = partyOf(sight.chunks[at])
    if (!isTold(party) || !sight.isFree(at)) return []
    const last = joinedTo(sight, at)
    const before = last < 0 ? undefined : sight.found.findLast((each) => each.party === last && HARM.has(each.measure))
    if (before === undefined || !isOneByOne(sight, last) || hasPredicate(sight, at)) return []
    // "killed Omar Keddar, Adam Sorell said"
    const says = hasTrait(sight.chunks[at + 1], TRAIT.verb | TRAIT.relative)
    if (says || !isList(sight, at)) return []
    const { measure, trigger } = before
    const whole = wholeOf(sight, before, at)
    const part = before.part === true ? { part: true } : {}
    return [{ party: at, measure, trigger, apart: true, ...(whole === null ? part : { subsetOf: whole }) }]
  },
  reads: [
    "The blast killed Omar Sorell, his wife Lina Sorell, and their two sons, Adam and Karl Sorell, and wounded nine others => killed 1..1, killed 1..1, killed 2..2, killed 1..1, killed 1..1, injured 9..9",
    "Nadia Keddar died alongside her three sons: 25-year-old Omar Keddar, Adam Keddar, and Karl Keddar (age unknown), and her daughter Lina Keddar => killed 1..1, killed 3..3, killed 1..1, killed 1..1, killed 1..1, killed 1..1",
    "The fire killed Omar Sorell, 40, his sister-in-law Marta Lindqvist, 38, and her son Paul, 9 => killed 1..1, killed 1..1, killed 1..1",
  ],
  refuses: ["The firm praised Omar Sorell, his wife Lina Sorell, and their two sons"],
}
