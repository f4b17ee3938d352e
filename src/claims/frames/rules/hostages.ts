import { isOneOf, isOutcome, isWordOf, partyOf } from "../neighbours.ts"
import type { FrameRule, Sight } from "../rule.ts"
import { USE } from "../words.ts"

export const HOSTAGES = ["hostages", "hostage", "captives", "captive"] as const
const TAKING = [
  "seize",
  "seized",
  "seizes",
  "seizing",
  "took",
  "taken",
  "takes",
  "take",
  "taking",
  "hold",
  "held",
  "holds",
  "holding",
] as const

/** "hostages" behind a number or an article. */
const isHostage = (sight: Sight, token: number): boolean => sight.isFormOf(token, HOSTAGES)

export const hostages: FrameRule = {
  id: "en.harm.hostages",
  because: "Hostages who are taken or held were kidnapped.",
  frame: "took|holding {count} hostages; {count} hostages … held",
  on: ["party"],
  needs: HOSTAGES,
  unaided: true,
  match(sight, at) {
    const { chunks } = sight
    const party = partyOf(chunks[at])
    if (party === null || party.count === null || party.described || party.head < 0 || !sight.isFree(at)) return []
    if (!isHostage(sight, party.head) || party.count.operator === "none") return []
    for (const k of [at - 1, at - 2]) {
      if (isOneOf(sight, chunks[k], TAKING)) return [{ party: at, measure: "kidnapped", trigger: k }]
    }
    const verb = chunks[at + 1]?.kind === "aux" ? at + 2 : at + 1
    const held = isOneOf(sight, chunks[verb], TAKING) || isOutcome(chunks[verb], USE.participle & USE.noun)
    return held ? [{ party: at, measure: "kidnapped", trigger: verb }] : []
  },
  reads: [
    "The raiders seized 40 hostages in a clinic => kidnapped 40..40",
    "About 100 hostages are still being held => kidnapped 90..110",
  ],
  refuses: ["He met 12 hostages after their return", "The film has four hostages"],
}

export const costLives: FrameRule = {
  id: "en.harm.cost-lives",
  because: '"Cost nine sailors their lives" says that they died.',
  frame: "cost {people} their lives",
  on: ["word"],
  starts: ["cost", "costing", "costs"],
  unaided: true,
  match(sight, at) {
    const { chunks } = sight
    const party = partyOf(chunks[at + 1])
    if (party === null || party.count === null || party.kind !== "people" || !sight.isFree(at + 1)) return []
    const what = partyOf(chunks[at + 2])
    const life = chunks[at + 3]
    const lives =
      (what !== null && what.head >= 0 && sight.isForm(what.head, "lives")) ||
      isWordOf(life, sight.words.id("life"), sight.words.id("lives"))
    return lives ? [{ party: at + 1, measure: "killed", trigger: at }] : []
  },
  reads: [
    "The storm cost at least nine sailors their lives => killed 9..",
    "The crash cost a nurse her life => killed 1..1",
  ],
  refuses: ["The move cost nine sailors their jobs"],
}
