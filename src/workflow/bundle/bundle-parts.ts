import type { PolicyName } from "../../model/index.ts"
import type { Dossier, DossierKind } from "../../publication/index.ts"
import type { BundleFile, Keyring } from "../../record/index.ts"
import type { BundleLog } from "./bundle-log.ts"

export interface BundleRequest {
  /** Names of incidents, as people give them. */
  readonly incidents: readonly string[]
  readonly kind: DossierKind
  /** Whether a public bundle may hold figures that no person accepted. */
  readonly unreviewed: boolean
  /** Whether it may hold reports whose withheld words somebody could guess and confirm by a hash. */
  readonly guessable: boolean
  readonly policy: PolicyName
  /** A date or an instant; null for all that is known. */
  readonly asOf: string | null
  readonly keyring: Keyring
  /** "Reckoner/0.1.0" */
  readonly software: string
  /** Told what is being done. */
  readonly onProgress: (doing: string) => void
}

/** What both kinds of bundles are made of. */
export interface BundleParts {
  readonly dossier: Dossier
  readonly log: BundleLog
  /** Captures, texts, decisions and the log's lines. */
  readonly files: readonly BundleFile[]
}
