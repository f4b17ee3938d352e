import { readFileSync } from "node:fs"
import { join } from "node:path"
import { withPath } from "../folder/io-error.ts"
import type { BundleFile } from "./bundle-file.ts"

/** The program that checks bundles: it lies beside the launcher, three folders above, in the checkout as in the installed package. */
export const verifierPath = (): string => join(import.meta.dirname, "..", "..", "..", "bin", "verify-bundle.mjs")

/** The program as it goes into each bundle. */
export function verifierProgram(): BundleFile {
  const path = verifierPath()
  return {
    path: "verify-bundle.mjs",
    bytes: withPath(path, "read", () => readFileSync(path)),
    mediaType: "text/javascript",
    what: "The program that checks this bundle",
  }
}
