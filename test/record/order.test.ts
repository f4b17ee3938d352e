import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { rebuild } from "../../src/workflow/index.ts"
import { hashOfOrder, randomOf, shuffled } from "./orders.ts"
import { openAt, reports } from "./reports.ts"

const folder = mkdtempSync(join(tmpdir(), "reckoner-order-"))
afterAll(() => rmSync(folder, { recursive: true }))

/** Fifty in order.deep.test.ts. */
const ORDERS = 6

test(
  "random orders of sample and seeds give one hash, and a rebuild gives it again",
  { timeout: 120_000 },
  async () => {
    const all = await reports()
    const hashes = new Set<string>()
    for (let seed = 1; seed <= ORDERS; seed++) {
      const random = randomOf(seed)
      hashes.add(await hashOfOrder(join(folder, `order-${seed}`), shuffled(all, random), random))
    }
    const workspace = await openAt(join(folder, "order-1"), true)
    const rebuilt = await rebuild(workspace)
    await workspace.close()
    expect([...hashes]).toEqual([rebuilt.before])
    expect(rebuilt.after).toBe(rebuilt.before)
  },
)

test("another report changes the hash", { timeout: 60_000 }, async () => {
  const all = await reports()
  const random = randomOf(1)
  const without = await hashOfOrder(join(folder, "without"), all.slice(1), random)
  const withIt = await hashOfOrder(join(folder, "with"), all, random)
  expect(without).not.toBe(withIt)
})
