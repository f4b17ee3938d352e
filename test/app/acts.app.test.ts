import type { Locator, Page } from "playwright-core"
import { beforeAll, describe, expect, it } from "vitest"
import { chromiumPath, settled } from "./open-browser.ts"
import { showRecord } from "./shown-record.ts"

/** The acts that the other tests of the browser do not carry out: done at their pages, seen in what they change, taken back. */
describe.runIf(chromiumPath !== null)("acts carried out in the browser", () => {
  const shown = showRecord()

  beforeAll(async () => {
    const person = { method: "POST", headers: { "content-type": "application/json" }, body: '{"name":"A Reader"}' }
    await fetch(`${shown.served.url}/api/v1/person`, person)
  })

  const asked = async <T>(path: string): Promise<T> =>
    (await (await fetch(`${shown.served.url}/api/v1${path}`)).json()) as T
  const hash = async (): Promise<string> => (await shown.served.on("hash")).out

  /** Goes to the report with this title, or of this file, and to what may be decided on it. */
  async function openReport(page: Page, name: string): Promise<void> {
    const { documents } = await asked<{ documents: { capture: string; title: string | null; name: string }[] }>(
      "/documents?limit=100",
    )
    const found = documents.find(({ title, name: file }) => title === name || file === name)
    await page.goto(`${shown.served.url}/reports/${found?.capture ?? ""}`)
    await settled(page)
  }
  const onReport = (page: Page): Locator => page.getByRole("button", { name: "Decide on this report" })

  /** Among the reasons of a figure: the claim with these words. */
  async function claimOf(page: Page, figure: RegExp, words: RegExp): Promise<Locator> {
    await page.goto(shown.served.url + shown.incident)
    await settled(page)
    await page.getByRole("button", { name: figure }).first().click()
    const claim = page.getByRole("dialog").locator("article").filter({ hasText: words }).first()
    await claim.waitFor()
    return claim
  }
  const onClaim = (claim: Locator): Locator => claim.getByRole("button", { name: "Decide on this" })

  /** Opens what may be decided with this button, and chooses the act. */
  async function choose(page: Page, button: Locator, act: string): Promise<Locator> {
    await button.click()
    const dialog = page.getByRole("dialog", { name: "Decide on this" })
    await dialog.getByRole("combobox").first().selectOption({ label: act })
    return dialog
  }

  /** Waits for what the act would change, as these words tell it, and presses its own button. */
  async function carryOut(dialog: Locator, act: string, told: RegExp, why = ""): Promise<void> {
    await dialog.getByText(told).first().waitFor()
    if (why !== "") await dialog.getByRole("textbox", { name: /grounds/u }).fill(why)
    await dialog.getByRole("button", { name: act, exact: true }).click()
    await dialog.waitFor({ state: "detached" })
  }

  /** Takes back the last decision that nobody took back, at the page of the history. */
  async function takeBack(page: Page): Promise<void> {
    const { decisions } = await asked<{ decisions: { id: string; kind: string; hold: string }[] }>("/decisions")
    const last = decisions.find(({ kind, hold }) => kind !== "undo" && hold !== "undone")
    await page.goto(`${shown.served.url}/history`)
    await page
      .locator(`[id="${last?.id ?? ""}"]`)
      .getByRole("button", { name: "Undo" })
      .click()
    const undoing = page.getByRole("dialog", { name: "Undo" })
    await undoing.getByRole("textbox", { name: /grounds/u }).fill("It was only to be seen.")
    await undoing.getByRole("button", { name: "Undo" }).click()
    await undoing.waitFor({ state: "detached" })
  }

  const headline = (page: Page): Locator => page.locator(".large .best").first()
  const NO_FIGURE = /^No figure changes\.$/u

  it("sets a tier, notes something, calls a count final: each shown at the claim", async () => {
    const before = await hash()
    const { page, faults, close } = await shown.open(shown.incident)
    const claim = await claimOf(page, /^killed, people: /iu, /38 people had been killed/u)
    const tier = await choose(page, onClaim(claim), "Set its tier")
    await tier.getByRole("combobox", { name: "Tier" }).selectOption("3")
    await carryOut(tier, "Set its tier", /^Killed, people/iu)
    await claim.getByText(/tier 3: set by A Reader/u).waitFor()

    const note = await choose(page, onClaim(claim), "Note")
    await carryOut(note, "Note", NO_FIGURE, "Asked the office by telephone.")
    await claim.getByText("Note by A Reader: Asked the office by telephone.").waitFor()

    const last = await claimOf(page, /^killed, people: /iu, /at least 43 civilians/u)
    const final = await choose(page, onClaim(last), "Call it final")
    await carryOut(final, "Call it final", /^Killed, people/iu)

    for (let taken = 0; taken < 3; taken += 1) await takeBack(page)
    expect(await hash()).toBe(before)
    expect(faults).toEqual([])
    await close()
  }, 120_000)

  it("reckons a figure anew under every policy, side by side, when one of its claims is rejected", async () => {
    const before = await hash()
    const { page, asked: addresses, faults, close } = await shown.open(shown.incident)
    const claim = await claimOf(page, /^killed, people: /iu, /at least 43 civilians/u)
    const explained = (): number => addresses.filter((address) => address.includes("/explanation?")).length
    expect(explained()).toBe(1)
    const policies = page.getByRole("dialog").getByRole("row")
    await policies.nth(3).waitFor()
    const first = await policies.allInnerTexts()
    const reject = await choose(page, onClaim(claim), "Reject")
    await carryOut(reject, "Reject", /^Killed, people/iu, "It counts something else.")
    await expect.poll(() => policies.first().innerText(), { timeout: 10_000 }).not.toBe(first[0])
    await page.waitForTimeout(1500)
    expect(explained()).toBe(2)
    await takeBack(page)
    expect(await hash()).toBe(before)
    expect(faults).toEqual([])
    await close()
  }, 120_000)

  it("takes a claim for a relay of another, and for a word of its own again", async () => {
    const before = await hash()
    const { page, faults, close } = await shown.open(shown.incident)
    const words = /at least 28 dead/u
    const claim = await claimOf(page, /^killed, people: /iu, words)
    const link = await choose(page, onClaim(claim), "It relays another claim")
    const other = link.getByRole("combobox", { name: "The claim that it relays" })
    await other.getByRole("option", { name: /37 people/u }).waitFor({ state: "attached" })
    await other.selectOption({
      label: (await other.getByRole("option", { name: /37 people/u }).textContent())?.trim() ?? "",
    })
    await carryOut(link, "It relays another claim", /No figure changes|Killed, people/iu)
    await claim.getByText("origin: Volodymyr Zelenskyy").waitFor()

    const unlink = await choose(page, onClaim(claim), "A word of its own")
    await carryOut(unlink, "A word of its own", /No figure changes|Killed, people/iu)
    await claim.getByText("origin: Volodymyr Zelenskyy").waitFor({ state: "detached" })

    for (let taken = 0; taken < 2; taken += 1) await takeBack(page)
    expect(await hash()).toBe(before)
    expect(faults).toEqual([])
    await close()
  }, 120_000)

  it("moves a claim to another place and to another incident", async () => {
    const before = await hash()
    const { page, faults, close } = await shown.open(shown.incident)
    const figure = /^injured, people, Dnipro: /iu
    const where = await choose(page, onClaim(await claimOf(page, figure, /Twelve people/u)), "Move to another place")
    await where.getByRole("textbox", { name: "Place" }).fill("Kyiv")
    await carryOut(where, "Move to another place", /^Injured, people, Dnipro$/iu)
    await page.goto(shown.served.url + shown.incident)
    await settled(page)
    expect(await page.getByRole("button", { name: figure }).count()).toBe(0)
    await takeBack(page)

    const move = await choose(page, onClaim(await claimOf(page, figure, /Twelve people/u)), "Move to another incident")
    const to = move.getByRole("combobox", { name: "The other incident" })
    await to.getByRole("option", { name: /2023/u }).waitFor({ state: "attached" })
    await to.selectOption({ index: 1 })
    await carryOut(move, "Move to another incident", /· Missile attack, Dnipro, 14\sJanuary\s2023$/u)
    const moved = await asked<{ incidents: { label: string; injured: { high: number | null } }[] }>("/incidents?q=2023")
    expect(moved.incidents.map(({ label }) => label)).toEqual(["Missile attack, Dnipro, 14 January 2023"])
    await takeBack(page)
    expect(await hash()).toBe(before)
    expect(faults).toEqual([])
    await close()
  }, 120_000)

  it("parts reports from an incident", async () => {
    const before = await hash()
    const { page, faults, close } = await shown.open(shown.incident)
    await settled(page)
    const split = await choose(
      page,
      page.getByRole("button", { name: "Decide on this incident" }),
      "Part reports from it",
    )
    await split.getByRole("checkbox", { name: /Kryvyi Rih counts/u }).check()
    await split.getByRole("checkbox", { name: /Kryvyi Rih corrects/u }).check()
    await carryOut(
      split,
      "Part reports from it",
      /^A new incident: Missile attack, Kryvyi Rih, 8\sJuly\s2024$/u,
      "Another hour of the day.",
    )

    await page.goto(shown.served.url + shown.incident)
    await settled(page)
    expect(
      (await asked<{ incidents: { label: string }[] }>("/incidents")).incidents.map(({ label }) => label),
    ).toContain("Missile attack, Kryvyi Rih, 8 July 2024")
    await takeBack(page)
    expect(await hash()).toBe(before)
    expect(faults).toEqual([])
    await close()
  }, 120_000)

  it("enters an own count, which sets the figure, and notes something on the incident", async () => {
    const { page, faults, close } = await shown.open(shown.incident)
    await settled(page)
    const button = page.getByRole("button", { name: "Decide on this incident" })
    const verify = await choose(page, button, "Enter an own count")
    await verify.getByRole("textbox", { name: "Count, as a report would put it" }).fill("45")
    await carryOut(verify, "Enter an own count", /^Killed, people$/iu, "Counted case by case, from three lists.")
    await expect.poll(() => headline(page).innerText(), { timeout: 20_000 }).toBe("45")

    const note = await choose(page, button, "Note")
    await carryOut(note, "Note", NO_FIGURE, "Two hospitals were asked.")
    await page.getByText("Two hospitals were asked.").waitFor()
    for (let taken = 0; taken < 2; taken += 1) await takeBack(page)
    await page.goto(shown.served.url + shown.incident)
    await settled(page)
    await expect.poll(() => headline(page).innerText(), { timeout: 20_000 }).toBe("43")
    expect(faults).toEqual([])
    await close()
  }, 120_000)

  it("withholds words of a report from the public's page, and lets them be shown again", async () => {
    const { page, faults, close } = await shown.open(shown.incident)
    const words = "seven of them children"
    const published = async (): Promise<string> => {
      const id = shown.incident.split("/").at(-1) ?? ""
      return (await fetch(`${shown.served.url}/api/v1/preview/incidents/${id}.html?unreviewed=true`)).text()
    }
    expect(await published()).toContain(words)

    await openReport(page, "Doctors worked by torchlight at Okhmatdyt")
    const redact = await choose(page, onReport(page), "Withhold these words")
    await redact.getByRole("textbox", { name: /Words of the report/u }).fill(words)
    await carryOut(redact, "Withhold these words", NO_FIGURE, "The family asked for it.")
    await page.locator(".redacted", { hasText: words }).first().waitFor()
    expect(await published()).not.toContain(words)

    const release = await choose(page, onReport(page), "Let these words be shown")
    await release.getByRole("textbox", { name: /Words of the report/u }).fill(words)
    await carryOut(release, "Let these words be shown", NO_FIGURE, "The family agreed.")
    await page.locator(".redacted").first().waitFor({ state: "detached" })
    expect(await published()).toContain(words)
    expect(faults).toEqual([])
    await close()
  }, 120_000)

  it("dates a report that says nothing of itself, with who wrote it, and says what of it is wrong", async () => {
    const { page, faults, close } = await shown.open(shown.incident)
    await openReport(page, "07-undated.txt")
    const described = "Say what it does not say of itself"
    const describing = await choose(page, onReport(page), described)
    await describing.getByRole("textbox", { name: /^Published/u }).fill("8 July, in the evening")
    await describing.getByText("2024-07-08", { exact: false }).first().waitFor()
    await describing.getByRole("textbox", { name: /^Published/u }).fill("2024-07-08")
    await describing.getByRole("textbox", { name: "By whom" }).fill("Sample Gazette")
    await describing.getByRole("textbox", { name: /author/u }).fill("press officer")
    await carryOut(describing, described, /No figure changes|people/iu, "The printed page says so.")
    await page.getByText(/^Sample Gazette · 8\sJuly\s2024/u).waitFor()

    const clearing = await choose(page, onReport(page), described)
    await clearing.getByRole("checkbox", { name: "by whom" }).check()
    await carryOut(clearing, described, /No figure changes|people/iu, "It was another paper; nobody knows which.")
    await page.getByText(/^who published it is not stated · 8\sJuly\s2024/u).waitFor()
    expect(faults).toEqual([])
    await close()
  }, 120_000)

  it("withdraws a report with its bytes, after saying that this is for good", async () => {
    const { page, faults, close } = await shown.open(shown.incident)
    await openReport(page, "Air force counts 38 missiles")
    const withdraw = await choose(page, onReport(page), "Withdraw the report")
    await withdraw.getByText(/erased for good/u).waitFor()
    await carryOut(withdraw, "Withdraw the report", /missiles/u, "Its outlet asked for it.")
    await page.getByText("Its bytes are erased, by A Reader. Its outlet asked for it.").waitFor()
    expect(await page.getByRole("button", { name: "Decide on this report" }).count()).toBe(0)
    expect((await shown.served.on("verify")).code).toBe(0)
    expect(faults).toEqual([])
    await close()
  }, 120_000)
})
