import { execFileSync } from "node:child_process"
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { reckoner, sampleRecord, temporaryFolder } from "../cli/reckoner.ts"
import { findRequirement } from "../requirements.ts"
import { root } from "../source-files.ts"
import { filesOf, jsonOf, textOf, writeFiles, type Files } from "./bundled.ts"

const page = readFileSync(join(root, "docs", "verify-by-hand.md"), "utf8")
const script = [...page.matchAll(/```sh\n([^]*?)```/g)].map((match) => match[1] ?? "").join("\n")
const tools = findRequirement("tools of a stock Debian")

const folder = temporaryFolder()
const bundle = join(folder, "made.zip")
let record = ""
let key = ""
let files: Files = {}
beforeAll(async () => {
  if (tools === null) return
  record = await sampleRecord(folder)
  await reckoner(["decide", "note", "Ukraine", "--why", "compare with the list", "--record", record])
  await reckoner(["bundle", "Ukraine", "-o", bundle, "--record", record])
  files = filesOf(bundle)
  key = (jsonOf(files, "signature.json") as { key: string }).key
}, 60_000)
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** What the page's commands print, one after another, beside a bundle of that name. */
function followed(name: string, made: (path: string) => void): string {
  const place = join(folder, name)
  mkdirSync(place)
  made(join(place, "bundle.zip"))
  return execFileSync("sh", ["-c", script], { cwd: place, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] })
}
const replaced = (path: string, from: string | RegExp, to: string): Files => {
  const text = textOf(files, path)
  expect(text.replace(from, to)).not.toBe(text)
  return { ...files, [path]: Buffer.from(text.replace(from, to)) }
}

describe.runIf(tools !== null)("docs/verify-by-hand.md, to the letter", () => {
  it("prints the key of a sound bundle, and nothing else", () => {
    expect(followed("sound", (path) => copyFileSync(bundle, path))).toBe(`the key is ${key}\n`)
  }, 60_000)

  it("shows of a later bundle that its log goes on from an earlier one's, or does not", async () => {
    const later = join(folder, "later.zip")
    await reckoner(["decide", "note", "Ukraine", "--why", "compared", "--record", record])
    await reckoner(["bundle", "Ukraine", "-o", later, "--record", record])
    const { out: proof } = await reckoner(["consistency", bundle, "--record", record])
    const beside = (text: string, name: string): string =>
      followed(name, (path) => {
        copyFileSync(later, path)
        writeFileSync(join(path, "..", "consistency.json"), text)
      })
    const { earlier } = JSON.parse(proof) as { earlier: { n: number; root: string } }
    expect(earlier).toEqual(jsonOf(files, "head.json"))
    const told = `compare with the earlier bundle's head.json: entry ${earlier.n}, root ${earlier.root}\n`
    expect(beside(proof, "grown")).toBe(`the key is ${key}\n${told}`)
    const changed = proof.replace(/"proof":\["[0-9a-f]{4}/, '"proof":["0000').replace('"hash":"', '"hash":"0')
    expect(beside(changed, "not-grown")).toMatch(/\.\.\/check\/head is not signed by [^]* does not go on from that of/)
  }, 120_000)

  it.each([
    [
      "a text",
      "texts/",
      /people/,
      "persons",
      /texts\/[0-9a-f]{64}\.txt: FAILED\n[^]*texts\/[0-9a-f]{64}\.txt is not what the log names/,
    ],
    ["a quote", "claims.json", "Five people", "Nine people", /clm_[0-9a-f]{32} does not stand in its text/],
    ["a figure", "figures.json", '"best": 43', '"best": 42', /a figure is not what its reason says: Best is 43/],
    ["a head", "head.json", /"n":\d+/, '"n":40', /\.\.\/check\/head is not signed by/],
    [
      "a line of the log",
      "log-excerpt.jsonl",
      "Sample Kyiv Desk",
      "Sample Lviv Desk",
      /a line of the log was changed[^]*is not the entry \d+ that is proven/,
    ],
    [
      "a proof",
      "proofs.json",
      /"proof": \[\s+"./,
      (all: string) => `${all.slice(0, -1)}${all.endsWith("0") ? "1" : "0"}`,
      /entry 1 is not in the log that was signed/,
    ],
    ["a capture", "archive/captures.warc", "Five people", "Nine people", /cap_[0-9a-f]{32} is not what was captured/],
    ["a decision", "decisions/", "compare", "compete", /decisions\/dec_[0-9a-f]{32}\.json is not signed by/],
  ] as const)(
    "names what was changed: %s",
    (name, start, from, to, told) => {
      const path = Object.keys(files).find((one) => one.startsWith(start) && textOf(files, one).search(from) >= 0) ?? ""
      const printed = followed(name, (at) => {
        writeFiles(at, replaced(path, from, to as string))
      })
      expect(printed).toMatch(told)
      expect(printed).toContain(`${path}: FAILED`)
    },
    60_000,
  )
})
