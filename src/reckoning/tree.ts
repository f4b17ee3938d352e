import { holds, type NodeId, type ScopeNode } from "../model/index.ts"

/** The scopes of one incident, nested by containment. */
export interface Tree {
  /** In tree order: a node before its children, siblings as given. */
  readonly nodes: readonly ScopeNode[]
  get(id: NodeId): ScopeNode | null
  childrenOf(id: NodeId): readonly ScopeNode[]
  /** From the node itself up to the root. */
  pathOf(id: NodeId): readonly NodeId[]
  /** Position in tree order; nodes that the tree lacks come last. */
  rankOf(id: NodeId): number
}

/** A node whose parent is absent is a root. Cycles are cut at the node met twice. */
export function makeTree(given: readonly ScopeNode[]): Tree {
  const byId = new Map(given.map((node) => [node.id, node]))
  const children = new Map<NodeId, ScopeNode[]>()
  const roots: ScopeNode[] = []
  for (const node of byId.values()) {
    if (node.parentId === null || !byId.has(node.parentId)) roots.push(node)
    else children.set(node.parentId, [...(children.get(node.parentId) ?? []), node])
  }
  const nodes: ScopeNode[] = []
  const rank = new Map<NodeId, number>()
  const visit = (node: ScopeNode): void => {
    if (rank.has(node.id)) return
    rank.set(node.id, nodes.length)
    nodes.push(node)
    for (const child of children.get(node.id) ?? []) visit(child)
  }
  for (const root of roots) visit(root)
  return {
    nodes,
    get: (id) => byId.get(id) ?? null,
    childrenOf: (id) => children.get(id) ?? [],
    pathOf: (id) => {
      const path: NodeId[] = []
      for (let at: NodeId | null = id; at !== null && !path.includes(at); at = byId.get(at)?.parentId ?? null) {
        path.push(at)
      }
      return path
    },
    rankOf: (id) => rank.get(id) ?? nodes.length,
  }
}

const isSite = (node: ScopeNode): boolean => node.site !== null

/** "Kyiv region" may include Kyiv or not: the two are never summed (domain.md, Places). */
export function mayIncludeNamesake(a: ScopeNode, b: ScopeNode): boolean {
  const region = a.level === "region" ? a : b.level === "region" ? b : null
  const city = a.level === "city" ? a : b.level === "city" ? b : null
  if (region === null || city === null) return false
  return region.name.startsWith(`${city.name} `) || region.name.endsWith(` ${city.name}`)
}

/**
 * True where two siblings cannot be one place or lie in one another, whoever counted them (rule 9):
 * different towns; sites of different kinds; sites of one kind where both have names of their own.
 */
export function knownToDiffer(a: ScopeNode, b: ScopeNode): boolean {
  if (mayIncludeNamesake(a, b)) return false
  if (isSite(a) && isSite(b)) {
    const [one, other] = [a.site, b.site]
    if (one === null || other === null) return false
    if (one.kind !== other.kind) return true
    return one.named && other.named && one.key !== other.key
  }
  if (isSite(a) || isSite(b)) return false
  if (a.place === null || b.place === null) return a.level === b.level && a.id !== b.id
  return !holds(a.place, b.place) && !holds(b.place, a.place)
}
