import { isBuilt } from "../measures.ts"
import { hasTrait, isOneOf, isOutcome, isWordOf, partyOf } from "../neighbours.ts"
import { FACT } from "../facts.ts"
import type { FrameRule, Sight } from "../rule.ts"
import { TRAIT, USE } from "../words.ts"

const DOING = ["caused", "causing", "inflicted", "inflicting", "did", "doing", "suffered", "sustained"] as const
const WITHOUT = ["without", "no", "not"] as const
/** "heavy structural damage": so many words may stand between the verb and the damage. */
const DAMAGE_REACH = 5
const VIOLENCE = [
  "explosion",
  "explosions",
  "blast",
  "blasts",
  "bomb",
  "bombs",
  "bombing",
  "attack",
  "attacks",
  "rocket",
  "rockets",
  "missile",
  "missiles",
  "mortar",
  "mortars",
  "dynamite",
  "explosives",
  "grenade",
  "grenades",
  "shelling",
  "strike",
  "strikes",
  "airstrike",
  "airstrikes",
  "drone",
  "drones",
  "fire",
] as const

/** True where the sentence names an attack or what it was done with: prices and disputes do damage too. */
function tellsOfViolence(sight: Sight): boolean {
  const to = sight.chunks.at(-1)?.to ?? 0
  for (let token = sight.chunks[0]?.from ?? 0; token < to; token++) if (sight.isFormOf(token, VIOLENCE)) return true
  return false
}

/** Chunk of the verb that tells of the damage at `at` as done; −1 where none does, or where it says that none was. */
function doerBefore(sight: Sight, at: number): number {
  const { chunks } = sight
  for (let k = at - 1; k >= Math.max(0, at - DAMAGE_REACH); k--) {
    const chunk = chunks[k]
    if (isOneOf(sight, chunk, DOING)) {
      const before = chunks[k - 1]
      const unsure = before?.kind === "aux" && before.modality !== "asserted"
      return unsure || isOneOf(sight, before, WITHOUT) || hasTrait(before, TRAIT.not | TRAIT.modal) ? -1 : k
    }
    if (chunk?.kind !== "word" || isOneOf(sight, chunk, WITHOUT)) return -1
    if (hasTrait(chunk, TRAIT.preposition | TRAIT.subordinator | TRAIT.relative)) return -1
  }
  return -1
}

export const damageDone: FrameRule = {
  id: "en.damage.done",
  because: "Damage that an attack caused is a fact, though nobody counts what was damaged.",
  frame: "caused|inflicted [heavy] damage [to {thing}]",
  on: ["outcome"],
  of: FACT.damaged,
  match(sight, at) {
    const { chunks, words } = sight
    const noun = chunks[at]
    if (noun?.kind !== "outcome" || noun.outcome.ofThings !== "damaged" || !isOutcome(noun, USE.base)) return []
    if (sight.found.some(({ trigger }) => trigger === at) || doerBefore(sight, at) < 0 || !tellsOfViolence(sight)) {
      return []
    }
    if (!isWordOf(chunks[at + 1], words.id("to"))) return [{ party: at, measure: "damaged", trigger: at }]
    const party = partyOf(chunks[at + 2])
    const isThing = party !== null && isBuilt(party) && sight.isFree(at + 2)
    return isThing ? [{ party: at + 2, measure: "damaged", trigger: at }] : []
  },
  reads: [
    "The blast caused serious damage => damaged asserted",
    "Rockets hit the ministry, causing damage to the building => damaged asserted",
  ],
  refuses: [
    "The strike caused damage to the talks",
    "The bomb went off without causing damage",
    "The new tariff caused serious damage",
  ],
}
