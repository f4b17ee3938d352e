import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { root } from "../source-files.ts"
import { describeFaults } from "../syntax.ts"
import { linkFaults } from "./links.ts"
import { linesOf, markdownPages } from "./markdown.ts"

const pages = markdownPages()
const scripts = Object.keys(
  (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> }).scripts,
)

describe("the documents", () => {
  it("link to what is there", () => {
    expect(pages.map((page) => page.path)).toContain("README.md")
    expect(describeFaults(linkFaults(pages, (path) => existsSync(join(root, path))))).toBe("")
  })
  it("name npm scripts that exist", () => {
    const named = pages.flatMap((page) =>
      linesOf(page).flatMap(({ text, number }) =>
        [...text.matchAll(/\bnpm run (?:--silent |-s )?([a-z][a-z:-]*)/g)].map((match) => ({
          name: match[1] ?? "",
          where: `${page.path}:${number}`,
        })),
      ),
    )
    expect(named.filter(({ name }) => !scripts.includes(name))).toEqual([])
  })
  it("name every npm script, in CONTRIBUTING.md", () => {
    const contributing = pages.find((page) => page.path === "CONTRIBUTING.md")?.text ?? ""
    const hooks = new Set(["prepack"])
    expect(
      scripts.filter(
        (name) =>
          !hooks.has(name) && !contributing.includes(`npm run ${name}\``) && !contributing.includes(`npm ${name}\``),
      ),
    ).toEqual([])
  })
})

describe("planted links", () => {
  const exists = (path: string): boolean => ["a.md", "docs/b.md", "docs/toll.svg"].includes(path)
  const faultsOf = (text: string): string[] =>
    linkFaults(
      [
        { path: "a.md", text },
        { path: "docs/b.md", text: "# Top\n## How it is `read`\n## Top\n```\n# not a heading\n```\n" },
      ],
      exists,
    ).map((fault) => fault.message)

  it.each([
    ["[x](docs/c.md)", "docs/c.md is not there"],
    ["![x](docs/toll.png)", "docs/toll.png is not there"],
    [`<img src="toll.svg">`, "toll.svg is not there"],
    ["[x]: docs/c.md", "docs/c.md is not there"],
    ["[x](docs/b.md#how-it-reads)", "docs/b.md has no heading #how-it-reads"],
    ["[x](docs/b.md#not-a-heading)", "docs/b.md has no heading #not-a-heading"],
    ["[x](#nowhere)", "a.md has no heading #nowhere"],
    ["[x](../outside.md)", "../outside.md is not there"],
  ])("are caught: %s", (text, message) => {
    expect(faultsOf(text)).toEqual([message])
  })
  it.each([
    "[x](docs/b.md#how-it-is-read) [y](docs/b.md#top-1) ![z](docs/toll.svg)",
    "[x](https://example.org/a.md) [y](mailto:a@example.org)",
    "`[x](nowhere.md)`",
    "```\n[x](nowhere.md)\n```",
  ])("pass: %s", (text) => {
    expect(faultsOf(text)).toEqual([])
  })
})
