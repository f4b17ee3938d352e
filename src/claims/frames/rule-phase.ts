import type { Chunk } from "./chunk.ts"
import type { FrameRule } from "./rule.ts"
import type { FrameWords } from "./words.ts"

/** Rules that are tried together, by what they look at. */
export interface RulePhase {
  /** Those that may start from the chunk, in their order. */
  of(chunk: Chunk): readonly FrameRule[]
}

const NONE: readonly FrameRule[] = []

export function rulePhase(rules: readonly FrameRule[], words: FrameWords): RulePhase {
  const parties = rules.filter(({ on }) => on.includes("party"))
  const outcomes = rules.filter(({ on }) => on.includes("outcome"))
  const byWord: (readonly FrameRule[] | undefined)[] = []
  for (const rule of rules) {
    if (!rule.on.includes("word")) continue
    for (const word of rule.starts ?? []) {
      const id = words.id(word)
      byWord[id] = [...(byWord[id] ?? NONE), rule]
    }
  }
  return {
    of(chunk) {
      if (chunk.kind === "word") return byWord[chunk.form] ?? NONE
      return chunk.kind === "party" ? parties : chunk.kind === "outcome" ? outcomes : NONE
    },
  }
}

/** Words for which a sentence is read though no outcome stands in it. */
export const tellingStarts = (phases: readonly (readonly FrameRule[])[]): readonly string[] =>
  phases.flat().flatMap(({ alone, starts = [] }) => (alone === true ? starts : []))

/** Indices of the chunks from which a rule of some phase may start, in order: most words are no such chunk. */
export function startsOf(phases: readonly RulePhase[], chunks: readonly Chunk[]): readonly number[] {
  const starts: number[] = []
  for (let at = 0; at < chunks.length; at++) {
    const chunk = chunks[at] as Chunk
    for (let k = 0; k < phases.length; k++) {
      if ((phases[k] as RulePhase).of(chunk).length === 0) continue
      starts.push(at)
      break
    }
  }
  return starts
}
