import { afterAll, describe, expect, test } from "vitest"
import type { DecisionKind } from "../../src/model/index.ts"
import type { Fetched } from "../../src/sources/index.ts"
import { decide, recordHash, rebuild, viewIncident, type Changes, type Workspace } from "../../src/workflow/index.ts"
import { catchUp } from "../../src/workflow/catch-up.ts"
import { documentRow, type DocumentRow } from "../../src/workflow/document-row.ts"
import { parseAnew } from "./parse-anew.ts"
import { addReports, copies, Records, reports, expectSameAnew } from "./small-record.ts"

const records = new Records()
afterAll(() => records.clear())
const [ann, ben] = records.people

/** One report, and the same words as another outlet captured them, undated. */
const [named, twin, other] = [reports[0], copies[0], reports[1]] as [Fetched, Fetched, Fetched]

async function documentOf(workspace: Workspace, { givenId }: Fetched): Promise<DocumentRow> {
  const [row] = await workspace.record.derived.byKeys("document", [`given:${givenId}`])
  if (row === undefined) throw new Error(`no ${givenId}`)
  return documentRow(row.value)
}

async function killedIn(workspace: Workspace, report: Fetched): Promise<string> {
  const row = await documentOf(workspace, report)
  return row.claimIds[row.reading.claims.findIndex(({ measure }) => measure === "killed")] ?? "none"
}

const deathsIn = async (workspace: Workspace, report: Fetched): Promise<readonly (number | undefined)[]> =>
  (await documentOf(workspace, report)).reading.claims
    .filter(({ measure, group }) => measure === "killed" && group === "people")
    .map(({ count }) => count?.least)

async function opened(...added: readonly Fetched[]): Promise<Workspace> {
  const workspace = await records.open()
  await addReports(workspace, added)
  return workspace
}

describe("a decision on words of a text", () => {
  const ACTS: readonly (readonly [DecisionKind, Changes, readonly number[]])[] = [
    ["reject", {}, []],
    ["correct", { count: "14" }, [14]],
    ["accept", {}, [9]],
  ]
  test.each(ACTS)("%s holds of them in every capture of it, whichever came first", async (act, changes, deaths) => {
    const [before, after] = [await opened(named, twin, other), await opened(named, other)]
    const request = { act, changes, why: "on good grounds" }
    const { reached } = await decide(before, ann, [{ ...request, on: [await killedIn(before, named)] }])
    expect(reached).toEqual([(await documentOf(before, twin)).capture.id])
    await decide(after, ann, [{ ...request, on: [await killedIn(after, named)] }])
    await addReports(after, [twin])
    for (const workspace of [before, after]) {
      expect(await deathsIn(workspace, named)).toEqual(deaths)
      expect(await deathsIn(workspace, twin)).toEqual(deaths)
    }
    expect(await recordHash(after)).toBe(await recordHash(before))
    expect((await rebuild(before)).after).toBe(await recordHash(after))
    await decide(before, ann, [{ act: "undo", on: ["last"], why: "it was a try" }])
    expect(await recordHash(before)).toBe(await recordHash(await opened(named, twin, other)))
  })

  test("keeps the times that each capture's own reading has, unless the person states them", async () => {
    const workspace = await opened(named, twin, other)
    const asOf = async (report: Fetched): Promise<string | null | undefined> =>
      (await documentOf(workspace, report)).reading.claims.find(({ measure }) => measure === "killed")?.asOf
    const [own, theirs] = [await asOf(named), await asOf(twin)]
    await decide(workspace, ann, [
      { act: "correct", on: [await killedIn(workspace, named)], changes: { count: "14" }, why: "misread" },
    ])
    expect([await asOf(named), await asOf(twin)]).toEqual([own, theirs])
    await decide(workspace, ann, [
      { act: "correct", on: [await killedIn(workspace, named)], changes: { asOf: "2023-05-03" }, why: "misread" },
    ])
    expect([await asOf(named), await asOf(twin)]).toEqual(["2023-05-03", "2023-05-03"])
  })

  test("of two people's on two captures the later stands, on both", async () => {
    const workspace = await opened(named, twin, other)
    await decide(workspace, ann, [{ act: "reject", on: [await killedIn(workspace, named)], why: "misread" }])
    const [id = ""] = (await viewIncident(workspace, "Lviv")).rejected.map(({ claimId }) => claimId)
    await decide(workspace, ben, [{ act: "accept", on: [id] }])
    expect(await deathsIn(workspace, named)).toEqual([9])
    expect(await deathsIn(workspace, twin)).toEqual([9])
  })

  test("set apart, every capture of it goes, and the origin that it stands for is one", async () => {
    const workspace = await opened(named, twin, other)
    const { id } = (await viewIncident(workspace, "Lviv")).incident
    await decide(workspace, ann, [{ act: "unlink", on: [await killedIn(workspace, named)] }])
    const claims = (await viewIncident(workspace, id)).claims.filter(({ claim }) => claim.quote.includes("nine"))
    expect(claims).toHaveLength(2)
    expect(new Set(claims.map(({ origin }) => origin.id)).size).toBe(1)
    const { capture } = await documentOf(workspace, named)
    await decide(workspace, ann, [{ act: "split", on: [id, capture.id], why: "another attack" }])
    const theirs = (await viewIncident(workspace, capture.id)).incident.id
    const twins = await documentOf(workspace, twin)
    expect((await viewIncident(workspace, twins.capture.id)).incident.id).toBe(theirs)
    expect((await viewIncident(workspace, (await documentOf(workspace, other)).capture.id)).incident.id).not.toBe(
      theirs,
    )
  })

  test.each([
    ["its words are found in the new text", (text: string) => `All rights reserved\n\n${text}`, [[], []]],
    ["its words are gone from the new text", (text: string) => text.replace("nine people", "nine  people"), [[9], []]],
  ])("holds after a parser made another text of the capture that it names: %s", async (_, change, deaths) => {
    const workspace = await opened(named, twin, other)
    const hash = await recordHash(workspace)
    await decide(workspace, ann, [{ act: "reject", on: [await killedIn(workspace, named)], why: "misread" }])
    await parseAnew(workspace, await documentOf(workspace, named), change)
    await catchUp(workspace)
    // The other capture still has the text that the decision names.
    expect([await deathsIn(workspace, named), await deathsIn(workspace, twin)]).toEqual(deaths)
    await expectSameAnew(workspace)
    await parseAnew(workspace, await documentOf(workspace, twin), change)
    await catchUp(workspace)
    // Of one text again, they are one again.
    expect(await deathsIn(workspace, twin)).toEqual(deaths[0])
    await expectSameAnew(workspace)
    await decide(workspace, ann, [{ act: "undo", on: ["last"], why: "it was a try" }])
    expect([await deathsIn(workspace, named), await deathsIn(workspace, twin)]).toEqual([[9], [9]])
    expect(await recordHash(workspace)).not.toBe(hash)
  })

  test("is no decision on the same sentence of another text, which is named instead", async () => {
    const text = new TextDecoder().decode(named.bytes).replace("Two children are among the dead.", "More follows.")
    const longer = { ...named, givenId: "report-0b", outlet: "Sample Post", bytes: new TextEncoder().encode(text) }
    const workspace = await opened(named, longer)
    const request = { act: "reject", on: [await killedIn(workspace, named)], why: "misread" } as const
    const tried = await decide(workspace, ann, [request], { dryRun: true })
    expect(tried.reached).toEqual([])
    expect(tried.elsewhere.map(({ claimId }) => claimId)).toEqual([await killedIn(workspace, longer)])
    await decide(workspace, ann, [request])
    expect(await deathsIn(workspace, longer)).toEqual([9])
  })

  test("does not reach an own count that says the same once more", async () => {
    const workspace = await opened(other)
    const count = { act: "verify", on: ["Lviv"], changes: { count: "15", measure: "killed" }, why: "Counted." } as const
    await decide(workspace, ann, [count])
    const { decisions } = await decide(workspace, ann, [count])
    const counted = async (): Promise<number> =>
      (await viewIncident(workspace, "Lviv")).claims.filter(({ review }) => review?.kind === "verified").length
    expect(await counted()).toBe(2)
    await decide(workspace, ann, [{ act: "undo", on: [decisions[0]?.id ?? ""], why: "counted once" }])
    expect(await counted()).toBe(1)
  })
})
