import { rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { jsonLines, reckoner, temporaryFolder, type Ended } from "./reckoner.ts"

const folder = temporaryFolder()
const record = join(folder, "record")
const ADDRESS = "https://example.org/strike"

const page = (toll: string, more = "", modified = ""): string =>
  `<!doctype html><html lang="en"><head><title>Strike on a depot</title><meta property="og:site_name" content="Sample Gazette"><meta property="article:published_time" content="2023-05-02T10:00:00+03:00">${modified}</head><body><article><h1>Strike on a depot in Lviv</h1><p>${toll} people were killed when a missile hit a depot in Lviv on Tuesday, 2 May 2023, police said.${more}</p><p>Rescue work at the depot goes on, and roads around it are closed for traffic until the morning.</p></article></body></html>`

async function addAt(hour: number, content: string, url = ADDRESS): Promise<Ended> {
  const path = join(folder, "page.html")
  writeFileSync(path, content)
  return reckoner(["add", path, "--url", url, "--record", record], {
    env: { RECKONER_NOW: `2023-05-02T${hour}:00:00Z` },
  })
}
const on = (...words: readonly string[]): Promise<Ended> => reckoner([...words, "--record", record])

beforeAll(async () => {
  await reckoner(["init", record])
  await addAt(10, page("Nine"))
  await addAt(12, page("Eleven"))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe("a page that is captured again with another text", () => {
  it("is said to be a revision, and listed with both captures", async () => {
    const again = await addAt(13, page("Eleven"))
    expect(again.out).toMatch(/^0 reports added, 1 repeat/)
    const listed = await on("revisions")
    expect(listed.out).toMatch(
      /^https:\/\/example\.org\/strike {2}2 captures: cap_\w{8} cap_\w{8}\n1 address with more than one text\. Next: /,
    )
  })

  it("shows the changed words and claims, first captured first", async () => {
    const { out } = await on("revisions", ADDRESS)
    const [first = "", second = ""] = out.split("\n\n")
    expect(first).toContain("captured 2023-05-02 10:00 UTC")
    expect(first).toContain("The first text.")
    expect(second).toContain("[-Nine-]{+Eleven+} people were killed")
    expect(second).toMatch(/no longer: killed people Nine: /)
    expect(second).toMatch(/new: killed people Eleven: /)
  })

  it("flags the figure where the page does not say that it changed", async () => {
    const [incident] = jsonLines((await on("incidents", "--json")).out)
    const shown = await on("explain", String(incident?.["id"]), "killed")
    expect(shown.out).toContain("edited silently")
  })

  it("counts by its newest text what the outlet says in its own voice, and says which that is", async () => {
    const place = join(folder, "own-voice")
    await reckoner(["init", place])
    const there = (...words: readonly string[]): Promise<Ended> => reckoner([...words, "--record", place])
    const own = (killed: string, hurt: string): string => {
      const text = `${killed} people were killed and ${hurt} wounded when a missile struck a market in Lviv on Tuesday.`
      return `${JSON.stringify({ url: ADDRESS, outlet: "Sample Gazette", published: "2023-05-02", text })}\n`
    }
    const addOwn = (hour: number, ...texts: readonly string[]): Promise<Ended> =>
      reckoner(["add", "-", "--record", place], {
        env: { RECKONER_NOW: `2023-05-02T${hour}:00:00Z` },
        input: texts.join(""),
      })
    const bests = async (): Promise<readonly unknown[]> => {
      const [shown] = jsonLines((await there("show", "Lviv", "--json")).out)
      const figures = shown?.["figures"] as readonly Record<string, unknown>[]
      return ["killed", "injured"].map((measure) => figures.find((f) => f["measure"] === measure)?.["best"])
    }
    await addOwn(10, own("Twelve", "30"))
    await addOwn(12, own("Nine", "40"))
    expect(await bests()).toEqual([9, 40])
    const out = (await there("explain", "Lviv", "killed")).out.replace(/\s+/g, " ")
    expect(out).toContain("it stands in a later text of the same page")
    expect(out).toMatch(/the newest\. What changed: reckoner revisions https:\/\/example\.org\/strike/)
    await addOwn(14, own("Twelve", "40"))
    expect(await bests()).toEqual([12, 40])
    await addOwn(16, own("Thirteen", "40"), own("Fourteen", "40"))
    const tied = await there("explain", "Lviv", "killed")
    expect(tied.out).toContain("newer text not known")
    expect(tied.out).toContain("nobody knows which is the newer")
  })

  it("says which address is not there", async () => {
    const { code, err } = await on("revisions", "https://example.org/none")
    expect(code).toBe(7)
    expect(err).toContain('no report has the address "https://example.org/none"')
  })
})

describe("a page that says that it changed", () => {
  it.each([
    ["in words", page("Twelve", " An earlier version of this report gave a wrong number."), "corrected"],
    [
      "by a later time",
      page("Twelve", "", '<meta property="article:modified_time" content="2023-05-02T16:00:00+03:00">'),
      "dated",
    ],
  ])("%s bears no flag of silence", async (_, later, name) => {
    const url = `https://example.org/${name}`
    await addAt(10, page("Ten").replaceAll("Lviv", "Odesa"), url)
    await addAt(14, later.replaceAll("Lviv", "Odesa"), url)
    const odesa = jsonLines((await on("incidents", "--json")).out).find(({ place }) => place === "Odesa")
    expect((await on("explain", String(odesa?.["id"]), "killed")).out).not.toContain("edited silently")
  })
})
