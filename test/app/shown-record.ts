import type { Browser, BrowserContextOptions } from "playwright-core"
import { afterAll, beforeAll } from "vitest"
import { openBrowser, openPage, type Watched } from "./open-browser.ts"
import { largestIncident, serveRecord, type ServedRecord } from "./serve-record.ts"

/** A served record of the sample in a browser. */
export interface ShownRecord {
  readonly served: ServedRecord
  /** The path of its largest incident. */
  readonly incident: string
  /** Opens a page of its own by its path or whole address. */
  open(address: string, options?: BrowserContextOptions): Promise<Watched>
}

/** Shows a record to the tests of the `describe` that calls this: there for its tests and hooks, gone after the last. */
export function showRecord(): ShownRecord {
  let served: ServedRecord
  let browser: Browser
  let incident = ""
  beforeAll(async () => {
    served = await serveRecord()
    browser = await openBrowser()
    incident = await largestIncident(served)
  })
  afterAll(async () => {
    await browser.close()
    await served.close()
  })
  return {
    get served() {
      return served
    },
    get incident() {
      return incident
    },
    open: (address, options) => openPage(browser, new URL(address, served.url).href, options),
  }
}
