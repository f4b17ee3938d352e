import { isoInstant, type Instant } from "../../model/index.ts"
import type { BadReport } from "../add.ts"

/** Something that is left alone until later, since it failed or asked for it. */
export interface Waiting {
  readonly name: string
  /** ISO instant. */
  readonly until: string
}

/** What came of one look at all targets that were due, as far as the servers go. */
export class RoundTally {
  /** Feeds, lists, sitemaps and pages that were asked for. */
  looked = 0
  /** Of these, the ones of which nothing was new. */
  unchanged = 0
  readonly waiting: Waiting[] = []
  readonly failed: BadReport[] = []
  readonly #seen = new Set<string>()

  /** False where this round has looked at it already: two lists may name one feed. */
  isFirstLook(key: string): boolean {
    const isFirst = !this.#seen.has(key)
    this.#seen.add(key)
    return isFirst
  }

  wait(name: string, until: Instant): void {
    this.waiting.push({ name, until: isoInstant(until) })
  }

  fail(name: string, why: string): void {
    this.failed.push({ name, why })
  }
}
