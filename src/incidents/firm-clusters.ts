import { compareCodeUnits, type Link, type Mention, type MentionId } from "../model/index.ts"
import { byKey } from "./by-key.ts"
import { asWhole, groundOf, joinGrounds, refusal, type Ground } from "./ground.ts"
import type { Candidate } from "./grouping.ts"
import { meetingOf } from "./meeting.ts"
import { collapse, nodeScore, type FirmNode } from "./nodes.ts"
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
  readonly score: number
  readonly a: FirmNode
  readonly b: FirmNode
}

/** Grows clusters by union; each keeps its common ground and those that a person told apart from it. */
class Unions {
  readonly #parent = new Map<MentionId, MentionId>()
  readonly #ground = new Map<MentionId, Ground>()
  readonly #members = new Map<MentionId, readonly MentionId[]>()
  readonly #cannot: readonly Link[]

  constructor(nodes: readonly FirmNode[], cannot: readonly Link[]) {
    this.#cannot = cannot
    for (const node of nodes) {
      this.#parent.set(node.id, node.id)
      this.#ground.set(node.id, groundOf(node.members))
      this.#members.set(
        node.id,
        node.members.map((member) => member.id),
      )
    }
  }

  root(id: MentionId): MentionId {
    let at = id
    for (let up = this.#parent.get(at); up !== undefined && up !== at; up = this.#parent.get(at)) at = up
    return at
  }

  members(root: MentionId): readonly MentionId[] {
    return this.#members.get(root) ?? []
  }

  cannotJoin(a: MentionId, b: MentionId): boolean {
    const [inA, inB] = [new Set(this.members(a)), new Set(this.members(b))]
    return this.#cannot.some((link) => (inA.has(link.a) && inB.has(link.b)) || (inA.has(link.b) && inB.has(link.a)))
  }

  refusal(a: MentionId, b: MentionId, bridged: boolean): string | null {
    const [groundA, groundB] = [this.#ground.get(a), this.#ground.get(b)]
    if (groundA === undefined || groundB === undefined) return null
    return this.cannotJoin(a, b) ? "a person told them apart" : refusal(groundA, groundB, bridged)
  }

  /** `byPerson`: what a person joins is one whole, however far its places lie apart. */
  join(a: MentionId, b: MentionId, byPerson = false): void {
    const [groundA, groundB] = [this.#ground.get(a), this.#ground.get(b)]
    if (a === b || groundA === undefined || groundB === undefined) return
    const [root, child] = a < b ? [a, b] : [b, a]
    this.#parent.set(child, root)
    const ground = a < b ? joinGrounds(groundA, groundB) : joinGrounds(groundB, groundA)
    this.#ground.set(root, byPerson ? asWhole(ground) : ground)
    this.#members.set(root, [...this.members(a), ...this.members(b)])
  }
}

/** Ties of nodes that meet, best first, then by ids (architecture.md, Grouping 4). */
function edgesOf(nodes: readonly FirmNode[]): readonly Edge[] {
  const nodeOf = new Map(nodes.map((node) => [node.members[0].id, node]))
  const meeting = meetingOf(nodes.map((node) => node.members[0]))
  const edges: Edge[] = []
  for (const a of nodes) {
    for (const met of meeting.met(a.members[0])) {
      const b = nodeOf.get(met.id)
      if (b === undefined || b.id <= a.id) continue
      const score = nodeScore(a, b)
      if (score !== null && score >= LINK) edges.push({ score, a, b })
    }
  }
  return edges.toSorted(
    (x, y) => y.score - x.score || compareCodeUnits(x.a.id, y.a.id) || compareCodeUnits(x.b.id, y.b.id),
  )
}

const vouches = (node: FirmNode): boolean =>
  node.members[0].minutes !== null || node.members[0].sites.some((site) => site.named)

/**
 * Clusters firm mentions, and weak ones that a person linked (sorted by id): must-links, then ties.
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
  const must = inForce
    .filter((link) => link.kind === "must")
    .map(({ a, b }) => (a < b ? ([a, b] as const) : ([b, a] as const)))
    .toSorted(([a, b], [c, d]) => compareCodeUnits(a, c) || compareCodeUnits(b, d))
  for (const [a, b] of must) {
    const [rootA, rootB] = [unions.root(a), unions.root(b)]
    if (unions.cannotJoin(rootA, rootB)) refuse(a, b, { score: 0, reason: "people both joined and parted them" })
    else unions.join(rootA, rootB, true)
  }
  for (const { a, b, score } of edgesOf(nodes.filter((node) => canTie(node.members[0])))) {
    const [rootA, rootB] = [unions.root(a.id), unions.root(b.id)]
    if (rootA === rootB) continue
    const reason = unions.refusal(rootA, rootB, !vouches(a) || !vouches(b))
    if (reason === null) unions.join(rootA, rootB)
    else refuse(a.id, b.id, { score, reason })
  }
  return collect(nodes, unions, refused)
}

function collect(nodes: readonly FirmNode[], unions: Unions, refused: readonly Candidate[]): readonly FirmCluster[] {
  const members = new Map<MentionId, Mention[]>()
  for (const node of nodes) {
    const root = unions.root(node.id)
    members.set(root, [...(members.get(root) ?? []), ...node.members])
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
