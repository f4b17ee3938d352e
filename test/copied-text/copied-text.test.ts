import { execFileSync } from "node:child_process"
import { lstatSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { findRequirement } from "../requirements.ts"
import { root } from "../source-files.ts"
import { othersTexts } from "./others-texts.ts"
import { RunIndex } from "./runs.ts"

const isFile = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isFile() === true

/** Files of the project, those not yet committed included; without what tools write. */
function ownFiles(): readonly string[] {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
  })
  return listed.split("\0").filter((path) => path !== "" && path !== "package-lock.json" && isFile(join(root, path)))
}

function ownIndex(): RunIndex {
  const index = new RunIndex()
  for (const path of ownFiles()) {
    const source = readFileSync(join(root, path), "utf8")
    if (!source.includes("\0")) index.add(path, source)
  }
  return index
}

const shared = findRequirement("shared texts")

describe.runIf(shared !== null)("the texts of others", () => {
  it("have no run of eight words in common with this repository", { timeout: 60_000 }, async () => {
    const index = ownIndex()
    const copied: string[] = []
    let texts = 0
    for await (const { name, text } of othersTexts(shared ?? "")) {
      texts++
      for (const run of index.meet(name, text)) copied.push(`${run.path}: "${run.words}" stands in ${run.of}`)
    }
    expect(texts).toBeGreaterThan(1000)
    expect([...new Set(copied)].join("\n")).toBe("")
  })
})

describe("planted copies", () => {
  const index = new RunIndex()
  index.add("notes.md", "The river rose over its banks before the dawn,\nand nobody in the lower town had slept.")
  index.add("rule.ts", `reads: ["[Seven] boats were [lost]\\nnear the old stone bridge that night"]`)
  index.add("quote.md", "The ferryman's dog wouldn't leave the far bank until noon.")

  it.each([
    ["THE RIVER ROSE OVER ITS BANKS BEFORE THE noise", "notes.md"],
    ["it said: “banks before the dawn and, nobody in the…”", "notes.md"],
    ["Seven boats were lost near the old stone", "rule.ts"],
    ["The ferryman’s dog wouldn’t leave the far bank", "quote.md"],
    ["The ferryman's dog wouldn't leave the far", "quote.md"],
  ])("are found: %s", (text, path) => {
    expect(index.meet("other", text).map((run) => run.path)).toContain(path)
  })
  it.each([
    ["seven words are no copy", "the river rose over its banks before"],
    ["a word between breaks the run", "the river rose over its wide banks before the dawn and"],
    ["a run does not reach over two files", "the lower town had slept seven boats were lost"],
  ])("%s", (_, text) => {
    expect(index.meet("other", text)).toEqual([])
  })
})
