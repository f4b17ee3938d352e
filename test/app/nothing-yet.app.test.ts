import type { Browser } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { askedAgain, chromiumPath, openBrowser, openPage, settled } from "./open-browser.ts"
import { serveRecord, type ServedRecord } from "./serve-record.ts"

describe.runIf(chromiumPath !== null)("a record without reports", () => {
  let served: ServedRecord
  let browser: Browser
  beforeAll(async () => {
    served = await serveRecord({ add: [] })
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await served.close()
  })

  it.each(["/review", "/sources", "/reports", "/agreement"])(
    "says on %s that no report is there, and leads to where they are added",
    async (path) => {
      const watched = await openPage(browser, served.url + path)
      const { page, faults, close } = watched
      await settled(page)
      await page.getByText("No report is here yet.").waitFor()
      const text = await page.locator("main").innerText()
      expect(text).not.toMatch(/has looked at all|None has these words|Only one person/u)
      expect(await page.getByRole("main").getByRole("link", { name: "Add reports" }).count()).toBeGreaterThan(0)
      expect(faults).toEqual([])
      // Where nothing is asked the queue was asked for without end, which the tests saw only when the machine was slow.
      expect(askedAgain(watched)).toEqual([])
      await close()
    },
  )

  it("answers an address whose letters are no letters with words", async () => {
    const { page, close } = await openPage(browser, `${served.url}/incidents/%E0%A4%A`)
    await page.getByRole("heading", { level: 1 }).waitFor()
    expect((await page.locator("main").innerText()).length).toBeGreaterThan(10)
    await close()
  })
})
