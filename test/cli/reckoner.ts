import { spawn, type ChildProcess } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { root } from "../source-files.ts"

export const BIN = join(root, "bin", "reckoner.mjs")
export const SAMPLE = join(root, "samples", "kyiv-2024-07-08")
/** What counts as now in these tests, long after the sample's last report. */
export const NOW = "2024-10-01T12:00:00Z"

/** How a command ended and what it printed. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface Surroundings {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** Given on standard input, which then ends. */
  readonly input?: string
}

/** Who decides in these tests: never the person whose machine it is. */
const HOME_OF_TESTS = mkdtempSync(join(tmpdir(), "reckoner-home-"))
process.on("exit", () => {
  rmSync(HOME_OF_TESTS, { recursive: true, force: true })
})

/** Starts the real command, as a user's shell would. */
export function start(words: readonly string[], { cwd, env }: Surroundings = {}): ChildProcess {
  const child = spawn(process.execPath, [BIN, ...words], {
    cwd: cwd ?? root,
    env: {
      PATH: process.env["PATH"],
      HOME: process.env["HOME"],
      TZ: "UTC",
      RECKONER_NOW: NOW,
      RECKONER_HOME: HOME_OF_TESTS,
      ...env,
    },
  })
  child.stdin.on("error", () => undefined) // a command may end before it has read all
  return child
}

/** Runs the real command to its end. */
export function reckoner(words: readonly string[], surroundings: Surroundings = {}): Promise<Ended> {
  const child = start(words, surroundings)
  let out = ""
  let err = ""
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    out += text
  })
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    err += text
  })
  child.stdin?.end(surroundings.input ?? "")
  return new Promise((resolve, reject) => {
    child.on("error", reject)
    child.on("close", (code) => {
      resolve({ code, out, err })
    })
  })
}

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), "reckoner-cli-"))

/** A record of the sample reports in `folder`. @throws Error where it cannot be made. */
export async function sampleRecord(folder: string): Promise<string> {
  const record = join(folder, "record")
  for (const words of [
    ["init", record, "--name", "A. Recorder"],
    ["add", SAMPLE, "--record", record],
  ]) {
    const { code, err } = await reckoner(words)
    if (code !== 0) throw new Error(`${words.join(" ")}: ${err}`)
  }
  return record
}

/** One JSON object a line. */
export const jsonLines = (text: string): Record<string, unknown>[] =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>)
