import type { Party } from "../chunk.ts"
import { MEASURES } from "../../../model/index.ts"
import { isBuilt } from "../measures.ts"
import {
  hasPredicate,
  hasTrait,
  isMark,
  isNamedAsPart,
  isOneOf,
  isWordOf,
  joinedRight,
  partyOf,
} from "../neighbours.ts"
import { FACT } from "../facts.ts"
import type { Finding, FrameRule, Sight } from "../rule.ts"
import { TRAIT } from "../words.ts"
import { BODY_PARTS } from "../body-parts.ts"
import { isOfTellers } from "./name-lists.ts"

const last = (sight: Sight, before: number): Finding | null =>
  sight.found.findLast((finding) => finding.party < before) ?? null

/** "killed 40, including five children, and injured 90, including six": the nearest count that is no part itself, found by rules of this phase or before. */
const lastWhole = (sight: Sight, before: number): Finding | null =>
  sight.found
    .filter(({ party, subsetOf }) => party < before && subsetOf === undefined)
    .toSorted((a, b) => a.party - b.party)
    .at(-1) ?? null

export const subset: FrameRule = {
  id: "en.harm.subset",
  because: '"Including", "among them" and "of them" name a part of those just counted.',
  frame: "{people …} including|among them {people}",
  on: ["party"],
  goesOn: true,
  match(sight, at) {
    const { chunks } = sight
    const party = partyOf(chunks[at])
    // "none of them seriously" takes nobody from the whole.
    if (party === null || party.count === null || party.count.operator === "none") return []
    // "14 bodies, among them those of five children"
    const named = isWordOf(chunks[at - 1], sight.words.id("of")) && isWordOf(chunks[at - 2], sight.words.id("those"))
    if (!party.ofThem && !isNamedAsPart(sight, named ? at - 2 : at) && !goesOnNaming(sight, at)) return []
    const whole = hasPredicate(sight, at) ? null : lastWhole(sight, at)
    if (whole === null || !(sight.isFree(at) || isSameFate(sight, at, whole))) return []
    if (party.named && isOfTellers(sight, at)) return []
    if (!isOfKind(party, partyOf(chunks[whole.party]))) return []
    return joinedRight(sight, at)
      .filter(
        (k) =>
          (k === at || sight.isFree(k)) && partyOf(chunks[k])?.count != null && partyOf(chunks[k])?.kind !== "unknown",
      )
      .map((k) => ({ party: k, measure: whole.measure, trigger: whole.trigger, subsetOf: whole.party, apart: true }))
  },
  reads: [
    "Twelve people were killed, including four children and a nurse => killed 12..12, killed 4..4, killed 1..1",
    "The blast wounded 20 people, seven of them women => injured 20..20, injured 7..7",
    "Five people died, including the gunman, who was shot by guards => killed 5..5, killed 1..1",
    "Nine miners died, among them two brothers => killed 9..9, killed 2..2",
    "The clinic took in 14 bodies, among them those of five girls => killed 14..14, killed 5..5",
    "Ten miners were hurt, including eight who had burns => injured 10..10, injured 8..8",
    "The raid killed 40 villagers, including five girls, and injured 90, including six girls => killed 40..40, killed 5..5, injured 90..90, injured 6..6",
    "By dawn 30 people had died, among them two nurses, and more than 80 injured => killed 30..30, killed 2..2, injured 81..",
  ],
  refuses: ["The fleet has 12 boats, including four ferries", "Sources including Omar Keddar and Adam Sorell spoke"],
}

/** People among people, vehicles among vehicles; a bare number is of whatever it is counted among. */
const isOfKind = ({ kind }: Party, whole: Party | null): boolean =>
  whole === null || kind === "bare" || kind === (whole.kind === "bare" ? "people" : whole.kind)

/** "including two nurses, one of whom sang, and three clerks": more of those named as a part, behind a clause on some of them. */
function goesOnNaming({ chunks, found }: Sight, at: number): boolean {
  if (!hasTrait(chunks[at - 1], TRAIT.conjunction) || !isMark(chunks[at - 2], ",")) return false
  const before = found.findLast(({ party, subsetOf }) => party < at && subsetOf !== undefined)
  return before !== undefined && chunks.slice(before.party + 1, at).some((chunk) => partyOf(chunk)?.ofThem === true)
}

/** "including the gunman, who was shot": a clause tells of the part again what became of the whole. */
const isSameFate = (sight: Sight, at: number, whole: Finding): boolean =>
  (isMark(sight.chunks[at + 1], ",") || isCountedWho(sight, at)) &&
  sight.found.every(
    ({ party, measure }) =>
      party !== at || measure === whole.measure || (measure === "casualties" && whole.measure === "killed"),
  )

const HARMED: ReadonlySet<Finding["measure"]> = new Set(["killed", "injured", "casualties"])

/** "including eight who had burns" */
const isCountedWho = ({ chunks }: Sight, at: number): boolean =>
  partyOf(chunks[at])?.counted != null && hasTrait(chunks[at + 1], TRAIT.relative)

export const wereOf: FrameRule = {
  id: "en.harm.of-those",
  because: '"Of the 130 injured, 77 were women" counts a part of those before.',
  frame: "of the {people} {outcome}, {count} {be} {people}",
  on: ["party"],
  of: FACT.bare,
  goesOn: true,
  match(sight, at) {
    const { chunks, words } = sight
    const party = partyOf(chunks[at])
    const whole = last(sight, at)
    if (party === null || party.kind !== "bare" || party.count === null || whole === null || !sight.isFree(at)) {
      return []
    }
    const who = partyOf(chunks[at + 2])
    const isThem =
      chunks[at + 1]?.kind === "aux" &&
      who !== null &&
      who.count === null &&
      who.kind === "people" &&
      who.inner === null
    if (!isWordOf(chunks[whole.party - 1], words.id("of"), words.id("among"))) return []
    const { measure, trigger } = whole
    const part: Finding = { party: at, measure, trigger, subsetOf: whole.party, apart: true }
    if (isThem) return [{ ...part, described: at + 2 }]
    // "Of the 18 hurt, eleven were discharged": whatever else is told, they are some of the 18.
    const isTold = chunks[at + 1]?.kind === "aux" && chunks[at + 2]?.kind !== "outcome" && HARMED.has(measure)
    return isTold && party.count.least <= (partyOf(chunks[whole.party])?.count?.least ?? 0) ? [part] : []
  },
  reads: [
    "Of the 130 injured, 77 were women => injured 130..130, injured 77..77",
    "Of the 18 hurt in the crash, eleven were discharged by evening => injured 18..18, injured 11..11",
  ],
  refuses: ["Of the 12 songs, 7 were ballads"],
}

export const thoseWere: FrameRule = {
  id: "en.harm.those-were",
  because: '"Six of the seven people killed were nurses" counts a part, and says whom.',
  frame: "{count} of the {people} {outcome} {be} {people}",
  on: ["party"],
  of: FACT.bare,
  goesOn: true,
  match(sight, at) {
    const { chunks, found } = sight
    const party = partyOf(chunks[at])
    const whole = found.find((each) => each.party === at + 1 && each.trigger === at + 2)
    if (party?.kind !== "bare" || !party.ofThem || party.count === null || whole === undefined) return []
    const who = partyOf(chunks[at + 4])
    if (!sight.isFree(at) || chunks[at + 3]?.kind !== "aux" || who?.kind !== "people" || who.count !== null) return []
    return [
      { party: at, measure: whole.measure, trigger: whole.trigger, subsetOf: at + 1, apart: true, described: at + 4 },
    ]
  },
  reads: ["Six of those seven miners killed were medics => killed 6..6, killed 7..7"],
  refuses: ["Six of those seven songs were ballads"],
}

export const gapped: FrameRule = {
  id: "en.harm.gapped",
  because: 'A list goes on without repeating what was counted: "64 in one town, 28 in another".',
  frame: "{people …} in {place}, {count} in {place}",
  on: ["party"],
  of: FACT.bare,
  goesOn: true,
  match(sight, at) {
    const { chunks, words } = sight
    const party = partyOf(chunks[at])
    const before = last(sight, at)
    if (party === null || before === null || party.kind !== "bare" || party.count === null || !sight.isFree(at)) {
      return []
    }
    if (
      !isWordOf(
        chunks[at + 1],
        words.id("in"),
        words.id("at"),
        words.id("from"),
        words.id("near"),
        words.id("elsewhere"),
      )
    ) {
      return []
    }
    // "one in the back"
    if ([at + 2, at + 3].some((k) => isOneOf(sight, chunks[k], BODY_PARTS))) return []
    const joined = isMark(chunks[at - 1], ",;") || hasTrait(chunks[at - 1], TRAIT.conjunction)
    const whole = partyOf(chunks[before.party])
    if (
      !joined ||
      whole === null ||
      whole.named ||
      MEASURES[before.measure].tier !== "core" ||
      !isSomewhere(sight, at + 2)
    ) {
      return []
    }
    return [{ party: at, measure: before.measure, trigger: before.trigger, apart: true }]
  },
  reads: [
    "There are 12 people in hospitals in Lviv, 5 in Odesa and 3 in Sumy => hospitalised 12..12, hospitalised 5..5, hospitalised 3..3",
    "Eight people died in a hostel in the port, three at a bakery near by and two at the tram depot => killed 8..8, killed 3..3, killed 2..2",
  ],
  refuses: ["He has 12 shops in Lviv, 5 in Odesa"],
}

/** A place by name, or a building with its article: "at a bakery", "in the tram depot". */
function isSomewhere(sight: Sight, at: number): boolean {
  if (sight.isPlace(at)) return true
  const party = partyOf(sight.chunks[at])
  if (party !== null) return isBuilt(party) || party.kind === "area" || party.kind === "unknown"
  return hasTrait(sight.chunks[at], TRAIT.article)
}
