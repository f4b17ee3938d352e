import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { LIMITS, WEB_LIMITS } from "../../src/model/index.ts"

const PAGE = readFileSync(new URL("../../docs/limits.md", import.meta.url), "utf8")

test("docs/limits.md gives every limit, its value, and why", () => {
  const rows = [...PAGE.matchAll(/^\| `(\w+)` \| ([\d,]+) \| (.+) \|$/gm)].map(([, name, value = "", why = ""]) => ({
    name,
    value: Number(value.replaceAll(",", "")),
    isReasoned: why.length > 10,
  }))
  expect(rows).toEqual(
    [...Object.entries(LIMITS), ...Object.entries(WEB_LIMITS)].map(([name, value]) => ({
      name,
      value,
      isReasoned: true,
    })),
  )
})
