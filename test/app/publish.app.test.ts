import { describe, expect, it } from "vitest"
import { chromiumPath, settled } from "./open-browser.ts"
import { showRecord } from "./shown-record.ts"

describe.runIf(chromiumPath !== null)("the page that publishes", () => {
  const shown = showRecord()

  it("previews an incident named by the beginning of its id, and gives the command for what it shows", async () => {
    const short = shown.incident.slice(0, "/incidents/inc_".length + 8)
    const { page, faults, close } = await shown.open(`${short}/publish?unreviewed=true`)
    await settled(page)
    const frame = page.frameLocator("iframe")
    await frame.getByRole("heading", { level: 1 }).waitFor()
    const command = await page.locator("main code").first().innerText()
    expect(command).toMatch(/^reckoner publish inc_[0-9a-f]{32} -o DIR --unreviewed$/)
    const { out, code } = await shown.served.on(
      "publish",
      ...command.split(" ").slice(2, 3),
      "-o",
      `${shown.served.record}-pages`,
      "--unreviewed",
    )
    expect([code, out]).toEqual([0, expect.stringContaining("pages")])
    expect(await page.locator("main").innerText()).not.toMatch(/no person accepted stay out/u)
    expect(faults).toEqual([])
    await close()
  })
})
