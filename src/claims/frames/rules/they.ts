import type { Frame } from "../../frame.ts"
import { hasTrait, isOneOf, isOutcome, partyOf } from "../neighbours.ts"
import type { FrameRule, Sight } from "../rule.ts"
import { TRAIT, USE } from "../words.ts"

const THEY = ["they"] as const
/** What befalls people who were told of before. */
const BEFALLS: ReadonlySet<string> = new Set(["killed", "hospitalised", "kidnapped"])
const STATE = USE.participle | USE.adjective | USE.intransitive
/** More than these are told by number. */
const MOST_FEW = 9

/** Chunk of "they" whom the outcome at `at` befalls by a passive or a verb of dying; −1 where there is none. */
function theyBefore({ chunks, found, words }: Sight, at: number): number {
  const chunk = chunks[at]
  if (!isOutcome(chunk, STATE) || found.some(({ trigger }) => trigger === at)) return -1
  let k = at - 1
  const group = chunks[k]
  if (group?.kind === "aux") {
    if (!group.passive && !isOutcome(chunk, USE.intransitive)) return -1
    k--
  } else if (!isOutcome(chunk, USE.intransitive)) return -1
  while (k > 0 && hasTrait(chunks[k], TRAIT.adverb) && at - k < 5) k--
  return isOneOf({ chunks, words }, chunks[k], THEY) ? k : -1
}

const isHarm = ({ tier, count, modality }: Frame): boolean =>
  tier === "core" && count !== null && count.least > 0 && modality === "asserted"

/** Chunk of the few people who are the sentence's own "they": "the two men were at lunch when they were abducted"; −1 where none are. */
function fewBefore(sight: Sight, who: number): number {
  for (let k = who - 1; k >= 0; k--) {
    const party = partyOf(sight.chunks[k])
    if (party?.kind !== "people" || party.counted === null || !party.definite) continue
    const many = party.count?.most ?? 0
    return many === party.count?.least && many >= 2 && many <= MOST_FEW && sight.isFree(k) ? k : -1
  }
  return -1
}

export const pluralHarm: FrameRule = {
  id: "en.harm.pronoun-several",
  because: '"They were found dead" speaks of the few who were told of last.',
  frame: "they {be} {outcome}",
  on: ["outcome"],
  needs: THEY,
  match(sight, at) {
    const who = theyBefore(sight, at)
    const chunk = sight.chunks[at]
    const measure = chunk?.kind === "outcome" ? chunk.outcome.ofPeople : null
    if (who < 0 || measure === null || !BEFALLS.has(measure)) return []
    const told = fewBefore(sight, who)
    if (told >= 0) return [{ party: told, measure, trigger: at, apart: true }]
    const few = sight.earlier.findLast(isHarm)
    const many = few?.count?.most ?? 0
    if (few === undefined || many !== few.count?.least || many < 2 || many > MOST_FEW) return []
    return [{ party: who, measure, trigger: at, like: few.group ?? "people", count: many }]
  },
  reads: [
    "The two clerks were at lunch when they were abducted => kidnapped 2..2",
    "Two sisters died in the old mill. They were found dead by a guard. => killed 2..2, killed 2..2",
  ],
  refuses: ["They were killed off in the last chapter"],
}
