import type { Chunk } from "./chunk.ts"
import type { FrameRule } from "./rule.ts"
import type { Triggers } from "./triggers.ts"
import type { FrameWords } from "./words.ts"

/** A rule as it is asked; all have one shape in memory. */
export interface AskedRule {
  readonly id: string
  readonly match: FrameRule["match"]
  /** Bits, of which the sentence must hold one. */
  readonly needs: number
  readonly goesOn: boolean
}

/** Rules that are tried together, by what they look at. */
export interface RulePhase {
  /** Those that may start from the chunk, in their order. */
  of(chunk: Chunk): readonly AskedRule[]
}

const NONE: readonly AskedRule[] = []

export function rulePhase(rules: readonly FrameRule[], words: FrameWords, triggers: Triggers): RulePhase {
  const asked = (rule: FrameRule): AskedRule => ({
    id: rule.id,
    match: rule.match,
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
    of(chunk) {
      if (chunk.kind === "word") return chunk.form < byWord.length ? (byWord[chunk.form] as readonly AskedRule[]) : NONE
      return chunk.kind === "party" ? parties : chunk.kind === "outcome" ? outcomes : NONE
    },
  }
}

/** Indices of the chunks from which a rule of some phase may start, in order: most words are no such chunk. */
export function startsOf(phases: readonly RulePhase[], chunks: readonly Chunk[]): readonly number[] {
  const starts: number[] = []
  for (let at = 0; at < chunks.length; at++) {
    const chunk = chunks[at] as Chunk
    if (chunk.kind === "mark" || chunk.kind === "aux") continue
    for (let k = 0; k < phases.length; k++) {
      if ((phases[k] as RulePhase).of(chunk).length === 0) continue
      starts.push(at)
      break
    }
  }
  return starts
}
