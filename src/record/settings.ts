import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { withPath } from "./folder/io-error.ts"

/**
 * What a person set for this machine, in no record. contact: where servers may reach whoever fetches from them.
 * time-authority: the address of the authority whose time stamps are asked for.
 */
export type Setting = "contact" | "time-authority"

const settingPath = (identityFile: string, name: Setting): string => join(dirname(identityFile), `${name}.txt`)

/** A setting, kept beside the identity; null where it is not set. */
export function loadSetting(identityFile: string, name: Setting): string | null {
  const path = settingPath(identityFile, name)
  if (!existsSync(path)) return null
  const value = withPath(path, "read", () => readFileSync(path, "utf8")).trim()
  return value === "" ? null : value
}

/** Sets it; "" takes it away. */
export function saveSetting(identityFile: string, name: Setting, value: string): void {
  const path = settingPath(identityFile, name)
  withPath(path, "write", () => {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    writeFileSync(`${path}.new`, `${value}\n`, { mode: 0o600 })
    renameSync(`${path}.new`, path)
  })
}
