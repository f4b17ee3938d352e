import { WordMap } from "../../language/index.ts"
import type { Chunk } from "./chunk.ts"
import { FACT } from "./facts.ts"
import type { FrameRule } from "./rule.ts"
import type { Triggers } from "./triggers.ts"
import type { FrameWords } from "./words.ts"

/** A rule as it is asked; all have one shape in memory. */
export interface AskedRule {
  readonly id: string
  readonly match: FrameRule["match"]
  /** Facts, of which the chunk must have one. */
  readonly of: number
  /** Bits, of which the sentence must hold one. */
  readonly needs: number
  readonly goesOn: boolean
}

/** Rules that are tried together, by what they look at. */
export interface RulePhase {
  /** Those that may start from the chunk, in their order. */
  of(chunk: Chunk): readonly AskedRule[]
  /** Ids of the words from which some of them start. */
  readonly words: readonly number[]
  readonly ofParties: boolean
  readonly ofOutcomes: boolean
}

const NONE: readonly AskedRule[] = []

export function rulePhase(rules: readonly FrameRule[], words: FrameWords, triggers: Triggers): RulePhase {
  const asked = (rule: FrameRule): AskedRule => ({
    id: rule.id,
    match: rule.match,
    of: rule.of ?? FACT.any,
    needs: triggers.neededBy(rule),
    goesOn: rule.goesOn === true,
  })
  const parties = rules.filter(({ on }) => on.includes("party")).map(asked)
  const outcomes = rules.filter(({ on }) => on.includes("outcome")).map(asked)
  const byWord: (readonly AskedRule[])[] = []
  for (const rule of rules) {
    if (!rule.on.includes("word")) continue
    const one = asked(rule)
    for (const word of rule.starts ?? []) {
      const id = words.id(word)
      // Without gaps, or the engine would hash it.
      while (byWord.length <= id) byWord.push(NONE)
      byWord[id] = [...(byWord[id] ?? NONE), one]
    }
  }
  return {
    words: [...byWord.keys()].filter((id) => byWord[id] !== NONE),
    ofParties: parties.length > 0,
    ofOutcomes: outcomes.length > 0,
    of(chunk) {
      if (chunk.kind === "word") return chunk.form < byWord.length ? (byWord[chunk.form] as readonly AskedRule[]) : NONE
      return chunk.kind === "party" ? parties : chunk.kind === "outcome" ? outcomes : NONE
    },
  }
}

/** The phases in order, with what tells at once which of them have rules for a chunk: most words have none in any. */
export class RulePhases {
  readonly inOrder: readonly RulePhase[]
  readonly #ofParties: number
  readonly #ofOutcomes: number
  /** By word id. */
  readonly #ofWords = new WordMap()

  /** @param phases At most 31. */
  constructor(phases: readonly RulePhase[]) {
    this.inOrder = phases
    const bitsOf = (has: (phase: RulePhase) => boolean): number =>
      phases.reduce((bits, phase, p) => (has(phase) ? bits | (1 << p) : bits), 0)
    this.#ofParties = bitsOf(({ ofParties }) => ofParties)
    this.#ofOutcomes = bitsOf(({ ofOutcomes }) => ofOutcomes)
    for (const [p, { words }] of phases.entries()) for (const id of words) this.#ofWords.addTo(id, 1 << p)
  }

  /** A bit for each phase that has rules which may start from the chunk. */
  of(chunk: Chunk): number {
    if (chunk.kind === "word") return this.#ofWords.of(chunk.form)
    return chunk.kind === "party" ? this.#ofParties : chunk.kind === "outcome" ? this.#ofOutcomes : 0
  }
}
