import { ReckonerError } from "../model/index.ts"
import { identityPath, keyringAt, openWorkspace, type Workspace, type WorkspaceOptions } from "../workflow/index.ts"
import type { Words } from "./command.ts"
import type { Terminal } from "./terminal.ts"

const DEFAULT_WAIT_SECONDS = 5
/** Fewer reports are read anew in less time than a line about it takes to read. */
const LONG_CATCH_UP = 500

/** An environment variable; empty counts as not set. */
const setting = (name: string): string | undefined => (process.env[name] === "" ? undefined : process.env[name])

function waitMs(words: Words): number {
  const text = words.text("wait")
  const seconds = text === undefined ? DEFAULT_WAIT_SECONDS : Number(text)
  if (!Number.isFinite(seconds) || seconds < 0) {
    throw new ReckonerError("usage", `--wait is "${text}"`, "It takes seconds, 0 or more.")
  }
  return seconds * 1000
}

/** How a command goes about the record. */
interface Access {
  readonly write: boolean
  readonly command: string
  /** Of those that write: where it is said that what was written could not be signed. */
  readonly terminal?: Terminal
}

/** Where the record is: --record, else RECKONER_RECORD, else the nearest record upwards from the current folder. */
export const workspaceOptions = (words: Words, access: Access): WorkspaceOptions => ({
  dir: words.text("record") ?? setting("RECKONER_RECORD"),
  from: process.cwd(),
  write: access.write,
  waitMs: waitMs(words),
  who: `reckoner ${access.command}`,
  clock: clockOf(process.env["RECKONER_NOW"]),
  keyring: keyringAt(identityPath(process.env)),
  onUnsigned: unsignedNote(access.terminal),
  onCatchUp: (done) => {
    if (done >= LONG_CATCH_UP) access.terminal?.progress(`${done} reports read for the index`)
  },
})

/** Says each reason once: a watch closes the record many times. */
function unsignedNote(terminal: Terminal | undefined): (why: string, wayOut: string) => void {
  const said = new Set<string>()
  return (why, wayOut) => {
    if (said.has(why)) return
    said.add(why)
    terminal?.note(`What was written is kept, and is not signed yet: ${why}.`)
    terminal?.note(wayOut)
  }
}

/** Opens the record that the words name, runs `work` on it and closes it, also when `work` throws. */
export async function withWorkspace<T>(
  words: Words,
  access: Access,
  work: (workspace: Workspace) => Promise<T>,
): Promise<T> {
  const workspace = await openWorkspace(workspaceOptions(words, access))
  try {
    return await work(workspace)
  } finally {
    await workspace.close()
  }
}

/** The clock of captures and of "now": RECKONER_NOW fixes it, for reproducible runs. */
export function clockOf(fixed: string | undefined): () => number {
  if (fixed === undefined || fixed === "") return () => Date.now()
  const at = Date.parse(fixed)
  if (Number.isNaN(at)) {
    throw new ReckonerError("usage", `RECKONER_NOW is "${fixed}"`, "It takes an instant, such as 2024-07-10T12:00:00Z.")
  }
  return () => at
}
