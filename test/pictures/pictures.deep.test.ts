import { execFileSync } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { findRequirement } from "../requirements.ts"
import { root } from "../source-files.ts"
import { measurePicture } from "./measure-picture.ts"

const chromium = findRequirement("chromium")
const folder = mkdtempSync(join(tmpdir(), "reckoner-pictures-"))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const reckoner = (...words: readonly string[]): string =>
  execFileSync(process.execPath, [join(root, "bin", "reckoner.mjs"), ...words], { encoding: "utf8" })

/** The timeline of the sample's attack, drawn as a user would. */
function drawSample(): string {
  const record = join(folder, "record")
  const picture = join(folder, "toll.svg")
  reckoner("init", record)
  reckoner("add", join(root, "samples", "kyiv-2024-07-08"), "--record", record)
  reckoner("timeline", "Ukraine", "killed", "--svg", picture, "--record", record)
  return readFileSync(picture, "utf8")
}

const committed = execFileSync("git", ["ls-files", "-z", "docs/*.svg"], { cwd: root, encoding: "utf8" })
  .split("\0")
  .filter((path) => path !== "" && existsSync(join(root, path)))

describe.runIf(chromium !== null)("pictures", () => {
  const pictures: [string, () => string][] = [
    ["timeline --svg", drawSample],
    ...committed.map((path): [string, () => string] => [path, () => readFileSync(join(root, path), "utf8")]),
  ]

  it.each(pictures)("%s draws, all words inside, with nothing from elsewhere", (_, draw) => {
    const svg = draw()
    expect(svg.match(/(?:href|src)="(?:https?:)?\/\/[^"]*"|@import|<script/g)).toBeNull()
    const measure = measurePicture(chromium ?? "", svg)
    expect(measure.words.length).toBeGreaterThan(3)
    expect(measure.outside).toEqual([])
    expect(measure.width).toBeGreaterThan(300)
  })
})

describe.runIf(chromium !== null)("planted faults of pictures", () => {
  const around = (inner: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="100" viewBox="0 0 320 100">${inner}</svg>`

  it("are caught: words over the edge", () => {
    const svg = around(`<text x="10" y="50">inside</text><text x="300" y="50">over &amp; out</text>`)
    expect(measurePicture(chromium ?? "", svg)).toMatchObject({
      words: ["inside", "over & out"],
      outside: ["over & out"],
      width: 320,
    })
  })
  it("are caught: no picture", () => {
    expect(() => measurePicture(chromium ?? "", "<p>nothing</p>")).toThrow("does not draw")
  })
})
