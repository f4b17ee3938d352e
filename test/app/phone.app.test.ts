import { describe, expect, it } from "vitest"
import { chromiumPath, settled, widthsOf } from "./open-browser.ts"
import { showRecord } from "./shown-record.ts"

describe.runIf(chromiumPath !== null)("a small phone", () => {
  const shown = showRecord()
  const phone = { viewport: { width: 360, height: 740 } }

  it("sees the first figure of an incident without scrolling", async () => {
    const { page, close } = await shown.open(shown.incident, phone)
    await settled(page)
    const figure = await page
      .getByRole("button", { name: /Why this figure/ })
      .first()
      .locator(".best")
      .boundingBox()
    expect((figure?.y ?? 0) + (figure?.height ?? 0)).toBeLessThanOrEqual(phone.viewport.height)
    await close()
  })

  it.each(["en-GB", "uk-UA"])("has the name, the settings and all pages in two lines (%s)", async (locale) => {
    const { page, close } = await shown.open(shown.incident, { ...phone, locale })
    await settled(page)
    const [name, settings] = await Promise.all(
      [page.getByRole("link", { name: "Reckoner" }), page.locator(".settings select").last()].map((one) =>
        one.boundingBox(),
      ),
    )
    expect(Math.abs((name?.y ?? 0) - (settings?.y ?? 99))).toBeLessThan(20)
    const tabs = await page.locator("header nav a").all()
    const lines = await Promise.all(tabs.map((tab) => tab.boundingBox()))
    expect(new Set(lines.map((box) => box?.y)).size).toBe(1)
    const [laidOut, window] = await widthsOf(page)
    expect(laidOut).toBeLessThanOrEqual(window)
    await close()
  })

  it("does not say the day and the place of the heading once more", async () => {
    const { page, close } = await shown.open(shown.incident, phone)
    await settled(page)
    expect(await page.locator("header p.facts").innerText()).toMatch(/^Missile · 20 reports/u)
    await close()
  })
})
