import type { OutcomeChunk, PartyChunk, WordChunk } from "./chunk.ts"
import type { FrameRule } from "./rule.ts"
import type { FrameWords } from "./words.ts"

/** Rules that are tried together, by what they look at. */
export interface RulePhase {
  /** Those that may start from the chunk, in their order. */
  of(chunk: PartyChunk | OutcomeChunk | WordChunk): readonly FrameRule[]
}

const NONE: readonly FrameRule[] = []

export function rulePhase(rules: readonly FrameRule[], words: FrameWords): RulePhase {
  const parties = rules.filter(({ on }) => on.includes("party"))
  const outcomes = rules.filter(({ on }) => on.includes("outcome"))
  const byWord = new Map<number, FrameRule[]>()
  for (const rule of rules) {
    if (!rule.on.includes("word")) continue
    for (const word of rule.starts ?? []) {
      const id = words.id(word)
      byWord.set(id, [...(byWord.get(id) ?? []), rule])
    }
  }
  return {
    of(chunk) {
      if (chunk.kind === "party") return parties
      return chunk.kind === "outcome" ? outcomes : (byWord.get(chunk.form) ?? NONE)
    },
  }
}

/** Words for which a sentence is read though no outcome stands in it. */
export const tellingStarts = (phases: readonly (readonly FrameRule[])[]): readonly string[] =>
  phases.flat().flatMap(({ alone, starts = [] }) => (alone === true ? starts : []))
