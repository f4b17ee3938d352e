import { rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { madeLines, madePdf } from "../made/pdf.ts"
import { jsonLines, reckoner, temporaryFolder, type Ended } from "./reckoner.ts"

const folder = temporaryFolder()
const record = join(folder, "record")
const ADDRESS = "https://example.org/2023/05/02/fire"
const META =
  '<meta property="og:site_name" content="Sample Gazette"><meta property="article:published_time" content="2023-05-02T10:00:00+03:00"><meta name="date" content="2023-05-02">'
const page = (toll: string): string =>
  `<!doctype html><html lang="en"><head><title>Fire in a depot | Sample Gazette</title><link rel="canonical" href="${ADDRESS}">${META}</head><body><nav><a href="/">Home page</a></nav><article><h1>Fire in a depot</h1><p>${toll} people were injured in a fire in a depot in Lviv on Tuesday, 2 May 2023, police said.</p><p>Work at the depot goes on, and roads around it are closed for traffic until the morning of Wednesday.</p></article></body></html>`
const ENTRIES = [1, 2, 3].map(
  (n) =>
    `<div class="live-entry" id="e${n}"><time datetime="2023-05-02T1${n}:00:00Z">1${n}:00</time><p>Entry number ${n} tells that work at the depot in the city goes on.</p></div>`,
)

const on = (...words: readonly string[]): Promise<Ended> => reckoner([...words, "--record", record])

async function add(name: string, content: string, hour: number): Promise<void> {
  writeFileSync(join(folder, name), content)
  await reckoner(["add", join(folder, name), "--record", record], {
    env: { RECKONER_NOW: `2023-05-02T${hour}:00:00Z` },
  })
}

beforeAll(async () => {
  await reckoner(["init", record])
  await add("page.html", page("Nine"), 10)
  await add("page.html", page("Eleven"), 12)
  await add("live.html", `<html><body><h1>Fire: live</h1><div class="live">${ENTRIES.join("")}</div></body></html>`, 18)
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe("reckoner documents NAME", () => {
  it("shows the last capture of an address in full: what was found and where, what counts, the captures, the text", async () => {
    const { out, code } = await on("documents", ADDRESS)
    expect(code).toBe(0)
    expect(out).toMatch(/^Sample Gazette {3}cap_\w{8}\n {2}Title {6}Fire in a depot\n/)
    expect(out).toMatch(/\nWhat +As it stands +Where +Counts/)
    expect(out).toMatch(/\npublished +2023-05-02T10:00\+03:00 +meta article:published_time +yes\n/)
    expect(out).toMatch(/\noutlet +Sample Gazette +window title\n/)
    expect(out).toMatch(/\n {2}Captures +cap_\w{8} \S+, cap_\w{8} /)
    expect(out).toContain("Working text\nFire in a depot\n\nEleven people were injured")
    expect(out).not.toContain("Home page")
  })

  it("takes an id's beginning, and prints the same as JSON", async () => {
    const [whole] = jsonLines((await on("documents", ADDRESS, "--json")).out)
    const id = String(whole?.["capture"])
    expect(jsonLines((await on("documents", id.slice(0, 12), "--json")).out)).toEqual([whole])
    expect(whole).toMatchObject({ claims: 1, within: null, language: "en" })
    const found = whole?.["found"] as readonly { readonly field: string; readonly taken: boolean }[]
    expect(found.filter(({ field, taken }) => field === "published" && taken)).toHaveLength(1)
  })

  it("says out of which file an entry was taken", async () => {
    const listed = jsonLines((await on("documents", "--json")).out)
    const shown = await Promise.all(listed.map(({ capture }) => on("documents", String(capture))))
    const taken = shown.filter(({ out }) => /Taken from +live\.html, entry e\d \(SHA-256 [0-9a-f]{64}\)/.test(out))
    expect(taken).toHaveLength(3)
    for (const { out } of taken) expect(out).toMatch(/\npublished +2023-05-02T1\d:00Z +entry's time +yes\n/)
  })

  it("takes neither a title nor a file's name for who published a report", async () => {
    const unsigned = join(folder, "unsigned")
    await reckoner(["init", unsigned])
    writeFileSync(
      join(folder, "pier-notes.md"),
      "# Fire on the pier\n\nFour people were injured in Odesa on 3 May 2023.\n",
    )
    await reckoner(["add", join(folder, "pier-notes.md"), "--record", unsigned])
    const about = async (...words: readonly string[]) => (await reckoner([...words, "--record", unsigned])).out
    expect(await about("documents")).toMatch(/cap_\w{8} +\S.* not stated +Fire on the pier/)
    const [listed] = jsonLines(await about("documents", "--json"))
    expect(listed).toMatchObject({ outlet: null, title: "Fire on the pier" })
    expect(await about("documents", String(listed?.["capture"]))).toMatch(/\n {2}Outlet +not stated\n/)
    const [incident] = (listed?.["incidents"] ?? []) as readonly string[]
    expect(await about("explain", incident ?? "", "injured")).toContain("pier-notes.md, outlet not stated · ")
    const [origin] = jsonLines(await about("sources", incident ?? "", "--json"))
    expect(origin?.["paths"]).toMatchObject([{ documentName: "pier-notes.md", outlet: null }])
    expect(JSON.stringify(origin?.["paths"])).not.toContain('"path":["pier')
    expect(await about("show", incident ?? "")).toMatch(/\ncap_\w{8} +not stated +/)
  })

  it("tells on which page of a PDF words stand", async () => {
    const paged = join(folder, "paged")
    await reckoner(["init", paged])
    const pages = [
      madeLines(["Report of the fire service on the year 2023."], { x: 60, y: 740 }),
      madeLines(["Four people were injured in a fire in Odesa on 3 May 2023."], { x: 60, y: 740 }),
    ]
    writeFileSync(join(folder, "year.pdf"), madePdf(pages))
    await reckoner(["add", join(folder, "year.pdf"), "--record", paged])
    const [listed] = jsonLines((await reckoner(["documents", "--json", "--record", paged])).out)
    const shown = await reckoner(["documents", String(listed?.["capture"]), "--record", paged])
    expect(shown.out).toContain("[page 2] Four people were injured")
    const [incident] = (listed?.["incidents"] ?? []) as readonly string[]
    const explained = await reckoner(["explain", incident ?? "", "injured", "--record", paged])
    expect(explained.out.replaceAll(/\s+/g, " ")).toContain("year.pdf, page 2, outlet not stated")
  })

  it("names what it does not find", async () => {
    const { code, err } = await on("documents", "https://example.org/none")
    expect(code).not.toBe(0)
    expect(err).toContain('no report is named "https://example.org/none"')
  })
})
