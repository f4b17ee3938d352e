import { createReader, type Reader } from "../claims/index.ts"
import { loadGazetteer } from "../language/index.ts"
import { ReckonerError, type Instant } from "../model/index.ts"
import { findRecord, initRecord, openRecord, type KeyOrigin, type RecordPort } from "../record/index.ts"
import { catchUp, isBehind } from "./catch-up.ts"
import { loadGazetteerBytes } from "./load-gazetteer.ts"
import type { Workspace, WorkspaceOptions } from "./workspace.ts"

/** Makes an empty record in `dir`, whose log is signed where `keyOf` says by which key. @returns the public key. @throws ReckonerError "io" where it cannot, "usage" where one is there. */
export const createRecord = (dir: string, at: Instant, keyOf?: KeyOrigin): Promise<string | null> =>
  initRecord(dir, at, keyOf)

/** @throws ReckonerError "no-record" where none is named and none found. */
export function recordDirOf(options: Pick<WorkspaceOptions, "dir" | "from">): string {
  const dir = options.dir ?? findRecord(options.from)
  if (dir !== null) return dir
  throw new ReckonerError(
    "no-record",
    `no record in ${options.from} or above it`,
    "Make one with `reckoner init DIR`, or name one with --record DIR or RECKONER_RECORD.",
  )
}

/**
 * A reader whose index is behind brings it up itself, as a writer for a moment; where another process writes,
 * it goes on with what is applied: readers never wait.
 */
async function openCaughtUp(dir: string, reader: Reader, options: WorkspaceOptions): Promise<RecordPort> {
  const record = await openRecord(dir, options)
  if (options.write || record.derived.writable || !(await isBehind({ record, reader }))) return record
  try {
    const writer = await openRecord(dir, { ...options, write: true, waitMs: 0 })
    await record.close()
    return writer
  } catch (error) {
    if (error instanceof ReckonerError && (error.code === "record-busy" || error.code === "io")) return record
    throw error
  }
}

/** Opens a record for reading with all that is derived made again from its blobs and log, in a database that ends with it. */
export async function openDerivedAnew(
  options: WorkspaceOptions,
  onProgress: (done: number) => void,
): Promise<Workspace> {
  const gazetteer = loadGazetteer(await loadGazetteerBytes())
  const reader = createReader({ gazetteer })
  const record = await openRecord(recordDirOf(options), { write: false, derivedAnew: true })
  const workspace = { record, gazetteer, reader, clock: options.clock, close: () => record.close() }
  try {
    await catchUp(workspace, onProgress)
  } catch (error) {
    await record.close()
    throw error
  }
  return workspace
}

/**
 * Opens a record and brings what is derived up to its log, so that every answer rests on all that was acknowledged.
 * @throws ReckonerError "no-record", "record-busy", "record-damaged", "io"
 */
export async function openWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const gazetteer = loadGazetteer(await loadGazetteerBytes())
  return openWith(options, { gazetteer, reader: createReader({ gazetteer }) })
}

/** The same with the reader and the gazetteer of a workspace that was closed: in a small part of the time. */
export const reopenWorkspace = (former: Workspace, options: WorkspaceOptions): Promise<Workspace> =>
  openWith(options, former)

async function openWith(
  options: WorkspaceOptions,
  { gazetteer, reader }: Pick<Workspace, "gazetteer" | "reader">,
): Promise<Workspace> {
  const dir = recordDirOf(options)
  const record = await openCaughtUp(dir, reader, options)
  const workspace: Workspace = {
    record,
    gazetteer,
    reader,
    clock: options.clock,
    close: () => record.close(),
  }
  try {
    await catchUpOrAnew(workspace, options.onCatchUp)
  } catch (error) {
    await record.close()
    throw error
  }
  return workspace
}

/** To a harmed index nothing can be added: what stops on one begins with an empty one, so that no command is stopped before its work, `rebuild` least. */
async function catchUpOrAnew(workspace: Workspace, onProgress: WorkspaceOptions["onCatchUp"]): Promise<void> {
  try {
    await catchUp(workspace, onProgress)
  } catch (error) {
    const { derived } = workspace.record
    // Where a blob or the log is damaged, what was derived of it is kept: it would not come back.
    if (!derived.writable || (await derived.damages()).length === 0) throw error
    await derived.change({ clear: true, appliedEntry: 0 })
    await catchUp(workspace, onProgress)
  }
}
