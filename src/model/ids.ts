import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"
import { canonicalJson, type Json } from "./canonical-json.ts"

declare const brand: unique symbol
type Id<Name extends string> = string & { readonly [brand]: Name }

/** Lower-case hex of 64. */
export type Sha256 = Id<"sha256">
/** "cap_" and 32 hex. */
export type CaptureId = Id<"capture">
/** "clm_" and 32 hex. */
export type ClaimId = Id<"claim">
/** "men_" and 32 hex. */
export type MentionId = Id<"mention">
/** The smallest firm member's mention id under its own prefix: "inc_" and 32 hex. */
export type IncidentId = Id<"incident">
/** "dec_" and 32 hex. */
export type DecisionId = Id<"decision">
/** "org_" and 32 hex. */
export type OriginId = Id<"origin">

/** SHA-256 of bytes, or of a string's UTF-8. */
export const sha256Hex = (content: Uint8Array | string): Sha256 =>
  bytesToHex(sha256(typeof content === "string" ? utf8ToBytes(content) : content)) as Sha256

/** Prefix and the first 128 bits of the SHA-256 of the canonical JSON of `content`. */
const contentId = (prefix: string, content: Json): string =>
  `${prefix}_${sha256Hex(canonicalJson(content)).slice(0, 32)}`

export interface CaptureContent {
  readonly blob: Sha256
  readonly url: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly givenId: string | null
}
/** Only equality of all five is a repeat (domain.md, blob). */
export const captureId = (c: CaptureContent): CaptureId =>
  contentId("cap", {
    blob: c.blob,
    givenId: c.givenId,
    outlet: c.outlet,
    published: c.published,
    url: c.url,
  }) as CaptureId

/** `ordinal` tells claims of one span, measure and group apart; 0 for the first. */
export const claimId = (
  capture: CaptureId,
  at: { readonly start: number; readonly end: number; readonly measure: string; readonly group: string | null },
  ordinal: number,
): ClaimId =>
  contentId("clm", { capture, end: at.end, group: at.group, measure: at.measure, ordinal, start: at.start }) as ClaimId

/** Hash of its claims; of capture and letter where it has none. */
export const mentionId = (capture: CaptureId, letter: string, claims: readonly ClaimId[]): MentionId =>
  contentId("men", claims.length > 0 ? { claims: claims.toSorted() } : { capture, letter }) as MentionId

export const incidentIdOf = (mention: MentionId): IncidentId => `inc_${mention.slice(4)}` as IncidentId
export const originId = (key: string): OriginId => contentId("org", key) as OriginId

const SHORT = 8

/** "inc_3f9a2c1b": enough to tell things of one record apart, and taken wherever an id is. */
export const shortId = (id: string): string => id.slice(0, id.indexOf("_") + 1 + SHORT)
