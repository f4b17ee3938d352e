import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { RateLimit } from "../../src/api/rate-limit.ts"
import { wantedType } from "../../src/api/negotiate.ts"
import { HOST, openApp, type Asking, type OpenedApp } from "./open-app.ts"

let opened: OpenedApp
beforeAll(async () => {
  opened = await openApp({ hosts: ["desk.example"] })
}, 60_000)
afterAll(() => opened.close())

const codeOf = async (answer: Response): Promise<string> =>
  ((await answer.json()) as { readonly type: string }).type.replace("urn:reckoner:problem:", "")

async function asked(headers: Readonly<Record<string, string>>, init: Asking = {}): Promise<number> {
  const answer = await opened.ask("/api/v1/record", { ...init, headers })
  await answer.body?.cancel()
  return answer.status
}

describe("a name that was pointed at this machine (DNS rebinding)", () => {
  it.each([
    "attacker.example",
    "attacker.example:7420",
    "localhost.attacker.example",
    "127.0.0.1.attacker.example",
    "127.0.0.1:7420@attacker.example",
    "localhost.",
    "0.0.0.0:7420",
    "192.168.0.5:7420",
    "[::1].attacker.example",
    "",
  ])("is not answered: Host %j", async (host) => {
    expect(await asked({ host })).toBe(403)
  })
  it.each(["localhost", "localhost:7420", "LOCALHOST:1", "127.0.0.1:7420", "[::1]:7420", "desk.example:80"])(
    "is not the server's own: Host %j is answered",
    async (host) => {
      expect(await asked({ host })).toBe(200)
    },
  )
  it("says so in the one shape, with the way out", async () => {
    const answer = await opened.ask("/api/v1/record", { headers: { host: "attacker.example" } })
    expect(await codeOf(answer)).toBe("not-from-here")
  })
})

describe("a page of another site (CSRF)", () => {
  it.each([
    { origin: "https://attacker.example" },
    { origin: "null" },
    { origin: "http://localhost:3000" },
    { origin: `http://${HOST}.attacker.example` },
    { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" },
    { "sec-fetch-site": "cross-site", "sec-fetch-mode": "cors" },
    { "sec-fetch-site": "same-site", "sec-fetch-mode": "cors" },
  ])("is refused: %j", async (headers) => {
    expect(await asked(headers)).toBe(403)
  })
  it.each([
    { origin: `http://${HOST}`, "sec-fetch-site": "same-origin", "sec-fetch-mode": "cors" },
    { "sec-fetch-site": "none", "sec-fetch-mode": "navigate" },
    // A link from elsewhere leads here; what it shows is the reader's alone.
    { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" },
  ])("is not our own: %j is answered", async (headers) => {
    expect(await asked(headers)).toBe(200)
  })

  const reject = JSON.stringify({ requests: [{ act: "reject", on: ["clm_x"], why: "x" }] })
  it.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])(
    "cannot decide by a form, which browsers send unasked: %s",
    async (type) => {
      const answer = await opened.ask("/api/v1/decisions", {
        method: "POST",
        body: reject,
        headers: { "content-type": type },
      })
      expect([answer.status, await codeOf(answer)]).toEqual([415, "not-json"])
    },
  )
  it("cannot decide by a form that its browser sends there as a page", async () => {
    const answer = await opened.ask("/api/v1/documents/sample", {
      method: "POST",
      headers: { origin: "https://attacker.example", "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" },
    })
    expect(answer.status).toBe(403)
  })
})

describe("what cannot be asked", () => {
  it.each([
    ["an unknown path", "/api/v1/nothing", {}, 404, "not-found"],
    ["an unknown path outside", "/nothing.html", {}, 404, "not-found"],
    ["another method", "/api/v1/incidents", { method: "DELETE" }, 405, "method-not-allowed"],
    ["a form that it has not", "/api/v1/incidents", { headers: { accept: "application/xml" } }, 406, "not-acceptable"],
    [
      "a body that is no JSON",
      "/api/v1/decisions",
      { method: "POST", body: "{", headers: { "content-type": "application/json" } },
      400,
      "usage",
    ],
    [
      "a body that is too large",
      "/api/v1/decisions",
      {
        method: "POST",
        body: `"${"x".repeat(1_100_000)}"`,
        headers: { "content-type": "application/json", "content-length": "1100002" },
      },
      413,
      "too-large",
    ],
  ] as const)("is refused in the one shape: %s", async (_, path, init: Asking, status, code) => {
    const answer = await opened.ask(path, init)
    expect(answer.headers.get("content-type")).toBe("application/problem+json")
    expect([answer.status, await codeOf(answer)]).toEqual([status, code])
  })
  it("says what is allowed instead", async () => {
    const answer = await opened.ask("/api/v1/decisions", { method: "PUT" })
    expect(answer.headers.get("allow")).toBe("GET, HEAD, OPTIONS, POST")
  })
  it.each(["GET", "POST"])("is no fault of the program: an escape that is none, by %s", async (method) => {
    expect((await opened.ask("/api/v1/incidents/%E0%A4%A", { method })).status).toBeGreaterThanOrEqual(400)
    expect(opened.faults).toEqual([])
  })
})

describe("the rate of one address", () => {
  it("is a bucket that fills again", () => {
    const limit = new RateLimit()
    const rate = { burst: 3, perSecond: 2 }
    const waits = Array.from({ length: 5 }, () => limit.take("a", 0, rate))
    expect(waits).toEqual([0, 0, 0, 1, 1])
    expect(limit.take("b", 0, rate)).toBe(0)
    expect(limit.take("a", 1000, rate)).toBe(0)
  })
})

describe("the form that is wanted", () => {
  const OFFERS = ["application/json", "application/geo+json"] as const
  it.each([
    [undefined, "application/json"],
    ["*/*", "application/json"],
    ["application/geo+json", "application/geo+json"],
    ["application/geo+json;q=0.1, application/json", "application/json"],
    ["application/json;q=0, application/*", "application/geo+json"],
    ["text/html, application/xhtml+xml, */*;q=0.8", "application/json"],
    ["text/html", null],
    ["application/geo+json;q=0", null],
  ])("Accept: %s → %s", (accept, wanted) => {
    expect(wantedType(accept, OFFERS)).toBe(wanted)
  })
})
