import { logMark } from "../record/index.ts"
import { openBoard, type Board } from "./board.ts"
import { documentKeysOf, type DocumentKey } from "./document-keys.ts"
import { openWorkspace, reopenWorkspace } from "./open-workspace.ts"
import { TextEntries } from "./text-entries.ts"
import { viewIncident } from "./view-incident.ts"
import type { IncidentView } from "./views.ts"
import { WordIndex } from "./search/word-index.ts"
import type { Workspace, WorkspaceOptions } from "./workspace.ts"

/** Incidents whose claims are kept in memory, the last asked for. */
const VIEWS_KEPT = 24

/** A record as it stood at one entry of its log, with what was asked of it kept for whoever asks again. */
export class HeldRecord {
  readonly workspace: Workspace
  /** Number of the last entry that all answers rest on. */
  readonly entry: number
  readonly #views = new Map<string, Promise<IncidentView>>()
  #board: Promise<Board> | null = null
  #documents: Promise<readonly DocumentKey[]> | null = null
  #users = 0
  #closing = false
  #left: (() => void) | null = null

  constructor(workspace: Workspace, entry: number) {
    this.workspace = workspace
    this.entry = entry
  }

  /** As `viewIncident`. */
  view(name: string, heldAt: string | null = null): Promise<IncidentView> {
    const key = `${name}\n${heldAt ?? ""}`
    const known = this.#views.get(key) ?? viewIncident(this.workspace, name, heldAt)
    this.#views.delete(key)
    this.#views.set(key, known)
    known.catch(() => this.#views.delete(key))
    const [oldest] = this.#views.keys()
    if (this.#views.size > VIEWS_KEPT && oldest !== undefined) this.#views.delete(oldest)
    return known
  }

  board(): Promise<Board> {
    this.#board ??= openBoard(this.workspace)
    return this.#board
  }

  /** As `documentKeysOf`. */
  documents(): Promise<readonly DocumentKey[]> {
    this.#documents ??= documentKeysOf(this.workspace)
    return this.#documents
  }

  /** Runs work that reads; the record is not closed under it. */
  async use<T>(work: (held: HeldRecord) => Promise<T>): Promise<T> {
    this.#users += 1
    try {
      return await work(this)
    } finally {
      this.#users -= 1
      if (this.#users === 0) this.#left?.()
    }
  }

  /** False from when it is to be closed. */
  get open(): boolean {
    return !this.#closing
  }

  /** Closes the record when nobody reads it any more. */
  async close(): Promise<void> {
    this.#closing = true
    if (this.#users > 0) {
      await new Promise<void>((resolve) => {
        this.#left = resolve
      })
    }
    await this.workspace.close()
  }
}

/**
 * A record that is asked again and again while others write to it: every answer rests on all that was acknowledged when it was asked for.
 * It is open for writing only while something is written.
 */
export class LiveRecord {
  /** Where texts stand in the log. */
  readonly textEntries = new TextEntries()
  /** For whoever looks for words in reports. */
  readonly words = new WordIndex()
  readonly #options: Omit<WorkspaceOptions, "write">
  #held: HeldRecord | null = null
  #mark: string | null = null
  /** Settles when what was begun before has: openings and writings go one after another. */
  #turn: Promise<unknown> = Promise.resolve()

  constructor(options: Omit<WorkspaceOptions, "write">) {
    this.#options = options
  }

  /** @throws ReckonerError as `openWorkspace`, and what `work` throws */
  async read<T>(work: (held: HeldRecord) => Promise<T>): Promise<T> {
    for (;;) {
      const held = await this.#current()
      // A writer may have begun since: then the record as it is after that is read.
      if (held.open) return held.use(work)
    }
  }

  /**
   * Runs work that writes, or tries what writing would do. Nobody reads meanwhile, so that what is erased is erased from all pages.
   * @throws ReckonerError "record-busy" where another process writes for longer than the options wait
   */
  write<T>(work: (workspace: Workspace) => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      const former = this.#held
      this.#held = null
      await former?.close()
      const options = { ...this.#options, write: true }
      const workspace = await (former === null ? openWorkspace(options) : reopenWorkspace(former.workspace, options))
      try {
        return await work(workspace)
      } finally {
        await workspace.close()
        await this.#open(workspace)
      }
    })
  }

  async close(): Promise<void> {
    this.words.stop()
    await this.#inTurn(async () => {
      await this.#held?.close()
      this.#held = null
    })
  }

  async #current(): Promise<HeldRecord> {
    const held = this.#held
    if (held !== null && this.#mark === logMark(held.workspace.record.location)) return held
    return this.#inTurn(async () => {
      const now = this.#held
      if (now !== null && this.#mark === logMark(now.workspace.record.location)) return now
      const opened = await this.#open(now?.workspace ?? null)
      void now?.close()
      return opened
    })
  }

  async #open(former: Workspace | null): Promise<HeldRecord> {
    const options = { ...this.#options, write: false }
    const workspace = await (former === null ? openWorkspace(options) : reopenWorkspace(former, options))
    const [{ n }, applied] = await Promise.all([workspace.record.lastEntry(), workspace.record.derived.appliedEntry()])
    const held = new HeldRecord(workspace, applied)
    this.#held = held
    // While a writer is still deriving, the log is ahead of the index: to be looked at again next time.
    this.#mark = applied === n ? logMark(workspace.record.location) : null
    return held
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work)
    this.#turn = done.catch(() => null)
    return done
  }
}
