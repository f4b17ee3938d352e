import type { Browser } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { accessibilityFaults, chromiumPath, openBrowser, openPage, settled, widthsOf } from "./open-browser.ts"
import { serveRecord, type ServedRecord } from "./serve-record.ts"

describe.runIf(chromiumPath !== null)("every page of the web application", () => {
  let served: ServedRecord
  let browser: Browser
  const paths: string[] = []

  beforeAll(async () => {
    served = await serveRecord()
    browser = await openBrowser()
    const { incidents } = (await (await fetch(`${served.url}/api/v1/incidents`)).json()) as {
      incidents: { id: string }[]
    }
    const incident = `/incidents/${incidents[0]?.id ?? ""}`
    for (const path of [
      "/",
      "/add",
      incident,
      `${incident}?asOf=2024-07-08T15:00:00Z`,
      `${incident}/publish?unreviewed=true`,
    ]) {
      paths.push(path)
    }
    paths.push("/sources", "/history", "/nowhere", "/api/")
  })
  afterAll(async () => {
    await browser.close()
    await served.close()
  })

  const looks = [
    { colorScheme: "light", width: 1280 },
    { colorScheme: "dark", width: 360 },
  ] as const

  it.each(looks)(
    "has no fault that axe finds, asks nothing of others and has no error: $colorScheme, $width wide",
    async ({ colorScheme, width }) => {
      for (const path of paths) {
        const viewport = { width, height: 900 }
        const { page, faults, close } = await openPage(browser, served.url + path, { colorScheme, viewport })
        await settled(page)
        // What is fetched when it comes into sight is looked at too.
        for (let step = 0; step < 8; step += 1) {
          await page.mouse.wheel(0, 700)
          await settled(page)
        }
        expect([path, await accessibilityFaults(page)]).toEqual([path, []])
        expect([path, faults]).toEqual([path, []])
        const [scrolled, wide] = await widthsOf(page)
        expect([path, scrolled]).toEqual([path, wide])
        await close()
      }
    },
    120_000,
  )
})
