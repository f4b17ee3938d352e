import { join } from "node:path"
import { setTimeout } from "node:timers/promises"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { SAMPLE } from "../cli/reckoner.ts"
import { chromiumPath, openBrowser, openPage, settled } from "./open-browser.ts"
import { serveRecord, type ServedRecord } from "./serve-record.ts"

const LATE_MS = 700

describe.runIf(chromiumPath !== null)("the walk through a short queue", () => {
  let browser: Browser
  let served: ServedRecord
  beforeAll(async () => {
    served = await serveRecord({ add: [join(SAMPLE, "04-kryvyi-rih-eleven.md")] })
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await served.close()
  })

  const questions = async (): Promise<readonly { readonly id: string; readonly quote: string }[]> =>
    (await served.ask<{ questions: { id: string; quote: string }[] }>("review")).questions
  const decisions = async (): Promise<number> => (await served.ask<{ total: number }>("decisions")).total
  const open = async (path = "/review"): Promise<Awaited<ReturnType<typeof openPage>>> => {
    const watched = await openPage(browser, served.url + path)
    await watched.page.locator("mark").first().waitFor()
    await settled(watched.page)
    return watched
  }
  const late = async (page: Page, address: string): Promise<void> => {
    await page.route(address, async (route) => {
      await setTimeout(LATE_MS)
      await route.continue().catch(() => undefined)
    })
  }

  it("ends where all is skipped, and begins anew where it is asked to", async () => {
    const all = await questions()
    const { page, faults, close } = await open()
    for (const { quote } of all) {
      await page.locator("mark", { hasText: quote }).waitFor()
      await settled(page)
      await page.keyboard.press("s")
    }
    await page.getByText("Only what was skipped is left.", { exact: false }).waitFor()
    expect(await page.locator("mark").count()).toBe(0)
    expect(await page.getByRole("button", { name: "Accept" }).count()).toBe(0)
    expect(faults).toEqual([])
    await close()
  })

  it("opens the first question again by the link of the page itself", async () => {
    const { page, close } = await open()
    const first = page.url()
    await page.keyboard.press("j")
    await expect.poll(() => page.url()).not.toBe(first)
    await page.getByRole("navigation").getByRole("link", { name: "Review" }).click()
    await expect.poll(() => page.url()).toBe(first)
    await close()
  })

  it("takes no key for itself while a dialog stands before it, nor one that is held down", async () => {
    const { page, close } = await open()
    const address = page.url()
    await page.keyboard.press("?")
    const keys = page.getByRole("dialog")
    await keys.getByRole("heading", { name: "Keys" }).waitFor()
    // Where a click into words has left the focus, if a browser leaves it there.
    await page.evaluate("document.activeElement.blur()")
    await page.keyboard.press("j")
    await page.keyboard.press("Escape")
    await keys.waitFor({ state: "detached" })
    await page.evaluate(
      `document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "j", code: "KeyJ", bubbles: true, repeat: true }))`,
    )
    await page.waitForTimeout(300)
    expect(page.url()).toBe(address)
    await close()
  })

  it("leaves what waited for a name when another question is opened", async () => {
    const [first, second] = await questions()
    const { page, close } = await open(`/review?q=${first?.id ?? ""}`)
    await page.getByRole("button", { name: "Accept" }).click()
    await page.getByLabel("Your name").waitFor()
    await page.getByRole("complementary").getByRole("link").nth(1).click()
    await page.locator("mark", { hasText: second?.quote ?? "" }).waitFor()
    expect(await page.getByLabel("Your name").count()).toBe(0)
    expect(await decisions()).toBe(0)
    await close()
  })

  it("decides once, however often a name is given", async () => {
    const [first] = await questions()
    const { incident } = (await served.ask<{ questions: { incident: { id: string } }[] }>("review")).questions[0] ?? {}
    const { page, faults, close } = await openPage(browser, `${served.url}/incidents/${incident?.id ?? ""}`)
    expect(first).toBeDefined()
    await settled(page)
    await page.getByRole("button", { name: "Decide on this incident" }).click()
    const dialog = page.getByRole("dialog", { name: "Decide on this" })
    await dialog.getByRole("combobox").first().selectOption({ label: "Note" })
    await dialog.getByRole("textbox", { name: /grounds/u }).fill("Seen.")
    await dialog.getByText("No figure changes.").waitFor()
    await dialog.getByRole("button", { name: "Note", exact: true }).click()
    await dialog.getByLabel("Your name").fill("A. Recorder")
    await late(page, "**/api/v1/person")
    await dialog.getByRole("button", { name: "Go on in this name" }).dblclick()
    await dialog.waitFor({ state: "detached" })
    await page.waitForTimeout(LATE_MS)
    expect(await decisions()).toBe(1)
    expect(faults).toEqual([])
    await close()
  })

  it("decides once, however often its grounds are sent, and gives the next question the focus", async () => {
    const before = await decisions()
    const { page, faults, close } = await open()
    await page.keyboard.press("r")
    await page.getByLabel("The grounds").fill("It counts something else.")
    await late(page, "**/api/v1/decisions")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Enter")
    await page
      .getByText(/^Decided: rejects/u)
      .first()
      .waitFor()
    await page.waitForTimeout(2 * LATE_MS)
    expect(await page.getByRole("alert").count()).toBe(0)
    expect(await decisions()).toBe(before + 1)
    expect(await page.locator("section:focus").getAttribute("aria-label")).toBe("The question")
    expect(faults).toEqual([])
    await close()
  })
})
