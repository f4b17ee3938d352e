import type { Mention } from "../model/index.ts"
import { blockKeys } from "./block-keys.ts"

/** Which of some mentions meet: share a block (architecture.md, Grouping 2). */
export interface Meeting {
  /** Those that `mention` meets, itself left out, in the order given. */
  met(mention: Mention): readonly Mention[]
  /** Leaves one out from now on: for walks that need each once. */
  forget(mention: Mention): void
}

/** Indexes mentions by their stored keys; a meeting is one look-up for each sought key. */
export function meetingOf(mentions: readonly Mention[]): Meeting {
  const byKey = new Map<string, Set<number>>()
  for (const [index, mention] of mentions.entries()) {
    for (const key of blockKeys(mention).stored) {
      const indices = byKey.get(key)
      if (indices === undefined) byKey.set(key, new Set([index]))
      else indices.add(index)
    }
  }
  const found = new Uint8Array(mentions.length)
  const indexOf = new Map(mentions.map((mention, index) => [mention, index]))
  return {
    forget(mention) {
      const index = indexOf.get(mention)
      if (index === undefined) return
      for (const key of blockKeys(mention).stored) byKey.get(key)?.delete(index)
    },
    met(mention) {
      found.fill(0)
      for (const key of blockKeys(mention).sought) for (const index of byKey.get(key) ?? []) found[index] = 1
      return mentions.filter((other, index) => found[index] === 1 && other.id !== mention.id)
    },
  }
}
