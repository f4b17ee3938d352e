import type { Chunk, Party } from "../chunk.ts"
import { hasTrait, isMark, isOneOf, isOutcome, isWordOf, joinedRight, partyOf } from "../neighbours.ts"
import type { FrameRule, Sight } from "../rule.ts"
import { TRAIT, USE } from "../words.ts"
import { findingsFor } from "./findings.ts"
import { OF_DEATH } from "./nouns.ts"

const TAKING = [
  "claimed",
  "claiming",
  "claims",
  "claim",
  "took",
  "taking",
  "taken",
  "takes",
  "cost",
  "costing",
  "costs",
  "lost",
  "losing",
] as const

/** "the demise of Lina Sorell's plans": what she has is gone, not she. */
const isOwnerOfThings = ({ chunks, words }: Sight, at: number): boolean => isWordOf(chunks[at + 1], words.id("'s"))

const joinedObjects = (sight: Sight, at: number): number[] =>
  partyOf(sight.chunks[at]) === null
    ? []
    : joinedRight(sight, at).filter((party) => sight.isFree(party) && !isOwnerOfThings(sight, party))

/** "the murder of six guests, a cook, and her son was": what closes the list has the verb of the whole after it. */
function withLast(sight: Sight, objects: readonly number[]): number[] {
  const end = objects.at(-1) ?? -1
  const comma = isMark(sight.chunks[end + 1], ",") ? end + 2 : end + 1
  const closing = comma + 1
  const party = partyOf(sight.chunks[closing])
  const listed = objects.length > 1 || (party?.possessed ?? false)
  const told = listed && hasTrait(sight.chunks[comma], TRAIT.conjunction) && sight.isFree(closing)
  return told && party?.kind === "people" && party.count !== null ? [...objects, closing] : [...objects]
}

/** "the murder of the monks": a fact without a count; "the murder of monks" may be of any. */
const isTold = (party: Party | null): boolean =>
  party !== null && (party.count !== null || (party.kind === "people" && party.described && party.definite))

/** "the Russian", "high school": a word without a part in the clause. */
const isBeforeTitle = (chunk: Chunk | undefined): boolean => chunk?.kind === "word" && chunk.traits === 0

/** "Monday", "yesterday": a word alone between the event and its "of". */
const isDay = (chunk: Chunk | undefined): boolean =>
  chunk?.kind === "word" && !hasTrait(chunk, TRAIT.of | TRAIT.verb | TRAIT.preposition | TRAIT.conjunction)

export const event: FrameRule = {
  id: "en.harm.event-of",
  because: '"The killing of two guards" says that they were killed.',
  frame: "{outcome:event} of {people}",
  on: ["outcome"],
  of: USE.event,
  match(sight, at) {
    const { chunks } = sight
    const chunk = chunks[at]
    if (chunk?.kind !== "outcome" || (chunk.outcome.uses & USE.event) === 0) return []
    const owner = isWordOf(chunks[at - 1], sight.words.id("'s")) ? at - 2 : at - 1
    const name = partyOf(chunks[owner])
    const full =
      name !== null &&
      (name.head - name.from > 0 || (owner === at - 2 && !isToldAgain(sight, at))) &&
      !isWordOf(chunks[at - 1], sight.words.id("degree")) &&
      (owner === at - 2 || !sight.isForm(chunk.from, "homicide"))
    if (
      full &&
      name.named &&
      !isOneOf(sight, chunks[at + 1], OF_DEATH) &&
      chunk.outcome.ofPeople !== "casualties" &&
      !hasTrait(chunks[at + 1], TRAIT.of) &&
      (owner === at - 2 || !chunk.active || isOutcome(chunk, USE.base) || partyOf(chunks[at + 1]) === null)
    ) {
      return findingsFor(sight, [owner], { outcome: chunk.outcome, trigger: at })
    }
    // "the teen's shooting death"
    const death = partyOf(chunks[at + 1])
    const owned = owner === at - 2 && name?.kind === "people" && name.described && name.count?.most === 1
    if (owned && death?.inner?.ofPeople === "killed" && death.tolled && sight.isFree(owner)) {
      return findingsFor(sight, [owner], { outcome: death.inner, trigger: at + 1 })
    }
    // "the death on Sunday of …", "the killing Monday of …"
    const said = isDay(chunks[at + 1]) ? at + 2 : at + 1
    let of = hasTrait(chunks[said], TRAIT.of) ? said + 1 : -1
    // "the fatal stabbing and mutilation of …"
    const joined = of < 0 && hasTrait(chunks[said], TRAIT.conjunction) && hasTrait(chunks[said + 2], TRAIT.of)
    if (joined && isBeforeTitle(chunks[said + 1])) of = said + 3
    // "funerals were held for six of the victims"
    const funeral = of < 0 && sight.isFormOf(chunk.from, FUNERALS)
    if (funeral) {
      const held = [at + 1, at + 2, at + 3].find((k) => isWordOf(chunks[k], sight.words.id("for")))
      if (held !== undefined && chunks.slice(at + 1, held).every(({ kind }) => kind === "aux" || kind === "word")) {
        of = held + 1
      }
    }
    // "the killing of presidency minister …": words that no lexicon has stand before the title.
    while (of >= 0 && of < at + 7 && isBeforeTitle(chunks[of])) of++
    const deadly = isWordOf(chunks[at - 1], sight.words.id("fatal"), sight.words.id("deadly"))
    const outcome =
      deadly && (chunk.outcome.ofPeople === "casualties" || chunk.outcome.ofPeople === "injured")
        ? { ...chunk.outcome, ofPeople: "killed" as const }
        : chunk.outcome
    // "the assassination in the capital of …"
    const near = of < 0 && outcome.ofPeople !== "casualties" && hasTrait(chunks[at + 1], TRAIT.preposition)
    if (near && hasTrait(chunks[at + 3], TRAIT.of)) of = at + 4
    if (of < 0) return []
    return findingsFor(sight, withLast(sight, joinedObjects(sight, of)), {
      outcome,
      trigger: at,
      apart: funeral,
    }).filter(({ party }) => isTold(partyOf(chunks[party])))
  },
  reads: [
    "The ministry confirmed the deaths of two guards => killed 2..2",
    "They mourned the death of a nurse => killed 1..1",
    "Funerals were held for six of the nine miners => killed 6..6",
    "He was tried for the fatal stabbing and mutilation of Lena Brandt => killed 1..1",
    "Guards look into the teen's shooting death => killed 1..1",
    "The kidnapping of three engineers ended the talks => kidnapped 3..3",
    "THE PARTY CONDEMNED THE MURDER OF LUIS CARLOS ORTEGANO => killed 1..1",
    "A clerk is charged with the killing Monday of Karl Sorell and of two guards => killed 1..1, killed 2..2",
    "The murder of six guests, a cook, and her daughter shocked the town => killed 6..6, killed 1..1, killed 1..1",
    "They protested the murder of two clerks who had been kidnapped => killed 2..2, kidnapped 2..2",
  ],
  refuses: [
    "The demise of Lina Sorell's plans",
    "The death of 12 bills in the senate",
    "Jurors heard Adam Sorell's murder trial",
  ],
}

const FUNERALS = ["funeral", "funerals", "burial"] as const
const DEATHS = ["death", "killing", "passing", "loss", "funeral", "burial"] as const

/** "Lina's death" speaks of a death that was told before. */
const isToldAgain = (sight: Sight, at: number): boolean =>
  sight.isFormOf(sight.chunks[at]?.from ?? -1, DEATHS) && sight.earlier.some(({ measure }) => measure === "killed")

const LIVES = ["lives", "life"] as const

/** "17 lives"; "one more life", which is no noun for a person elsewhere. */
const isLives = (sight: Sight, { head, to }: Party): boolean =>
  head < 0 ? sight.isForm(to, "life") || sight.isForm(to - 1, "life") : sight.isForm(head, "lives")

export const lives: FrameRule = {
  id: "en.harm.lives",
  because: "Lives that are claimed, taken, lost or cost are deaths.",
  frame: "claimed|took|cost|lost {count} lives",
  on: ["party"],
  needs: LIVES,
  unaided: true,
  match(sight, at) {
    const { chunks, words } = sight
    const party = partyOf(chunks[at])
    if (party === null || party.count === null || !isLives(sight, party)) return []

    for (let k = at - 1; k >= Math.max(0, at - 3); k--) {
      // "have claimed" is one verb group.
      const taking = chunks[k]?.kind === "aux" && sight.isFormOf((chunks[k]?.to ?? 1) - 1, TAKING)
      if (taking || isOneOf(sight, chunks[k], TAKING)) return [{ party: at, measure: "killed", trigger: k }]
    }
    const after = chunks[at + 1]
    const lost =
      isWordOf(after, words.id("lost")) ||
      (after?.kind === "aux" && isWordOf(chunks[at + 2], words.id("lost"), words.id("claimed")))
    return lost ? [{ party: at, measure: "killed", trigger: at + 1 }] : []
  },
  reads: [
    "The crash claimed 17 lives => killed 17..17",
    "More than 40 lives were lost => killed 41..",
    "Floods have claimed 50 lives => killed 50..50",
    "The collapse has claimed one more life => killed 1..1",
  ],
  refuses: ["The new valve saved 300 lives", "Cats have nine lives"],
}
