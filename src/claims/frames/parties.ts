import { TOKEN, type CountSpan } from "../../language/index.ts"
import type { Party } from "./chunk.ts"
import type { Clause } from "./clause.ts"
import { countedParty } from "./counted.ts"
import { bareNoun, bothOf, bothParty, describedParty, isBothAlone } from "./described.ts"
import { TRAIT } from "./words.ts"

/** "a family of five": the count behind the word at `i`; −1 where there is none. */
const afterFamily = (clause: Clause, i: number): number => {
  const { scan, words, limit } = clause
  const is = i + 2 < limit && words.isOneOf(scan.form[i] as number, FAMILIES)
  return is && (words.traits(scan.form[i + 1] as number) & TRAIT.of) !== 0 && clause.countAt(i + 2) !== null
    ? i + 2
    : -1
}
const FAMILIES = ["family"] as const

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
  const of = determiner === 0 ? -1 : afterFamily(clause, i)
  if (of !== -1) {
    const members = countedParty(clause, { at, counted: clause.countAt(of) as CountSpan, determiner, more, others })
    return members?.kind === "bare" ? { ...members, kind: "people" } : members
  }
  if (determiner === 0) return bareNoun(clause, at)
  if (i === at + 1 && isBothAlone(clause, at)) return bothParty(clause, at)
  if (scan.form[at] === words.small.both) {
    const pair = bothOf(clause, at)
    if (pair !== null) return pair
  }
  return describedParty(clause, { at, from: i, determiner, more, others })
}
