import { closeSync, mkdirSync, openSync, rmSync, statSync } from "node:fs"
import { dirname } from "node:path"

/** A builder that holds the lock for longer has died. */
const STALE_MS = 120_000
const POLL_MS = 100

/** Runs `work` while no other process runs it under the same lock file. */
export function alone(lockFile: string, work: () => void): void {
  mkdirSync(dirname(lockFile), { recursive: true })
  while (!take(lockFile)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, POLL_MS)
  try {
    work()
  } finally {
    rmSync(lockFile, { force: true })
  }
}

function take(lockFile: string): boolean {
  try {
    closeSync(openSync(lockFile, "wx"))
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
    const held = statSync(lockFile, { throwIfNoEntry: false })
    if (held !== undefined && Date.now() - held.mtimeMs > STALE_MS) rmSync(lockFile, { force: true })
    return false
  }
}
