import { canonicalJson, type Json } from "../model/index.ts"
import { openDerivedAnew } from "./open-workspace.ts"
import { derivedParts, type DerivedPart } from "./record-hash.ts"
import type { Workspace, WorkspaceOptions } from "./workspace.ts"

const NAMES = { document: "what was read in", incident: "incident" } as const
const FIGURES: ReadonlySet<string> = new Set(["steps"])

/**
 * Derives the whole record again from its blobs and log, in a database of this moment, and sets it beside what is there: every reading,
 * every group and every figure. Each that is not the same is named in `damage`.
 * @param shown the workspace whose rows answer questions
 * @returns how many incidents were reckoned again
 */
export async function checkDerived(
  shown: Workspace,
  options: WorkspaceOptions,
  { damage, onProgress }: { readonly damage: string[]; readonly onProgress: (done: number) => void },
): Promise<number> {
  const anew = await openDerivedAnew(options, onProgress)
  let incidents = 0
  try {
    const [there, right] = [derivedParts(shown), derivedParts(anew)]
    let [a, b] = [await next(there), await next(right)]
    while (a !== null || b !== null) {
      const order = orderOf(a, b)
      if (order === 0 && a !== null && b !== null) {
        if (b.kind === "incident") incidents += 1
        const fault = difference(a, b)
        if (fault !== null) damage.push(`${NAMES[a.kind]} ${a.id} ${fault}: reckoner rebuild derives it again`)
      } else if (order < 0 && a !== null) {
        damage.push(`${NAMES[a.kind]} ${a.id} is shown and does not follow from the log: reckoner rebuild`)
      } else if (b !== null) {
        damage.push(`${NAMES[b.kind]} ${b.id} follows from the log and is not shown: reckoner rebuild`)
      }
      if (order <= 0) a = await next(there)
      if (order >= 0) b = await next(right)
    }
  } finally {
    await anew.close()
  }
  return incidents
}

async function next(parts: AsyncGenerator<DerivedPart>): Promise<DerivedPart | null> {
  const step = await parts.next()
  return step.done === true ? null : step.value
}

/** As the parts come: documents, then incidents, by id. */
function orderOf(a: DerivedPart | null, b: DerivedPart | null): number {
  if (a === null || b === null) return a === null ? 1 : -1
  const [one, other] = [`${a.kind} ${a.id}`, `${b.kind} ${b.id}`]
  return one === other ? 0 : one < other ? -1 : 1
}

/** In words what is not the same; null where all is. */
function difference(a: DerivedPart, b: DerivedPart): string | null {
  if (canonicalJson(a.part) === canonicalJson(b.part)) return null
  const members = (part: Json): Readonly<Record<string, Json>> => part as Readonly<Record<string, Json>>
  const names = Object.keys({ ...members(a.part), ...members(b.part) })
  const unlike = names.filter((name) => saidBy(members(a.part)[name]) !== saidBy(members(b.part)[name]))
  if (a.kind === "document") return "is not what its text gives"
  return unlike.every((name) => FIGURES.has(name))
    ? "has figures that its claims do not come to"
    : "is not what its reports and decisions give"
}

const saidBy = (value: Json | undefined): string => (value === undefined ? "" : canonicalJson(value))
