import { sha256Hex } from "../../model/index.ts"
import type { RecordPort } from "../../record/index.ts"
import type { Workspace } from "../workspace.ts"

/** The workspace as it would be with more blobs in its record, for what is only tried: nothing is stored. */
export function withBlobs(workspace: Workspace, blobs: readonly Uint8Array[]): Workspace {
  const { record } = workspace
  const tried = new Map<string, Uint8Array>(blobs.map((bytes) => [sha256Hex(bytes), bytes]))
  const lent: RecordPort = {
    location: record.location,
    writable: record.writable,
    derived: record.derived,
    lastEntry: () => record.lastEntry(),
    entries: (from) => record.entries(from),
    hasBlob: async (hash) => tried.has(hash) || record.hasBlob(hash),
    getBlob: async (hash) => tried.get(hash) ?? record.getBlob(hash),
    append: (at, more, acts) => record.append(at, more, acts),
    eraseBlobs: (hashes) => record.eraseBlobs(hashes),
    close: () => record.close(),
  }
  return { ...workspace, record: lent }
}
