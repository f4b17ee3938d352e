import { compareCodeUnits, type Link, type Mention, type MentionId } from "../model/index.ts"
import { fitsOf, neededFor } from "./attach.ts"
import { blockKeys, documentKey, mentionKey } from "./block-keys.ts"
import { clusterFirm } from "./firm-clusters.ts"
import { coreOf, group } from "./group.ts"
import type { Cluster } from "./grouping.ts"
import { KnownMentions } from "./known-mentions.ts"
import { meetingOf } from "./meeting.ts"
import { profileOf } from "./nodes.ts"
import { isFirm } from "./rank.ts"
import { LINK } from "./score-table.ts"
import { profileScore, voicePoints } from "./tie.ts"

/** What changed since the clusters at hand were made. */
export interface Change {
  readonly added: readonly Mention[]
  readonly removed: readonly Mention[]
  /** Mentions that are others than before under their ids. */
  readonly changed: readonly ChangedMention[]
  /** In force now. */
  readonly links: readonly Link[]
  /** Links that came or went. */
  readonly changedLinks: readonly Link[]
}

/** One mention before and after its document was read or decided on anew. */
export interface ChangedMention {
  readonly before: Mention
  readonly now: Mention
}

/** Clusters to be made anew, and the mentions whose former clusters they replace. */
export interface Regrouped {
  /** As `group` over everything would give them, sorted by id. */
  readonly clusters: readonly Cluster[]
  /** Every mention of these clusters and every removed one, sorted: former clusters that hold any of them are void. */
  readonly replaced: readonly MentionId[]
}

/** Looks up mentions that carry any of the stored keys (`blockKeys`): those added included, those removed not, those changed as they are now. */
export type Regrouping<Result> = Generator<readonly string[], Result, readonly Mention[]>

const soughtBy = (mentions: readonly Mention[]): readonly string[] =>
  mentions.flatMap((mention) => blockKeys(mention).sought)

/** Two of one rank that may come to stand in one component: a superset of the ties, whichever mentions are there. */
function hangTogether(a: Mention, b: Mention): boolean {
  if (isFirm(a) !== isFirm(b)) return false
  if (isFirm(a) && profileOf(a) === profileOf(b)) return true
  const profile = profileScore(a, b)
  return profile !== null && profile + voicePoints(a, b) >= LINK
}

const linkedWith = (mention: Mention, links: readonly Link[]): readonly MentionId[] =>
  links.flatMap((link) => (link.a === mention.id ? [link.b] : link.b === mention.id ? [link.a] : []))

/**
 * Closes a set of mentions under ties, links and, for weak ones, their documents' other weak mentions.
 * What is removed takes part, so that the former components are inside.
 */
function* close(known: KnownMentions, start: readonly Mention[], links: readonly Link[]): Regrouping<Set<Mention>> {
  const closed = new Set(start)
  const met = known.walk((mention) => closed.has(mention))
  for (let frontier = start; frontier.length > 0;) {
    const linked = frontier.flatMap((mention) => linkedWith(mention, links))
    const siblings = frontier.filter((mention) => !isFirm(mention)).map((mention) => mention.captureId)
    yield* known.ask([...soughtBy(frontier), ...linked.map(mentionKey), ...siblings.map(documentKey)])
    const next: Mention[] = []
    const take = (mention: Mention): void => {
      if (closed.has(mention)) return
      closed.add(mention)
      next.push(mention)
    }
    for (const mention of frontier) for (const other of met(mention)) if (hangTogether(mention, other)) take(other)
    for (const id of linked) for (const mention of known.under(mentionKey(id))) take(mention)
    for (const id of siblings) for (const mention of known.under(documentKey(id))) if (!isFirm(mention)) take(mention)
    frontier = next
  }
  return closed
}

/** Of a firm mention and a weak one: whether the weak one may attach by it, where no document or person keeps it out. */
function mayAttach(a: Mention, b: Mention): boolean {
  const profile = profileScore(a, b)
  return profile !== null && profile + voicePoints(a, b) >= neededFor(a, b)
}

/** Mentions of the other rank that attach to these, or to which these attach, with all that hangs together with them. */
function* around(
  known: KnownMentions,
  mentions: Iterable<Mention>,
  rank: { readonly firm: boolean; readonly links: readonly Link[] },
): Regrouping<Set<Mention>> {
  const here = [...mentions]
  yield* known.ask(soughtBy(here))
  const found = new Set<Mention>()
  const met = known.walk((mention) => isFirm(mention) !== rank.firm || found.has(mention))
  for (const mention of here) for (const other of met(mention)) if (mayAttach(mention, other)) found.add(other)
  return yield* close(known, [...found], rank.links)
}

/** What a mention was takes part beside what it is, as another one: what hung together with it then may not do so now. */
const asFormer = (mention: Mention): Mention => ({ ...mention, id: `${mention.id} before` as MentionId })

/**
 * Groups anew what a change touches (architecture.md, Grouping 7): asks for mentions by keys, step by step, and returns
 * the clusters that `group` over everything would give for every component that may differ. Never reads the rest.
 *
 *     const regrouping = regroup(change)
 *     let step = regrouping.next()
 *     while (!step.done) step = regrouping.next(await mentionsByKeys(step.value))
 */
export function* regroup(change: Change): Regrouping<Regrouped> {
  const former = [...change.removed, ...change.changed.map(({ before }) => asFormer(before))]
  const current = [...change.added, ...change.changed.map(({ now }) => now)]
  const known = new KnownMentions([...former, ...current])
  const links = [...change.links, ...change.changedLinks]
  const linkedIds = change.changedLinks.flatMap((link) => [link.a, link.b])
  yield* known.ask(linkedIds.map(mentionKey))
  const changed = [...current, ...former, ...linkedIds.flatMap((id) => known.byId.get(id) ?? [])]
  // Components of the change, then the weak mentions that may now attach elsewhere.
  const touched = yield* close(known, [...new Set(changed)], links)
  for (const mention of yield* around(known, [...touched].filter(isFirm), { firm: false, links })) touched.add(mention)
  const weak = [...touched].filter((mention) => !isFirm(mention))
  // Clusters that they could choose; those that they do or did choose are made anew as well.
  const choices = yield* around(known, weak, { firm: true, links })
  const affected = new Set([...touched, ...chosen(weak, choices, links)])
  // Those clusters' other weak members keep their places; to say so takes the clusters that these could choose.
  const others = yield* around(known, [...affected].filter(isFirm), { firm: false, links })
  const otherChoices = yield* around(known, others, { firm: true, links })
  const gone = new Set(former.map((mention) => mention.id))
  const scene = [...new Set([...affected, ...choices, ...others, ...otherChoices])].filter(({ id }) => !gone.has(id))
  const anew = new Set([...affected].map((mention) => mention.id))
  const clusters = group(scene, change.links).clusters.filter((cluster) => cluster.members.some((id) => anew.has(id)))
  const replaced = new Set([...change.removed.map(({ id }) => id), ...clusters.flatMap((cluster) => cluster.members)])
  return { clusters, replaced: [...replaced].toSorted(compareCodeUnits) }
}

/** Members of untouched clusters that a touched weak mention reaches the threshold of: it may be there, or have been. */
function chosen(weak: readonly Mention[], choices: ReadonlySet<Mention>, links: readonly Link[]): readonly Mention[] {
  if (weak.length === 0) return []
  const core = coreOf(
    [...choices].toSorted((a, b) => compareCodeUnits(a.id, b.id)),
    links,
  )
  const clusters = clusterFirm(core, links)
  const scenery = {
    meeting: meetingOf(core.filter(isFirm)),
    clusterOf: new Map(clusters.flatMap((cluster) => cluster.members.map((member) => [member.id, cluster]))),
    links: [],
  }
  return weak.flatMap((mention) => fitsOf(mention, scenery).flatMap((fit) => [...fit.cluster.members]))
}
