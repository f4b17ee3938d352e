import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { findRequirement } from "../test/requirements.ts"
import { jsonLines } from "./json-lines.ts"

/** Claims as the annotation and `read --jsonl` write them (docs/claims.md). Fields that scoring does not look at are left out. */
export interface ClaimFields {
  readonly measure: string
  readonly least?: number | null
  readonly most?: number | null
  readonly operator?: string
  readonly group?: string | null
  readonly place?: string | null
  readonly site?: string | null
  readonly asOf?: string | null
  readonly speaker?: string | null
  readonly modality?: string
  readonly incident?: string
  /** Index of the whole in the document's list of claims. */
  readonly partOf?: number | null
}

export interface GoldClaim extends ClaimFields {
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly tier?: string
  readonly modality: string
  readonly incident: string
  /** A second reading that is accepted too. */
  readonly alt?: Partial<ClaimFields>
}

export interface PredictedClaim extends ClaimFields {
  readonly start?: number
  readonly end?: number
  readonly quote?: string
  readonly rule?: string
}

export type IncidentTable = Readonly<
  Record<string, { readonly main?: boolean; readonly date?: string | null; readonly place?: string | null }>
>

export interface GoldDocument {
  readonly id: string
  readonly published: string | null
  readonly incidents: IncidentTable
  readonly claims: readonly GoldClaim[]
  readonly nothing?: readonly {
    readonly start: number
    readonly end: number
    readonly quote: string
    readonly reason: string
  }[]
}

export interface Prediction {
  readonly id: string
  readonly incidents?: IncidentTable | null
  readonly claims: readonly PredictedClaim[]
}

/** A line of the input files. */
export interface InputDocument {
  readonly id: string
  readonly text: string
  readonly published?: string | null
  readonly outlet?: string | null
  readonly url?: string | null
  readonly title?: string | null
}

/** Where other people's texts are kept: a folder beside the checkout, never in it; null where it is absent. */
export const sharedFolder = findRequirement("shared texts")

export interface GoldSet {
  readonly name: string
  readonly goldPath: string
  readonly inputPath: string
}

/** The annotated sets in `folder` that are there. */
export const goldSets = (folder: string): readonly GoldSet[] =>
  (
    [
      ["seeds", "seeds/gold.json", "seeds/input.jsonl"],
      ["dev-c", "gold/dev-c.json", "gold/dev-c.input.jsonl"],
      ["dev-d", "gold/dev-d.json", "gold/dev-d.input.jsonl"],
    ] as const
  )
    .map(([name, gold, input]) => ({ name, goldPath: join(folder, gold), inputPath: join(folder, input) }))
    .filter((set) => existsSync(set.goldPath) && existsSync(set.inputPath))

/** @throws where the file is no annotation. */
export function loadGold(path: string): readonly GoldDocument[] {
  const parsed = JSON.parse(readFileSync(path, "utf8")) as
    | readonly GoldDocument[]
    | { readonly documents: readonly GoldDocument[] }
  return "documents" in parsed ? parsed.documents : parsed
}

export const loadInput = (path: string): readonly InputDocument[] =>
  jsonLines(readFileSync(path, "utf8")) as readonly InputDocument[]
