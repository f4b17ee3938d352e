import { spawnSync } from "node:child_process"
import { existsSync, readdirSync, statSync } from "node:fs"
import { join } from "node:path"
import { ReckonerError } from "../model/index.ts"

/** Packed, this file is dist/api/web-pages.js and the pages lie in dist/web. */
const PACKED = join(import.meta.dirname, "..", "web")
const ROOT = join(import.meta.dirname, "..", "..")
const BUILT = join(ROOT, "build", "web")
const SOURCES = [join(ROOT, "web"), join(ROOT, "package-lock.json")]
const BUILDER = join(ROOT, "scripts", "build-web.ts")

const PAGE = "index.html"

/**
 * Folder of the built web application. In a checkout it is built where it is absent or out of date (some seconds, said on stderr).
 * @throws ReckonerError "io" where it is absent and cannot be built
 */
export function webPages(): string {
  if (existsSync(join(PACKED, PAGE))) return PACKED
  if (!isOutOfDate()) return BUILT
  const built = spawnSync(process.execPath, [BUILDER], { stdio: ["ignore", "ignore", "inherit"] })
  if (built.status === 0 && existsSync(join(BUILT, PAGE))) return BUILT
  throw new ReckonerError(
    "io",
    "the web application could not be built",
    `Run \`node ${BUILDER}\` and see what it says.`,
  )
}

function isOutOfDate(): boolean {
  const builtAt = statSync(join(BUILT, PAGE), { throwIfNoEntry: false })?.mtimeMs
  return builtAt === undefined || SOURCES.some((path) => newestIn(path) > builtAt)
}

function newestIn(path: string): number {
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}
