import type { Group } from "../../model/index.ts"
import { TOKEN } from "../../language/index.ts"
import type { Clause } from "./clause.ts"
import { TRAIT } from "./words.ts"

/** Nouns that share one number. */
const MOST = 4

/** What several plural nouns behind one number count together. */
interface JoinedNouns {
  /** Token after the last of them. */
  readonly end: number
  /** The group of all where it is one, else "people". */
  readonly group: Group
}

/**
 * "19 passengers and crew", "30 men, women and children": plural nouns behind token `to` that have no number of their own and share that of
 * the first, of `group`; null where none follow, or where the last may open a clause ("and guards were searching").
 */
export function joinedNouns(
  clause: Clause,
  { to, from, group }: { to: number; from: number; group: Group },
): JoinedNouns | null {
  const { scan, words, limit } = clause
  let together = group
  let k = to
  for (let many = 1; many < MOST && k + 1 < limit; many++) {
    const closes = scan.form[k] === words.small.and
    if (!closes && scan.text.charAt(scan.start[k] as number) !== ",") return null
    const noun = scan.kind[k + 1] === TOKEN.word ? words.noun(scan.form[k + 1] as number) : null
    if (noun === null || noun.kind !== "people" || !noun.many || noun.one) return null
    if (noun.group !== together) together = "people"
    k += 2
    if (closes) return goesOn(clause, k, from) ? { end: k, group: together } : null
  }
  return null
}

/** Nothing behind token `k` makes a subject of the noun before it, unless the number opens the clause and so is a subject too. */
function goesOn({ scan, words, limit, from }: Clause, k: number, opens: number): boolean {
  if (k >= limit || scan.kind[k] !== TOKEN.word) return true
  const traits = words.traits(scan.form[k] as number)
  const outcome = words.outcome(scan.form[k] as number) !== null
  if ((traits & TRAIT.preposition) !== 0) return true
  return (
    (outcome || (traits & (TRAIT.be | TRAIT.have)) !== 0) && (opens === from || scan.kind[opens - 1] !== TOKEN.word)
  )
}
