import { rmSync } from "node:fs"
import { join } from "node:path"
import { afterAll, expect, it } from "vitest"
import { reckoner, sampleRecord, temporaryFolder } from "../cli/reckoner.ts"
import { filesOf, jsonOf, textOf, verified } from "./bundled.ts"

const folder = temporaryFolder()
afterAll(() => {
  rmSync(folder, { recursive: true })
})

it("a report that was withdrawn is in a bundle made after by its hashes and grounds alone", async () => {
  const record = await sampleRecord(folder)
  const url = "https://sample-kyiv-desk.example/live/2024-07-08"
  const before = join(folder, "before.zip")
  await reckoner(["bundle", "Ukraine", "-o", before, "--record", record])
  type Documents = {
    documents: { capture: string; url: string; withdrawn: { why: string } | null; title: string | null }[]
  }
  const named = (jsonOf(filesOf(before), "claims.json") as Documents).documents.filter((one) => one.url === url)
  expect(named).toHaveLength(2)
  const gone = named[0]?.capture ?? ""
  const why = "a person asked for it"
  const { code, err } = await reckoner(["decide", "withdraw", gone, "--why", why, "--record", record])
  expect([code, err]).toEqual([0, ""])
  const after = join(folder, "after.zip")
  await reckoner(["bundle", "Ukraine", "-o", after, "--record", record])
  const files = filesOf(after)
  const document = (jsonOf(files, "claims.json") as Documents).documents.find(({ capture }) => capture === gone)
  expect(document).toMatchObject({ withdrawn: { why }, title: null, url: null, archived: null })
  const title = named[0]?.title ?? "absent"
  for (const path of Object.keys(files)) expect(textOf(files, path)).not.toContain(title)
  const { entries } = jsonOf(files, "proofs.json") as { entries: { line: number | null; withheld: string | null }[] }
  expect(entries.filter(({ withheld }) => withheld === "withdrawn")).toHaveLength(1)
  expect(verified(after).out).toContain("All is as it was bundled.")
}, 60_000)
