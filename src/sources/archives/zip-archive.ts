import { basename } from "node:path/posix"
import { LIMITS } from "../../model/index.ts"
import type { FetchOutcome } from "../fetched.ts"
import type { FetchFile, FetchTerms } from "../fetch-terms.ts"
import { fetchFound } from "../fetch-found.ts"
import { formOf } from "../forms.ts"
import { UnknownForms } from "../left-out.ts"
import { badInput } from "../ndjson-lines.ts"
import { fileWithin, withinOf, type OpenedFile } from "../opened-file.ts"
import { UnpackingBudget } from "../unpacking-budget.ts"
import { fetchSnapshot } from "./snapshot.ts"
import { partSnapshots } from "./zip-snapshots.ts"
import { openZip, type ZipEntry } from "./zip-entries.ts"

/** Each file of a ZIP as if it lay in a folder. What cannot be taken out is named, and the rest goes on. */
export async function* fetchZip(
  file: OpenedFile,
  terms: FetchTerms,
  fetchFile: FetchFile,
): AsyncGenerator<FetchOutcome> {
  const refusal = archiveRefusal(file)
  if (refusal !== null) {
    yield badInput(file.path, refusal)
    return
  }
  const budget = terms.budget ?? new UnpackingBudget(file.sizeBytes)
  const zip = await openZip(file, budget)
  try {
    const unknown = new UnknownForms()
    const shown = zip.entries.filter(({ name }) => !isHidden(name))
    const { snapshots, others } = await partSnapshots(file, shown, (entry) => entryFile(file, entry))
    const within = { ...terms, budget }
    for (const snapshot of snapshots) {
      if (budget.isSpent) break
      yield* fetchSnapshot(snapshot, within, fetchFile)
    }
    for (const entry of others) {
      if (budget.isSpent) break
      const path = `${file.path}: ${entry.name}`
      if (entry.refusal !== null) yield badInput(path, entry.refusal)
      else if (formOf(entry.name) === null) unknown.add(entry.name)
      else yield* fetchFound(await entryFile(file, entry), within, fetchFile)
    }
    if (budget.isSpent) yield badInput(file.path, `${budget.refusal}; what comes after is left out`)
    yield* unknown.told(file.path)
  } finally {
    zip.close()
  }
}

/** Why an archive is not opened, in words; null where it may be. */
export function archiveRefusal(file: OpenedFile): string | null {
  if (file.depth >= LIMITS.containerDepth) return `is an archive within ${LIMITS.containerDepth} others`
  if (file.pathOnDisk === null && file.sizeBytes > LIMITS.captureBytes) {
    return `has ${file.sizeBytes} bytes; an archive within another may have ${LIMITS.captureBytes}`
  }
  return file.sizeBytes > LIMITS.containerBytes
    ? `has ${file.sizeBytes} bytes; at most ${LIMITS.containerBytes} are read`
    : null
}

/**
 * An entry as a file. Its place is its number and bare name: that leads whoever holds the archive to it, and folder names may tell of
 * people ("from-Anna").
 */
export const entryFile = async (
  archive: OpenedFile,
  { number, name, sizeBytes, chunks }: ZipEntry,
): Promise<OpenedFile> =>
  fileWithin({
    path: `${archive.path}: ${name}`,
    name: basename(name),
    within: await withinOf(archive, `entry ${number}: ${basename(name)}`),
    sizeBytes,
    depth: archive.depth + 1,
    chunks,
  })

/** What a folder's own names of this kind are passed over for, and what a Mac puts beside its files. */
const isHidden = (name: string): boolean =>
  name.split("/").some((part) => (part.startsWith(".") && part !== "..") || part === "__MACOSX")
