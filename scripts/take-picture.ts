import { join } from "node:path"
import { openBrowser, openPage, settled } from "../test/app/open-browser.ts"
import { serveRecord } from "../test/app/serve-record.ts"

/** The README's picture: the sample's attack in the web application, as known on the evening after it. Needs Chromium (npm run services). */
const PICTURE = join(import.meta.dirname, "..", "docs", "images", "incident.png")
const AS_OF = "2024-07-09T18:00:00Z"
const WINDOW = { width: 1240, height: 1250 }

const served = await serveRecord()
const browser = await openBrowser()
try {
  const answer = await fetch(`${served.url}/api/v1/incidents?sort=-reports&limit=1`)
  const { incidents } = (await answer.json()) as { incidents: readonly { id: string }[] }
  const address = `${served.url}/incidents/${incidents[0]?.id ?? ""}?asOf=${AS_OF}`
  const { page } = await openPage(browser, address, { viewport: WINDOW, colorScheme: "light" })
  await settled(page)
  // Chart and map come when they are seen.
  await page.locator("main svg[role=group]").first().waitFor()
  await settled(page)
  await page.screenshot({ path: PICTURE })
} finally {
  await browser.close()
  await served.close()
}
