import type { FreshEntry } from "./watched-feed.ts"
import type { TargetState } from "./watch-state.ts"

/** How often a page is asked for before its entry counts as dealt with. */
export const TRIES = 3

/** What becomes of a feed's entries in one look. */
export class EntriesLeft {
  readonly #seen: Map<string, string>
  readonly #tries: Map<string, number>
  /** The rest waits for another time. */
  isStopped = false

  constructor({ seen, tries }: TargetState) {
    this.#seen = new Map(Object.entries(seen))
    this.#tries = new Map(Object.entries(tries))
  }

  dealtWith({ key, stamp }: FreshEntry): void {
    this.#seen.set(key, stamp)
    this.#tries.delete(key)
  }

  /** @returns true where it is not tried again */
  failed(fresh: FreshEntry): boolean {
    const tries = (this.#tries.get(fresh.key) ?? 0) + 1
    this.#tries.set(fresh.key, tries)
    if (tries < TRIES) return false
    this.dealtWith(fresh)
    return true
  }

  areDealtWith(all: readonly FreshEntry[]): boolean {
    return all.every(({ key, stamp }) => this.#seen.get(key) === stamp)
  }

  known(): Pick<TargetState, "seen" | "tries"> {
    return {
      seen: Object.fromEntries(this.#seen),
      tries: Object.fromEntries(this.#tries),
    }
  }
}
