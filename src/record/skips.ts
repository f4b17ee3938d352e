import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { ReckonerError } from "../model/index.ts"
import { withPath } from "./folder/io-error.ts"
import type { RecordPort } from "./port.ts"

/** Questions that a person put off, by id, each with its weight then: one that has come to weigh more is asked again. */
export type Skips = ReadonlyMap<string, number>

const NAME_LETTERS = 16

/**
 * Where one person's skips in a record are kept: beside the identity, by the hash of the record's first entry, so that the folder may be
 * moved. They are a person's place in a walk and no part of the record's truth.
 */
export async function skipsPath(identityFile: string, record: Pick<RecordPort, "entries">): Promise<string> {
  let first = ""
  for await (const { hash } of record.entries(1)) {
    first = hash
    break
  }
  return join(dirname(identityFile), "review", `${first.slice(0, NAME_LETTERS)}.json`)
}

/** None where the file is absent. @throws ReckonerError "io" where it is not one of skips. */
export function loadSkips(path: string): Skips {
  if (!existsSync(path)) return new Map()
  const text = withPath(path, "read", () => readFileSync(path, "utf8"))
  try {
    const { skipped } = JSON.parse(text) as { readonly skipped: Readonly<Record<string, number>> }
    return new Map(Object.entries(skipped))
  } catch {
    throw new ReckonerError("io", `${path} does not say what was skipped`, "Remove it: everything is then asked again.")
  }
}

/** Replaces what was kept. Readable by its owner alone: it says what a person looked at. */
export function saveSkips(path: string, skips: Skips): void {
  const sorted = Object.fromEntries([...skips].toSorted(([a], [b]) => (a < b ? -1 : 1)))
  withPath(path, "write", () => {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    writeFileSync(`${path}.new`, `${JSON.stringify({ skipped: sorted }, null, 2)}\n`, { mode: 0o600 })
    renameSync(`${path}.new`, path)
  })
}
