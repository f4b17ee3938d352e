import fc from "fast-check"
import { ReckonerError, type DecisionKind, type Json, type Mention } from "../../src/model/index.ts"
import type { Identity } from "../../src/record/index.ts"
import {
  decide,
  recordHash,
  type Decided,
  type DecisionRequest,
  type DocumentRow,
  type Workspace,
} from "../../src/workflow/index.ts"
import { addReports, copies, reports } from "./small-record.ts"

/** One thing that happens to a record: a report comes in, or a person decides. Numbers pick among what is there then. */
export interface Step {
  readonly kind: DecisionKind | "report"
  readonly who: 0 | 1
  readonly a: number
  readonly b: number
  readonly c: number
}

const KINDS: readonly { readonly kind: Step["kind"]; readonly weight: number }[] = [
  { kind: "report", weight: 6 },
  { kind: "accept", weight: 3 },
  { kind: "correct", weight: 4 },
  { kind: "reject", weight: 4 },
  { kind: "add", weight: 3 },
  { kind: "merge", weight: 4 },
  { kind: "split", weight: 4 },
  { kind: "move", weight: 3 },
  { kind: "place", weight: 2 },
  { kind: "link", weight: 2 },
  { kind: "unlink", weight: 2 },
  { kind: "tier", weight: 2 },
  { kind: "verify", weight: 2 },
  { kind: "final", weight: 2 },
  { kind: "note", weight: 1 },
  { kind: "redact", weight: 1 },
  { kind: "release", weight: 1 },
  { kind: "withdraw", weight: 1 },
  { kind: "describe", weight: 3 },
  { kind: "undo", weight: 8 },
]

const pick = fc.nat(1000)
export const stepArbitrary: fc.Arbitrary<Step> = fc.record({
  kind: fc.oneof(...KINDS.map(({ kind, weight }) => ({ arbitrary: fc.constant(kind), weight }))),
  who: fc.constantFrom<0 | 1>(0, 1),
  a: pick,
  b: pick,
  c: pick,
})

/** Names of what a record holds now, in order. */
interface Names {
  readonly claims: readonly string[]
  readonly incidents: readonly string[]
  readonly reports: readonly string[]
  readonly decisions: readonly string[]
}

async function rowsOf(workspace: Workspace, kind: string): Promise<readonly Json[]> {
  return (await workspace.record.derived.page(kind, "", 1000)).map(({ value }) => value)
}

async function namesIn(workspace: Workspace): Promise<Names> {
  const idsOf = async (kind: string): Promise<readonly string[]> =>
    (await workspace.record.derived.page(kind, "", 1000)).map(({ id }) => id)
  const mentions = (await rowsOf(workspace, "mention")) as unknown as readonly Mention[]
  return {
    claims: mentions.flatMap(({ claimIds }) => claimIds).toSorted(),
    incidents: await idsOf("incident"),
    reports: await idsOf("document"),
    decisions: await idsOf("decision"),
  }
}

const COUNTS = ["14", "at least 12", "about 20", "none", "up to 9"] as const
const MEASURES = ["killed", "injured", "missing"] as const
const PLACES = ["Lviv", "Kherson", "Odesa", ""] as const

const at = <T>(all: readonly T[], n: number): T | undefined => all[n % Math.max(1, all.length)]

/** Two words of a report, next to each other. */
async function someWords(workspace: Workspace, capture: string, n: number): Promise<string> {
  const row = (await workspace.record.derived.get("document", capture)) as unknown as DocumentRow
  if (row.withdrawn !== undefined) return "gone"
  const words = new TextDecoder().decode(await workspace.record.getBlob(row.text.hash)).split(" ")
  const first = n % Math.max(1, words.length - 1)
  return words.slice(first, first + 2).join(" ")
}

/** What a step asks for; null where the record has nothing that it could be about. */
export async function requestOf(workspace: Workspace, { kind, a, b, c }: Step): Promise<DecisionRequest | null> {
  const { claims, incidents, reports: captures, decisions } = await namesIn(workspace)
  const [claim, other, incident, another, report, decision] = [
    at(claims, a),
    at(claims, b),
    at(incidents, a),
    at(incidents, b),
    at(captures, c),
    at(decisions, a),
  ]
  const why = `grounds ${c}`
  const count = COUNTS[c % COUNTS.length] ?? "14"
  const measure = MEASURES[b % MEASURES.length] ?? "killed"
  const on = (...names: readonly (string | undefined)[]): string[] | null => {
    const there = names.flatMap((name) => name ?? [])
    return there.length === names.length ? there : null
  }
  const ask = (names: string[] | null, more: Partial<DecisionRequest> = {}): DecisionRequest | null =>
    names === null || kind === "report" ? null : { act: kind, on: names, why, ...more }
  switch (kind) {
    case "correct":
      return ask(on(claim), {
        changes: [{ count }, { measure }, { count, extent: "members" }, { group: "civilians" }][b % 4] ?? { count },
      })
    case "add":
      if (report === undefined) return null
      return ask([report], { quote: await someWords(workspace, report, a), changes: { measure, count } })
    case "merge":
      return c % 3 === 0 ? ask(on(claim, other)) : ask(on(incident, another))
    case "split":
      return c % 3 === 0 ? ask(on(incident, claim)) : ask(on(incident, report))
    case "move":
      return another === undefined ? null : ask(on(claim), { to: c % 3 === 0 ? (other ?? another) : another })
    case "place":
      return ask(on(claim), {
        changes: { place: PLACES[b % PLACES.length] ?? "", ...(c % 2 === 0 ? { site: "Market" } : {}) },
      })
    case "link":
      return ask(on(claim, other))
    case "tier": {
      const tier = ([1, 2, 3, 4] as const)[b % 4] ?? 1
      return ask(
        on(claim),
        c % 2 === 0 ? { tier } : { tier, of: "origin", ...(c % 3 === 0 ? { side: "Ukraine" } : {}) },
      )
    }
    case "verify":
      return ask(on(incident), { changes: { measure, count } })
    case "note":
      return ask(on(c % 2 === 0 ? claim : incident))
    case "redact":
    case "release":
      return report === undefined ? null : ask([report], { quote: await someWords(workspace, report, a) })
    case "withdraw":
      return ask(on(report))
    case "describe":
      return ask(
        on(report),
        [
          { published: "2023-05-04" },
          { outlet: "Sample Wire" },
          { published: "2023-05-02T20:00:00Z", title: "Strike" },
          { clear: "published, outlet" },
          { role: "press officer", clear: "title" },
        ][b % 5] ?? {},
      )
    case "undo":
      return ask(on(decision))
    case "accept":
    case "reject":
    case "unlink":
    case "final":
      return ask(on(claim))
    case "report":
      return null
  }
}

/** What no person could ask for is refused in words; everything else is a fault. */
const isRefusal = (error: unknown): boolean =>
  error instanceof ReckonerError && (error.code === "usage" || error.code === "not-found")

async function decideOrNot(work: () => Promise<Decided>): Promise<Decided | null> {
  try {
    return await work()
  } catch (error) {
    if (isRefusal(error)) return null
    throw error
  }
}

/** Takes the steps one by one; before each act a dry run, which must change nothing and say what the act then does. */
export async function takeSteps(
  workspace: Workspace,
  steps: readonly Step[],
  people: readonly [Identity, Identity],
): Promise<void> {
  for (const step of steps) {
    if (step.kind === "report") {
      const all = [...reports, ...copies]
      const report = all[step.a % all.length]
      if (report !== undefined) await addReports(workspace, [report])
      continue
    }
    const request = await requestOf(workspace, step)
    if (request === null) continue
    const before = await recordHash(workspace)
    const { n } = await workspace.record.lastEntry()
    const tried = await decideOrNot(() => decide(workspace, people[step.who], [request], { dryRun: true }))
    if ((await recordHash(workspace)) !== before || (await workspace.record.lastEntry()).n !== n) {
      throw new Error(`a dry run of ${request.act} changed the record`)
    }
    const done = await decideOrNot(() => decide(workspace, people[step.who], [request], { withEffects: true }))
    if (JSON.stringify(done?.effects ?? null) !== JSON.stringify(tried?.effects ?? null)) {
      throw new Error(`a dry run of ${request.act} said what did not come`)
    }
  }
}
