import { spawnSync } from "node:child_process"
import { createHash, createPrivateKey, createPublicKey } from "node:crypto"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, sep } from "node:path"
import { shownLines } from "./shown-lines.ts"

const ROOT = join(import.meta.dirname, "..")
const BLOCK = /<!-- output(?: (\d+)-(\d+))?: (.+) -->\n```text\n[^]*?```\n/g

/** What `reckoner WORDS` prints. */
export type Run = (words: readonly string[]) => string

/** PKCS #8 of an Ed25519 key, up to its 32 bytes (RFC 8410). */
const KEY_PREFIX = Buffer.from("302e020100300506032b657004220420", "hex")

/** Who decides in the manual's examples: always by the same key, so that the same page comes out. */
function writePerson(home: string): void {
  const seed = createHash("sha256").update("the manual's examples").digest()
  const key = createPrivateKey({ key: Buffer.concat([KEY_PREFIX, seed]), format: "der", type: "pkcs8" })
  const publicKey = createPublicKey(key).export({ format: "der", type: "spki" }).subarray(-32).toString("hex")
  const person = { name: "A. Recorder", publicKey, privateKey: key.export({ format: "pem", type: "pkcs8" }) }
  mkdirSync(home)
  writeFileSync(join(home, "identity.json"), JSON.stringify(person))
}

/** The same key in every tour, so that what is printed of it is the same. */
function recordKeyIn(folder: string): string {
  const file = join(folder, "record-key.pem")
  const key = createPrivateKey({ key: Buffer.concat([KEY_PREFIX, Buffer.alloc(32, 2)]), format: "der", type: "pkcs8" })
  writeFileSync(file, key.export({ format: "pem", type: "pkcs8" }))
  return file
}

/** A record of the sample reports in a temporary folder, on which commands are run as on the first of October 2024. */
export function openTour(): { readonly run: Run; readonly record: string; close(): void } {
  const folder = mkdtempSync(join(tmpdir(), "reckoner-tour-"))
  const record = join(folder, "record")
  const home = join(folder, "home")
  writePerson(home)
  const env = {
    ...process.env,
    RECKONER_HOME: home,
    RECKONER_RECORD: record,
    RECKONER_NOW: "2024-10-01T12:00:00Z",
    NO_COLOR: "1",
  }
  const run: Run = (words) => {
    // What a command writes lies beside the record, and is told by its name alone.
    const own = words.map((word) => (word.endsWith(".zip") ? join(folder, word) : word))
    const argv = [join(ROOT, "bin", "reckoner.mjs"), ...own]
    const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: ROOT, env, encoding: "utf8" })
    if (status !== 0) throw new Error(`reckoner ${words.join(" ")} ended with ${status}: ${stderr}`)
    return stdout.replaceAll(`${folder}${sep}`, "")
  }
  run(["init", record, "--key", recordKeyIn(folder)])
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
    const shown = shownLines(run(wordsOf(line)), from, to)
    return `<!-- output${range}: ${line} -->\n\`\`\`text\n${shown}\n\`\`\`\n`
  })
}
