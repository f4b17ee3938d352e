import fc from "fast-check"
import { afterAll, expect, test } from "vitest"
import type { ReadClaim } from "../../src/model/index.ts"
import { decide, type Workspace } from "../../src/workflow/index.ts"
import { documentRow } from "../../src/workflow/document-row.ts"
import { readerWithout } from "./altered-readers.ts"
import { addReports, copies, Records, reports } from "./small-record.ts"

const records = new Records()
afterAll(() => records.clear())
const RUNS = 25

interface Read {
  readonly id: string
  readonly text: string
  readonly claim: ReadClaim
}

async function claimsIn(workspace: Workspace): Promise<readonly Read[]> {
  const rows = (await workspace.record.derived.page("document", "", 100)).map(({ value }) => documentRow(value))
  const texts = new Map([...reports, ...copies].map(({ givenId, bytes }) => [givenId, new TextDecoder().decode(bytes)]))
  return rows.flatMap((row) =>
    row.reading.claims.map((claim, i) => ({
      id: row.claimIds[i] ?? "",
      text: texts.get(row.capture.givenId ?? "") ?? "",
      claim,
    })),
  )
}

/** Incidents with their figures, and what each report says. */
async function standing(workspace: Workspace): Promise<unknown> {
  const rowsOf = async (kind: string): Promise<readonly unknown[]> =>
    (await workspace.record.derived.page(kind, "", 100)).map(({ value }) => value)
  const documents = (await rowsOf("document")).map((value) => {
    const { capture, claimIds, reading } = documentRow(value as never)
    return { id: capture.id, claimIds, claims: reading.claims, incidents: reading.incidents }
  })
  return { documents, incidents: await rowsOf("incident"), lines: await rowsOf("line") }
}

test("rejecting claims is as if the reader had never read them", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(100), { minLength: 1, maxLength: 6 }), async (picks) => {
      const decided = await records.open()
      await addReports(decided, [...reports, ...copies])
      const claims = await claimsIn(decided)
      const rejected = new Map(
        picks.flatMap((n) => claims.slice(n % claims.length).slice(0, 1)).map((one) => [one.id, one]),
      )
      await decide(
        decided,
        records.people[0],
        [...rejected.keys()].map((id) => ({ act: "reject", on: [id], why: "misread" })),
      )
      const isRejected = (claim: ReadClaim, text: string): boolean =>
        [...rejected.values()].some(
          (one) =>
            one.text === text &&
            one.claim.start === claim.start &&
            one.claim.end === claim.end &&
            one.claim.measure === claim.measure &&
            one.claim.group === claim.group,
        )
      const never = await records.open({ reader: readerWithout((claim, { text }) => isRejected(claim, text)) })
      await addReports(never, [...reports, ...copies])
      expect(await standing(decided)).toEqual(await standing(never))
      await decided.close()
      await never.close()
    }),
    { numRuns: RUNS, seed: 20_230_506 },
  )
})
