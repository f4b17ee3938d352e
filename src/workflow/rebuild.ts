import { catchUp } from "./catch-up.ts"
import { recordHash } from "./record-hash.ts"
import type { Workspace } from "./workspace.ts"

export interface Rebuilt {
  readonly documents: number
  /** `recordHash` of what was there, and of what was derived anew. */
  readonly before: string
  readonly after: string
}

/** Throws away all that is derived and derives it again from blobs and log. */
export async function rebuild(
  workspace: Workspace,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<Rebuilt> {
  const { derived } = workspace.record
  const before = await recordHash(workspace)
  const of = await derived.count("document")
  await derived.change({ clear: true, appliedEntry: 0 })
  await catchUp(workspace, (done) => onProgress(done, of))
  return { documents: await derived.count("document"), before, after: await recordHash(workspace) }
}
