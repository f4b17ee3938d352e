import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { jsonLines } from "./json-lines.ts"

const LAUNCHER = join(import.meta.dirname, "..", "bin", "reckoner.mjs")
/** Where the clock stands still while measuring, so that a year which a text leaves open is the same every time. */
const FIXED_NOW = "2026-11-22T00:00:00Z"
const MOST_OUTPUT_BYTES = 2_000_000_000

const run = (words: readonly string[], input: string): string =>
  execFileSync(process.execPath, [LAUNCHER, ...words], {
    encoding: "utf8",
    input,
    env: { ...process.env, RECKONER_NOW: FIXED_NOW, NO_COLOR: "1" },
    maxBuffer: MOST_OUTPUT_BYTES,
  })

/** Runs the command as a person would. Returns what it printed. @throws Error with its message where it fails. */
export const reckoner = (...words: readonly string[]): string => run(words, "")

/** Gives a folder to `work`, and removes it afterwards. */
export function inTemporaryFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "reckoner-eval-"))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What `read --jsonl` says of the documents, in their order; `words` are further words of the command. */
export const readDocuments = (documents: readonly object[], words: readonly string[] = []): readonly unknown[] =>
  jsonLines(run(["read", "--jsonl", ...words], documents.map((document) => `${JSON.stringify(document)}\n`).join("")))
