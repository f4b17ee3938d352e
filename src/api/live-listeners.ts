/** How often the log is looked at while anybody listens: one look at the file system for all of them. */
const LOOK_MS = 1000
/** Lines that keep a connection from being taken for dead. */
const HEARTBEAT_MS = 20_000
/** Each holds a connection open. */
const MOST_LISTENERS = 200

/** Who wants to know that the log has grown. Neither may throw. */
export interface Listener {
  readonly onEntry: (entry: number) => void
  readonly onHeartbeat: () => void
}

/** All who listen to one record, with one timer that runs while there are any. */
export class LiveListeners {
  readonly #entryNow: () => Promise<number>
  readonly #listeners = new Set<Listener>()
  #timer: NodeJS.Timeout | null = null
  #entry = -1
  #beatAt = 0
  #looking = false

  constructor(entryNow: () => Promise<number>) {
    this.#entryNow = entryNow
  }

  get full(): boolean {
    return this.#listeners.size >= MOST_LISTENERS
  }

  /** Tells the entry of now, and then each one after it, until what it gives back is called. */
  async listen(listener: Listener): Promise<() => void> {
    const entry = await this.#entryNow()
    listener.onEntry(entry)
    // Those who listen already are told of it at the next look: what the newest was told they were not.
    if (this.#listeners.size === 0) this.#entry = entry
    this.#listeners.add(listener)
    if (this.#timer === null) {
      this.#beatAt = performance.now()
      this.#timer = setInterval(() => void this.#look(), LOOK_MS)
      // It alone keeps no process alive.
      this.#timer.unref()
    }
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size > 0 || this.#timer === null) return
      clearInterval(this.#timer)
      this.#timer = null
    }
  }

  async #look(): Promise<void> {
    if (this.#looking) return
    this.#looking = true
    try {
      const entry = await this.#entryNow()
      if (entry !== this.#entry) for (const { onEntry } of this.#listeners) onEntry(entry)
      this.#entry = entry
    } catch {
      // The record cannot be read at this moment: whoever asks is told why, who listens waits.
    } finally {
      this.#looking = false
    }
    if (performance.now() - this.#beatAt < HEARTBEAT_MS) return
    this.#beatAt = performance.now()
    for (const { onHeartbeat } of this.#listeners) onHeartbeat()
  }
}
