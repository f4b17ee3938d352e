import { hasTrait, isOneOf, isWordOf, partyOf } from "../neighbours.ts"
import type { FrameRule, Sight } from "../rule.ts"
import { TRAIT } from "../words.ts"
import { findingsFor } from "./findings.ts"
import { groupOfPronoun } from "./pronouns.ts"

const HOSPITAL_REACH = 7
const SENT = [
  "took",
  "sends",
  "taken",
  "transported",
  "rushed",
  "brought",
  "airlifted",
  "flown",
  "moved",
  "sent",
  "carried",
  "driven",
] as const
const ABOARD = ["in", "inside", "aboard", "from"] as const
const SENDING = ["sending", "taking", "rushing", "transporting", "bringing"] as const
const OBJECTS = ["him", "her"] as const
const PULLED = ["pulled", "pulling", "pull", "dug", "digging", "freed", "saved"] as const

export const sentToHospital: FrameRule = {
  id: "en.harm.sent-to-hospital",
  because: "A crash that sent four people to hospital, or medics who took them there, have them as object.",
  frame: "sent|took|rushed {people} to … hospital",
  on: ["word", "outcome"],
  starts: [...SENT, ...SENDING],
  match(sight, at) {
    const { chunks, words } = sight
    const sent =
      hasTrait(chunks[at], TRAIT.transport) || sight.isTransport(at) || sight.isFormOf(chunks[at]?.from ?? -1, SENDING)
    const one = isOneOf(sight, chunks[at + 1], OBJECTS)
    const counted = one || partyOf(chunks[at + 1])?.count != null
    // "sent both riders involved to hospital"
    let to = isWordOf(chunks[at + 2], words.id("involved")) ? at + 3 : at + 2
    // "sent all three people in the car to hospital"
    if (isOneOf(sight, chunks[to], ABOARD)) while (to < at + 6 && !isWordOf(chunks[to], words.id("to"))) to++
    if (!sent || !counted || !isWordOf(chunks[to], words.id("to"))) return []
    for (let k = to + 1; k < Math.min(chunks.length, to + 1 + HOSPITAL_REACH); k++) {
      if (chunks[k]?.kind === "mark") return []
      if (hasTrait(chunks[k], TRAIT.hospital) || sight.isHospital(k)) {
        if (one) {
          return [{ party: at + 1, measure: "hospitalised", trigger: at, like: groupOfPronoun(sight, at + 1) }]
        }
        return findingsFor(sight, [at + 1], {
          outcome: { ofPeople: "hospitalised", ofThings: null, uses: 0 },
          trigger: at,
        })
      }
    }
    return []
  },
  reads: [
    "The crash sent four people to the hospital => hospitalised 4..4",
    "The crash sent both riders involved to hospital => hospitalised 2..2",
    "Medics took two girls to a nearby clinic => hospitalised 2..2",
    "A blast shook the mill, sending three porters to hospital => hospitalised 3..3",
    "A clerk was shot in the leg. Medics transported him to the hospital => injured 1..1, hospitalised 1..1",
  ],
  refuses: ["They took two letters to the hospital", "He took two girls to the cinema"],
}

export const pulledOut: FrameRule = {
  id: "en.harm.pulled-out",
  because: "People pulled or dug out of rubble or water were rescued.",
  frame: "pulled|dug {people} from|out",
  on: ["word"],
  starts: PULLED,
  unaided: true,
  match(sight, at) {
    const { chunks, words } = sight
    const verb = isOneOf(sight, chunks[at], PULLED)
    const party = partyOf(chunks[at + 1])
    if (
      !verb ||
      party === null ||
      party.count === null ||
      (party.kind !== "people" && party.kind !== "bare") ||
      !sight.isFree(at + 1)
    ) {
      return []
    }
    const next = isWordOf(chunks[at + 2], words.id("alive")) ? chunks[at + 3] : chunks[at + 2]
    if (!isWordOf(next, words.id("from"), words.id("out"))) return []
    const measure = sight.ownMeasure(party.head) === "killed" ? "killed" : "rescued"
    return [{ party: at + 1, measure, trigger: at }]
  },
  reads: [
    "Crews pulled 12 survivors from the rubble => rescued 12..12",
    "Divers pulled two bodies from the canal => killed 2..2",
  ],
  refuses: ["She pulled two coins from the well"],
}

const FORCING = ["forced", "forces", "forcing", "drove", "driving", "driven"] as const
const LEAVING = ["flee", "leave", "evacuate", "abandon"] as const
const HOMES = ["homes", "houses", "villages"] as const

export const forcedOut: FrameRule = {
  id: "en.harm.forced-out",
  because: "People forced from their homes or to flee are displaced.",
  frame: "forced {people} from their homes | to flee",
  on: ["word"],
  starts: FORCING,
  alone: true,
  match(sight, at) {
    const { chunks, words } = sight
    const party = partyOf(chunks[at + 1])
    const counted = party !== null && party.count !== null && (party.kind === "people" || party.kind === "bare")
    if (!counted || !sight.isFree(at + 1) || hasTrait(chunks[at - 1], TRAIT.infinitive | TRAIT.modal)) return []
    const from = isWordOf(chunks[at + 2], words.id("from"), words.id("out"))
    const near = [at + 3, at + 4, at + 5].find((k) =>
      from ? isHome(sight, k) : k === at + 3 && isOneOf(sight, chunks[k], LEAVING),
    )
    return near === undefined ? [] : [{ party: at + 1, measure: "displaced", trigger: at }]
  },
  reads: [
    "The shelling forced more than 10,000 people from their homes => displaced 10001..",
    "Floods forced 40 families to leave => displaced 40..40",
  ],
  refuses: ["He forced 12 people to sing", "The storm drove two boats from the harbour"],
}

/** "their homes", "the houses": a word, or the noun of a party. */
function isHome(sight: Sight, k: number): boolean {
  const party = partyOf(sight.chunks[k])
  return (
    isOneOf(sight, sight.chunks[k], HOMES) || (party !== null && party.head >= 0 && sight.isFormOf(party.head, HOMES))
  )
}
