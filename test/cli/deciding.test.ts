import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { jsonLines, reckoner, sampleRecord, temporaryFolder, type Ended } from "./reckoner.ts"

interface Shown {
  readonly figures: readonly {
    readonly node: string
    readonly measure: string
    readonly group: string
    readonly best: number | null
    readonly flags: readonly string[]
  }[]
  readonly documents: readonly object[]
  readonly notes: readonly { readonly text: string }[]
}

interface Explained {
  readonly figures: readonly {
    readonly claims: readonly { readonly document: { readonly capture: string }; readonly sentence: string }[]
  }[]
}

const folder = temporaryFolder()
let record = ""
const on = (...words: readonly string[]): Promise<Ended> => reckoner([...words, "--record", record])
const hash = async (): Promise<string> => (await on("hash")).out
const killed = async (...words: readonly string[]): Promise<number | null | undefined> => {
  const [shown] = jsonLines((await on("show", "Ukraine", "--json", ...words)).out) as unknown as [Shown]
  return shown.figures.find((f) => f.node === "attack" && f.measure === "killed" && f.group === "people")?.best
}
const idOf = ({ out }: Ended): string => /^(dec_[0-9a-f]{8})/.exec(out)?.[1] ?? "none"
/** The report of the United Nations, and words of its at which one claim stands. */
const VERIFIED = "cap_61f01f3e:at least 43 civilians"

beforeAll(async () => {
  record = await sampleRecord(folder)
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe("decide", () => {
  it("in a dry run writes nothing; done, it does what the dry run said; undone, the record is what it was", async () => {
    const before = await hash()
    const log = readFileSync(join(record, "log.jsonl"))
    const words = ["decide", "reject", VERIFIED, "--why", "counted elsewhere"]
    const tried = await on(...words, "--dry-run", "--json")
    expect(tried.err).toBe("")
    expect(readFileSync(join(record, "log.jsonl"))).toEqual(log)
    expect(await hash()).toBe(before)
    const done = await on(...words, "--json")
    const [would, did] = [jsonLines(tried.out)[0], jsonLines(done.out)[0]]
    expect(did?.["effects"]).toEqual(would?.["effects"])
    expect(did?.["written"]).toBe(true)
    expect(await hash()).not.toBe(before)
    expect((await on("explain", "Ukraine", "killed")).out.replace(/\s+/g, " ")).toContain(
      "read as killed, civilians; rejected by A. Recorder: counted",
    )
    expect((await on("history", "Ukraine", "killed")).out).toContain("rejects")
    expect((await on("history", "Ukraine", "injured")).out).toContain("Nothing was decided")
    expect((await on("rebuild")).out).toContain("as it was")
    expect((await on("decide", "undo", "last", "--why", "it does count")).code).toBe(0)
    expect(await hash()).toBe(before)
  })
  it("puts all of a file on the record, or nothing", async () => {
    const before = readFileSync(join(record, "log.jsonl"))
    const file = join(folder, "decisions.jsonl")
    const good = { act: "note", on: ["Ukraine"], why: "see the list" }
    writeFileSync(file, `${JSON.stringify(good)}\n\n${JSON.stringify({ act: "accept", on: ["clm_00000000"] })}\n`)
    const bad = await on("decide", "--file", file)
    expect([bad.code, bad.err]).toEqual([7, expect.stringContaining("clm_00000000")])
    writeFileSync(file, `${JSON.stringify({ ...good, whyy: "x" })}\n`)
    const stray = await on("decide", "--file", file)
    expect([stray.code, stray.err]).toEqual([3, expect.stringContaining('line 1 has "whyy"')])
    expect(readFileSync(join(record, "log.jsonl"))).toEqual(before)
    writeFileSync(file, `${JSON.stringify(good)}\n${JSON.stringify({ ...good, why: "and the other" })}\n`)
    expect((await on("decide", "--file", file)).out).toContain("2 decisions")
    const [shown] = jsonLines((await on("show", "Ukraine", "--json")).out) as unknown as [Shown]
    expect(shown.notes.map(({ text }) => text)).toEqual(["see the list", "and the other"])
  })
  it.each([
    [["forget", "Ukraine"], 2, "no act"],
    [["reject", VERIFIED], 2, "--why"],
    [["reject", "cap_61f01f3e:no such words", "--why", "x"], 7, "no such words"],
    [["correct", VERIFIED, "--why", "x"], 2, "what is to be changed"],
    [["correct", VERIFIED, "--count", "a lot of", "--why", "x"], 2, "--count"],
    [["correct", VERIFIED, "--place", "Qwxyzburg", "--why", "x"], 2, "Qwxyzburg"],
    [["tier", VERIFIED, "--tier", "7"], 2, "--tier"],
    [["undo", "dec_ffffffff", "--why", "x"], 7, "dec_ffffffff"],
  ])("%j is refused, with what is wrong", async (words, code, said) => {
    const ended = await on("decide", ...words)
    expect([ended.code, ended.out]).toEqual([code, ""])
    expect(ended.err).toContain(said)
  })
  it("takes a thing back once, and says how to bring it back", async () => {
    await on("decide", "note", VERIFIED, "--why", "to be taken back")
    const undone = await on("decide", "undo", "last", "--why", "it was a try")
    const [, id = ""] = /undoes (dec_[0-9a-f]{8})/.exec(undone.out) ?? []
    const again = await on("decide", "undo", id, "--why", "once more")
    expect([again.code, again.err]).toEqual([2, expect.stringContaining(`taken back already, by ${idOf(undone)}`)])
    expect(again.err).toContain("To bring it back: reckoner decide undo")
  })
  it("names the beginning of an id that could be any", async () => {
    for (const words of [
      ["show", "cap_"],
      ["documents", "cap_"],
      ["decide", "withdraw", "cap_1", "--why", "x"],
      ["decide", "reject", "clm_", "--why", "x"],
    ]) {
      const ended = await on(...words)
      expect([ended.code, ended.err]).toEqual([7, expect.stringMatching(/is how every such id begins|is too short/)])
      expect(ended.err).toContain("Give 4 signs or more")
    }
  })
  it("needs a person, a dry run none", async () => {
    const nobody = { env: { RECKONER_HOME: join(folder, "nobody") } }
    const words = ["decide", "reject", VERIFIED, "--why", "another attack", "--dry-run", "--record", record]
    const tried = await reckoner(words, nobody)
    expect([tried.code, tried.err]).toEqual([0, ""])
    expect(tried.out).toContain("43–43–… → 43–43–43")
    expect(tried.out).toContain("Nothing was written.")
  })
  it("needs a person", async () => {
    const home = join(folder, "nobody")
    const ended = await reckoner(["decide", "accept", VERIFIED, "--record", record], { env: { RECKONER_HOME: home } })
    expect([ended.code, ended.err]).toEqual([2, expect.stringContaining("reckoner whoami --name")])
  })
})

describe("a report without a date", () => {
  it("is named when it comes in, is said to be undated, and is dated by a person", async () => {
    const place = join(folder, "undated")
    const there = (...words: readonly string[]): Promise<Ended> => reckoner([...words, "--record", place])
    await reckoner(["init", place])
    const path = join(folder, "leaflet.txt")
    writeFileSync(path, "Shells hit a bus station in Kherson on Tuesday, killing four people, the governor said.")
    const added = await there("add", path)
    const [, id = ""] = /reckoner decide describe (cap_[0-9a-f]{8}) --published/.exec(added.err) ?? []
    expect(added.err).toContain(`undated: 1 report, of which nobody knows when published: ${id} leaflet.txt`)
    const before = await there("explain", "Kherson", "killed")
    expect(before.out).toContain("not dated")
    expect(before.out).not.toContain("published 1 October")
    const words = ["decide", "describe", id, "--why", "printed page"]
    expect((await there(...words)).err).toContain("--published, --outlet, --title, --role or --clear")
    const done = await there(...words, "--published", "2023-05-03", "--outlet", "Sample Leaflet")
    expect(done.out).toContain(`says of the report ${id}: published 2023-05-03, by Sample Leaflet`)
    expect((await there("explain", "Kherson", "killed")).out).toContain("published 3 May 2023")
    expect((await there("documents", id)).out).toMatch(/Published +2023-05-03 \(stated by A. Recorder \(dec_/)
    const cleared = await there(...words, "--clear", "outlet", "--role", "press officer")
    expect(cleared.out).toContain(`says of the report ${id}: written as press officer, not known: outlet`)
    const shown = (await there("documents", id)).out
    expect(shown).toMatch(/Outlet +not stated/)
    expect(shown).toMatch(/Author as +press officer/)
  })
})

describe("merging", () => {
  const place = join(folder, "two")
  const there = (...words: readonly string[]): Promise<Ended> => reckoner([...words, "--record", place])
  const report = (name: string, text: string): string => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }
  it("of one with itself is refused; of two far apart in time or place, it says so; either id leads to what holds both", async () => {
    await reckoner(["init", place])
    const lviv = report(
      "lviv.txt",
      "LVIV, 2 May 2023. Nine people were killed when a missile struck a market in Lviv on Tuesday, police said.",
    )
    const odesa = report(
      "odesa.txt",
      "ODESA, 11 May 2023. A drone hit a house in Odesa on 10 May, killing three people, rescuers said.",
    )
    await there("add", lviv, odesa)
    const ids = jsonLines((await there("incidents", "--json")).out).map((line) => String(line["id"]))
    const [one = "", other = ""] = ids
    const itself = await there("decide", "merge", one, "Lviv", "--why", "one")
    expect([itself.code, itself.err]).toEqual([2, expect.stringContaining("one incident already")])
    const [lvivs] = jsonLines((await there("explain", "Lviv", "killed", "--json")).out)
    const claim = /clm_[0-9a-f]{32}/.exec(JSON.stringify(lvivs))?.[0] ?? "none"
    for (const names of [
      ["Lviv", claim],
      [claim, claim.slice(0, 12)],
    ]) {
      const within = await there("decide", "merge", ...names, "--why", "one")
      expect([within.code, within.err]).toEqual([2, expect.stringContaining("one incident already")])
    }
    const tried = await there("decide", "merge", one, other, "--why", "one", "--dry-run")
    expect(tried.out).toContain("look again: these two are dated 8 days apart (2 May 2023, 10 May 2023)")
    expect(tried.out).toMatch(/look again: these two are placed about 6\d\d km apart \(Lviv, Odesa\)/)
    const [done] = jsonLines((await there("decide", "merge", one, other, "--why", "one", "--json")).out)
    expect(done?.["warnings"]).toHaveLength(2)
    const shown = await Promise.all(
      ids.map(async (id) => jsonLines((await there("show", id, "--json")).out)[0]?.["id"]),
    )
    expect(new Set(shown).size).toBe(1)
  })
})

describe("what people decided", () => {
  it("was not yet held at an earlier entry of the log", async () => {
    const held = String(readFileSync(join(record, "log.jsonl"), "utf8").trim().split("\n").length)
    const now = await killed()
    const counted = await on(
      "decide",
      "verify",
      "Ukraine",
      "--measure",
      "killed",
      "--count",
      "47",
      "--why",
      "Names compared.",
    )
    expect(await killed()).toBe(47)
    expect(await killed("--held-at", held)).toBe(now)
    await on("decide", "undo", idOf(counted), "--why", "a name twice")
    expect(await killed()).toBe(now)
    expect(await killed("--held-at", String(Number(held) + 3))).toBe(47)
  })
  it("keeps withheld words out of what is printed", async () => {
    await on("decide", "redact", "cap_02212ae7", "--quote", "Interior Minister Ihor", "--why", "try")
    const { out } = await on("explain", "Ukraine", "killed")
    expect(out).toContain("[withheld]")
    const [explained] = jsonLines((await on("explain", "Ukraine", "killed", "--json")).out) as unknown as [Explained]
    const sentences = explained.figures[0]?.claims.flatMap(({ document, sentence }) =>
      document.capture.startsWith("cap_02212ae7") ? [sentence] : [],
    )
    expect(sentences).toEqual([expect.stringContaining("[withheld] Klymenko said")])
    await on("decide", "undo", "last", "--why", "it was a try")
    expect((await on("explain", "Ukraine", "killed")).out).not.toContain("[withheld]")
  })
  it("two people on one claim: the later stands, both are shown", async () => {
    const env = { RECKONER_HOME: join(folder, "second") }
    await reckoner(["whoami", "--name", "B. Recorder"], { env })
    await on("decide", "accept", VERIFIED)
    const other = await reckoner(["decide", "reject", VERIFIED, "--why", "another attack", "--record", record], { env })
    expect(other.code).toBe(0)
    const { out } = await on("history", "Ukraine")
    expect(out.match(/another person decided otherwise/g)).toHaveLength(2)
    const again = await on("decide", "accept", VERIFIED, "--why", "it is this attack")
    expect([again.code, again.out]).toEqual([0, expect.stringContaining("43–43–…")])
    expect((await on("explain", "Ukraine", "killed")).out).toContain("accepted by A. Recorder")
    await on("decide", "undo", idOf(other), "--why", "it is this attack")
    expect((await on("history", "Ukraine")).out).not.toContain("otherwise")
  })
})

describe("withdraw", () => {
  it("erases the bytes of a report, and what quoted it; keeps hash and grounds; adds it no more; verify and rebuild agree", async () => {
    const other = await sampleRecord(join(folder, "other"))
    const there = (...words: readonly string[]): Promise<Ended> => reckoner([...words, "--record", other])
    const words = "Doctors worked by torchlight"
    const blobs = (): string =>
      readdirSync(join(other, "blobs"), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
        .join("\n")
    await there("decide", "accept", "cap_3739ddc5:At least 16 people")
    expect(blobs()).toContain(words)
    expect(blobs()).toContain('"exact":"At least 16 people')
    const gone = await there("decide", "withdraw", "cap_3739ddc5", "--why", "The family asked for it.")
    expect(gone.code).toBe(0)
    expect(blobs()).not.toContain(words)
    expect(blobs()).not.toContain('"exact":"At least 16 people')
    expect((await there("verify")).out).toContain("All is as it was written.")
    const after = (await there("hash")).out
    expect((await there("rebuild")).out).toContain("as it was")
    expect((await there("hash")).out).toBe(after)
    expect((await there("documents")).out).toContain("withdrawn: The family asked for it.")
    const again = await there("add", "samples/kyiv-2024-07-08/05-okhmatdyt.md")
    expect([again.code, again.err]).toEqual([
      3,
      expect.stringContaining("withdrawn by A. Recorder: The family asked for it."),
    ])
    expect((await there("decide", "undo", "last", "--why", "back")).err).toContain("cannot be undone")
  })
})
