import { cpSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Answers, createApp } from "../../src/api/index.ts"
import { fetchPaths } from "../../src/sources/index.ts"
import {
  addDocuments,
  createRecord,
  decide,
  keyringAt,
  LiveRecord,
  loadIdentity,
  makeIdentity,
  openQueue,
  openWorkspace,
} from "../../src/workflow/index.ts"
import { root } from "../source-files.ts"

/** When everything in these tests happens: after all sample reports. */
export const NOW = Date.UTC(2024, 9, 1, 12)

/** How it is asked; a GET without more. */
export interface Asking {
  readonly method?: string
  readonly body?: string | FormData
  readonly headers?: Readonly<Record<string, string>>
}

/** An API, in which nobody decides yet, over a record of the sample reports in a folder of its own. */
export interface OpenedApp {
  readonly app: ReturnType<typeof createApp>
  readonly record: string
  /** What the server's terminal was told. */
  readonly faults: readonly unknown[]
  /** Asks as a page of this server does. */
  ask(path: string, init?: Asking): Promise<Response>
  close(): Promise<void>
}

export const HOST = "localhost:7420"

/** Two people who judged one claim. */
export const JUDGES = ["A. Judge", "B. Judge"] as const

/** Copied for each app: reading the samples takes a second. */
let sample: Promise<string> | null = null
async function sampleRecord(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "reckoner-sample-"))
  process.once("exit", () => {
    rmSync(folder, { recursive: true, force: true })
  })
  const record = join(folder, "record")
  await createRecord(record, NOW)
  const workspace = await openWorkspace(optionsOf(record, true))
  await addDocuments(workspace, fetchPaths([join(root, "samples")]))
  const [question] = await (await openQueue(workspace, null)).first(1)
  for (const name of JUDGES) {
    const identity = makeIdentity(join(folder, `${name}.json`), name)
    await decide(workspace, identity, [{ act: "accept", on: [question?.id ?? ""] }])
  }
  await workspace.close()
  return record
}

const optionsOf = (record: string, write: boolean) => ({
  dir: record,
  from: record,
  write,
  waitMs: 5000,
  who: "a test",
  clock: () => NOW,
})

export async function openApp({ writable = true, hosts = [] as readonly string[] } = {}): Promise<OpenedApp> {
  sample ??= sampleRecord()
  const folder = mkdtempSync(join(tmpdir(), "reckoner-api-"))
  const record = join(folder, "record")
  cpSync(await sample, record, { recursive: true })
  const { write: _, ...options } = optionsOf(record, false)
  const live = new LiveRecord(options)
  const identity = join(folder, "identity.json")
  const faults: unknown[] = []
  const app = createApp(
    {
      record: live,
      answers: new Answers(),
      version: "0.0.0",
      clock: () => NOW,
      writable,
      keyring: keyringAt(identity),
      identity: () => loadIdentity(identity),
      name: (person) => makeIdentity(identity, person),
    },
    { hosts, pages: null, onFault: (error) => faults.push(error) },
  )
  return {
    app,
    record,
    faults,
    ask: async (path, init = {}) =>
      app.request(`http://${HOST}${path}`, { ...init, headers: { host: HOST, ...init.headers } }),
    close: async () => {
      await live.close()
      rmSync(folder, { recursive: true })
    },
  }
}
