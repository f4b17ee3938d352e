import { canonicalJson, type Json } from "../model/index.ts"
import type { StoredRow } from "../record/index.ts"
import { isBehind } from "./catch-up.ts"
import { ERASURE } from "./decide/erasure-due.ts"
import { openDerivedAnew } from "./open-workspace.ts"
import type { Workspace, WorkspaceOptions } from "./workspace.ts"

/** What rows of a kind are called, and what they are where they are not the ones that follow from the log. */
const KINDS: Readonly<Record<string, { readonly name: string; readonly fault: string }>> = {
  document: { name: "what was read in", fault: "is not what its text gives" },
  trace: { name: "how it was read, of", fault: "is not what its text gives" },
  mention: { name: "mention", fault: "is not what its text gives" },
  member: { name: "the incident of mention", fault: "is not the one that it was grouped into" },
  incident: { name: "incident", fault: "is not what its reports and decisions give" },
  line: { name: "incident", fault: "is not what its reports and decisions give" },
  bases: { name: "what figures rest on, of", fault: "is not what its reports and decisions give" },
  queue: { name: "what is asked of people, of", fault: "is not what its reports and decisions give" },
  voices: { name: "who speaks, of", fault: "is not what its reports and decisions give" },
  decision: { name: "decision", fault: "is not what was signed, or does not mean what it means in its reports" },
  link: { name: "what is tied by decision", fault: "is not what it ties" },
}
const FIGURES: ReadonlySet<string> = new Set(["steps"])
/** Of each kind so many faults are named; more of them are counted. */
const NAMED_OF_KIND = 20
/** Whether an erasure is due is of the files, and not of what is derived: `verify` looks for what was to be erased itself. */
const OF_FILES: ReadonlySet<string> = new Set([`label:${ERASURE}`])
const ANEW = "reckoner rebuild derives it again"

/**
 * Derives the whole record again from its blobs and log, in a database of this moment, and sets it beside what is there: every row and every
 * key of every kind, and every mark, one at a time. Each that is not the same is named in `damage`.
 * @param shown the workspace whose rows answer questions
 * @returns how many incidents were reckoned again
 */
export async function checkDerived(
  shown: Workspace,
  options: WorkspaceOptions,
  { damage, onProgress }: { readonly damage: string[]; readonly onProgress: (done: number) => void },
): Promise<number> {
  if (await isBehind(shown)) {
    damage.push(
      "index.sqlite lacks entries of the log, or another version made it: verify again when nobody writes to the record",
    )
    return 0
  }
  const anew = await openDerivedAnew(options, onProgress)
  const faults = new FaultsByKind()
  try {
    const incidents = await compareRows(shown, anew, faults)
    for (const [kind, keys] of await shown.record.derived.strayKeys()) {
      faults.add("key", `index.sqlite: ${keys} of its keys to rows of kind ${kind} lead to none: ${ANEW}`)
    }
    await compareMarks(shown, anew, faults)
    damage.push(...faults.named())
    return incidents
  } finally {
    await anew.close()
  }
}

/** Goes through both at once. @returns how many incidents there are to be */
async function compareRows(shown: Workspace, anew: Workspace, faults: FaultsByKind): Promise<number> {
  let incidents = 0
  const [there, right] = [shown.record.derived.stored(), anew.record.derived.stored()].map((rows) =>
    rows[Symbol.asyncIterator](),
  ) as [AsyncIterator<StoredRow>, AsyncIterator<StoredRow>]
  let [a, b] = [await next(there), await next(right)]
  while (a !== null || b !== null) {
    const order = orderOf(a, b)
    if (order === 0 && a !== null && b !== null) {
      const fault = difference(a, b)
      if (fault !== null) faults.add(b.kind, `${nameOf(b)} ${fault}: ${ANEW}`)
    } else if (order < 0 && a !== null) {
      faults.add(a.kind, `${nameOf(a)} is shown and does not follow from the log: reckoner rebuild`)
    } else if (b !== null) {
      faults.add(b.kind, `${nameOf(b)} follows from the log and is not shown: reckoner rebuild`)
    }
    if (order >= 0 && b?.kind === "incident") incidents += 1
    if (order <= 0) a = await next(there)
    if (order >= 0) b = await next(right)
  }
  return incidents
}

async function compareMarks(shown: Workspace, anew: Workspace, faults: FaultsByKind): Promise<void> {
  const [there, right] = [await shown.record.derived.marks(), await anew.record.derived.marks()]
  for (const name of new Set([...there.keys(), ...right.keys()])) {
    // A kind whose rows are all gone has a count of none, or has none.
    const [found, wanted] = [there, right].map((marks) => marks.get(name) ?? (name.startsWith("count:") ? "0" : null))
    if (!OF_FILES.has(name) && found !== wanted) {
      faults.add(
        "mark",
        `index.sqlite keeps ${found ?? "nothing"} as its ${name}, and not ${wanted ?? "nothing"}: ${ANEW}`,
      )
    }
  }
}

/** So many of each kind by name, and the number of the rest: an index that was emptied must not fill the memory. */
class FaultsByKind {
  readonly #faults = new Map<string, { readonly named: string[]; more: number }>()

  add(kind: string, fault: string): void {
    const known = this.#faults.get(kind) ?? { named: [], more: 0 }
    if (known.named.length < NAMED_OF_KIND) known.named.push(fault)
    else known.more += 1
    this.#faults.set(kind, known)
  }

  named(): readonly string[] {
    return [...this.#faults].flatMap(([kind, { named, more }]) =>
      more === 0 ? named : [...named, `index.sqlite: so are ${more} more rows of kind ${kind}: ${ANEW}`],
    )
  }
}

async function next(rows: AsyncIterator<StoredRow>): Promise<StoredRow | null> {
  const step = await rows.next()
  return step.done === true ? null : step.value
}

/** As the rows come: by kind, then id. */
function orderOf(a: StoredRow | null, b: StoredRow | null): number {
  if (a === null || b === null) return a === null ? 1 : -1
  const [one, other] = a.kind === b.kind ? [a.id, b.id] : [a.kind, b.kind]
  return one === other ? 0 : one < other ? -1 : 1
}

const nameOf = ({ kind, id }: StoredRow): string => `${KINDS[kind]?.name ?? `the ${kind} of`} ${id}`

/** In words what is not the same; null where all is. */
function difference(a: StoredRow, b: StoredRow): string | null {
  if (a.text !== b.text) {
    const fault = unlike(a, b)
    if (fault !== null) return fault
  }
  const [found, right] = [new Set(a.keys), new Set(b.keys)]
  const missing = b.keys.find((key) => !found.has(key))
  if (missing !== undefined) return `is not found by its key ${JSON.stringify(missing)}`
  const strange = a.keys.find((key) => !right.has(key))
  return strange === undefined ? null : `is found by the key ${JSON.stringify(strange)}, which is none of its own`
}

function unlike({ kind, text }: StoredRow, right: StoredRow): string | null {
  const [a, b] = [parsed(text), parsed(right.text)]
  if (a !== undefined && canonicalJson(a) === canonicalJson(b ?? null)) return null
  if (kind === "line" && membersUnlike(a, b).every((name) => FIGURES.has(name))) {
    return "has figures that its claims do not come to"
  }
  return KINDS[kind]?.fault ?? "is not what log and blobs give"
}

/** Undefined of a text that only a forger can have written. */
function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

function membersUnlike(a: Json | undefined, b: Json | undefined): readonly string[] {
  const members = (value: Json | undefined): Readonly<Record<string, Json>> =>
    (value ?? {}) as Readonly<Record<string, Json>>
  const saidBy = (value: Json | undefined): string => (value === undefined ? "" : canonicalJson(value))
  const names = Object.keys({ ...members(a), ...members(b) })
  return names.filter((name) => saidBy(members(a)[name]) !== saidBy(members(b)[name]))
}
