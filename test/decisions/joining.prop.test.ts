import fc from "fast-check"
import { afterAll, expect, test } from "vitest"
import { decide, type Workspace } from "../../src/workflow/index.ts"
import { randomOf, shuffled } from "../record/orders.ts"
import { addReports, Records, reports } from "./small-record.ts"

const records = new Records()
afterAll(() => records.clear())
const RUNS = 25

/** The incident of the first count of people killed in a report. */
async function incidentOf(workspace: Workspace, report: string): Promise<string> {
  const [document] = await workspace.record.derived.byKeys("document", [`given:${report}`])
  const value = document?.value as unknown as { claimIds: string[]; reading: { claims: { measure: string }[] } }
  const claim = value.claimIds[value.reading.claims.findIndex(({ measure }) => measure === "killed")] ?? ""
  const [mention] = await workspace.record.derived.byKeys("mention", [claim])
  if (mention === undefined) throw new Error(`${report} is in no mention`)
  const [member] = await workspace.record.derived.getMany("member", [mention.id])
  if (member === undefined) throw new Error(`${report} is in no incident`)
  return (member.value as { incidentId: string }).incidentId
}

/** Two reports of one event and two of another, which more reports of both follow. */
const FIRST = [reports[0], reports[3]].flatMap((report) => report ?? [])
const MORE = reports.filter((report) => !FIRST.includes(report))

test(
  "what was joined stays one incident, whatever reports come after, in any order",
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(1_000_000), async (seed) => {
        const workspace = await records.open()
        await addReports(workspace, FIRST)
        const on = [await incidentOf(workspace, "report-0"), await incidentOf(workspace, "report-3")]
        expect(new Set(on).size).toBe(2)
        await decide(workspace, records.people[0], [{ act: "merge", on, why: "one operation" }])
        for (const report of shuffled(MORE, randomOf(seed))) {
          await addReports(workspace, [report])
          expect(await incidentOf(workspace, "report-3")).toBe(await incidentOf(workspace, "report-0"))
        }
        // The later reports of both came with them.
        for (const report of ["report-1", "report-2", "report-4"]) {
          expect(await incidentOf(workspace, report)).toBe(await incidentOf(workspace, "report-0"))
        }
        expect(await incidentOf(workspace, "report-5")).not.toBe(await incidentOf(workspace, "report-0"))
        await workspace.close()
      }),
      { numRuns: RUNS, seed: 20_230_507 },
    )
  },
)

test("what was parted stays apart, whatever reports come after, in any order", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(1_000_000), async (seed) => {
      const workspace = await records.open()
      await addReports(workspace, reports.slice(0, 2))
      const one = await incidentOf(workspace, "report-0")
      expect(await incidentOf(workspace, "report-1")).toBe(one)
      await decide(workspace, records.people[0], [{ act: "split", on: [one, "report-1"], why: "two strikes" }])
      for (const report of shuffled(reports.slice(2), randomOf(seed))) {
        await addReports(workspace, [report])
        expect(await incidentOf(workspace, "report-1")).not.toBe(await incidentOf(workspace, "report-0"))
      }
      await workspace.close()
    }),
    { numRuns: RUNS, seed: 20_230_508 },
  )
})
