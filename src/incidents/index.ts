/**
 * Groups mentions into incidents by one function of the set of mentions and the links in force, whatever their order;
 * settles years and published days from what others date, and lays out an incident's tree of places and sites.
 * Knows no origins and no figures, reads no clock and no store: `regroup` asks its caller for what it needs.
 */
export { isBarelyAttached } from "./attach.ts"
export { blockKeys, type BlockKeys } from "./block-keys.ts"
export { compared, type Compared, type ComparedFeature } from "./compared.ts"
export { group } from "./group.ts"
export type * from "./grouping.ts"
export { layOut, type LaidOut, type Member, type Surveyor } from "./incident.ts"
export { mentionsOf, type MentionInput } from "./mention.ts"
export { inferredPublishedDay, scopeClaims, type DocumentedMember, type PlacedClaim } from "./scoped-claims.ts"
export type { Tie, TieFeature } from "./tie.ts"
export { regroup, type Change, type ChangedMention, type Regrouped, type Regrouping } from "./touched.ts"
