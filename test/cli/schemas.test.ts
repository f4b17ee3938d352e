import { readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { COUNT_OPERATORS, FLAGS, GROUPS, MEASURES, POLICIES } from "../../src/model/index.ts"
import { root } from "../source-files.ts"
import { jsonLines, reckoner, sampleRecord, temporaryFolder } from "./reckoner.ts"
import { faultsOf, schemas } from "./schema-faults.ts"

const folder = temporaryFolder()
let record = ""
beforeAll(async () => {
  record = await sampleRecord(folder)
  await reckoner(["decide", "note", "Ukraine", "--why", "compare with the list", "--record", record])
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const printed = async (...words: readonly string[]): Promise<Record<string, unknown>[]> =>
  jsonLines((await reckoner([...words, "--json", "--record", record])).out)

/** Of commands that write at once, each waits for the one before. */
const IN_TURN = ["--wait", "60"]

const OUTPUTS: readonly (readonly [string, readonly string[], number])[] = [
  ["incidents", ["incidents"], 2],
  ["incidents", ["incidents", "--as-of", "2024-07-08T13:00:00+03:00"], 1],
  ["show", ["show", "Ukraine"], 1],
  ["show", ["show", "Ukraine", "--as-of", "2024-07-08", "--policy", "range"], 1],
  ["explain", ["explain", "Ukraine"], 1],
  ["explain", ["explain", "Ukraine", "killed", "--policy", "all"], 1],
  ["timeline", ["timeline", "Ukraine"], 2],
  ["diff", ["diff", "Ukraine", "--from", "2024-07-08", "--to", "2024-07-09"], 1],
  ["sources", ["sources", "Ukraine"], 10],
  ["why-together", ["why-together", "Ukraine", "Dnipro"], 1],
  ["documents", ["documents"], 20],
  ["document", ["documents", "https://sample-kyiv-desk.example/live/2024-07-08"], 1],
  ["revisions", ["revisions"], 1],
  ["revisions", ["revisions", "https://sample-kyiv-desk.example/live/2024-07-08"], 2],
  ["decide", ["decide", "note", "Ukraine", "--why", "compare with the list", "--dry-run", ...IN_TURN], 1],
  ["history", ["history", "--effects", ...IN_TURN], 1],
  ["review", ["review"], 20],
  ["review", ["review", "Dnipro", "--effects", ...IN_TURN], 2],
  ["privacy", ["privacy", "Ukraine", "--unreviewed"], 1],
  ["verify", ["verify"], 1],
  ["key", ["key"], 1],
  ["publish", ["publish", "--unreviewed", "-o", join(folder, "pages")], 1],
  ["add", ["add", join(root, "samples"), ...IN_TURN], 1],
]

describe.concurrent("output follows its schema in docs/schema", () => {
  it.each(OUTPUTS)("%s: reckoner %j", async (name, words, atLeast) => {
    const objects = await printed(...words)
    expect(objects.length).toBeGreaterThanOrEqual(atLeast)
    for (const object of objects) expect(faultsOf(name, object)).toBe("")
    for (const object of objects) {
      expect(faultsOf(name, { ...object, unforeseen: 1 })).toContain("additional properties")
      for (const key of Object.keys(object)) {
        const { [key]: _, ...rest } = object
        const optional = name === "explain" && key === "policies"
        expect(faultsOf(name, rest)).toMatch(optional ? /^$/ : key)
      }
    }
  })
  it("read: what is read and what is not", async () => {
    const input = `{"id":"a","text":"LVIV, 2 May 2023. At least nine people were killed, police said."}\nnot json\n`
    const lines = jsonLines((await reckoner(["read", "--jsonl", "--with", "times,places"], { input })).out)
    expect(lines.map((line) => faultsOf("read", line))).toEqual(["", ""])
    expect(faultsOf("read", { ...lines[0], published: 8 })).not.toBe("")
    expect(faultsOf("read", { id: "line 2" })).not.toBe("")
  })
  it("read: a claim's trace, where it is asked for", async () => {
    const file = join(folder, "traced.txt")
    writeFileSync(file, "LVIV, 2 May 2023. Nine people were killed in Lviv and two in Dnipro, police said.\n")
    const [line] = jsonLines((await reckoner(["read", "--json", "--explain", file])).out)
    expect(faultsOf("read", line)).toBe("")
    expect(JSON.stringify(line)).toContain('"lost"')
  })
  it("watch: one look at a feed and at what is not there", async () => {
    const feed = join(folder, "feed.xml")
    const entry = "<item><title>In Lutsk three people were hurt on 2 May 2023</title></item>"
    writeFileSync(feed, `<rss><channel><title>Sample Feed</title>${entry}</channel></rss>`)
    const own = join(folder, "watched")
    await reckoner(["init", own])
    const watched = await reckoner(["watch", feed, join(folder, "none.xml"), "--once", "--json", "--record", own])
    const [look] = jsonLines(watched.out)
    expect([watched.code, look?.["added"], faultsOf("watch", look)]).toEqual([3, 1, ""])
    expect(faultsOf("watch", { ...look, failed: [{ name: 1 }] })).toContain("/failed/0")
  })
  it("decisions: what an import took", async () => {
    const file = join(folder, "decisions.jsonl")
    await reckoner(["decisions", "export", "--out", file, "--record", record])
    const copy = await sampleRecord(temporaryFolder())
    const [taken] = jsonLines((await reckoner(["decisions", "import", file, "--json", "--record", copy])).out)
    expect(taken?.["taken"]).toHaveLength(1)
    expect(faultsOf("decisions", taken)).toBe("")
    expect(faultsOf("decisions", { ...taken, erased: ["report"] })).toContain("/erased")
  })
  it("agreement: of a person with themselves", async () => {
    const [explained] = await printed("explain", "Ukraine", "killed")
    const [claim = ""] = /clm_[0-9a-f]{32}/.exec(JSON.stringify(explained)) ?? []
    await reckoner(["decide", "accept", claim, "--record", record])
    const [person] = jsonLines((await reckoner(["whoami", "--json"])).out)
    const name = String(person?.["name"])
    const [found] = await printed("agreement", name, name)
    expect(found?.["shared"]).toBe(1)
    expect(faultsOf("agreement", found)).toBe("")
    expect(faultsOf("agreement", { ...found, alpha: "high" })).toContain("/alpha")
  })
  it("whoami: name, key and file", async () => {
    const [person] = jsonLines((await reckoner(["whoami", "--json"])).out)
    expect(faultsOf("whoami", person)).toBe("")
    expect(faultsOf("whoami", { ...person, key: "short" })).toContain("/key")
  })
  it("wrong values are caught", async () => {
    const [line] = await printed("incidents")
    expect(faultsOf("incidents", { ...line, id: "inc_1" })).toContain("/id")
    expect(faultsOf("incidents", { ...line, killed: { low: -1, best: 0, high: 2, open: "no" } })).toContain("/killed")
    expect(faultsOf("incidents", { ...line, flags: ["a guess"] })).toContain("/flags")
    const [shown] = await printed("show", "Ukraine")
    expect(faultsOf("show", { ...shown, asOf: "yesterday" })).toContain("/asOf")
  })
})

describe("the schemas", () => {
  it.each(schemas.map((schema) => [schema.$id.split("/").at(-1) ?? ""]))(
    "%s is linked to from docs/cli.md or docs/claims.md",
    (file) => {
      const pages = ["cli.md", "claims.md"].map((page) => readFileSync(join(root, "docs", page), "utf8")).join("")
      expect(pages.includes(`](schema/${file})`)).toBe(true)
    },
  )
  it("list the words that the code has", () => {
    const terms = schemas.find((schema) => schema.$id.endsWith("/terms.schema.json"))?.["$defs"] as Record<
      string,
      { readonly enum: readonly (string | null)[] }
    >
    const words = (name: string): readonly (string | null)[] =>
      (terms[name]?.enum ?? []).filter((word) => word !== null)
    expect(words("measure")).toEqual(Object.keys(MEASURES))
    expect(words("group")).toEqual(GROUPS)
    expect(words("operator")).toEqual(COUNT_OPERATORS)
    expect(words("flag")).toEqual(FLAGS)
    expect(words("policy")).toEqual(POLICIES)
  })
})
