import type { Page } from "playwright-core"
import { describe, expect, it } from "vitest"
import { chromiumPath, faultsOf, settled } from "./open-browser.ts"
import { showRecord } from "./shown-record.ts"

/** Presses keys one after another, each when what the one before asked for is there. */
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await settled(page)
    await page.keyboard.press(key)
  }
}

describe.runIf(chromiumPath !== null)("deciding on a record in the browser", () => {
  const shown = showRecord()

  const asked = async (): Promise<readonly { readonly id: string; readonly quote: string }[]> =>
    (await shown.served.ask<{ questions: { id: string; quote: string }[] }>("review")).questions
  const decisions = async (): Promise<
    readonly { readonly kind: string; readonly by: string; readonly why: string }[]
  > => (await shown.served.ask<{ decisions: { kind: string; by: string; why: string }[] }>("decisions")).decisions
  const hash = async (): Promise<string> => (await shown.served.on("hash")).out

  it("walks the queue by keyboard alone: rejects, accepts, corrects, skips, and takes back", async () => {
    const before = await hash()
    const [first, second, third] = await asked()
    const { page, faults, close } = await shown.open("/review")
    await page.locator("mark", { hasText: first?.quote ?? "" }).waitFor()

    await press(page, "r")
    await page.keyboard.type("it counts something else")
    await press(page, "Enter")
    await page.getByLabel("Your name").waitFor()
    await page.keyboard.type("A. Recorder")
    await page.keyboard.press("Enter")
    await page.locator("mark", { hasText: second?.quote ?? "" }).waitFor()
    await expect.poll(() => page.getByRole("status").first().textContent()).toMatch(/Decided: rejects .*at most 43/su)

    await press(page, "a")
    await page.locator("mark", { hasText: third?.quote ?? "" }).waitFor()
    await press(page, "c")
    await page.getByLabel("Count, as a report").fill("about 150")
    await page.getByLabel("The grounds").fill("the report rounds")
    await page.getByRole("dialog").getByText("rule").first().waitFor()
    await page.getByRole("button", { name: "Correct", exact: true }).focus()
    await page.keyboard.press("Enter")
    await page.getByRole("dialog").waitFor({ state: "detached" })
    expect((await decisions()).map(({ kind, by }) => `${kind} ${by}`)).toEqual([
      "correct A. Recorder",
      "accept A. Recorder",
      "reject A. Recorder",
    ])

    for (const { quote } of [third, second, first].map((one) => one ?? { quote: "" })) {
      await press(page, "u")
      await page.locator("mark", { hasText: quote }).waitFor()
    }
    expect(await hash()).toBe(before)
    await press(page, "s")
    await page.locator("mark", { hasText: second?.quote ?? "" }).waitFor()
    await page.reload()
    await page.locator("mark", { hasText: second?.quote ?? "" }).waitFor()
    await press(page, "?")
    await page.getByRole("dialog").getByRole("heading", { name: "Keys" }).waitFor()
    expect(faults).toEqual([])
    await close()
  })

  it("adds a claim at words that are selected, after showing what it would change", async () => {
    const [first] = await asked()
    const { claim } = await shown.served.ask<{ claim: { document: { capture: string } } }>(`claims/${first?.id ?? ""}`)
    const { page, faults, close } = await shown.open(`/reports/${claim.document.capture}`)
    await settled(page)
    await page.evaluate(
      "getSelection().selectAllChildren([...document.querySelectorAll('.text span')].find(({ textContent }) => textContent.length > 30))",
    )
    await page.getByRole("button", { name: "Add a claim here" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByLabel("What is counted").selectOption("missing")
    await dialog.getByLabel("Count, as a report").fill("4")
    await dialog.getByText("Missing, people").waitFor()
    await dialog.getByRole("button", { name: "Add a claim here" }).click()
    await page.getByRole("link", { name: "missing: 4" }).first().waitFor()
    expect((await decisions())[0]).toMatchObject({ kind: "add", by: "A. Recorder" })
    expect(faults).toEqual([])
    await close()
  })

  it.each(["light", "dark"] as const)("has no fault that axe finds on any of its pages: %s", async (colorScheme) => {
    const [first] = await asked()
    const { documents } = await shown.served.ask<{ documents: { capture: string }[] }>("documents")
    const paths = [
      "/review",
      `/review?q=${first?.id ?? ""}`,
      "/history",
      "/agreement",
      "/reports",
      ...documents.slice(0, 2).map(({ capture }) => `/reports/${capture}`),
    ]
    for (const path of paths) {
      const viewport = { width: 360, height: 900 }
      const watched = await shown.open(path, { colorScheme, viewport })
      await settled(watched.page)
      expect([path, await faultsOf(watched)]).toEqual([path, []])
      await watched.close()
    }
  })

  it("takes the keys of a Cyrillic layout, and those with Caps Lock, by where they are", async () => {
    const { page, close } = await shown.open("/review")
    await page.locator("mark").first().waitFor()
    await settled(page)
    const address = page.url()
    // What a browser tells of the key J under a Ukrainian layout, and of K with Caps Lock.
    const hit = (key: string, code: string): Promise<void> =>
      page.evaluate(
        `document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "${key}", code: "${code}", bubbles: true }))`,
      )
    await hit("о", "KeyJ")
    await expect.poll(() => page.url()).not.toBe(address)
    await settled(page)
    const next = page.url()
    await hit("K", "KeyK")
    await expect.poll(() => page.url()).not.toBe(next)
    await close()
  })
})
