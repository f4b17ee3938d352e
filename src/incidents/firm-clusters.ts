import { Unions } from "./unions.ts"
import { compareCodeUnits, type Link, type Mention, type MentionId } from "../model/index.ts"
import { byKey } from "./by-key.ts"
import { shareDay } from "./compare-times.ts"
import { sharedPersons } from "./compare-persons.ts"
import type { Candidate } from "./grouping.ts"
import { meetingOf, type Meeting } from "./meeting.ts"
import { areTied, collapse, nodeScore, type FirmNode } from "./nodes.ts"
import { isFirm } from "./rank.ts"
import { LINK } from "./score-table.ts"

/** A cluster before weak mentions attach. */
export interface FirmCluster {
  /** The smallest firm member's; without any, the smallest member's. */
  readonly id: MentionId
  /** Sorted by id. */
  readonly members: readonly Mention[]
  readonly refused: readonly Candidate[]
}

interface Edge {
  /** Both tell of the same persons. */
  readonly vouched: boolean
  readonly score: number
  readonly a: FirmNode
  readonly b: FirmNode
}

/** Nodes that meet, by the mentions that stand for them. */
interface Acquaintance {
  readonly meeting: Meeting
  readonly nodeOf: ReadonlyMap<MentionId, FirmNode>
}

function acquaintanceOf(nodes: readonly FirmNode[]): Acquaintance {
  return {
    meeting: meetingOf(nodes.map((node) => node.members[0])),
    nodeOf: new Map(nodes.map((node) => [node.id, node])),
  }
}

/**
 * Ties of nodes (sorted by id) that meet: those that tell of the same persons first, so that a report which misread the day has its place
 * before it can tie in what happened on that day; then the best, then by ids (architecture.md, Grouping 4).
 */
function edgesOf(nodes: readonly FirmNode[]): readonly Edge[] {
  const { meeting, nodeOf } = acquaintanceOf(nodes)
  const byScore = new Map<number, Edge[]>()
  for (const a of nodes) {
    for (const met of meeting.met(a.members[0])) {
      const b = nodeOf.get(met.id)
      if (b === undefined || b.id <= a.id) continue
      const score = nodeScore(a, b)
      if (score === null || score < LINK) continue
      const edge = { vouched: sharedPersons(a.members[0], b.members[0]) > 0, score, a, b }
      const same = byScore.get(score)
      if (same === undefined) byScore.set(score, [edge])
      else same.push(edge)
    }
  }
  // Nodes come by id, so that ties of one score stand in their order already.
  const edges = [...byScore].toSorted(([x], [y]) => y - x).flatMap(([, same]) => same)
  return [...edges.filter(({ vouched }) => vouched), ...edges.filter(({ vouched }) => !vouched)]
}

/** Nodes that hang together by ties, each set sorted by id. Compares a node with those alone that are not in a set yet: near-linear where ties are many. */
function componentsOf(nodes: readonly FirmNode[]): readonly (readonly FirmNode[])[] {
  const { meeting, nodeOf } = acquaintanceOf(nodes)
  const left = new Set(nodes)
  const components: FirmNode[][] = []
  for (const first of nodes) {
    if (!left.delete(first)) continue
    meeting.forget(first.members[0])
    const component = [first]
    for (const node of component) {
      for (const met of meeting.met(node.members[0])) {
        const other = nodeOf.get(met.id)
        if (other === undefined || !areTied(node, other)) continue
        left.delete(other)
        meeting.forget(met)
        component.push(other)
      }
    }
    components.push(component.toSorted((a, b) => compareCodeUnits(a.id, b.id)))
  }
  return components
}

/** Of each node the documents that are tied to it and give a day in reach of its own, itself included. */
function supportOf(edges: readonly Edge[]): ReadonlyMap<MentionId, number> {
  const support = new Map<MentionId, number>()
  const add = (to: FirmNode, from: FirmNode): void => {
    support.set(to.id, (support.get(to.id) ?? to.members.length) + from.members.length)
  }
  for (const { a, b } of edges) {
    if (!shareDay(a.members[0], b.members[0])) continue
    add(a, b)
    add(b, a)
  }
  return support
}

const vouches = (node: FirmNode): boolean =>
  node.members[0].minutes !== null || node.members[0].sites.some((site) => site.named)

/**
 * Clusters firm mentions, and weak ones that a person linked (sorted by id): ties, then what people joined.
 * Sorted by id. Work in the number of pairs that meet.
 */
export function clusterFirm(mentions: readonly Mention[], links: readonly Link[]): readonly FirmCluster[] {
  return cluster(collapse(mentions, new Set(links.flatMap((link) => [link.a, link.b]))), links, isFirm)
}

/** Weak mentions that attached to nothing (sorted by id), with their like. One profile alone says too little to collapse them. */
export function clusterLike(mentions: readonly Mention[], links: readonly Link[]): readonly FirmCluster[] {
  return cluster(collapse(mentions, new Set(mentions.map((mention) => mention.id))), links, () => true)
}

function cluster(
  nodes: readonly FirmNode[],
  links: readonly Link[],
  canTie: (mention: Mention) => boolean,
): readonly FirmCluster[] {
  const here = new Set(nodes.flatMap((node) => node.members.map((member) => member.id)))
  const inForce = links.filter((link) => here.has(link.a) && here.has(link.b))
  const unions = new Unions(
    nodes,
    inForce.filter((link) => link.kind === "cannot"),
  )
  const refused: Candidate[] = []
  const refuse = (a: MentionId, b: MentionId, why: { readonly score: number; readonly reason: string }): void => {
    refused.push({ member: a, other: b, ...why }, { member: b, other: a, ...why })
  }
  const tying = nodes.filter((node) => canTie(node.members[0]))
  const contested = componentsOf(tying).filter((component) => {
    // Where no union can be refused, their order decides nothing.
    if (!unions.agree(component)) return component.length > 1
    unions.joinAll(component)
    return false
  })
  const edges = contested.flatMap(edgesOf)
  unions.weigh(supportOf(edges))
  for (const { a, b, score, vouched } of edges) {
    const [rootA, rootB] = [unions.root(a.id), unions.root(b.id)]
    if (rootA === rootB) continue
    const reason = unions.refusal(rootA, rootB, {
      bridged: !vouches(a) || !vouches(b),
      vouched,
    })
    if (reason === null) unions.join(rootA, rootB)
    else refuse(a.id, b.id, { score, reason })
  }
  // What a person joins is joined as ties left it: two incidents become one with all that hangs on either.
  const must = inForce
    .filter((link) => link.kind === "must")
    .map(({ a, b }) => (a < b ? ([a, b] as const) : ([b, a] as const)))
    .toSorted(([a, b], [c, d]) => compareCodeUnits(a, c) || compareCodeUnits(b, d))
  for (const [a, b] of must) {
    const [rootA, rootB] = [unions.root(a), unions.root(b)]
    if (rootA === rootB) continue
    if (unions.cannotJoin(rootA, rootB)) refuse(a, b, { score: 0, reason: "people both joined and parted them" })
    else unions.join(rootA, rootB)
  }
  return collect(nodes, unions, refused)
}

function collect(nodes: readonly FirmNode[], unions: Unions, refused: readonly Candidate[]): readonly FirmCluster[] {
  const members = new Map<MentionId, Mention[]>()
  for (const node of nodes) {
    const root = unions.root(node.id)
    const there = members.get(root)
    if (there === undefined) members.set(root, [...node.members])
    else there.push(...node.members)
  }
  const refusedOf = byKey(refused, (candidate) => unions.root(candidate.member))
  return [...members]
    .map(([root, all]) => {
      const sorted = all.toSorted((a, b) => compareCodeUnits(a.id, b.id))
      return { id: clusterId(sorted), members: sorted, refused: refusedOf.get(root) ?? [] }
    })
    .toSorted((a, b) => compareCodeUnits(a.id, b.id))
}

/** The smallest firm member's id, else the smallest member's; members sorted, at least one. */
export function clusterId(sorted: readonly Mention[]): MentionId {
  const first = sorted.find(isFirm) ?? sorted[0]
  if (first === undefined) throw new TypeError("a cluster has members")
  return first.id
}
