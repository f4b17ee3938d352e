import type { Page } from "playwright-core"
import { beforeAll, describe, expect, it } from "vitest"
import { chromiumPath, settled } from "./open-browser.ts"
import { showRecord } from "./shown-record.ts"

describe.runIf(chromiumPath !== null)("what an act would change, before it is made", () => {
  const shown = showRecord()

  beforeAll(async () => {
    const person = { method: "POST", headers: { "content-type": "application/json" }, body: '{"name":"A Reader"}' }
    await fetch(`${shown.served.url}/api/v1/person`, person)
  })

  /** Opens what may be decided on the claim with these words, among the reasons of a figure. */
  async function decideOn(page: Page, figure: RegExp, words: RegExp): Promise<void> {
    await settled(page)
    await page.getByRole("button", { name: figure }).first().click()
    const claim = page.getByRole("dialog").locator("article").filter({ hasText: words }).first()
    await claim.getByRole("button", { name: "Decide on this" }).click()
  }
  const act = (page: Page, label: string) =>
    page.getByRole("dialog", { name: "Decide on this" }).getByRole("combobox").first().selectOption({ label })

  it("names the other incident whose figures a moved claim would change, and does not offer its own", async () => {
    const { page, faults, close } = await shown.open(shown.incident)
    await decideOn(page, /killed, people, Kryvyi Rih/u, /ten/iu)
    await act(page, "Move to another incident")
    const dialog = page.getByRole("dialog", { name: "Decide on this" })
    const other = dialog.getByRole("combobox").nth(1)
    await other.getByRole("option", { name: /2023/u }).waitFor({ state: "attached" })
    // A day does not break over two lines.
    const offered = (await other.getByRole("option").allInnerTexts()).map((text) => text.replaceAll("\u00a0", " "))
    expect(offered).toEqual(["choose …", "Missile attack, Dnipro, 14 January 2023"])
    await other.selectOption({ index: 1 })
    await dialog.getByText("· Missile attack, Dnipro, 14 January 2023").first().waitFor()
    // It stays what is decided on while others are looked for.
    const chosen = await other.inputValue()
    const found = page.waitForResponse(/q=nowhere/u)
    await dialog.getByRole("searchbox").fill("nowhere at all")
    await found
    await page.waitForTimeout(100)
    expect(await other.inputValue()).toBe(chosen)
    expect(faults).toEqual([])
    await close()
  })

  it("says where a claim counts now, and moves it nowhere until that is changed", async () => {
    const { page, close } = await shown.open(shown.incident)
    await decideOn(page, /killed, people, Kryvyi Rih/u, /ten/iu)
    await act(page, "Move to another place")
    const dialog = page.getByRole("dialog", { name: "Decide on this" })
    const where = dialog.getByRole("textbox", { name: "Place" })
    expect(await where.inputValue()).toBe("Kryvyi Rih")
    expect(await dialog.getByRole("button", { name: "Move to another place" }).isDisabled()).toBe(true)
    await where.fill("Nowhereville")
    await dialog.getByText("No place is known by the name “Nowhereville”.").waitFor()
    await where.fill("Dnipro")
    await dialog
      .getByText(/^killed, people, Dnipro$/u)
      .first()
      .waitFor()
    await close()
  })

  it("merges two incidents with a warning, draws the one on the map, and undoes it where it is told", async () => {
    const { page, faults, close } = await shown.open(shown.incident)
    await settled(page)
    await page.getByRole("button", { name: "Decide on this incident" }).click()
    await act(page, "Merge with another incident")
    const dialog = page.getByRole("dialog", { name: "Decide on this" })
    const other = dialog.getByRole("combobox").nth(1)
    await other.getByRole("option", { name: /2023/u }).waitFor({ state: "attached" })
    await other.selectOption({ index: 1 })
    await dialog.getByText("These two are dated 541 days apart.").waitFor()
    await dialog.getByText("No incident of its own any more: Missile attack, Dnipro, 14 January 2023").waitFor()
    await dialog.getByRole("textbox", { name: /grounds/u }).fill("Only to see it.")
    await dialog.getByRole("button", { name: "Merge with another incident" }).click()
    await dialog.waitFor({ state: "detached" })

    await page.goto(shown.served.url)
    await page.getByText("1 incident", { exact: true }).waitFor()
    const land = page.locator("path.land")
    await land.waitFor()
    expect(await land.getAttribute("d")).toMatch(/^M[\d.]/u)

    await page.goto(`${shown.served.url}/history`)
    await page.getByRole("button", { name: "Undo" }).first().click()
    const undoing = page.getByRole("dialog", { name: "Undo" })
    await undoing.getByRole("textbox", { name: /grounds/u }).fill("It was seen.")
    await undoing.getByRole("button", { name: "Undo" }).click()
    // An undo tells what it takes back, not under which id that stands.
    await page.getByRole("article").first().locator('a[href^="#dec_"]').waitFor()
    expect(faults).toEqual([])
    await close()
  })
})
