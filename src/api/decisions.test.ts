import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { agreement, decided, decisionPage, pastDecision, person } from "./contract/decision.ts"
import { recordStatus } from "./contract/record.ts"
import { questionInFull, questionPage } from "./contract/review.ts"
import { listOf, problem } from "./contract/shared.ts"
import { serveRecord, type ServedRecord } from "../../test/api/served-record.ts"

let served: ServedRecord
let claim: string
beforeAll(async () => {
  served = await serveRecord()
  claim = (await served.get("review?limit=1")).told(questionPage).questions[0]?.id ?? ""
}, 60_000)
afterAll(() => served.close())

const rejecting = (on: string, rest: object = {}): object => ({
  requests: [{ act: "reject", on: [on], why: "it counts something else" }],
  ...rest,
})

describe("POST /api/v1/decisions", () => {
  test("tells in a dry run what would change, and writes nothing", async () => {
    const [hash, entry] = [await served.hash(), await served.entry()]
    const told = (await served.post("decisions", rejecting(claim, { dryRun: true }))).told(decided)
    expect(told.dryRun).toBe(true)
    expect(told.decisions[0]?.inWords).toMatch(/^rejects “/)
    expect(told.effects.figures.length).toBeGreaterThan(0)
    expect(told.effects.figures[0]?.before).not.toEqual(told.effects.figures[0]?.after)
    expect([await served.hash(), await served.entry()]).toEqual([hash, entry])
  })

  test("decides; undoing it gives the record's hash back", async () => {
    const hash = await served.hash()
    const { decisions, effects } = (await served.post("decisions", rejecting(claim))).told(decided)
    const id = decisions[0]?.id ?? ""
    expect(await served.hash()).not.toBe(hash)
    const past = (await served.get(`decisions?incident=${claim}`)).told(decisionPage)
    expect(past.decisions[0]).toMatchObject({ kind: "reject", by: "A. Recorder", hold: "in force", signed: true })
    const weighed = (await served.get(`decisions/${id}?effects=true`)).told(pastDecision)
    expect(weighed.effects?.figures).toEqual(effects.figures)
    const undone = await served.post("decisions", {
      requests: [{ act: "undo", on: [id], why: "it was a try" }],
    })
    expect(undone.status).toBe(200)
    expect(await served.hash()).toBe(hash)
    expect((await served.get(`decisions/${id}`)).told(pastDecision)).toMatchObject({
      hold: "undone",
      effects: null,
    })
  })

  test("says what a request lacks, and which claim is not there", async () => {
    const without = await served.post("decisions", { requests: [{ act: "reject", on: [claim] }] })
    expect(without.told(problem)).toMatchObject({ type: "urn:reckoner:problem:usage", status: 400 })
    const unknown = await served.post("decisions", rejecting("clm_00000000"))
    expect(unknown.told(problem)).toMatchObject({ type: "urn:reckoner:problem:not-found", status: 404 })
    const odd = await served.post("decisions", { requests: [{ act: "bless", on: [claim] }] })
    expect(odd.told(problem)).toMatchObject({ type: "urn:reckoner:problem:usage", status: 400 })
    expect(odd.headers.get("content-type")).toBe("application/problem+json")
  })

  test("takes JSON alone, from its own pages alone, and nothing that rests on what is past", async () => {
    const form = await served.post("decisions", rejecting(claim), { "content-type": "text/plain" })
    expect(form.told(problem)).toMatchObject({ type: "urn:reckoner:problem:not-json", status: 415 })
    const foreign = await served.post("decisions", rejecting(claim), { origin: "https://elsewhere.example" })
    expect(foreign.status).toBe(403)
    const late = await served.post("decisions", rejecting(claim, { entry: (await served.entry()) - 1 }))
    expect(late.told(problem)).toMatchObject({ type: "urn:reckoner:problem:moved-on", status: 409 })
  })
})

test("a server that is read-only refuses decisions and names, and tries none", async () => {
  const closed = await serveRecord({ writable: false })
  const entry = await closed.entry()
  for (const [path, body] of [
    ["decisions", rejecting(claim)],
    ["decisions", rejecting(claim, { dryRun: true })],
    ["person", { name: "B. Colleague" }],
  ] as const) {
    const refused = await closed.post(path, body)
    expect(refused.told(problem)).toMatchObject({ type: "urn:reckoner:problem:read-only", status: 403 })
  }
  expect(await closed.entry()).toBe(entry)
  const asked = await closed.get(`review/${claim}`)
  expect(asked.told(questionInFull).answers.map(({ effects }) => effects)).toEqual([null, null])
  await closed.close()
})

test("somebody is named once, and decides then; before, one may only try", async () => {
  const unnamed = await serveRecord({ named: false })
  expect((await unnamed.post("decisions", rejecting(claim, { dryRun: true }))).status).toBe(200)
  const refused = await unnamed.post("decisions", rejecting(claim))
  expect(refused.told(problem)).toMatchObject({ type: "urn:reckoner:problem:nobody-named", status: 409 })
  expect((await unnamed.post("person", { name: " " })).status).toBe(400)
  expect((await unnamed.post("person", { name: "B. Colleague" })).told(person)).toMatchObject({ name: "B. Colleague" })
  expect((await unnamed.get("record")).told(recordStatus).person).toBe("B. Colleague")
  expect((await unnamed.post("person", { name: "C. Third" })).status).toBe(409)
  expect((await unnamed.post("decisions", rejecting(claim))).status).toBe(200)
  expect((await unnamed.get("people")).told(listOf(person))).toMatchObject([{ name: "B. Colleague", decisions: 1 }])
  expect((await unnamed.get("agreement?one=B.%20Colleague&other=B.%20Colleague")).told(agreement)).toMatchObject({
    judged: { one: 1, other: 1, both: 1 },
    table: { bothReject: 1 },
  })
  expect((await unnamed.get("agreement?one=B.%20Colleague&other=nobody")).status).toBe(404)
  expect((await unnamed.get("agreement?one=B")).status).toBe(400)
  await unnamed.close()
})

test("GET /api/v1/decisions names what is not there and what cannot be asked", async () => {
  expect((await served.get("decisions?cursor=later")).told(problem)).toMatchObject({ status: 400 })
  expect((await served.get("decisions?incident=Atlantis")).told(problem)).toMatchObject({ status: 404 })
  expect((await served.get("decisions/dec_00000000")).told(problem)).toMatchObject({ status: 404 })
  expect((await served.get("decisions/dec_z")).told(problem)).toMatchObject({ status: 404 })
})
