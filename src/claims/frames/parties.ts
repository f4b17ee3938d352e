import { TOKEN } from "../../language/index.ts"
import type { Party } from "./chunk.ts"
import type { Clause } from "./clause.ts"
import { countedParty } from "./counted.ts"
import { bareNoun, bothParty, describedParty, isBothAlone } from "./described.ts"
import { TRAIT } from "./words.ts"

/** The party that begins at token `at`, or null. */
export function partyAt(clause: Clause, at: number): Party | null {
  const { scan, words, limit } = clause
  // "In all 40 people were hurt": the sum, and no place.
  if (at > clause.from && scan.form[at] === words.small.all && scan.form[at - 1] === words.small.in) return null
  let i = at
  let determiner = 0
  let more = false
  let others = false
  for (let steps = 0; i < limit && steps < 4 && scan.kind[i] === TOKEN.word; steps++, i++) {
    if (clause.countAt(i) !== null) break
    const traits = words.traits(scan.form[i] as number)
    const isDeterminer = (traits & TRAIT.article) !== 0 && (determiner === 0 || (determiner & TRAIT.article) !== 0)
    if ((traits & TRAIT.more) !== 0) more = true
    else if ((traits & TRAIT.other) !== 0 && determiner !== 0) others = true
    else if (!isDeterminer) break
    determiner |= traits | TRAIT.article
  }
  const counted = i < limit ? clause.countAt(i) : null
  if (counted !== null) return countedParty(clause, { at, counted, determiner, more, others })
  if (determiner === 0) return bareNoun(clause, at)
  if (i === at + 1 && isBothAlone(clause, at)) return bothParty(clause, at)
  return describedParty(clause, { at, from: i, determiner, more, others })
}
