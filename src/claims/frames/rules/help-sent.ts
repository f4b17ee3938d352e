import { hasTrait, isOneOf, joinedLeft, objectsAfter, partyOf } from "../neighbours.ts"
import type { FrameRule, Sight } from "../rule.ts"
import { subjectBefore } from "../subject.ts"
import { TRAIT } from "../words.ts"
import { isHelp } from "./response.ts"

/** They are said of anybody: only of those who rescue, heal or find out is it help. */
const OF_ANYBODY = [
  "carrying",
  "flew",
  "flown",
  "flying",
  "brought",
  "bringing",
  "shipped",
  "shipping",
  "provided",
  "providing",
] as const
/** What those who send help do with it. */
const SENDING = [
  ...OF_ANYBODY,
  "donated",
  "donating",
  "assigned",
  "assigning",
  "committed",
  "contributed",
  "positioned",
  "stationed",
  "posted",
  "ordered",
  "mobilized",
  "deployed",
  "dispatched",
  "sent",
] as const
const PARTICLES = ["in", "out"] as const

/** Help that may be brought: supplies, and people and vehicles by `isHelp`. */
function isBrought(sight: Sight, at: number, anybody: boolean): boolean {
  const party = partyOf(sight.chunks[at])
  if (party === null || party.counted === null || !sight.isFree(at) || party.count?.operator === "none") return false
  if (party.kind === "supply") return true
  if (!isHelp(sight, at) || party.count?.most === 1) return false
  return !anybody || (party.group !== "police" && party.group !== "combatants" && party.group !== "workers")
}

export const helpSent: FrameRule = {
  id: "en.response.help-sent",
  because: "Rescuers, experts, vehicles and supplies that were flown in, assigned or given were deployed.",
  frame: "assigned|brought {count} {help}; {count} {help} were flown",
  on: ["word", "outcome"],
  starts: SENDING,
  alone: true,
  needs: SENDING,
  match(sight, at) {
    const { chunks } = sight
    const word = SENDING.find((each) => sight.isForm((chunks[at]?.to ?? 0) - 1, each))
    if (word === undefined) return []
    const anybody = OF_ANYBODY.some((each) => each === word)
    const before = chunks[at - 1]
    const passive = before?.kind === "aux" && before.passive
    // "They asked that four guards be assigned"
    if (passive && sight.isForm(before.from, "be")) return []
    const subject = passive ? subjectBefore(sight, at - 1) : -1
    const help = passive
      ? subject < 0
        ? []
        : joinedLeft(sight, subject, (each) => sight.isFree(each))
      : hasTrait(before, TRAIT.infinitive) || isOneOf(sight, before, SENDING)
        ? []
        : objectsAfter(sight, isOneOf(sight, chunks[at + 1], PARTICLES) ? at + 1 : at)
    return help
      .filter((each) => isBrought(sight, each, anybody))
      .map((each) => ({ party: each, measure: "deployed" as const, trigger: at, apart: true }))
  },
  reads: [
    "Some 30 detectives have been assigned to the case => deployed 27..33",
    "The alliance flew in 20 investigators => deployed 20..20",
    "A plane carrying 16 tons of blankets landed => deployed 16..16",
    "A neighbour state donated 16 tons of blankets => deployed 16..16",
    "The agency deployed an initial team of ten investigators => deployed 10..10",
    "Two planes flew 40 rescuers to the coast => deployed 40..40",
    "About 900 troops, policemen and agents have been mobilized => deployed 810..990",
  ],
  refuses: [
    "A van brought two officers home",
    "They donated 12 songs",
    "He was ordered to pay 12 officers",
    "They asked that four guards be assigned",
  ],
}
