import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

const ROOT = join(import.meta.dirname, "..")
const BLOCK = /<!-- output(?: (\d+)-(\d+))?: (.+) -->\n```text\n[^]*?```\n/g

/** What `reckoner WORDS` prints;. */
export type Run = (words: readonly string[]) => string

/** A record of the sample reports in a temporary folder, on which commands are run as on the first of October 2024. */
export function openTour(): { readonly run: Run; readonly record: string; close(): void } {
  const folder = mkdtempSync(join(tmpdir(), "reckoner-tour-"))
  const record = join(folder, "record")
  const env = { ...process.env, RECKONER_RECORD: record, RECKONER_NOW: "2024-10-01T12:00:00Z", NO_COLOR: "1" }
  const run: Run = (words) => {
    const argv = [join(ROOT, "bin", "reckoner.mjs"), ...words]
    const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: ROOT, env, encoding: "utf8" })
    if (status !== 0) throw new Error(`reckoner ${words.join(" ")} ended with ${status}: ${stderr}`)
    return stdout
  }
  run(["init", record])
  return { run, record, close: () => rmSync(folder, { recursive: true }) }
}

const wordsOf = (line: string): string[] => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((m) => m[1] ?? m[2] ?? "")

/**
 * The page with each block `<!-- output FROM-TO: WORDS -->` holding what `reckoner WORDS` prints, or those lines of it
 * with an ellipsis where something is left out. Blocks run in the page's order. @throws Error where a command fails.
 */
export function withOutputs(page: string, run: Run): string {
  return page.replace(BLOCK, (_, from: string | undefined, to: string | undefined, line: string) => {
    const range = from === undefined ? "" : ` ${from}-${to}`
    const printed = run(wordsOf(line)).trimEnd().split("\n")
    const first = Number(from ?? 1)
    const last = Number(to ?? printed.length)
    const shown = [
      ...(first > 1 ? ["…"] : []),
      ...printed.slice(first - 1, last),
      ...(last < printed.length ? ["…"] : []),
    ]
    return `<!-- output${range}: ${line} -->\n\`\`\`text\n${shown.join("\n")}\n\`\`\`\n`
  })
}
