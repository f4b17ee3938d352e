import { MEASURES } from "../../../model/index.ts"
import { isAdverb, isOneOf, isOutcome, isWordOf, partyOf } from "../neighbours.ts"
import { FACT } from "../facts.ts"
import type { Finding, FrameRule, Sight } from "../rule.ts"
import { USE } from "../words.ts"

const CHANGED = ["corrected", "revised", "lowered", "raised", "updated", "reduced", "increased"] as const
const FIGURES = ["figure", "number", "count", "toll", "tally"] as const
const SPEAKING = ["spoke", "speaks", "wrote"] as const
const LINKS = ["of", "at"] as const

export const restated: FrameRule = {
  id: "en.harm.restated",
  because: '"The figure was corrected to four" says anew what was counted before.',
  frame: "the figure {be} corrected to {count}",
  on: ["word"],
  starts: CHANGED,
  unaided: true,
  match(sight, at) {
    const { chunks, found, earlier, words } = sight
    const party = partyOf(chunks[at + 2])
    const aux = isAdverb(chunks[at - 1]) ? at - 2 : at - 1
    const counted = party?.kind === "bare" && party.count !== null && sight.isFree(at + 2)
    if (!counted || !isWordOf(chunks[at + 1], words.id("to")) || chunks[aux]?.kind !== "aux") return []
    if (!sight.isFormOf((chunks[aux - 1]?.to ?? 0) - 1, FIGURES)) return []
    const measure = found.findLast((each) => each.party < at)?.measure ?? earlier.at(-1)?.measure
    if (measure === undefined || MEASURES[measure].tier !== "core") return []
    return [{ party: at + 2, measure, trigger: at }]
  },
  reads: [
    "A first report said five people had died; the number was corrected to four => killed 5..5, killed 4..4",
    "Nine riders were hurt. The figure was later lowered to eight. => injured 9..9, injured 8..8",
  ],
  refuses: ["The speed limit was lowered to 80", "The figure was raised to nine"],
}

const TAKING = ["bringing", "brings", "brought", "taking", "takes", "took", "raising", "raises", "raised"] as const
const TOTALS = ["total", "tally", "figure", "count"] as const
/** Words between the verb and "dead": "the number of confirmed dead". */
const WITHIN = 5

export const deadTo: FrameRule = {
  id: "en.harm.dead-to",
  because: '"Bringing the confirmed dead to 41" counts all the dead.',
  frame: "bringing|taking the {dead} to {count}",
  on: ["party"],
  of: FACT.bare,
  needs: TAKING,
  unaided: true,
  match(sight, at) {
    const { chunks, words } = sight
    const party = partyOf(chunks[at])
    const dead = chunks[at - 2]
    const total = isOneOf(sight, dead, TOTALS) ? sight.found.findLast((each) => each.party < at)?.measure : undefined
    const own = isOutcome(dead, USE.collective) ? dead.outcome.ofPeople : null
    const measure = total !== undefined && MEASURES[total].tier === "core" ? total : own
    if (party?.kind !== "bare" || party.count === null || !sight.isFree(at)) return []
    if (measure === null || !isWordOf(chunks[at - 1], words.id("to"))) return []
    for (let k = at - 3; k >= Math.max(0, at - 2 - WITHIN); k--) {
      if (isOneOf(sight, chunks[k], TAKING)) {
        return [{ party: at, measure, trigger: at - 2, apart: true }]
      }
      if (chunks[k]?.kind !== "word") return []
    }
    return []
  },
  reads: [
    "Three more bodies were found, bringing the confirmed dead to 41 => killed 3..3, killed 41..41",
    "Nine new deaths were reported, taking the total to 310 => killed 9..9, killed 310..310",
  ],
  refuses: ["Bringing the dead to 41 villages took a week"],
}

export const otherTellers: FrameRule = {
  id: "en.harm.other-tellers",
  because: '"Some spoke of ten wounded, others of dozens" gives two counts of the same.',
  frame: "… of {count people}, others of {count}",
  on: ["party"],
  of: FACT.bare,
  goesOn: true,
  match(sight, at) {
    if (!isOneOf(sight, sight.chunks[at - 1], LINKS)) return []
    const party = partyOf(sight.chunks[at])
    const before = sight.found.findLast((each) => each.party < at)
    if (party?.kind !== "bare" || party.count === null || before === undefined || !sight.isFree(at)) return []
    if (MEASURES[before.measure].tier !== "core" || !isToldByOthers(sight, at, before)) return []
    return [{ party: at, measure: before.measure, trigger: before.trigger, apart: true }]
  },
  reads: [
    "Accounts of the number of wounded differ: some spoke of ten, others of dozens => injured 10..10, injured 24..99",
    "Some put the number of dead at 20, others at more than 30 => killed 20..20, killed 31..",
    "The agency spoke of eight killed, while a cook spoke of eleven => killed 8..8, killed 11..11",
  ],
  refuses: ["Some spoke of ten songs, others of dozens"],
}

/** "others of dozens", "a cook spoke of eleven", where the count before was linked by the same word. */
function isToldByOthers(sight: Sight, at: number, before: Finding): boolean {
  const { chunks } = sight
  const link = chunks[at - 1]
  const linked = isWordOf(chunks[before.party - 1], link?.form ?? 0)
  const teller = chunks[at - 2]
  return linked && (isOneOf(sight, teller, SPEAKING) || sight.isForm((teller?.to ?? 0) - 1, "others"))
}
