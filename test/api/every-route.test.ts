import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { answerChecker, documentOf, operationsOf, type ApiDocument, type Described } from "./api-document.ts"
import { openApp, type OpenedApp } from "./open-app.ts"
import { knownOf, visitOf, type Known } from "./visits.ts"

let opened: OpenedApp
let api: ApiDocument
let known: Known
let schemaFault: ReturnType<typeof answerChecker>
let operations: readonly Described[]

beforeAll(async () => {
  opened = await openApp()
  api = await documentOf(opened)
  known = await knownOf(opened)
  schemaFault = answerChecker(api)
  operations = operationsOf(api)
})
afterAll(() => opened.close())

const plainType = (answer: Response): string => (answer.headers.get("content-type") ?? "").split(";", 1)[0] ?? ""

/** It ends when either side does. */
const isStream = ({ path }: Described): boolean => path === "/api/v1/live"

/** What is wrong with each operation, by name. */
async function faultsOf(
  some: readonly Described[],
  faultOf: (operation: Described) => Promise<string | null>,
): Promise<readonly string[]> {
  const faults: string[] = []
  for (const operation of some) {
    const fault = await faultOf(operation)
    if (fault !== null) faults.push(`${operation.method} ${operation.path}: ${fault}`)
  }
  return [...faults, ...opened.faults.map(String)]
}

async function successFault(operation: Described): Promise<string | null> {
  const { path, init } = visitOf(operation, known)
  const answer = await opened.ask(path, init ?? {})
  if (isStream(operation)) {
    await answer.body?.cancel()
    return answer.status === 200 ? null : `${answer.status}`
  }
  const text = await answer.text()
  if (answer.status >= 300) return `${answer.status} ${text}`
  // Bytes of others come as what they are, under a policy of their own.
  if (answer.status === 204 || operation.answers["200"]?.length === 0) return null
  const mediaType = operation.answers[String(answer.status)]?.find(
    (type) => type.split(";", 1)[0] === plainType(answer),
  )
  if (mediaType === undefined) return `no ${answer.status} ${plainType(answer)} is stated`
  const told: unknown = plainType(answer) === "application/json" ? JSON.parse(text) : text
  return schemaFault(operation, { status: String(answer.status), mediaType }, told)
}

async function repeatFault(operation: Described): Promise<string | null> {
  const { path } = visitOf(operation, known)
  const etag = (await opened.ask(path)).headers.get("etag") ?? ""
  if (!/^(?:W\/)?"[\w-]+"$/u.test(etag)) return `its ETag is ${etag}`
  for (const had of [etag, `"other", W/${etag.replace("W/", "")}`, "*"]) {
    const again = await opened.ask(path, { headers: { "if-none-match": had } })
    if (again.status !== 304 || (await again.text()) !== "") return `${again.status} to ${had}`
  }
  const other = await opened.ask(path, { headers: { "if-none-match": '"other"' } })
  return other.status === 200 ? null : `${other.status} to another ETag`
}

async function problemFault(operation: Described): Promise<string | null> {
  const { bad } = visitOf(operation, known)
  const answer = await opened.ask(bad.path, bad.init ?? {})
  const text = await answer.text()
  if (!bad.status.includes(answer.status)) return `${bad.path} gives ${answer.status} ${text.slice(0, 200)}`
  if (answer.headers.get("content-type") !== "application/problem+json") return `its problem is ${plainType(answer)}`
  const problem = JSON.parse(text) as Readonly<Record<string, unknown>>
  const members = Object.keys(problem).toSorted().join(" ")
  if (members !== "detail status title type wayOut") return `its problem has ${members}`
  return problem["status"] === answer.status ? null : "its problem says another status"
}

async function strangeFault(operation: Described): Promise<string | null> {
  const { path, init } = visitOf(operation, known)
  const answer = await opened.ask(`${path}${path.includes("?") ? "&" : "?"}strange=1`, init ?? {})
  const text = await answer.text()
  const isRefused = answer.status === 400 && text.includes('no parameter \\"strange\\"')
  if (!isRefused) return `${answer.status} ${text.slice(0, 200)}`
  const { wayOut } = JSON.parse(text) as { wayOut: string }
  const takes = operation.parameters.flatMap(({ in: where, name }) => (where === "query" ? [name] : []))
  const unnamed = takes.filter((name) => !wayOut.includes(name))
  return unnamed.length === 0 ? null : `it does not name ${unnamed.join(", ")}`
}

async function methodFault(operation: Described): Promise<string | null> {
  const { path } = visitOf(operation, known)
  const options = await opened.ask(path, { method: "OPTIONS" })
  const allow = options.headers.get("allow") ?? ""
  if (options.status !== 204 || !allow.includes("GET, HEAD")) return `OPTIONS gives ${options.status} ${allow}`
  if (options.headers.has("access-control-allow-origin")) return "other sites are let in"
  if (isStream(operation)) return null
  const head = await opened.ask(path, { method: "HEAD" })
  return head.status === 200 && (await head.text()) === "" ? null : `HEAD gives ${head.status}`
}

/** Pages of another kind than the application's. */
const POLICIES: Readonly<Record<string, RegExp>> = {
  "/api/v1/captures/{id}/bytes": /^sandbox; default-src 'none'; (?!.*(?:allow-|https?:|\*))/u,
  "/api/v1/preview/incidents/{file}": /^default-src 'none'; (?!.*(?:script|https?:|\*))/u,
}

const HEADERS: Readonly<Record<string, RegExp>> = {
  "content-security-policy": /^default-src 'none'; (?!.*(?:unsafe-|https?:|\*))/u,
  "x-content-type-options": /^nosniff$/u,
  "referrer-policy": /^no-referrer$/u,
  "cross-origin-opener-policy": /^same-origin$/u,
  "cross-origin-resource-policy": /^same-origin$/u,
}

async function headerFault(operation: Described): Promise<string | null> {
  const { path, init, bad } = visitOf(operation, known)
  for (const answer of [await opened.ask(path, init ?? {}), await opened.ask(bad.path, bad.init ?? {})]) {
    await answer.body?.cancel()
    const own = answer.status === 200 ? POLICIES[operation.path] : undefined
    const wanted = own === undefined ? HEADERS : { ...HEADERS, "content-security-policy": own }
    const missing = Object.entries(wanted).find(([name, form]) => !form.test(answer.headers.get(name) ?? ""))
    if (missing !== undefined) return `${answer.status} has ${missing[0]}: ${answer.headers.get(missing[0])}`
  }
  return null
}

describe("every operation of the document", () => {
  it("says what it does", () => {
    expect(api.openapi).toBe("3.1.0")
    expect(operations.length).toBeGreaterThan(10)
    expect(operations.filter(({ summary }) => summary === undefined).map(({ path }) => path)).toEqual([])
  })
  it("succeeds, and answers as its schema says", async () => {
    expect(await faultsOf(operations, successFault)).toEqual([])
  })
  it("that has not changed answers 304 without a body", async () => {
    const kept = operations.filter(({ answers }) => "304" in answers)
    expect(await faultsOf(kept, repeatFault)).toEqual([])
  })
  it("answers with a problem what is not there or cannot be", async () => {
    expect(await faultsOf(operations, problemFault)).toEqual([])
  })
  it("refuses a parameter that it has not, and names those that it has", async () => {
    expect(await faultsOf(operations, strangeFault)).toEqual([])
  })
  it("answers HEAD like GET without a body, and OPTIONS with what it takes", async () => {
    const read = operations.filter(({ method }) => method === "GET")
    expect(await faultsOf(read, methodFault)).toEqual([])
  })
  it("carries the headers that keep a page safe, also on problems", async () => {
    expect(await faultsOf(operations, headerFault)).toEqual([])
  })
})
