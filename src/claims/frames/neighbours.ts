import type { Chunk, MarkChunk, OutcomeChunk, Party } from "./chunk.ts"
import { TRAIT, USE, type FrameWords } from "./words.ts"

/** The "and" that closes a list is looked for within so many chunks. */
const LIST_REACH = 40

export interface Sentence {
  readonly chunks: readonly Chunk[]
  readonly words: FrameWords
}

export const partyOf = (chunk: Chunk | undefined): Party | null => (chunk === undefined ? null : chunk.party)
export const isMark = (chunk: Chunk | undefined, marks: string): chunk is MarkChunk =>
  chunk !== undefined && chunk.mark !== "" && marks.includes(chunk.mark)
export const hasTrait = (chunk: Chunk | undefined, trait: number): boolean =>
  chunk !== undefined && (chunk.traits & trait) !== 0
export const isOutcome = (chunk: Chunk | undefined, uses: number): chunk is OutcomeChunk =>
  chunk !== undefined && chunk.outcome !== null && (chunk.outcome.uses & uses) !== 0
export const isWordOf = (chunk: Chunk | undefined, id: number, ...others: readonly number[]): boolean =>
  chunk !== undefined && chunk.form !== 0 && (chunk.form === id || others.includes(chunk.form))

/** True for one of the words of `list`, a constant of a rule. */
export const isOneOf = (sentence: Sentence, chunk: Chunk | undefined, list: readonly string[]): boolean =>
  chunk !== undefined && sentence.words.isOneOf(chunk.form, list)

export const isAdverb = (chunk: Chunk | undefined): boolean =>
  hasTrait(chunk, TRAIT.adverb) && !hasTrait(chunk, TRAIT.preposition | TRAIT.conjunction)

/** Whether a comma, conjunction or both stand at `i`; the index after them to the right, or −1. */
function afterJoint(sentence: Sentence, i: number): number {
  const { chunks } = sentence
  let k = i
  if (isMark(chunks[k], ",;")) k++
  if (hasTrait(chunks[k], TRAIT.conjunction)) k++
  if (k > i && isWordOf(chunks[k], sentence.words.id("as"))) return -1
  return k > i ? k : -1
}

/** Index before the comma, conjunction or both that end at `i`, or −1. */
function beforeJoint(sentence: Sentence, i: number): number {
  const { chunks } = sentence
  let k = i
  if (
    hasTrait(chunks[k], TRAIT.conjunction) &&
    !isWordOf(chunks[k], sentence.words.id("but"), sentence.words.id("while"))
  ) {
    k--
  }
  if (isMark(chunks[k], ",;")) k--
  return k < i ? k : -1
}

/** True where a verb of its own follows the party at `i`: it is the subject of that, and no object of what stands before. */
export function hasPredicate(sentence: Sentence, i: number): boolean {
  const { chunks } = sentence
  let k = i + 1
  while (isAdverb(chunks[k]) && k < i + 4) k++
  const next = chunks[k]
  if (next?.kind !== "outcome") return next?.kind === "aux"
  return (
    (next.outcome.uses & (USE.participle | USE.adjective | USE.intransitive)) !== 0 ||
    (next.active && (next.outcome.uses & USE.gerund) === 0)
  )
}

/**
 * Names join names, people join people: "killed three people, CNN reported" names nobody killed. Names join counted people too where
 * an "and" says so ("killed X and three others"), or where those are kin in a list ("X, his wife and two sons").
 */
function joins(sentence: Sentence, i: number, other: number): boolean {
  const { chunks } = sentence
  const a = partyOf(chunks[i])
  const b = partyOf(chunks[other])
  if (a === null || b === null) return false
  if (a.named !== b.named) {
    const [later, end] = i < other ? [b, other] : [a, i]
    const joined = hasTrait(chunks[end - 1], TRAIT.conjunction) || later.possessed
    const told = a.count !== null && b.count !== null && a.kind === "people" && b.kind === "people"
    return joined && told && !hasTrait(chunks[end + 1], TRAIT.verb)
  }
  // "six people and millions in losses"
  return b.kind !== "bare" || a.kind === "bare"
}

/** "A clerk who was stabbed at the back of a shop on Thursday night died": chunks of what the relative tells. */
const RELATIVE_REACH = 18

/** "two guards who were on duty and a clerk": the party before the relative clause that ends at `i`; −1 where there is none. */
export function beforeRelative(sentence: Sentence, i: number): number {
  const { chunks } = sentence
  for (let k = i; k > Math.max(0, i - RELATIVE_REACH); k--) {
    if (chunks[k]?.kind === "mark") return -1
    if (isWordOf(chunks[k], sentence.words.id("who"), sentence.words.id("which"))) {
      return partyOf(chunks[k - 1]) === null ? -1 : k - 1
    }
  }
  return -1
}

/** "four members of the guard and a clerk": the counted people whom the phrase that ends at `i` modifies; −1 where there are none. */
export function beforeModifiers(sentence: Sentence, i: number): number {
  const { chunks } = sentence
  for (let k = i; k >= Math.max(0, i - 10); k--) {
    const chunk = chunks[k]
    if (chunk === undefined || (chunk.kind !== "party" && chunk.kind !== "word")) return -1
    if (hasTrait(chunk, TRAIT.verb | TRAIT.conjunction | TRAIT.subordinator | TRAIT.pronoun)) return -1
    const party = partyOf(chunk)
    if (party?.kind === "people" && party.count !== null && !hasTrait(chunks[k - 1], TRAIT.preposition)) return k
  }
  return -1
}

/** "…, a nurse and a driver": after a comma alone a described person is one of a list only where an "and" closes it. */
function isListed(sentence: Sentence, from: number): boolean {
  const { chunks } = sentence
  for (let k = from + 1; k < Math.min(chunks.length, from + LIST_REACH); k++) {
    if (hasTrait(chunks[k], TRAIT.conjunction)) return partyOf(chunks[k + 1]) !== null
    if (partyOf(chunks[k]) === null && !isMark(chunks[k], ",;") && !isPlainWord(chunks[k])) return false
  }
  return false
}

const MODIFYING = ["of", "from", "in", "at", "on", "near", "inside", "aboard"] as const

/** "killed four members of the guard and a clerk": the counted people behind a phrase at `i` and its "and"; −1 where there are none. */
function afterModifiers(sentence: Sentence, i: number): number {
  const { chunks } = sentence
  if (!isOneOf(sentence, chunks[i], MODIFYING)) return -1
  for (let k = i + 1; k < i + 7; k++) {
    const chunk = chunks[k]
    if (isWordOf(chunk, sentence.words.id("and"))) {
      const party = partyOf(chunks[k + 1])
      return party?.kind === "people" && party.count !== null ? k + 1 : -1
    }
    if (
      chunk === undefined ||
      (chunk.kind !== "party" && chunk.kind !== "word") ||
      (partyOf(chunk)?.count ?? null) !== null
    ) {
      return -1
    }
    if (hasTrait(chunk, TRAIT.verb | TRAIT.conjunction | TRAIT.subordinator | TRAIT.pronoun | TRAIT.relative)) return -1
  }
  return -1
}

/** "the killing of two clerks and of a cook": the people behind the second "of" at `joint`; −1 where there are none. */
function afterSecondOf(sentence: Sentence, i: number, joint: number): number {
  const { chunks } = sentence
  const both = hasTrait(chunks[joint], TRAIT.of) && hasTrait(chunks[i - 1], TRAIT.of)
  if (!both || !hasTrait(chunks[joint - 1], TRAIT.conjunction)) return -1
  let k = joint + 1
  while (k < joint + 4 && isPlainWord(chunks[k])) k++
  const party = partyOf(chunks[k])
  const told = party?.kind === "people" && party.count !== null && !party.partitive
  return told && !hasPredicate(sentence, k) ? k : -1
}

/** Parties joined to the one at `i` by commas and "and", to its right, with it. */
export function joinedRight(sentence: Sentence, i: number): number[] {
  const found = [i]
  for (let k = i; ;) {
    const joint = afterJoint(sentence, k + 1)
    const again = joint === -1 ? -1 : afterSecondOf(sentence, i, joint)
    if (again >= 0) {
      found.push(again)
      k = again
      continue
    }
    const next = joint === -1 ? afterModifiers(sentence, k + 1) : joint
    const party = next === -1 ? null : partyOf(sentence.chunks[next])
    // "injuring 15, police said"
    if (party?.count === null && !hasTrait(sentence.chunks[next - 1], TRAIT.conjunction)) return found
    if (party === null || !joins(sentence, i, next) || hasPredicate(sentence, next)) return found
    const comma = !hasTrait(sentence.chunks[next - 1], TRAIT.conjunction)
    if (comma && party.described && !isListed(sentence, next)) return found
    found.push(next)
    k = next
  }
}

/** "troops and secret agents": the chunk at which the words of the uncounted people at `k` begin. */
function firstOf({ chunks }: Sentence, k: number): number {
  let from = k
  if (partyOf(chunks[k])?.count === null) while (k - from < 2 && isPlainWord(chunks[from - 1])) from--
  return from
}

/** Parties joined to the one at `i` to its left, with it, in text order. */
export function joinedLeft(sentence: Sentence, i: number, isFree: (chunk: number) => boolean): number[] {
  const found = [i]
  // "three victims, one of whom died": of those before, and not beside them.
  if (i === 0 || partyOf(sentence.chunks[i])?.ofThem === true) return found
  for (let k = i; ;) {
    // "Omar's family and Lina were hurt": his, and not he.
    if (k !== i && isWordOf(sentence.chunks[k + 1], sentence.words.id("'s"))) found.splice(found.indexOf(k), 1)
    const first = firstOf(sentence, k)
    // "buried 15 miners; eight were pulled out": a clause of its own, where no list has begun.
    if (found.length === 1 && isMark(sentence.chunks[first - 1], ";")) return found
    const joint = beforeJoint(sentence, first - 1)
    const governor = sentence.chunks[joint - 1]
    // "with five guards and two clerks left dead"
    const governed =
      joint > 0 && hasTrait(governor, TRAIT.preposition) && !isWordOf(governor, sentence.words.id("with"))
    const modifies = joint >= 0 && (partyOf(sentence.chunks[joint]) === null || governed)
    const relative = modifies ? beforeRelative(sentence, joint) : -1
    const before = !modifies ? joint : relative >= 0 ? relative : beforeModifiers(sentence, joint)
    const party = before < 0 ? null : partyOf(sentence.chunks[before])
    if (
      party === null ||
      !isFree(before) ||
      party.kind === "unknown" ||
      party.inner !== null ||
      isNamedAsPart(sentence, before) ||
      isObject(sentence, before) ||
      !joins(sentence, i, before)
    ) {
      return found
    }
    found.unshift(before)
    k = before
  }
}

/** "Floods have affected 900 people in the valley, and 40 people were hurt": the object of a verb of its own. */
const isObject = ({ chunks }: Sentence, i: number): boolean =>
  chunks[i - 2]?.kind === "aux" && isPlainWord(chunks[i - 1]) && partyOf(chunks[i])?.count != null

/** "…, among them two nurses, and 80 injured": those named as a part go with what stands before them. */
export const isNamedAsPart = ({ chunks, words }: Sentence, i: number): boolean =>
  isWordOf(chunks[i - 1], words.id("including")) ||
  (isWordOf(chunks[i - 2], words.id("among"), words.id("of")) && hasTrait(chunks[i - 1], TRAIT.them))

/** A word that no lexicon has: part of a name or of a noun. */
export const isPlainWord = (chunk: Chunk | undefined): boolean =>
  chunk?.kind === "word" && chunk.form === 0 && chunk.traits === 0

const SUMS = [
  "total",
  "team",
  "group",
  "force",
  "contingent",
  "barrage",
  "volley",
  "salvo",
  "hail",
  "flurry",
  "series",
  "wave",
  "string",
  "unit",
  "detachment",
  "convoy",
] as const

/** Objects of the active outcome at `at`: the party right after it, with those joined to it. */
export function objectsAfter(sentence: Sentence, at: number): number[] {
  const { chunks } = sentence
  let k = at + 1
  // "killed St. Louis boy": a stop within a name.
  const goesOn = (): boolean =>
    isAdverb(chunks[k]) || isPlainWord(chunks[k]) || (isMark(chunks[k], ".") && isPlainWord(chunks[k - 1]))
  for (let steps = 0; steps < 4 && goesOn(); steps++) k++
  // "fired a total of ten rounds", "sent a team of four doctors"
  const sum = isOneOf(sentence, chunks[k + 1], SUMS) ? k + 1 : isOneOf(sentence, chunks[k + 2], SUMS) ? k + 2 : -1
  if (hasTrait(chunks[k], TRAIT.indefinite) && sum > 0 && hasTrait(chunks[sum + 1], TRAIT.of)) k = sum + 2
  const party = partyOf(chunks[k])
  if (party === null) return []
  if (party.kind === "bare" && hasPredicate(sentence, k) && !isMark(chunks[k + 1], ",")) return []
  return joinedRight(sentence, k)
}
