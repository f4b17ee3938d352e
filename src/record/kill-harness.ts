import { spawn } from "node:child_process"

export interface KillRun {
  /** Program and arguments; run without a shell. */
  readonly command: readonly [string, ...string[]]
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>
  /** From the start of the process, or from its first line on stdout. */
  readonly from: "start" | "first-line"
  /** SIGKILL comes this long after. */
  readonly delayMs: number
}

export interface KillOutcome {
  /** Whole lines that the process had written to stdout: what it had acknowledged. */
  readonly lines: readonly string[]
  readonly stderr: string
  /** False where it ended by itself before. */
  readonly killed: boolean
  /** Null where it was killed. */
  readonly exitCode: number | null
}

/** Starts a process, kills it with SIGKILL at the given moment, and waits until it is gone. For tests of what a record survives. */
export function runAndKill({ command, env = {}, from, delayMs }: KillRun): Promise<KillOutcome> {
  const [program, ...args] = command
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] })
    let stdout = ""
    let stderr = ""
    let timer: NodeJS.Timeout | null = null
    const startTimer = (): void => {
      timer ??= setTimeout(() => child.kill("SIGKILL"), delayMs)
    }
    if (from === "start") startTimer()
    child.stdout.setEncoding("utf8").on("data", (part: string) => {
      stdout += part
      if (stdout.includes("\n")) startTimer()
    })
    child.stderr.setEncoding("utf8").on("data", (part: string) => {
      stderr += part
    })
    child.on("error", reject)
    child.on("close", (exitCode, signal) => {
      if (timer !== null) clearTimeout(timer)
      resolve({ lines: stdout.split("\n").slice(0, -1), stderr, killed: signal === "SIGKILL", exitCode })
    })
  })
}

/** Delays spread evenly over [0, maxMs), the same for the same seed (a linear congruential generator). */
export function seededDelays(seed: number, count: number, maxMs: number): readonly number[] {
  let state = seed >>> 0
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return (state / 2 ** 32) * maxMs
  })
}
