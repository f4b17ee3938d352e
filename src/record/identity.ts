import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { homedir } from "node:os"
import { dirname, join } from "node:path"
import { ReckonerError, type Person } from "../model/index.ts"
import { withPath } from "./folder/io-error.ts"

/** A person on this machine, who can sign. The private key never leaves its file. */
export interface Identity {
  readonly person: Person
  /** Ed25519 over the text's UTF-8: 128 lower-case hex digits. */
  sign(text: string): string
}

/** As written: `identity.json`, readable by its owner alone. */
interface IdentityFile {
  readonly name: string
  readonly publicKey: string
  /** PKCS #8, PEM. */
  readonly privateKey: string
}

/** Raw keys are the last 32 bytes of the DER form (RFC 8410). */
const RAW_KEY_BYTES = 32
const DER_PREFIX = Buffer.from("302a300506032b6570032100", "hex")

const rawKey = (key: KeyObject): string =>
  key.export({ format: "der", type: "spki" }).subarray(-RAW_KEY_BYTES).toString("hex")

/** Where identities live: RECKONER_HOME, else the user's configuration folder; never inside a record. */
export function identityPath(env: Readonly<Record<string, string | undefined>>): string {
  const own = env["RECKONER_HOME"] ?? ""
  if (own !== "") return join(own, "identity.json")
  const configured = env["XDG_CONFIG_HOME"] ?? ""
  return join(configured === "" ? join(homedir(), ".config") : configured, "reckoner", "identity.json")
}

/** The person at `path`; null where none was made yet. @throws ReckonerError "io" where the file is not one. */
export function loadIdentity(path: string): Identity | null {
  if (!existsSync(path)) return null
  const text = withPath(path, "read", () => readFileSync(path, "utf8"))
  try {
    const file = JSON.parse(text) as IdentityFile
    const key = createPrivateKey(file.privateKey)
    if (typeof file.name !== "string" || rawKey(createPublicKey(key)) !== file.publicKey) throw new TypeError("keys")
    return {
      person: { name: file.name, key: file.publicKey },
      sign: (signed) => sign(null, Buffer.from(signed), key).toString("hex"),
    }
  } catch {
    throw new ReckonerError(
      "io",
      `${path} is not an identity`,
      "Restore it from a copy, or move it away and run: reckoner whoami --name NAME",
    )
  }
}

function writeIdentity(path: string, file: IdentityFile): Identity {
  withPath(path, "write", () => {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    writeFileSync(`${path}.new`, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600 })
    renameSync(`${path}.new`, path)
  })
  const made = loadIdentity(path)
  if (made === null) throw new ReckonerError("io", `${path} cannot be read again`)
  return made
}

/** Makes a person with a new key. The file is its owner's alone; whoever has it can decide in this name. @throws ReckonerError "usage" where one is there. */
export function makeIdentity(path: string, name: string): Identity {
  if (existsSync(path)) throw new ReckonerError("usage", `${path} already holds an identity`)
  const { privateKey } = generateKeyPairSync("ed25519")
  return writeIdentity(path, {
    name,
    publicKey: rawKey(createPublicKey(privateKey)),
    privateKey: privateKey.export({ format: "pem", type: "pkcs8" }).toString(),
  })
}

/** The same person, by the same key, under another name from now on. What was decided stays under the name that it was decided in. */
export function renameIdentity(path: string, name: string): Identity {
  const file = JSON.parse(withPath(path, "read", () => readFileSync(path, "utf8"))) as IdentityFile
  return writeIdentity(path, { ...file, name })
}

/** True where `signature` is that of the holder of `key` over `text`. Never throws. */
export function isSignedBy(text: string, signature: string, key: string): boolean {
  if (!/^[0-9a-f]{64}$/.test(key) || !/^[0-9a-f]{128}$/.test(signature)) return false
  const publicKey = createPublicKey({
    key: Buffer.concat([DER_PREFIX, Buffer.from(key, "hex")]),
    format: "der",
    type: "spki",
  })
  return verify(null, Buffer.from(text), publicKey, Buffer.from(signature, "hex"))
}
