/** Prints, as JSON, how fast the HTTP API answers on a large record. The server runs in a process of its own; a real load program asks. */
import { spawn, execFileSync, type ChildProcess } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { parseArgs } from "node:util"
import autocannon from "autocannon"
import { generateReports, largeEventReports } from "./generate.ts"
import type { Report } from "./report.ts"
import { quantile } from "./timing.ts"

/** How one kind of question was answered. */
export interface QuestionMeasures {
  readonly name: string
  readonly connections: number
  readonly perSecond: number
  /** Milliseconds, as who asks sees it. */
  readonly p50: number
  readonly p95: number
  /** Milliseconds of the server's processor for one answer: without waiting for others on the machine. */
  readonly cpu: number
  readonly failed: number
}

export interface ApiMeasures {
  readonly documents: number
  readonly incidents: number
  /** Of the incident that is asked about. */
  readonly claims: number
  readonly questions: readonly QuestionMeasures[]
  /** Seconds from the start until the words of all reports can be searched. */
  readonly indexSeconds: number
  readonly peakMegabytes: number
}

const RECKONER = join(import.meta.dirname, "..", "bin", "reckoner.mjs")
/** So many reports make an incident of about 600 claims. */
const REPORTS_OF_ONE = 90
const TICKS_PER_SECOND = 100

const { values } = parseArgs({ options: { documents: { type: "string", default: "10000" } } })
const folder = mkdtempSync(join(tmpdir(), "reckoner-bench-api-"))
const record = join(folder, "record")
const environment = { ...process.env, RECKONER_HOME: join(folder, "home") }

function* reportsUpTo(count: number): Generator<Report> {
  let given = 0
  for (const report of largeEventReports(2, Math.min(REPORTS_OF_ONE, count))) {
    given += 1
    yield { ...report, id: `other-${report.id}` }
  }
  for (const report of generateReports(1)) {
    given += 1
    if (given > count) return
    yield report
  }
}

const run = (...words: readonly string[]): void => {
  execFileSync(process.execPath, [RECKONER, ...words, "--record", record], {
    env: environment,
    stdio: ["ignore", "ignore", "inherit"],
  })
}

/** Adds the reports and serves the record on a free port. */
async function serve(): Promise<{ readonly server: ChildProcess; readonly url: string }> {
  const path = join(folder, "reports.ndjson")
  const lines = [...reportsUpTo(Number(values.documents))].map((report) => `${JSON.stringify(report)}\n`)
  writeFileSync(path, lines.join(""))
  execFileSync(process.execPath, [RECKONER, "init", record], { env: environment, stdio: "ignore" })
  run("add", path)
  const server = spawn(process.execPath, [RECKONER, "serve", "--port", "0", "--record", record], {
    env: environment,
    stdio: ["ignore", "pipe", "inherit"],
  })
  for await (const line of createInterface({ input: server.stdout })) {
    const url = /http:\S+\w/u.exec(line)?.[0]
    if (url !== undefined) return { server, url }
  }
  throw new Error("the server did not begin")
}

/** A file of the system about a process; the launcher serves in its own where its Node is new enough. */
const status = (pid: number, file: string): string => readFileSync(`/proc/${pid}/${file}`, "utf8")

/** Milliseconds of the processor so far. */
function cpuOf(pid: number): number {
  const fields = status(pid, "stat")
    .slice(status(pid, "stat").lastIndexOf(")") + 2)
    .split(" ")
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND
}

const peakOf = (pid: number): number => Math.round(Number(/VmHWM:\s+(\d+)/u.exec(status(pid, "status"))?.[1]) / 1024)

const tenths = (value: number): number => Math.round(value * 10) / 10

interface Load {
  readonly paths: readonly string[]
  readonly connections: number
  readonly amount: number
}

async function measure(
  name: string,
  { url, pid }: { readonly url: string; readonly pid: number },
  { paths, connections, amount }: Load,
): Promise<QuestionMeasures> {
  console.error(`  ${name} …`)
  const times: number[] = []
  const before = cpuOf(pid)
  const began = performance.now()
  const { non2xx, errors } = await new Promise<autocannon.Result>((resolve, reject) => {
    const options = { url, connections, amount, requests: paths.map((path) => ({ path })) }
    const load = autocannon(options, (error: Error | null, result) => {
      if (error === null) resolve(result)
      else reject(error)
    })
    load.on("response", (_client, _status, _bytes, milliseconds) => times.push(milliseconds))
  })
  const seconds = (performance.now() - began) / 1000
  return {
    name,
    connections,
    perSecond: Math.round(times.length / seconds),
    p50: tenths(quantile(times, 0.5)),
    p95: tenths(quantile(times, 0.95)),
    cpu: tenths((cpuOf(pid) - before) / times.length),
    failed: non2xx + errors,
  }
}

const WORDS =
  "hospital missile police children market killed bus apartment mayor drone governor wounded rescuers school friday strike street station morning fire".split(
    " ",
  )

/** Instants from the first to the last, so many, none twice. */
function instantsBetween(first: string, last: string, count: number): readonly string[] {
  const [from, to] = [Date.parse(first), Date.parse(last)]
  return Array.from({ length: count }, (_, i) => new Date(from + ((to - from) * (i + 1)) / count).toISOString())
}

async function measureAll(served: { readonly url: string; readonly pid: number }): Promise<ApiMeasures> {
  const ask = async <Told>(path: string): Promise<Told> =>
    (await (await fetch(`${served.url}/api/v1/${path}`)).json()) as Told
  const began = performance.now()
  await ask("search?q=hospital")
  const indexSeconds = tenths((performance.now() - began) / 1000)
  const { incidents, total } = await ask<{ incidents: readonly { id: string }[]; total: number }>(
    "incidents?sort=-reports&limit=1",
  )
  const id = incidents[0]?.id ?? ""
  const { instants } = await ask<{ instants: readonly string[] }>(`incidents/${id}`)
  const claims = await ask<{ total: number }>(`incidents/${id}/claims?limit=1`)
  const then = instantsBetween(instants[0] ?? "", instants.at(-1) ?? "", 400)
  const days = instantsBetween("2015-01-01", "2025-01-01", 300)
  const path = `/api/v1/incidents/${id}`
  const one = { connections: 1, amount: 400 }
  const loads: readonly (readonly [string, Load])[] = [
    ["incident, as kept", { ...one, paths: [path] }],
    ["incident, each time as of another instant", { ...one, paths: then.map((at) => `${path}?asOf=${at}`) }],
    [
      "explanation, each as of another instant",
      { ...one, paths: then.map((at) => `${path}/explanation?measure=killed&asOf=${at}`) },
    ],
    ["list of 100, as kept", { connections: 10, amount: 5000, paths: ["/api/v1/incidents?limit=100"] }],
    [
      "list of 100, each as of another day",
      { connections: 1, amount: 300, paths: days.map((at) => `/api/v1/incidents?limit=100&asOf=${at}`) },
    ],
    [
      "search, each for another word",
      {
        connections: 1,
        amount: 60,
        paths: WORDS.flatMap((word) => [1, 2, 3].map((n) => `/api/v1/search?q=${word}&limit=${n + 17}`)),
      },
    ],
  ]
  const questions: QuestionMeasures[] = []
  for (const [name, load] of loads) questions.push(await measure(name, served, load))
  return {
    documents: Number(values.documents),
    incidents: total,
    claims: claims.total,
    questions,
    indexSeconds,
    peakMegabytes: peakOf(served.pid),
  }
}

try {
  console.error(`  adding ${values.documents} reports …`)
  const { server, url } = await serve()
  try {
    console.log(JSON.stringify(await measureAll({ url, pid: server.pid ?? 0 })))
  } finally {
    server.kill("SIGTERM")
    await new Promise((resolve) => {
      server.once("exit", resolve)
    })
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
