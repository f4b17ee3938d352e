import type { Party } from "../chunk.ts"
import { hasTrait, isWordOf, objectsAfter, partyOf } from "../neighbours.ts"
import type { FrameRule, Sight } from "../rule.ts"
import { TRAIT } from "../words.ts"

/** A subject stands within so many chunks before its verb. */
const SUBJECT_REACH = 5
const ARMED = [
  "army",
  "battalion",
  "brigade",
  "regiment",
  "platoon",
  "squad",
  "unit",
  "division",
  "militia",
  "rebels",
  "guerrillas",
  "insurgents",
  "forces",
  "garrison",
  "navy",
  "patrol",
  "troops",
] as const
const KIN = ["son", "sons", "daughter", "daughters", "brother", "brothers", "sister", "sisters", "siblings"] as const

const OWN = [
  ...KIN,
  "husband",
  "wife",
  "mother",
  "father",
  "parents",
  "child",
  "children",
  "nephew",
  "niece",
  "grandmother",
  "grandfather",
] as const

/** "lost his wife to a rival", "lost her son in the crowd" are no deaths. */
const isRival = (sight: Sight, last: number): boolean =>
  isWordOf(sight.chunks[last + 1], sight.words.id("to")) ||
  sight.chunks.some((chunk) => isWordOf(chunk, sight.words.id("crowd")))

export const lostMen: FrameRule = {
  id: "en.harm.lost-men",
  because: "An army that lost three soldiers, or a family that lost two sons, has them dead.",
  frame: "{army|family} lost {people}",
  on: ["word"],
  starts: ["lost", "losing"],
  alone: true,
  match(sight, at) {
    const objects = objectsAfter(sight, at).filter((k) => sight.isFree(k))
    const first = partyOf(sight.chunks[objects[0] ?? -1])
    if (first === null || first.kind !== "people" || first.count === null) return []
    // "lost her husband and two children"
    const own =
      first.possessed && first.described && sight.isFormOf(first.head, OWN) && !isRival(sight, objects.at(-1) ?? at)
    if (!own && (first.counted === null || !isLoss(sight, at, first))) return []
    // The kin of one family are some of the dead, and no toll.
    const part = own || sight.isFormOf(first.head, KIN) ? { part: true } : {}
    return objects
      .filter((k) => partyOf(sight.chunks[k])?.kind === "people" && partyOf(sight.chunks[k])?.count !== null)
      .map((party) => ({ party, measure: "killed" as const, trigger: at, ...part }))
  },
  reads: [
    "The army lost three soldiers in the valley => killed 3..3",
    "Rebels have lost 40 men since dawn => killed 40..40",
    "The couple lost two sons in the flood => killed 2..2",
    "She lost her husband and two children in the quake => killed 1..1, killed 2..2",
    "The village lost eleven of its people to the mudslide => killed 11..11",
  ],
  refuses: [
    "The firm lost 30 clerks to its rival",
    "The club lost two players",
    "The army lost three battles",
    "She lost four men at the fair",
    "He lost his wife to a rival",
  ],
}

/** What is lost is a life: soldiers, the men of an armed body, somebody's kin, some of a place's own people. */
function isLoss(sight: Sight, at: number, lost: Party): boolean {
  const { chunks, words } = sight
  if (lost.group === "combatants" || lost.group === "police" || sight.isFormOf(lost.head, KIN)) return true
  const end = lost.counted?.endToken ?? lost.to
  const own = sight.isForm(end, "of") && (sight.isForm(end + 1, "its") || sight.isForm(end + 1, "their"))
  if (own && chunks.slice(at + 1).some((chunk) => isWordOf(chunk, words.id("in"), words.id("to")))) return true
  for (let k = at - 1; k >= Math.max(0, at - SUBJECT_REACH); k--) {
    const chunk = chunks[k]
    if (chunk?.kind === "mark" || hasTrait(chunk, TRAIT.verb)) return false
    const head = partyOf(chunk)?.head ?? -1
    if (sight.isFormOf(head >= 0 ? head : (chunk?.from ?? -1), ARMED)) return true
  }
  return false
}
