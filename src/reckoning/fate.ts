import type { ClaimId, ClaimStatus, ScopedClaim } from "../model/index.ts"

/** What became of a claim in its row, and by which rule. */
export interface Fate {
  readonly status: ClaimStatus
  /** The claim that brought it about; null where none did. */
  readonly by: ScopedClaim | null
  /** The order of the two was presumed (rule 3). */
  readonly presumed: boolean
  /** Words beyond what the status says; "" where it says all. */
  readonly note: string
}

/** One claim, one fate: the first that a rule gives stays, since the rules run in their stated order. */
export class Fates {
  readonly #fates = new Map<ClaimId, Fate>()
  readonly #statuses = new Set<ClaimStatus>()

  /** Sets a claim's fate unless an earlier rule did. */
  give(id: ClaimId, status: ClaimStatus, more: Partial<Omit<Fate, "status">> = {}): void {
    if (this.#fates.has(id)) return
    this.#fates.set(id, { status, by: null, presumed: false, note: "", ...more })
    this.#statuses.add(status)
  }
  of(id: ClaimId): Fate | null {
    return this.#fates.get(id) ?? null
  }
  /** True where some claim of the row came to this. */
  anyIs(status: ClaimStatus): boolean {
    return this.#statuses.has(status)
  }
  statusOf(id: ClaimId): ClaimStatus | null {
    return this.#fates.get(id)?.status ?? null
  }
}
