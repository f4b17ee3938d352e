import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Answers, createApp } from "../src/api/index.ts"
import { keyringAt, LiveRecord } from "../src/workflow/index.ts"

const ROOT = join(import.meta.dirname, "..")
export const CONTRACT = join(ROOT, "web", "src", "api", "contract.ts")
/** Needs TypeScript 5, which stands beside the checker of the rest. */
const GENERATOR = join(ROOT, "web-check", "node_modules", "openapi-typescript", "bin", "cli.js")

/** The OpenAPI document of the API, as the server gives it. */
export async function openApiDocument(): Promise<string> {
  const app = createApp(
    {
      record: new LiveRecord({ dir: undefined, from: ROOT, waitMs: 0, who: "write-contract", clock: () => 0 }),
      answers: new Answers(),
      version: "0",
      clock: () => 0,
      writable: true,
      identity: () => null,
      keyring: keyringAt(""),
      name: () => {
        throw new Error("nobody is named here")
      },
    },
    { hosts: [], pages: null, onFault: () => null },
  )
  const answer = await app.request("http://localhost/api/openapi.json", { headers: { host: "localhost" } })
  return answer.text()
}

/** Writes the types of the contract, which the web application's client is made of, to a file. */
export async function writeContract(path: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "reckoner-contract-"))
  try {
    const document = join(folder, "openapi.json")
    writeFileSync(document, await openApiDocument())
    execFileSync(process.execPath, [GENERATOR, document, "-o", path], { stdio: ["ignore", "ignore", "inherit"] })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (import.meta.main) await writeContract(CONTRACT)
