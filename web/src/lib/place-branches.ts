import type { Told } from "../api/client.ts"

type Figure = Told["Figure"]

/** What the lows of a place's parts come to, where no part holds another: at least so many were harmed in the place. */
export interface PartsSum {
  readonly measure: Figure["measure"]
  readonly group: Figure["group"]
  readonly sum: number
  /** What it is the sum of, in the order of the tree. */
  readonly parts: readonly { readonly name: string; readonly low: number }[]
  /** Best of the place itself; null where nobody counted it as one. */
  readonly whole: number | null
}

/** A place with its figures of people, and the places within it. */
export interface Branch {
  readonly node: Told["ScopeNode"]
  readonly figures: readonly Figure[]
  readonly sums: readonly PartsSum[]
  readonly parts: readonly Branch[]
}

const MEASURES_SUMMED: ReadonlySet<string> = new Set(["killed", "injured", "hospitalised", "missing"])

function sumsOf(parts: readonly Branch[], own: readonly Figure[]): PartsSum[] {
  const sums = new Map<string, PartsSum>()
  // Sites may be one under two names, and a count of a place in doubt may hold a sibling's (docs/reckoning.md, rule 9).
  for (const { figures, node } of parts.filter((part) => part.node.level !== "site")) {
    for (const { measure, group, low, party, flags } of figures) {
      if (low === null || party !== null || group !== "people" || !MEASURES_SUMMED.has(measure)) continue
      if (flags.includes("scope in doubt")) continue
      const known = sums.get(measure)
      sums.set(measure, {
        measure,
        group,
        sum: low + (known?.sum ?? 0),
        parts: [...(known?.parts ?? []), { name: node.name, low }],
        whole: own.find((one) => one.measure === measure && one.group === group && one.party === null)?.best ?? null,
      })
    }
  }
  return [...sums.values()].filter((sum) => sum.parts.length > 1)
}

/** The tree of an incident's places; parts without any figure in them are left out, for they say nothing of people. */
export function placeBranches({ nodes, figures }: Told["Incident"]): Branch[] {
  const below = (parent: string | null): Branch[] =>
    nodes.flatMap((node): Branch[] => {
      if (node.parent !== parent) return []
      const parts = below(node.id)
      const own = figures.filter((figure) => figure.node === node.id && figure.tier === "core")
      if (parent !== null && own.length === 0 && parts.length === 0) return []
      return [{ node, figures: own, sums: sumsOf(parts, own), parts }]
    })
  return below(null)
}
