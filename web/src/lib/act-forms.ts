import type { Told } from "../api/client.ts"
import { EXTENTS, GROUPS, MEASURES, MODALITIES } from "./claim-words.ts"
import { say } from "./language.svelte.ts"

export type DecisionRequest = Told["DecisionRequest"]
export type ActName = DecisionRequest["act"]

/** What is decided on. */
export type Subject =
  | {
      readonly kind: "claim"
      readonly id: string
      readonly quote: string
      /** Null of one that is in no incident. */
      readonly claim: Told["Claim"] | null
    }
  | {
      readonly kind: "incident"
      readonly id: string
      readonly label: string
      readonly documents: readonly Pick<Told["MemberDocument"], "capture" | "name" | "title">[]
    }
  /** `quote`: words selected in it, sign for sign; null where they are to be typed. */
  | { readonly kind: "report"; readonly capture: string; readonly name: string; readonly quote: string | null }
  | { readonly kind: "decision"; readonly id: string; readonly inWords: string }

/** The incident that a decision on it is made from; null where it is made from none. */
export const incidentOf = (subject: Subject): string | null =>
  subject.kind === "incident" ? subject.id : subject.kind === "claim" ? (subject.claim?.incident ?? null) : null

const CLAIM_ACTS = ["accept", "correct", "reject", "tier", "move", "place", "link", "unlink", "final", "note"] as const
const INCIDENT_ACTS = ["verify", "merge", "split", "note"] as const
const WORDS_ACTS = ["add", "redact", "release"] as const
const REPORT_ACTS = ["add", "describe", "redact", "release", "withdraw"] as const

export function actsOn(subject: Subject): readonly ActName[] {
  if (subject.kind === "claim") return CLAIM_ACTS
  if (subject.kind === "incident") return INCIDENT_ACTS
  if (subject.kind === "report") return subject.quote === null ? REPORT_ACTS : WORDS_ACTS
  return ["undo"]
}

/** What may be said of a report as a whole, or taken back where nobody knows what is right. */
export const REPORT_FACTS = ["published", "outlet", "title", "role"] as const

/** Acts that say nothing without their grounds. */
const NEEDS_WHY: ReadonlySet<ActName> = new Set<ActName>([
  "correct",
  "reject",
  "merge",
  "split",
  "verify",
  "note",
  "release",
  "withdraw",
  "describe",
  "undo",
])
export const needsWhy = (act: ActName): boolean => NEEDS_WHY.has(act)

type Changes = NonNullable<DecisionRequest["changes"]>
export type FieldName =
  | keyof Changes
  | "quote"
  | "tier"
  | "of"
  | "side"
  | "to"
  | "reports"
  | "published"
  | "outlet"
  | "title"
  | "role"
  | "clear"

export interface Field {
  readonly name: FieldName
  /** What it takes: words, one of `options`, some of `options`, an incident, another claim, or some of an incident's reports. */
  readonly takes: "words" | "choice" | "some" | "incident" | "claim" | "reports"
  readonly options?: readonly { readonly value: string; readonly text: string }[]
}

const words = (name: FieldName): Field => ({ name, takes: "words" })
const choice = (name: FieldName, options: readonly { readonly value: string; readonly text: string }[]): Field => ({
  name,
  takes: "choice",
  options,
})
const measures = (): Field =>
  choice(
    "measure",
    MEASURES.map((value) => ({ value, text: say(`measure.${value}`) })),
  )
const groups = (): Field =>
  choice(
    "group",
    GROUPS.map((value) => ({ value, text: say(`group.${value}`) })),
  )

/** What a person fills in for an act, in the order in which it is asked. */
export function fieldsOf(act: ActName): readonly Field[] {
  switch (act) {
    case "redact":
    case "release":
      return [words("quote")]
    case "correct":
      return [
        words("count"),
        measures(),
        groups(),
        words("object"),
        choice(
          "extent",
          EXTENTS.map((value) => ({ value, text: say(`extent.${value}`) })),
        ),
        choice(
          "modality",
          MODALITIES.map((value) => ({ value, text: say(`modality.${value}`) })),
        ),
        words("place"),
        words("site"),
        words("asOf"),
        words("speaker"),
      ]
    case "add":
      return [
        words("quote"),
        measures(),
        words("count"),
        groups(),
        words("object"),
        words("place"),
        words("site"),
        words("asOf"),
      ]
    case "verify":
      return [measures(), words("count"), groups(), words("place"), words("site"), words("asOf")]
    case "tier":
      return [
        choice(
          "tier",
          ["1", "2", "3", "4"].map((value) => ({ value, text: say(`tier.${value as "1"}`) })),
        ),
        choice(
          "of",
          (["claim", "origin"] as const).map((value) => ({ value, text: say(`tier.of.${value}`) })),
        ),
        words("side"),
      ]
    case "move":
    case "merge":
      return [{ name: "to", takes: "incident" }]
    case "place":
      return [words("place"), words("site")]
    case "link":
      return [{ name: "to", takes: "claim" }]
    case "split":
      return [{ name: "reports", takes: "reports" }]
    case "describe":
      return [
        ...REPORT_FACTS.map(words),
        {
          name: "clear",
          takes: "some",
          options: REPORT_FACTS.map((value) => ({ value, text: say(`fact.${value}`) })),
        },
      ]
    default:
      return []
  }
}

/** What the fields hold before the person has touched them: what the claim says now, or nothing. */
export function firstValues(act: ActName, subject: Subject): Record<string, string> {
  if (act === "verify") return { measure: "killed", group: "people" }
  if (act === "add") return { measure: "killed", group: "people" }
  if (act === "tier") return { tier: subject.kind === "claim" ? String(subject.claim?.tier ?? "") : "", of: "claim" }
  const claim = subject.kind === "claim" ? subject.claim : null
  const scope = { place: claim?.place ?? "", site: claim?.site ?? "" }
  if (act === "place") return scope
  if (act !== "correct" || claim === null) return {}
  return {
    count: claim.count?.wording ?? "",
    measure: claim.measure,
    group: claim.group ?? "",
    object: claim.object ?? "",
    extent: claim.extent,
    modality: claim.modality,
    ...scope,
    speaker: claim.speaker ?? "",
  }
}
