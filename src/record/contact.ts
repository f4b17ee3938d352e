import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { withPath } from "./folder/io-error.ts"

const contactPath = (identityFile: string): string => join(dirname(identityFile), "contact.txt")

/** Where servers may reach whoever fetches from them, as that person set it: kept beside the identity, in no record. Null where none is set. */
export function loadContact(identityFile: string): string | null {
  const path = contactPath(identityFile)
  if (!existsSync(path)) return null
  const contact = withPath(path, "read", () => readFileSync(path, "utf8")).trim()
  return contact === "" ? null : contact
}

/** Sets it; "" takes it away. */
export function saveContact(identityFile: string, contact: string): void {
  const path = contactPath(identityFile)
  withPath(path, "write", () => {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    writeFileSync(`${path}.new`, `${contact}\n`, { mode: 0o600 })
    renameSync(`${path}.new`, path)
  })
}
