import type { Fetched } from "../../src/sources/index.ts"
import { addDocuments, recordHash } from "../../src/workflow/index.ts"
import { emptyRecord } from "./reports.ts"

/** Mulberry32: the same orders at every run. */
export function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

export function shuffled<T>(all: readonly T[], random: () => number): T[] {
  const order = [...all]
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    order.splice(i, 1, ...order.splice(j, 1, ...order.slice(i, i + 1)))
  }
  return order
}

/** Adds the reports in this order, in random lots: some alone, some together. */
export async function hashOfOrder(dir: string, order: readonly Fetched[], random: () => number): Promise<string> {
  const workspace = await emptyRecord(dir)
  try {
    for (let from = 0; from < order.length;) {
      const lot = 1 + Math.floor(random() * 6)
      await addDocuments(workspace, order.slice(from, from + lot))
      from += lot
    }
    return await recordHash(workspace)
  } finally {
    await workspace.close()
  }
}
