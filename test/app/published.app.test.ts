import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import type { Browser } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { reckoner, SAMPLE } from "../cli/reckoner.ts"
import { chromiumPath, faultsOf, openBrowser, openPage } from "./open-browser.ts"

describe.runIf(chromiumPath !== null)("published pages, opened from a folder", () => {
  const folder = mkdtempSync(join(tmpdir(), "reckoner-published-"))
  const site = join(folder, "site")
  let browser: Browser
  let pages: readonly string[] = []

  beforeAll(async () => {
    const record = join(folder, "record")
    await reckoner(["init", record])
    await reckoner(["add", SAMPLE, "--record", record])
    await reckoner(["publish", "-o", site, "--unreviewed", "--record", record])
    browser = await openBrowser()
    pages = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"))
  })
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  const looks = [
    { colorScheme: "light", width: 1280 },
    { colorScheme: "dark", width: 340 },
  ] as const

  it.each(looks)(
    "have no fault that axe finds and scroll one way alone: $colorScheme, $width wide",
    async ({ colorScheme, width }) => {
      expect(pages).toHaveLength(4)
      for (const name of pages) {
        const address = pathToFileURL(join(site, name)).href
        const watched = await openPage(browser, address, {
          colorScheme,
          viewport: { width, height: 900 },
        })
        expect([name, await faultsOf(watched)]).toEqual([name, []])
        await watched.close()
      }
    },
  )

  it("open their reasons without scripts", async () => {
    const incident = pages.find((name) => name.includes("inc_02")) ?? ""
    const address = pathToFileURL(join(site, incident)).href
    const { page, close } = await openPage(browser, address, { javaScriptEnabled: false })
    const claim = page.getByRole("heading", { name: "Claims in force" }).first()
    expect(await claim.isVisible()).toBe(false)
    await page.getByText("Why, down to the sentence").first().click()
    expect(await claim.isVisible()).toBe(true)
    await close()
  })
})
