import { spawn, spawnSync, type SpawnSyncReturns } from "node:child_process"
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { findRequirement } from "../requirements.ts"
import { root } from "../source-files.ts"

/** Stands for the command line: says what it was given, and ends as it is told. */
const SOURCE = `
import "node:sqlite"
export async function main(argv) {
  if (argv[0] === "warn") process.emitWarning("the disk is nearly full")
  if (argv[0] === "throw") throw new Error("unforeseen")
  if (argv[0] === "echo") for await (const chunk of process.stdin) process.stdout.write(chunk)
  if (argv[0] === "wait") {
    process.once("SIGTERM", () => { console.log("got SIGTERM"); process.exit(9) })
    console.log("ready")
    await new Promise(() => setInterval(() => undefined, 1000))
  }
  if (argv[0] === "die") process.kill(process.pid, "SIGKILL")
  console.log(JSON.stringify({ argv, node: process.versions.node }))
  return 7
}
`

const folder = mkdtempSync(join(tmpdir(), "reckoner-launcher-"))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

function layOut(name: string, entry: string): string {
  write(`${name}/package.json`, `{ "type": "module" }`)
  write(`${name}/${entry}`, SOURCE)
  mkdirSync(join(folder, name, "bin"))
  copyFileSync(join(root, "bin", "reckoner.mjs"), join(folder, name, "bin", "reckoner.mjs"))
  return join(folder, name, "bin", "reckoner.mjs")
}

let checkout = ""
let bare = ""
let installed = ""

beforeAll(() => {
  checkout = layOut("checkout", "src/cli/main.ts")
  bare = layOut("bare", "src/cli/main.ts")
  installed = layOut("installed", "dist/cli/main.js")
  symlinkSync(join(root, "node_modules"), join(folder, "checkout", "node_modules"))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const run = (node: string, words: readonly string[], input = ""): SpawnSyncReturns<string> =>
  spawnSync(node, [...words], { encoding: "utf8", input })

describe("the launcher on this Node", () => {
  it.each([
    ["a checkout", () => checkout],
    ["a checkout without its packages", () => bare],
    ["an installed package", () => installed],
  ])("runs %s with words and exit code, and without noise", (_, launcher) => {
    const ended = run(process.execPath, [launcher(), "a b", "--c"])
    expect(JSON.parse(ended.stdout)).toEqual({ argv: ["a b", "--c"], node: process.versions.node })
    expect(ended.stderr).toBe("")
    expect(ended.status).toBe(7)
  })
  it("lets warnings through that matter", () => {
    expect(run(process.execPath, [checkout, "warn"]).stderr).toContain("the disk is nearly full")
  })
  it("does not hide what nobody foresaw", () => {
    const ended = run(process.execPath, [checkout, "throw"])
    expect(ended.stderr).toContain("unforeseen")
    expect(ended.status).toBe(70)
  })
})

const oldNode = findRequirement("old node")

describe.runIf(oldNode !== null)("the launcher on an old Node", () => {
  const old = oldNode ?? ""

  it("starts again with the packaged Node: words, input, exit code", () => {
    const ended = run(old, [checkout, "echo", "a b"], "typed in\n")
    const [typed, said] = ended.stdout.split("\n")
    expect(typed).toBe("typed in")
    expect(JSON.parse(said ?? "")).toMatchObject({ argv: ["echo", "a b"], node: expect.stringMatching(/^24\./) })
    expect(ended.stderr).toBe("")
    expect(ended.status).toBe(7)
  })
  it("hands signals on, and ends as its child did", async () => {
    const child = spawn(old, [checkout, "wait"], { stdio: ["ignore", "pipe", "inherit"] })
    let said = ""
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text
      if (text.includes("ready")) child.kill("SIGTERM")
    })
    const code = await new Promise((resolve) => {
      child.on("close", resolve)
    })
    expect(said).toContain("got SIGTERM")
    expect(code).toBe(9)
  })
  it("dies of the signal that its child died of", () => {
    expect(run(old, [checkout, "die"]).signal).toBe("SIGKILL")
  })
  it.each([
    ["a checkout without the packaged Node", () => bare],
    ["an installed package", () => installed],
  ])("says one clear sentence in %s", (_, launcher) => {
    const ended = run(old, [launcher(), "--version"])
    expect(ended.stderr).toMatch(/^reckoner needs Node 24 or newer, and this is Node \d+\.\d+\.\d+: [^\n]+\n$/)
    expect(ended.stdout).toBe("")
    expect(ended.status).toBe(1)
  })
})
