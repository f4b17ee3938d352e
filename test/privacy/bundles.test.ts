import { Buffer } from "node:buffer"
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs"
import { tmpdir, userInfo, hostname } from "node:os"
import { join } from "node:path"
import { unzipSync } from "fflate"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openRecord } from "../../src/record/index.ts"
import { addReports, NOW, reader } from "../decisions/small-record.ts"
import { loadGazetteer } from "../../src/language/index.ts"
import { loadGazetteerBytesSync } from "../../src/workflow/index.ts"
import { reckoner, SAMPLE } from "../cli/reckoner.ts"
import { planted, PLANTED } from "./planted.ts"

const folder = mkdtempSync(join(tmpdir(), "reckoner-quiet-"))
afterAll(() => rmSync(folder, { recursive: true }))

/** What a person set for this machine; none of it is the record's. */
const HOME = join(folder, "home-of-Xqualvorim")
const CONTACT = "desk-vebrumal@recorder.example"
const record = join(folder, "record")
const surroundings = { env: { RECKONER_HOME: HOME } }
const on = (...words: readonly string[]) => reckoner([...words, "--record", record], surroundings)

/** All bytes of a bundle, unpacked, with the names of its files. */
const bundled = (file: string): string =>
  Object.entries(unzipSync(readFileSync(file)))
    .map(([name, bytes]) => `${name}\n${Buffer.from(bytes).toString("latin1")}\n${Buffer.from(bytes).toString("utf8")}`)
    .join("\n")

beforeAll(async () => {
  mkdirSync(HOME)
  await reckoner(["whoami", "--name", "Recorder Ombrelaxi", "--contact", CONTACT], surroundings)
  await reckoner(["init", record], surroundings)
  const opened = await openRecord(record, { write: true, waitMs: 1000, who: "a test" })
  const gazetteer = loadGazetteer(loadGazetteerBytesSync())
  await addReports({ record: opened, gazetteer, reader, clock: () => NOW, close: () => opened.close() }, planted)
  await opened.close()
  await on("add", SAMPLE)
  await on("decide", "note", "Lviv", "--why", "As Corliss Hatherway told me.")
})

describe("a public bundle", () => {
  it("holds no planted private word in any of its files, in any case", async () => {
    const file = join(folder, "lviv.zip")
    const { err } = await on("bundle", "Lviv", "--public", "--unreviewed", "--guessable", "-o", file)
    expect(err).not.toContain("error")
    const text = bundled(file).toLowerCase()
    expect(text).toContain("lviv")
    expect([...PLANTED, "Ombrelaxi"].filter((word) => text.includes(word.toLowerCase()))).toEqual([])
  })
  it("as published pages holds none either, nor do the names of their files", async () => {
    const place = join(folder, "lviv-pages")
    await on("publish", "Lviv", "--unreviewed", "--guessable", "-o", place)
    const names = readdirSync(place, { recursive: true, encoding: "utf8" })
    const texts = names
      .filter((name) => statSync(join(place, name)).isFile())
      .map((name) => readFileSync(join(place, name), "utf8"))
    const all = [...names, ...texts].join("\n").toLowerCase()
    expect(all).toContain("lviv")
    expect([...PLANTED, "Ombrelaxi"].filter((word) => all.includes(word.toLowerCase()))).toEqual([])
  })
  it("of the sample holds what is public, and nothing that privacy lists", async () => {
    const file = join(folder, "ukraine.zip")
    await on("bundle", "Ukraine", "--public", "--unreviewed", "--guessable", "-o", file)
    const text = bundled(file)
    for (const public_ of ["Zelenskyy", "Klitschko", "Okhmatdyt", "Kryvyi Rih", "Sample Wire"]) {
      expect(text).toContain(public_)
    }
  })
})

describe("what is this machine's", () => {
  const key = (): string => JSON.parse(readFileSync(join(HOME, "identity.json"), "utf8")).privateKey as string
  const secrets = (): readonly string[] => [
    "Xqualvorim",
    "vebrumal",
    folder,
    key().split("\n")[1] ?? "",
    ...[userInfo().username, hostname()].filter((name) => name.length > 5),
  ]

  it("is in no file of the record", () => {
    const files = readdirSync(record, { recursive: true, encoding: "utf8" }).filter((name) =>
      statSync(join(record, name)).isFile(),
    )
    const found = files.filter((name) => secrets().some((secret) => readFileSync(join(record, name)).includes(secret)))
    expect(files.length).toBeGreaterThan(20)
    expect(found).toEqual([])
  })
  it.each([["sealed"], ["public"]])("is in no %s bundle", async (kind) => {
    const file = join(folder, `${kind}.zip`)
    await on("bundle", "Lviv", "-o", file, ...(kind === "public" ? ["--public", "--unreviewed", "--guessable"] : []))
    const text = bundled(file)
    expect(secrets().filter((secret) => text.includes(secret))).toEqual([])
  })
})
