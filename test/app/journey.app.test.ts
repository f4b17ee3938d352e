import { join } from "node:path"
import type { Browser } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { SAMPLE } from "../cli/reckoner.ts"
import { findRequirement } from "../requirements.ts"
import { chromiumPath, openBrowser, openPage, settled } from "./open-browser.ts"
import { serveRecord } from "./serve-record.ts"

const shared = findRequirement("shared texts")

/** Folders of reports, and an incident in each with the words of a claim that sets its best of the killed. */
const RECORDS = [
  { name: "the sample", folder: SAMPLE, incident: "Missile attack, Ukraine", best: "43", corrected: "51" },
  ...(shared === null
    ? []
    : [{ name: "the seed reports", folder: join(shared, "seeds"), incident: "Ukraine", best: "43", corrected: "51" }]),
] as const

describe.runIf(chromiumPath !== null)("from the first run to a publication", () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  it.each(RECORDS)(
    "add a folder, look into an incident, ask why, correct a claim, see the figure change, undo it, preview: $name",
    async ({ folder, incident, best, corrected }) => {
      const served = await serveRecord({ add: [] })
      const { page, faults, close } = await openPage(browser, served.url)
      const count = page.locator(".large .best").first()

      await page.getByRole("heading", { name: "An empty record" }).waitFor()
      await page.getByLabel("Choose a folder").and(page.locator("input")).setInputFiles(folder)
      await page.getByText(/reports? added/u).waitFor()
      // It can be chosen again.
      expect(await page.getByLabel("Choose a folder").and(page.locator("input")).inputValue()).toBe("")
      await page
        .getByRole("link", { name: /Incidents/u })
        .first()
        .click()
      await page
        .getByRole("link", { name: new RegExp(incident, "u") })
        .first()
        .click()
      await settled(page)
      expect(await count.innerText()).toBe(best)

      await page.locator("button:has(.large .best)").first().click()
      const reasons = page.getByRole("dialog")
      await reasons.getByText("In force", { exact: false }).first().waitFor()
      await reasons
        .locator("article")
        .filter({ hasText: `at least ${best}` })
        .first()
        .getByRole("link")
        .last()
        .click()

      await page.getByRole("button", { name: "Decide on this", exact: true }).first().click()
      const dialog = page.getByRole("dialog")
      await dialog.getByRole("combobox").first().selectOption({ label: "Correct" })
      await dialog.getByLabel(/count/iu).first().fill(corrected)
      await dialog.getByLabel(/grounds/iu).fill("The page was read again.")
      await dialog.getByText(corrected).first().waitFor()
      await dialog.getByRole("button", { name: "Correct" }).click()
      await dialog.getByLabel(/Your name/u).fill("A. Recorder")
      await dialog.getByRole("button", { name: "Go on in this name" }).click()
      await dialog.waitFor({ state: "hidden" })

      await page
        .getByRole("link", { name: new RegExp(incident, "u") })
        .first()
        .click()
      await settled(page)
      await expect.poll(() => count.innerText(), { timeout: 15_000 }).toBe(corrected)
      await page.locator("button:has(.large .best)").first().click()
      await page
        .getByRole("dialog")
        .getByText(/corrected by A. Recorder/iu)
        .first()
        .waitFor()
      const address = page.url()

      await page.goto(`${served.url}/history`)
      await page.getByRole("button", { name: "Undo" }).first().click()
      await page
        .getByRole("dialog")
        .getByLabel(/grounds/iu)
        .fill("It was right before.")
      await page.getByRole("dialog").getByRole("button", { name: "Undo" }).click()
      await page.getByRole("dialog").waitFor({ state: "hidden" })
      await page.goto(address.replace(/\?.*/u, ""))
      await settled(page)
      expect(await count.innerText()).toBe(best)

      await page.getByRole("link", { name: "Publish" }).click()
      await page.getByLabel(/no person accepted/u).check()
      const shown = page.frameLocator("iframe")
      await shown.getByRole("heading", { level: 1, name: new RegExp(incident, "u") }).waitFor()
      expect(await shown.locator(".best").first().innerText()).toContain(best)
      expect(faults).toEqual([])
      await close()
      await served.close()
    },
    120_000,
  )
})
