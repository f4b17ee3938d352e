import { readFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openApiExamples, withAnswers } from "../../scripts/api-examples.ts"
import { openMcp, withCalls, type McpClient } from "../../scripts/mcp-client.ts"
import { openTour } from "../../scripts/tour.ts"
import { COLUMNS } from "../../src/api/index.ts"
import { root } from "../source-files.ts"

const pageOf = (name: string): string => readFileSync(join(root, "docs", name), "utf8")

/** Ids and hashes change with every better reading, and say nothing to a reader of the page. */
const withoutIds = (page: string): string =>
  page.replace(/\b(inc|clm|cap|men|org|dec)_[0-9a-f]{8,32}\b/g, "$1_").replace(/\b[0-9a-f]{32}\b/g, "…")

let tour: ReturnType<typeof openTour>
beforeAll(() => {
  tour = openTour()
  tour.run(["add", join(root, "samples")])
}, 60_000)
afterAll(() => {
  tour.close()
})

describe("docs/api.md", () => {
  const page = pageOf("api.md")

  it("shows what the API answers (npm run docs:write mends it)", async () => {
    const api = openApiExamples(tour.record)
    try {
      expect(withoutIds(await withAnswers(page, api.ask))).toBe(withoutIds(page))
    } finally {
      await api.close()
    }
  })
  it("gives with each answer the line that asks for it", () => {
    const paths = [...page.matchAll(/<!-- answer.*: GET (\S+) -->/g)].map((match) => match[1] ?? "")
    expect(paths.length).toBeGreaterThanOrEqual(7)
    for (const path of paths) expect(page).toContain(`\n    curl -s 'http://127.0.0.1:7420${path}'\n`)
  })
  it("has every column of the CSV", () => {
    for (const [name, what] of Object.entries(COLUMNS)) expect(page).toContain(`| \`${name}\` | ${what} |`)
  })
})

describe("docs/mcp.md", () => {
  const page = pageOf("mcp.md")
  let client: McpClient
  beforeAll(async () => {
    client = await openMcp(tour.record)
  })
  afterAll(() => client.close())

  it("shows what the process answers (npm run docs:write mends it)", async () => {
    expect(withoutIds(await withCalls(page, client))).toBe(withoutIds(page))
  })
  it("names every tool", async () => {
    const { tools } = (await client.request("tools/list", {})) as { readonly tools: readonly { name: string }[] }
    expect(tools.length).toBe(5)
    for (const { name } of tools) expect(page).toContain(`| \`${name}\` |`)
  })
})
