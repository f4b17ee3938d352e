import { hasTrait, isMark, isOutcome, partyOf } from "../neighbours.ts"
import { subjectBefore } from "../subject.ts"
import type { FrameRule, Sight } from "../rule.ts"
import { TRAIT } from "../words.ts"
import { AFTER_PEOPLE, findingsFor } from "./findings.ts"

/** The place where someone was found may take so many chunks. */
const REACH = 18
const FINDING = ["found", "located", "discovered"] as const

/** True where the chunk at `k` is "was found", or "found" before its object. */
const isFinding = (sight: Sight, k: number): boolean => {
  const end = (sight.chunks[k]?.to ?? 0) - 1
  return sight.isFormOf(end, FINDING)
}

/** Whom "found" speaks of at chunk `k`: its subject after "was", else its object. */
function foundAt(sight: Sight, k: number): number {
  const { chunks } = sight
  const chunk = chunks[k]
  const passive = chunk?.kind === "aux" ? chunk.passive : chunks[k - 1]?.kind === "aux"
  if (passive) return subjectBefore(sight, chunk?.kind === "aux" ? k : k - 1)
  return partyOf(chunks[k + 1]) === null ? -1 : k + 1
}

export const foundWith: FrameRule = {
  id: "en.harm.found-with",
  because: "Who was found somewhere with wounds, or dead, is told of however long the place is.",
  frame: "{people} was found … with {wounds} | found {people} … {dead}",
  on: ["outcome"],
  needs: FINDING,
  match(sight, at) {
    const { chunks, found } = sight
    const chunk = chunks[at]
    if (!isOutcome(chunk, AFTER_PEOPLE) || chunk.active || found.some(({ trigger }) => trigger === at)) return []
    if (chunk.outcome.ofPeople !== "injured" && chunk.outcome.ofPeople !== "killed") return []
    for (let k = at - 1; k >= Math.max(0, at - REACH); k--) {
      const before = chunks[k]
      if (before === undefined || before.kind === "outcome" || isMark(before, ".;:")) return []
      if (isFinding(sight, k)) {
        const who = foundAt(sight, k)
        const party = partyOf(chunks[who])
        return party?.kind !== "people" || party.count === null
          ? []
          : findingsFor(sight, [who], { outcome: chunk.outcome, trigger: at, far: true })
      }
      if (before.kind === "aux" || hasTrait(before, TRAIT.subordinator | TRAIT.relative | TRAIT.conjunction)) return []
    }
    return []
  },
  reads: [
    "Tobin Keogh was found behind a shed on the long lane to the mill with gunshot wounds => injured 1..1",
    "Rangers found a hiker in the back of a van by the lake suffering from burns => injured 1..1",
    "Neighbours discovered two lodgers on the floor of the upper room dead => killed 2..2",
  ],
  refuses: ["The clerk was found guilty of homicide", "The report found a lack of care for patients with burns"],
}
