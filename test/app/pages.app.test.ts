import { describe, expect, it } from "vitest"
import { chromiumPath, faultsOf, settled } from "./open-browser.ts"
import { showRecord } from "./shown-record.ts"

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
    "/nowhere",
    "/api/",
  ]

  const looks = [
    { colorScheme: "light", width: 1280 },
    { colorScheme: "dark", width: 360 },
  ] as const

  it.each(looks)(
    "has no fault that axe finds, asks nothing of others and has no error: $colorScheme, $width wide",
    async ({ colorScheme, width }) => {
      for (const path of paths()) {
        const viewport = { width, height: 900 }
        const watched = await shown.open(path, { colorScheme, viewport })
        await settled(watched.page)
        // What is fetched when it comes into sight is looked at too.
        for (let step = 0; step < 8; step += 1) {
          await watched.page.mouse.wheel(0, 700)
          await settled(watched.page)
        }
        expect([path, await faultsOf(watched)]).toEqual([path, []])
        await watched.close()
      }
    },
    120_000,
  )
})
