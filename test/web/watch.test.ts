import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import {
  createRecord,
  listDocuments,
  openWorkspace,
  verify,
  watch,
  type DocumentRow,
  type WatchRound,
} from "../../src/workflow/index.ts"
import { MISBEHAVIOURS, SHORT_LIMITS } from "./misbehaviours.ts"
import { page, serve, type Answers, type TestServer } from "./misbehaving-server.ts"

const NOW = Date.UTC(2024, 6, 10, 12)
const MINUTE = 60_000
let now = NOW
let folder = ""
const servers: TestServer[] = []

beforeEach(async () => {
  now = NOW
  folder = mkdtempSync(join(tmpdir(), "reckoner-watch-"))
  await createRecord(folder, NOW)
})
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
  rmSync(folder, { recursive: true })
})

const options = () => ({ dir: folder, from: folder, write: true, waitMs: 5000, who: "a test", clock: () => now })

async function served(answers: Answers): Promise<TestServer> {
  const server = await serve(answers)
  servers.push(server)
  return server
}

/** One look at the targets. */
async function look(...targets: readonly string[]): Promise<WatchRound> {
  const rounds: WatchRound[] = []
  await watch(
    options(),
    {
      targets,
      web: { software: "Reckoner/0.0.0", contact: null, allowPrivate: true, limits: SHORT_LIMITS },
      everyMs: 15 * MINUTE,
      delayMs: 0,
      once: true,
      signal: new AbortController().signal,
    },
    { onRound: (round) => rounds.push(round) },
  )
  const [round] = rounds
  if (round === undefined) throw new Error("no round")
  return round
}

async function documents(): Promise<readonly DocumentRow[]> {
  const workspace = await openWorkspace({ ...options(), write: false })
  const rows: DocumentRow[] = []
  for await (const { row } of listDocuments(workspace)) rows.push(row)
  await workspace.close()
  return rows
}

const urls = async (): Promise<readonly string[]> =>
  (await documents()).map(({ capture }) => (capture.url ?? "").replace(/^http:\/\/[^/]+/, "")).toSorted()

const entry = (path: string, more = ""): string =>
  `<item><title>Report of ${path}</title><link>${path}</link>${more}</item>`
const rss = (...entries: readonly string[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Sample Gazette</title>${entries.join("")}</channel></rss>`
const answer =
  (body: string, headers: Readonly<Record<string, string>> = {}): Answers[string] =>
  (_, response) =>
    void response.writeHead(200, headers).end(body)

describe("a feed", () => {
  test("each new entry's page is added with the feed's words; what is there already is not fetched again", async () => {
    let entries = [entry("/1", "<pubDate>Mon, 08 Jul 2024 11:36:00 +0300</pubDate>"), entry("/2"), entry("/2")]
    const server = await served({
      "/feed": (request, response) => {
        const etag = `"${entries.length}"`
        if (request.headers["if-none-match"] === etag) response.writeHead(304).end()
        else response.writeHead(200, { "content-type": "application/rss+xml", etag }).end(rss(...entries))
      },
    })
    const feed = `${server.origin}/feed`
    expect(await look(feed)).toMatchObject({ looked: 1, added: 2, failed: [] })
    const first = (await documents()).find(({ capture }) => capture.url === `${server.origin}/1`)
    expect(first?.capture.beside).toMatchObject([
      { field: "title", value: "Report of /1", where: "feed entry" },
      { field: "published", value: "2024-07-08T11:36+03:00", where: "feed entry" },
      { field: "outlet", value: "Sample Gazette", where: "feed title" },
    ])
    expect(first?.reading.published?.edtf).toBe("2024-07-08T11:36+03:00")
    expect(first?.reading.published?.reason).toContain("feed entry")
    expect(first?.capture.exchange).toMatch(/^[0-9a-f]{64}$/)
    expect(await look(feed)).toMatchObject({ looked: 1, unchanged: 1, added: 0 })
    entries = [entry("/3"), ...entries]
    expect(await look(feed)).toMatchObject({ added: 1 })
    expect(await urls()).toEqual(["/1", "/2", "/3"])
    expect(server.asked.map(({ path }) => path)).toEqual(["/robots.txt", "/feed", "/1", "/2", "/feed", "/feed", "/3"])
    expect((await verify(options())).damage).toEqual([])
  })

  test("without its own memory it asks the record", async () => {
    const server = await served({ "/feed": answer(rss(entry("/1"), entry("/2"))) })
    await look(`${server.origin}/feed`)
    rmSync(join(folder, "watch.json"))
    expect(await look(`${server.origin}/feed`)).toMatchObject({ added: 0, failed: [] })
    expect(server.asked.filter(({ path }) => path === "/1")).toHaveLength(1)
  })

  test("an entry that its feed dates anew is fetched again, and added where its text changed", async () => {
    let [updated, text] = ["2024-07-08T10:00:00Z", "Two people were hurt, police said."]
    const server = await served({
      "/feed": (_, response) =>
        void response.end(`<feed xmlns="a"><entry><link href="/1"/><updated>${updated}</updated></entry></feed>`),
      "/1": (_, response) => void response.end(page(text)),
    })
    await look(`${server.origin}/feed`)
    updated = "2024-07-08T11:00:00Z"
    expect(await look(`${server.origin}/feed`)).toMatchObject({ added: 0 })
    updated = "2024-07-08T12:00:00Z"
    text = "Three people were hurt, police said."
    expect(await look(`${server.origin}/feed`)).toMatchObject({ added: 1, revisions: 1 })
    expect(await look(`${server.origin}/feed`)).toMatchObject({ added: 0, unchanged: 1 })
  })

  test("entries that are not closed, that lead nowhere, or that are dated in the future", async () => {
    const server = await served({
      "/feed": answer(
        rss(
          "<item><title>Ten people were hurt in Lutsk</title><guid>a</guid><description>On 8 July 2024.</description></item>",
          "<item><title>Not closed<link>/1</link>",
          entry("/2", "<pubDate>Fri, 01 Jan 2044 00:00:00 GMT</pubDate>"),
        ),
      ),
    })
    expect(await look(`${server.origin}/feed`)).toMatchObject({ added: 3, failed: [] })
    expect(await urls()).toEqual(["/1", "/2", "/feed#a"])
    const all = await documents()
    const itself = all.find(({ capture }) => capture.url?.endsWith("#a") === true)
    expect(itself?.capture.mediaType).toBe("application/x-feed-entry+xml")
    expect(itself?.capture.within?.part).toBe("entry 1")
    const dated = all.find(({ capture }) => capture.url?.endsWith("/2") === true)
    expect(dated?.capture.beside?.some(({ field }) => field === "published")).toBe(false)
    expect(await look(`${server.origin}/feed`)).toMatchObject({ added: 0 })
  })

  test("a page that cannot be had is tried three times; then its feed's words on it are added", async () => {
    const server = await served({
      "/feed": answer(rss(entry("/1"), entry("/2")), { etag: '"a"' }),
      "/1": (_, response) => void response.writeHead(404).end(),
    })
    const feed = `${server.origin}/feed`
    expect((await look(feed)).failed).toEqual([
      { name: `${server.origin}/1`, why: `${server.origin}/1 answers with 404` },
    ])
    await look(feed)
    const third = await look(feed)
    expect([third.added, third.failed[0]?.why]).toEqual([
      1,
      expect.stringMatching(/after 3 tries its feed's words on it/),
    ])
    expect(await look(feed)).toMatchObject({ failed: [], unchanged: 1 })
    expect(server.asked.filter(({ path }) => path === "/1")).toHaveLength(3)
    // Asked conditionally only once nothing was left.
    const conditions = server.asked
      .filter(({ path }) => path === "/feed")
      .map(({ headers }) => headers["if-none-match"])
    expect(conditions).toEqual([undefined, undefined, undefined, '"a"'])
  })
})

describe("a server that misbehaves in many ways", () => {
  test("stops nothing: each fault is named, every good page is added, and the next looks agree", async () => {
    const paths = MISBEHAVIOURS.map(({ answer: misbehave }, i) => [`/bad/${i}`, misbehave] as const)
    const server = await served({
      ...Object.fromEntries(paths),
      "/feed": answer(rss(...paths.flatMap(([path], i) => [entry(path), entry(`/good/${i}`)]))),
    })
    const round = await look(`${server.origin}/feed`)
    expect(round.added).toBe(MISBEHAVIOURS.length)
    const named = new Map(round.failed.map(({ name, why }) => [name, why.slice(name.length + 1)]))
    for (const [i, { why }] of MISBEHAVIOURS.entries()) expect(named.get(`${server.origin}/bad/${i}`)).toMatch(why)
    expect(await urls()).toEqual(MISBEHAVIOURS.map((_, i) => `/good/${i}`).toSorted())
    expect((await verify(options())).damage).toEqual([])
    const asked = server.asked.length
    const again = await look(`${server.origin}/feed`)
    expect([again.added, again.failed.length]).toEqual([0, MISBEHAVIOURS.length])
    expect(server.asked.slice(asked).some(({ path }) => path.startsWith("/good"))).toBe(false)
  }, 60_000)
})

describe("lists", () => {
  test("OPML from a file, feeds and sitemaps behind it; one that fails stops no other", async () => {
    const server = await served({
      "/a": answer(rss(entry("/1"))),
      "/b": (_, response) => void response.writeHead(500).end(),
      "/sitemap": answer(
        `<urlset><url><loc>/2</loc><news:news><news:title>T</news:title><news:publication_date>2024-07-08</news:publication_date></news:news></url></urlset>`,
      ),
      "/index": answer("<sitemapindex><sitemap><loc>/sitemap</loc></sitemap></sitemapindex>"),
      "/not-feed": answer("<other/>", { "content-type": "text/xml" }),
    })
    const list = join(folder, "feeds.opml")
    const outlines = ["/a", "/b", "/index", "/not-feed"].map((path) => `<outline xmlUrl="${server.origin}${path}"/>`)
    writeFileSync(list, `<opml><body>${outlines.join("")}</body></opml>`)
    const round = await look(list, join(folder, "absent.xml"))
    expect(round).toMatchObject({ added: 2 })
    expect(round.failed.map(({ why }) => why.replaceAll(/^\S+ /g, ""))).toEqual(
      expect.arrayContaining(["answers with 500", "is no feed that is read", expect.stringMatching(/^cannot be read/)]),
    )
    expect(await urls()).toEqual(["/1", "/2"])
  })
})

describe("a sitemap", () => {
  test("of all that a site ever had: what is a week old, or undated from the first look on, is passed over", async () => {
    const sitemap = (...parts: readonly string[]): string => `<urlset>${parts.join("")}</urlset>`
    const named = (path: string, more = ""): string => `<url><loc>${path}</loc>${more}</url>`
    const dated = (path: string, day: string): string => named(path, `<lastmod>2024-${day}</lastmod>`)
    let map = sitemap(named("/undated"), dated("/old", "06-01"), dated("/new", "07-09"))
    const server = await served({ "/sitemap.xml": (_, response) => void response.end(map) })
    expect(await look(`${server.origin}/sitemap.xml`)).toMatchObject({ added: 1 })
    map = sitemap(
      named("/undated"),
      named("/undated-new"),
      dated("/old", "07-10"),
      dated("/new", "07-09"),
      dated("/older", "05-01"),
    )
    expect(await look(`${server.origin}/sitemap.xml`)).toMatchObject({ added: 2 })
    expect(await urls()).toEqual(["/new", "/old", "/undated-new"])
  })
})

describe("a page that is watched itself", () => {
  test("is added anew when its text has changed, not when its furniture has", async () => {
    let body = page("Eleven people were hurt in the strike, police said on Monday.")
    const server = await served({ "/toll": (_, response) => void response.end(body) })
    const address = `${server.origin}/toll`
    expect(await look(address)).toMatchObject({ added: 1 })
    body = body.replace("<article>", "<nav>Menu 17</nav><article>")
    expect(await look(address)).toMatchObject({ added: 0, unchanged: 1 })
    body = body.replace("Eleven", "Twelve")
    expect(await look(address)).toMatchObject({ added: 1, revisions: 1 })
    expect(await urls()).toEqual(["/toll", "/toll"])
  })
})

describe("manners", () => {
  test("what robots.txt asks robots to leave is left, and said; where it cannot say, nothing is fetched", async () => {
    const server = await served({
      "/robots.txt": answer("User-agent: *\nDisallow: /2\n"),
      "/feed": answer(rss(entry("/1"), entry("/2"))),
    })
    const round = await look(`${server.origin}/feed`)
    expect(round.added).toBe(1)
    expect(round.failed.map(({ why }) => why)).toEqual([expect.stringContaining("robots.txt asks robots not to")])
    const silent = await served({ "/robots.txt": (_, response) => void response.writeHead(500).end() })
    expect((await look(`${silent.origin}/feed`)).failed[0]?.why).toContain(
      "does not say what robots may fetch, for it answers with 500",
    )
    expect(silent.asked.map(({ path }) => path)).toEqual(["/robots.txt"])
    const open = await served({ "/robots.txt": answer(""), "/feed": answer(rss(entry("/1"))) })
    expect(await look(`${open.origin}/feed`)).toMatchObject({ added: 1, failed: [] })
  })

  test("one request at a time to a host, with a pause between two", async () => {
    let [open, most] = [0, 0]
    const slow =
      (body: string): Answers[string] =>
      (_, response) => {
        most = Math.max(most, ++open)
        setTimeout(() => {
          open -= 1
          response.end(body)
        }, 20)
      }
    const server = await served({
      "/a": slow(rss(entry("/1"))),
      "/b": slow(rss(entry("/2"))),
      "/1": slow(page("One person was hurt.")),
      "/2": slow(page("Two people were hurt.")),
    })
    await watch(options(), {
      targets: [`${server.origin}/a`, `${server.origin}/b`],
      web: { software: "Reckoner/0.0.0", contact: null, allowPrivate: true },
      everyMs: MINUTE,
      delayMs: 60,
      once: true,
      signal: new AbortController().signal,
    })
    const times = server.asked.map(({ atMs }) => atMs)
    const gaps = times.slice(1).map((at, i) => at - (times[i] ?? 0))
    expect([most, gaps.length]).toEqual([1, 4])
    expect(Math.min(...gaps)).toBeGreaterThan(59)
  })

  test("a host that asks for rest gets it: for itself, its feed and its other pages", async () => {
    let asked = 0
    const server = await served({
      "/feed": answer(rss(entry("/1"), entry("/2"))),
      "/1": (_, response) =>
        void (++asked === 1
          ? response.writeHead(429, { "retry-after": "600" }).end()
          : response.end(page("One hurt."))),
    })
    const feed = `${server.origin}/feed`
    expect(await look(feed)).toMatchObject({ added: 0, failed: [{ why: `${server.origin}/1 answers with 429` }] })
    expect(await look(feed)).toMatchObject({
      looked: 0,
      failed: [],
      waiting: [{ name: feed, until: "2024-07-10T12:10:00.000Z" }],
    })
    expect(server.asked.map(({ path }) => path)).toEqual(["/robots.txt", "/feed", "/1"])
    now += 11 * MINUTE
    expect(await look(feed)).toMatchObject({ looked: 1, added: 2, waiting: [] })
  })

  test("what fails is left alone longer each time", async () => {
    const server = await served({ "/feed": (_, response) => void response.writeHead(500).end() })
    const feed = `${server.origin}/feed`
    const waits: number[] = []
    for (let i = 0; i < 4; i++) {
      expect((await look(feed)).failed).toHaveLength(1)
      const [left] = (await look(feed)).waiting
      waits.push((Date.parse(left?.until ?? "") - now) / MINUTE)
      now = Date.parse(left?.until ?? "")
    }
    expect(waits).toEqual([13.5, 27, 54, 108])
  })

  test("its memory is a file beside the record that only its owner reads", async () => {
    const server = await served({ "/feed": answer(rss(entry("/1"))) })
    await look(`${server.origin}/feed`)
    const state = JSON.parse(readFileSync(join(folder, "watch.json"), "utf8")) as { readonly targets: object }
    expect(Object.keys(state.targets)).toEqual([`${server.origin}/feed`])
    writeFileSync(join(folder, "watch.json"), "torn")
    await expect(look(`${server.origin}/feed`)).rejects.toThrow(/does not say what was watched/)
  })
})
