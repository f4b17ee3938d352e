import { setTimeout } from "node:timers/promises"
import { describe, expect, it } from "vitest"
import { chromiumPath, settled } from "./open-browser.ts"
import { showRecord } from "./shown-record.ts"

describe.runIf(chromiumPath !== null)("the page that publishes", () => {
  const shown = showRecord()

  it("previews an incident named by the beginning of its id, and gives the command for what it shows", async () => {
    const short = shown.incident.slice(0, "/incidents/inc_".length + 8)
    const { page, faults, close } = await shown.open(`${short}/publish?unreviewed=true`)
    await settled(page)
    const frame = page.frameLocator("iframe")
    await frame.getByRole("heading", { level: 1 }).waitFor()
    const command = await page.locator("main code").first().innerText()
    expect(command).toMatch(/^reckoner publish inc_[0-9a-f]{32} -o DIR --unreviewed$/)
    const { out, code } = await shown.served.on(
      "publish",
      ...command.split(" ").slice(2, 3),
      "-o",
      `${shown.served.record}-pages`,
      "--unreviewed",
    )
    expect([code, out]).toEqual([0, expect.stringContaining("pages")])
    expect(await page.locator("main").innerText()).not.toMatch(/no person accepted stay out/u)
    expect(faults).toEqual([])
    await close()
  })

  it("asks for no page that it knows to be refused, and for the page anew when somebody has decided", async () => {
    const { page, asked, faults, close } = await shown.open(`${shown.incident}/publish?unreviewed=true`)
    await settled(page)
    await page.frameLocator("iframe").getByRole("heading", { level: 1 }).waitFor()
    const previews = (words: string): readonly string[] =>
      asked.filter((address) => address.includes("/preview/incidents/") && address.includes(words))
    expect(previews("unreviewed=true")).toHaveLength(1)
    const headers = { "content-type": "application/json" }
    const post = (path: string, body: object): Promise<Response> =>
      fetch(`${shown.served.url}/api/v1/${path}`, { method: "POST", headers, body: JSON.stringify(body) })
    await post("person", { name: "A Reader" })
    const on = [shown.incident.split("/").at(-1) ?? ""]
    expect((await post("decisions", { requests: [{ act: "note", on, why: "Seen." }] })).status).toBe(200)
    await expect.poll(() => previews("unreviewed=true").length, { timeout: 10_000 }).toBe(2)

    await page.route("**/publication?*", async (route) => {
      await setTimeout(500)
      await route.continue()
    })
    await page.getByLabel(/no person accepted/u).uncheck()
    await page.getByText("No figure was accepted by a person yet", { exact: false }).waitFor()
    expect(previews("unreviewed=false")).toEqual([])
    expect(faults).toEqual([])
    await close()
  })

  it("says in the language of the interface what is withheld, and why", async () => {
    const { page, close } = await shown.open(`${shown.incident}/publish?unreviewed=true`, { locale: "uk-UA" })
    await settled(page)
    await page.locator("summary").click()
    const cells = await page.locator("tbody tr td:nth-child(-n+2)").allInnerTexts()
    expect(cells.length).toBeGreaterThan(0)
    expect(cells.filter((text) => /[a-z]/u.test(text))).toEqual([])
    await close()
  })
})
