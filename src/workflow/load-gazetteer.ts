import { spawnSync } from "node:child_process"
import { existsSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { ReckonerError } from "../model/index.ts"

/** Packed, this file is dist/workflow/load-gazetteer.js and the gazetteer lies in dist. */
const PACKED_FILE = join(import.meta.dirname, "..", "gazetteer.bin")
const ROOT = join(import.meta.dirname, "..", "..")
const CHECKOUT_FILE = join(ROOT, "build", "gazetteer.bin")
const BUILDER = join(ROOT, "scripts", "build-gazetteer.ts")
/** Beside the file: paths of what it was made from, one a line. */
const INPUTS_FILE = `${CHECKOUT_FILE}.inputs`

/**
 * The gazetteer's bytes. In a checkout they are compiled where they are absent or out of date (a few seconds, said on stderr);
 * processes that come at once wait for one of them.
 * @throws ReckonerError "io" where they are absent and cannot be made
 */
export function loadGazetteerBytesSync(): Uint8Array {
  if (existsSync(PACKED_FILE)) return readFileSync(PACKED_FILE)
  if (isOutOfDate()) compile()
  return readFileSync(CHECKOUT_FILE)
}

/** As `loadGazetteerBytesSync`. */
export const loadGazetteerBytes = async (): Promise<Uint8Array> => loadGazetteerBytesSync()

/** By times of change alone, which costs no reading; the builder compares hashes and may find that nothing has changed. */
function isOutOfDate(): boolean {
  if (!existsSync(CHECKOUT_FILE) || !existsSync(INPUTS_FILE)) return true
  const madeAt = statSync(CHECKOUT_FILE).mtimeMs
  const inputs = readFileSync(INPUTS_FILE, "utf8").split("\n").filter(Boolean)
  return inputs.some((path) => (statSync(join(ROOT, path), { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > madeAt)
}

function compile(): void {
  const built = spawnSync(process.execPath, [BUILDER], { stdio: ["ignore", "ignore", "inherit"] })
  if (built.status === 0 && existsSync(CHECKOUT_FILE)) return
  throw new ReckonerError("io", "the gazetteer could not be compiled", `Run \`node ${BUILDER}\` and see what it says.`)
}
