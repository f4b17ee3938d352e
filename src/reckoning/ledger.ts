import type { ClaimId, Incident, Instant, NodeId, ScopedClaim } from "../model/index.ts"
import { gather } from "./gather.ts"
import { GROUPS_OF_PEOPLE } from "./groups.ts"
import { deadAmongHurt, type DeadAmongHurt } from "./hurt-and-dead.ts"
import { countsHarm, rowKeyOf, rowText, type RowKey } from "./row.ts"
import { compareScoped } from "./total.ts"
import { makeTree, type Tree } from "./tree.ts"

/** The claims of one incident laid into rows: made once, reckoned at many instants. */
export interface Ledger {
  readonly incident: Pick<Incident, "id" | "begin" | "zone" | "nodes" | "date">
  readonly tree: Tree
  /** By publication. */
  readonly claims: readonly ScopedClaim[]
  readonly rows: ReadonlyMap<string, readonly ScopedClaim[]>
  readonly byId: ReadonlyMap<ClaimId, ScopedClaim>
  readonly keys: readonly RowKey[]
  /** Since when something counts a row, or the same in a part of it; rows of which nothing ever does are absent. */
  readonly toldFrom: ReadonlyMap<string, Instant>
  /** Totals that are part of a larger count which counts them too: "21 in hospital, three of them in serious condition". */
  readonly partial: ReadonlySet<ClaimId>
  /** Counts of the hurt that hold dead, and how many. */
  readonly deadAmongHurt: DeadAmongHurt
  /** Vague counts of the dead and the hurt together, by publication. */
  readonly joint: readonly ScopedClaim[]
  /** What may keep a toll open (rule 8): people trapped or missing, and expectations; by publication. */
  readonly watched: readonly ScopedClaim[]
}

export function makeLedger(incident: Ledger["incident"], claims: readonly ScopedClaim[]): Ledger {
  const sorted = claims.toSorted(compareScoped)
  const rows = gather(sorted, (c) => rowText(rowKeyOf(c)))
  const tree = makeTree(incident.nodes)
  const keys = new Map<string, RowKey>()
  const note = (key: RowKey): void => void keys.set(rowText(key), key)
  for (const list of rows.values()) {
    const [first] = list
    if (first === undefined) continue
    const key = rowKeyOf(first)
    note(key)
    if (!countsHarm(key.measure) || key.group === null) continue
    // Harm in a part is harm in the whole, and harm to a group is harm to people.
    for (const node of tree.pathOf(key.node)) {
      if (node !== key.node && onlyRepeats(tree, node)) continue
      note({ ...key, node })
      if (GROUPS_OF_PEOPLE.includes(key.group)) note({ ...key, node, group: "people" })
      // Whom a policy may count among the injured.
      if (key.measure === "casualties" || key.measure === "hospitalised") {
        note({ ...key, node, measure: "injured", group: "people" })
      }
      if (list.some(isJoint)) note({ ...key, node, measure: "killed", group: "people" })
    }
  }
  const byId = new Map(sorted.map((c) => [c.claim.id, c]))
  const watched = sorted.filter((c) => isUnaccounted(c) || c.claim.modality === "expected")
  const partial = new Set(sorted.filter((c) => isPartial(c, byId)).map((c) => c.claim.id))
  const toldFrom = toldFromOf(sorted, tree)
  const joint = sorted.filter(isJoint)
  const found = { toldFrom, partial, joint, watched, deadAmongHurt: deadAmongHurt(sorted) }
  return { incident, tree, claims: sorted, rows, byId, keys: [...keys.values()], ...found }
}

/** A count in a place is a count in all that hold it; a group's is one of people harmed. `sorted` are by publication. */
function toldFromOf(sorted: readonly ScopedClaim[], tree: Tree): ReadonlyMap<string, Instant> {
  const told = new Map<string, Instant>()
  for (const scoped of sorted) {
    if (scoped.claim.count === null || scoped.claim.modality !== "asserted") continue
    const key = rowKeyOf(scoped)
    const ofPeople = key.group !== null && countsHarm(key.measure) && GROUPS_OF_PEOPLE.includes(key.group)
    for (const node of tree.pathOf(key.node)) {
      for (const group of ofPeople ? [key.group, "people" as const] : [key.group]) {
        const row = rowText({ ...key, node, group })
        if (!told.has(row)) told.set(row, scoped.known.endAt)
      }
    }
  }
  return told
}

/** Some of those counted in one place are not all of them there; and of those in hospital all are injured. */
function isPartial({ claim, node }: ScopedClaim, byId: ReadonlyMap<ClaimId, ScopedClaim>): boolean {
  const parent = claim.partOf === null ? undefined : byId.get(claim.partOf)
  const whole = parent?.claim
  if (whole === undefined || claim.extent !== "total" || whole.group !== claim.group || parent?.node !== node) {
    return false
  }
  const countsAll = whole.measure === claim.measure || (claim.measure === "injured" && whole.measure === "hospitalised")
  return countsAll && (claim.count?.most ?? Infinity) < (whole.count?.least ?? 0)
}

const isJoint = ({ claim }: ScopedClaim): boolean => claim.marks.includes("dead-and-hurt")

/** Says of people that they are trapped or missing, or of how many. */
export const isUnaccounted = (c: ScopedClaim): boolean => c.claim.measure === "trapped" || c.claim.measure === "missing"

/**
 * A country that is its attack's only one, or a country or region with one place in it, says nothing that these do not:
 * no row is made for it unless it is counted.
 */
function onlyRepeats(tree: Tree, id: NodeId): boolean {
  const node = tree.get(id)
  if (node?.parentId === null || (node?.level !== "country" && node?.level !== "region")) return false
  if (tree.childrenOf(id).length === 1) return true
  return node.level === "country" && tree.childrenOf(node.parentId).length === 1
}
