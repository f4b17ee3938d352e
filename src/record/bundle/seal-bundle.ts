import type { Instant } from "../../model/index.ts"
import { isoInstant } from "../../model/index.ts"
import type { Signer } from "../signing.ts"
import { byPath, jsonFile, sha256Of, textFile, type BundleFile } from "./bundle-file.ts"

export const MANIFEST = "manifest-sha256.txt"

/** What a web archive's own list says of it (WACZ 1.1.1, datapackage.json). */
export interface PackageTold {
  readonly title: string
  readonly description: string
  readonly createdAt: Instant
  readonly software: string
}

/** The two files by which a player of web archives knows the bundle for one. */
export function packageFiles(files: readonly BundleFile[], told: PackageTold): readonly BundleFile[] {
  const resources = files.toSorted(byPath).map((file) => ({
    name: file.path.split("/").at(-1) ?? file.path,
    path: file.path,
    hash: `sha256:${sha256Of(file)}`,
    bytes: file.bytes.length,
  }))
  const list = jsonFile(
    "datapackage.json",
    {
      profile: "data-package",
      wacz_version: "1.1.1",
      title: told.title,
      description: told.description,
      created: isoInstant(told.createdAt),
      software: told.software,
      resources,
    },
    "The list by which a player of web archives reads this bundle as WACZ",
  )
  const digest = { path: list.path, hash: `sha256:${sha256Of(list)}` }
  return [list, jsonFile("datapackage-digest.json", digest, "The SHA-256 of datapackage.json")]
}

/** The list of all files for `sha256sum -c`, and the record's signature over it, where this machine has the key. */
export function sealFiles(files: readonly BundleFile[], signer: Signer | null): readonly BundleFile[] {
  const lines = files.toSorted(byPath).map((file) => `${sha256Of(file)}  ${file.path}\n`)
  const manifest = textFile(MANIFEST, lines.join(""), "text/plain", "SHA-256 of every other file")
  if (signer === null) return [...files, manifest]
  const signature = { of: MANIFEST, key: signer.key, signature: signer.sign(lines.join("")) }
  return [...files, manifest, jsonFile("signature.json", signature, "The record's signature over the manifest")]
}
