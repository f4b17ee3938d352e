import { makeRecordKey, openRecord, verifyLogAlone } from "../record/index.ts"
import { recordDirOf } from "./open-workspace.ts"
import type { WorkspaceOptions } from "./workspace.ts"

/** How far a record's log is signed, and by which key. */
export interface SignedLog {
  readonly key: string | null
  readonly entries: number
  /** Number of the last entry under a valid signature; 0 where none is. */
  readonly upTo: number
}

/** Signs what is unsigned, where this machine has the key, and says how far the log is signed then. Cost: reads the log once. */
export async function signedLog(options: WorkspaceOptions): Promise<SignedLog> {
  await (await openRecord(recordDirOf(options), options)).close()
  const { entries, signed } = verifyLogAlone(recordDirOf(options))
  return { key: signed.key, entries, upTo: signed.upTo }
}

/** Makes a key that signs from here on; that it took over stands in the log. @returns its public half */
export async function renewRecordKey(options: WorkspaceOptions, identityFile: string): Promise<string> {
  const record = await openRecord(recordDirOf(options), options)
  try {
    const key = makeRecordKey(identityFile)
    await record.append(options.clock(), [], [{ act: "key", key }])
    return key
  } finally {
    await record.close()
  }
}
