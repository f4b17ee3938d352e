import { hasTrait, isMark, isOneOf, isWordOf, partyOf } from "../neighbours.ts"
import type { Finding, FrameRule, Sight } from "../rule.ts"
import { TRAIT, USE } from "../words.ts"

const REPORTS = ["reports", "report", "word", "signs", "sign", "record", "confirmation"] as const
const GRANTING = ["of", "that", "on", "about"] as const
const HARM: ReadonlySet<string> = new Set(["killed", "injured", "casualties", "missing", "trapped"])

/** A chunk that begins with "no", at most three before `at`; −1 where none stands there. */
function noBefore(sight: Sight, at: number): number {
  const { chunks, words } = sight
  for (let k = at - 1; k >= Math.max(0, at - 3); k--) {
    const chunk = chunks[k]
    if (chunk === undefined || chunk.kind === "mark" || chunk.kind === "aux") return -1
    if (isWordOf(chunk, words.id("no")) || sight.isForm(chunk.from, "no")) return k
  }
  return -1
}

/** The measure that an outcome noun or verb at `at` says of people, where nobody is counted with it. */
function harmAt(sight: Sight, at: number): Finding["measure"] | null {
  const chunk = sight.chunks[at]
  if (chunk?.kind === "outcome") {
    const { ofPeople, uses } = chunk.outcome
    return (uses & (USE.participle | USE.noun | USE.event | USE.collective)) === 0 ? null : ofPeople
  }
  const party = partyOf(chunk)
  if (party === null || (party.count !== null && !party.described)) return null
  return party.inner?.ofPeople ?? (party.head < 0 ? null : sight.ownMeasure(party.head))
}

export const noReports: FrameRule = {
  id: "en.harm.no-reports",
  because: '"No reports of casualties" is how agencies say that none is known.',
  frame: "no … reports of {outcome} [or {outcome}]",
  on: ["word"],
  starts: REPORTS,
  match(sight, at) {
    const { chunks } = sight
    const party = partyOf(chunks[at])
    const reports = party === null ? isOneOf(sight, chunks[at], REPORTS) : false
    const no = reports ? noBefore(sight, at) : -1
    if (no < 0 || !isOneOf(sight, chunks[at + 1], GRANTING)) return []
    const found: Finding[] = []
    for (let k = at + 2; k < Math.min(chunks.length, at + 9); k++) {
      const chunk = chunks[k]
      const measure = harmAt(sight, k)
      if (measure !== null && HARM.has(measure) && sight.isFree(k)) {
        // Each finding stands on a word of its own.
        const stand = [no, at][found.length]
        if (stand !== undefined && !found.some((each) => each.measure === measure)) {
          found.push({ party: stand, measure, trigger: k, like: "people", count: 0, modality: "asserted" })
        }
        continue
      }
      const passes =
        chunk?.kind === "aux" || hasTrait(chunk, TRAIT.conjunction | TRAIT.adverb) || chunk?.kind === "party"
      if (!passes && !(chunk?.kind === "word" && chunk.traits === 0) && !isMark(chunk, ",/")) break
    }
    return found
  },
  reads: [
    "There were no immediate reports of casualties => casualties 0..0",
    "There are no reports of injuries or deaths => injured 0..0, killed 0..0",
    "No reports of anyone being hurt had come in => injured 0..0",
  ],
  refuses: ["There were no reports of delays on 12 roads", "No reports of the meeting were published"],
}
