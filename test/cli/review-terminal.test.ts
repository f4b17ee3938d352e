import { spawn } from "node:child_process"
import { rmSync } from "node:fs"
import { stripVTControlCharacters } from "node:util"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { findRequirement } from "../requirements.ts"
import { BIN, NOW, reckoner, sampleRecord, temporaryFolder } from "./reckoner.ts"

/** Gives a program a terminal. */
const script = findRequirement("script")

const folder = temporaryFolder()
let record = ""

beforeAll(async () => {
  record = await sampleRecord(folder)
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** A review in a terminal of its own, by another person than the one of these tests. */
function openReview(env: NodeJS.ProcessEnv): {
  readonly press: (keys: string) => void
  readonly shows: (text: string) => Promise<void>
  readonly ended: Promise<number | null>
} {
  const command = `stty columns 100 rows 30; '${process.execPath}' '${BIN}' review --record '${record}'`
  const child = spawn(script ?? "", ["-qec", command, "/dev/null"], { env: { ...process.env, ...env, TERM: "xterm" } })
  let seen = ""
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    seen += stripVTControlCharacters(text)
  })
  return {
    press: (keys) => {
      seen = ""
      child.stdin.write(keys)
    },
    shows: async (text) => {
      await expect.poll(() => seen, { timeout: 30_000, interval: 50 }).toContain(text)
    },
    ended: new Promise((resolve) => {
      child.on("close", resolve)
    }),
  }
}

describe.runIf(script !== null)("a review in a terminal", () => {
  it("lets others write while the person thinks, and notices that they did", { timeout: 120_000 }, async () => {
    const env = { RECKONER_HOME: `${folder}/second`, RECKONER_NOW: NOW, NO_COLOR: "1" }
    await reckoner(["whoami", "--name", "B. Colleague"], { env })
    const review = openReview(env)
    await review.shows("r reject:")
    const words = ["decide", "note", "Ukraine", "--why", "seen", "--wait", "0", "--record", record]
    const beside = await reckoner(words)
    expect([beside.code, beside.err]).toEqual([0, ""])
    review.press("a")
    await review.shows("Others wrote to the record meanwhile")
    await review.shows("r reject:")
    review.press("a")
    await review.shows("u takes it back")
    await review.shows("r reject:")
    expect((await reckoner(words)).code).toBe(0)
    review.press("q")
    await review.shows("1 decision, 0 skipped.")
    expect(await review.ended).toBe(0)
    expect((await reckoner(["history", "--record", record])).out).toContain("B. Colleague")
  })
})
