import { afterAll, expect, test } from "vitest"
import type { Mention } from "../../src/model/index.ts"
import {
  agreementOf,
  decide,
  exportDecisions,
  importDecisions,
  lineOf,
  type DecisionRequest,
  type Workspace,
} from "../../src/workflow/index.ts"
import { addReports, Records, reports } from "./small-record.ts"

const records = new Records()
afterAll(() => records.clear())
const [ann, ben] = records.people

async function copyOfAll(): Promise<{ readonly workspace: Workspace; readonly claims: readonly string[] }> {
  const workspace = await records.open()
  await addReports(workspace, reports)
  const mentions = (await workspace.record.derived.page("mention", "", 100)).map(
    ({ value }) => value as unknown as Mention,
  )
  return { workspace, claims: mentions.flatMap(({ claimIds }) => claimIds).toSorted() }
}

async function carry(from: Workspace, to: Workspace): Promise<void> {
  const lines: string[] = []
  for await (const sent of exportDecisions(from, null)) lines.push(lineOf(sent))
  await importDecisions(to, [{ name: "carried", text: lines.join("\n") }])
}

const accept = (claim: string | undefined): DecisionRequest => ({ act: "accept", on: [claim ?? ""] })
const reject = (claim: string | undefined): DecisionRequest => ({
  act: "reject",
  on: [claim ?? ""],
  why: "not of this day",
})
const correct = (claim: string | undefined, count: string): DecisionRequest => ({
  act: "correct",
  on: [claim ?? ""],
  changes: { count },
  why: "misread",
})

test("two who worked on copies of one record: table, coefficients and where they differ", async () => {
  const { workspace: anns, claims } = await copyOfAll()
  const { workspace: bens } = await copyOfAll()
  const [a, b, c, d, e, f] = claims
  await decide(anns, ann, [accept(a), accept(b), accept(c), reject(d), correct(e, "14"), accept(f)])
  await decide(bens, ben, [accept(a), reject(b), accept(c), reject(d), correct(e, "15")])
  await carry(bens, anns)
  const found = await agreementOf(anns, ["A. Recorder", "B. Colleague"])
  expect(found).toMatchObject({
    judged: [6, 5],
    shared: 5,
    table: { accept: { accept: 3, reject: 1 }, reject: { accept: 0, reject: 1 } },
    counts: { shared: 3, equal: 2 },
  })
  expect(found.kappa?.observed).toBeCloseTo(0.8, 10)
  expect(found.kappa?.kappa).toBeCloseTo((0.8 - 14 / 25) / (1 - 14 / 25), 10)
  expect(found.disagreements.map(({ claim, on }) => [claim, on])).toEqual([
    [b, ["verdict"]],
    [e, ["count"]],
  ])
  const [first] = found.disagreements
  const text = reports.map(({ bytes }) => new TextDecoder().decode(bytes)).join("\n")
  expect(text).toContain(first?.context.join(""))
  expect(await agreementOf(anns, [ann.person.key.slice(0, 12), ben.person.key])).toEqual(found)
})

test("without a claim that both judged nothing is said", async () => {
  const { workspace, claims } = await copyOfAll()
  await decide(workspace, ann, [accept(claims[0])])
  await decide(workspace, ben, [accept(claims[1])])
  expect(await agreementOf(workspace, ["A. Recorder", "B. Colleague"])).toMatchObject({
    shared: 0,
    kappa: null,
    alpha: null,
    counts: { shared: 0, alpha: null },
    disagreements: [],
  })
})

test("a name that is nobody's, or that of two keys, is refused in words", async () => {
  const { workspace, claims } = await copyOfAll()
  await decide(workspace, ann, [accept(claims[0])])
  await decide(workspace, { ...ben, person: { ...ben.person, name: "A. Recorder" } }, [accept(claims[1])])
  await expect(agreementOf(workspace, ["C. Nobody", "A. Recorder"])).rejects.toThrow(
    'nobody decided here as "C. Nobody"',
  )
  await expect(agreementOf(workspace, ["A. Recorder", "A. Recorder"])).rejects.toThrow("decided with 2 keys")
})
