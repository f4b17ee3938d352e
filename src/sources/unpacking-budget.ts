import { LIMITS } from "../model/index.ts"

/** A small file may pack to almost nothing: the ratio counts from here on. */
const ALWAYS_BYTES = 10_000_000

/**
 * What may be unpacked out of one file that came, all archives within it together: so the work that a file causes stays in proportion to
 * its length, whatever it holds (entries that share their bytes, archives of archives).
 */
export class UnpackingBudget {
  readonly #most: number
  #spent = 0

  constructor(fileBytes: number) {
    this.#most = Math.min(LIMITS.containerBytes, Math.max(ALWAYS_BYTES, fileBytes * LIMITS.unpackingRatio))
  }

  /** True once more was asked for than there was. */
  get isSpent(): boolean {
    return this.#spent > this.#most
  }

  get refusal(): string {
    return `unpacks to more than ${this.#most} bytes`
  }

  /** @throws RangeError in words for whoever added the file. */
  spend(bytes: number): void {
    this.#spent += bytes
    if (this.isSpent) throw new RangeError(this.refusal)
  }
}
