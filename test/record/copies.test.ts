import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { MS_PER_HOUR } from "../../src/model/index.ts"
import type { Fetched } from "../../src/sources/index.ts"
import { addDocuments, listIncidents, type Workspace } from "../../src/workflow/index.ts"
import { manyReportsOfOne, recordAt, reports } from "./reports.ts"

const folder = mkdtempSync(join(tmpdir(), "reckoner-copies-"))
afterAll(() => rmSync(folder, { recursive: true }))

/** Killed and injured of every incident with its origins, by its date and place, as figures alone: a copy is a report more. */
async function figuresOf(workspace: Workspace): Promise<readonly object[]> {
  const { lines } = await listIncidents(workspace, { asOf: null, policy: "recorder" })
  return lines.map(({ incident: { date, place }, killed, injured, origins }) => ({
    date,
    place,
    killed,
    injured,
    origins,
  }))
}

const anHourAfter = (instant: string): string => new Date(Date.parse(instant) + MS_PER_HOUR).toISOString()

/** The same text an hour later under another outlet's name, as a subscriber of a wire prints it. */
const copyOf = (report: Fetched, n: number): Fetched => ({
  ...report,
  published: report.published?.includes("T") === true ? anHourAfter(report.published) : report.published,
  givenId: `copy-${n}`,
  name: `copy-${n}`,
  outlet: report.outlet === null ? null : `Sample Reprint ${n}`,
  url: report.url === null ? null : `https://reprint-${n}.example/${n}`,
})

test(
  "a report printed again by another outlet changes no figure and adds no origin",
  { timeout: 120_000 },
  async () => {
    for (const [name, all] of [
      ["sample", await reports()],
      ["one", manyReportsOfOne(30)],
    ] as const) {
      const workspace = await recordAt(join(folder, name), all)
      const before = await figuresOf(workspace)
      const signed = all.filter(({ outlet }) => outlet !== null)
      const copies = signed.filter((_, i) => i % 3 === 0).map(copyOf)
      await addDocuments(workspace, copies)
      expect(await figuresOf(workspace)).toEqual(before)
      await workspace.close()
    }
  },
)
