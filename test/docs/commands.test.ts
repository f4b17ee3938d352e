import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { withHelpBlocks } from "../../scripts/write-docs.ts"
import { COMMANDS } from "../../src/cli/index.ts"
import { root } from "../source-files.ts"
import { linesOf, markdownPages } from "./markdown.ts"

const manual = readFileSync(join(root, "docs", "cli.md"), "utf8")

describe("docs/cli.md", () => {
  it.each(COMMANDS.map((command) => [command.name]))("has a section on %s", (name) => {
    expect(manual).toContain(`\n## ${name}\n`)
    expect(manual).toContain(`<!-- help: ${name} -->`)
  })
  it("holds the help that the commands print (npm run docs:write mends it)", () => {
    expect(withHelpBlocks(manual)).toBe(manual)
  })
  it("is mended where it lags behind", () => {
    const stale = "<!-- help: init -->\n```text\nbefore this\n```\n"
    expect(withHelpBlocks(stale)).toContain("reckoner init")
    expect(withHelpBlocks(stale)).not.toContain("before this")
    expect(() => withHelpBlocks("<!-- help: nosuch -->\n```text\n```\n")).toThrow("nosuch")
  })
})

/** `reckoner` command lines in code blocks and in `code`, as words. */
const commandLines = markdownPages().flatMap((page) =>
  linesOf(page).flatMap(({ text, code, number }) =>
    (code ? [text] : [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? "")).flatMap((line) => {
      const words = /^\s*(?:\$ )?(?:npm run (?:--silent|-s) reckoner --|reckoner)\s+([a-z].*)$/.exec(line)?.[1]
      return words === undefined
        ? []
        : [{ where: `${page.path}:${number}`, words: words.split(/\s+[|>#]|\s{3,}/)[0] ?? "" }]
    }),
  ),
)

describe("command lines in the documents", () => {
  it("name commands and options that exist", () => {
    const wrong = commandLines.filter(({ words }) => {
      const [name, ...rest] = words.split(/\s+/)
      const command = COMMANDS.find((one) => one.name === name)
      if (command === undefined) return name !== "help"
      const options = new Set([...command.options.map((option) => option.name), "help"])
      return rest.some((word) => word.startsWith("--") && !options.has(word.slice(2).split("=")[0] ?? ""))
    })
    expect(wrong).toEqual([])
  })
})
