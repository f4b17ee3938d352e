import type { NodeId, ScopeNode } from "../model/index.ts"

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

/** "Kyiv region" may include Kyiv or not: the two are never summed (domain.md, Places). */
export function mayIncludeNamesake(a: ScopeNode, b: ScopeNode): boolean {
  const region = a.level === "region" ? a : b.level === "region" ? b : null
  const city = a.level === "city" ? a : b.level === "city" ? b : null
  if (region === null || city === null) return false
  return region.name.startsWith(`${city.name} `) || region.name.endsWith(` ${city.name}`)
}
