import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { SourceFile } from "./syntax.ts"

export const root = join(import.meta.dirname, "..")

/** All TypeScript files below a folder of the repository, by path; none where the folder is not there. */
export function sourceFiles(folder: string): readonly SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".ts"))
    .toSorted()
    .map((path) => ({ path, source: readFileSync(join(root, path), "utf8") }))
}

export const isTestFile = (path: string): boolean => path.endsWith(".test.ts") || path.endsWith(".contract.ts")
