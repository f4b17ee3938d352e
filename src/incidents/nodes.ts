import { remembered, canonicalJson, compareCodeUnits, type Mention, type MentionId } from "../model/index.ts"
import { isWide } from "./rank.ts"
import { LINK } from "./score-table.ts"
import { MOST_VOICE_POINTS, profileScore, voicePoints } from "./tie.ts"

/** Firm mentions of one profile: one node of the graph, however many reports repeat it (architecture.md, Grouping 1). */
export interface FirmNode {
  /** The smallest member's. */
  readonly id: MentionId
  /** Sorted by id; all alike but for documents and voices. */
  readonly members: readonly [Mention, ...Mention[]]
}

/** All that ties and grounds look at, but for the voices. The letter keeps two mentions of one document apart. */
export const profileOf = remembered((mention: Mention): string =>
  canonicalJson({
    counts: mention.counts.map((c) => `${c.measure}|${c.group}|${c.scope}|${c.least}|${c.most}`),
    days: mention.days === null ? null : [mention.days.first, mention.days.last],
    kinds: mention.kinds,
    letter: mention.letter,
    link: mention.viaLink,
    minutes: mention.minutes,
    names: mention.names,
    persons: mention.persons,
    place: mention.place?.id ?? null,
    // Of places, a local mention uses its own alone.
    places: isWide(mention) ? mention.places.map((place) => place.id) : null,
    sites: mention.sites.map((site) => `${site.key}|${site.kind}|${site.named}`),
  }),
)

/** Collapses mentions (sorted by id) into nodes, sorted by id. Those that a person linked stay on their own. */
export function collapse(mentions: readonly Mention[], linkedIds: ReadonlySet<MentionId>): readonly FirmNode[] {
  const nodes = new Map<string, [Mention, ...Mention[]]>()
  for (const mention of mentions) {
    const key = linkedIds.has(mention.id) ? mention.id : profileOf(mention)
    const members = nodes.get(key)
    if (members === undefined) nodes.set(key, [mention])
    else members.push(mention)
  }
  return [...nodes.values()]
    .map((members) => ({ id: members[0].id, members }))
    .toSorted((a, b) => compareCodeUnits(a.id, b.id))
}

/** The best that voices add between members of two nodes; at `enough` it looks no further. */
function voicesBetween(a: FirmNode, b: FirmNode, enough: number): number {
  let voices = 0
  for (const x of a.members) {
    for (const y of b.members) {
      voices = Math.max(voices, voicePoints(x, y))
      if (voices >= enough) return voices
    }
  }
  return voices
}

/** The best tie between members of two nodes; null where a veto stands. */
export function nodeScore(a: FirmNode, b: FirmNode): number | null {
  const profile = profileScore(a.members[0], b.members[0])
  return profile === null ? null : profile + voicesBetween(a, b, MOST_VOICE_POINTS)
}

/** True where the score of two nodes reaches LINK. */
export function areTied(a: FirmNode, b: FirmNode): boolean {
  const profile = profileScore(a.members[0], b.members[0])
  if (profile === null || profile + MOST_VOICE_POINTS < LINK) return false
  return profile >= LINK || profile + voicesBetween(a, b, LINK - profile) >= LINK
}
