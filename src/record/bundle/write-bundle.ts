import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs"
import { dirname, resolve } from "node:path"
import { ReckonerError } from "../../model/index.ts"
import { syncFolders } from "../folder/blob-store.ts"
import { withPath } from "../folder/io-error.ts"
import { requireOutsideRecords } from "../outside-records.ts"

/**
 * Refuses a file that is there, unless it may be replaced, a place in the folder of a record, and a folder that is not there.
 * @throws ReckonerError "usage", "io"
 */
export function requireFree(file: string, force: boolean): void {
  requireOutsideRecords(file)
  const folder = dirname(resolve(file))
  if (!existsSync(folder)) {
    throw new ReckonerError(
      "io",
      `${folder} is not there, so that nothing can be written to it`,
      "Make it first, or name a folder that is there.",
    )
  }
  if (force || !existsSync(file)) return
  throw new ReckonerError("usage", `${file} is there already`, "Name a new file, or replace it with --force.")
}

/** Durable on return, whole or not at all: written beside, fsynced and renamed. @throws ReckonerError "usage", "io" */
export async function writeBundle(file: string, bytes: Uint8Array, force: boolean): Promise<void> {
  requireFree(file, force)
  const unfinished = `${file}.${process.pid}.unfinished`
  withPath(file, "write", () => {
    try {
      const fd = openSync(unfinished, "w")
      try {
        for (let done = 0; done < bytes.length;) done += writeSync(fd, bytes, done)
        fsyncSync(fd)
      } finally {
        closeSync(fd)
      }
      renameSync(unfinished, file)
    } catch (cause) {
      rmSync(unfinished, { force: true })
      throw cause
    }
  })
  await syncFolders([dirname(resolve(file))])
}
