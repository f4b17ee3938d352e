import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { dirname, join, posix, sep } from "node:path"
import { ReckonerError } from "../../model/index.ts"
import { withPath } from "../folder/io-error.ts"
import { requireOutsideRecords } from "../outside-records.ts"
import { writeBundle } from "./write-bundle.ts"

/** Lies in the folder of a publication and lists its files: by it a later one knows what it may replace. */
const LIST = "publication.json"

/**
 * The folder of a publication: new files take the place of those of the publication before, and what that one had besides is removed.
 * A folder that holds anything else is refused.
 */
export class SiteFolder {
  readonly #folder: string
  readonly #former: readonly string[]
  readonly #written = new Set<string>()

  /** @throws ReckonerError "usage" where the folder holds files that are no publication's, or is a record's; "io" */
  constructor(folder: string) {
    requireOutsideRecords(folder)
    this.#folder = folder
    this.#former = formerFiles(folder)
    withPath(folder, "write", () => mkdirSync(folder, { recursive: true }))
  }

  /** @param path with "/" between folders */
  async write(path: string, bytes: Uint8Array): Promise<void> {
    const file = join(this.#folder, ...path.split(posix.sep))
    // Listed before it is there: whatever interrupts this, the next publication knows it again.
    if (this.#written.size === 0) await this.#list([...this.#former, path])
    this.#written.add(path)
    withPath(file, "write", () => mkdirSync(dirname(file), { recursive: true }))
    await writeBundle(file, bytes, true)
  }

  /** Removes what the publication before had and this one has not. How many files there are now. */
  async finish(): Promise<number> {
    for (const path of this.#former) {
      if (!this.#written.has(path)) rmSync(join(this.#folder, ...path.split(posix.sep)), { force: true })
    }
    await this.#list([...this.#written])
    return this.#written.size
  }

  async #list(paths: readonly string[]): Promise<void> {
    const files = [...new Set(paths)].toSorted()
    await writeBundle(join(this.#folder, LIST), Buffer.from(`${JSON.stringify({ files }, null, 1)}\n`), true)
  }
}

function formerFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  const there = withPath(folder, "read", () => readdirSync(folder))
  if (there.length === 0) return []
  if (!there.includes(LIST)) {
    throw new ReckonerError(
      "usage",
      `${folder} holds files that are no publication of ours`,
      "Name a new folder, or an empty one.",
    )
  }
  const listed: unknown = JSON.parse(readFileSync(join(folder, LIST), "utf8"))
  const files = typeof listed === "object" && listed !== null && "files" in listed ? listed.files : []
  // The list is only as good as who wrote it: nothing outside the folder is ever removed by it.
  return Array.isArray(files) ? files.filter((path): path is string => typeof path === "string" && isWithin(path)) : []
}

const isWithin = (path: string): boolean =>
  path !== "" && !path.startsWith("/") && !path.includes(sep === "\\" ? "\\" : "\0") && !path.split("/").includes("..")
