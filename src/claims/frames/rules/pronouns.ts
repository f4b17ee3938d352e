import type { Group, Measure } from "../../../model/index.ts"
import type { Frame } from "../../frame.ts"
import { hasTrait, isOneOf, isOutcome, partyOf } from "../neighbours.ts"
import type { Finding, FrameRule, Sight } from "../rule.ts"
import { TRAIT, USE } from "../words.ts"
import { AFTER_PEOPLE, worstOf } from "./findings.ts"

/** Pronouns of one person as the subject. */
export const PERSONS = ["he", "she"] as const
const OBJECTS = ["him", "her"] as const
const DYING = ["die", "dies", "perish", "perishes"] as const
/** Sentences before that may tell of the person. */
const REACH = 3
const TOLD: ReadonlySet<Measure | null> = new Set<Measure | null>([
  "killed",
  "injured",
  "casualties",
  "hospitalised",
  "kidnapped",
])
const WOMEN_OR_MEN: Readonly<Record<string, Group>> = { she: "men", her: "men", he: "women", him: "women" }

/** The words for a pronoun at chunk `at` in their order, "" for any other chunk. */
const pronounAt = (sight: Sight, at: number): string => {
  const chunk = sight.chunks[at]
  if (chunk?.kind !== "word") return ""
  return [...PERSONS, ...OBJECTS].find((word) => sight.isForm(chunk.from, word)) ?? ""
}

/** Whom the pronoun at `at` takes up: the nearest single person before it that its gender allows. Their group; "people" where none is told. */
export function groupOfPronoun(sight: Sight, at: number): Group {
  const barred = WOMEN_OR_MEN[pronounAt(sight, at)]
  for (let k = at - 1; k >= 0; k--) {
    const party = partyOf(sight.chunks[k])
    if (party?.kind === "people" && party.count?.most === 1 && party.group !== barred) return party.group
  }
  const last = sight.earlier.at(-1)?.sentence ?? 0
  const told = sight.earlier.findLast(
    (frame: Frame) =>
      last - frame.sentence < REACH && frame.count?.most === 1 && frame.group !== null && frame.group !== barred,
  )
  return told?.group ?? "people"
}

/** Chunk before the verb group of the state at `at`; −1 where it is none. */
function beforeState(sight: Sight, at: number): number {
  const { chunks } = sight
  const chunk = chunks[at]
  if (!isOutcome(chunk, AFTER_PEOPLE)) return -1
  let k = at - 1
  while (k >= 0 && hasTrait(chunks[k], TRAIT.adverb) && at - k < 4) k--
  const aux = chunks[k]
  // "until he dies": no one has.
  const present = sight.isFormOf(chunk.from, DYING)
  if (aux?.kind !== "aux") return isOutcome(chunk, USE.intransitive) && !chunk.active && !present ? k : -1
  if (!aux.passive && !isOutcome(chunk, USE.intransitive | USE.adjective)) return -1
  k--
  while (k >= 0 && hasTrait(chunks[k], TRAIT.adverb) && at - k < 6) k--
  return k
}

/** "A cook was killed when a splinter hit her": how the one person died whose death the sentence has told. */
const isToldDead = ({ found, chunks }: Sight, who: number, measure: Measure): boolean =>
  measure !== "killed" &&
  found.some(({ party, measure: told, trigger }) => {
    const one = partyOf(chunks[party])
    return told === "killed" && trigger < who && one?.kind === "people" && one.count?.most === 1
  })

/** What became of the person of the pronoun at `who`; nothing for outcomes of things, or that are no harm. */
function toldOf(sight: Sight, who: number, trigger: number): readonly Finding[] {
  const chunk = sight.chunks[trigger]
  const measure = chunk?.kind === "outcome" ? worstOf(sight, { outcome: chunk.outcome, trigger }).ofPeople : null
  // "She is in stable condition", "he suffered a wound": the same harm as was told before.
  const again = measure === "injured" && !(chunk?.kind === "outcome" && chunk.active)
  return measure === null || again || !TOLD.has(measure) || isToldDead(sight, who, measure)
    ? []
    : [{ party: who, measure, trigger, like: groupOfPronoun(sight, who) }]
}

export const pronounState: FrameRule = {
  id: "en.harm.pronoun-state",
  because: '"She was shot" and "he died" tell what became of the one person of whom the text speaks.',
  frame: "he|she {aux} {outcome:passive|state}",
  on: ["outcome"],
  needs: PERSONS,
  match(sight, at) {
    const who = beforeState(sight, at)
    return isToldAgain(sight, at) || who < 0 || !isOneOf(sight, sight.chunks[who], PERSONS)
      ? []
      : toldOf(sight, who, at)
  },
  reads: [
    "A farmer was shot near his barn. He was pronounced dead at the scene. => casualties 1..1, killed 1..1",
    "A girl was badly hurt on Monday. She died on Tuesday. => injured 1..1, killed 1..1",
    "The clerk was closing the shop when he was shot in the arm => injured 1..1",
    "She was taken to the county hospital => hospitalised 1..1",
  ],
  refuses: [
    "He was damaged by the scandal",
    "It was shot in black and white",
    "He is in stable condition",
    "She feeds the cat until it or she dies",
  ],
}

const BARELY = ["almost", "nearly"] as const
const LEAVING = ["found", "left", "shot", "pronounced", "declared", "discovered"] as const

/** "found him dead", but no "looked at him dead in the face" */
const isLeaving = (sight: Sight, at: number): boolean => sight.isFormOf((sight.chunks[at]?.to ?? 0) - 1, LEAVING)

const isToldAgain = ({ found }: Sight, at: number): boolean => found.some(({ trigger }) => trigger === at)

export const pronounObject: FrameRule = {
  id: "en.harm.pronoun-object",
  because: '"Shot him" and "killing her" tell of the one person of whom the text speaks.',
  frame: "{outcome:active} him|her",
  on: ["outcome"],
  needs: OBJECTS,
  match(sight, at) {
    const { chunks } = sight
    const chunk = chunks[at]
    // "found him dead"
    const left = isOutcome(chunk, USE.adjective) && chunk.outcome.ofPeople === "killed" && !isToldAgain(sight, at)
    if (left && isOneOf(sight, chunks[at - 1], OBJECTS) && isLeaving(sight, at - 2)) return toldOf(sight, at - 1, at)
    if (chunk?.kind !== "outcome" || !chunk.active || !isOneOf(sight, chunks[at + 1], OBJECTS)) return []
    if (hasTrait(chunks[at - 1], TRAIT.infinitive) || isToldAgain(sight, at)) return []
    if (isOneOf(sight, chunks[at - 1], BARELY)) return []
    if (isOutcome(chunk, USE.base) && !isOutcome(chunk, USE.past)) return []
    // "her car was shot at": the word owns what follows.
    const next = chunks[at + 2]
    if (next?.kind === "word" && next.traits === 0) return []
    return toldOf(sight, at + 1, at)
  },
  reads: [
    "The clerk ran, but the robber shot him in the back => injured 1..1",
    "He was on his farm when raiders kidnapped him => kidnapped 1..1",
    "A passer-by found him dead in the ditch => killed 1..1",
    "A shell landed near the nurse, killing her instantly => killed 1..1",
    "A cook was killed when a stray splinter hit her in the neck => killed 1..1",
  ],
  refuses: [
    "A shot nearly hit her",
    "They threatened to kill him",
    "She looked at him dead in the eye",
    "He fired her after a week",
  ],
}
