import { partyOf } from "../neighbours.ts"
import { FACT } from "../facts.ts"
import type { FrameRule } from "../rule.ts"

export const outOf: FrameRule = {
  id: "en.means.out-of",
  because: '"Shot down 23 of 30 drones" tells of 30 that flew.',
  frame: "intercepted {count} of {count} {weapons}",
  on: ["party"],
  of: FACT.weapon,
  goesOn: true,
  match({ chunks, found }, at) {
    if (partyOf(chunks[at])?.outOf === undefined) return []
    if (!found.some(({ party, measure }) => party === at && measure === "intercepted")) return []
    return [{ party: at, measure: "launched", trigger: at, outOf: true, apart: true }]
  },
  reads: [
    "Gunners shot down 23 of 30 drones => intercepted 23..23, launched 30..30",
    "31 of the 40 missiles were intercepted => intercepted 31..31, launched 40..40",
  ],
  refuses: ["They sold 23 of 30 drones"],
}
