/** Prints, as JSON, what adding reports to a record costs as it grows: bulk, one more document, fsync alone, memory, size on disk. */
import {
  closeSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { fetchPaths } from "../src/sources/index.ts"
import { addDocuments, createRecord, openWorkspace, type Workspace } from "../src/workflow/index.ts"
import { generateReports } from "./generate.ts"
import type { Report } from "./report.ts"
import { median, peakMegabytes, quantile, timed, timedAsync } from "./timing.ts"

export interface SizeMeasures {
  /** Documents in the record. */
  readonly documents: number
  /** Bulk rate of the stretch that led to this size, documents a second. */
  readonly addedPerSecond: number
  /** Milliseconds of one more document, single, from its file to its acknowledged and derived entry. */
  readonly oneMoreP50: number
  readonly oneMoreP95: number
  readonly bytesOnDiskPerDocument: number
}
export interface AddingMeasures {
  readonly sizes: readonly SizeMeasures[]
  /** One small append and fsync on the same disk, milliseconds. */
  readonly fsyncP50: number
  readonly fsyncP95: number
  readonly incidents: number
  readonly peakMegabytes: number
}

const SINGLES = 40
const FSYNCS = 100

const { values } = parseArgs({ options: { sizes: { type: "string", default: "100,1000,10000" } } })
const sizes = values.sizes.split(",").map(Number)

const folder = mkdtempSync(join(tmpdir(), "reckoner-bench-"))
const record = join(folder, "record")
const reports = generateReports(1)

function takeReports(count: number): readonly Report[] {
  const taken: Report[] = []
  while (taken.length < count) {
    const { value, done } = reports.next() as IteratorResult<Report, void>
    if (done === true || value === undefined) break
    taken.push(value)
  }
  return taken
}

function writeLines(name: string, lines: readonly Report[]): string {
  const path = join(folder, `${name}.ndjson`)
  writeFileSync(path, lines.map((report) => `${JSON.stringify(report)}\n`).join(""))
  return path
}

const bytesIn = (path: string): number =>
  readdirSync(path, { recursive: true, withFileTypes: true }).reduce(
    (sum, entry) => (entry.isFile() ? sum + statSync(join(entry.parentPath, entry.name)).size : sum),
    0,
  )

async function addFile(workspace: Workspace, path: string): Promise<number> {
  const report = await addDocuments(workspace, fetchPaths([path]))
  if (report.bad.length > 0) throw new Error(`not added: ${report.bad[0]?.name ?? ""}: ${report.bad[0]?.why ?? ""}`)
  return report.documents
}

async function measureSize(workspace: Workspace, size: number, before: number): Promise<SizeMeasures> {
  const bulk = writeLines("bulk", takeReports(size - before))
  const bulkMilliseconds = await timedAsync(() => addFile(workspace, bulk))
  const bytes = bytesIn(record)
  const singles = takeReports(SINGLES).map((report, i) => writeLines(`single-${i}`, [report]))
  const times: number[] = []
  for (const path of singles) times.push(await timedAsync(() => addFile(workspace, path)))
  return {
    documents: size,
    addedPerSecond: Math.round(((size - before) * 1000) / bulkMilliseconds),
    oneMoreP50: Math.round(median(times) * 10) / 10,
    oneMoreP95: Math.round(quantile(times, 0.95) * 10) / 10,
    bytesOnDiskPerDocument: Math.round(bytes / size),
  }
}

/** What the disk alone takes for a line of a log that must survive a power cut. */
function fsyncTimes(): readonly number[] {
  const file = openSync(join(folder, "fsync"), "a")
  const line = "x".repeat(600)
  const times = Array.from({ length: FSYNCS }, () =>
    timed(() => {
      writeSync(file, line)
      fsyncSync(file)
    }),
  )
  closeSync(file)
  return times
}

try {
  const clock = (): number => Date.UTC(2026, 0, 1)
  await createRecord(record, clock())
  const workspace = await openWorkspace({ dir: record, from: folder, write: true, waitMs: 1000, who: "bench", clock })
  const measured: SizeMeasures[] = []
  let before = 0
  for (const size of sizes) {
    measured.push(await measureSize(workspace, size, before))
    before = size + SINGLES
  }
  const incidents = await workspace.record.derived.count("incident")
  await workspace.close()
  const fsyncs = fsyncTimes()
  console.log(
    JSON.stringify({
      sizes: measured,
      fsyncP50: Math.round(median(fsyncs) * 100) / 100,
      fsyncP95: Math.round(quantile(fsyncs, 0.95) * 100) / 100,
      incidents,
      peakMegabytes: peakMegabytes(),
    } satisfies AddingMeasures),
  )
} finally {
  rmSync(folder, { recursive: true })
}
