import { afterAll, beforeAll, expect, test } from "vitest"
import { LiveRecord } from "../workflow/index.ts"
import { decided } from "./contract/decision.ts"
import { questionInFull, questionPage } from "./contract/review.ts"
import { problem } from "./contract/shared.ts"
import { serveRecord, type ServedRecord } from "../../test/api/served-record.ts"

let served: ServedRecord
beforeAll(async () => {
  served = await serveRecord()
}, 60_000)
afterAll(() => served.close())

test("the queue comes in pages, the most consequential first, and of one incident alone", async () => {
  const all = (await served.get("review")).told(questionPage)
  expect(all.questions).toHaveLength(all.total)
  expect(all.next).toBeNull()
  const first = (await served.get("review?limit=2")).told(questionPage)
  const second = (await served.get(`review?limit=2&cursor=${first.next}`)).told(questionPage)
  expect([...first.questions, ...second.questions]).toEqual(all.questions.slice(0, 4))
  const incident = all.questions[0]?.incident?.id ?? ""
  const within = (await served.get(`review?incident=${incident}`)).told(questionPage)
  expect(within.questions).toEqual(all.questions.filter((asked) => asked.incident?.id === incident))
  expect((await served.get("review?incident=Atlantis")).status).toBe(404)
  expect((await served.get("review?cursor=later")).status).toBe(400)
})

test("a question comes with its words in their report and what each answer would change, and nothing is written", async () => {
  const hash = await served.hash()
  const [asked] = (await served.get("review?limit=1")).told(questionPage).questions
  const body = (await served.get(`review/${asked?.id}`)).told(questionInFull)
  expect(body.question).toEqual(asked)
  expect(body.around.quote).toBe(asked?.quote)
  expect(body.claim?.id).toBe(asked?.id)
  expect(body.sets.length).toBeGreaterThan(0)
  expect(body.trace.length).toBeGreaterThan(0)
  expect(body.answers.map(({ kind }) => kind)).toEqual(["accept", "reject"])
  expect(body.answers[1]).toMatchObject({ needsWhy: true })
  expect(body.answers[1]?.effects?.figures.length).toBeGreaterThan(0)
  expect(await served.hash()).toBe(hash)
})

test("what is not asked is not found, and what was answered is not asked any more", async () => {
  expect((await served.get("review/clm_00000000")).told(problem)).toMatchObject({ status: 404 })
  const [asked] = (await served.get("review?limit=1")).told(questionPage).questions
  const [accept] = (await served.get(`review/${asked?.id}`)).told(questionInFull).answers
  const { decisions } = (await served.post("decisions", { requests: accept?.requests })).told(decided)
  expect((await served.get(`review/${asked?.id}`)).status).toBe(404)
  await served.post("decisions", { requests: [{ act: "undo", on: [decisions[0]?.id], why: "a try" }] })
  expect((await served.get(`review/${asked?.id}`)).status).toBe(200)
})

test("a question can be read while another process writes, without what its answers would change", async () => {
  const [asked] = (await served.get("review?limit=1")).told(questionPage).questions
  const dir = await served.record.read(({ workspace }) => Promise.resolve(workspace.record.location))
  const other = new LiveRecord({ dir, from: dir, waitMs: 1000, who: "another test", clock: () => 0 })
  await other.write(async () => {
    const { answers } = (await served.get(`review/${asked?.id}`)).told(questionInFull)
    expect(answers.map(({ effects }) => effects)).toEqual([null, null])
    expect((await served.post("decisions", { requests: answers[0]?.requests })).told(problem)).toMatchObject({
      type: "urn:reckoner:problem:record-busy",
      status: 503,
    })
  })
  await other.close()
  expect((await served.get(`review/${asked?.id}`)).told(questionInFull).answers[0]?.effects).not.toBeNull()
})
