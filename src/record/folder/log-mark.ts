import { statSync } from "node:fs"
import { layoutOf } from "./layout.ts"

/** A short text that is another one as soon as the log of the record in `folder` has grown. Costs one look at the file system. @throws where there is no log */
export function logMark(folder: string): string {
  const { size, mtimeMs } = statSync(layoutOf(folder).log)
  return `${size} ${mtimeMs}`
}
