import { ReckonerError } from "../model/index.ts"
import { catchUp } from "./catch-up.ts"
import { recordHash } from "./record-hash.ts"
import type { Workspace } from "./workspace.ts"

export interface Rebuilt {
  readonly documents: number
  /** `recordHash` of what was there, null where that could not be read, and of what was derived anew. */
  readonly before: string | null
  readonly after: string
}

/** Throws away all that is derived and derives it again from blobs and log. */
export async function rebuild(
  workspace: Workspace,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<Rebuilt> {
  const { derived } = workspace.record
  const before = await hashBefore(workspace)
  const of = await derived.count("document")
  await derived.change({ clear: true, appliedEntry: 0 })
  await catchUp(workspace, (done) => onProgress(done, of))
  return { documents: await derived.count("document"), before, after: await recordHash(workspace) }
}

/** A damaged index is what a rebuild is for. */
async function hashBefore(workspace: Workspace): Promise<string | null> {
  try {
    return await recordHash(workspace)
  } catch (error) {
    // A row that lacks what every row has shows only where something of it is asked for.
    if (error instanceof TypeError || (error instanceof ReckonerError && error.code === "record-damaged")) return null
    throw error
  }
}
