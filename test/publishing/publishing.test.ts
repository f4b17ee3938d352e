import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseAtomFeed } from "feedsmith"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { PAGE_TOKENS } from "../../src/publication/page-tokens.ts"
import { verified } from "../bundle/bundled.ts"
import { reckoner, SAMPLE } from "../cli/reckoner.ts"
import { root } from "../source-files.ts"

const folder = mkdtempSync(join(tmpdir(), "reckoner-publishing-"))
afterAll(() => rmSync(folder, { recursive: true }))

const record = join(folder, "record")
const on = (...words: readonly string[]) => reckoner([...words, "--record", record])
const filesIn = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(dir, name)).isFile())
    .toSorted()
const pagesIn = (dir: string): string[] => filesIn(dir).filter((name) => name.endsWith(".html"))
const read = (...path: readonly string[]): string => readFileSync(join(...path), "utf8")

const site = join(folder, "site")
beforeAll(async () => {
  await reckoner(["init", record])
  await on("add", SAMPLE)
  await on("publish", "-o", site, "--unreviewed", "--title", "A <sample> record")
})

describe("reckoner publish", () => {
  it("publishes nothing that no person accepted, and says what to do", async () => {
    const { code, err } = await on("publish", "-o", join(folder, "none"))
    expect(code).toBe(2)
    expect(err).toContain("reckoner review")
    expect(existsSync(join(folder, "none", "index.html"))).toBe(false)
  })

  it("writes pages that link to files that are there, and to nothing else", () => {
    for (const page of pagesIn(site)) {
      const markup = read(site, page)
      expect(markup).not.toMatch(/<script|https?:\/\/[^"]*\.(?:js|css)|<form/u)
      const targets = [...markup.matchAll(/(?:href|src)="([^"#]+)(?:#[^"]*)?"/gu)].map(([, target = ""]) => target)
      expect(targets.filter((target) => !existsSync(join(site, page, "..", target)))).toEqual([])
    }
  })

  it("shows figures with their operator and bounds, the sentences they were read from, and that nobody reviewed them", () => {
    const page = pagesIn(site).find((name) => read(site, name).includes("<h1>Missile attack, Ukraine")) ?? ""
    const markup = read(site, page)
    expect(markup).toContain("<small>at least</small> 43")
    expect(markup).toContain("low 147 – high 190")
    expect(markup).toContain("Claims out of force")
    expect(markup).toContain("unreviewed")
    expect(markup).toMatch(/<mark>[^<]*33 people had been killed[^<]*<\/mark>/u)
  })

  it("lists each incident by its best in words, with its range only where there is one", () => {
    const list = read(site, "index.html")
    expect(list).toContain('<strong>at least 43</strong> killed<br><span class="quiet">43–…, unreviewed</span>')
    expect(list).toContain('<strong>46</strong> killed<br><span class="quiet">unreviewed</span>')
    expect(list).toContain('<p class="quiet">20 reports</p>')
  })

  it("says first whose number it is, and the rest of the reason behind a fold", () => {
    const page = pagesIn(site).find((name) => read(site, name).includes("<h1>Missile attack, Ukraine")) ?? ""
    const [before = "", folded = ""] = read(site, page).split("<details>")
    expect(before).toMatch(/<p>Best is 43: [^<]*published 9 August 2024\.<\/p>/u)
    expect(before).not.toMatch(/tier 1|presumed/u)
    expect(folded).toMatch(/<li>Best is 43: [^<]*tier 1/u)
  })

  it("writes the day of a state as people do", () => {
    const page = pagesIn(site).find((name) => read(site, name).includes("<h1>Missile attack, Ukraine")) ?? ""
    expect(read(site, page)).toContain("<td>as of 9 July 2024, single origin")
  })

  it("gives no headline to what was counted together where the killed and the injured come to more", async () => {
    const [own, file, out] = [join(folder, "own"), join(folder, "twelve.txt"), join(folder, "twelve")]
    writeFileSync(
      file,
      "KYIV, July 8, 2024 (Sample Post) - Twelve people were killed and 30 were injured in Kyiv in a missile attack on Monday, 8 July 2024, the State Emergency Service said.\n\nIn the morning Mayor Vitali Klitschko said that there were 11 victims in Kyiv.\n",
    )
    await reckoner(["init", own])
    await reckoner(["add", file, "--record", own])
    await reckoner(["publish", "-o", out, "--unreviewed", "--record", own])
    const markup = read(out, pagesIn(out).find((name) => name.startsWith("incidents")) ?? "")
    expect(markup).toContain('<section aria-label="Killed, people">')
    expect(markup).not.toContain('<section aria-label="Killed or injured, people">')
    expect(markup).toContain("casualties, people")
  })

  it("draws places as areas on a map, none of them for a site", () => {
    const page = pagesIn(site).find((name) => read(site, name).includes("<h1>Missile attack, Ukraine")) ?? ""
    const [, map = ""] = /<svg class="map"(.*?)<\/svg>/su.exec(read(site, page)) ?? []
    for (const place of ["Kyiv", "Kryvyi Rih", "Dnipro", "Ukraine"]) expect(map).toContain(`>${place}</text>`)
    expect(map.match(/class="area"/gu)?.length).toBe(5)
    expect(map).not.toContain("Okhmatdyt")
  })

  it("explains each step of a toll by the count that it rests on", () => {
    const markup = pagesIn(site)
      .map((name) => read(site, name))
      .filter((page) => page.includes('id="toll"'))
      .join("")
    const rows = [...markup.matchAll(/<tr>(.*?)<\/tr>/gu)].map(([, row = ""]) =>
      [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gu)].map(([, cell = ""]) => cell.replaceAll(/<[^>]+>/gu, "")),
    )
    // The cells of a step's row: from when, best, bounds, because of what.
    const because = (best: string): readonly string[] =>
      rows.flatMap(([, is, , why = ""]) => (is === best && why.includes(": ") ? [why] : []))
    expect(because("147")).toEqual([expect.stringMatching(/^147: /u)])
    expect(because("at least 43").at(-1)).toMatch(/^at least 43: /u)
  })

  it("has a feed of what changed, which a reader of feeds takes", () => {
    const feed = parseAtomFeed(read(site, "feed.atom"))
    expect(feed.entries?.length).toBeGreaterThan(5)
    expect(feed.entries?.every(({ links }) => existsSync(join(site, links?.[0]?.href?.split("#")[0] ?? "none")))).toBe(
      true,
    )
    expect(new Set(feed.entries?.map(({ id }) => id)).size).toBe(feed.entries?.length)
  })

  it("escapes what people call it", () => {
    expect(read(site, "index.html")).toContain("A &lt;sample&gt; record")
  })

  it("lays beside each page a bundle that the shipped program finds whole", () => {
    const bundles = filesIn(site).filter((name) => name.endsWith(".zip"))
    expect(bundles).toHaveLength(2)
    for (const name of bundles) expect(verified(join(site, name))).toMatchObject({ code: 0 })
  })

  it("writes the same bytes of the same record", async () => {
    const again = join(folder, "again")
    await on("publish", "-o", again, "--unreviewed", "--title", "A <sample> record")
    expect(filesIn(again)).toEqual(filesIn(site))
    expect(filesIn(site).filter((name) => read(again, name) !== read(site, name))).toEqual([])
  })

  it("takes the place of the publication before, and removes what is published no more", async () => {
    const place = join(folder, "place")
    await on("publish", "-o", place, "--unreviewed")
    expect(pagesIn(place)).toHaveLength(4)
    const { code } = await on("publish", "Dnipro", "-o", place, "--unreviewed")
    expect(code).toBe(0)
    expect(pagesIn(place)).toHaveLength(3)
    expect(filesIn(place).filter((name) => name.endsWith(".zip"))).toHaveLength(1)
  })

  it("leaves a folder alone that holds anything else", async () => {
    const other = mkdtempSync(join(folder, "other-"))
    writeFileSync(join(other, "letter.txt"), "mine")
    const { code, err } = await on("publish", "-o", other, "--unreviewed")
    expect(code).toBe(2)
    expect(err).toContain("no publication")
    expect(readdirSync(other)).toEqual(["letter.txt"])
  })

  it("removes nothing outside its folder, whatever its list says", async () => {
    const place = join(folder, "forged")
    const outside = join(folder, "outside.txt")
    writeFileSync(outside, "mine")
    await on("publish", "-o", place, "--unreviewed")
    writeFileSync(join(place, "publication.json"), JSON.stringify({ files: ["../outside.txt", outside, "index.html"] }))
    await on("publish", "-o", place, "--unreviewed")
    expect(existsSync(outside)).toBe(true)
  })
})

describe("the look of pages without the web application", () => {
  const tokens = read(root, "web", "src", "style", "tokens.css")
  it("has the colours of the web application, light and dark", () => {
    const [light = "", dark = ""] = tokens.split("@media (prefers-color-scheme: dark)")
    const [, darkly = ""] = PAGE_TOKENS.split("@media (prefers-color-scheme:dark)")
    const coloursOf = (css: string): string[] =>
      [...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gu)].map(([, name, value]) => `${name} ${value}`)
    const own = coloursOf(PAGE_TOKENS.split("@media")[0] ?? "")
    expect(own.length).toBeGreaterThan(5)
    expect(coloursOf(light)).toEqual(expect.arrayContaining(own))
    expect(coloursOf(dark)).toEqual(expect.arrayContaining(coloursOf(darkly.split("@media")[0] ?? "")))
  })
})
