import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { decisionText, type Sha256 } from "../../src/model/index.ts"
import { reckon } from "../../src/reckoning/index.ts"
import {
  decide,
  historyOf,
  makeIdentity,
  openQueue,
  questionInFull,
  questionLines,
  viewIncident,
  weighAnswers,
  type DecisionRequest,
  type Identity,
  type Question,
  type Workspace,
} from "../../src/workflow/index.ts"
import { applyArrivals } from "../../src/workflow/apply.ts"
import { hashOfOrder, randomOf, shuffled } from "../record/orders.ts"
import { openAt, reports } from "../record/reports.ts"

const folder = mkdtempSync(join(tmpdir(), "reckoner-queue-"))
afterAll(() => rmSync(folder, { recursive: true }))
const person = (name: string): Identity => makeIdentity(join(folder, `${name}.json`), name)
const [ada, ben] = [person("Ada"), person("Ben")]

const all = (workspace: Workspace, name: string | null = null): Promise<readonly Question[]> =>
  openQueue(workspace, name).then((queue) => queue.first(Infinity))

/** A record of the reports in the order of `seed`. */
async function recordOf(seed: number): Promise<Workspace> {
  const dir = join(folder, `record-${seed}`)
  const random = randomOf(seed)
  await hashOfOrder(dir, shuffled(await reports(), random), random)
  return openAt(dir, true)
}

let workspace: Workspace
let other: Workspace
beforeAll(async () => {
  workspace = await recordOf(1)
  other = await recordOf(2)
}, 120_000)
afterAll(async () => {
  await workspace.close()
  await other.close()
})

/** Runs `work` after decisions, and takes them back. */
async function after<T>(
  requests: readonly (readonly [Identity, DecisionRequest])[],
  work: () => Promise<T>,
): Promise<T> {
  const ids: string[] = []
  for (const [who, request] of requests) {
    const { decisions } = await decide(workspace, who, [request])
    ids.push(...decisions.map(({ id }) => id))
  }
  try {
    return await work()
  } finally {
    for (const id of ids.toReversed()) await decide(workspace, ada, [{ act: "undo", on: [id], why: "only tried" }])
  }
}

describe("the queue", () => {
  it("is the same for any order of arrival", async () => {
    expect(await all(other)).toEqual(await all(workspace))
  })
  it("has the weightiest first, and its head without the rest", async () => {
    const questions = await all(workspace)
    const weights = questions.map(({ weight }) => weight)
    expect(weights).toEqual(weights.toSorted((a, b) => b - a))
    const queue = await openQueue(workspace, null)
    expect(queue.total).toBe(questions.length)
    for (const count of [1, 3, 10]) expect(await queue.first(count)).toEqual(questions.slice(0, count))
    expect(await queue.first(2, ({ id }) => id !== questions[0]?.id)).toEqual(questions.slice(1, 3))
  })
  it("of an incident has what of the whole is about it", async () => {
    const questions = await all(workspace)
    const lines = await questionLines(workspace, questions)
    const inDnipro = lines.filter(({ incident }) => incident?.label.includes("14 January 2023") === true)
    expect(inDnipro.length).toBeGreaterThan(0)
    const id = inDnipro[0]?.incident?.id ?? ""
    expect(await all(workspace, id)).toEqual(questions.filter((one) => one.incidentId === id))
  })
  it("asks about every claim that sets a bound and nobody stands behind, and gives reasons", async () => {
    const questions = await all(workspace)
    for (const { kind, sets, doubts } of questions) {
      expect(kind).toBe("claim")
      expect(sets.length + doubts.length).toBeGreaterThan(0)
    }
    const [first] = questions
    const { claim, around, scoped } = await questionInFull(workspace, first ?? ({} as Question))
    expect(claim?.measure).toBe("killed")
    expect(around.words).toBe(claim?.quote.replace(/\s+/g, " "))
    expect(around.before + around.after).not.toBe("")
    expect(scoped?.review).toBeUndefined()
  })
})

describe("a claim could move a bound", () => {
  it("at most as far as it is said to", async () => {
    const questions = await all(workspace)
    for (const id of new Set(questions.flatMap(({ incidentId }) => incidentId ?? []))) {
      const { incident, claims, zones } = await viewIncident(workspace, id)
      const asOfAt = Math.max(...claims.map(({ known }) => known.endAt))
      const figuresOf = (without: string | null) =>
        reckon({
          incident,
          claims: claims.filter(({ claim }) => claim.id !== without),
          policy: "recorder",
          asOfAt,
          zones,
        }).figures
      const now = figuresOf(null)
      for (const { claimId, sets } of questions.filter((one) => one.incidentId === id)) {
        const then = figuresOf(claimId)
        for (const { row, movesAtMost } of sets) {
          const same = ({ node, measure, group, object, party }: typeof row): boolean =>
            JSON.stringify([node, measure, group, object, party]) ===
            JSON.stringify([row.node, row.measure, row.group, row.object, row.party])
          const [was, is] = [now.find(same), then.find(same)]
          for (const bound of ["low", "best"] as const) {
            const moved = Math.abs((was?.[bound] ?? 0) - (is?.[bound] ?? 0))
            expect([claimId, row.measure, bound, moved <= movesAtMost, moved, movesAtMost]).toEqual([
              claimId,
              row.measure,
              bound,
              true,
              moved,
              movesAtMost,
            ])
          }
        }
      }
    }
  })
})

describe("an answer", () => {
  it("is weighed before it is given, and changes nothing", async () => {
    const before = await all(workspace)
    const [first] = before
    const answers = await weighAnswers(workspace, ada, first ?? ({} as Question))
    expect(answers.map(({ kind }) => kind)).toEqual(["accept", "reject"])
    // To stand behind a claim moves no number.
    for (const { before: was, after: is } of answers[0]?.effects.figures ?? []) expect(is).toEqual(was)
    expect(answers[1]?.effects.figures.length).toBeGreaterThan(0)
    expect(answers[1]?.effects.incidents).toEqual([])
    expect(await all(workspace)).toEqual(before)
  })
  it.each(["accept", "reject"] as const)(
    "%s: the claim is asked about no more, and again when it is undone",
    async (act) => {
      const before = await all(workspace)
      const id = before[0]?.id ?? ""
      const left = await after([[ada, { act, on: [id], why: "read again" }]], () => all(workspace))
      expect(left.map((one) => one.id)).not.toContain(id)
      expect(await all(workspace)).toEqual(before)
    },
  )
})

describe("decisions", () => {
  it("of two people that contradict each other are asked about until one decides once more", async () => {
    const [{ id } = {} as Question] = await all(workspace)
    const accept = { act: "accept", on: [id] } as const
    const correct = { act: "correct", on: [id], changes: { count: "2" }, why: "the sentence says two" } as const
    const asked = async (): Promise<readonly Question[]> =>
      (await all(workspace)).filter(({ kind }) => kind === "conflict")
    expect(await after([[ada, accept]], asked)).toEqual([])
    expect(
      await after(
        [
          [ada, accept],
          [ada, correct],
        ],
        asked,
      ),
    ).toEqual([])
    const [conflict] = await after(
      [
        [ada, accept],
        [ben, correct],
      ],
      async () => {
        const [question] = await asked()
        const answers = await weighAnswers(workspace, ada, question ?? ({} as Question))
        expect(answers.map(({ kind }) => kind)).toEqual(["keep", "keep"])
        // To let Ada's word stand changes what Ben's changed; to let Ben's stand changes nothing.
        expect(answers.map(({ effects }) => effects.figures.length > 0)).toEqual([true, false])
        expect((await all(workspace))[0]?.kind).toBe("conflict")
        return asked()
      },
    )
    expect(conflict?.decisions.map(({ decision }) => decision.by.name)).toEqual(["Ada", "Ben"])
    expect(
      await after(
        [
          [ada, accept],
          [ben, correct],
          [ada, accept],
        ],
        asked,
      ),
    ).toEqual([])
    expect(
      await after(
        [
          [ada, accept],
          [ben, correct],
          [ada, { ...correct, changes: { count: "3" } }],
          [ben, correct],
        ],
        asked,
      ),
    ).toHaveLength(1)
  })
  it("are asked about when their words are not found any more, by any of the incident's names too", async () => {
    const [{ id, incidentId } = {} as Question] = await all(workspace)
    const { anchor } = await after([[ada, { act: "note", on: [id], why: "look again" }]], async () => {
      const past = await historyOf(workspace, id)
      const act = past.at(-1)?.row.decision.act
      return { anchor: act?.kind === "note" ? act.about : null }
    })
    if (anchor === null) throw new Error("a note holds on to no words")
    const lost = { ...anchor, text: "0".repeat(64) as Sha256, exact: "words of another text" }
    const decision = {
      format: 1,
      at: 1,
      by: ben.person,
      act: { kind: "reject", claim: lost },
      why: "not there",
    } as const
    const signed = { decision, signature: ben.sign(decisionText(decision)) }
    const { n } = await workspace.record.lastEntry()
    const asked = await workspace.record.derived.trial(async () => {
      await applyArrivals(workspace, { documents: [], decisions: [signed] }, n)
      return [await all(workspace), await all(workspace, incidentId)]
    })
    for (const questions of asked) {
      expect(questions.filter(({ kind }) => kind !== "claim").map(({ kind }) => kind)).toEqual(["unanchored"])
    }
  })
})
