import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { z } from "@hono/zod-openapi"
import { Answers, createApp } from "../../src/api/index.ts"
import type { Fetched } from "../../src/sources/index.ts"
import {
  addDocuments,
  createRecord,
  LiveRecord,
  keyringAt,
  loadIdentity,
  makeIdentity,
  recordHash,
} from "../../src/workflow/index.ts"
import { NOW, reports } from "../decisions/small-record.ts"

/** What an API answered. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The answer as the contract has it. Throws where it is not so. */
  told<Schema extends z.ZodType>(schema: Schema): z.output<Schema>
}

/** A record of a few made-up reports, served in this process. */
export interface ServedRecord {
  readonly record: LiveRecord
  get(path: string): Promise<Answer>
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>
  hash(): Promise<string>
  /** Number of the last entry of the log. */
  entry(): Promise<number>
  close(): Promise<void>
}

const saved = (id: string, mediaType: string, text: string): Fetched => ({
  kind: "fetched",
  bytes: new TextEncoder().encode(text),
  mediaType,
  name: `${id}.saved`,
  url: `https://sample-page.example/${id}`,
  outlet: "Sample Page",
  published: "2023-05-02T10:00:00Z",
  givenId: id,
  title: null,
})

/** A saved page with a script in it, and what its address said later. */
const FORMER = saved(
  "page",
  "text/html",
  "<!doctype html><title>Market struck</title><script>document.title='changed'</script><p>Nine people were killed in the missile strike on a market in Lviv on 2 May 2023, police said.</p>",
)
const LATTER = saved(
  "page",
  "text/html",
  "<!doctype html><title>Market struck</title><p>Ten people were killed in the missile strike on a market in Lviv on 2 May 2023, police said.</p>",
)
/** In a language that is not read. */
const UNREAD = saved(
  "unread",
  "text/plain",
  "У Львові внаслідок ракетного удару по ринку загинули дев’ять людей, повідомила поліція міста.",
)
const LATER_MS = 3_600_000

export async function serveRecord({ writable = true, named = true } = {}): Promise<ServedRecord> {
  const folder = mkdtempSync(join(tmpdir(), "reckoner-api-"))
  const dir = join(folder, "record")
  const identity = join(folder, "identity.json")
  if (named) makeIdentity(identity, "A. Recorder")
  await createRecord(dir, NOW)
  let now = NOW
  const record = new LiveRecord({ dir, from: dir, waitMs: 1000, who: "a test", clock: () => now })
  for (const added of [[...reports, FORMER, UNREAD], [LATTER]]) {
    await record.write((workspace) => addDocuments(workspace, added))
    now += LATER_MS
  }
  const app = createApp(
    {
      record,
      answers: new Answers(),
      version: "0",
      clock: () => now,
      writable,
      keyring: keyringAt(identity),
      identity: () => loadIdentity(identity),
      name: (person) => makeIdentity(identity, person),
    },
    {
      hosts: [],
      pages: null,
      onFault: (error) => {
        throw error
      },
    },
  )
  const asked = async (path: string, request: RequestInit): Promise<Answer> => {
    const response = await app.request(`http://localhost/api/v1/${path}`, request)
    const { status, headers } = response
    const text = await response.text()
    return { status, headers, text, told: (schema) => schema.parse(JSON.parse(text)) }
  }
  return {
    record,
    get: (path) => asked(path, { headers: { host: "localhost" } }),
    post: (path, body, headers = {}) =>
      asked(path, {
        method: "POST",
        headers: { host: "localhost", "content-type": "application/json", ...headers },
        body: JSON.stringify(body),
      }),
    hash: () => record.read(({ workspace }) => recordHash(workspace)),
    entry: () => record.read(async ({ workspace }) => (await workspace.record.lastEntry()).n),
    close: async () => {
      await record.close()
      rmSync(folder, { recursive: true })
    },
  }
}
