import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { afterAll, describe, expect, it } from "vitest"
import type { FrameRule } from "../../src/claims/frames/rule.ts"
import { createTextFraming } from "../../src/claims/frames/frame-text-fixture.ts"
import { FRAME_RULES } from "../../src/claims/frames/rules/index.ts"
import { english } from "../../src/language/index.ts"
import type { FramePack, OutcomeEntry } from "../../src/language/pack.ts"
import { root } from "../source-files.ts"

const page = readFileSync(join(root, "docs/reading.md"), "utf8")
const folder = mkdtempSync(join(tmpdir(), "reading-"))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** The code block under `<!-- name -->`. */
function block(name: string): string {
  const found = new RegExp(`<!-- ${name} -->\\n\`\`\`[a-z]+\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1]
  if (found === undefined) throw new Error(`docs/reading.md has no block named ${name}`)
  return found
}

/** What a module of this source exports, read as if it stood among the rules. */
async function exportsOf(name: string, source: string): Promise<Readonly<Record<string, unknown>>> {
  const frames = join(root, "src/claims/frames")
  const path = join(folder, `${name}.ts`)
  writeFileSync(path, source.replaceAll('from "../', `from "${frames}/`))
  return (await import(/* @vite-ignore */ pathToFileURL(path).href)) as Readonly<Record<string, unknown>>
}

/** "injured 4..4" for each frame of a text, as this pack and these rules read it. */
function readings(text: string, pack: FramePack = english, rules = FRAME_RULES): readonly string[] {
  return createTextFraming(
    pack,
    rules,
  )(text)
    .frames.filter(({ count }) => count !== null)
    .map(({ measure, count }) => `${measure} ${count?.least}..${count?.most ?? ""}`)
}

const split = (example: string): readonly [text: string, expected: readonly string[]] => {
  const [text = "", expected = ""] = example.split(" => ")
  return [text.trim(), expected.split(", ")]
}

describe("docs/reading.md", () => {
  it("adds a word", async () => {
    const { row } = await exportsOf("row", `export const row = ${block("word")}`)
    const pack: FramePack = { ...english, outcomes: [...english.outcomes, row as OutcomeEntry] }
    const lines = block("word-examples").trim().split("\n")
    const reads = lines.filter((line) => line.startsWith("reads:")).map((line) => split(line.slice(6)))
    const refuses = lines.filter((line) => line.startsWith("refuses:")).map((line) => line.slice(8).trim())
    expect([reads.length, refuses.length]).toEqual([2, 1])
    for (const [text, expected] of reads) {
      expect([text, readings(text)]).toEqual([text, []])
      expect([text, readings(text, pack)]).toEqual([text, expected])
    }
    for (const text of refuses) expect([text, readings(text, pack)]).toEqual([text, []])
  })
  it("adds a rule", async () => {
    const [rule] = Object.values(await exportsOf("rule", block("rule"))) as readonly FrameRule[]
    if (rule === undefined) throw new Error("the block exports no rule")
    const pack: FramePack = { ...english, ruleWords: [...english.ruleWords, "come"] }
    const rules = [...FRAME_RULES, [rule]]
    for (const [text, expected] of rule.reads.map(split)) {
      expect([text, readings(text)]).toEqual([text, []])
      expect([text, readings(text, pack, rules)]).toEqual([text, expected])
    }
    for (const text of rule.refuses) expect([text, readings(text, pack, rules)]).toEqual([text, []])
    expect(page).toContain(rule.id)
  })
})
