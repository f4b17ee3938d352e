import type { Party } from "../chunk.ts"
import { isOneOf, joinedRight, partyOf } from "../neighbours.ts"
import type { Finding, FrameRule, Sight } from "../rule.ts"
import { listedMeasure } from "./among.ts"

/** Who names them stands between: "named by relatives as". */
const REACH = 6
const NAMED = ["named", "identified"] as const

export const namedAs: FrameRule = {
  id: "en.harm.named-as",
  because: "Those as whom the dead are named are dead.",
  frame: "{dead|victims} … named as {people}",
  on: ["word"],
  starts: ["as"],
  needs: NAMED,
  match(sight, as) {
    const { chunks } = sight
    const at = as + 1
    const first = partyOf(chunks[at])
    const isOpened = isTold(first) && first?.named === false && first.head >= 0
    const told = isOpened && sight.isFree(at) ? namedBefore(sight, as - 1) : null
    if (told === null) return []
    const listed = joinedRight(sight, at).filter((k) => sight.isFree(k) && isTold(partyOf(chunks[k])))
    const many = listed.reduce((sum, k) => sum + (partyOf(chunks[k])?.count?.least ?? 0), 0)
    // "identified as a clerk": says again who the one is.
    return many < 2 ? [] : listed.map((party) => ({ party, ...told, apart: true }))
  },
  reads: [
    "Relatives named the dead as a farmer, his sister and her three sons => killed 1..1, killed 1..1, killed 3..3",
    "The victims were identified by police as two brothers and a cook => casualties 2..2, casualties 1..1",
  ],
  refuses: ["The winners were named by the jury as two brothers", "The man was known as a farmer"],
}

const isTold = (party: Party | null): boolean =>
  party?.kind === "people" && party.count !== null && party.group !== "attackers"

/** What became of those who are named: "the dead" right before "as", or before "were named by relatives". */
function namedBefore(sight: Sight, end: number): Pick<Finding, "measure" | "trigger"> | null {
  const { chunks } = sight
  const isNaming = (k: number): boolean =>
    isOneOf(sight, chunks[k], NAMED) || (chunks[k]?.kind === "aux" && sight.isFormOf((chunks[k]?.to ?? 0) - 1, NAMED))
  const object = listedMeasure(sight, end)
  if (object !== null) return [end - 1, end - 2].some(isNaming) ? object : null
  for (let k = end; k > Math.max(0, end - REACH); k--) {
    if (isNaming(k)) return listedMeasure(sight, chunks[k]?.kind === "aux" ? k - 1 : k - 2)
    if (chunks[k]?.kind === "mark") return null
  }
  return null
}
