import { canonicalJson, type Json } from "./canonical-json.ts"
import type { ReadClaim, Span } from "./claim.ts"
import type { Edtf } from "./edtf.ts"
import { sha256Hex, type CaptureId, type DecisionId, type Sha256 } from "./ids.ts"
import type { Tier } from "./incident.ts"
import type { Group, Measure } from "./measure.ts"
import type { Place, Site } from "./place.ts"
import type { Instant } from "./time.ts"

/** Units of text kept before and after an anchor's words, by which they are found again in another working text. */
export const ANCHOR_CONTEXT = 32

/** Words in a working text of a capture, and what was counted there: what a decision holds on to while readers and parsers change. */
export interface Anchor extends Span {
  readonly capture: CaptureId
  /** The working text in which `start` and `end` count. */
  readonly text: Sha256
  readonly exact: string
  /** At most ANCHOR_CONTEXT units each. */
  readonly prefix: string
  readonly suffix: string
  /** Null where words are meant, whatever they count. */
  readonly measure: Measure | null
  readonly group: Group | null
  /** Tells claims of one span, measure and group apart; 0 for the first. */
  readonly ordinal: number
}

/** A person: the name under which they decide, and the public key that signs for them. */
export interface Person {
  readonly name: string
  /** Raw Ed25519 public key, 64 lower-case hex digits. */
  readonly key: string
}

/** What a person states a claim to say: its fields as they were when the person looked, with what the person changed. */
export interface Stated extends Pick<
  ReadClaim,
  | "measure"
  | "count"
  | "extent"
  | "group"
  | "object"
  | "place"
  | "site"
  | "asOf"
  | "asOfStated"
  | "speaker"
  | "channel"
  | "relayedBy"
  | "modality"
  | "marks"
> {
  /** The document's letter of the incident: "A", its main one, where a later reading has no such letter. */
  readonly incident: string
}

/** Where a claim counts, as a person puts it: null for the whole of its incident. */
export interface StatedScope {
  readonly place: Place | null
  readonly site: Site | null
}

/** What a person says of a report as a whole; null leaves what is known of it. */
export interface Facts {
  /** A date or instant with its year. */
  readonly published: Edtf | null
  readonly outlet: string | null
  readonly title: string | null
  /** As what its author wrote it: "press officer", "correspondent". Absent where nothing is said of it. */
  readonly role?: string
  /** What was given or found of these is wrong, and nobody knows what is right. Sorted; absent where nothing is. */
  readonly cleared?: readonly FactName[]
}
export const FACT_NAMES = ["outlet", "published", "role", "title"] as const
export type FactName = (typeof FACT_NAMES)[number]

/** The report as it stood when a person stated what a claim of it says. */
export interface LookedAt {
  /** When it was held to be published; null where nobody knew. Absent of decisions that were made before this was kept. */
  readonly published?: Edtf | null
}

/** What a person does to the record. Each later kind adds a member; none is ever changed or removed. */
export type DecisionAct =
  | ({ readonly kind: "accept"; readonly claim: Anchor; readonly stated: Stated } & LookedAt)
  | ({
      readonly kind: "correct"
      readonly claim: Anchor
      readonly stated: Stated
      /** Which fields the person changed. */
      readonly changed: readonly (keyof Stated)[]
    } & LookedAt)
  | { readonly kind: "reject"; readonly claim: Anchor }
  | ({ readonly kind: "add"; readonly claim: Anchor; readonly stated: Stated } & LookedAt)
  /** All of both are one incident: some claims of each of the two. */
  | { readonly kind: "merge"; readonly one: readonly Anchor[]; readonly other: readonly Anchor[] }
  /** Each of `apart` belongs to another incident than each of `from`. */
  | { readonly kind: "split"; readonly apart: readonly Anchor[]; readonly from: readonly Anchor[] }
  /** To the incident of the claim `to`, or to another scope within its own. */
  | { readonly kind: "move"; readonly claim: Anchor; readonly to: Anchor }
  | { readonly kind: "place"; readonly claim: Anchor; readonly scope: StatedScope }
  /** The word of `claim` is that of the origin of `origin`. */
  | { readonly kind: "link"; readonly claim: Anchor; readonly origin: Anchor }
  /** The word of `claim` stands for itself alone. */
  | { readonly kind: "unlink"; readonly claim: Anchor }
  | {
      readonly kind: "tier"
      readonly claim: Anchor
      readonly tier: Tier
      /** Whether this claim alone is meant, or all that its origin says of the incident. */
      readonly of: "claim" | "origin"
      /** Whom its origin speaks for; null leaves it. */
      readonly side: string | null
    }
  /** An own count: `claim` stands in a note of the person's, captured with the decision; `of` is in the incident that was counted. */
  | { readonly kind: "verify"; readonly claim: Anchor; readonly stated: Stated; readonly of: Anchor }
  | { readonly kind: "final"; readonly claim: Anchor }
  | { readonly kind: "note"; readonly about: Anchor }
  | { readonly kind: "redact"; readonly words: Anchor }
  /** Words that publications withhold by default may be shown. */
  | { readonly kind: "release"; readonly words: Anchor }
  | { readonly kind: "withdraw"; readonly capture: CaptureId }
  /** What the report does not say of itself, or says wrongly. */
  | { readonly kind: "describe"; readonly capture: CaptureId; readonly facts: Facts }
  | {
      readonly kind: "undo"
      readonly decision: DecisionId
      /** Those that the undone decision bears on. */
      readonly captures: readonly CaptureId[]
    }

export type DecisionKind = DecisionAct["kind"]
export const DECISION_KINDS = [
  "accept",
  "correct",
  "reject",
  "add",
  "merge",
  "split",
  "move",
  "place",
  "link",
  "unlink",
  "tier",
  "verify",
  "final",
  "note",
  "redact",
  "release",
  "withdraw",
  "undo",
  "describe",
] as const satisfies readonly DecisionKind[]

/** A person's act on the record: who, what, when, why. */
export interface Decision {
  readonly format: 1
  /** Later than any decision that its record held before, whatever the clock said. */
  readonly at: Instant
  readonly by: Person
  readonly act: DecisionAct
  /** The grounds, in the person's words; "" where the act says all. */
  readonly why: string
}

/** A decision as its author signed it. */
export interface SignedDecision {
  readonly decision: Decision
  /** Ed25519 over the UTF-8 of the decision's canonical JSON, 128 lower-case hex digits. */
  readonly signature: string
}

/** What is signed, hashed and stored: the same text for the same decision everywhere. */
export const decisionText = (decision: Decision): string => canonicalJson(decision as unknown as Json)

export const decisionId = (decision: Decision): DecisionId =>
  `dec_${sha256Hex(decisionText(decision)).slice(0, 32)}` as DecisionId

/** The anchors of an act, in the order of its members. */
export function anchorsOf(act: DecisionAct): readonly Anchor[] {
  switch (act.kind) {
    case "merge":
      return [...act.one, ...act.other]
    case "split":
      return [...act.apart, ...act.from]
    case "move":
      return [act.claim, act.to]
    case "link":
      return [act.claim, act.origin]
    case "verify":
      return [act.claim, act.of]
    case "note":
      return [act.about]
    case "redact":
    case "release":
      return [act.words]
    case "describe":
    case "withdraw":
    case "undo":
      return []
    case "accept":
    case "add":
    case "correct":
    case "final":
    case "place":
    case "reject":
    case "tier":
    case "unlink":
      return [act.claim]
  }
}

/** The captures that a decision bears on, each once, in order of their ids. */
export function capturesOf(act: DecisionAct): readonly CaptureId[] {
  const captures =
    act.kind === "withdraw" || act.kind === "describe"
      ? [act.capture]
      : act.kind === "undo"
        ? act.captures
        : anchorsOf(act).map((a) => a.capture)
  return [...new Set(captures)].toSorted()
}
