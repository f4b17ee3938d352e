import { MEASURES, type ClaimMark, type Measure, type Modality, type Span, type TraceStep } from "../../model/index.ts"
import {
  FLAG,
  TOKEN,
  type CountSpan,
  type FramePack,
  type PlaceSpan,
  type Scan,
  type Sentence as SentenceSpan,
  type TimeSpan,
  type Vocabulary,
} from "../../language/index.ts"
import type { Frame } from "../frame.ts"
import type { Chunk, Party } from "./chunk.ts"
import { chunksOf } from "./chunker.ts"
import { mergePersons } from "./merge.ts"
import { isEd } from "./names.ts"
import { isMark, isOneOf, partyOf } from "./neighbours.ts"
import { Clause, TokenFacts, type Found } from "./clause.ts"
import { isCorrected } from "./corrected.ts"
import { isDenialOfDeed, isMeansToHarm, isRelativeThat } from "./denials.ts"
import { extentOf, groupBefore, nobody, objectOf, stoodFor, thingBefore, tokenSpan } from "./party-words.ts"
import type { Finding, FrameRule, Sight } from "./rule.ts"
import { FRAME_RULES } from "./rules/index.ts"
import { rulePhase, startsOf, tellingStarts, type RulePhase } from "./rule-phase.ts"
import { saysMore } from "./says-more.ts"
import { settleVictims } from "./victims-in-context.ts"
import { wholeBefore } from "./whole-before.ts"
import { compileWords, TRAIT, type FrameWords } from "./words.ts"

/** A quote that holds both the people and the outcome is no longer than this; else it holds the people alone. UTF-16 units. */
const LONGEST_JOINT_QUOTE = 70
/** The same, where another outcome of the people stands between. */
const LONGEST_FAR_QUOTE = 140

/** Longer ones are no sentences; they are read in pieces, so that time stays linear in the text. Tokens. */
const LONGEST_SENTENCE = 400

/** Words that begin a clause which tells what is known, whatever is asked or denied before. */
const KNOWN_CLAUSE = ["which", "who", "where", "after"] as const
const LEADING = ["of", "among"] as const
const REFUTING = ["false", "untrue", "baseless", "unfounded", "wrong", "incorrect", "mistaken", "inaccurate"] as const

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
  const words = compileWords(pack, vocabulary, tellingStarts(phases))
  const own = new Map<number, Measure>(
    pack.ownMeasures.flatMap(({ measure, nouns }) => nouns.map((noun) => [vocabulary.add(noun), measure] as const)),
  )
  const reader = new Reader(words, own, phases)
  return { read: (scan, counts, times = [], places = []) => reader.read(scan, { counts, times, places }) }
}

class Reader {
  readonly #words: FrameWords
  readonly #own: ReadonlyMap<number, Measure>
  readonly #phases: readonly RulePhase[]
  readonly #facts = new TokenFacts()

  constructor(words: FrameWords, own: ReadonlyMap<number, Measure>, phases: readonly (readonly FrameRule[])[]) {
    this.#phases = phases.map((rules) => rulePhase(rules, words))
    this.#words = words
    this.#own = own
  }

  read(scan: Scan, found: Found): Frame[] {
    const frames: Frame[] = []
    let count = 0
    this.#facts.fill(scan.size, found)
    for (const [index, sentence] of scan.sentences.entries()) {
      while ((found.counts[count]?.firstToken ?? scan.size) < sentence.firstToken) count++
      const isCounted = (found.counts[count]?.firstToken ?? scan.size) < sentence.endToken
      if (!this.#isTold(scan, sentence, isCounted)) continue
      const { firstToken, endToken } = sentence
      for (let from = firstToken; from < endToken; from += LONGEST_SENTENCE) {
        const limit = Math.min(endToken, from + LONGEST_SENTENCE)
        this.#readSentence(new Clause(scan, this.#words, this.#facts, { from, limit, sentence }), index, frames)
      }
    }
    return settleVictims(frames)
  }

  /** False for sentences without any word that a rule could start from: most of them. */
  #isTold(scan: Scan, sentence: SentenceSpan, isCounted: boolean): boolean {
    // "Of these, nine were children" tells of the sentence before.
    const first = scan.form[sentence.firstToken] as number
    const second = sentence.firstToken + 1 < sentence.endToken ? (scan.form[sentence.firstToken + 1] as number) : 0
    const led = this.#words.isOneOf(first, LEADING) && (this.#words.traits(second) & TRAIT.them) !== 0
    if (led) return true
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      const form = scan.form[i] as number
      if (form !== 0 && this.#words.isTelling(form, isCounted)) return true
    }
    return false
  }

  #readSentence(clause: Clause, sentence: number, frames: Frame[]): void {
    const chunks = mergePersons(clause.scan, chunksOf(clause))
    const starts = startsOf(this.#phases, chunks)
    if (starts.length === 0) return
    const found: (Finding & { rule: string })[] = []
    const taken = new Set<number>()
    const sight: Sight = {
      chunks,
      words: this.#words,
      isFree: (chunk) => !taken.has(chunk),
      ownMeasure: (token) => this.#own.get(clause.scan.form[token] as number) ?? null,
      isPlural: (token) => this.#words.noun(clause.scan.form[token] as number)?.many ?? false,
      isUnknown: (token) => clause.scan.form[token] === 0,
      isForm: (token, word) => clause.scan.form[token] === this.#words.id(word),
      isSingularVerb: (chunk) =>
        ["has", "was", "is"].some((word) => clause.scan.form[chunks[chunk]?.from ?? -1] === this.#words.id(word)),
      isPast: (chunk) => isEd(clause, chunks[chunk]?.from ?? clause.from),
      isTransport: (chunk) =>
        chunks[chunk]?.to === (chunks[chunk]?.from ?? 0) + 1 && holdsTrait(clause, chunks[chunk], TRAIT.transport),
      isHospital: (chunk) => holdsTrait(clause, chunks[chunk], TRAIT.hospital),
      isPlace: (chunk) => isPlace(clause, chunks[chunk]),
      found,
      earlier: frames,
    }
    const take = (rule: FrameRule, at: number): void => {
      for (const finding of rule.match(sight, at)) {
        const earlier = found.filter(({ party }) => party === finding.party)
        if (earlier.length > 0 && !saysMore(earlier, finding)) continue
        taken.add(finding.party)
        const shot = found.findIndex(
          ({ party, measure }) =>
            party === finding.party &&
            ((measure === "casualties" && finding.measure !== "hospitalised") ||
              (measure === finding.measure && finding.subsetOf !== undefined)),
        )
        if (shot >= 0) found.splice(shot, 1)
        found.push({ ...finding, rule: rule.id })
      }
    }
    for (const phase of this.#phases) {
      for (const at of starts) for (const rule of phase.of(chunks[at] as Chunk)) take(rule, at)
      if (found.length > 1) found.sort((a, b) => a.party - b.party)
    }
    const frameOf = new Map<number, number>()
    for (const finding of found) {
      const frame = this.#frame(clause, { sentence, chunks, finding, earlier: found })
      if (frame === null) continue
      const whole =
        finding.within ??
        (finding.subsetOf === undefined
          ? wholeBefore(partyOf(chunks[finding.party]), frame, frames)
          : frameOf.get(finding.subsetOf))
      frameOf.set(finding.party, frames.length)
      frames.push(whole === undefined ? frame : { ...frame, subsetOf: whole })
    }
  }

  #frame(
    clause: Clause,
    at: {
      sentence: number
      chunks: readonly Chunk[]
      finding: Finding & { rule: string }
      earlier: readonly Finding[]
    },
  ): Frame | null {
    const { finding, chunks, sentence, earlier } = at
    const counted =
      partyOf(chunks[finding.party]) ??
      stoodFor(clause, chunks[finding.party], finding) ??
      nobody(chunks[finding.party])
    const said = partyOf(chunks[finding.described ?? -1])
    const group = said?.group ?? groupBefore(chunks, finding.party) ?? counted?.group ?? "people"
    const party = counted === null ? counted : { ...counted, group, to: said?.to ?? counted.to }
    const trigger = chunks[finding.trigger]
    if (party === null || trigger === undefined) return null
    const { scan } = clause
    const span = tokenSpan(scan, party.from, party.to)
    const word = tokenSpan(scan, trigger.from, trigger.to)
    const joint: Span = { start: Math.min(span.start, word.start), end: Math.max(span.end, word.end) }
    // FORMAT: where others stand between, the count and its own words alone.
    const parted = earlier.some(
      ({ party: other, trigger: told }) =>
        told === finding.trigger && (other - finding.party) * (other - finding.trigger) < 0,
    )
    const longest = finding.far === true ? LONGEST_FAR_QUOTE : LONGEST_JOINT_QUOTE
    const quote = finding.apart === true || parted || joint.end - joint.start > longest ? span : joint
    const tier = MEASURES[finding.measure].tier
    // FORMAT: things are counted where a number or "a" stands; "the building" is a fact without a count.
    const vague =
      tier !== "damage" || party.definite || party.kind === "movable" || finding.rule === "en.harm.collective"
    const uncounted = party.described && tier !== "core" && vague
    const count = uncounted ? null : party.count
    const people = tier === "core" || party.kind === "people"
    const thing = party.kind === "bare" && !people ? (thingBefore(chunks, finding.party) ?? party) : party
    const extent = extentOf(party, at)
    const trace: TraceStep[] = [
      { pass: "frame", rule: finding.rule, why: `"${scan.text.slice(word.start, word.end)}" says ${finding.measure}` },
      ...(party.counted === null
        ? []
        : [{ pass: "count", rule: party.counted.count.operator, why: `"${party.counted.count.wording}"` }]),
      {
        pass: "extent",
        rule: extent,
        why: party.more
          ? "says more"
          : party.others
            ? "says others"
            : party.described
              ? "described, not counted"
              : "a count",
      },
    ]
    return {
      start: quote.start,
      end: quote.end,
      measure: finding.measure,
      tier: count === null ? "status" : tier,
      count,
      extent,
      group: people || (tier === "response" && party.kind !== "supply") ? party.group : null,
      object: people ? null : objectOf(clause, thing),
      modality: finding.modality ?? this.#modality(clause, { party, finding, chunks }),
      marks: this.#marks(clause, sentence, finding.rule === "en.harm.number-of"),
      trigger: word,
      counted: party.counted === null ? null : { start: party.counted.start, end: party.counted.end },
      sentence,
      subsetOf: null,
      rule: finding.rule,
      trace,
    }
  }

  #modality(clause: Clause, at: { party: Party; finding: Finding; chunks: readonly Chunk[] }): Modality {
    const { party, finding, chunks } = at
    const low = Math.min(finding.party, finding.trigger)
    const high = Math.max(finding.party, finding.trigger)
    for (let k = high; k >= low; k--) {
      const chunk = chunks[k]
      if (chunk?.kind !== "aux") continue
      if (chunk.modality === "asserted") {
        // "The boy, who was not named, was hurt": what an aside denies is something else.
        if (isMark(chunks[k - 1], ",") && finding.party < finding.trigger) break
        continue
      }
      if (party.count?.operator === "none" && chunk.modality === "denied") return "asserted"
      // "If it had come down on a school, 40 could have been killed."
      return chunk.modality === "uncertain" && this.#isConditional(clause, low, chunks)
        ? "hypothetical"
        : chunk.modality
    }
    if (isCorrected(chunks, low, this.#words)) return "denied"
    // "the epidemic that claimed 4,000 lives": a relative clause tells what is known.
    if (low === finding.trigger && isRelativeThat(chunks, low - 1, this.#words)) return "asserted"
    for (let k = low - 1; k >= 0; k--) {
      const chunk = chunks[k] as Chunk
      if (chunk.kind === "mark" && ";:".includes(chunk.mark)) break
      if (chunk.kind === "aux" && chunk.modality !== "asserted" && low - k <= 2) return chunk.modality
      if (chunk.kind === "aux" && isMeansToHarm(chunks, k, low)) {
        return chunk.modality === "uncertain" ? "hypothetical" : chunk.modality
      }
      if (chunk.kind !== "word") continue
      // "If you saw the fire in which 21 died": what a relative clause tells is taken as known.
      if (k > 0 && isOneOf({ chunks, words: this.#words }, chunk, KNOWN_CLAUSE)) return "asserted"
      const prior = this.#words.priorModality.match(clause.scan, chunk.from, clause.limit)
      if (prior !== null) {
        return isDenialOfDeed(prior.value, { chunks, from: k, to: low, words: this.#words }) ? "asserted" : prior.value
      }
    }
    return this.#isRefuted(chunks, high) ? "denied" : "asserted"
  }

  /** "Reports that ten died are false". */
  #isRefuted(chunks: readonly Chunk[], from: number): boolean {
    for (let k = from + 1; k < chunks.length - 1; k++) {
      if (chunks[k]?.kind === "outcome" || chunks[k]?.kind === "party") return false
      if (chunks[k]?.kind === "aux") return isOneOf({ chunks, words: this.#words }, chunks[k + 1], REFUTING)
    }
    return false
  }

  /** A condition stands before the chunk `low` in its sentence: "if …", "had it not been for …". */
  #isConditional(clause: Clause, low: number, chunks: readonly Chunk[]): boolean {
    return chunks.slice(0, low).some((chunk, k) => {
      // "Had the bus been full, …"
      if (k === 0 && chunk.kind === "aux" && clause.scan.form[chunk.from] === this.#words.id("had")) return true
      if (chunk.kind !== "word") return false
      return this.#words.priorModality.match(clause.scan, chunk.from, clause.limit)?.value === "hypothetical"
    })
  }

  #marks(clause: Clause, sentence: number, toll: boolean): ClaimMark[] {
    const { scan } = clause
    const marks = new Set<ClaimMark>(toll ? ["cumulative"] : [])
    for (let i = clause.from; i < clause.limit; i++) {
      const found = scan.form[i] === 0 ? null : this.#words.marks.match(scan, i, clause.limit)
      if (found !== null) marks.add(found.value)
    }
    const kind = scan.blocks[scan.sentences[sentence]?.block ?? -1]?.kind
    if (kind === "headline") marks.add("headline")
    if (kind === "caption") marks.add("caption")
    if (kind === "link") marks.add("link-line")
    return [...marks].sort()
  }
}

function isPlace(clause: Clause, chunk: Chunk | undefined): boolean {
  if (chunk === undefined) return false
  if (clause.isTaken(chunk.from)) return true
  return (
    clause.scan.kind[chunk.from] === TOKEN.word && ((clause.scan.flags[chunk.from] as number) & FLAG.capitalised) !== 0
  )
}

function holdsTrait(clause: Clause, chunk: Chunk | undefined, trait: number): boolean {
  if (chunk === undefined) return false
  for (let i = chunk.from; i < chunk.to; i++) {
    if ((clause.words.traits(clause.scan.form[i] as number) & trait) !== 0) return true
  }
  return false
}
