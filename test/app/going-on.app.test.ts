import { setTimeout } from "node:timers/promises"
import type { Page } from "playwright-core"
import { describe, expect, it } from "vitest"
import { chromiumPath, settled } from "./open-browser.ts"
import { showRecord } from "./shown-record.ts"

const focused = (page: Page): Promise<string> =>
  page.evaluate("document.activeElement.id || document.activeElement.tagName")

describe.runIf(chromiumPath !== null)("going on from page to page", () => {
  const shown = showRecord()

  it("takes the focus along: past what is on every page, and to the page that a link opens", async () => {
    const { page, faults, close } = await shown.open("/reports?q=hospital")
    await settled(page)
    await page.getByRole("link", { name: "Skip to the page" }).focus()
    await page.keyboard.press("Enter")
    expect(await focused(page)).toBe("page")
    await page.getByRole("link", { name: "In the text of reports" }).focus()
    await page.keyboard.press("Enter")
    expect(await focused(page)).toBe("in-texts")
    await page.locator("main li a").first().focus()
    await page.keyboard.press("Enter")
    await page.waitForURL(/\/reports\/cap_/)
    await settled(page)
    expect(await focused(page)).toBe("page")
    expect(faults).toEqual([])
    await close()
  })

  it("keeps the focus on a step that leads no farther", async () => {
    const { page, close } = await shown.open(shown.incident)
    await settled(page)
    await page.getByRole("button", { name: "One step earlier" }).click()
    await page.waitForURL(/asOf=/)
    const now = page.getByRole("button", { name: "now", exact: true })
    await now.focus()
    await page.keyboard.press("Enter")
    await page.waitForURL(shown.served.url + shown.incident)
    await settled(page)
    expect(await page.locator("button:focus").innerText()).toBe(await now.innerText())
    await close()
  })

  it("leads back to where the reader was", async () => {
    const { page, faults, close } = await shown.open("/reports", { viewport: { width: 1280, height: 500 } })
    await settled(page)
    const one = page.getByRole("main").getByRole("listitem").nth(14).getByRole("link")
    await one.scrollIntoViewIfNeeded()
    const top = (): Promise<number> => page.evaluate("scrollY")
    expect(await top()).toBeGreaterThan(300)
    await one.click()
    await page.waitForURL(/cap_/)
    await settled(page)
    await expect.poll(top).toBe(0)
    // Answers come late.
    await page.route("**/api/v1/documents?*", async (route) => {
      await setTimeout(500)
      await route.continue()
    })
    await page.goBack()
    await one.waitFor()
    // In sight, without a scroll.
    await expect.poll(async () => Math.floor(((await one.boundingBox())?.y ?? -1) / 500), { timeout: 5000 }).toBe(0)
    expect(faults).toEqual([])
    await close()
  })

  it("needs nothing that a browser keeps", async () => {
    const { page, faults, close } = await shown.open("/sources")
    await page.addInitScript(
      `Object.defineProperty(window, "localStorage", { get() { throw new DOMException("denied", "SecurityError") } })`,
    )
    for (const path of ["/", shown.incident, "/review"]) {
      await page.goto(shown.served.url + path)
      await settled(page)
    }
    await page.locator("mark").first().waitFor()
    const first = page.url()
    await page.keyboard.press("s")
    await expect.poll(() => page.url()).not.toBe(first)
    expect(faults).toEqual([])
    await close()
  })

  it("says where a page could not be fetched, and fetches it when it is asked to", async () => {
    const { page, close } = await shown.open("/sources")
    await settled(page)
    await page.route(/\/assets\/reports-.*\.js/, (route) => route.abort())
    await page.getByRole("link", { name: "Reports" }).first().click()
    await page.getByRole("alert").waitFor()
    await page.unroute(/\/assets\/reports-.*\.js/)
    await page.getByRole("button", { name: "Ask again" }).click()
    await page.getByRole("heading", { level: 1, name: "Reports" }).waitFor()
    expect(await page.getByRole("alert").count()).toBe(0)
    await close()
  })

  it("opens page beside page, more than a browser has connections", async () => {
    const { page, close } = await shown.open("/sources")
    await settled(page)
    const context = page.context()
    const behind = 7
    for (let n = 0; n < behind; n += 1) {
      const other = await context.newPage()
      await other.addInitScript(`Object.defineProperty(document, "visibilityState", { get: () => "hidden" })`)
      await other.goto(`${shown.served.url}/sources`, { timeout: 10_000 })
      await settled(other)
    }
    expect(context.pages()).toHaveLength(behind + 1)
    await close()
  })
})
