import { zipSync, type ZipOptions } from "fflate"
import { spawnSync } from "node:child_process"
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
const publicBundle = join(folder, "public.zip")
let record = ""
let key = ""
let files: Files = {}
beforeAll(async () => {
  if (tools === null) return
  record = await sampleRecord(folder)
  await reckoner(["decide", "note", "Ukraine", "--why", "compare with the list", "--record", record])
  await reckoner(["bundle", "Ukraine", "-o", bundle, "--record", record])
  await reckoner([
    "bundle",
    "Ukraine",
    "--public",
    "--unreviewed",
    "--guessable",
    "-o",
    publicBundle,
    "--record",
    record,
  ])
  files = filesOf(bundle)
  key = (jsonOf(files, "signature.json") as { key: string }).key
}, 60_000)
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** A ZIP's way to say that an entry is a symbolic link. */
const UNIX = 3
const LINK = (0o120777 << 16) >>> 0

/** What the page's commands print, one after another, beside a bundle of that name. */
function followed(name: string, made: (path: string) => void): string {
  const place = join(folder, name)
  mkdirSync(place)
  made(join(place, "bundle.zip"))
  // What a tool complains of on the way is printed too: of a sound bundle none has anything to say.
  const { stdout, stderr } = spawnSync("sh", ["-c", script], { cwd: place, encoding: "utf8" })
  return stdout + stderr
}

const replaced = (
  of: Files,
  path: string,
  { from, to }: { readonly from: string | RegExp; readonly to: string },
): Files => {
  const text = textOf(of, path)
  expect(text.replace(from, to)).not.toBe(text)
  return { ...of, [path]: Buffer.from(text.replace(from, to)) }
}

describe.runIf(tools !== null)("docs/verify-by-hand.md, to the letter", () => {
  it("prints the key of a sound bundle, and nothing else", () => {
    expect(followed("sound", (path) => copyFileSync(bundle, path))).toBe(`the key is ${key}\n`)
  }, 60_000)

  it("prints the same of a public one, and nothing else", () => {
    expect(followed("sound-public", (path) => copyFileSync(publicBundle, path))).toBe(`the key is ${key}\n`)
  }, 120_000)

  it("names what was changed of a public one: a word, a quote, a proof that was dropped, a link that was added", () => {
    const shown = filesOf(publicBundle)
    const text =
      Object.keys(shown).find((path) => path.startsWith("texts/") && textOf(shown, path).includes("killed ")) ?? ""
    const proofs = jsonOf(shown, "proofs.json") as { entries: { n: number; proof: readonly string[] | null }[] }
    const entries = proofs.entries.map((entry) => (entry.n === 3 ? { ...entry, proof: null } : entry))
    const changed: Files = {
      ...shown,
      [text]: Buffer.from(textOf(shown, text).replace("killed ", "harmed ")),
      "proofs.json": Buffer.from(JSON.stringify({ ...proofs, entries })),
    }
    const link: [Uint8Array, ZipOptions] = [Buffer.from("/etc/hostname"), { os: UNIX, attrs: LINK }]
    const printed = followed("changed-public", (at) => {
      writeFileSync(at, zipSync({ ...changed, "more/note.txt": link }))
    })
    expect(printed).toContain("more/note.txt is not in the manifest\nmore/note.txt is a link, or no file at all\n")
    expect(printed).toContain("entry 3 has no proof, though the head covers it")
    expect(printed).toContain(`${text} shows words that are not of the text that the log names`)
    expect(printed).toMatch(/clm_[0-9a-f]{32} does not stand in its text/)
  }, 120_000)

  it("names of a public one a word of which a part was taken for its salt, and a quote that hides words which are shown", () => {
    const shown = filesOf(publicBundle)
    const text =
      Object.keys(shown).find((path) => path.startsWith("texts/") && textOf(shown, path).includes('"people ')) ?? ""
    const shorn = textOf(shown, text).replace(
      /"salt": "([0-9a-f]{32})",(\s+)"text": "people /,
      '"salt": "$170",$2"text": "eople ',
    )
    const told = jsonOf(shown, "claims.json") as { claims: { id: string; quote: { shown?: string }[] }[] }
    const claim = told.claims.find(
      ({ quote }) => quote.length === 1 && /^\S+ people were \S/.test(quote[0]?.shown ?? ""),
    )
    const [number = ""] = claim?.quote[0]?.shown?.split(" ") ?? []
    const hidden = [
      { shown: `${number} people ` },
      { withheld: "x" },
      { shown: claim?.quote[0]?.shown?.slice(number.length + 13) },
    ]
    const claims = told.claims.map((one) => (one === claim ? { ...one, quote: hidden } : one))
    const printed = followed("hidden-public", (at) => {
      writeFiles(at, {
        ...shown,
        [text]: Buffer.from(shorn),
        "claims.json": Buffer.from(JSON.stringify({ ...told, claims })),
      })
    })
    expect(printed).toContain(`${text} shows words that are not of the text that the log names`)
    expect(printed).toContain(`${claim?.id} does not stand in its text`)
  }, 120_000)

  it("says of one without a signature that nobody vouches for it, and finds nothing else wrong", () => {
    const { "signature.json": signature, ...rest } = files
    expect(signature).toBeDefined()
    expect(followed("unsigned", (at) => writeFiles(at, rest))).toBe("the bundle is not signed: nobody vouches for it\n")
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

  // Each walk takes seconds: what is told apart by its words is changed together.
  const CHANGES = {
    "what was read and decided": [
      [
        "a text",
        "texts/",
        /people/,
        "persons",
        /texts\/[0-9a-f]{64}\.txt: FAILED\n[^]*texts\/[0-9a-f]{64}\.txt is not what the log names/,
      ],
      ["a figure", "figures.json", '"best": 43', '"best": 42', /a figure is not what its reason says: Best is 43/],
      [
        "a line of the log",
        "log-excerpt.jsonl",
        "Sample Kyiv Desk",
        "Sample Lviv Desk",
        /a line of the log was changed[^]*is not the entry \d+ that is proven/,
      ],
      ["a capture", "archive/captures.warc", "Five people", "Nine people", /cap_[0-9a-f]{32} is not what was captured/],
      [
        "grounds of a decision as they are told",
        "decisions.json",
        "compare with the list",
        "agreed",
        /dec_[0-9a-f]{32} does not say what was signed/,
      ],
    ],
    // A text that was changed has its quotes no more, either: that of a quote is told of another bundle.
    "what was signed, and a quote": [
      ["a quote", "claims.json", "Five people", "Nine people", /clm_[0-9a-f]{32} does not stand in its text/],
      ["a head", "head.json", /"n":\d+/, '"n":40', /\.\.\/check\/head is not signed by/],
      [
        "a proof",
        "proofs.json",
        /"proof": \[\s+"./,
        (all: string) => `${all.slice(0, -1)}${all.endsWith("0") ? "1" : "0"}`,
        /entry 1 is not in the log that was signed/,
      ],
      [
        "reports of a decision",
        "decisions.json",
        /"captures": \[\s*"cap_./,
        '"captures": ["cap_z',
        /^> [0-9a-f]{64} .*cap_z/m,
      ],
      ["the order of bounds", "figures.json", /"low": 43/, '"low": 99', /a figure is not low, best, high: \[99,43/],
      [
        "the number of an entry",
        "proofs.json",
        /"n": 3,(\s+"line")/,
        '"n": 30,$1',
        /line 3 is of another number than 30/,
      ],
      ["a decision", "decisions/", "compare", "compete", /decisions\/dec_[0-9a-f]{32}\.json is not signed by/],
    ],
  } as const

  it.each(Object.entries(CHANGES))(
    "names all that was changed: %s",
    (name, changes) => {
      const changed = changes.reduce<{ readonly files: Files; readonly paths: readonly string[] }>(
        ({ files: now, paths }, [, start, from, to]) => {
          const path = Object.keys(now).find((one) => one.startsWith(start) && textOf(now, one).search(from) >= 0) ?? ""
          return { files: replaced(now, path, { from, to: to as string }), paths: [...paths, path] }
        },
        { files, paths: [] },
      )
      const printed = followed(name, (at) => {
        writeFiles(at, changed.files)
      })
      for (const [what, , , , told] of changes) expect([what, printed]).toEqual([what, expect.stringMatching(told)])
      for (const path of changed.paths) expect(printed).toContain(`${path}: FAILED`)
    },
    60_000,
  )
})
