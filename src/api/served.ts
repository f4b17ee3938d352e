import type { Identity, Keyring, LiveRecord } from "../workflow/index.ts"
import type { Answers } from "./answers.ts"

/** What the routes ask of: a record, a clock, and the person who decides here. */
export interface Served {
  readonly record: LiveRecord
  readonly answers: Answers
  readonly version: string
  readonly clock: () => number
  /** False: nothing is written, whoever asks. */
  readonly writable: boolean
  /** Keys of this machine, which bundles are signed with. */
  readonly keyring: Keyring
  /** Null where nobody is named yet. */
  identity(): Identity | null
  /** Names the person who decides here. */
  name(person: string): Identity
}
