import { spawn } from "node:child_process"
import { root } from "../source-files.ts"
import { join } from "node:path"

export const BIN = join(root, "bin", "reckoner.mjs")

/** How a command ended that had only so much time and memory. */
export interface EndedRun {
  /** Null where it was ended from outside. */
  readonly code: number | null
  readonly out: string
  readonly err: string
  /** True where the deadline came first. */
  readonly late: boolean
  readonly ms: number
  /** Most memory that the process had at once; 0 where it could not say. */
  readonly peakMb: number
}

export interface RunTerms {
  readonly env?: Readonly<Record<string, string>>
  readonly deadlineMs?: number
  /** Of the heap of JavaScript. */
  readonly heapMb?: number
  /** What runs the command, such as `setpriv` with its options. */
  readonly through?: readonly string[]
}

/** Says on the way out, on a channel of its own, how much memory the process came to hold. */
const PEAK = `import { writeSync } from "node:fs"
process.on("exit", () => { try { writeSync(3, String(process.resourceUsage().maxRSS)) } catch {} })`
const PRELOADED = `data:text/javascript,${encodeURIComponent(PEAK)}`

/** Runs the real command under limits. Never rejects for how it ends. */
export function runWithin(words: readonly string[], terms: RunTerms = {}): Promise<EndedRun> {
  const { env = {}, deadlineMs = 120_000, heapMb = 1024, through = [] } = terms
  const all = [...through, process.execPath, `--max-old-space-size=${heapMb}`, "--import", PRELOADED, BIN, ...words]
  const [program = "", ...args] = all
  const began = performance.now()
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      env: { PATH: process.env["PATH"], HOME: process.env["HOME"], TZ: "UTC", ...env },
      stdio: ["ignore", "pipe", "pipe", "pipe"],
    })
    const texts = ["", "", ""]
    for (const [i, channel] of [child.stdout, child.stderr, child.stdio[3]].entries()) {
      channel?.on("data", (part: Buffer) => {
        texts[i] += part.toString("utf8")
      })
    }
    let late = false
    const timer = setTimeout(() => {
      late = true
      child.kill("SIGKILL")
    }, deadlineMs)
    child.on("error", reject)
    child.on("close", (code) => {
      clearTimeout(timer)
      const [out = "", err = "", kilobytes = ""] = texts
      const ms = Math.round(performance.now() - began)
      resolve({ code, out, err, late, ms, peakMb: Math.round(Number(kilobytes) / 1024) })
    })
  })
}

/** Standard error without the lines that a command writes now and then while it works, on a slow machine. */
export const withoutProgress = (err: string): string =>
  err.replaceAll(/^.*(?:MB of the blobs checked|made again and compared|read and reckoned again)\n/gm, "")

/** Words by which a crash shows itself, or a value that was taken for a text. */
export const hasStackTrace = (text: string): boolean =>
  /\n\s+at \S|a fault of the program|FATAL ERROR|Unhandled|\[object /.test(text)

const ORDERS = new RegExp(String.raw`[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]`)

/** Signs that could move the cursor, colour the screen or turn the reading direction round; line ends and tabs are ours. */
export const hasControlSigns = (text: string): boolean => ORDERS.test(text)
