import type { Clock } from "../model/index.ts"
import type { Backing } from "./flags.ts"
import type { Ledger } from "./ledger.ts"

/** What sentences about a figure draw on besides the figure. */
export interface Telling {
  readonly clock: Clock
  readonly backing: Backing
  readonly ledger: Ledger
}
