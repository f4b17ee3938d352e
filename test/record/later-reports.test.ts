import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import type { Fetched } from "../../src/sources/index.ts"
import { POLICIES } from "../../src/model/index.ts"
import { listIncidents, type Workspace } from "../../src/workflow/index.ts"
import { manyReportsOfOne, recordAt } from "./reports.ts"

const folder = mkdtempSync(join(tmpdir(), "reckoner-later-"))
afterAll(() => rmSync(folder, { recursive: true }))

const recordOf = (name: string, all: readonly Fetched[]): Promise<Workspace> => recordAt(join(folder, name), all)

/** Figures, origins and flags of the one incident of these reports, under each policy. */
async function figuresAsOf(workspace: Workspace, asOf: string): Promise<readonly object[]> {
  const figures: object[] = []
  for (const policy of POLICIES) {
    const { lines } = await listIncidents(workspace, { asOf, policy })
    const told = lines.toSorted((a, b) => b.documents.length - a.documents.length)[0]
    figures.push({ policy, killed: told?.killed, injured: told?.injured, origins: told?.origins, flags: told?.flags })
  }
  return figures
}

test(
  "as of an instant a record says the same whether or not later reports are there",
  { timeout: 120_000 },
  async () => {
    const all = manyReportsOfOne(40).toSorted((a, b) => Date.parse(a.published ?? "") - Date.parse(b.published ?? ""))
    const whole = await recordOf("whole", all)
    for (const count of [5, 20, 33]) {
      const asOf = all[count - 1]?.published ?? ""
      const early = all.filter(({ published }) => Date.parse(published ?? "") <= Date.parse(asOf))
      const part = await recordOf(`first-${count}`, early)
      expect(await figuresAsOf(whole, asOf)).toEqual(await figuresAsOf(part, asOf))
      await part.close()
    }
    await whole.close()
  },
)
