import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest"
import { seededDelays } from "../../src/record/kill-harness.ts"
import { jsonLines, reckoner, start, temporaryFolder } from "../cli/reckoner.ts"
import { page, serve, type TestServer } from "./misbehaving-server.ts"

const ENTRIES = 24
const folder = temporaryFolder()
let server: TestServer
let asked = 0

beforeAll(async () => {
  const entries = Array.from(
    { length: ENTRIES },
    (_, i) => `<item><title>Report ${i}</title><link>/r/${i}</link></item>`,
  )
  server = await serve({
    "/feed": (_, response) =>
      void response.end(`<rss><channel><title>Sample</title>${entries.join("")}</channel></rss>`),
    ...Object.fromEntries(
      entries.map((_, i) => [
        `/r/${i}`,
        // A page is never the same twice, but for its text.
        (_request: unknown, response: { end: (body: string) => void }) => {
          asked += 1
          response.end(
            page(`In Rivne ${i + 2} people were hurt on 4 May 2023.`, `Report ${i}`).replace(
              "<head>",
              `<head><!-- ${asked} -->`,
            ),
          )
        },
      ]),
    ),
  })
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

const watchWords = (record: string, ...more: readonly string[]): readonly string[] => [
  "watch",
  `${server.origin}/feed`,
  "--allow-private",
  "--delay",
  "0s",
  "--record",
  record,
  ...more,
]

describe("reckoner watch", () => {
  test("killed at any moment and started again it ends with every page once", { timeout: 120_000 }, async () => {
    const record = join(folder, "killed")
    await reckoner(["init", record])
    for (const delayMs of seededDelays(20240708, 6, 900)) {
      const child = start(watchWords(record, "--once"))
      const ended = new Promise((resolve) => {
        child.on("close", resolve)
      })
      setTimeout(() => child.kill("SIGKILL"), 250 + delayMs)
      await ended
    }
    const last = await reckoner(watchWords(record, "--once"))
    expect([last.code, last.err]).toEqual([0, ""])
    const urls = jsonLines((await reckoner(["documents", "--json", "--record", record])).out).map((line) =>
      String(line["url"]),
    )
    expect(urls.toSorted()).toEqual(Array.from({ length: ENTRIES }, (_, i) => `${server.origin}/r/${i}`).toSorted())
    expect((await reckoner(["verify", "--record", record])).code).toBe(0)
    const again = await reckoner(watchWords(record, "--once", "--json"))
    expect(jsonLines(again.out)).toMatchObject([{ added: 0, unchanged: 1, failed: [] }])
  })

  test(
    "Ctrl-C ends it calmly: what was fetched is added, and the next run takes the rest",
    { timeout: 60_000 },
    async () => {
      const record = join(folder, "stopped")
      await reckoner(["init", record])
      const child = start(watchWords(record, "--every", "1h", "--json").map((word) => (word === "0s" ? "1s" : word)))
      let out = ""
      child.stdout?.setEncoding("utf8").on("data", (text: string) => {
        out += text
      })
      const before = server.asked.length
      await vi.waitUntil(() => server.asked.length > before + 3, { timeout: 20_000 })
      child.kill("SIGINT")
      const code = await new Promise((resolve) => {
        child.on("close", resolve)
      })
      expect(code).toBe(0)
      const [round] = jsonLines(out)
      expect(round?.["failed"]).toEqual([])
      expect(round?.["added"]).toBeGreaterThan(0)
      const rest = await reckoner(watchWords(record, "--once"))
      expect(rest.out).toContain(`${ENTRIES - Number(round?.["added"])} reports added`)
    },
  )

  test("a fault is said and is the exit code; the words of the command line are checked", async () => {
    const record = join(folder, "faults")
    await reckoner(["init", record])
    const closed = await reckoner(["watch", `${server.origin}/feed`, "--once", "--record", record])
    expect(closed.code).toBe(3)
    expect(closed.err).toContain("not fetched: ")
    expect(closed.err).toContain("not on the open network")
    const span = await reckoner(["watch", "x", "--every", "often", "--record", record])
    expect([span.code, span.err]).toEqual([2, expect.stringContaining("It takes a number and a unit")])
  })
})

describe("a page that is withdrawn", () => {
  test("is erased with how it was got, and no watch brings it back", async () => {
    const record = join(folder, "withdrawn")
    await reckoner(["init", record, "--name", "A. Recorder"])
    const address = `${server.origin}/r/3`
    const look = () => reckoner(["watch", address, "--once", "--allow-private", "--json", "--record", record])
    expect(jsonLines((await look()).out)).toMatchObject([{ added: 1 }])
    const [document] = jsonLines((await reckoner(["documents", "--json", "--record", record])).out)
    const log = readFileSync(join(record, "log.jsonl"), "utf8")
    const [, exchange = ""] = /"exchange":"([0-9a-f]{64})"/.exec(log) ?? []
    const blob = join(record, "blobs", exchange.slice(0, 2), exchange.slice(2))
    expect(readFileSync(blob, "utf8")).toContain("WARC-Type: response")
    const words = ["decide", "withdraw", String(document?.["capture"]), "--why", "names a child", "--record", record]
    expect((await reckoner(words)).code).toBe(0)
    expect(existsSync(blob)).toBe(false)
    expect(jsonLines((await look()).out)).toMatchObject([{ added: 0 }])
    expect((await reckoner(["verify", "--record", record])).code).toBe(0)
  })
})

describe("reckoner add URL", () => {
  test("servers are told the contact that was set, and the record is not", async () => {
    const [record, env] = [join(folder, "told"), { RECKONER_HOME: join(folder, "home") }]
    await reckoner(["init", record, "--name", "A. Recorder"], { env })
    const wrong = await reckoner(["whoami", "--contact", "a (b)\r\n"], { env })
    expect(wrong.code).toBe(2)
    const set = await reckoner(["whoami", "--contact", "desk@recorder.example", "--json"], { env })
    expect(jsonLines(set.out)).toMatchObject([{ name: "A. Recorder", contact: "desk@recorder.example" }])
    await reckoner(["add", `${server.origin}/r/5`, "--allow-private", "--record", record], { env })
    const told = server.asked.findLast(({ path }) => path === "/r/5")?.headers["user-agent"]
    expect(told).toMatch(/^Reckoner\/\d\S* \(desk@recorder\.example\)$/)
    const files = readdirSync(record, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
    expect(files.length).toBeGreaterThan(4)
    for (const { parentPath, name } of files) {
      expect(readFileSync(join(parentPath, name)).includes("desk@recorder")).toBe(false)
    }
    const gone = await reckoner(["whoami", "--contact", "", "--json"], { env })
    expect(jsonLines(gone.out)).toMatchObject([{ contact: null }])
  })

  test("adds the page with how it was got; a feed gives its entries; what is not open is refused by name", async () => {
    const record = join(folder, "added")
    await reckoner(["init", record])
    const add = (...words: readonly string[]) => reckoner(["add", ...words, "--record", record])
    const first = await add(`${server.origin}/r/1`, "--allow-private", "--outlet", "Sample Gazette")
    expect([first.code, first.out]).toEqual([0, expect.stringContaining("1 report added")])
    const feed = await add(`${server.origin}/feed`, "--allow-private")
    expect(feed.out).toContain(`${ENTRIES} reports added`)
    const refused = await add(`${server.origin}/r/2`)
    expect([refused.code, refused.err]).toEqual([3, expect.stringContaining("is not on the open network")])
    const secret = await add("https://me:word@a.example/x")
    expect([secret.code, secret.err.includes("word@")]).toEqual([3, false])
    expect((await reckoner(["verify", "--record", record])).code).toBe(0)
  })
})
