import { describe, expect, it } from "vitest"
import { accessibilityFaults, chromiumPath, settled } from "./open-browser.ts"
import { showRecord } from "./shown-record.ts"

describe.runIf(chromiumPath !== null)("the page of an incident", () => {
  const shown = showRecord()

  it("opens a figure's reasons by keyboard, keeps them in its address, and gives the focus back", async () => {
    const { page, faults, close } = await shown.open(shown.incident)
    await settled(page)
    const figure = page.getByRole("button", { name: /Why this figure/ }).first()
    await figure.focus()
    await page.keyboard.press("Enter")
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("heading", { name: "Claims in force" }).waitFor()
    expect(new URL(page.url()).searchParams.get("explain")).toMatch(/^killed\*people\*/)
    expect(await dialog.getByRole("blockquote").first().locator("mark").count()).toBe(1)
    // A clock time is told with its zone.
    const times = (await dialog.locator("article").allInnerTexts()).filter((text) => /\d\d:\d\d/u.test(text))
    expect(times.filter((text) => !text.includes("(Europe/Kyiv)"))).toEqual([])
    expect(
      await dialog
        .getByRole("link", { name: /^In the report/ })
        .first()
        .getAttribute("href"),
    ).toMatch(/^\/reports\/cap_[0-9a-f]+\?claim=clm_/)
    await dialog.getByRole("row").nth(3).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    const address = page.url()
    await page.keyboard.press("Escape")
    await dialog.waitFor({ state: "detached" })
    expect(await page.locator(":focus").textContent()).toBe(await figure.textContent())
    expect(new URL(page.url()).search).toBe("")
    await page.keyboard.press("Enter")
    await dialog.getByRole("heading", { name: "Claims in force" }).waitFor()
    await page.goBack()
    await dialog.waitFor({ state: "detached" })
    expect(await page.locator(":focus").textContent()).toBe(await figure.textContent())
    const linked = await shown.open(address)
    await linked.page.getByRole("dialog").getByRole("heading", { name: "Claims in force" }).waitFor()
    expect([...faults, ...linked.faults]).toEqual([])
    await linked.close()
    await close()
  })

  it("turns to what was known earlier by keyboard, and a link of it shows the same", async () => {
    const { page, faults, close } = await shown.open(shown.incident)
    await settled(page)
    const slider = page.getByRole("slider")
    const figure = page.getByRole("button", { name: /Why this figure/ }).first()
    const now = await figure.textContent()
    await slider.focus()
    await page.keyboard.press("Home")
    await page.waitForURL(/asOf=/)
    await page.locator('input[type=range]:not([aria-valuetext="now"])').waitFor()
    const then = await figure.textContent()
    expect(then).not.toBe(now)
    const linked = await shown.open(page.url())
    await settled(linked.page)
    const same = linked.page.getByRole("button", { name: /Why this figure/ }).first()
    await same.waitFor()
    expect(await same.textContent()).toBe(then)
    await page.getByRole("button", { name: "now", exact: true }).click()
    await page.waitForURL(shown.served.url + shown.incident)
    expect([...faults, ...linked.faults]).toEqual([])
    await linked.close()
    await close()
  })

  it("keeps the address of where a slider rests that was drawn for long, as a browser takes but two hundred in ten seconds", async () => {
    const { page, faults, close } = await shown.open(shown.incident)
    await settled(page)
    // Counted, for the browser of the tests lets everything be written.
    const writes = await page.evaluate<number>(`(async () => {
      let writes = 0
      const write = history.replaceState
      history.replaceState = (...words) => { writes += 1; write.apply(history, words) }
      const slider = document.querySelector("input[type=range]")
      for (let turn = 0; turn <= 300; turn += 1) {
        slider.value = String(turn % 2)
        slider.dispatchEvent(new Event("input", { bubbles: true }))
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
      slider.value = "2"
      slider.dispatchEvent(new Event("input", { bubbles: true }))
      return writes
    })()`)
    expect(writes).toBeLessThan(100)
    const { instants } = await shown.served.ask<{ instants: readonly string[] }>(shown.incident.slice(1))
    await expect.poll(() => new URL(page.url()).searchParams.get("asOf")).toBe(instants[2])
    expect(await page.getByRole("slider").inputValue()).toBe("2")
    expect(faults).toEqual([])
    await close()
  })

  it("leads from claim to claim of the toll by arrow keys, and on to its report", async () => {
    const { page, faults, close } = await shown.open(shown.incident)
    await settled(page)
    await page.getByRole("heading", { name: "The toll over time" }).scrollIntoViewIfNeeded()
    const points = page.locator("svg a[data-claim]")
    await points.first().waitFor()
    expect(await page.locator('svg a[data-claim][tabindex="0"]').count()).toBe(1)
    await points.first().focus()
    await page.keyboard.press("ArrowRight")
    const claim = await points.nth(1).getAttribute("data-claim")
    await page.locator(`svg a[data-claim="${claim ?? ""}"]:focus`).waitFor()
    await page.keyboard.press("Enter")
    await page.waitForURL(new RegExp(`/reports/cap_[0-9a-f]+\\?claim=${claim ?? ""}`))
    expect(faults).toEqual([])
    await close()
  })

  it("draws the toll up to the headline figure, and keeps its span in the address", async () => {
    const { page, close } = await shown.open(shown.incident)
    await settled(page)
    await page.getByRole("heading", { name: "The toll over time" }).scrollIntoViewIfNeeded()
    const span = page.getByRole("combobox", { name: "Span" })
    await span.waitFor()
    // 43 was reached on the third day.
    expect(await span.inputValue()).toBe("week")
    await span.selectOption("all")
    await page.waitForURL(/span=all/)
    const linked = await shown.open(page.url())
    await settled(linked.page)
    await linked.page.getByRole("heading", { name: "The toll over time" }).scrollIntoViewIfNeeded()
    await linked.page.locator("svg a[data-claim]").first().waitFor()
    expect(await linked.page.getByRole("combobox", { name: "Span" }).inputValue()).toBe("all")
    const letters = await linked.page.locator("svg a[data-claim] text").allTextContents()
    expect(new Set(letters).size).toBe(
      await linked.page
        .getByRole("list", { name: /Origins by/ })
        .getByRole("listitem")
        .count(),
    )
    await linked.close()
    await close()
  })

  it("shows a claim at the first touch and opens its report at the second", async () => {
    const phone = { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true }
    const { page, close } = await shown.open(shown.incident, phone)
    await settled(page)
    await page.getByRole("heading", { name: "The toll over time" }).scrollIntoViewIfNeeded()
    const point = page.locator("svg a[data-claim]").first()
    await point.waitFor()
    await point.scrollIntoViewIfNeeded()
    await point.tap()
    await page.getByRole("link", { name: "Its report" }).waitFor()
    expect(new URL(page.url()).pathname).toBe(shown.incident)
    await point.tap()
    await page.waitForURL(/\/reports\/cap_/)
    await close()
  })

  it("says in the tree of places which number is in doubt, and dates in its reasons those alone that hold at a time", async () => {
    const { page, close } = await shown.open(shown.incident)
    await settled(page)
    const kryvyiRih = page
      .getByRole("listitem")
      .filter({ has: page.getByRole("heading", { name: "Kryvyi Rih city" }) })
      .last()
    expect(await kryvyiRih.innerText()).toMatch(/\(an origin lowered its count\)/u)
    await page
      .getByRole("button", { name: /^killed, people: low/u })
      .first()
      .click()
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("heading", { name: "Claims in force" }).waitFor()
    expect(
      await dialog
        .getByText(/\d origins/u)
        .first()
        .innerText(),
    ).not.toMatch(/held on/u)
    expect(await dialog.locator("dd").first().getAttribute("lang")).toBe("en")
    await page.keyboard.press("Escape")
    await page
      .getByRole("button", { name: /^in hospital, people: low/u })
      .first()
      .click()
    await dialog.getByText(/held on 9\sJuly/u).waitFor()
    await close()
  })

  it("says what was presumed once, of the reports known by then", async () => {
    const { page, close } = await shown.open(shown.incident)
    await settled(page)
    const presumed = page.getByText(/^Presumed: the year 2024/)
    expect(await presumed.count()).toBe(1)
    await page.goto(`${shown.served.url}${shown.incident}?asOf=2024-07-08T09:10:00Z`)
    await settled(page)
    expect(await presumed.count()).toBe(0)
    await close()
  })
})
