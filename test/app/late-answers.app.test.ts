import { setTimeout } from "node:timers/promises"
import type { Page } from "playwright-core"
import { beforeAll, describe, expect, it } from "vitest"
import { chromiumPath, settled } from "./open-browser.ts"
import { showRecord } from "./shown-record.ts"

const LATE_MS = 900

/** Lets answers to these addresses come late. */
async function late(page: Page, address: string | RegExp): Promise<void> {
  await page.route(address, async (route) => {
    await setTimeout(LATE_MS)
    // The page may be closed by then.
    await route.continue().catch(() => undefined)
  })
}

describe.runIf(chromiumPath !== null)("answers that come late", () => {
  const shown = showRecord()

  beforeAll(async () => {
    const person = { method: "POST", headers: { "content-type": "application/json" }, body: '{"name":"A Reader"}' }
    await fetch(`${shown.served.url}/api/v1/person`, person)
  })

  const decide = async (requests: readonly object[]): Promise<void> => {
    const body = JSON.stringify({ requests })
    const headers = { "content-type": "application/json" }
    expect((await fetch(`${shown.served.url}/api/v1/decisions`, { method: "POST", headers, body })).status).toBe(200)
  }
  const firstClaim = async (): Promise<string> =>
    (await shown.served.ask<{ questions: { id: string }[] }>("review")).questions[0]?.id ?? ""
  const decisions = async (): Promise<number> => (await shown.served.ask<{ total: number }>("decisions")).total

  it("of the queue do not lead a reader who has gone on", async () => {
    const { page, faults, close } = await shown.open("/sources")
    await settled(page)
    await late(page, "**/api/v1/review?*")
    await page.getByRole("link", { name: "Review" }).first().click()
    await page.getByRole("heading", { level: 1, name: "Review" }).waitFor()
    await page.getByRole("link", { name: "Reports" }).first().click()
    await page.getByRole("heading", { level: 1, name: "Reports" }).waitFor()
    await page.waitForTimeout(LATE_MS * 1.5)
    expect(page.url()).toBe(`${shown.served.url}/reports`)
    expect(faults).toEqual([])
    await close()
  })

  it("to what was typed last on a page that was left are not asked for", async () => {
    const { page, close } = await shown.open("/reports")
    await settled(page)
    await page.getByRole("searchbox").fill("hospital")
    await page.getByRole("link", { name: "Sources" }).first().click()
    await page.getByRole("heading", { level: 1, name: "Sources" }).waitFor()
    await page.waitForTimeout(500)
    expect(page.url()).toBe(`${shown.served.url}/sources`)
    await close()
  })

  it("of a language that was chosen before another do not undo that", async () => {
    const { page, close } = await shown.open("/sources")
    await settled(page)
    await late(page, /\/assets\/uk-.*\.js/)
    const language = page.getByRole("combobox", { name: "Language" })
    await language.selectOption("uk")
    await language.selectOption("en")
    await page.waitForTimeout(LATE_MS * 1.5)
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Sources")
    await close()
  })

  it("of the list before it was narrowed are not drawn on its map", async () => {
    const { page, close } = await shown.open("/sources")
    await settled(page)
    const all = /\/api\/v1\/places$/u
    await late(page, all)
    const asked = page.waitForRequest(all)
    await page.getByRole("link", { name: "Incidents" }).first().click()
    await asked
    await page.getByRole("searchbox").fill("January 2023")
    await page.waitForURL(/q=/)
    await page.locator("svg .spot").first().waitFor()
    await page.waitForTimeout(LATE_MS * 1.5)
    expect(await page.locator("svg .spot").count()).toBe(1)
    await close()
  })

  it("to one act are not shown as what another would change", async () => {
    const { page, close } = await shown.open(shown.incident)
    await settled(page)
    await late(page, "**/api/v1/decisions")
    await page
      .getByRole("button", { name: /^killed, people, Kryvyi Rih/iu })
      .first()
      .click()
    await page.getByRole("dialog").getByRole("button", { name: "Decide on this" }).first().click()
    const dialog = page.getByRole("dialog", { name: "Decide on this" })
    await page.waitForRequest((request) => request.method() === "POST")
    const tried = page.waitForResponse((response) => response.request().method() === "POST")
    await dialog.getByRole("combobox").first().selectOption({ label: "Move to another incident" })
    await tried
    await page.waitForTimeout(100)
    await dialog.getByRole("combobox").nth(1).selectOption({ index: 1 })
    await dialog.getByText("Working out what it would change").waitFor()
    expect(await dialog.getByText("→").count()).toBe(0)
    await close()
  })

  it("tell once of what a person decides here, however they learn of it", async () => {
    const { page, asked, close } = await shown.open("/review")
    await page.locator("mark").first().waitFor()
    await settled(page)
    await late(page, "**/api/v1/record")
    const queues = (): number => asked.filter((address) => address.startsWith("/api/v1/review?")).length
    expect(queues()).toBe(1)
    await page.keyboard.press("a")
    await page
      .getByText(/^Decided: /u)
      .first()
      .waitFor()
    await page.waitForTimeout(2.5 * LATE_MS)
    expect(queues()).toBe(2)
    await close()
  })

  it("of a page that is turned are asked for once each", async () => {
    const { page, asked, close } = await shown.open(shown.incident)
    await settled(page)
    for (const name of ["The toll over time", "Who said it, and who relayed whom"]) {
      await page.getByRole("heading", { name }).scrollIntoViewIfNeeded()
      await settled(page)
    }
    await page.getByRole("link", { name: "Licences" }).scrollIntoViewIfNeeded()
    await settled(page)
    await page.waitForTimeout(300)
    await late(page, /\/api\/v1\/incidents\/inc_[0-9a-f]+\?/)
    const before = asked.length
    await page.getByRole("button", { name: "One step earlier" }).click()
    await page.waitForTimeout(2 * LATE_MS)
    const parts = asked.slice(before).map((address) => address.replace(/\?.*/u, "").split("/").at(-1))
    expect(parts.filter((part) => part === "toll")).toHaveLength(1)
    expect(parts.filter((part) => part === "sources")).toHaveLength(1)
    expect(parts.filter((part) => part === "candidates")).toHaveLength(0)
    await close()
  })

  it("find nothing decided where others wrote since what it would change was shown, and then show it anew", async () => {
    const claim = await firstClaim()
    const { page, close } = await shown.open(shown.incident)
    await settled(page)
    await page.getByRole("button", { name: "Decide on this incident" }).click()
    const dialog = page.getByRole("dialog", { name: "Decide on this" })
    await dialog.getByRole("combobox").first().selectOption({ label: "Note" })
    await dialog.getByText("No figure changes.").waitFor()
    await dialog.getByRole("textbox", { name: /grounds/u }).fill("Asked by telephone.")
    // What the live line tells of stays untold.
    await page.route("**/api/v1/record", (route) => route.abort())
    await decide([{ act: "note", on: [claim], why: "Written by somebody else." }])
    const before = await decisions()
    await dialog.getByRole("button", { name: "Note", exact: true }).click()
    await dialog.getByText("Others wrote to the record since, and nothing was decided.").waitFor()
    expect(await decisions()).toBe(before)
    await page.unroute("**/api/v1/record")
    await dialog.getByText("No figure changes.").waitFor()
    await page.waitForTimeout(500)
    await dialog.getByRole("button", { name: "Note", exact: true }).click()
    await dialog.waitFor({ state: "detached" })
    expect(await decisions()).toBe(before + 1)
    await close()
  })

  it("of two people are gone once one of them is to be chosen anew", async () => {
    await decide([{ act: "accept", on: [await firstClaim()] }])
    const name = encodeURIComponent("A Reader")
    const { page, faults, close } = await shown.open(`/agreement?one=${name}&other=${name}`)
    const told = page.getByText(/^Cohen.s kappa/u)
    await told.waitFor()
    await page.getByRole("combobox", { name: "The other" }).selectOption("")
    await told.waitFor({ state: "detached" })
    expect(faults).toEqual([])
    await close()
  })

  it("of a list's next page are asked for once, and bring no line a second time", async () => {
    const claim = await firstClaim()
    await decide(Array.from({ length: 130 }, (_, n) => ({ act: "note", on: [claim], why: `Note ${n}.` })))
    const { page, faults, close } = await shown.open("/history")
    const more = page.getByRole("button", { name: "Earlier decisions" })
    await more.waitFor()
    await late(page, /\/api\/v1\/decisions\?.*cursor/)
    await more.evaluate((button: { click(): void }) => {
      button.click()
      button.click()
    })
    await page.waitForTimeout(LATE_MS * 1.5)
    expect(await page.getByRole("article").count()).toBe(await decisions())
    // What was read so far is there when others have written.
    await decide([{ act: "note", on: [claim], why: "One more." }])
    await page.getByText("One more.").waitFor()
    expect(await page.getByRole("article").count()).toBe(await decisions())
    expect(faults).toEqual([])
    await close()
  })
})
