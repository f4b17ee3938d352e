import { describe, expect, it } from "vitest"
import { accessibilityFaults, chromiumPath, settled } from "./open-browser.ts"
import { showRecord } from "./shown-record.ts"

describe.runIf(chromiumPath !== null)("the page of a report", () => {
  const shown = showRecord()
  const phone = { viewport: { width: 360, height: 740 } }

  it("shows on a phone the claim that is touched, below its words, until it is closed", async () => {
    const { documents } = await shown.served.ask<{ documents: readonly { capture: string; claims: number }[] }>(
      "documents?limit=1",
    )
    const { page, faults, close } = await shown.open(`/reports/${documents[0]?.capture ?? ""}`, phone)
    await settled(page)
    const mark = page.locator("a.mark").first()
    await mark.click()
    const card = page.getByRole("article", { name: "The claim" })
    await card.waitFor()
    const [words, told] = await Promise.all([mark.boundingBox(), card.boundingBox()])
    expect(told?.y ?? Number.POSITIVE_INFINITY).toBeLessThan(phone.viewport.height)
    expect((words?.y ?? 0) + (words?.height ?? 0)).toBeLessThanOrEqual(told?.y ?? 0)
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole("button", { name: "Close" }).click()
    await card.waitFor({ state: "detached" })
    expect(faults).toEqual([])
    await close()
  })
})
