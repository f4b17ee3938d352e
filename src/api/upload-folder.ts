import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, dirname, extname, join } from "node:path"

/** Longest name of a file or folder that is kept; what is beyond is cut before the ending. */
const LONGEST_NAME = 120

/** Letters that no file system takes in a name, or that lead out of the folder. */
const UNSAFE = /[\\/:*?"<>|\p{Cc}]/gu

/** Keeps the ending, by which the form of a file is known. */
function safeName(name: string): string {
  const safe = name.replace(UNSAFE, "_").replace(/^\.+/u, "_").trim()
  if (safe.length <= LONGEST_NAME) return safe
  const ending = extname(safe)
  return safe.slice(0, LONGEST_NAME - ending.length) + ending
}

/** "export/messages.html" as a path within a folder, whatever its sender made of it. */
export const safePath = (name: string): string =>
  name
    .split("/")
    .filter((part) => part !== "" && part !== "." && part !== "..")
    .slice(-8)
    .map(safeName)
    .join("/")

/** Files as they were sent, in a folder that is gone when `work` ends: they are read as those of a folder at the command line are. */
export async function withUploads<T>(files: readonly File[], work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "reckoner-upload-"))
  try {
    for (const [i, file] of files.entries()) {
      const path = safePath(file.name)
      const target = join(folder, path === "" ? `file-${i}` : path)
      mkdirSync(dirname(target), { recursive: true })
      writeFileSync(target, new Uint8Array(await file.arrayBuffer()), { flag: "wx" })
    }
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Names in what is told of uploads are those that were sent, not those of the folder on this machine. */
export const withoutFolder = (text: string, folder: string): string =>
  text.replaceAll(`${folder}/`, "").replaceAll(folder, basename(folder))
