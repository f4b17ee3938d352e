import { afterAll, beforeAll, expect, it } from "vitest"
import { openApp, type OpenedApp } from "./open-app.ts"

let opened: OpenedApp
beforeAll(async () => {
  opened = await openApp()
}, 60_000)
afterAll(() => opened.close())

interface Described {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly responses: Readonly<Record<string, { readonly content?: object }>>
}

it("gives each operation a name of its own, a tag, and what any of them may answer", async () => {
  const { paths } = (await (await opened.ask("/api/openapi.json")).json()) as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
  }
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods))
  const names = operations.map(({ operationId }) => operationId)
  expect(new Set(names).size).toBe(names.length)
  expect(names).toContain("getIncidentsByIdFigures")
  for (const { operationId, tags, responses } of operations) {
    expect(operationId).toMatch(/^[a-z]+[A-Za-z]+$/u)
    expect(tags).toHaveLength(1)
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(["405", "406", "429", "503"]))
  }
})

it("answers 304 for its document and for the record while neither has changed", async () => {
  for (const path of ["/api/openapi.json", "/api/v1/record"]) {
    const etag = (await opened.ask(path)).headers.get("etag") ?? ""
    const again = await opened.ask(path, { headers: { "if-none-match": etag } })
    expect([path, again.status]).toEqual([path, 304])
  }
})

it("leads whoever asks for the version alone to the page that tells it", async () => {
  for (const path of ["/api/v1", "/api/v1/"]) {
    const answer = await opened.ask(path)
    expect([answer.status, answer.headers.get("location")]).toEqual([302, "/api/"])
  }
})

it("answers 409 where several have a name, and says which", async () => {
  const answer = await opened.ask("/api/v1/incidents/attack")
  expect(answer.status).toBe(409)
  expect(await answer.json()).toMatchObject({ type: "urn:reckoner:problem:ambiguous", status: 409 })
})
