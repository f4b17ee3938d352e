import type { Link, MentionId } from "../model/index.ts"
import { agreeThroughout, groundOf, joinGrounds, refusal, type Ground } from "./ground.ts"
import type { FirmNode } from "./nodes.ts"

interface Refusal {
  readonly grounds: readonly [Ground, Ground]
  readonly reason: string | null
}

/** Grows clusters by union; each keeps its common ground and those that a person told apart from it. */
export class Unions {
  readonly #parent = new Map<MentionId, MentionId>()
  readonly #ground = new Map<MentionId, Ground>()
  readonly #members = new Map<MentionId, MentionId[]>()
  /** Whom people told apart, both ways. */
  readonly #apart = new Map<MentionId, Set<MentionId>>()
  /** Of two clusters that many ties would join, asked once for as long as they stay as they are. */
  readonly #refusals = new Map<string, Refusal>()

  constructor(nodes: readonly FirmNode[], cannot: readonly Link[]) {
    for (const { a, b } of cannot) {
      this.#tellApart(a, b)
      this.#tellApart(b, a)
    }
    for (const node of nodes) {
      this.#parent.set(node.id, node.id)
      this.#ground.set(node.id, groundOf(node.members))
      this.#members.set(
        node.id,
        node.members.map((member) => member.id),
      )
    }
  }

  /** Says of nodes, before any union, how many documents support their days. */
  weigh(support: ReadonlyMap<MentionId, number>): void {
    for (const [id, documents] of support) {
      const ground = this.#ground.get(id)
      if (ground !== undefined) this.#ground.set(id, { ...ground, support: documents })
    }
  }

  root(id: MentionId): MentionId {
    let at = id
    for (let up = this.#parent.get(at); up !== undefined && up !== at; up = this.#parent.get(at)) at = up
    if (at !== id) this.#parent.set(id, at)
    return at
  }

  members(root: MentionId): readonly MentionId[] {
    return this.#members.get(root) ?? []
  }

  cannotJoin(a: MentionId, b: MentionId): boolean {
    if (this.#apart.size === 0) return false
    const inB = new Set(this.members(b))
    return this.members(a).some((member) => [...(this.#apart.get(member) ?? [])].some((other) => inB.has(other)))
  }

  #tellApart(a: MentionId, b: MentionId): void {
    const others = this.#apart.get(a)
    if (others === undefined) this.#apart.set(a, new Set([b]))
    else others.add(b)
  }

  refusal(a: MentionId, b: MentionId, tie: { readonly bridged: boolean; readonly vouched: boolean }): string | null {
    const [groundA, groundB] = [this.#ground.get(a), this.#ground.get(b)]
    if (groundA === undefined || groundB === undefined) return null
    const pair = `${a} ${b} ${tie.bridged} ${tie.vouched}`
    const known = this.#refusals.get(pair)
    // A cluster that grew has another ground.
    if (known !== undefined && known.grounds[0] === groundA && known.grounds[1] === groundB) return known.reason
    const reason = this.cannotJoin(a, b) ? "a person told them apart" : refusal(groundA, groundB, tie)
    this.#refusals.set(pair, { grounds: [groundA, groundB], reason })
    return reason
  }

  /** True where no union of any of these, in any order, could be refused. */
  agree(nodes: readonly FirmNode[]): boolean {
    return this.#apart.size === 0 && agreeThroughout(nodes.flatMap((node) => this.#ground.get(node.id) ?? []))
  }

  join(a: MentionId, b: MentionId): void {
    const [groundA, groundB] = [this.#ground.get(a), this.#ground.get(b)]
    if (a === b || groundA === undefined || groundB === undefined) return
    const [root, child] = a < b ? [a, b] : [b, a]
    this.#parent.set(child, root)
    this.#ground.set(root, a < b ? joinGrounds(groundA, groundB) : joinGrounds(groundB, groundA))
    this.#members.set(root, [...this.members(a), ...this.members(b)])
  }

  /** Joins nodes that agree throughout, the first by id at their root. Their common ground is asked for no more. */
  joinAll(nodes: readonly FirmNode[]): void {
    const [first, ...others] = nodes
    if (first === undefined) return
    for (const node of others) this.#parent.set(node.id, first.id)
  }
}
