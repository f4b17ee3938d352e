import { existsSync } from "node:fs"
import { join } from "node:path"
import { fetchPaths, type Fetched } from "../../src/sources/index.ts"
import { openWorkspace, createRecord, type Workspace } from "../../src/workflow/index.ts"
import { root } from "../source-files.ts"

/** The clock of these tests: after the last report of the sample. */
export const NOW = Date.UTC(2024, 7, 20)

const SEEDS = join(root, "..", "shared", "seeds", "input.jsonl")
export const seedsAreHere = existsSync(SEEDS)

/** The sample's reports, and the annotated seeds where they are there. */
export async function reports(): Promise<Fetched[]> {
  const paths = [join(root, "samples", "kyiv-2024-07-08"), ...(seedsAreHere ? [SEEDS] : [])]
  const fetched: Fetched[] = []
  for await (const outcome of fetchPaths(paths)) {
    if (outcome.kind !== "fetched") throw new Error(`a report of the tests is not read: ${JSON.stringify(outcome)}`)
    fetched.push(outcome)
  }
  return fetched
}

export const openAt = (dir: string, write: boolean): Promise<Workspace> =>
  openWorkspace({ dir, from: dir, write, waitMs: 1000, who: "a test", clock: () => NOW })

export async function emptyRecord(dir: string): Promise<Workspace> {
  await createRecord(dir, NOW)
  return openAt(dir, true)
}
