import type { CivilDay, MentionId } from "../model/index.ts"

/** Why a mention that might have joined a cluster did not, or why two parts of it stayed apart. */
export interface Candidate {
  /** A member of the cluster that lists it. */
  readonly member: MentionId
  readonly other: MentionId
  readonly score: number
  readonly reason: string
}

/** A weak mention in a cluster. */
export interface Attachment {
  readonly mentionId: MentionId
  /** Best score against a firm member; null where weak mentions stand together alone. */
  readonly score: number | null
  readonly reason: string
}

/** What grouping settled about a mention that its document left open. */
export interface Resolved {
  readonly mentionId: MentionId
  /** Days of the incident as this mention now has them; null where still open. */
  readonly days: { readonly first: CivilDay; readonly last: CivilDay } | null
  /** Inferred from its words ("yesterday") and its incident's day; null where known already, or not inferable. */
  readonly publishedDay: CivilDay | null
  /** In words: what was presumed, and from what. "" where nothing was. */
  readonly reason: string
}

/** Mentions of one incident. */
export interface Cluster {
  /** The smallest firm member's; without firm members, the smallest member's. */
  readonly id: MentionId
  /** Sorted; all members, firm and weak. */
  readonly members: readonly MentionId[]
  /** Sorted. */
  readonly firm: readonly MentionId[]
  /** Sorted by mention. */
  readonly attached: readonly Attachment[]
  /** Sorted by (other, member): to be shown to people, who may link. */
  readonly refused: readonly Candidate[]
  /** One for each member, sorted by mention. */
  readonly resolved: readonly Resolved[]
  /** False where nobody counts: such a cluster is not an incident (domain.md, incident). */
  readonly counted: boolean
}

export interface Grouping {
  /** Sorted by id; every mention is in exactly one. */
  readonly clusters: readonly Cluster[]
}
