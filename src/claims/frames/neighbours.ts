import type { Chunk, MarkChunk, OutcomeChunk, Party } from "./chunk.ts"
import { isBuilt } from "./measures.ts"
import { TRAIT, USE, type FrameWords } from "./words.ts"

/** A subject is looked for within so many chunks to the left of its verb. */
const SUBJECT_REACH = 16
/** The "and" that closes a list is looked for within so many chunks. */
const LIST_REACH = 40
/** What people were doing, between them and what became of them: "a boy riding a scooter was shot". */
const DOING = [
  "wearing",
  "carrying",
  "riding",
  "standing",
  "sitting",
  "walking",
  "driving",
  "living",
  "attending",
  "returning",
  "trying",
  "using",
  "playing",
  "working",
  "sleeping",
  "leaving",
  "waiting",
  "visiting",
  "holding",
] as const
/** How people reach a hospital, where the text then says with what wounds. */
const COMING = ["arrived", "arrives", "walked", "walks", "came", "appeared", "showed", "shows", "admitted"] as const
const SUBJECTS = ["he", "she", "they", "we"] as const
const CLAUSE_OPENERS = ["after", "before", "since", "until", "as", "than", "about", "out"] as const

export interface Sentence {
  readonly chunks: readonly Chunk[]
  readonly words: FrameWords
}

export const partyOf = (chunk: Chunk | undefined): Party | null => (chunk?.kind === "party" ? chunk.party : null)
export const isMark = (chunk: Chunk | undefined, marks: string): chunk is MarkChunk =>
  chunk?.kind === "mark" && marks.includes(chunk.mark)
export const hasTrait = (chunk: Chunk | undefined, trait: number): boolean =>
  chunk?.kind === "word" && (chunk.traits & trait) !== 0
export const isOutcome = (chunk: Chunk | undefined, uses: number): chunk is OutcomeChunk =>
  chunk?.kind === "outcome" && (chunk.outcome.uses & uses) !== 0
export const isWordOf = (chunk: Chunk | undefined, ...ids: readonly number[]): boolean =>
  chunk?.kind === "word" && ids.includes(chunk.form)

/** True for one of the words of `list`, a constant of a rule. */
export const isOneOf = (sentence: Sentence, chunk: Chunk | undefined, list: readonly string[]): boolean =>
  chunk?.kind === "word" && sentence.words.isOneOf(chunk.form, list)

const isAdverb = (chunk: Chunk | undefined): boolean =>
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
  if (isMark(chunks[k], ",")) k--
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

/** "two guards who were on duty and a clerk": the party before the relative clause that ends at `i`; −1 where there is none. */
function beforeRelative(sentence: Sentence, i: number): number {
  const { chunks } = sentence
  for (let k = i; k > Math.max(0, i - 10); k--) {
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

/** Parties joined to the one at `i` by commas and "and", to its right, with it. */
export function joinedRight(sentence: Sentence, i: number): number[] {
  const found = [i]
  for (let k = i; ;) {
    const joint = afterJoint(sentence, k + 1)
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

/** Parties joined to the one at `i` to its left, with it, in text order. */
export function joinedLeft(sentence: Sentence, i: number, isFree: (chunk: number) => boolean): number[] {
  const found = [i]
  for (let k = i; ;) {
    const joint = beforeJoint(sentence, k - 1)
    const governed = joint > 0 && hasTrait(sentence.chunks[joint - 1], TRAIT.preposition)
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
      !joins(sentence, i, before)
    ) {
      return found
    }
    found.unshift(before)
    k = before
  }
}

/** "…, among them two nurses, and 80 injured": those named as a part go with what stands before them. */
export const isNamedAsPart = ({ chunks, words }: Sentence, i: number): boolean =>
  isWordOf(chunks[i - 1], words.id("including")) ||
  (isWordOf(chunks[i - 2], words.id("among")) && hasTrait(chunks[i - 1], TRAIT.them))

/** A word that no lexicon has: part of a name or of a noun. */
export const isPlainWord = (chunk: Chunk | undefined): boolean =>
  chunk?.kind === "word" && chunk.form === 0 && chunk.traits === 0

/** Objects of the active outcome at `at`: the party right after it, with those joined to it. */
export function objectsAfter(sentence: Sentence, at: number): number[] {
  const { chunks } = sentence
  let k = at + 1
  for (let steps = 0; steps < 3 && (isAdverb(chunks[k]) || isPlainWord(chunks[k])); steps++) k++
  const party = partyOf(chunks[k])
  if (party === null) return []
  if (party.kind === "bare" && hasPredicate(sentence, k) && !isMark(chunks[k + 1], ",")) return []
  return joinedRight(sentence, k)
}

const CLOSERS: Readonly<Record<string, string>> = { ",": ",", ")": "(", "–": "–", "—": "—", "-": "-", "]": "[" }

/** Index before the aside that ends at `i` ("…, a father of two,"), or −1 where none does. */
function beforeAside(sentence: Sentence, i: number): number {
  const { chunks } = sentence
  const close = chunks[i]
  const open = close?.kind === "mark" ? CLOSERS[close.mark] : undefined
  if (open === undefined) return -1
  for (let k = i - 1; k >= Math.max(0, i - SUBJECT_REACH); k--) {
    if (isMark(chunks[k], open)) return k - 1
    if (open === "," && partyOf(chunks[k])?.opensAside === true) return k
  }
  return -1
}

/** The party that the verb group or outcome at `at` speaks of: to its left, past adverbs, asides and modifiers. −1 where none is found. */
export function subjectBefore(sentence: Sentence, at: number): number {
  const { chunks, words } = sentence
  let k = at - 1
  while (k >= 0 && isAdverb(chunks[k]) && at - k < 4) k--
  if (isPronounSubject(sentence, k)) return -1
  if (hasTrait(chunks[k], TRAIT.relative)) {
    k--
    if (isMark(chunks[k], ")")) k = Math.max(0, beforeAside(sentence, k))
    const comma = isMark(chunks[k], ",")
    if (comma) k--
    const who = partyOf(chunks[k])
    // "the mother of a boy who was shot": the boy
    if (!comma && who !== null && (who.kind !== "people" || isOnePerson(who))) return k
    const near = nearestParty(sentence, k)
    // "names of the miners who died": those right before, or whom they are of.
    return who?.kind === "people" && (near < 0 || pastModifiers(sentence, k) < 0) ? k : near
  }
  if (partyOf(chunks[k]) !== null && !isAppositive(sentence, k)) {
    const subject = pastModifiers(sentence, k)
    return subject < 0 && isThingInPlace(sentence, k) ? nearestParty(sentence, k - 2) : subject
  }
  const aside = beforeAside(sentence, k)
  if (aside >= 0) {
    const outer = partyOf(chunks[aside]) !== null ? pastModifiers(sentence, aside) : nearestParty(sentence, aside)
    // "the children – four girls and a boy – were": the aside counts what is named before it.
    const uncounted =
      outer >= 0 && partyOf(chunks[outer])?.count === null && (partyOf(chunks[k - 1])?.count ?? null) !== null
    if (uncounted) return k - 1
    if (outer >= 0) return outer
  }
  if (partyOf(chunks[k]) !== null) return pastModifiers(sentence, k)
  if (isWordOf(chunks[k], words.id("and"))) return -1
  const near = nearestParty(sentence, k)
  return near >= 0 ? near : beforeRelative(sentence, k)
}

const WITHIN = ["aboard", "on", "inside", "near", "outside", "under", "behind"] as const

/** "Police concluded he had been killed": he is the subject; "the man they found was dead": the man is. */
const isPronounSubject = (sentence: Sentence, k: number): boolean =>
  isOneOf(sentence, sentence.chunks[k], SUBJECTS) && partyOf(sentence.chunks[k - 1]) === null

/** "All 90 people aboard the plane were": the thing right before the verb only says where they were. */
const isThingInPlace = (sentence: Sentence, k: number): boolean => {
  const party = partyOf(sentence.chunks[k])
  return party !== null && party.kind !== "people" && isOneOf(sentence, sentence.chunks[k - 1], WITHIN)
}

/** "a boy", where no one has told of him before. */
const isOnePerson = (party: Party): boolean => party.described && party.count?.most === 1 && !party.definite

/** "…, a magistrate, was": the party right before the verb stands within an aside. */
const isAppositive = (sentence: Sentence, k: number): boolean => isMark(sentence.chunks[k + 1], ",")

/** Walks left over phrases that modify a noun ("of the family", "in the car") to the party that they modify. */
function nearestParty(sentence: Sentence, from: number): number {
  const { chunks } = sentence
  for (let k = from; k >= Math.max(0, from - SUBJECT_REACH); k--) {
    const chunk = chunks[k]
    // "a man about to be indicted died"
    if (
      hasTrait(chunk, TRAIT.verb) &&
      chunks[k - 1]?.kind === "aux" &&
      isWordOf(chunks[k - 2], sentence.words.id("to"))
    ) {
      k -= 2
      continue
    }
    if (chunk === undefined || chunk.kind === "aux") return -1
    if (isPronounSubject(sentence, k)) return -1
    if (chunk.kind === "outcome" && (chunk.outcome.uses & (USE.past | USE.participle | USE.intransitive)) !== 0) {
      return beforeParticiple(sentence, k)
    }
    if (isOneOf(sentence, chunk, DOING) && isCountedPeople(chunks[k - 1])) return k - 1
    if (chunk.kind === "mark" && !"-'\"“”‘’".includes(chunk.mark)) return -1
    if (hasTrait(chunk, TRAIT.verb | TRAIT.subordinator | TRAIT.conjunction)) return -1
    if (chunk.kind === "party") {
      // "a woman driving two children": she does, and is spoken of.
      const doer = isOneOf(sentence, chunks[k - 1], DOING) && isCountedPeople(chunks[k - 2]) ? k - 2 : -1
      const subject = doer >= 0 ? doer : pastModifiers(sentence, k)
      if (subject >= 0) return subject
    }
  }
  return -1
}

/** "The 20 pupils kidnapped in the north have been rescued", "a man shot in the arm was taken": the people before the participle at `k`; −1 where there are none. */
function beforeParticiple({ chunks }: Sentence, k: number): number {
  const chunk = chunks[k]
  const harmed = isOutcome(chunk, USE.participle) && chunk.outcome.ofPeople !== null
  const who = isAdverb(chunks[k - 1]) ? k - 2 : k - 1
  return harmed && isCountedPeople(chunks[who]) ? who : -1
}

const isCountedPeople = (chunk: Chunk | undefined): boolean => {
  const party = partyOf(chunk)
  return party?.kind === "people" && party.count !== null
}

/** The party at `k`, or the one that it modifies ("the mother of two children"); −1 where a preposition governs it. */
export function pastModifiers(sentence: Sentence, k: number): number {
  const { chunks, words } = sentence
  let governor = k - 1
  // "near electric power poles": words that no lexicon has stand between.
  if (partyOf(chunks[k])?.count === null) while (k - governor < 4 && isPlainWord(chunks[governor])) governor--
  const before = chunks[governor]
  // "after a girl was shot": a clause follows, and no object.
  if (!hasTrait(before, TRAIT.preposition) || isOneOf(sentence, before, CLAUSE_OPENERS)) return k
  if (
    hasTrait(before, TRAIT.of) ||
    isThing(chunks[k]) ||
    isWordOf(before, words.id("with"), words.id("from"), words.id("in"), words.id("at"))
  ) {
    // "wrote the names of the victims": what "of" joins stands right before it.
    const reach = hasTrait(before, TRAIT.of) ? 2 : 5
    for (let i = governor - 1; i >= Math.max(0, governor - reach); i--) {
      const party = partyOf(chunks[i])
      if (party !== null) {
        return party.count === null && partyOf(chunks[k])?.count !== null ? -1 : pastModifiers(sentence, i)
      }
      // "had arrived at a hospital with a wound"
      const coming = isOneOf(sentence, chunks[i], COMING) || isOneOf(sentence, chunks[i + 1], COMING)
      if (coming && (chunks[i]?.kind === "aux" || chunks[i]?.kind === "word")) continue
      if (chunks[i]?.kind !== "word" || hasTrait(chunks[i], TRAIT.verb | TRAIT.conjunction)) break
    }
  }
  // "During the attack 3 were killed": a number at once after the place is no object of the preposition.
  if (hasTrait(before, TRAIT.of) && partyOf(chunks[k])?.count !== null) return k
  return isWordOf(before, words.id("among"), words.id("including"), words.id("about"), words.id("with")) ||
    isGroupOf(sentence, k - 1)
    ? k
    : -1
}

/** "six people outside the hospital": it says where they were, whatever the preposition. */
function isThing(chunk: Chunk | undefined): boolean {
  const party = partyOf(chunk)
  return party?.counted === null && (isBuilt(party) || party.kind === "area")
}

/** "a total of 12", "a group of five tourists": the words before "of" count and are not counted. */
function isGroupOf(sentence: Sentence, of: number): boolean {
  const { chunks, words } = sentence
  return (
    hasTrait(chunks[of], TRAIT.of) &&
    isWordOf(
      chunks[of - 1],
      words.id("total"),
      words.id("group"),
      words.id("lives"),
      words.id("bodies"),
      words.id("toll"),
      words.id("combined"),
    )
  )
}
