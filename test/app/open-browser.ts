import { createRequire } from "node:module"
import { readFileSync } from "node:fs"
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core"
import { findRequirement } from "../requirements.ts"

/** Where Chromium is, or null: `describe.runIf(chromiumPath !== null)`. */
export const chromiumPath = findRequirement("chromium")

/** A headless browser that reaches nothing but this machine. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath ?? "",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  })

/** A page with what went wrong on it: errors of scripts, of the console, and requests to anywhere else. */
export interface Watched {
  readonly page: Page
  readonly faults: readonly string[]
  /** Every address that it asked for, in order. */
  readonly asked: readonly string[]
  close(this: void): Promise<void>
}

/** Opens a page of its own context: nothing is kept from other tests. */
export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  const faults: string[] = []
  const addresses: string[] = []
  const { origin } = new URL(url)
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`))
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()} ${message.location().url}`)
  })
  page.on("request", (request) => {
    const asked = new URL(request.url())
    addresses.push(asked.pathname + asked.search)
    if (asked.origin !== origin && asked.protocol !== "data:" && asked.protocol !== "blob:") {
      faults.push(`asked elsewhere: ${request.url()}`)
    }
  })
  await page.goto(url)
  return { page, faults, asked: addresses, close: () => context.close() }
}

/** What a page asked for more than once; of its icon the browser itself asks anew. */
export const askedAgain = ({ asked }: Watched): readonly string[] =>
  asked.filter((address, at) => address !== "/icon.svg" && asked.indexOf(address) < at)

/** All that is wrong with a page as it stands: what axe holds against it, what went wrong on it, and a width that scrolls sideways. */
export async function faultsOf({ page, faults }: Watched): Promise<readonly string[]> {
  const [laidOut, window] = await widthsOf(page)
  const sideways = laidOut === window ? [] : [`laid out ${laidOut} wide in a window of ${window}`]
  return [...(await accessibilityFaults(page)), ...faults, ...sideways]
}

/** How wide the page is laid out, and how wide the window is: a page that is wider scrolls sideways. */
export const widthsOf = (page: Page): Promise<readonly [number, number]> =>
  page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")

const POLL_MS = 20

/** Waits until what the page asked for is there. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).first().waitFor()
  // Counted from here: what waits within a page is evaluated there, which the page's own policy forbids.
  const busy = page.locator("main [aria-busy=true], main .waiting")
  while ((await busy.count()) > 0) await page.waitForTimeout(POLL_MS)
}

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js")

interface AxeResult {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
  }[]
}

/** What axe-core, which fetches nothing itself here, holds against a page as it stands, by WCAG 2.2 A and AA and its own best practices: one line a rule and element. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  // The page's own policy forbids scripts of others; a test's evaluation is not bound by it.
  await page.evaluate(readFileSync(AXE, "utf8"))
  const result = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(options: object): Promise<AxeResult> } }).axe.run({ preload: false }),
  )
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} (${failureSummary ?? ""})`),
  )
}
