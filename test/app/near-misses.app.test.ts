import { rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { temporaryFolder } from "../cli/reckoner.ts"
import { chromiumPath, settled } from "./open-browser.ts"
import { showRecord } from "./shown-record.ts"

/** The second fits the first and the third as well: it belongs to neither. */
const REPORTS = [
  "Nine people were killed in a missile strike on a market in Lviv on 2 May 2023, police said.",
  "Four people were injured in an attack in Lviv region on 2 May 2023, the governor said.",
  "Three people were killed in an explosion in Drohobych on 2 May 2023, police said.",
]

describe.runIf(chromiumPath !== null)("what nearly belonged to an incident", () => {
  const shown = showRecord()
  const folder = temporaryFolder()
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  it("stands at its page once, with the report, the incident that has it, and why it stayed outside", async () => {
    for (const [i, text] of REPORTS.entries()) {
      const head = `---\noutlet: Sample Paper ${i + 1}\npublished: 2023-05-03T12:00:00+03:00\n---\n`
      writeFileSync(join(folder, `${i + 1}.md`), head + text)
    }
    await shown.served.on("add", folder)
    const { incidents } = (await (await fetch(`${shown.served.url}/api/v1/incidents?q=Drohobych`)).json()) as {
      incidents: { id: string }[]
    }
    const { page, faults, close } = await shown.open(`/incidents/${incidents[0]?.id ?? ""}`)
    await settled(page)
    await page.getByRole("link", { name: "Licences" }).scrollIntoViewIfNeeded()
    const near = page.getByRole("region", { name: /^What nearly belonged/u })
    await near.getByText("in Sample Paper 2").waitFor()
    await near.getByText(/fits another incident nearly as well .* · \d+ points; \d+ would join/u).waitFor()
    expect(await near.getByRole("listitem").count()).toBe(1)
    await near.getByRole("link", { name: "Attack in Lviv region" }).click()
    await page.getByRole("heading", { level: 1, name: "Attack, Lviv region, 2 May 2023" }).waitFor()
    expect(faults).toEqual([])
    await close()
  })

  it("shows two texts of one given id, each with its own words", async () => {
    const told = (count: string, published: string): string =>
      JSON.stringify({
        id: "sample-post-7",
        published,
        outlet: "Sample Post",
        text: `${count} people were killed in a missile strike on a depot in Poltava on 2 March 2022, the mayor said.`,
      })
    const file = join(folder, "revised.ndjson")
    writeFileSync(file, `${told("Five", "2022-03-02T18:00:00+02:00")}\n${told("Six", "2022-03-02T20:00:00+02:00")}\n`)
    await shown.served.on("add", file)
    const { incidents } = await shown.served.ask<{ incidents: { id: string }[] }>("incidents?q=Poltava")
    const { page, faults, close } = await shown.open(`/incidents/${incidents[0]?.id ?? ""}`)
    await settled(page)
    const relays = page.getByRole("region", { name: "Who said it, and who relayed whom" })
    await relays.scrollIntoViewIfNeeded()
    await relays.getByRole("link", { name: /Six/u }).waitFor()
    await relays.getByRole("link", { name: /Five/u }).click()
    await page.getByRole("article", { name: "The claim" }).getByText("Five", { exact: false }).first().waitFor()
    expect(faults).toEqual([])
    await close()
  })
})
