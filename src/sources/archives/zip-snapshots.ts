import { compareCodeUnits } from "../../model/index.ts"
import type { OpenedFile } from "../opened-file.ts"
import {
  isSnapshotWarc,
  LONGEST_INDEX,
  readSnapshotIndex,
  SNAPSHOT_INDEX,
  type Snapshot,
  type SnapshotIndex,
} from "./snapshot.ts"
import type { ZipEntry } from "./zip-entries.ts"

/** The entries of an archive, parted. */
export interface PartedEntries {
  /** Its folders that are snapshots of ArchiveBox, with all that they hold. */
  readonly snapshots: readonly Snapshot[]
  /** Those of no snapshot, and all that cannot be unpacked, so that they are named. */
  readonly others: readonly ZipEntry[]
}

type Open = (entry: ZipEntry) => Promise<OpenedFile>

interface SnapshotFolder {
  /** Within the archive, with its slash; "" where the archive is the folder. */
  readonly folder: string
  readonly index: SnapshotIndex
  /** What it holds, by the path within it. */
  readonly entries: Map<string, ZipEntry>
}

/**
 * Parts what snapshots of ArchiveBox hold from the rest. Linear in the entries, however many are snapshots.
 * @param entries in code-unit order of their names
 * @param open an entry as a file
 */
export async function partSnapshots(
  archive: OpenedFile,
  entries: readonly ZipEntry[],
  open: Open,
): Promise<PartedEntries> {
  const folders = await snapshotFolders(entries, open)
  const others: ZipEntry[] = []
  let at = -1
  for (const entry of entries) {
    // All names between a folder's and a name within it lie in that folder, and no snapshot lies in another.
    while (at + 1 < folders.length && (folders[at + 1] as SnapshotFolder).folder <= entry.name) at += 1
    const around = folders[at]
    const isWithin = around !== undefined && entry.refusal === null && entry.name.startsWith(around.folder)
    if (isWithin) around.entries.set(entry.name.slice(around.folder.length), entry)
    else others.push(entry)
  }
  return { snapshots: folders.map((each) => snapshotOf(archive, each, open)), others }
}

const snapshotOf = (archive: OpenedFile, { folder, index, entries }: SnapshotFolder, open: Open): Snapshot => ({
  ...index,
  place: folder === "" ? archive.path : `${archive.path}: ${folder.slice(0, -1)}`,
  warcs: () => Promise.all([...entries].flatMap(([path, entry]) => (isSnapshotWarc(path) ? [open(entry)] : []))),
  form: async (path) => {
    const entry = entries.get(path)
    return entry === undefined || entry.sizeBytes === 0 ? null : open(entry)
  },
})

/** In code-unit order of their names; one within another is of the outer. */
async function snapshotFolders(entries: readonly ZipEntry[], open: Open): Promise<readonly SnapshotFolder[]> {
  const candidates = entries
    .filter(({ name, refusal }) => refusal === null && `/${name}`.endsWith(`/${SNAPSHOT_INDEX}`))
    .map((entry) => ({ folder: entry.name.slice(0, -SNAPSHOT_INDEX.length), entry }))
    .toSorted((a, b) => compareCodeUnits(a.folder, b.folder))
  const found: SnapshotFolder[] = []
  for (const { folder, entry } of candidates) {
    const last = found.at(-1)
    if (entry.sizeBytes > LONGEST_INDEX || (last !== undefined && folder.startsWith(last.folder))) continue
    const index = await indexIn(entry, open)
    if (index !== null) found.push({ folder, index, entries: new Map() })
  }
  return found
}

/** Null also of what cannot be unpacked: it is told of as the file that it is. */
async function indexIn(entry: ZipEntry, open: Open): Promise<SnapshotIndex | null> {
  try {
    return readSnapshotIndex(Buffer.from(await (await open(entry)).bytes()).toString("utf8"))
  } catch {
    return null
  }
}
