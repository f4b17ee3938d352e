import type { Browser } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { accessibilityFaults, chromiumPath, openBrowser, openPage, settled, widthsOf } from "./open-browser.ts"
import { serveRecord, type ServedRecord } from "./serve-record.ts"

describe.runIf(chromiumPath !== null)("every page of the web application", () => {
  let served: ServedRecord
  let browser: Browser
  const paths = new Map<string, string>()

  beforeAll(async () => {
    served = await serveRecord()
    browser = await openBrowser()
    const { incidents } = (await (await fetch(`${served.url}/api/v1/incidents`)).json()) as {
      incidents: { id: string }[]
    }
    paths.set("incidents", "/")
    paths.set("incident", `/incidents/${incidents[0]?.id ?? ""}`)
    paths.set("no such page", "/nowhere")
  })
  afterAll(async () => {
    await browser.close()
    await served.close()
  })

  const looks = (["light", "dark"] as const).flatMap((colorScheme) =>
    [360, 1280].map((width) => ({ colorScheme, width })),
  )

  it.each(looks)(
    "has no fault that axe finds, asks nothing of others and has no error: $colorScheme, $width wide",
    async ({ colorScheme, width }) => {
      for (const [name, path] of paths) {
        const viewport = { width, height: 900 }
        const { page, faults, close } = await openPage(browser, served.url + path, { colorScheme, viewport })
        await settled(page)
        expect([name, await accessibilityFaults(page)]).toEqual([name, []])
        expect([name, faults]).toEqual([name, []])
        const [scrolled, wide] = await widthsOf(page)
        expect([name, scrolled]).toEqual([name, wide])
        await close()
      }
    },
  )
})
