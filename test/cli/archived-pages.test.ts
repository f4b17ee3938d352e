import { rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { packedWarc } from "../made/warc.ts"
import { madeZip } from "../made/zip.ts"
import { jsonLines, reckoner, temporaryFolder, type Ended } from "./reckoner.ts"

const folder = temporaryFolder()
const record = join(folder, "record")
const ADDRESS = "https://example.org/archived/depot"
const FEED_LEADS_TO = "https://example.org/news/quay"

const page = (toll: string): string =>
  `<!doctype html><html lang="en"><head><title>Strike on a depot</title><meta property="og:site_name" content="Sample Gazette"><meta property="article:published_time" content="2023-05-02T10:00:00+03:00"></head><body><article><h1>Strike on a depot in Lviv</h1><p>${toll} people were killed when a missile hit a depot in Lviv on Tuesday, 2 May 2023, police said.</p><p>Roads around the depot are closed for traffic until the morning.</p></article></body></html>`
const FEED = `<rss version="2.0"><channel><title>Quay News</title><item><title>Fire at the quay</title><link>${FEED_LEADS_TO}</link><pubDate>Tue, 02 May 2023 10:00:00 GMT</pubDate><description>Two people were hurt at the quay in Odesa on 2 May 2023.</description></item></channel></rss>`

const on = (...words: readonly string[]): Promise<Ended> => reckoner([...words, "--record", record])

beforeAll(async () => {
  await reckoner(["init", record])
  const files = {
    "first.warc.gz": packedWarc([{ url: ADDRESS, date: "2023-05-02T08:00:00Z", body: page("Nine") }]),
    "second.zip": madeZip([
      {
        name: "warc/later.warc.gz",
        bytes: packedWarc([{ url: ADDRESS, date: "2023-05-02T11:00:00Z", body: page("Eleven") }]),
      },
    ]),
    "feed.xml": FEED,
  }
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
  await on("add", ...Object.keys(files).map((name) => join(folder, name)))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe("pages out of web archives", () => {
  it.each([ADDRESS, `${ADDRESS}/`, `${ADDRESS}#toll`])("are found by their address, written as %s", async (address) => {
    const { code, out } = await on("documents", address)
    expect(code).toBe(0)
    expect(out).toContain("Eleven people were killed")
  })

  it("are revisions of each other where they say another thing at one address, and the figure is flagged", async () => {
    const { out } = await on("revisions", ADDRESS)
    expect(out).toContain("captured 2023-05-02 08:00 UTC")
    expect(out).toContain("[-Nine-]{+Eleven+} people were killed")
    const lviv = jsonLines((await on("incidents", "--json")).out).find((one) => JSON.stringify(one).includes("Lviv"))
    expect((await on("explain", String(lviv?.["id"]), "killed")).out).toContain("edited silently")
  })

  it("an entry of a feed is found at the address that it leads to, and is no revision of the page there", async () => {
    expect((await on("documents", FEED_LEADS_TO)).out).toContain("Two people were hurt at the quay")
    writeFileSync(join(folder, "quay.html"), page("Seven"))
    await on("add", join(folder, "quay.html"), "--url", FEED_LEADS_TO)
    expect((await on("documents", FEED_LEADS_TO)).out).toContain("Seven people were killed")
    expect((await on("revisions")).out).not.toContain(FEED_LEADS_TO)
  })
})
