import { hasTrait, isOutcome, isWordOf, partyOf } from "../neighbours.ts"
import type { FrameRule, Sight } from "../rule.ts"
import { TRAIT, USE } from "../words.ts"

export const salvo: FrameRule = {
  id: "en.means.salvo",
  because: 'An attack "with 40 missiles", or a bare "40 missiles", launched them.',
  frame: "with|using {count} {weapon}",
  on: ["party"],
  match(sight, at) {
    const { chunks, words } = sight
    const party = partyOf(chunks[at])
    if (
      party === null ||
      party.kind !== "weapon" ||
      party.count === null ||
      party.described ||
      party.more ||
      !sight.isFree(at)
    ) {
      return []
    }
    const led = isWordOf(chunks[at - 1], words.id("with"), words.id("using"), words.id("involving"), words.id("by"))
    return led || (at === 0 && isVerbless(sight)) ? [{ party: at, measure: "launched", trigger: at }] : []
  },
  reads: [
    "The port was attacked with more than 30 drones => launched 31..",
    "About 20 rockets of several kinds. => launched 18..22",
  ],
  refuses: ["Allies promised 40 missiles", "He collects 12 shells"],
}

const isVerbless = (sight: Sight): boolean =>
  sight.chunks.every(
    (chunk) => chunk.kind !== "aux" && chunk.kind !== "outcome" && !hasTrait(chunk, TRAIT.verb | TRAIT.pronoun),
  ) && sight.chunks.length < 14

export const damageIn: FrameRule = {
  id: "en.damage.damage-in",
  because: "Damage in, or hits on, a number of places counts the places.",
  frame: "damage|hits|strikes in|on|to {count} {thing}",
  on: ["outcome"],
  match(sight, at) {
    const { chunks, words } = sight
    const party = partyOf(chunks[at + 2])
    const noun = chunks[at]
    if (
      noun?.kind !== "outcome" ||
      party === null ||
      party.count === null ||
      party.described ||
      !sight.isFree(at + 2)
    ) {
      return []
    }
    if (
      !isOutcome(noun, USE.base | USE.third) ||
      !isWordOf(chunks[at + 1], words.id("in"), words.id("on"), words.id("to"), words.id("at"))
    ) {
      return []
    }
    if (party.kind !== "area" && party.kind !== "structure") return []
    return [{ party: at + 2, measure: party.kind === "area" ? "hit" : (noun.outcome.ofThings ?? "hit"), trigger: at }]
  },
  reads: ["The drones caused damage in 11 towns => hit 11..11", "There was damage to 30 houses => damaged 30..30"],
  refuses: ["The firm strikes at two rivals"],
}
