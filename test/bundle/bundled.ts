import { unzipSync, zipSync } from "fflate"
import { createHash, generateKeyPairSync, sign } from "node:crypto"
import { spawnSync } from "node:child_process"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "../source-files.ts"

/** Files of a bundle by path. */
export type Files = Readonly<Record<string, Uint8Array>>

export const filesOf = (bundle: string): Files => unzipSync(readFileSync(bundle))
export const textOf = (files: Files, path: string): string => Buffer.from(files[path] ?? []).toString("utf8")
export const jsonOf = (files: Files, path: string): unknown => JSON.parse(textOf(files, path))

export const writeFiles = (bundle: string, files: Files): void => {
  writeFileSync(bundle, zipSync(files))
}

/** What the shipped program says of a bundle, under the Node that runs the tests. */
export function verified(
  bundle: string,
  ...words: readonly string[]
): { readonly code: number | null; readonly out: string } {
  const program = join(root, "bin", "verify-bundle.mjs")
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, bundle, ...words], { encoding: "utf8" })
  return { code: status, out: stdout + stderr }
}

/** The faults alone. */
export const faultsOf = (out: string): readonly string[] =>
  out.split("\n").flatMap((line) => (line.startsWith("fault: ") ? [line.slice("fault: ".length)] : []))

/** What a forger does who has another key: the manifest and its signature made anew, so that every hash fits. */
export function sealedAnew(files: Files): Files {
  const rest = Object.entries(files).filter(([path]) => path !== "manifest-sha256.txt" && path !== "signature.json")
  const withLists = Object.fromEntries(
    rest.filter(([path]) => path !== "datapackage.json" && path !== "ro-crate-metadata.json"),
  )
  const lines = Object.entries(withLists)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, bytes]) => `${createHash("sha256").update(bytes).digest("hex")}  ${path}\n`)
  const manifest = Buffer.from(lines.join(""))
  const { privateKey, publicKey } = generateKeyPairSync("ed25519")
  const key = publicKey.export({ format: "der", type: "spki" }).subarray(-32).toString("hex")
  const signature = sign(null, manifest, privateKey).toString("hex")
  return {
    ...withLists,
    "manifest-sha256.txt": manifest,
    "signature.json": Buffer.from(JSON.stringify({ of: "manifest-sha256.txt", key, signature })),
  }
}
