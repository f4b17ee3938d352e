import type { Reader } from "../claims/index.ts"
import {
  describedIn,
  editReading,
  untoldIncident,
  type EditedReading,
  type Identified,
  type SaidFact,
} from "../decisions/index.ts"
import { NOTHING_FOUND, signature } from "../documents/index.ts"
import { mentionsOf } from "../incidents/index.ts"
import { fold } from "../language/index.ts"
import {
  edtfDays,
  sha256Hex,
  type Capture,
  type FactName,
  type Found,
  type FoundField,
  type Mention,
  type ReaderInput,
  type Reading,
  type Span,
} from "../model/index.ts"
import {
  captureOfRow,
  claimIdsOf,
  claimsOf,
  readerInput,
  sentenceOf,
  textOfRow,
  type DocumentRow,
  type TextFacts,
  type TextRow,
} from "./document-row.ts"

/** A capture with its working text, in the log or about to be. */
export interface NewDocument {
  readonly capture: Capture
  readonly text: TextRow
  /** Null where the capture was withdrawn and its bytes are erased. */
  readonly workingText: string | null
  /** What the reader of this record made of it, where that is known. */
  readonly read?: Pick<DocumentRow, "reading" | "foldedHash" | "signature">
}

/** A document that the record has read already. It is read again only where people's decisions lie over its reading. */
export const storedDocument = (row: DocumentRow, workingText: string | null): NewDocument => ({
  capture: captureOfRow(row),
  text: textOfRow(row),
  workingText,
  ...(row.decided === undefined && row.withdrawn === undefined ? { read: row } : {}),
})

/** A document as read and as people left it, with what their anchors in it mean. */
export interface ReadAndEdited {
  readonly row: DocumentRow
  readonly targets: EditedReading["targets"]
}

/** An own note: what a person writes down to count themselves. It says what its author's decision says, and no reader reads it. */
export const NOTE_MEDIA_TYPE = "text/x-reckoner-note"

/** What a reader read last: a decision looks at a document before and after it is made. */
const lastRead = new WeakMap<Reader, { readonly input: ReaderInput; readonly reading: Reading }>()

const sameInput = (a: ReaderInput, b: ReaderInput): boolean =>
  (Object.keys({ ...a, ...b }) as (keyof ReaderInput)[]).every((field) => a[field] === b[field])

function read(reader: Reader, input: ReaderInput): Reading {
  const last = lastRead.get(reader)
  if (last !== undefined && sameInput(last.input, input)) return last.reading
  const reading = reader.read(input)
  lastRead.set(reader, { input, reading })
  return reading
}

/** In the words of a reading's reason: "stated by A. Recorder (dec_9a1b2c3d)". */
const statedBy = ({ id, decision }: Identified): string => `stated by ${decision.by.name} (${id.slice(0, 12)})`

/** A document as people describe it. */
interface DescribedDocument extends NewDocument, Pick<DocumentRow, "asCaptured" | "asFound" | "role"> {
  readonly publishedWhere?: string
}

/** Where a person says something of a fact, what they say; else what is known. */
const saidOr = <Known>(said: SaidFact | undefined, known: Known): Known | string | null =>
  said === undefined ? known : said.value

/** What people say of a report as a whole goes before what was given with it, and before what it says of itself. */
function described(document: NewDocument, decisions: readonly Identified[]): DescribedDocument {
  const said = describedIn(decisions)
  if (said === null) return document
  const { capture, text, workingText } = document
  const { published, outlet, title } = capture
  const asFound: TextFacts = { published: text.published, outlet: text.outlet, title: text.title, found: text.found }
  const isSaid = ({ field }: Found): boolean => {
    const fact = FACT_FOUND[field]
    return fact !== undefined && said[fact] !== undefined
  }
  const unlessCleared = <Known>(fact: FactName, known: Known): Known | null =>
    said[fact]?.value === null ? null : known
  return {
    text: {
      ...text,
      published: unlessCleared("published", text.published),
      outlet: unlessCleared("outlet", text.outlet),
      title: unlessCleared("title", text.title),
      found: text.found.map((one) => ({ ...one, taken: one.taken && !isSaid(one) })),
    },
    workingText,
    capture: {
      ...capture,
      published: saidOr(said.published, published),
      outlet: saidOr(said.outlet, outlet),
      title: saidOr(said.title, title),
    },
    asCaptured: { published, outlet, title },
    asFound,
    ...(said.role === undefined ? {} : { role: said.role.value }),
    ...(said.published === undefined || said.published.value === null
      ? {}
      : { publishedWhere: statedBy(said.published.by) }),
  }
}

/** Of which fact a finding tells. */
const FACT_FOUND: Partial<Record<FoundField, FactName>> = {
  published: "published",
  modified: "published",
  outlet: "outlet",
  title: "title",
  role: "role",
}

/**
 * The reading of a capture by machine: a pure function of the capture, its text and the reader's version, and of what people in force say of
 * the report as a whole.
 */
export function readByMachine(reader: Reader, of: NewDocument, decisions: readonly Identified[] = []): Reading {
  const document = described(of, decisions)
  const { capture, text, publishedWhere } = document
  if (document.read !== undefined) return document.read.reading
  const unread = document.workingText === null || capture.mediaType === NOTE_MEDIA_TYPE
  const input = readerInput(capture, text, unread ? "" : (document.workingText ?? ""))
  const reading = read(reader, publishedWhere === undefined ? input : { ...input, publishedWhere })
  if (capture.mediaType !== NOTE_MEDIA_TYPE || document.workingText === null) return reading
  return { ...reading, incidents: [noteIncident], claims: [] }
}

/** A note says nothing of its incident: its author ties it to the one that was counted. */
const noteIncident = untoldIncident({ letter: "A", main: true, label: "own count" })

/** What people withhold of a report and what they release: of two decisions on the same words the later stands. */
function wordsDecided(
  decisions: readonly Identified[],
  targets: EditedReading["targets"],
): { readonly redacted: readonly Span[]; readonly released: readonly Span[] } {
  let [redacted, released]: [readonly Span[], readonly Span[]] = [[], []]
  const beside = (spans: readonly Span[], { start, end }: Span): readonly Span[] =>
    spans.filter((span) => span.end <= start || span.start >= end)
  for (const { id, decision } of decisions) {
    const span = targets.get(id)?.get(0)?.span ?? null
    if (span === null) continue
    // Whoever withholds a word of a released name takes back the whole of it; whoever releases words releases these alone.
    if (decision.act.kind === "redact") [redacted, released] = [[...redacted, span], beside(released, span)]
    if (decision.act.kind === "release") [redacted, released] = [without(redacted, span), [...released, span]]
  }
  return { redacted, released }
}

/** What is left of the spans outside of one. */
const without = (spans: readonly Span[], { start, end }: Span): readonly Span[] =>
  spans.flatMap((span) =>
    [
      { start: span.start, end: Math.min(span.end, start) },
      { start: Math.max(span.start, end), end: span.end },
    ].filter((left) => left.start < left.end),
  )

/** Reads a document and lays over it the decisions in force, in order, that bear on its capture. `undone` ones are looked up in it, and change nothing. */
export function readDocument(
  reader: Reader,
  document: NewDocument,
  decisions: readonly Identified[] = [],
  undone: readonly Identified[] = [],
): ReadAndEdited {
  const withdrawal = decisions.find(({ decision }) => decision.act.kind === "withdraw")
  const workingText = withdrawal === undefined ? document.workingText : null
  // Nothing that the erased bytes said of themselves is kept either.
  const { pages: _pages, ...unpaged } = document.text
  const parsed = workingText === null ? { ...unpaged, ...NOTHING_FOUND } : document.text
  const { capture, text, asCaptured, asFound, role } = described({ ...document, text: parsed, workingText }, decisions)
  const known = workingText === null ? undefined : document.read
  const machine =
    known !== undefined && asCaptured === undefined
      ? known.reading
      : readByMachine(reader, { capture: document.capture, text: parsed, workingText }, decisions)
  const { reading, claimIds, targets } = editReading(
    {
      capture: capture.id,
      hash: text.hash,
      text: workingText ?? "",
      reading: machine,
      claimIds: claimIdsOf(capture, machine),
    },
    workingText === null ? [] : decisions,
    workingText === null ? [] : undone,
  )
  const { redacted, released } = wordsDecided(decisions, targets)
  const row: DocumentRow = {
    capture,
    text,
    reading,
    claimIds,
    sentences: reading.claims.map((claim) => sentenceOf(claim, workingText ?? "")),
    foldedHash: known?.foldedHash ?? sha256Hex(fold(workingText ?? "")),
    signature: known?.signature ?? signature(workingText ?? ""),
    ...(decisions.length === 0 ? {} : { decided: true as const }),
    ...(redacted.length === 0 ? {} : { redacted }),
    ...(released.length === 0 ? {} : { released }),
    ...(asCaptured === undefined ? {} : { asCaptured }),
    ...(asFound === undefined ? {} : { asFound }),
    ...(role === undefined ? {} : { role }),
    ...(workingText === null
      ? { withdrawn: { by: withdrawal?.decision.by.name ?? null, why: withdrawal?.decision.why ?? null } }
      : {}),
  }
  return { row, targets }
}

/** One mention for each incident that the document speaks of. */
export const mentionsOfRow = (row: DocumentRow): readonly Mention[] =>
  mentionsOf({
    captureId: row.capture.id,
    reading: row.reading,
    claims: claimsOf(row),
    textHash: row.foldedHash,
    signature: row.signature,
    publishedDays: row.reading.published === null ? null : edtfDays(row.reading.published.edtf),
  })
