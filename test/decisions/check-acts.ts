import fc from "fast-check"
import { inForce } from "../../src/decisions/index.ts"
import { canonicalJson, type Decision, type DecisionId, type Json } from "../../src/model/index.ts"
import {
  decide,
  exportDecisions,
  historyOf,
  importDecisions,
  lineOf,
  rebuild,
  recordHash,
  type SentDecision,
  type Workspace,
} from "../../src/workflow/index.ts"
import { randomOf, shuffled } from "../record/orders.ts"
import { stepArbitrary, takeSteps, type Step } from "./random-acts.ts"
import type { Records } from "./small-record.ts"
import { addReports, copies, reports } from "./small-record.ts"

async function sentBy(workspace: Workspace): Promise<readonly SentDecision[]> {
  const sent: SentDecision[] = []
  for await (const one of exportDecisions(workspace, null)) sent.push(one)
  return sent
}

/** The reports that a record holds, by their given ids. */
async function reportsOf(workspace: Workspace): Promise<typeof reports> {
  const rows = await workspace.record.derived.page("document", "", 1000)
  const ids = new Set(rows.map(({ value }) => (value as { capture: { givenId: string | null } }).capture.givenId))
  return [...reports, ...copies].filter(({ givenId }) => ids.has(givenId))
}

/** The hash of a fresh record to which the same reports and decisions came in another order, in lots. */
async function hashReplayed(
  records: Records,
  { captured, sent, seed }: { captured: typeof reports; sent: readonly SentDecision[]; seed: number },
): Promise<string> {
  const random = randomOf(seed)
  const arrivals = shuffled([...captured.map((report) => ({ report })), ...sent.map((one) => ({ one }))], random)
  const workspace = await records.open()
  try {
    for (let from = 0; from < arrivals.length;) {
      const lot = arrivals.slice(from, from + 1 + Math.floor(random() * 4))
      from += lot.length
      await addReports(
        workspace,
        lot.flatMap((arrival) => ("report" in arrival ? [arrival.report] : [])),
      )
      const text = lot.flatMap((arrival) => ("one" in arrival ? [lineOf(arrival.one)] : [])).join("\n")
      await importDecisions(workspace, [{ name: "sent", text }], { acceptWithdrawals: true })
    }
    return await recordHash(workspace)
  } finally {
    await workspace.close()
  }
}

const isWithdrawal = ({ decision: { act } }: { readonly decision: Decision }): boolean => act.kind === "withdraw"

/** Takes back whatever is in force, in an order that chance gives. */
async function undoAll(workspace: Workspace, records: Records, seed: number): Promise<void> {
  const standing = inForce((await historyOf(workspace, null)).map(({ row }) => row))
  const acts = standing
    .filter((row) => row.decision.act.kind !== "undo" && !isWithdrawal(row))
    .map(({ id }): DecisionId => id)
  for (const id of shuffled(acts, randomOf(seed))) {
    await decide(workspace, records.people[0], [{ act: "undo", on: [id], why: "all is taken back" }])
  }
}

/** Marks that tell of the files, and by what they were made. */
const OF_FILES: ReadonlySet<string> = new Set(["label:erasure", "label:derived-by"])

/** Every row of the index with its keys, and every mark beside them: what `verify` compares. */
async function storedIn(workspace: Workspace): Promise<ReadonlyMap<string, string>> {
  const { derived } = workspace.record
  const stored = new Map<string, string>()
  for await (const { kind, id, text, keys } of derived.stored()) {
    stored.set(`${kind} ${id}`, `${canonicalJson(JSON.parse(text) as Json)} ${keys.join(" ")}`)
  }
  for (const [name, text] of await derived.marks()) if (!OF_FILES.has(name) && text !== "0") stored.set(name, text)
  return stored
}

/** What does not hold after some acts: the same from other orders and from a rebuild, and nothing left after all is undone. */
export async function faultsAfter(records: Records, steps: readonly Step[], seed: number): Promise<readonly string[]> {
  const workspace = await records.open()
  const faults: string[] = []
  const same = (what: string, one: string, other: string): void => {
    if (one !== other) faults.push(`${what}: ${one} is not ${other}`)
  }
  try {
    await addReports(workspace, [...reports.slice(0, 3), ...copies.slice(0, 1)])
    await takeSteps(workspace, steps, records.people)
    const hash = await recordHash(workspace)
    const sent = await sentBy(workspace)
    const captured = await reportsOf(workspace)
    same("another order", await hashReplayed(records, { captured, sent, seed }), hash)
    const stored = await storedIn(workspace)
    same("a rebuild", (await rebuild(workspace)).after, hash)
    const anew = await storedIn(workspace)
    for (const name of new Set([...stored.keys(), ...anew.keys()])) {
      if (stored.get(name) !== anew.get(name)) faults.push(`a rebuild changes ${name}`)
    }
    await undoAll(workspace, records, seed)
    const untouched = await hashReplayed(records, { captured, sent: sent.filter(isWithdrawal), seed: seed + 1 })
    same("all undone", await recordHash(workspace), untouched)
    same("all undone and rebuilt", (await rebuild(workspace)).after, untouched)
    return faults
  } finally {
    await workspace.close()
  }
}

/**
 * What is wrong after the first of so many sequences of random acts and undos that fails, each in a record of its own; null where none
 * does. A seed gives the same sequences again.
 */
export async function faultOfRandomActs(
  records: Records,
  { steps, ...runs }: { readonly steps: number; readonly numRuns: number; readonly seed: number },
): Promise<string | null> {
  const sequence = fc.array(stepArbitrary, { minLength: 1, maxLength: steps })
  const details = await fc.check(
    fc.asyncProperty(sequence, fc.nat(1_000_000), async (taken, order) => {
      const faults = await faultsAfter(records, taken, order)
      if (faults.length > 0) throw new Error(faults.join("\n"))
    }),
    runs,
  )
  return (await fc.asyncDefaultReportMessage(details)) ?? null
}
