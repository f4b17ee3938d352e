import type { Browser } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { chromiumPath, openBrowser, openPage, settled, widthsOf } from "./open-browser.ts"
import { serveRecord, type ServedRecord } from "./serve-record.ts"

describe.runIf(chromiumPath !== null)("a phone whose reader knows Ukrainian", () => {
  let served: ServedRecord
  let browser: Browser
  let incident = ""
  const phone = { locale: "uk-UA", viewport: { width: 390, height: 800 } }

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

  it("finds incidents under labels in Ukrainian", async () => {
    const { page, faults, close } = await openPage(browser, served.url, phone)
    await page.getByRole("link", { name: "Ракетна атака, Україна, 8 липня 2024 р." }).first().waitFor()
    expect(faults).toEqual([])
    await close()
  })

  it("reads dates, countries and who said what in words of its own, and nothing that was not asserted as if it were", async () => {
    const { page, close } = await openPage(browser, incident, phone)
    await settled(page)
    await page.getByRole("heading", { name: "Хто це сказав і хто кого переказав" }).scrollIntoViewIfNeeded()
    const supposed = page.getByRole("link", { name: /«300»/u })
    await supposed.waitFor()
    expect(await supposed.innerText()).toMatch(/· припущення$/u)
    // A report that gives its day alone is of that day, not of the midnight that ends it.
    expect(await page.locator("main").innerText()).not.toMatch(/о 00:00/u)
    await page.getByRole("heading", { name: "Руйнування, засоби, реагування" }).scrollIntoViewIfNeeded()
    await page.locator("text.country").first().waitFor()
    expect(await page.locator("text.country").allTextContents()).toContain("Україна")
    const [laidOut, window] = await widthsOf(page)
    expect(laidOut).toBeLessThanOrEqual(window)
    await close()
  })

  it("tells the rows of a table one under the other", async () => {
    const { page, close } = await openPage(browser, incident, phone)
    await settled(page)
    const row = page.locator("#tier-response ~ table tbody tr").first()
    await row.scrollIntoViewIfNeeded()
    const [figure, where] = await Promise.all([
      row.getByRole("button").boundingBox(),
      row.getByText("уся подія").boundingBox(),
    ])
    expect(where?.y ?? 0).toBeGreaterThanOrEqual((figure?.y ?? 0) + (figure?.height ?? 0) - 1)
    await close()
  })

  it("scrolls no page sideways at 320 pixels", async () => {
    const narrow = { ...phone, viewport: { width: 320, height: 700 } }
    const widths: (readonly [string, number])[] = []
    for (const address of [
      served.url,
      incident,
      `${served.url}/reports`,
      `${served.url}/review`,
      `${served.url}/history`,
    ]) {
      const { page, close } = await openPage(browser, address, narrow)
      await settled(page)
      widths.push([address, (await widthsOf(page))[0]])
      await close()
    }
    expect(widths.filter(([, width]) => width > narrow.viewport.width)).toEqual([])
  })

  it("is told in Ukrainian what cannot be had", async () => {
    const { page, close } = await openPage(browser, `${served.url}/incidents/nowhere`, phone)
    const failure = page.getByRole("alert")
    await failure.waitFor()
    expect(await failure.innerText()).toMatch(/Тут немає події «nowhere»\./u)
    await close()
  })
})
