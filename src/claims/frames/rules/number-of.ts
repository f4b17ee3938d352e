import { isBuilt } from "../measures.ts"
import type { Party } from "../chunk.ts"
import { hasTrait, isMark, isOneOf, isOutcome, isWordOf, partyOf } from "../neighbours.ts"
import type { Finding, FrameRule, Sight } from "../rule.ts"
import { TRAIT, USE } from "../words.ts"

/** Before the number of a toll: "rose to 12", "stands at 12", "exceeded 12". */
const STANDING = [
  "to",
  "at",
  "of",
  "as",
  "reached",
  "reaches",
  "exceeded",
  "exceeds",
  "surpassed",
  "passed",
  "hit",
  "hits",
  "reach",
  "exceed",
  "top",
  "tops",
  "topped",
  "surpasses",
  "above",
  "beyond",
] as const
/** The same within the words of a count: "passes 300", "climbed past 100". */
const PASSING = [
  ...STANDING,
  "passes",
  "topping",
  "surpass",
  "climbed",
  "climbs",
  "rose",
  "rises",
  "risen",
  "goes",
  "went",
  "gone",
  "soared",
  "jumped",
  "grown",
] as const

export const numberOf: FrameRule = {
  id: "en.harm.number-of",
  because: '"The number of dead rose to 12" and "a death toll of 12" count the dead.',
  frame: "toll|number of {outcome} … to|of|at {count}",
  on: ["word"],
  starts: ["toll", "tolls", "number", "total", "count"],
  match(sight, at) {
    const { chunks, words } = sight
    const toll = isWordOf(chunks[at], words.id("toll"), words.id("tolls"))
    const number = isWordOf(chunks[at], words.id("number"), words.id("total"), words.id("count"))
    if (!toll && !number) return []
    const raised = raisedBefore(sight, at)
    const told = toll ? tollMeasure(sight, at) : numberMeasure(sight, at)
    if (told === null) return []
    const { measure, end } = told
    if (raised >= 0) return [{ party: raised, measure, trigger: at }]
    for (let k = end; k < Math.min(chunks.length, end + 16); k++) {
      const party = partyOf(chunks[k])
      if (party !== null && party.count !== null && !party.described && party.kind !== "unknown" && sight.isFree(k)) {
        const before = chunks[k - 1]
        const linked =
          before?.kind === "aux" ||
          isMark(before, ":–—-") ||
          isOneOf(sight, before, STANDING) ||
          k === end ||
          isPassing(sight, party)
        if (linked && !isBuilt(party) && party.kind !== "weapon") {
          return [{ party: k, measure, trigger: at, apart: k - at > 3 }]
        }
      }
      if (isMark(chunks[k], ".;")) return []
    }
    return []
  },
  reads: [
    "The crash brings to 36 the number of people killed this year => killed 36..36",
    "The toll has gone up to 14 => killed 14..14",
    "The death toll rose to 12 on Tuesday => killed 12..12",
    "The toll is expected to reach 150 => killed 150..150",
    "Death toll tops 200 => killed 201..",
    "The number of injured climbed past 100 on Friday => injured 101..",
    "The toll is now above 40 => killed 41..",
    "Toll from the blaze at the mill passes 300 => killed 301..",
    "The number of victims of the attack has risen to 8 => casualties 8..8",
    "Officials put the toll at more than 30 => killed 31..",
    "The number of wounded stands at 40 => injured 40..40",
    "A find brought the number of victims killed to seven => killed 7..7",
    "That brings to 19 the number wounded this year => injured 19..19",
  ],
  refuses: ["The number of visitors rose to 8", "The toll on the bridge is 12 euros"],
}

/** "passes 300": the count's own words say what the toll did. */
const isPassing = (sight: Sight, { counted }: Party): boolean =>
  counted !== null && counted.count.operator === "more than" && sight.isFormOf(counted.firstToken, PASSING)

/** "brings to 36 the number of …": the number stands before. */
function raisedBefore(sight: Sight, at: number): number {
  const { chunks, words } = sight
  const k = hasTrait(chunks[at - 1], TRAIT.article) ? at - 2 : at - 1
  const party = partyOf(chunks[k])
  return party?.kind === "bare" && party.count !== null && isWordOf(chunks[k - 1], words.id("to")) && sight.isFree(k)
    ? k
    : -1
}

/** What a toll or number is of, and the chunk behind the words that say so. */
interface Told {
  readonly measure: Finding["measure"]
  readonly end: number
}

/** "the injury toll", and killed where nothing else is said. */
function tollMeasure(sight: Sight, at: number): Told {
  const before = sight.chunks[at - 1]
  const outcome = before?.kind === "party" ? before.party.inner : before?.kind === "outcome" ? before.outcome : null
  return { measure: outcome?.ofPeople ?? "killed", end: at + 1 }
}

/** "the number of wounded", "the number of victims killed"; null where people's fate is not what is numbered. */
function numberMeasure(sight: Sight, at: number): Told | null {
  const { chunks } = sight
  const killed = chunks[at + 1]
  // "the number killed this year"
  if (killed?.kind === "outcome" && isOutcome(killed, USE.participle) && killed.outcome.ofPeople !== null) {
    return { measure: killed.outcome.ofPeople, end: at + 2 }
  }
  if (!hasTrait(chunks[at + 1], TRAIT.of)) return null
  for (let k = at + 2; k < Math.min(chunks.length, at + 6); k++) {
    const chunk = chunks[k]
    if (chunk?.kind === "outcome" && chunk.outcome.ofPeople !== null) {
      return { measure: chunk.outcome.ofPeople, end: k + 1 }
    }
    const party = partyOf(chunk)
    if (party !== null) {
      if (party.inner?.ofPeople != null && party.count === null) return { measure: party.inner.ofPeople, end: k + 1 }
      const own = party.head >= 0 && party.count === null ? sight.ownMeasure(party.head) : null
      // "the number of victims killed"
      const fate = chunks[k + 1]
      const told = own === "casualties" && isOutcome(fate, USE.participle) ? fate.outcome.ofPeople : null
      if (told !== null) return { measure: told, end: k + 2 }
      if (own !== null) return { measure: own, end: k + 1 }
      if (party.count !== null || party.kind !== "people") return null
    }
  }
  return null
}
