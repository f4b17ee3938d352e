import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { isTestFile, root, sourceFiles } from "../source-files.ts"
import { describeFaults, type SourceFile } from "../syntax.ts"
import { cycleFaults, doorFaults, importFaults } from "./check.ts"
import { importsOf } from "./imports.ts"
import { MODULE_TABLE } from "./table.ts"

describe("the modules of this repository", () => {
  const files = sourceFiles("src")

  it("are there to be checked", () => {
    expect(files.length).toBeGreaterThan(10)
  })
  it("import as the table allows", () => {
    expect(describeFaults(importFaults(files, MODULE_TABLE))).toBe("")
  })
  it("have a door each, which begins with its charter", () => {
    expect(describeFaults(doorFaults(files))).toBe("")
  })
  it("have no files that import each other in a ring", () => {
    expect(describeFaults(cycleFaults(files.filter((file) => !isTestFile(file.path))))).toBe("")
  })
})

describe("the module table of ARCHITECTURE.md", () => {
  const written = [...readFileSync(join(root, "ARCHITECTURE.md"), "utf8").matchAll(/^\| `(\w+)` \|.*\| ([^|]+) \|$/gm)]
  const rows = written.map(([, module = "", modules = ""], index): [string, readonly string[]] => {
    const above = written.slice(0, index).map((row) => row[1] ?? "")
    return [module, modules === "all above" ? above : modules.split(", ").filter((name) => name !== "–")]
  })

  it("is the one that is checked", () => {
    expect(Object.fromEntries(rows)).toEqual(
      Object.fromEntries(Object.entries(MODULE_TABLE).map(([module, row]) => [module, row.modules])),
    )
  })
})

/** Messages for one planted file. */
const faultsOf = (path: string, source: string): string[] =>
  importFaults([{ path, source }], MODULE_TABLE).map((fault) => fault.message)

describe("planted faults of imports", () => {
  it.each([
    ["a module out of its row", `import { group } from "../incidents/index.ts"`],
    ["a type import", `import type { Tie } from "../incidents/index.ts"`],
    ["an inline type import", `import { type Tie } from "../incidents/index.ts"`],
    ["a type named by import()", `export type T = import("../incidents/index.ts").Tie`],
    ["a re-export", `export { group } from "../incidents/index.ts"`],
    ["a re-export of all", `export * from "../incidents/index.ts"`],
    ["a type re-export", `export type { Tie } from "../incidents/index.ts"`],
    ["a dynamic import", `const m = await import("../incidents/index.ts")`],
    ["a dynamic import of a template", "const m = await import(`../incidents/index.ts`)"],
    ["a worker", `new Worker(new URL("../incidents/index.ts", import.meta.url))`],
    ["typeof import()", `export type T = typeof import("../incidents/index.ts")`],
    ["import x = require()", `import x = require("../incidents/index.ts")`],
  ])("catches %s", (_, source) => {
    expect(faultsOf("src/claims/read.ts", source)).toEqual(["claims may not import incidents"])
  })

  it.each([
    ["another module's inside", "src/claims/read.ts", `import { scan } from "../language/scan.ts"`, "through its door"],
    ["another module's inner door", "src/claims/a/b.ts", `import "../../language/en/index.ts"`, "through its door"],
    ["Node in a pure module", "src/reckoning/reckon.ts", `import { readFileSync } from "node:fs"`, "may not know Node"],
    ["Node by an old name", "src/reckoning/reckon.ts", `import fs from "fs"`, "may not import the package fs"],
    ["a package", "src/language/scan.ts", `import nlp from "compromise"`, "may not import the package compromise"],
    ["a package that others may", "src/language/scan.ts", `import "@noble/hashes/sha2.js"`, "package @noble/hashes"],
    ["the package by its own name", "src/cli/main.ts", `import "reckoner"`, "may not import the package reckoner"],
    ["a computed import", "src/cli/main.ts", `await import(process.argv[2] ?? "")`, "is computed"],
    [
      "Node's types by reference",
      "src/model/a.ts",
      `/// <reference types="node" />`,
      "may not import the package @types/node",
    ],
    ["scripts from a module", "src/record/a.ts", `import "../../scripts/build.ts"`, "outside the modules"],
    ["a module that is not in the table", "src/extras/a.ts", `import "./b.ts"`, "in no module of the table"],
    ["a stage from a test beside the code", "src/claims/a.test.ts", `import "../incidents/index.ts"`, "may not import"],
    [
      "a test library in code",
      "src/claims/a.ts",
      `import fc from "fast-check"`,
      "may not import the package fast-check",
    ],
  ])("catches %s", (_, path, source, message) => {
    expect(faultsOf(path, source).join()).toContain(message)
  })

  it.each([
    ["src/claims/read.ts", `import { scan } from "../language/index.ts"\nimport { a } from "./a.ts"`],
    ["src/claims/a/b.ts", `export * from "../../model/index.ts"`],
    ["src/record/folder/log.ts", `import { open } from "node:fs/promises"`],
    ["src/claims/read.test.ts", `import { it } from "vitest"\nimport fc from "fast-check"\nimport "node:fs"`],
    ["src/model/ids.ts", `import { sha256 } from "@noble/hashes/sha2.js"\nconst s = 'import "../cli/index.ts"'`],
  ])("lets pass what the table allows in %s", (path, source) => {
    expect(faultsOf(path, source)).toEqual([])
  })

  it("gives the line", () => {
    expect(importsOf({ path: "src/a/b.ts", source: `\n\nimport "./c.ts"` })).toEqual([{ specifier: "./c.ts", line: 3 }])
  })
  it("fails on a file that does not parse", () => {
    expect(() => faultsOf("src/claims/read.ts", "import {")).toThrow("src/claims/read.ts does not parse")
  })
})

describe("planted faults of doors and rings", () => {
  const file = (path: string, source: string): SourceFile => ({ path, source })

  it("catches a module without a door", () => {
    expect(doorFaults([file("src/claims/read.ts", "")]).map((f) => f.message)).toEqual(["claims has no door"])
  })
  it("catches a door without a charter at its head", () => {
    const late = file("src/claims/index.ts", `export * from "./read.ts"\n// charter`)
    expect(doorFaults([late])).toHaveLength(1)
    expect(doorFaults([file("src/claims/index.ts", `// Reads claims.\nexport * from "./read.ts"`)])).toEqual([])
  })
  it("catches a ring of which one edge is a type import", () => {
    const ring = [
      file("src/a/x.ts", `import { y } from "./y.ts"`),
      file("src/a/y.ts", `import { z } from "./z.ts"`),
      file("src/a/z.ts", `import type { X } from "./x.ts"`),
    ]
    expect(cycleFaults(ring).map((f) => f.message)).toEqual([
      "these files import each other in a ring: src/a/x.ts, src/a/y.ts, src/a/z.ts",
    ])
    expect(cycleFaults(ring.slice(0, 2))).toEqual([])
  })
  it("catches a file that imports itself, and two rings apart", () => {
    const files = [
      file("src/a/self.ts", `import "./self.ts"`),
      file("src/a/p.ts", `import "./q.ts"`),
      file("src/a/q.ts", `import "./p.ts"\nimport "./self.ts"`),
    ]
    expect(
      cycleFaults(files)
        .map((f) => f.path)
        .toSorted(),
    ).toEqual(["src/a/p.ts", "src/a/self.ts"])
  })
  it("catches a module that enters its own door", () => {
    const files = [file("src/a/index.ts", `export * from "./x.ts"`), file("src/a/x.ts", `import "./index.ts"`)]
    expect(cycleFaults(files)).toHaveLength(1)
  })
})
