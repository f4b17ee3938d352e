import { FLAG, TOKEN } from "../../language/index.ts"
import type { Measure } from "../../model/index.ts"
import type { Frame } from "../frame.ts"
import type { Chunk } from "./chunk.ts"
import type { Clause } from "./clause.ts"
import { factsOf } from "./facts.ts"
import { isEd } from "./names.ts"
import type { Finding, Sight } from "./rule.ts"
import type { AskedRule, RulePhase, RulePhases } from "./rule-phase.ts"
import { saysMore } from "./says-more.ts"
import { TRAIT, type FrameWords } from "./words.ts"

/** A finding and the rule that made it. */
export type RuleFinding = Finding & { readonly rule: string }

/** Of a sentence, what rules see, and what they have found in it so far. */
export class SentenceSight implements Sight {
  readonly chunks: readonly Chunk[]
  readonly words: FrameWords
  readonly earlier: readonly Frame[]
  readonly before: Frame | null
  readonly found: RuleFinding[] = []
  readonly #clause: Clause
  readonly #own: ReadonlyMap<number, Measure>

  constructor(
    clause: Clause,
    of: {
      readonly chunks: readonly Chunk[]
      readonly earlier: readonly Frame[]
      readonly own: ReadonlyMap<number, Measure>
      readonly before: Frame | null
    },
  ) {
    this.#clause = clause
    this.#own = of.own
    this.chunks = of.chunks
    this.words = clause.words
    this.earlier = of.earlier
    this.before = of.before
  }

  /** Asks the rules of each phase in turn. `held`: what the sentence holds of the words that rules need. */
  ask(phases: RulePhases, held: number): void {
    const { chunks, found } = this
    const own = (token: number): Measure | null => this.ownMeasure(token)
    // Of each chunk from which some rule may start, its index, its facts and its phases.
    const starts: number[] = []
    const facts: number[] = []
    const phasesOf: number[] = []
    let any = 0
    for (let at = 0; at < chunks.length; at++) {
      const chunk = chunks[at] as Chunk
      const bits = phases.of(chunk)
      if (bits === 0) continue
      starts.push(at)
      facts.push(factsOf(chunk, own))
      phasesOf.push(bits)
      any |= bits
    }
    for (let p = 0; any >>> p !== 0; p++) {
      const phase = phases.inOrder[p] as RulePhase
      for (let s = 0; s < starts.length; s++) {
        if ((((phasesOf[s] as number) >>> p) & 1) === 0) continue
        const at = starts[s] as number
        const has = facts[s] as number
        const rules = phase.of(chunks[at] as Chunk)
        for (let r = 0; r < rules.length; r++) {
          const rule = rules[r] as AskedRule
          if ((rule.of & has) === 0 || (rule.needs & held) === 0 || (rule.goesOn && found.length === 0)) continue
          const findings = rule.match(this, at)
          if (findings.length > 0) this.#take(rule.id, findings)
        }
      }
      if (!isInOrder(found)) found.sort((a, b) => a.party - b.party)
    }
  }

  #take(rule: string, findings: readonly Finding[]): void {
    const { found } = this
    for (const finding of findings) {
      const earlier = found.filter(({ party }) => party === finding.party)
      if (earlier.length > 0 && !saysMore(earlier, finding)) continue
      const shot = found.findIndex(
        ({ party, measure }) =>
          party === finding.party &&
          ((measure === "casualties" && finding.measure !== "hospitalised") ||
            (measure === finding.measure && finding.subsetOf !== undefined)),
      )
      if (shot >= 0) found.splice(shot, 1)
      found.push({ ...finding, rule })
    }
  }

  isFree(chunk: number): boolean {
    const { found } = this
    for (let i = 0; i < found.length; i++) if ((found[i] as RuleFinding).party === chunk) return false
    return true
  }

  ownMeasure(token: number): Measure | null {
    return this.#own.get(this.#formAt(token)) ?? null
  }

  isForm(token: number, word: string): boolean {
    const form = this.#formAt(token)
    return form !== 0 && form === this.words.id(word)
  }

  isFormOf(token: number, list: readonly string[]): boolean {
    return this.words.isOneOf(this.#formAt(token), list)
  }

  isUnknown(token: number): boolean {
    return this.#formAt(token) === 0
  }

  isPlural(token: number): boolean {
    return this.words.noun(this.#formAt(token))?.many ?? false
  }

  isSingularVerb(chunk: number): boolean {
    const from = this.chunks[chunk]?.from ?? -1
    return this.isForm(from, "has") || this.isForm(from, "was") || this.isForm(from, "is")
  }

  isPast(chunk: number): boolean {
    return isEd(this.#clause, this.chunks[chunk]?.from ?? this.#clause.from)
  }

  isTransport(chunk: number): boolean {
    const at = this.chunks[chunk]
    return at !== undefined && at.to === at.from + 1 && this.#holds(at, TRAIT.transport)
  }

  isHospital(chunk: number): boolean {
    const at = this.chunks[chunk]
    return at !== undefined && this.#holds(at, TRAIT.hospital)
  }

  isPlace(chunk: number): boolean {
    const at = this.chunks[chunk]
    if (at === undefined) return false
    if (this.#clause.isTaken(at.from)) return true
    const { kind, flags } = this.#clause.scan
    return kind[at.from] === TOKEN.word && ((flags[at.from] as number) & FLAG.capitalised) !== 0
  }

  #formAt(token: number): number {
    return this.#clause.scan.form[token] as number
  }

  #holds({ from, to }: Chunk, trait: number): boolean {
    for (let i = from; i < to; i++) if ((this.words.traits(this.#formAt(i)) & trait) !== 0) return true
    return false
  }
}

function isInOrder(found: readonly Finding[]): boolean {
  for (let i = 1; i < found.length; i++) if ((found[i] as Finding).party < (found[i - 1] as Finding).party) return false
  return true
}
