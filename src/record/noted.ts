import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { unzipSync } from "fflate"
import { ReckonerError } from "../model/index.ts"
import { readHead, type Head } from "./head.ts"

/** A signed head that was kept outside the record, and where. */
export interface NotedHead {
  readonly head: Head
  readonly where: string
}

/** What somebody kept of the record elsewhere, against which its log is held: one that was written anew does not have it. */
export interface Noted {
  /** A public key of the record. */
  readonly key: string | null
  /** Hashes of entries. */
  readonly entries: readonly string[]
  readonly heads: readonly NotedHead[]
}

export const NOTHING_NOTED: Noted = { key: null, entries: [], heads: [] }

const ZIP = "PK"
const HEAD_OF_BUNDLE = "head.json"

/**
 * The signed heads in a file: a bundle, the head.json out of one, or the heads.jsonl of a copy.
 * @throws ReckonerError "usage" where it has none, "io"
 */
export function readNotedHeads(path: string): readonly NotedHead[] {
  const file = resolve(path)
  const bytes = bytesOf(file, path)
  const text = bytes.toString("latin1", 0, ZIP.length) === ZIP ? headOfBundle(bytes, path) : bytes.toString("utf8")
  const lines = text.split("\n").filter((line) => line !== "")
  if (lines.length === 0) throw new ReckonerError("usage", `${path} holds no signed head`, WAY_OUT)
  return lines.map((line, i) => {
    const head = readHead(line)
    if (typeof head !== "string") return { head, where: `${path}, line ${i + 1},` }
    throw new ReckonerError("usage", `line ${i + 1} of ${path} ${head}`, WAY_OUT)
  })
}

const WAY_OUT = "It takes a bundle (.zip), the head.json out of one, or the heads.jsonl of a copy of the record."

function bytesOf(file: string, path: string): Buffer {
  try {
    return readFileSync(file)
  } catch (cause) {
    const error = new ReckonerError(
      "io",
      `${path} cannot be read: it is not there, a folder, or not yours to read`,
      WAY_OUT,
    )
    error.cause = cause
    throw error
  }
}

function headOfBundle(zip: Uint8Array, path: string): string {
  try {
    const bytes = unzipSync(zip, { filter: ({ name }) => name === HEAD_OF_BUNDLE })[HEAD_OF_BUNDLE]
    return bytes === undefined ? "" : Buffer.from(bytes).toString("utf8")
  } catch {
    throw new ReckonerError("usage", `${path} cannot be unpacked`, WAY_OUT)
  }
}
