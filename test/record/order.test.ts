import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { listIncidents, rebuild } from "../../src/workflow/index.ts"
import { hashOfOrder, randomOf, shuffled } from "./orders.ts"
import { gunViolence, gunViolenceIsHere, manyReportsOfOne, openAt, reports } from "./reports.ts"

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

test(
  "one incident of many reports: any order and any lots give one hash, and a rebuild gives it again",
  { timeout: 120_000 },
  async () => {
    const all = manyReportsOfOne(60)
    const hashes = new Set([await hashOfOrder(join(folder, "large"), all, () => 0)])
    for (let seed = 21; seed <= 22; seed++) {
      const random = randomOf(seed)
      hashes.add(await hashOfOrder(join(folder, `large-${seed}`), shuffled(all, random), random))
    }
    const workspace = await openAt(join(folder, "large"), true)
    const rebuilt = await rebuild(workspace)
    const { lines } = await listIncidents(workspace, { asOf: null, policy: "recorder" })
    await workspace.close()
    expect([...hashes]).toEqual([rebuilt.before])
    expect(rebuilt.after).toBe(rebuilt.before)
    expect(Math.max(...lines.map((line) => line.documents.length))).toBeGreaterThan(30)
  },
)

test.runIf(gunViolenceIsHere)("random orders of local news give one hash", { timeout: 120_000 }, async () => {
  const all = gunViolence(40)
  const hashes = new Set<string>()
  for (let seed = 31; seed <= 32; seed++) {
    const random = randomOf(seed)
    hashes.add(await hashOfOrder(join(folder, `local-${seed}`), shuffled(all, random), random))
  }
  expect(hashes.size).toBe(1)
})
