import type { Chunk, Party } from "./chunk.ts"
import { isBuilt } from "./measures.ts"
import {
  beforeRelative,
  hasTrait,
  isAdverb,
  isMark,
  isOneOf,
  isOutcome,
  isPlainWord,
  isWordOf,
  partyOf,
  type Sentence,
} from "./neighbours.ts"
import { TRAIT, USE } from "./words.ts"

/** A subject is looked for within so many chunks to the left of its verb. */
const SUBJECT_REACH = 16
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
  "staying",
  "sheltering",
  "hiding",
  "travelling",
  "traveling",
  "involved",
] as const
/** How people reach a hospital, where the text then says with what wounds. */
const COMING = ["arrived", "arrives", "walked", "walks", "came", "appeared", "showed", "shows", "admitted"] as const
const SUBJECTS = ["he", "she", "they", "we"] as const
const CLAUSE_OPENERS = ["after", "before", "since", "until", "as", "than", "about", "out"] as const

const CLOSERS: Readonly<Record<string, string>> = { ",": ",", ")": "(", "–": "–", "—": "—", "-": "-", "]": "[" }

/** Index before the aside that ends at `i` ("…, a father of two,"), or −1 where none does. */
function beforeAside(sentence: Sentence, i: number): number {
  const { chunks } = sentence
  const close = chunks[i]
  const open = close?.kind === "mark" ? CLOSERS[close.mark] : undefined
  if (open === undefined) return -1
  for (let k = i - 1; k >= Math.max(0, i - SUBJECT_REACH); k--) {
    // ", and a boy," closes a list.
    if (isMark(chunks[k], open) && hasTrait(chunks[k + 1], TRAIT.conjunction)) return -1
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
    if (!comma && who !== null && (who.kind !== "people" || isOnePerson(who) || isKinOf(chunks, k))) return k
    const near = nearestParty(sentence, k)
    // "names of the miners who died": those right before, or whom they are of.
    return who?.kind === "people" && (near < 0 || pastModifiers(sentence, k) < 0) ? k : near
  }
  if (partyOf(chunks[k]) !== null && !isAppositive(sentence, k)) {
    const subject = pastModifiers(sentence, k)
    if (subject >= 0) return subject
    // "a boy who was in the car was hurt"
    return isThingInPlace(sentence, k) ? nearestParty(sentence, k - 2) : beforeRelative(sentence, k)
  }
  const aside = beforeAside(sentence, k)
  if (aside >= 0) {
    // "18 guests, all of one family, including seven women, were"
    const whole = hasTrait(chunks[aside + 2], TRAIT.including) ? beforeAsides(sentence, k) : -1
    if (whole >= 0) return whole
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
  const told = near >= 0 ? near : beforeRelative(sentence, k)
  return told >= 0 || !isMark(chunks[k], ",") ? told : beforeAsides(sentence, k)
}

/** Asides between people and their verb take no more chunks than this. */
const ASIDES_REACH = 40

/**
 * "A woman, by origin from a town in the north, was", "seven guests, including two girls, one of whom sang, and a boy, were": the people who
 * open the clause, where no other verb stands between but in what a relative opens; −1 where there are none.
 */
function beforeAsides(sentence: Sentence, close: number): number {
  const { chunks } = sentence
  let subject = -1
  for (let k = close - 1; k >= Math.max(0, close - ASIDES_REACH); k--) {
    const chunk = chunks[k]
    if (isMark(chunk, ".:;–—") || hasTrait(chunk, TRAIT.subordinator & ~TRAIT.relative)) break
    if (chunk?.kind === "aux" || hasTrait(chunk, TRAIT.verb) || isOutcome(chunk, USE.past | USE.participle)) {
      const relative = chunks
        .slice(Math.max(0, k - 3), k)
        .some((each) => hasTrait(each, TRAIT.relative | TRAIT.them) || partyOf(each)?.ofThem === true)
      if (!relative && !hasTrait(chunk, TRAIT.including)) break
    }
    const opens = isMark(chunks[k + 1], ",") || hasTrait(chunks[k + 1], TRAIT.preposition)
    if (opens && isCountedPeople(chunk) && !hasTrait(chunks[k - 1], TRAIT.preposition)) subject = k
  }
  return subject
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

/** "the father of the girl": one person's, told at `k`, of whom the relative clause goes on. */
function isKinOf(chunks: readonly Chunk[], k: number): boolean {
  const isOne = (party: Party | null): boolean =>
    party?.kind === "people" && party.described && !party.named && party.count?.most === 1
  return hasTrait(chunks[k - 1], TRAIT.of) && isOne(partyOf(chunks[k])) && isOne(partyOf(chunks[k - 2]))
}

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
