import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { compareCodeUnits, type Mention } from "../../src/model/index.ts"
import { recordHash, type Workspace } from "../../src/workflow/index.ts"
import { regroupMentions } from "../../src/workflow/regroup.ts"
import type { Fetched } from "../../src/sources/index.ts"
import { randomOf, shuffled } from "./orders.ts"
import { gunViolence, gunViolenceIsHere, manyReportsOfOne, recordAt, reports } from "./reports.ts"

const folder = mkdtempSync(join(tmpdir(), "reckoner-removal-"))
afterAll(() => rmSync(folder, { recursive: true }))

const recordOf = (name: string, all: readonly Fetched[]): Promise<Workspace> => recordAt(join(folder, name), all)

async function captureIds(workspace: Workspace): Promise<readonly string[]> {
  return (await workspace.record.derived.page("document", "", 10_000)).map((row) => row.id)
}

/** Takes a document's rows out of the index, as when its claims are rejected. */
async function removeDocument(workspace: Workspace, captureId: string): Promise<void> {
  const { derived } = workspace.record
  const mentions = (await derived.byKeys("mention", [`document|${captureId}`])).map(
    (row) => row.value as unknown as Mention,
  )
  await derived.change({
    remove: [{ kind: "document", id: captureId }, ...mentions.map(({ id }) => ({ kind: "mention", id }))],
  })
  await regroupMentions(workspace, {
    added: [],
    removed: mentions,
    same: [],
    links: [],
    changed: [],
    changedLinks: [],
    rows: {},
    appliedEntry: (await workspace.record.lastEntry()).n,
  })
}

/** Hash of a record of which half was removed in a random order, and of one that never had it. */
async function hashesOf(
  name: string,
  all: readonly Fetched[],
): Promise<readonly [removed: string, neverAdded: string]> {
  const random = randomOf(41)
  const kept = all.filter((_, i) => i % 2 === 0)
  const without = await recordOf(`${name}-without`, kept)
  const workspace = await recordOf(`${name}-all`, shuffled(all, random))
  const stays = new Set(await captureIds(without))
  const gone = (await captureIds(workspace)).filter((id) => !stays.has(id)).toSorted(compareCodeUnits)
  expect(gone.length).toBeGreaterThan(0)
  for (const id of shuffled(gone, random)) await removeDocument(workspace, id)
  const hashes = [await recordHash(workspace), await recordHash(without)] as const
  await workspace.close()
  await without.close()
  return hashes
}

test("mentions removed in any order are as if never added: sample and seeds", { timeout: 120_000 }, async () => {
  const [removed, neverAdded] = await hashesOf("sample", await reports())
  expect(removed).toBe(neverAdded)
})

test(
  "mentions removed in any order are as if never added: one incident of many reports",
  { timeout: 120_000 },
  async () => {
    const [removed, neverAdded] = await hashesOf("large", manyReportsOfOne(60))
    expect(removed).toBe(neverAdded)
  },
)

test.runIf(gunViolenceIsHere)(
  "mentions removed in any order are as if never added: local news",
  { timeout: 120_000 },
  async () => {
    const [removed, neverAdded] = await hashesOf("local", gunViolence(60))
    expect(removed).toBe(neverAdded)
  },
)
