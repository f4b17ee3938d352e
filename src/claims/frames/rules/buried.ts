import { hasTrait, isWordOf, objectsAfter, partyOf } from "../neighbours.ts"
import type { FrameRule, Sight } from "../rule.ts"
import { TRAIT } from "../words.ts"
import { findingsFor } from "./findings.ts"

/** What comes down upon people stands within so many chunks before its verb. */
const SUBJECT_REACH = 6
const BURYING = ["buried", "burying", "buries", "entombed", "entombing"] as const
/** What falls on people and holds them. */
const FALLING = [
  "collapse",
  "landslide",
  "landslides",
  "landslip",
  "mudslide",
  "mudslides",
  "avalanche",
  "avalanches",
  "snow",
  "mud",
  "rubble",
  "debris",
  "earth",
  "rocks",
  "rockfall",
  "slide",
  "blast",
  "explosion",
  "quake",
  "earthquake",
  "wall",
  "roof",
] as const

export const buried: FrameRule = {
  id: "en.harm.buried",
  because: "A landslide that buried people holds them trapped; people who buried others laid the dead to rest.",
  frame: "{landslide} buried {people} | {people} buried {people}",
  on: ["word", "outcome"],
  starts: BURYING,
  needs: BURYING,
  match(sight, at) {
    const { chunks } = sight
    if (!sight.isFormOf(chunks[at]?.from ?? -1, BURYING) || chunks[at - 1]?.kind === "aux") return []
    const objects = objectsAfter(sight, at).filter((k) => sight.isFree(k))
    if (objects.every((k) => partyOf(chunks[k])?.counted == null)) return []
    const measure = buriedBy(sight, at)
    if (measure === null) return []
    return findingsFor(sight, objects, { outcome: { ofPeople: measure, ofThings: null, uses: 0 }, trigger: at })
  },
  reads: [
    "A landslide buried nine houses and 22 villagers => trapped 22..22",
    "The collapse buried 15 miners; eight were pulled out alive => trapped 15..15, rescued 8..8",
    "Neighbours buried six men on Sunday => killed 6..6",
  ],
  refuses: ["The pirate buried 12 chests", "The report buried two editors"],
}

/** What became of those buried: trapped under what fell, or laid to rest by people; null where neither does it. */
function buriedBy(sight: Sight, at: number): "trapped" | "killed" | null {
  const { chunks } = sight
  for (let k = at - 1; k >= Math.max(0, at - SUBJECT_REACH); k--) {
    const chunk = chunks[k]
    const party = partyOf(chunk)
    const head = party !== null && party.head >= 0 ? party.head : (chunk?.from ?? -1)
    if (sight.isFormOf(head, FALLING)) return "trapped"
    if (party?.kind === "people") return party.counted === null ? "killed" : null
    if (isWordOf(chunk, sight.words.id("they"))) return "killed"
    if (chunk?.kind === "mark" || hasTrait(chunk, TRAIT.verb | TRAIT.subordinator)) return null
  }
  return null
}
