import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { reckoner, SAMPLE, start } from "../cli/reckoner.ts"

/** A record of its own that is served by the real command. */
export interface ServedRecord {
  /** "http://127.0.0.1:41234" */
  readonly url: string
  readonly record: string
  /** Runs another command on the record, as somebody at a terminal would. */
  on(...words: readonly string[]): ReturnType<typeof reckoner>
  /** What the API answers to "decisions". */
  ask<Answer>(this: void, path: string): Promise<Answer>
  close(): Promise<void>
}

/** The path of the incident that most reports of a record tell of: "/incidents/inc_…". */
export async function largestIncident({ ask }: ServedRecord): Promise<string> {
  const { incidents } = await ask<{ incidents: readonly { id: string }[] }>("incidents?sort=-reports&limit=1")
  return `/incidents/${incidents[0]?.id ?? ""}`
}

/** Serves a new record; of the sample's reports, of those named, or of none. `home`: where the person and keys of this test live. */
export async function serveRecord({
  add = [SAMPLE],
  words = [],
}: {
  readonly add?: readonly string[]
  readonly words?: readonly string[]
} = {}): Promise<ServedRecord> {
  const folder = mkdtempSync(join(tmpdir(), "reckoner-app-"))
  const record = join(folder, "record")
  const env = { RECKONER_HOME: join(folder, "home") }
  await reckoner(["init", record], { env })
  if (add.length > 0) await reckoner(["add", ...add, "--record", record], { env })
  const child = start(["serve", "--port", "0", "--record", record, ...words], { env })
  const url = await new Promise<string>((resolve, reject) => {
    let said = ""
    const listen = (chunk: Buffer): void => {
      said += chunk.toString()
      const [, found] = /(http:\/\/\S+)\//u.exec(said) ?? []
      if (found !== undefined) resolve(found)
    }
    child.stdout?.on("data", listen)
    child.stderr?.on("data", listen)
    child.once("exit", (code) => {
      reject(new Error(`serve ended with ${code}: ${said}`))
    })
  })
  return {
    url,
    record,
    on: (...more) => reckoner([...more, "--record", record], { env }),
    ask: async <Answer>(path: string) => (await (await fetch(`${url}/api/v1/${path}`)).json()) as Answer,
    close: async () => {
      const ended = once(child, "exit")
      child.kill("SIGTERM")
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
