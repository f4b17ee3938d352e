import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { homedir } from "node:os"
import { dirname, join } from "node:path"
import { ReckonerError, type Person } from "../model/index.ts"
import { withPath } from "./folder/io-error.ts"
import { newPrivateKey, signerOf, type Signer } from "./signing.ts"

/** A person on this machine, who can sign. The private key never leaves its file. */
export interface Identity extends Pick<Signer, "sign"> {
  readonly person: Person
}

const passing = signerOf(newPrivateKey())

/** Signs with a key that ends with the process: what it decides is tried as a proven decision, and never written. */
export const NOBODY: Identity = { person: { name: "you", key: passing.key }, sign: (text) => passing.sign(text) }

/** As written: `identity.json`, readable by its owner alone. */
interface IdentityFile {
  readonly name: string
  readonly publicKey: string
  /** PKCS #8, PEM. */
  readonly privateKey: string
}

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
    const signer = signerOf(file.privateKey)
    if (typeof file.name !== "string" || signer.key !== file.publicKey) throw new TypeError("keys")
    return { person: { name: file.name, key: signer.key }, sign: (words) => signer.sign(words) }
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
  const privateKey = newPrivateKey()
  return writeIdentity(path, { name, publicKey: signerOf(privateKey).key, privateKey })
}

/** The same person, by the same key, under another name from now on. What was decided stays under the name that it was decided in. */
export function renameIdentity(path: string, name: string): Identity {
  const file = JSON.parse(withPath(path, "read", () => readFileSync(path, "utf8"))) as IdentityFile
  return writeIdentity(path, { ...file, name })
}
