import { rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { jsonLines, reckoner, temporaryFolder, type Ended } from "./reckoner.ts"

const folder = temporaryFolder()
const record = join(folder, "record")
const env = { RECKONER_HOME: join(folder, "home") }
const run = (...words: readonly string[]): Promise<Ended> => reckoner([...words, "--record", record], { env })
let report = ""

/** One report, of which people say where its damage was and when those in hospital were counted. */
beforeAll(async () => {
  const path = join(folder, "odesa.txt")
  writeFileSync(
    path,
    "ODESA, 11 May 2023. Four residents were killed by Wednesday's drone attack on Odesa, the mayor said. Ten were taken to hospital. Two buildings were damaged.\n",
  )
  await reckoner(["init", record], { env })
  await reckoner(["whoami", "--name", "A. Recorder"], { env })
  await run("add", path, "--published", "2023-05-11")
  report = String(jsonLines((await run("documents", "--json")).out)[0]?.["id"])
  await run("decide", "move", `${report}:Two buildings`, "--place", "Odesa", "--site", "Harbour School", "--why", "x")
  await run("decide", "correct", `${report}:Ten`, "--at", "2023-05-11T08:00:00Z", "--why", "the hospital's list")
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** Lines of one table of `show`. */
function tableIn(out: string, title: string): readonly string[] {
  const lines = out.split("\n")
  const from = lines.indexOf(title)
  return lines.slice(from + 2, lines.indexOf("", from))
}

describe("show", () => {
  it("sets a figure under what it is within, also where nothing is counted there", async () => {
    const lines = tableIn((await run("show", "Odesa")).out, "Damage")
    expect(lines.map((line) => line.slice(0, line.search(/\S/) + 14).trimEnd())).toEqual([
      "Drone attack,",
      "  Harbour School",
      "    damaged",
    ])
  })

  it("leaves out what holds nothing of a table", async () => {
    const lines = tableIn((await run("show", "Odesa")).out, "Harm to people")
    expect(lines.join("\n")).not.toContain("Harbour School")
  })

  it.each([
    ["2023-05-11", "as of the end of 11 May 2023 "],
    ["2023-05-12T09:30:00Z", "as of 12 May 2023, 12:30 "],
    ["2023-05-12T00:00:00+03:00", "as of the end of 11 May 2023 "],
  ])("says --as-of %s in the time of the place", async (asOf, words) => {
    const { out } = await run("show", "Odesa", "--as-of", asOf)
    expect(out).toContain(words)
    expect(out).toContain("times of Europe/Kyiv")
  })

  it("dates a state by the clock of the place", async () => {
    const row = tableIn((await run("show", "Odesa")).out, "Harm to people").find((line) =>
      line.includes("hospitalised"),
    )
    expect(row).toContain("2023-05-11 11:00")
  })
})
