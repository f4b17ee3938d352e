/**
 * Whose word a claim is: speakers put together over the documents of one incident, relays and near-duplicates led back to
 * their origin, sides, and the basis on which each claim stands. Decides nothing about who is right or responsible.
 */
export { accusedSide, attribute, type Attribution } from "./attribute.ts"
export { PUBLIC_NAMES } from "./public-names.ts"
export type { Setting } from "./basis.ts"
export type { VoicedClaim } from "./voiced-claim.ts"
