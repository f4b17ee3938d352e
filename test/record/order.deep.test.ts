import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { hashOfOrder, randomOf, shuffled } from "./orders.ts"
import { reports } from "./reports.ts"

const folder = mkdtempSync(join(tmpdir(), "reckoner-orders-"))
afterAll(() => rmSync(folder, { recursive: true }))

test("50 random orders of sample and seeds give one hash", async () => {
  const all = await reports()
  const hashes = new Set<string>()
  for (let seed = 101; seed <= 150; seed++) {
    const random = randomOf(seed)
    const dir = join(folder, `order-${seed}`)
    hashes.add(await hashOfOrder(dir, shuffled(all, random), random))
    rmSync(dir, { recursive: true })
  }
  expect(hashes.size).toBe(1)
})
