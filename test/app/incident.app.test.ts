import type { Browser } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { accessibilityFaults, chromiumPath, openBrowser, openPage, settled } from "./open-browser.ts"
import { serveRecord, type ServedRecord } from "./serve-record.ts"

describe.runIf(chromiumPath !== null)("the page of an incident", () => {
  let served: ServedRecord
  let browser: Browser
  let incident = ""

  beforeAll(async () => {
    served = await serveRecord()
    browser = await openBrowser()
    const { incidents } = (await (await fetch(`${served.url}/api/v1/incidents?sort=-reports`)).json()) as {
      incidents: { id: string }[]
    }
    incident = `${served.url}/incidents/${incidents[0]?.id ?? ""}`
  })
  afterAll(async () => {
    await browser.close()
    await served.close()
  })

  it("opens a figure's reasons by keyboard, keeps them in its address, and gives the focus back", async () => {
    const { page, faults, close } = await openPage(browser, incident)
    await settled(page)
    const figure = page.getByRole("button", { name: /Why this figure/ }).first()
    await figure.focus()
    await page.keyboard.press("Enter")
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("heading", { name: "Claims in force" }).waitFor()
    expect(new URL(page.url()).searchParams.get("explain")).toMatch(/^killed\*people\*/)
    expect(await dialog.getByRole("blockquote").first().locator("mark").count()).toBe(1)
    expect(
      await dialog
        .getByRole("link", { name: /^In the report/ })
        .first()
        .getAttribute("href"),
    ).toMatch(/^\/reports\/cap_[0-9a-f]+\?claim=clm_/)
    await dialog.getByRole("row").nth(3).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    const address = page.url()
    await page.keyboard.press("Escape")
    await dialog.waitFor({ state: "detached" })
    expect(await page.locator(":focus").textContent()).toBe(await figure.textContent())
    expect(new URL(page.url()).search).toBe("")
    const linked = await openPage(browser, address)
    await linked.page.getByRole("dialog").getByRole("heading", { name: "Claims in force" }).waitFor()
    expect([...faults, ...linked.faults]).toEqual([])
    await linked.close()
    await close()
  })

  it("turns to what was known earlier by keyboard, and a link of it shows the same", async () => {
    const { page, faults, close } = await openPage(browser, incident)
    await settled(page)
    const slider = page.getByRole("slider")
    const figure = page.getByRole("button", { name: /Why this figure/ }).first()
    const now = await figure.textContent()
    await slider.focus()
    await page.keyboard.press("Home")
    await page.waitForURL(/asOf=/)
    await page.locator('input[type=range]:not([aria-valuetext="now"])').waitFor()
    const then = await figure.textContent()
    expect(then).not.toBe(now)
    const linked = await openPage(browser, page.url())
    await settled(linked.page)
    const same = linked.page.getByRole("button", { name: /Why this figure/ }).first()
    await same.waitFor()
    expect(await same.textContent()).toBe(then)
    await page.getByRole("button", { name: "now", exact: true }).click()
    await page.waitForURL(incident)
    expect([...faults, ...linked.faults]).toEqual([])
    await linked.close()
    await close()
  })

  it("leads from claim to claim of the toll by arrow keys, and on to its report", async () => {
    const { page, faults, close } = await openPage(browser, incident)
    await settled(page)
    await page.getByRole("heading", { name: "The toll over time" }).scrollIntoViewIfNeeded()
    const points = page.locator("svg a[data-claim]")
    await points.first().waitFor()
    expect(await page.locator('svg a[data-claim][tabindex="0"]').count()).toBe(1)
    await points.first().focus()
    await page.keyboard.press("ArrowRight")
    const claim = await points.nth(1).getAttribute("data-claim")
    await page.locator(`svg a[data-claim="${claim ?? ""}"]:focus`).waitFor()
    await page.keyboard.press("Enter")
    await page.waitForURL(new RegExp(`/reports/cap_[0-9a-f]+\\?claim=${claim ?? ""}`))
    expect(faults).toEqual([])
    await close()
  })
})
