import { posix } from "node:path"
import type { OpenedFile } from "../opened-file.ts"
import { isSnapshotWarc, LONGEST_INDEX, readSnapshotIndex, SNAPSHOT_INDEX, type Snapshot } from "./snapshot.ts"
import type { ZipEntry } from "./zip-entries.ts"

/** A snapshot of ArchiveBox within an archive. */
export interface PackedSnapshot {
  /** The folder's name within the archive, with its slash; empty where the archive is the folder. */
  readonly folder: string
  readonly snapshot: Snapshot
}

/** The folders of an archive that are snapshots of ArchiveBox. `open`: an entry of it as a file. */
export async function packedSnapshots(
  archive: OpenedFile,
  entries: readonly ZipEntry[],
  open: (entry: ZipEntry) => Promise<OpenedFile>,
): Promise<readonly PackedSnapshot[]> {
  const readable = new Map(entries.flatMap((entry) => (entry.refusal === null ? [[entry.name, entry] as const] : [])))
  const found: PackedSnapshot[] = []
  for (const [name, entry] of readable) {
    if (posix.basename(name) !== SNAPSHOT_INDEX || entry.sizeBytes > LONGEST_INDEX) continue
    const index = await indexIn(entry, open)
    if (index === null) continue
    const folder = name.slice(0, -SNAPSHOT_INDEX.length)
    const form = async (path: string): Promise<OpenedFile | null> => {
      const packed = readable.get(folder + path)
      return packed === undefined || packed.sizeBytes === 0 ? null : open(packed)
    }
    const warcs = (): Promise<readonly OpenedFile[]> =>
      Promise.all(
        [...readable.values()]
          .filter((one) => one.name.startsWith(folder) && isSnapshotWarc(one.name.slice(folder.length)))
          .map(open),
      )
    const place = `${archive.path}: ${folder.slice(0, -1)}`
    found.push({ folder, snapshot: { ...index, place, warcs, form } })
  }
  return found
}

/** Null also of what cannot be unpacked: it is told of as the file that it is. */
async function indexIn(
  entry: ZipEntry,
  open: (entry: ZipEntry) => Promise<OpenedFile>,
): Promise<ReturnType<typeof readSnapshotIndex>> {
  try {
    return readSnapshotIndex(Buffer.from(await (await open(entry)).bytes()).toString("utf8"))
  } catch {
    return null
  }
}
