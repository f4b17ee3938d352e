import { readdirSync, realpathSync, statSync, type Stats } from "node:fs"
import { join, resolve } from "node:path"
import { compareCodeUnits } from "../model/index.ts"
import type { Snapshot } from "./archives/snapshot.ts"
import { snapshotIn } from "./archives/snapshot-folder.ts"
import type { BadInput } from "./fetched.ts"
import { messageOf } from "./message-of.ts"
import { badInput } from "./ndjson-lines.ts"

export interface FoundFile {
  readonly kind: "file"
  readonly path: string
  readonly sizeBytes: number
}

/** A folder that holds one page in many forms. */
export interface FoundSnapshot {
  readonly kind: "snapshot"
  readonly snapshot: Snapshot
}

/**
 * Files below a folder, in code-unit order of their names. Hidden names and the `leaveOut` paths, absolute ones, are passed over;
 * links are followed, each folder once, so that loops end.
 */
export function* walkFolder(
  folder: string,
  leaveOut: ReadonlySet<string>,
  seen = new Set<string>(),
): Generator<FoundFile | FoundSnapshot | BadInput> {
  let names: readonly string[]
  try {
    const real = realpathSync(folder)
    if (seen.has(real)) return
    seen.add(real)
    names = readdirSync(folder).toSorted(compareCodeUnits)
  } catch (cause) {
    yield badInput(folder, `cannot be read (${messageOf(cause)})`)
    return
  }
  const snapshot = snapshotIn(folder, names)
  if (snapshot !== null) {
    yield { kind: "snapshot", snapshot }
    return
  }
  for (const name of names) {
    const path = join(folder, name)
    if (name.startsWith(".") || leaveOut.has(resolve(path))) continue
    const found = look(path)
    if (typeof found === "string") yield badInput(path, found)
    else if (found.isDirectory()) yield* walkFolder(path, leaveOut, seen)
    else if (found.isFile()) yield { kind: "file", path, sizeBytes: found.size }
  }
}

/** What is there, or in words why it cannot be seen. */
export function look(path: string): Stats | string {
  try {
    return statSync(path)
  } catch (cause) {
    const absent = cause instanceof Error && "code" in cause && cause.code === "ENOENT"
    return absent ? "there is no such file or folder" : `cannot be read (${messageOf(cause)})`
  }
}
