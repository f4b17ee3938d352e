import { describe, expect, it } from "vitest"
import { chromiumPath, settled } from "./open-browser.ts"
import { showRecord } from "./shown-record.ts"

describe.runIf(chromiumPath !== null)("a page that cannot be shown", () => {
  const shown = showRecord()

  it.each([
    ["/incidents/inc_ffffffffff", "Nothing has that name · Reckoner", "To the incidents", "/"],
    ["/incidents/inc_0", "Nothing has that name · Reckoner", "To the incidents", "/"],
    ["/reports/cap_ffffffffff", "Nothing has that name · Reckoner", "To the reports", "/reports"],
  ])("says of %s in its title that there is none, and leads to what is there", async (path, title, name, leads) => {
    const { page, close } = await shown.open(path)
    const alert = page.getByRole("alert")
    await alert.waitFor()
    expect(await page.title()).toBe(title)
    expect(await alert.innerText()).not.toMatch(/\/api\//u)
    await alert.getByRole("link", { name }).click()
    await settled(page)
    expect(new URL(page.url()).pathname).toBe(leads)
    await close()
  })

  it("leads back to the page without what it cannot be asked", async () => {
    const { page, close } = await shown.open(`${shown.incident}?asOf=yesterday`)
    const alert = page.getByRole("alert")
    await alert.waitFor()
    expect(await alert.innerText()).toMatch(/“yesterday” is no time/u)
    await alert.getByRole("link", { name: "Show the page without that" }).click()
    await settled(page)
    expect(new URL(page.url()).search).toBe("")
    await close()
  })

  it("keeps within its dialog what cannot be explained", async () => {
    const { page, close } = await shown.open(`${shown.incident}?explain=nonsense`)
    const dialog = page.getByRole("dialog")
    const alert = dialog.getByRole("alert")
    await alert.waitFor()
    const [box, within] = await Promise.all([alert.boundingBox(), dialog.boundingBox()])
    expect(await alert.innerText()).not.toMatch(/Invalid option/u)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((within?.x ?? 0) + (within?.width ?? 0))
    await alert.getByRole("link", { name: "Show the page without that" }).click()
    await dialog.waitFor({ state: "detached" })
    await close()
  })

  it("draws no toll and no places as of a time when nobody had counted", async () => {
    const { page, close } = await shown.open(`${shown.incident}?asOf=2024-07-01`)
    await settled(page)
    await page.getByText("Nobody had counted people here by then.").waitFor()
    expect(await page.getByRole("heading", { name: "The toll over time" }).count()).toBe(0)
    expect(await page.getByRole("heading", { name: "Places and sites" }).count()).toBe(0)
    await close()
  })
})
