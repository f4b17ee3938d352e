import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { Ajv2020 } from "ajv/dist/2020.js"
import { openMcp, type McpClient } from "../../scripts/mcp-client.ts"
import { openApp, type OpenedApp } from "../api/open-app.ts"

interface ListedTool {
  readonly name: string
  readonly description: string
  readonly inputSchema: { readonly properties: Readonly<Record<string, unknown>> }
  readonly outputSchema: object
  readonly annotations: { readonly readOnlyHint: boolean }
}

let opened: OpenedApp
let client: McpClient
let tools: readonly ListedTool[]
beforeAll(async () => {
  opened = await openApp()
  client = await openMcp(opened.record)
  tools = ((await client.request("tools/list", {})) as { readonly tools: readonly ListedTool[] }).tools
}, 60_000)
afterAll(async () => {
  await client.close()
  await opened.close()
})

const asked = async (path: string): Promise<unknown> => (await opened.ask(path)).json()

describe("reckoner mcp, a process of its own", () => {
  it("says what it is and how answers are to be read", () => {
    expect(client.hello).toMatchObject({
      serverInfo: { name: "reckoner" },
      instructions: expect.stringContaining("An allegation stays an allegation"),
    })
  })
  it("lists tools that only read, each with what it takes and gives", () => {
    expect(tools.map(({ name }) => name)).toEqual([
      "search_incidents",
      "get_incident",
      "explain_figure",
      "list_claims",
      "get_quote_in_context",
    ])
    for (const { description, annotations, inputSchema } of tools) {
      expect(description.length).toBeGreaterThan(60)
      expect(annotations.readOnlyHint).toBe(true)
      expect(Object.keys(inputSchema.properties).length).toBeGreaterThan(0)
    }
  })
  it.each([
    ["search_incidents", { q: "Dnipro", limit: 5 }, "/api/v1/incidents?q=Dnipro&limit=5"],
    ["get_incident", { id: "Ukraine", asOf: "2024-07-08" }, "/api/v1/incidents/Ukraine?asOf=2024-07-08"],
    [
      "explain_figure",
      { id: "Ukraine", measure: "injured", asOf: "2024-07-09" },
      "/api/v1/incidents/Ukraine/explanation?measure=injured&asOf=2024-07-09",
    ],
    [
      "list_claims",
      { id: "Ukraine", measure: "killed", limit: 3 },
      "/api/v1/incidents/Ukraine/claims?measure=killed&limit=3",
    ],
  ])("%s gives what the API gives, as its schema says", async (name, given, path) => {
    const { structuredContent, isError = false } = await client.call(name, given)
    expect(isError).toBe(false)
    expect(structuredContent).toEqual(await asked(path))
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
      tools.find((tool) => tool.name === name)?.outputSchema ?? {},
    )
    expect([validate(structuredContent), validate.errors]).toEqual([true, null])
  })
  it("gives a quote in its context, byte for byte that of its report", async () => {
    const { structuredContent } = await client.call("list_claims", { id: "Ukraine", limit: 1 })
    const [claim] = (structuredContent as { readonly claims: readonly { id: string; quote: string }[] }).claims
    const inContext = await client.call("get_quote_in_context", { id: claim?.id ?? "" })
    expect(inContext.structuredContent).toMatchObject({ claim: { id: claim?.id }, context: { quote: claim?.quote } })
  })
  it("answers what is not there, or cannot be asked, with an error that says the way out", async () => {
    const missing = await client.call("get_incident", { id: "Atlantis" })
    expect(missing).toMatchObject({ isError: true })
    expect(missing.content[0]?.text).toContain('no incident "Atlantis"')
    const wrong = await client.call("search_incidents", { limit: 0 })
    expect(wrong).toMatchObject({ isError: true })
    expect(wrong.content[0]?.text).toContain("limit")
    const never = await client.call("get_incident", { id: "Ukraine", asOf: "never" })
    expect(never.content[0]?.text).toContain("It takes 2024-07-08")
  })
  it("ends calmly when its client is gone", async () => {
    const another = await openMcp(opened.record)
    expect(await another.close()).toBe(0)
  })
})
