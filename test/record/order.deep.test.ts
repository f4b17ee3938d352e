import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import type { Fetched } from "../../src/sources/index.ts"
import { hashOfOrder, randomOf, shuffled } from "./orders.ts"
import { gunViolence, gunViolenceIsHere, manyReportsOfOne, reports } from "./reports.ts"

const folder = mkdtempSync(join(tmpdir(), "reckoner-orders-"))
afterAll(() => rmSync(folder, { recursive: true }))

const ORDERS = 50

async function hashesOf(all: readonly Fetched[], firstSeed: number): Promise<ReadonlySet<string>> {
  const hashes = new Set<string>()
  for (let seed = firstSeed; seed < firstSeed + ORDERS; seed++) {
    const random = randomOf(seed)
    const dir = join(folder, `order-${seed}`)
    hashes.add(await hashOfOrder(dir, shuffled(all, random), random))
    rmSync(dir, { recursive: true })
  }
  return hashes
}

test(`${ORDERS} random orders of sample and seeds give one hash`, async () => {
  expect((await hashesOf(await reports(), 101)).size).toBe(1)
})

test(`${ORDERS} random orders of many reports of one attack give one hash`, async () => {
  expect((await hashesOf(manyReportsOfOne(100), 201)).size).toBe(1)
})

test.runIf(gunViolenceIsHere)(`${ORDERS} random orders of 200 articles of local news give one hash`, async () => {
  expect((await hashesOf(gunViolence(200), 301)).size).toBe(1)
})
