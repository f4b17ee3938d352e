import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { ERROR_CODES } from "../../src/model/index.ts"
import { isTestFile, root, sourceFiles } from "../source-files.ts"
import { isNode, parse, stringOf, walk, type SourceFile } from "../syntax.ts"

/** Codes with which a file makes errors: strings anywhere in the first argument of `new ReckonerError(…)`. */
function raisedCodes(file: SourceFile): readonly string[] {
  const codes: string[] = []
  walk(parse(file).program, (node) => {
    if (node.type !== "NewExpression" || !isNode(node["callee"]) || node["callee"]["name"] !== "ReckonerError") return
    const first = (node["arguments"] as readonly unknown[])[0]
    if (!isNode(first)) return
    walk(first, (part) => {
      const code = stringOf(part)
      if (code !== null) codes.push(code)
    })
  })
  return codes
}

describe("error codes", () => {
  const raised = new Set(
    sourceFiles("src")
      .filter((file) => !isTestFile(file.path))
      .flatMap(raisedCodes),
  )
  const manual = readFileSync(join(root, "docs", "cli.md"), "utf8")

  it.each(Object.entries(ERROR_CODES))("%s is raised, and documented with its exit code %i", (code, exit) => {
    expect(raised).toContain(code)
    expect(manual).toMatch(new RegExp(`^\\| ${exit} \\| \`${code}\` \\|`, "m"))
  })
  it("are seen where they stand in a choice, and not in messages", () => {
    const source = `throw new ReckonerError(full ? "io" : "usage", "not-found")`
    expect(raisedCodes({ path: "src/a/b.ts", source })).toEqual(["io", "usage"])
  })
})

describe("settings", () => {
  const manual = readFileSync(join(root, "docs", "cli.md"), "utf8")
  const NAME = /\b(?:RECKONER_[A-Z_]+|NO_COLOR|FORCE_COLOR)\b/g
  const read = new Set(
    sourceFiles("src").flatMap((file) => (isTestFile(file.path) ? [] : (file.source.match(NAME) ?? []))),
  )

  it("are documented, each", () => {
    expect([...read].filter((name) => !manual.includes(`\`${name}\``))).toEqual([])
  })
  it("are not documented where nothing reads them", () => {
    expect((manual.match(NAME) ?? []).filter((name) => !read.has(name))).toEqual([])
  })
})
