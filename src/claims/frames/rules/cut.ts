import { hasTrait, isMark, isOneOf } from "../neighbours.ts"
import type { FrameRule } from "../rule.ts"
import { subjectBefore } from "../subject.ts"
import { TRAIT } from "../words.ts"
import { BODY_PARTS } from "../body-parts.ts"
import { findingsFor } from "./findings.ts"

const CUT = ["cut"] as const
const WHERE = ["on", "in", "across", "about"] as const

export const cutOn: FrameRule = {
  id: "en.harm.cut-on",
  because: '"Was cut on the lip" is a wound; what is cut elsewhere is budgets.',
  frame: "{people} was cut on {body part}",
  on: ["word"],
  starts: CUT,
  alone: true,
  match(sight, at) {
    const { chunks } = sight
    const aux = chunks[at - 1]
    if (aux?.kind !== "aux" || !aux.passive || !isOneOf(sight, chunks[at + 1], WHERE)) return []
    for (let k = at + 2; k < at + 6; k++) {
      if (isOneOf(sight, chunks[k], BODY_PARTS)) {
        const subject = subjectBefore(sight, at - 1)
        const outcome = { ofPeople: "injured" as const, ofThings: null, uses: 0 }
        return subject < 0 ? [] : findingsFor(sight, [subject], { outcome, trigger: at })
      }
      if (isMark(chunks[k], ",;.") || hasTrait(chunks[k], TRAIT.verb)) return []
    }
    return []
  },
  reads: ["The envoy was cut on her lip and hands by glass from two windows => injured 1..1"],
  refuses: ["The budget of the envoy was cut on two days"],
}
