import type { Measure } from "../../model/index.ts"
import type { CountSpan, FramePack, PlaceSpan, Scan, TimeSpan, Vocabulary, Sentence } from "../../language/index.ts"
import type { Frame } from "../frame.ts"
import { chunksOf } from "./chunker.ts"
import { Clause, TokenFacts, type Found } from "./clause.ts"
import { isFiction } from "./fiction.ts"
import { frameOf, marksOf } from "./frame-of.ts"
import { mergePersons } from "./merge.ts"
import { partyOf } from "./neighbours.ts"
import type { FrameRule } from "./rule.ts"
import { rulePhase, RulePhases } from "./rule-phase.ts"
import { FRAME_RULES } from "./rules/index.ts"
import { SentenceSight } from "./sentence-sight.ts"
import { Triggers } from "./triggers.ts"
import { settleVictims } from "./victims-in-context.ts"
import { saysOfThem, wholeBefore, wholeOfThem } from "./whole-before.ts"
import { compileWords, TRAIT, type FrameWords } from "./words.ts"

/** Longer ones are no sentences; they are read in pieces, so that time stays linear in the text. Tokens. */
const LONGEST_SENTENCE = 400

/** A sentence of a list is no longer than this, in tokens. */
const LONGEST_ITEM = 90
/** No item of a list has these. */
const TELLING = TRAIT.be | TRAIT.have | TRAIT.modal | TRAIT.verb | TRAIT.pronoun
/** As if it held all words that rules need. */
const ALL_WORDS = -1

/** The sentence before told of one dead or hurt person as one of a list. */
const mayGoOn = (before: Frame | null, { firstToken, endToken }: Sentence): boolean =>
  before !== null &&
  before.extent === "members" &&
  before.tier === "core" &&
  before.count?.most === 1 &&
  endToken - firstToken <= LONGEST_ITEM

export interface FrameReader {
  /** Frames in text order. Numbers within dates and clock times of `times` are never counts; words within `places` never names. All in text order. */
  read(scan: Scan, counts: readonly CountSpan[], times?: readonly TimeSpan[], places?: readonly PlaceSpan[]): Frame[]
}

/** @param phases The rules, in the order in which they are tried. */
export function createFrameReader(
  pack: FramePack,
  vocabulary: Vocabulary,
  phases: readonly (readonly FrameRule[])[] = FRAME_RULES,
): FrameReader {
  const reader = new Reader(pack, vocabulary, phases)
  return { read: (scan, counts, times = [], places = []) => reader.read(scan, { counts, times, places }) }
}

class Reader {
  readonly #words: FrameWords
  readonly #own: ReadonlyMap<number, Measure>
  readonly #triggers: Triggers
  readonly #phases: RulePhases
  readonly #facts = new TokenFacts()

  constructor(pack: FramePack, vocabulary: Vocabulary, phases: readonly (readonly FrameRule[])[]) {
    this.#words = compileWords(pack, vocabulary)
    this.#triggers = new Triggers(pack, vocabulary, this.#words, phases.flat())
    this.#phases = new RulePhases(phases.map((rules) => rulePhase(rules, this.#words, this.#triggers)))
    this.#own = new Map(
      pack.ownMeasures.flatMap(({ measure, nouns }) => nouns.map((noun) => [vocabulary.add(noun), measure] as const)),
    )
  }

  read(scan: Scan, found: Found): Frame[] {
    const frames: Frame[] = []
    let count = 0
    this.#facts.fill(scan.size, found)
    for (let index = 0; index < scan.sentences.length; index++) {
      const sentence = scan.sentences[index] as Sentence
      const { firstToken, endToken } = sentence
      while ((found.counts[count]?.firstToken ?? scan.size) < firstToken) count++
      const isCounted = (found.counts[count]?.firstToken ?? scan.size) < endToken
      const last = frames.at(-1)
      const before = last?.sentence === index - 1 ? last : null
      const told = this.#triggers.heldBy(scan, sentence, isCounted)
      // "The dead are X. Y. And Z.": a list goes on in sentences that tell nothing by themselves.
      const held = told === 0 && mayGoOn(before, sentence) && !this.#hasVerb(scan, sentence) ? ALL_WORDS : told
      if (held === 0) continue
      for (let from = firstToken; from < endToken; from += LONGEST_SENTENCE) {
        const limit = Math.min(endToken, from + LONGEST_SENTENCE)
        const clause = new Clause(scan, this.#words, this.#facts, { from, limit, sentence })
        this.#readClause(clause, { sentence: index, held, before }, frames)
      }
    }
    return settleVictims(frames, scan.text)
  }

  #hasVerb({ form }: Scan, { firstToken, endToken }: Sentence): boolean {
    for (let i = firstToken; i < endToken; i++) if ((this.#words.traits(form[i] as number) & TELLING) !== 0) return true
    return false
  }

  /** Adds to `frames` what the clause tells. `held`: what its sentence holds of the words that rules need. */
  #readClause(
    clause: Clause,
    { sentence, held, before }: { sentence: number; held: number; before: Frame | null },
    frames: Frame[],
  ): void {
    const chunks = mergePersons(clause.scan, chunksOf(clause))
    const sight = new SentenceSight(clause, { chunks, earlier: frames, own: this.#own, before })
    sight.ask(this.#phases, held)
    const { found } = sight
    if (found.length === 0 || ((held & this.#triggers.fiction) !== 0 && isFiction(clause))) return
    const marks = marksOf(clause, sentence)
    const mayDoubt = (held & this.#triggers.doubt) !== 0
    const frameAt = new Map<number, number>()
    const parts: { readonly at: number; readonly of: number }[] = []
    for (const finding of found) {
      const frame = frameOf(clause, { finding, earlier: found, chunks, sentence, marks, mayDoubt })
      if (frame === null) continue
      const { subsetOf, within } = finding
      const ofThem = subsetOf === undefined && within === undefined && saysOfThem(sight, finding.party)
      const whole =
        within ??
        (ofThem
          ? wholeOfThem(frame, frames)
          : subsetOf === undefined
            ? wholeBefore(partyOf(chunks[finding.party]), frame, frames)
            : undefined)
      if (whole === undefined && subsetOf !== undefined) parts.push({ at: frames.length, of: subsetOf })
      frameAt.set(finding.party, frames.length)
      // Some of those of whom nothing was counted are no total all the same.
      const extent = ofThem && whole === undefined && frame.extent === "total" ? "members" : frame.extent
      frames.push({ ...frame, extent, subsetOf: whole ?? frame.subsetOf })
    }
    // "six of the seven killed": the whole may stand behind its part.
    for (const { at, of } of parts) {
      const subsetOf = frameAt.get(of)
      if (subsetOf !== undefined) frames[at] = { ...(frames[at] as Frame), subsetOf }
    }
  }
}
