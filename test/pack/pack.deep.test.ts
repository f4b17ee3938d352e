import { spawnSync, type SpawnSyncReturns } from "node:child_process"
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, dirname, join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { findRequirement } from "../requirements.ts"
import { root } from "../source-files.ts"

const folder = mkdtempSync(join(tmpdir(), "reckoner-pack-"))
const home = join(folder, "home")

/** This Node before any other: what npm and the program's first line find. */
const env = { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env["PATH"] ?? ""}` }

function run(command: string, words: readonly string[], cwd = home): SpawnSyncReturns<string> {
  return spawnSync(command, [...words], { cwd, env, encoding: "utf8", maxBuffer: 1 << 26 })
}

/** @throws Error with what it printed, where the command fails. */
function mustRun(command: string, words: readonly string[], cwd = home): string {
  const ended = run(command, words, cwd)
  if (ended.status !== 0) throw new Error(`${command} ${words.join(" ")}\n${ended.stdout}\n${ended.stderr}`)
  return ended.stdout
}

const program = join(home, "node_modules", ".bin", "reckoner")
const installed = join(home, "node_modules", "reckoner")

interface Packed {
  readonly filename: string
  readonly files: readonly { readonly path: string }[]
}
let files: readonly string[] = []

beforeAll(() => {
  const printed = mustRun("npm", ["pack", "--json", "--pack-destination", folder], root)
  const [packed] = JSON.parse(printed.slice(printed.indexOf("[\n"))) as readonly Packed[]
  if (packed === undefined) throw new Error("npm packed nothing")
  files = packed.files.map((file) => file.path)
  mustRun("mkdir", ["home"], folder)
  writeFileSync(join(home, "package.json"), "{}")
  mustRun("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline", join(folder, packed.filename)])
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe("the tarball", () => {
  it("holds what runs, what it rests on, and the licences", () => {
    expect(files).toEqual(
      expect.arrayContaining([
        "bin/reckoner.mjs",
        "dist/cli/main.js",
        "dist/gazetteer.bin",
        "LICENSE",
        "NOTICE",
        "README.md",
      ]),
    )
  })
  it("holds no sources, tests or Node", () => {
    expect(
      files.filter((path) => /^(src|test|scripts|eval|bench|runtime|build)\/|\.test\.|\.contract\./.test(path)),
    ).toEqual([])
    const own = files.filter((path) => path.startsWith("dist/") && !path.startsWith("dist/web/"))
    // Outlines of the world, for maps on published pages.
    expect(own.filter((path) => !/\.(?:js|d\.ts|bin)$/.test(path))).toEqual(["dist/outlines.json"])
    const pages = files.filter((path) => path.startsWith("dist/web/"))
    expect(pages).toContain("dist/web/index.html")
    expect(pages.filter((path) => !/\.(?:js|css|json|svg|html|txt)$/.test(path))).toEqual([])
  })
  it("brings no Node to those who install it", () => {
    expect(mustRun("npm", ["ls", "--all", "--parseable"])).not.toMatch(/node-(?:linux|win)-/)
  })
})

describe("the installed package", () => {
  it("says its version", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly version: string }
    const ended = run(program, ["--version"])
    expect([ended.stdout, ended.stderr, ended.status]).toEqual([`${version}\n`, "", 0])
  })
  it("says its help", () => {
    const ended = run(program, ["--help"])
    expect(ended.stdout).toContain("reckoner COMMAND --help")
    expect([ended.stderr, ended.status]).toEqual(["", 0])
  })
  it("does its main job on the samples that it ships", () => {
    mustRun(program, ["init", "record"])
    mustRun(program, ["add", join(installed, "samples", "kyiv-2024-07-08"), "--record", "record"])
    const lines = mustRun(program, ["incidents", "--record", "record", "--json"]).trim().split("\n")
    const toll = expect.objectContaining({ best: 43 }) as unknown
    const attack = { date: expect.stringContaining("2024-07-08") as unknown, killed: toll }
    expect(lines.map((line) => JSON.parse(line) as unknown)).toContainEqual(expect.objectContaining(attack))
  })
  it("publishes pages with a map, from the outlines that it ships", () => {
    mustRun(program, ["publish", "Ukraine", "-o", "site", "--unreviewed", "--record", "record"])
    const pages = readdirSync(join(home, "site", "incidents")).filter((name) => name.endsWith(".html"))
    expect(pages.map((name) => readFileSync(join(home, "site", "incidents", name), "utf8"))).toEqual([
      expect.stringContaining('<path class="land"'),
    ])
  })
  it("gives its types to those who build on it", () => {
    writeFileSync(
      join(home, "use.mts"),
      `import { sha256Hex } from "reckoner/model"\nexport const hash: string = sha256Hex("a")\n`,
    )
    const compiler = join(root, "node_modules", "typescript", "bin", "tsc")
    const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2024", "--lib", "es2024"]
    mustRun(process.execPath, [compiler, ...options, "use.mts"])
    expect(mustRun(process.execPath, ["-p", `import("./use.mts").then((use) => console.log(use.hash))`])).toContain(
      "ca978112",
    )
  })
})

const oldNode = findRequirement("old node")

describe.runIf(oldNode !== null)("the installed package on an old Node", () => {
  it("says one clear sentence", () => {
    const ended = run(oldNode ?? "", [program, "--help"])
    expect(ended.stderr).toMatch(/^reckoner needs Node 24 or newer, and this is Node [^\n]+\n$/)
    expect([ended.stdout, ended.status]).toEqual(["", 1])
  })
})
