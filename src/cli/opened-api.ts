import { identityPath, keyringAt, LiveRecord, loadIdentity, makeIdentity } from "../workflow/index.ts"
import type { Words } from "./command.ts"
import type { Terminal } from "./terminal.ts"
import { version } from "./version.ts"
import { workspaceOptions } from "./workspace.ts"

/** How the API is opened. */
interface Opening {
  readonly command: string
  readonly writable: boolean
  /** Names under which it is asked besides those of the loopback. */
  readonly hosts: readonly string[]
  /** With the web application, which a checkout builds first. */
  readonly withPages: boolean
}

/**
 * The API over the record that the words name, open until `record.close`.
 * @throws ReckonerError "no-record" and what else opening it throws
 */
export async function openApi(words: Words, { command, writable, hosts, withPages }: Opening, terminal: Terminal) {
  const { write: _, ...options } = workspaceOptions(words, { write: false, command, terminal })
  // Hono and zod take a while to load: no other command waits for them.
  const api = await import("../api/index.ts")
  const record = new LiveRecord(options)
  const path = identityPath(process.env)
  const onFault = (error: unknown): void => {
    terminal.note(error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
  const app = api.createApp(
    {
      record,
      answers: new api.Answers(),
      version: version(),
      clock: options.clock,
      writable,
      identity: () => loadIdentity(path),
      keyring: keyringAt(path),
      name: (person) => makeIdentity(path, person),
    },
    { hosts, pages: withPages ? api.webPages() : null, onFault },
  )
  // Fails here, before anything is said to be served, where there is no record.
  await record.read(({ entry }) => Promise.resolve(entry))
  return { app, record, onFault }
}
