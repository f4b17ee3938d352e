/**
 * Prints, as JSON, what a record costs as it grows: adding in bulk, one more document, one more into an incident of many reports,
 * questions, fsync alone, memory, size on disk.
 */
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
import { basename, join } from "node:path"
import { parseArgs } from "node:util"
import { fetchPaths } from "../src/sources/index.ts"
import { addDocuments, createRecord, listIncidents, openWorkspace, type Workspace } from "../src/workflow/index.ts"
import { measureAsking, type AskingMeasures } from "./ask.ts"
import { measureDeciding, type DecidingMeasures } from "./deciding.ts"
import { generateReports, largeEventReports } from "./generate.ts"
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
  /** The same, time of the processor alone: without fsync, and without waiting for others on the machine. */
  readonly oneMoreCpuP50: number
  readonly oneMoreCpuP95: number
  readonly bytesOnDiskPerDocument: number
  readonly asking: AskingMeasures
}
export interface AddingMeasures {
  readonly sizes: readonly SizeMeasures[]
  /** One more report into the incident that most reports tell of, which is in the largest record alone. */
  readonly largest: { readonly reports: number; readonly oneMore: number; readonly oneMoreCpu: number }
  /** A decision on a claim of an incident of about 500 claims, in the largest record. */
  readonly deciding: DecidingMeasures
  /** One small append and fsync on the same disk, milliseconds. */
  readonly fsyncP50: number
  readonly fsyncP95: number
  readonly incidents: number
  readonly peakMegabytes: number
}

const SINGLES = 100
const FSYNCS = 100
const MORE_INTO_LARGEST = 7
/** So many make an incident of about 500 claims. */
const REPORTS_DECIDED_ON = 74

const { values } = parseArgs({
  options: { sizes: { type: "string", default: "1000,10000" }, "of-one": { type: "string", default: "200" } },
})
const sizes = values.sizes.split(",").map(Number)
const reportsOfOne = Number(values["of-one"])

const folder = mkdtempSync(join(tmpdir(), "reckoner-bench-"))
const record = join(folder, "record")
const reports = generateReports(1)
const ofOne = [...largeEventReports(1, reportsOfOne + MORE_INTO_LARGEST)]
/** Of another large event, on whose claims people decide. */
const decidedOn = [...largeEventReports(2, REPORTS_DECIDED_ON)].map((report) => ({
  ...report,
  id: `other-${report.id}`,
}))

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

/** After so many reports of one file it says how far it is. */
const TOLD_EVERY = 2000

async function addFile(workspace: Workspace, path: string): Promise<number> {
  const began = performance.now()
  const onProgress = (done: number): void => {
    if (done % TOLD_EVERY !== 0) return
    const rate = (1000 * done) / (performance.now() - began)
    console.error(`  ${done} reports of ${basename(path, ".ndjson")} added, ${rate.toFixed(0)} a second`)
  }
  const report = await addDocuments(workspace, fetchPaths([path]), { onProgress })
  if (report.bad.length > 0) throw new Error(`not added: ${report.bad[0]?.name ?? ""}: ${report.bad[0]?.why ?? ""}`)
  return report.documents
}

const eventOf = (report: Report): string => report.id.slice(0, report.id.lastIndexOf("-"))

/**
 * Parts reports into those added in bulk and those added one by one: the last report of each of the last events,
 * so that at every size one more document is one more report of what is known, of as many reports as chance gives.
 */
function holdOut(all: readonly Report[]): { readonly bulk: readonly Report[]; readonly singles: readonly Report[] } {
  const lastOf = new Map(all.map((report) => [eventOf(report), report]))
  const singles = [...lastOf.values()].slice(-SINGLES)
  const held = new Set(singles)
  return { bulk: all.filter((report) => !held.has(report)), singles }
}

interface Spent {
  readonly milliseconds: number
  readonly cpu: number
}

async function addOne(workspace: Workspace, report: Report): Promise<Spent> {
  const path = writeLines("single", [report])
  const before = process.cpuUsage()
  const milliseconds = await timedAsync(() => addFile(workspace, path))
  const { user, system } = process.cpuUsage(before)
  return { milliseconds, cpu: (user + system) / 1000 }
}

const tenths = (value: number): number => Math.round(value * 10) / 10

async function measureSize(workspace: Workspace, size: number, before: number): Promise<SizeMeasures> {
  const { bulk, singles } = holdOut(takeReports(size - before))
  const path = writeLines(`the ${bulk.length} up to ${size}`, bulk)
  const bulkMilliseconds = await timedAsync(() => addFile(workspace, path))
  console.error(`  one more into ${size}, and asking of it …`)
  const spent: Spent[] = []
  for (const report of singles) spent.push(await addOne(workspace, report))
  const [times, cpu] = [spent.map((one) => one.milliseconds), spent.map((one) => one.cpu)]
  return {
    documents: size,
    addedPerSecond: Math.round((bulk.length * 1000) / bulkMilliseconds),
    oneMoreP50: tenths(median(times)),
    oneMoreP95: tenths(quantile(times, 0.95)),
    oneMoreCpuP50: tenths(median(cpu)),
    oneMoreCpuP95: tenths(quantile(cpu, 0.95)),
    bytesOnDiskPerDocument: Math.round(bytesIn(record) / size),
    asking: await measureAsking(workspace),
  }
}

/** Median over a few more reports of the event that most reports tell of. */
async function measureLargest(workspace: Workspace): Promise<AddingMeasures["largest"]> {
  const spent: Spent[] = []
  for (const report of ofOne.slice(reportsOfOne)) spent.push(await addOne(workspace, report))
  const { lines } = await listIncidents(workspace, { asOf: null, policy: "recorder" })
  return {
    reports: Math.max(...lines.map((line) => line.documents.length)),
    oneMore: tenths(median(spent.map((one) => one.milliseconds))),
    oneMoreCpu: tenths(median(spent.map((one) => one.cpu))),
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
  for (const [i, size] of sizes.entries()) {
    // The smallest records would be that one event and little else.
    if (i === sizes.length - 1) {
      await addFile(workspace, writeLines("of-one", [...ofOne.slice(0, reportsOfOne), ...decidedOn]))
      before += reportsOfOne + decidedOn.length
    }
    measured.push(await measureSize(workspace, size, before))
    before = size
  }
  console.error("  deciding …")
  const deciding = await measureDeciding(workspace, folder)
  const largest = await measureLargest(workspace)
  const incidents = await workspace.record.derived.count("incident")
  await workspace.close()
  const fsyncs = fsyncTimes()
  console.log(
    JSON.stringify({
      sizes: measured,
      largest,
      deciding,
      fsyncP50: Math.round(median(fsyncs) * 100) / 100,
      fsyncP95: Math.round(quantile(fsyncs, 0.95) * 100) / 100,
      incidents,
      peakMegabytes: peakMegabytes(),
    } satisfies AddingMeasures),
  )
} finally {
  rmSync(folder, { recursive: true })
}
