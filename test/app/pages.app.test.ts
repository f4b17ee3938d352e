import type { Page } from "playwright-core"
import { describe, expect, it } from "vitest"
import { askedAgain, chromiumPath, faultsOf, settled } from "./open-browser.ts"
import { showRecord } from "./shown-record.ts"

/** Long enough for a question that answers another to be asked. */
const PAUSE_MS = 500

/** Waits for a page, and for what it fetches as it comes into sight. */
async function seen(page: Page): Promise<void> {
  await settled(page)
  for (let step = 0; step < 8; step += 1) {
    await page.mouse.wheel(0, 700)
    await settled(page)
  }
}

describe.runIf(chromiumPath !== null)("every page of the web application", () => {
  const shown = showRecord()
  const paths = (): readonly string[] => [
    "/",
    "/add",
    shown.incident,
    `${shown.incident}?asOf=2024-07-08T15:00:00Z`,
    `${shown.incident}/publish?unreviewed=true`,
    "/sources",
    "/history",
    "/review",
    "/reports",
    "/agreement",
    "/nowhere",
    "/api/",
  ]

  const looks = [
    { colorScheme: "light", width: 1280 },
    { colorScheme: "dark", width: 360 },
  ] as const

  it.each(looks)(
    "has no fault that axe finds, asks nothing of others and nothing twice, and has no error: $colorScheme, $width wide",
    async ({ colorScheme, width }) => {
      for (const path of paths()) {
        const viewport = { width, height: 900 }
        const watched = await shown.open(path, { colorScheme, viewport })
        await seen(watched.page)
        await watched.page.waitForTimeout(PAUSE_MS)
        expect([path, askedAgain(watched)]).toEqual([path, []])
        expect([path, await faultsOf(watched)]).toEqual([path, []])
        await watched.close()
      }
    },
    120_000,
  )
})
