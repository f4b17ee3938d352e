import { measureOf } from "../measures.ts"
import { hasTrait, isMark, isOutcome, partyOf } from "../neighbours.ts"
import { FACT } from "../facts.ts"
import type { Party } from "../chunk.ts"
import type { Finding, FrameRule, Sight } from "../rule.ts"
import { TRAIT, USE, type Outcome } from "../words.ts"

const LABELS = USE.participle | USE.adjective | USE.collective | USE.noun

/** What the label before the mark at `mark` says, where it opens its item: "Killed:", "; wounded –"; null where none does. */
function labelBefore(sight: Sight, mark: number): Outcome | null {
  const { chunks } = sight
  const label = chunks[mark - 1]
  const before = chunks[mark - 2]
  const opens =
    before === undefined || isMark(before, "\n,;:.-–—•*") || hasTrait(before, TRAIT.conjunction | TRAIT.article)
  if (!opens) return null
  if (isOutcome(label, LABELS)) return label.outcome
  const party = partyOf(label)
  return party !== null && party.count === null ? party.inner : null
}

const FATES: ReadonlySet<string> = new Set(["killed", "injured", "missing", "kidnapped"])

/** "Killed: Omar Keddar, 41": a person by name and age, or several by name, behind a label that opens the line. */
function labelledName(sight: Sight, at: number, party: Party): readonly Finding[] {
  const told = party.named && (party.to > party.head + 1 || (party.count?.least ?? 1) > 1)
  const measure = told && at === 2 && isMark(sight.chunks[1], ":") ? labelBefore(sight, 1)?.ofPeople : undefined
  return measure == null || !FATES.has(measure) ? [] : [{ party: at, measure, trigger: 0, part: true, apart: true }]
}

export const labelled: FrameRule = {
  id: "en.harm.labelled",
  because: "A list gives the fate first and behind a mark how many met it.",
  frame: "{outcome}: {count}",
  on: ["party"],
  of: FACT.bare | FACT.person,
  match(sight, at) {
    const { chunks } = sight
    if (!isMark(chunks[at - 1], ":–—-")) return []
    const party = partyOf(chunks[at])
    if (party === null || party.count === null || !sight.isFree(at)) return []
    if (party.kind !== "bare") return labelledName(sight, at, party)
    // "Killed: 4 in Riverton" goes on; "dead - 4 rockets" counts something else.
    const next = chunks[at + 1]
    if (next?.kind === "outcome" || next?.kind === "aux") return []
    const outcome = labelBefore(sight, at - 1)
    const measure = outcome === null ? null : measureOf({ ...outcome, ofThings: null }, party)
    return measure === null ? [] : [{ party: at, measure, trigger: at - 2 }]
  },
  reads: [
    "Killed: 6 => killed 6..6",
    "A van hit a mine: killed – 4, wounded – 2 => killed 4..4, injured 2..2",
    "Killed: Omar Keddar, 41 => killed 1..1",
    "Dead: 3; injured: at least 20; missing: 2 => killed 3..3, injured 20.., missing 2..2",
  ],
  refuses: ["Dead batteries: 6", "Killed: page 6", "Wounded: 2 pm"],
}
