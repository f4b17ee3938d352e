import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { resolve } from "node:path"
import { ReckonerError, type Json } from "../model/index.ts"
import { withPath } from "./folder/io-error.ts"
import { layoutOf } from "./folder/layout.ts"

/** What `watch` keeps beside the record: no part of its truth, and not copied with it. Null where nothing was watched yet. @throws ReckonerError "io" */
export function loadWatchState(folder: string): Json | null {
  const path = layoutOf(resolve(folder)).watch
  if (!existsSync(path)) return null
  const text = withPath(path, "read", () => readFileSync(path, "utf8"))
  try {
    return JSON.parse(text) as Json
  } catch {
    throw new ReckonerError("io", `${path} does not say what was watched`, "Remove it: what is new is then found anew.")
  }
}

/** Replaces it: whoever reads finds the one or the other whole, also after a power cut. */
export function saveWatchState(folder: string, state: Json): void {
  const path = layoutOf(resolve(folder)).watch
  withPath(path, "write", () => {
    const file = openSync(`${path}.new`, "w", 0o600)
    try {
      // Not writeSync, which may write a part of it on a disk that is filling up.
      writeFileSync(file, `${JSON.stringify(state)}\n`)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(`${path}.new`, path)
  })
}
