import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { ReckonerError } from "../model/index.ts"
import { withPath } from "./folder/io-error.ts"
import { newPrivateKey, signerOf, type Signer } from "./signing.ts"

/** Keys of records that this machine may sign for, by public key. */
export interface Keyring {
  /** Null where the key is not on this machine. @throws ReckonerError "io" where its file is no key */
  signer(key: string): Signer | null
}

/** Where the keys of records lie: beside the identity, never inside a record, so that who gets hold of a record cannot sign for it. */
const keyPath = (identityFile: string, key: string): string => join(dirname(identityFile), "records", `${key}.pem`)

/** The keys beside the identity at `identityFile`. */
export const keyringAt = (identityFile: string): Keyring => ({
  signer(key) {
    const path = keyPath(identityFile, key)
    return existsSync(path) ? readKey(path) : null
  },
})

function readKey(path: string): Signer {
  const pem = withPath(path, "read", () => readFileSync(path, "utf8"))
  try {
    return signerOf(pem)
  } catch {
    throw new ReckonerError("io", `${path} holds no Ed25519 key`, "Restore it from a copy: reckoner key --import FILE")
  }
}

function writePrivately(path: string, pem: string): void {
  withPath(path, "write", () => {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    writeFileSync(`${path}.new`, pem, { mode: 0o600 })
    renameSync(`${path}.new`, path)
  })
}

/** Makes a record's key and keeps it. @returns its public half */
export function makeRecordKey(identityFile: string): string {
  const pem = newPrivateKey()
  const { key } = signerOf(pem)
  writePrivately(keyPath(identityFile, key), pem)
  return key
}

/** Where the key lies on this machine; null where it is not here. */
export function recordKeyFile(identityFile: string, key: string): string | null {
  const path = keyPath(identityFile, key)
  return existsSync(path) ? path : null
}

/** Writes a copy of the key to `file`, readable by its owner alone. @throws ReckonerError "usage" where `file` is there or the key is not */
export function exportRecordKey(identityFile: string, key: string, file: string): void {
  const path = recordKeyFile(identityFile, key)
  if (path === null) throw new ReckonerError("usage", `the key ${key} is not on this machine`)
  if (existsSync(file)) throw new ReckonerError("usage", `${file} is there already`, "Name a new file.")
  writePrivately(
    file,
    withPath(path, "read", () => readFileSync(path, "utf8")),
  )
}

/** Keeps the key in `file` on this machine. @returns its public half @throws ReckonerError "io" where it holds none */
export function importRecordKey(identityFile: string, file: string): string {
  const { key } = readKey(file)
  writePrivately(
    keyPath(identityFile, key),
    withPath(file, "read", () => readFileSync(file, "utf8")),
  )
  return key
}
