import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Browser } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { chromiumPath, openBrowser, openPage, settled } from "./open-browser.ts"
import { largestIncident, serveRecord, type ServedRecord } from "./serve-record.ts"

const REPORT =
  "KYIV, July 8, 2024 (Sample Post) - Twelve people were killed in Kyiv in a missile attack on Monday, the State Emergency Service said.\n"

describe.runIf(chromiumPath !== null)("the toll of an incident with one report, dated by its day", () => {
  const folder = mkdtempSync(join(tmpdir(), "reckoner-toll-"))
  let served: ServedRecord
  let browser: Browser
  let incident = ""
  beforeAll(async () => {
    const file = join(folder, "twelve.txt")
    writeFileSync(file, REPORT)
    served = await serveRecord({ add: [file] })
    incident = await largestIncident(served)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await served.close()
    rmSync(folder, { recursive: true })
  })

  it("has an axis of hours and days, and none of minutes", async () => {
    const { page, close } = await openPage(browser, served.url + incident)
    await settled(page)
    await page.getByRole("heading", { name: "The toll over time" }).scrollIntoViewIfNeeded()
    await page.locator("svg .day").first().waitFor()
    const clocks = (await page.locator("svg .day").allTextContents()).filter((text) => text.includes(":"))
    expect(clocks.length).toBeGreaterThan(0)
    expect(clocks.filter((clock) => !clock.endsWith(":00"))).toEqual([])
    await close()
  })

  it("says on paper which figure is drawn, and nothing of what a finger can do", async () => {
    const { page, close } = await openPage(browser, served.url + incident)
    await settled(page)
    await page.getByRole("heading", { name: "The toll over time" }).scrollIntoViewIfNeeded()
    await page.locator("svg .day").first().waitFor()
    await page.emulateMedia({ media: "print" })
    const paper = await page.locator("section", { has: page.locator("#toll") }).innerText()
    expect(paper).toMatch(/killed, people/u)
    expect(paper).not.toMatch(/touch it/u)
    await close()
  })
})
