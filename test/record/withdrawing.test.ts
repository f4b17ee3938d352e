import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { openRecord } from "../../src/record/index.ts"
import type { Fetched } from "../../src/sources/index.ts"
import { decide, rebuild, verify, type Workspace } from "../../src/workflow/index.ts"
import { catchUp } from "../../src/workflow/catch-up.ts"
import { addReports, NOW, Records, reports } from "../decisions/small-record.ts"

/** Stand in the report alone, in its words, its title and its marks. */
const MARKS = ["Zqvorlaxim", "Wexobradil", "Ykumptasorn"]

const marked: Fetched = {
  kind: "fetched",
  bytes: new TextEncoder().encode(
    `<html><head><title>${MARKS[0]} on the strike</title><meta name="author" content="${MARKS[1]}"></head><body><article><h1>${MARKS[0]} on the strike</h1>` +
      `<p>LVIV, 2 May 2023. At least nine people, ${MARKS[1]} ${MARKS[2]} among them, were killed in a missile strike on a market in Lviv on Tuesday, police said.</p>` +
      `<p>“It was ${MARKS[2]}’s shop,” said ${MARKS[1]}. Ten people were injured at the ${MARKS[2]} market.</p></article></body></html>`,
  ),
  mediaType: "text/html",
  name: "report-9.html",
  url: "https://news.example/9",
  outlet: "Sample Gazette",
  published: "2023-05-02T09:00:00Z",
  givenId: "report-9",
  title: null,
}

/** Ways in which a mark may lie in a file; base64 at its three offsets, without the letters that its neighbours share. */
function forms(mark: string): readonly Buffer[] {
  const escaped = [...mark].map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join("")
  const base64 = [0, 1, 2].map((offset) =>
    Buffer.from("x".repeat(offset) + mark)
      .toString("base64")
      .slice(offset === 0 ? 0 : 4, -4),
  )
  const big = Buffer.from(mark, "utf16le").swap16()
  return [mark, mark.toLowerCase(), mark.toUpperCase(), escaped, Buffer.from(mark).toString("hex"), ...base64]
    .map((form) => Buffer.from(form))
    .concat([Buffer.from(mark, "utf16le"), Buffer.from(mark.toLowerCase(), "utf16le"), big])
}
const FORMS = MARKS.flatMap(forms)

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())

/** Files of a record that hold any mark in any form. */
const filesWithMarks = (folder: string): readonly string[] =>
  filesIn(folder).filter((path) => {
    const bytes = readFileSync(path)
    return FORMS.some((form) => bytes.includes(form))
  })

const records = new Records()
afterAll(() => records.clear())
const [ann, ben] = records.people

async function markedRecord(): Promise<Workspace> {
  const workspace = await records.open()
  await addReports(workspace, [...reports, marked])
  // What is decided of it quotes it.
  await decide(workspace, ann, [{ act: "redact", on: ["report-9"], quote: `${MARKS[1]} ${MARKS[2]}` }])
  await decide(workspace, ben, [
    { act: "add", on: ["report-9"], quote: `at the ${MARKS[2]} market`, changes: { measure: "missing", count: "2" } },
  ])
  return workspace
}

const withdraw = (workspace: Workspace): Promise<unknown> =>
  decide(workspace, ann, [{ act: "withdraw", on: ["report-9"], why: "It puts a person in danger." }])

/** The workspace with one of its steps ending the process: what comes after it never happens. */
function killedAt(workspace: Workspace, step: "together" | "eraseBlobs" | "scrub"): Workspace {
  const dies = (): never => {
    throw new Error("killed")
  }
  const withStep = <T extends object>(of: T): T =>
    new Proxy(of, {
      get(target, name) {
        if (name === step) return dies
        const value: unknown = Reflect.get(target, name, target)
        if (name === "derived") return withStep(value as object)
        return typeof value === "function" ? (value.bind(target) as unknown) : value
      },
    })
  return { ...workspace, record: withStep(workspace.record) }
}

describe("a withdrawn report", () => {
  it("is there in blobs and index before, so that this search finds what it looks for", async () => {
    const workspace = await markedRecord()
    await workspace.close()
    const names = filesWithMarks(workspace.record.location).map((path) => path.slice(workspace.record.location.length))
    expect(names.some((name) => name.startsWith("/blobs/"))).toBe(true)
    expect(names.some((name) => name.startsWith("/index.sqlite"))).toBe(true)
  })

  it("leaves nothing of its bytes while the record is open, once it is closed, and after a rebuild", async () => {
    const workspace = await markedRecord()
    const { location } = workspace.record
    await withdraw(workspace)
    expect(filesWithMarks(location)).toEqual([])
    await workspace.close()
    expect(filesWithMarks(location)).toEqual([])
    const options = { dir: location, from: location, write: false, waitMs: 0, who: "a test", clock: () => NOW }
    expect((await verify(options)).damage).toEqual([])
    const again = await records.open({ dir: location })
    await rebuild(again)
    expect(filesWithMarks(location)).toEqual([])
    await again.close()
    expect(filesWithMarks(location)).toEqual([])
  })

  it("is named where a copy brings its bytes back, and a rebuild erases them again", async () => {
    const workspace = await markedRecord()
    const { location } = workspace.record
    const copy = mkdtempSync(join(tmpdir(), "reckoner-copy-"))
    cpSync(join(location, "blobs"), copy, { recursive: true })
    await withdraw(workspace)
    await workspace.close()
    cpSync(copy, join(location, "blobs"), { recursive: true })
    rmSync(copy, { recursive: true })
    const options = { dir: location, from: location, write: false, waitMs: 0, who: "a test", clock: () => NOW }
    const { damage } = await verify(options)
    // The capture, its working text and map, and two decisions that quote it.
    expect(
      damage.filter((said) => /^blobs\/.* is of a report that was withdrawn, and is there/.test(said)),
    ).toHaveLength(5)
    expect(damage).toHaveLength(5)
    const again = await records.open({ dir: location })
    await rebuild(again)
    await again.close()
    expect([filesWithMarks(location), (await verify(options)).damage]).toEqual([[], []])
  })

  it.each(["together", "eraseBlobs", "scrub"] as const)(
    "leaves nothing after the next opening where its writer was killed before %s",
    async (step) => {
      const workspace = await markedRecord()
      const { location } = workspace.record
      await expect(withdraw(killedAt(workspace, step))).rejects.toThrow("killed")
      await workspace.close()
      expect(filesWithMarks(location)).not.toEqual([])
      const again = await records.open({ dir: location })
      await catchUp(again)
      expect(filesWithMarks(location)).toEqual([])
      await again.close()
      expect(filesWithMarks(location)).toEqual([])
    },
  )

  it("leaves nothing after the next opening where somebody read the record meanwhile", async () => {
    const workspace = await markedRecord()
    const { location } = workspace.record
    const reading = await openRecord(location, { write: false, waitMs: 0, who: "a reader" })
    const { warnings } = (await withdraw(workspace)) as { readonly warnings: readonly string[] }
    expect(warnings.join()).toContain("reckoner rebuild")
    await reading.close()
    await workspace.close()
    // As the records of these tests are opened no version is kept: else verify would derive the index anew, and erase.
    const index = await openRecord(location, { write: true, waitMs: 0, who: "a test" })
    await index.derived.change({ labels: { "derived-by": workspace.reader.version } })
    await index.close()
    const options = { dir: location, from: location, write: false, waitMs: 0, who: "a test", clock: () => NOW }
    const damage = async () => (await verify(options)).damage
    expect(await damage()).toEqual([
      expect.stringMatching(/^index\.sqlite may hold words of a report that was withdrawn/),
    ])
    const again = await records.open({ dir: location })
    await catchUp(again)
    await again.close()
    expect(filesWithMarks(location)).toEqual([])
    expect(await damage()).toEqual([])
  }, 60_000)
})
