import { describe, expect, it } from "vitest"
import { chromiumPath, settled } from "./open-browser.ts"
import { showRecord } from "./shown-record.ts"

/** In the page: pixels by which words of a row reach beyond it, of all rows. */
const BEYOND_ROWS = `[...document.querySelectorAll("main [role=listitem]")].map((row) => {
  const { bottom } = row.getBoundingClientRect()
  return Math.max(...[...row.querySelectorAll("*")].map((one) => one.getBoundingClientRect().bottom - bottom))
})`
/** In the page: pixels by which each row begins above the end of the row before it. */
const OVER_EACH_OTHER = `[...document.querySelectorAll("main [role=listitem]")].map((row, i, all) =>
  i === 0 ? 0 : all[i - 1].getBoundingClientRect().bottom - row.getBoundingClientRect().top)`

describe.runIf(chromiumPath !== null)("the list of incidents", () => {
  const shown = showRecord()
  const looks = [
    { locale: "en-GB", width: 1280 },
    { locale: "uk-UA", width: 1700 },
    { locale: "uk-UA", width: 390 },
    { locale: "uk-UA", width: 320 },
  ]

  it.each(looks)("has rows as high as their words: $locale, $width wide", async ({ locale, width }) => {
    const { page, faults, close } = await shown.open("/", { locale, viewport: { width, height: 800 } })
    await page.getByRole("listitem").nth(1).getByRole("link").waitFor()
    await settled(page)
    expect(Math.max(...(await page.evaluate<number[]>(BEYOND_ROWS)))).toBeLessThanOrEqual(0.5)
    expect(Math.max(...(await page.evaluate<number[]>(OVER_EACH_OTHER)))).toBeLessThanOrEqual(0.5)
    expect(faults).toEqual([])
    await close()
  })

  it("looks for what an address can hold of a long paste", async () => {
    const { page, faults, close } = await shown.open("/")
    await settled(page)
    await page.getByRole("searchbox").focus()
    await page.keyboard.insertText("x".repeat(100_000))
    await page.getByText("No incident is like that. Take a filter away.").waitFor()
    expect(new URL(page.url()).searchParams.get("q")?.length).toBe(200)
    expect(faults).toEqual([])
    await close()
  })

  it("shows list or map on a phone, and scrolls with the page alone", async () => {
    const { page, close } = await shown.open("/", { viewport: { width: 390, height: 800 } })
    await page.getByRole("listitem").nth(1).getByRole("link").waitFor()
    const inner = await page.evaluate<number>(
      `[...document.querySelectorAll("main *")].filter((one) => ["auto", "scroll"].includes(getComputedStyle(one).overflowY)).length`,
    )
    expect(inner).toBe(0)
    await page.getByRole("button", { name: "Map", exact: true }).click()
    await page.waitForURL(/view=map/)
    await page.getByRole("group", { name: "Map of the places named" }).waitFor()
    expect(await page.getByRole("listitem").first().isVisible()).toBe(false)
    await close()
  })

  it("lets the map be drawn aside within a place that reaches far, and lets it go", async () => {
    const { page, close } = await shown.open("/?extent=48.8,31.5,1400")
    const wide = page.locator("svg .area.wide").first()
    await wide.waitFor()
    const box = await wide.boundingBox()
    const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) * 0.6, (box?.y ?? 0) + (box?.height ?? 0) * 0.75]
    await page.mouse.click(x, y)
    await page.waitForTimeout(200)
    expect(new URL(page.url()).pathname).toBe("/")
    // Let go beyond the frame, where the map does not hear of it.
    const frame = await page.locator("svg.map").boundingBox()
    const [edge, middle] = [(frame?.x ?? 0) + 3, (frame?.y ?? 0) + 40]
    await page.mouse.move(edge, middle)
    await page.mouse.down()
    await page.mouse.move(edge - 200, middle)
    await page.mouse.up()
    await page.mouse.move(edge + 120, middle)
    await page.mouse.move(edge + 160, middle)
    expect(await page.locator("svg.map > g").getAttribute("transform")).toBe("translate(0 0)")
    await close()
  })

  it("moves the map once for each time that it is drawn aside, however soon it is pressed again", async () => {
    const { page, close } = await shown.open("/?extent=48.8,31.5,1400")
    await page.locator("svg text.country").first().waitFor()
    const frame = await page.locator("svg.map").boundingBox()
    const [x, y] = [(frame?.x ?? 0) + 3, (frame?.y ?? 0) + 40]
    const group = page.locator("svg.map > g")
    for (const right of [120, 60]) {
      const before = page.url()
      await page.mouse.move(x, y)
      await page.mouse.down()
      await page.mouse.move(x + right, y)
      await page.mouse.up()
      // Pressed while it is drawn.
      await page.mouse.down()
      await page.mouse.up()
      await page.waitForURL((url) => url.href !== before)
      await page.waitForTimeout(500)
      expect(await group.getAttribute("transform")).toBe("translate(0 0)")
    }
    const [, lon] = (new URL(page.url()).searchParams.get("extent") ?? "").split(",").map(Number)
    expect(lon).toBeCloseTo(31.5 - (180 / 1400 / Math.PI) * 180, 1)
    await close()
  })

  it("names countries and places on the map, none over another, and keeps its extent in the address", async () => {
    const { page, close } = await shown.open("/")
    const names = page.locator("svg text.country, svg text.name")
    // The ground comes after the spots.
    await page.locator("svg text.country").first().waitFor()
    const boxes = await Promise.all((await names.all()).map((name) => name.boundingBox()))
    const meeting = boxes.flatMap((one, i) =>
      boxes
        .slice(i + 1)
        .filter(
          (other) =>
            one !== null &&
            other !== null &&
            one.x < other.x + other.width &&
            other.x < one.x + one.width &&
            one.y < other.y + other.height &&
            other.y < one.y + one.height,
        ),
    )
    expect(boxes.length).toBeGreaterThan(2)
    expect(meeting).toEqual([])
    await page.getByRole("button", { name: "Closer" }).click()
    await page.waitForURL(/extent=-?[\d.]+%2C-?[\d.]+%2C\d+/)
    await page.getByRole("button", { name: "All", exact: true }).click()
    await page.waitForURL(`${shown.served.url}/`)
    await close()
  })
})
