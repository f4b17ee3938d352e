import { isBuilt, measureOf } from "../measures.ts"
import { hasTrait, isOneOf, isOutcome, isWordOf, joinedRight, partyOf } from "../neighbours.ts"
import { subjectBefore } from "../subject.ts"
import { FACT } from "../facts.ts"
import type { Finding, FrameRule, Sight } from "../rule.ts"
import { TRAIT, USE } from "../words.ts"

/** "heavy structural damage": so many words may stand between the verb and the damage. */
const DAMAGE_REACH = 4
const SUFFERED = ["suffered", "suffer", "suffering", "sustained", "sustaining", "received", "incurred", "had"] as const

export const damageIn: FrameRule = {
  id: "en.damage.damage-in",
  because: "Damage in, or hits on, a number of places counts the places.",
  frame: "damage|hits|strikes in|on|to {count} {thing}",
  on: ["outcome"],
  of: USE.base | USE.third,
  match(sight, at) {
    const { chunks, words } = sight
    const noun = chunks[at]
    if (
      noun?.kind !== "outcome" ||
      !isOutcome(noun, USE.base | USE.third) ||
      !isWordOf(chunks[at + 1], words.id("in"), words.id("on"), words.id("to"), words.id("at")) ||
      partyOf(chunks[at + 2]) === null
    ) {
      return []
    }
    return joinedRight(sight, at + 2).flatMap((place): Finding[] => {
      const party = partyOf(chunks[place])
      if (party === null || party.count === null || party.described || !sight.isFree(place)) return []
      // "slimmed down to three cars", "fire to two trucks": no damage and no hit.
      const measure = isBuilt(party) ? measureOf(noun.outcome, party) : null
      if (party.kind === "area" && isDamage(sight, at)) return [{ party: place, measure: "hit", trigger: at }]
      return measure === null ? [] : [{ party: place, measure, trigger: at }]
    })
  },
  reads: [
    "The drones caused damage in 11 towns => hit 11..11",
    "There was damage to 30 houses => damaged 30..30",
    "The flood did damage to nearby barns and four mills => damaged 4..4",
  ],
  refuses: ["The firm strikes at two rivals", "The club is down to three cars"],
}

const isDamage = ({ chunks }: Sight, at: number): boolean => {
  const chunk = chunks[at]
  return chunk?.kind === "outcome" && (chunk.outcome.ofThings === "damaged" || chunk.outcome.ofThings === "hit")
}

export const damageSuffered: FrameRule = {
  id: "en.damage.suffered",
  because: "Things that suffered damage were damaged.",
  frame: "{count} {thing} suffered [heavy] damage",
  on: ["outcome"],
  of: FACT.damaged,
  match(sight, at) {
    const { chunks } = sight
    const noun = chunks[at]
    if (noun?.kind !== "outcome" || noun.outcome.ofThings !== "damaged" || !isOutcome(noun, USE.base)) return []
    for (let k = at - 1; k >= Math.max(1, at - DAMAGE_REACH); k--) {
      const verb = chunks[k]
      if (isOneOf(sight, verb, SUFFERED) || (verb?.kind === "aux" && k < at - 1)) {
        const subject = subjectBefore(sight, chunks[k - 1]?.kind === "aux" ? k - 1 : k)
        const party = partyOf(chunks[subject])
        const free = party !== null && isBuilt(party) && party.count !== null && sight.isFree(subject)
        return free ? [{ party: subject, measure: "damaged", trigger: at }] : []
      }
      if (verb?.kind !== "word" || hasTrait(verb, TRAIT.preposition | TRAIT.conjunction)) return []
    }
    return []
  },
  reads: [
    "At least nine barns suffered heavy damage => damaged 9..",
    "Two ferries have sustained slight damage => damaged 2..2",
  ],
  refuses: ["Twelve firms suffered losses", "Two lawyers had the damage assessed"],
}
