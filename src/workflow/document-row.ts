import { primaryLanguage } from "../documents/index.ts"
import { english } from "../language/index.ts"
import {
  claimId,
  remembered,
  type Capture,
  type Claim,
  type ClaimId,
  type Json,
  type ReadClaim,
  type ReaderInput,
  type Reading,
  type Span,
  type WorkingText,
} from "../model/index.ts"

/** What the parser found of the document in its own bytes, and where its text stands. */
export type TextRow = Omit<WorkingText, "captureId" | "text" | "segments">

export type CaptureFacts = Pick<Capture, "published" | "outlet" | "title">
export type TextFacts = Pick<TextRow, "published" | "outlet" | "title" | "found">

/** A derived row of kind "document": the capture, its working text by hash, what was read in it. Id: the capture's. */
export interface DocumentRow {
  readonly capture: Capture
  readonly text: TextRow
  readonly reading: Reading
  /** In the order of `reading.claims`. */
  readonly claimIds: readonly ClaimId[]
  /** The sentence of each claim, in the same order: what shows a quote in its context without the whole text. */
  readonly sentences: readonly string[]
  /** SHA-256 of the folded text: equal for verbatim copies. */
  readonly foldedHash: string
  /** MinHash of 64 permutations, for near-duplicates. */
  readonly signature: readonly number[]
  /** People's decisions lie over what the reader read. Absent where none does. */
  readonly decided?: true
  /** Words that people withhold from every publication. Absent where there are none. */
  readonly redacted?: readonly Span[]
  /** Words that people release, which publications would withhold by default. Absent where there are none. */
  readonly released?: readonly Span[]
  /** What was given with the capture, where people say otherwise: `capture` holds what they say. Absent where nobody does. */
  readonly asCaptured?: CaptureFacts
  /** What its bytes say, where people say otherwise: `text` holds what is left of it. Absent where nobody does. */
  readonly asFound?: TextFacts
  /** As what its author wrote it, as people say; null where they clear what its bytes say. Absent where nobody says anything. */
  readonly role?: string | null
  /** Its bytes are erased: who did it, and why. Absent where it is there. */
  readonly withdrawn?: { readonly by: string | null; readonly why: string | null }
}

/** The capture as the log has it. */
export const captureOfRow = ({ capture, asCaptured }: DocumentRow): Capture => ({ ...capture, ...asCaptured })

/** Its text as its parser left it. */
export const textOfRow = ({ text, asFound }: DocumentRow): TextRow => ({ ...text, ...asFound })

/** As what its author wrote it: as people say, else as its bytes do; null where nothing does. */
export const roleOf = ({ role, text }: DocumentRow): string | null =>
  role === undefined ? (text.found.find(({ field, taken }) => field === "role" && taken)?.value ?? null) : role

function publishedWhere(
  capture: Pick<Capture, "published">,
  { published, found }: Pick<TextRow, "published" | "found">,
): Pick<ReaderInput, "publishedWhere"> {
  const places = found.flatMap(({ field, where, taken }) =>
    taken && (field === "published" || field === "modified") ? [where] : [],
  )
  return capture.published !== null || published === null || places.length === 0
    ? {}
    : { publishedWhere: [...new Set(places)].join(", ") }
}

/** The language of a text that no reader reads: it is kept, found by its words, and shown as unread. Null of one that is read. */
export const unreadLanguage = ({ language }: Pick<TextRow, "language">): string | null =>
  language === null || primaryLanguage(language) === english.language ? null : primaryLanguage(language)

/** Given with the capture first, then what the bytes say of themselves. */
export const readerInput = (
  capture: Pick<Capture, "published" | "outlet" | "url" | "title" | "capturedAt">,
  text: Pick<TextRow, "published" | "outlet" | "url" | "title" | "found" | "relayed" | "language">,
  workingText: string,
): ReaderInput => ({
  // No claims rather than wrong ones.
  text: unreadLanguage(text) === null ? workingText : "",
  published: capture.published ?? text.published,
  ...publishedWhere(capture, text),
  outlet: capture.outlet ?? text.outlet,
  ...(text.relayed === null ? {} : { relayed: text.relayed }),
  url: capture.url ?? text.url,
  title: capture.title ?? text.title,
  // domain.md, Times: a year not said is the latest that is not after the capture.
  now: capture.capturedAt,
})

/** Content ids for a reading's claims; claims of one span, measure and group take ordinals in their order. */
export function claimIdsOf(capture: Capture, reading: Reading): ClaimId[] {
  const ordinals = new Map<string, number>()
  return reading.claims.map((claim) => {
    const key = `${claim.start} ${claim.end} ${claim.measure} ${claim.group ?? ""}`
    const ordinal = ordinals.get(key) ?? 0
    ordinals.set(key, ordinal + 1)
    return claimId(capture.id, claim, ordinal)
  })
}

/** The document's claims as the record holds them. */
export const claimsOf = remembered((row: DocumentRow): readonly Claim[] =>
  row.reading.claims.map((claim, i) => {
    const id = row.claimIds[i]
    if (id === undefined) throw new TypeError(`document ${row.capture.id} has fewer claim ids than claims`)
    return {
      ...claim,
      id,
      captureId: row.capture.id,
      partOf: claim.partOf === null ? null : (row.claimIds[claim.partOf] ?? null),
    }
  }),
)

/** The sentence of a claim, widened to its quote where that crosses sentences. */
export const sentenceOf = (claim: ReadClaim, text: string): string =>
  text.slice(Math.min(claim.sentence.start, claim.start), Math.max(claim.sentence.end, claim.end))

/** Short name of the document in sentences. */
export const documentName = (row: DocumentRow): string =>
  row.reading.outlet ??
  row.capture.outlet ??
  row.capture.title ??
  row.text.title ??
  row.capture.givenId ??
  row.capture.name ??
  row.capture.id.slice(0, 12)

export const asJson = (value: object): Json => value as Json
export const documentRow = (value: Json): DocumentRow => value as unknown as DocumentRow
