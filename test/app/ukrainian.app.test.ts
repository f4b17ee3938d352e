import { rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { temporaryFolder } from "../cli/reckoner.ts"
import { chromiumPath, settled, widthsOf } from "./open-browser.ts"
import { showRecord } from "./shown-record.ts"

describe.runIf(chromiumPath !== null)("a phone whose reader knows Ukrainian", () => {
  const shown = showRecord()
  const phone = { locale: "uk-UA", viewport: { width: 390, height: 800 } }

  it("finds incidents under labels in Ukrainian", async () => {
    const { page, faults, close } = await shown.open("/", phone)
    await page.getByRole("link", { name: "Ракетна атака, Україна, 8 липня 2024 р." }).first().waitFor()
    expect(faults).toEqual([])
    await close()
  })

  it("reads dates, countries and who said what in words of its own, and nothing that was not asserted as if it were", async () => {
    const { page, close } = await shown.open(shown.incident, phone)
    await settled(page)
    await page.getByRole("heading", { name: "Хто це сказав і хто кого переказав" }).scrollIntoViewIfNeeded()
    const supposed = page.getByRole("link", { name: /«300»/u })
    await supposed.waitFor()
    expect(await supposed.innerText()).toMatch(/· припущення$/u)
    // A report that gives its day alone is of that day, not of the midnight that ends it.
    expect(await page.locator("main").innerText()).not.toMatch(/о 00:00/u)
    await page.getByRole("heading", { name: "Руйнування, засоби, реагування" }).scrollIntoViewIfNeeded()
    await page.locator("text.country").first().waitFor()
    expect(await page.locator("text.country").allTextContents()).toContain("Україна")
    const [laidOut, window] = await widthsOf(page)
    expect(laidOut).toBeLessThanOrEqual(window)
    await close()
  })

  it("tells the rows of a table one under the other", async () => {
    const { page, close } = await shown.open(shown.incident, phone)
    await settled(page)
    const row = page.locator("#tier-response ~ table tbody tr").first()
    await row.scrollIntoViewIfNeeded()
    const [figure, where] = await Promise.all([
      row.getByRole("button").boundingBox(),
      row.getByText("уся подія").boundingBox(),
    ])
    expect(where?.y ?? 0).toBeGreaterThanOrEqual((figure?.y ?? 0) + (figure?.height ?? 0) - 1)
    await close()
  })

  it("scrolls no page sideways at 320 pixels", async () => {
    const narrow = { ...phone, viewport: { width: 320, height: 700 } }
    const widths: (readonly [string, number])[] = []
    for (const path of ["/", shown.incident, "/reports", "/review", "/history"]) {
      const { page, close } = await shown.open(path, narrow)
      await settled(page)
      widths.push([path, (await widthsOf(page))[0]])
      await close()
    }
    expect(widths.filter(([, width]) => width > narrow.viewport.width)).toEqual([])
  })

  it("is told in Ukrainian what cannot be had", async () => {
    const { page, close } = await shown.open("/incidents/nowhere", phone)
    const failure = page.getByRole("alert")
    await failure.waitFor()
    expect(await failure.innerText()).toMatch(/Тут немає події «nowhere»\./u)
    await close()
  })

  it("reads in Ukrainian what the product says: grounds, grades, presumptions, kinds of places and things", async () => {
    const { page, close } = await shown.open(shown.incident, phone)
    await settled(page)
    expect(await page.locator("main").innerText()).not.toMatch(/inferred from|says whose act it was|region область/u)
    await page.getByRole("heading", { name: "Руйнування, засоби, реагування" }).scrollIntoViewIfNeeded()
    expect(await page.locator("#tier-means ~ table").innerText()).toMatch(/ракети, запущено/u)
    await page.goto(`${page.url()}?explain=killed*people*attack`)
    const dialog = page.getByRole("dialog")
    await dialog.locator("blockquote").first().waitFor()
    expect(await dialog.innerText()).toMatch(/рівень 2: президент передає дані служб/u)
    await close()
  })

  it("reads what a decision would change: things of one name in Ukrainian apart, places by their kind", async () => {
    const folder = temporaryFolder()
    const told = {
      "sumy-1.md": [
        "A missile strike hit Sumy region on 4 April 2022. Ten homes and five residential buildings were damaged, the governor said.",
        "Three people were killed in Sumy region and two people were killed in Kharkiv region, the governor said.",
      ],
      "sumy-2.md": [
        "At least four people were killed in a missile strike on Sumy region on 4 April 2022, police said.",
      ],
    }
    for (const [file, lines] of Object.entries(told)) {
      const head = `---\ntitle: Sumy, ${file}\noutlet: Sample Paper\npublished: 2022-04-05T12:00:00+03:00\n---\n`
      writeFileSync(join(folder, file), `${head}\n${lines.join("\n")}\n`)
    }
    await shown.served.on("add", folder)
    rmSync(folder, { recursive: true })
    const { documents } = await shown.served.ask<{ documents: { capture: string }[] }>("documents?q=sumy-1")
    const { page, faults, close } = await shown.open(`/reports/${documents[0]?.capture ?? ""}`, phone)
    await settled(page)
    await page.getByRole("button", { name: "Рішення щодо повідомлення" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("combobox").first().selectOption("withdraw")
    const lines = dialog.locator("section .what")
    await lines.first().waitFor()
    const more = dialog.locator("section > button")
    if ((await more.count()) > 0) await more.click()
    const changed = (await lines.allInnerTexts()).join("; ")
    expect(changed.match(/житлові будинки/gu)).toHaveLength(2)
    expect(changed).toMatch(/область/u)
    expect(await dialog.innerText()).not.toMatch(/region/u)
    expect(faults).toEqual([])
    await close()
  })

  it("keeps the tabs where they are, whichever is open", async () => {
    const heights: number[] = []
    for (const path of ["/", "/review", "/reports", "/sources"]) {
      const { page, close } = await shown.open(path, { ...phone, viewport: { width: 375, height: 800 } })
      await settled(page)
      heights.push((await page.locator("body > * header, header").first().boundingBox())?.height ?? 0)
      await close()
    }
    expect(new Set(heights.map(Math.round)).size).toBe(1)
  })
})
