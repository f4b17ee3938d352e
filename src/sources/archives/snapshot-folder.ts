import { readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { fileOnDisk, type OpenedFile } from "../opened-file.ts"
import { isSnapshotWarc, LONGEST_INDEX, readSnapshotIndex, SNAPSHOT_INDEX, type Snapshot } from "./snapshot.ts"

/** The snapshot of ArchiveBox that a folder on disk is; null of any other folder. */
export function snapshotIn(folder: string, names: readonly string[]): Snapshot | null {
  const path = join(folder, SNAPSHOT_INDEX)
  if (!names.includes(SNAPSHOT_INDEX) || sizeOf(path) > LONGEST_INDEX) return null
  const index = indexAt(path)
  if (index === null) return null
  return {
    ...index,
    place: folder,
    warcs: () => Promise.resolve(warcsIn(folder)),
    form: (form) => Promise.resolve(fileAt(join(folder, form))),
  }
}

function indexAt(path: string): ReturnType<typeof readSnapshotIndex> {
  try {
    return readSnapshotIndex(readFileSync(path, "utf8"))
  } catch {
    return null
  }
}

function warcsIn(folder: string): readonly OpenedFile[] {
  let names: readonly string[]
  try {
    names = readdirSync(join(folder, "warc")).toSorted()
  } catch {
    return []
  }
  const paths = names.map((name) => `warc/${name}`).filter(isSnapshotWarc)
  return paths.map((path) => fileOnDisk(join(folder, path), sizeOf(join(folder, path))))
}

const fileAt = (path: string): OpenedFile | null => {
  const sizeBytes = sizeOf(path)
  return sizeBytes === 0 ? null : fileOnDisk(path, sizeBytes)
}

/** 0 of what is no file. */
function sizeOf(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false })
  return found?.isFile() === true ? found.size : 0
}
