import { describe, expect, it } from "vitest"
import { isTestFile, sourceFiles } from "../source-files.ts"
import { describeFaults } from "../syntax.ts"
import { determinismFaults } from "./check.ts"
import { hasNestedRepeats } from "./regex.ts"

const PURE = ["model", "language", "claims", "origins", "incidents", "reckoning", "decisions", "privacy", "publication"]

describe("the pure modules", () => {
  const files = sourceFiles("src").filter(
    (file) => PURE.some((module) => file.path.startsWith(`src/${module}/`)) && !isTestFile(file.path),
  )

  it("are there to be checked", () => {
    expect(files.length).toBeGreaterThan(10)
  })
  it("know no clock, locale, chance or machine", () => {
    expect(describeFaults(files.flatMap(determinismFaults))).toBe("")
  })
})

const faultsOf = (source: string, path = "src/claims/read.ts"): string[] =>
  determinismFaults({ path, source }).map((fault) => fault.message)

describe("planted faults of determinism", () => {
  it.each([
    ["new Date()", "Date is not the same"],
    ["const now = Date.now()", "Date is not the same"],
    ["const f = (clock = Date) => clock.now()", "Date is not the same"],
    ["const o = { Date }", "Date is not the same"],
    ["export type When = Date", "Date is not the same"],
    ["new Intl.Segmenter()", "Intl is not the same"],
    ["Temporal.Now.instant()", "Temporal is not the same"],
    ["performance.now()", "performance is not the same"],
    ["process.env['TZ']", "process is not the same"],
    ["console.log(1)", "console is not the same"],
    ["crypto.randomUUID()", "crypto is not the same"],
    ["globalThis.Date", "globalThis is not the same"],
    ["setTimeout(f, 1)", "setTimeout is not the same"],
    ["Math.random()", "Math.random"],
    ["Math['random']()", "Math.random"],
    ["const { random } = Math", "Math.random"],
    ["const { random: r } = Math", "Math.random"],
    ["list.sort((a, b) => a.localeCompare(b))", "localeCompare asks the locale"],
    ["n.toLocaleString()", "toLocaleString asks the locale"],
    ["s?.toLocaleLowerCase()", "toLocaleLowerCase asks the locale"],
    ["s['toLocaleUpperCase']()", "toLocaleUpperCase asks the locale"],
    ["const { localeCompare } = String.prototype", "localeCompare asks the locale"],
    ["s.toLowerCase()", "toLowerCase depends on the engine's Unicode"],
    ["s.normalize('NFC')", "normalize depends on the engine's Unicode"],
    ["words.map(String.prototype.toUpperCase.call)", "toUpperCase depends on the engine's Unicode"],
    ["/(a+)+b/.test(s)", "can backtrack"],
    ["new RegExp(words.join('|'))", "put together"],
  ])("catches %s", (source, message) => {
    expect(faultsOf(source)).toEqual([expect.stringContaining(message)])
  })

  it("catches \\b and \\w in a language pack, and there alone", () => {
    expect(faultsOf("/\\bkilled\\b/", "src/language/en/rules/harm.ts")).toHaveLength(1)
    expect(faultsOf("/[\\w-]+/", "src/language/en/rules/harm.ts")).toHaveLength(1)
    expect(faultsOf("/\\bkilled/", "src/language/scan.ts")).toEqual([])
    expect(faultsOf("/\\\\build/", "src/language/en/rules/harm.ts")).toEqual([])
  })

  it.each([
    "const o = { Date: 1, process: 2 }; o.Date",
    "interface Row { readonly Date: string }",
    "const text = 'new Date()' // Date, Math.random",
    "Math.floor(Math.abs(x))",
    "import { process } from './a.ts'",
    "list.toSorted()",
    "/^(?:a+|b)c{1,3}$/",
  ])("lets pass %s", (source) => {
    expect(faultsOf(source)).toEqual([])
  })

  it("lets the one file of folding fold", () => {
    expect(faultsOf("s.normalize('NFC').toLowerCase()", "src/language/fold.ts")).toEqual([])
  })
  it("gives path and line", () => {
    expect(determinismFaults({ path: "src/a/b.ts", source: "const a = 1\n\nDate.now()" })[0]).toMatchObject({
      path: "src/a/b.ts",
      line: 3,
    })
  })
})

describe("repeats within repeats", () => {
  it.each(["(a*)*", "(?:a+b?)+", "((a+))*", "(?:[^a]*|b)+", "(a{2,})+", "(?<w>\\p{L}+)*x", "(?:a|(b+))*?"])(
    "are seen in %s",
    (pattern) => {
      expect(hasNestedRepeats(pattern)).toBe(true)
    },
  )
  it.each(["a+b+", "(?:a{1,3})+", "(a+)?", "\\(a+\\)+", "[(a+)]+", "(?:ab)+", "\\p{L}+", "(a+){2}"])(
    "are not seen in %s",
    (pattern) => {
      expect(hasNestedRepeats(pattern)).toBe(false)
    },
  )
})
