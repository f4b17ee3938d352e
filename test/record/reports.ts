import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import { largeEventReports } from "../../bench/generate.ts"
import type { Report } from "../../bench/report.ts"
import { fetchPaths, type Fetched } from "../../src/sources/index.ts"
import { addDocuments, createRecord, openWorkspace, type Workspace } from "../../src/workflow/index.ts"
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

const lineOf = ({ id, title, outlet, published, url, text }: Report): Fetched => ({
  kind: "fetched",
  bytes: new TextEncoder().encode(JSON.stringify({ text })),
  mediaType: "application/x-ndjson-line",
  name: id,
  url,
  outlet,
  published,
  givenId: id,
  title,
})

/** Many reports of one made-up attack, with as many counts, speakers and wordings. */
export const manyReportsOfOne = (count: number): Fetched[] => [...largeEventReports(5, count)].map(lineOf)

const GUN_VIOLENCE = join(root, "..", "shared", "corpora", "gva_semeval2018t5", "dev.jsonl.gz")
export const gunViolenceIsHere = existsSync(GUN_VIOLENCE)

/** The first articles of the corpus on mass shootings. Throws where it is absent. */
export function gunViolence(count: number): Fetched[] {
  const lines = gunzipSync(readFileSync(GUN_VIOLENCE)).toString("utf8").trim().split("\n")
  const articles = lines.map((line) => JSON.parse(line) as Report & { readonly gold: { mass_shooting: boolean } })
  return articles
    .filter(({ gold }) => gold.mass_shooting)
    .slice(0, count)
    .map(lineOf)
}

export const openAt = (dir: string, write: boolean): Promise<Workspace> =>
  openWorkspace({ dir, from: dir, write, waitMs: 1000, who: "a test", clock: () => NOW })

export async function emptyRecord(dir: string): Promise<Workspace> {
  await createRecord(dir, NOW)
  return openAt(dir, true)
}

/** A new record of these reports. */
export async function recordAt(dir: string, all: readonly Fetched[]): Promise<Workspace> {
  const workspace = await emptyRecord(dir)
  await addDocuments(workspace, all)
  return workspace
}
