import { isoInstant } from "../../model/index.ts"
import {
  bundleReadme,
  claimsJson,
  decisionsJson,
  dossierDescription,
  dossierPage,
  dossierTitle,
  figuresJson,
  roCrate,
  type Dossier,
} from "../../publication/index.ts"
import {
  byPath,
  jsonFile,
  packageFiles,
  sealFiles,
  sha256Of,
  textFile,
  verifierProgram,
  zipOf,
  type BundleFile,
} from "../../record/index.ts"
import type { Workspace } from "../workspace.ts"
import type { BundleLog } from "./bundle-log.ts"
import type { BundleRequest } from "./bundle-parts.ts"
import { publicParts } from "./public-parts.ts"
import { sealedParts } from "./sealed-parts.ts"

/** A bundle, and what to tell of it. */
export interface Bundle {
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly dossier: Dossier
  readonly files: number
  /** The record's public key; null where it has none. */
  readonly recordKey: string | null
  readonly signed: boolean
  /** Lines of its excerpt that no signed head covers yet. */
  readonly unsignedEntries: number
}

/**
 * One ZIP of incidents with all that their figures rest on: RO-Crate, with whole captures WACZ too. The same record gives the same bytes:
 * no clock is in it but the record's. Nothing is written to the record, and of its log nothing is signed.
 * @throws ReckonerError "not-found", "usage", "record-damaged"
 */
export async function makeBundle(workspace: Workspace, request: BundleRequest): Promise<Bundle> {
  const { dossier, log, files } = await (request.kind === "sealed" ? sealedParts : publicParts)(workspace, request)
  const { key: recordKey, head } = log.excerpt
  // A signature over lines of a log that no key signed would vouch for what nobody vouches for.
  const signer = recordKey === null || head === null ? null : request.keyring.signer(recordKey)
  request.onProgress("writing the page and the lists")
  const told = {
    zones: workspace.gazetteer.zones,
    recordKey,
    signed: signer !== null,
    signedUpTo: head?.head.n ?? null,
  }
  const parts: readonly BundleFile[] = [
    ...files,
    textFile("index.html", dossierPage(dossier, told), "text/html", "All of it to be read"),
    textFile(
      "README.txt",
      bundleReadme(dossier, recordKey),
      "text/plain",
      "What lies in this bundle and how to check it",
    ),
    jsonFile("claims.json", claimsJson(dossier), "What each report says, and whose word it is"),
    jsonFile("figures.json", figuresJson(dossier), "Figures with their reasons"),
    jsonFile("decisions.json", decisionsJson(dossier), "What people decided, with their signatures"),
    verifierProgram(),
  ]
  const described = [...parts, metadata(dossier, parts, { log, software: request.software })]
  const listed =
    dossier.kind === "sealed"
      ? [...described, ...packageFiles(described, packageTold(dossier, log, request))]
      : described
  request.onProgress("packing")
  const sealed = sealFiles(listed, signer)
  const bytes = zipOf(sealed)
  return {
    bytes,
    sha256: sha256Of({ bytes }),
    dossier,
    files: sealed.length,
    recordKey,
    signed: signer !== null,
    unsignedEntries: log.excerpt.entries.filter(({ proof }) => proof === null).length,
  }
}

const metadata = (
  dossier: Dossier,
  files: readonly BundleFile[],
  { log, software }: { readonly log: BundleLog; readonly software: string },
): BundleFile =>
  jsonFile(
    "ro-crate-metadata.json",
    roCrate(dossier, {
      files: files.toSorted(byPath).map((file) => ({
        path: file.path,
        mediaType: file.mediaType,
        what: file.what,
        bytes: file.bytes.length,
        sha256: sha256Of(file),
      })),
      datePublished: isoInstant(log.lastAt),
      software,
      recordKey: log.excerpt.key,
    }),
    "What came from what, for machines",
  )

const packageTold = (dossier: Dossier, { lastAt }: BundleLog, { software }: BundleRequest) => ({
  title: dossierTitle(dossier),
  description: dossierDescription(dossier),
  createdAt: lastAt,
  software,
})
