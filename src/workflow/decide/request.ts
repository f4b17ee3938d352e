import { ReckonerError, type DecisionKind, type Stated, type Tier } from "../../model/index.ts"

/** Fields of a claim that a person changes or gives, in words: see `reckoner decide --help`. Absent ones stay. */
export interface Changes {
  /** "12", "at least 12", "dozens"; "none" for no harm; "" for no count. */
  readonly count?: string
  readonly measure?: string
  readonly group?: string
  readonly object?: string
  readonly extent?: string
  readonly modality?: string
  /** Name of a place; "" for the whole of the incident. */
  readonly place?: string
  /** Words of a site; "" for none. */
  readonly site?: string
  /** EDTF date or instant; "" for none stated. */
  readonly asOf?: string
  /** "" for the outlet's own voice. */
  readonly speaker?: string
}
export type ChangedField = keyof Changes

/** What a person wants done, by names that they know: ids or their beginnings, incidents by place. */
export interface DecisionRequest {
  readonly act: DecisionKind
  /** Ids of claims, incidents, reports or decisions, as the act takes them. */
  readonly on: readonly string[]
  /** The other side: of merge and move an incident or claim, of link a claim. */
  readonly to?: string
  /** Words of a report, verbatim, for add, redact and release. */
  readonly quote?: string
  readonly changes?: Changes
  readonly tier?: Tier
  readonly of?: "claim" | "origin"
  readonly side?: string
  /** Of describe: what holds of the report as a whole. */
  readonly published?: string
  readonly outlet?: string
  readonly title?: string
  /** As what its author wrote it. */
  readonly role?: string
  /** Facts that are wrong where nobody knows what is right: "outlet, title". */
  readonly clear?: string
  readonly why?: string
}

/** Acts that say nothing without their grounds. */
export const NEEDS_WHY: ReadonlySet<DecisionKind> = new Set([
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

/** Which fields of what is stored a change in words changes. */
export const STATED_FIELDS: Readonly<Record<ChangedField, readonly (keyof Stated)[]>> = {
  count: ["count"],
  measure: ["measure"],
  group: ["group"],
  object: ["object"],
  extent: ["extent"],
  modality: ["modality"],
  place: ["place"],
  site: ["site"],
  asOf: ["asOf", "asOfStated"],
  speaker: ["speaker"],
}

/** What a request lacks, and where to look it up. */
export const lacks = (request: DecisionRequest, what: string): ReckonerError =>
  new ReckonerError("usage", `${request.act} needs ${what}`, "See: reckoner decide --help")

/** The one name that an act takes. @throws ReckonerError "usage" where there is none, or several */
export function onlyName(request: DecisionRequest, what: string): string {
  const [name] = request.on
  if (name === undefined || request.on.length > 1) throw lacks(request, `one ${what}`)
  return name
}
