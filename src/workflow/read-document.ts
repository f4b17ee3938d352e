import type { Reader } from "../claims/index.ts"
import { signature } from "../documents/index.ts"
import { mentionsOf } from "../incidents/index.ts"
import { fold } from "../language/index.ts"
import { edtfDays, sha256Hex, type Capture, type Mention } from "../model/index.ts"
import { claimIdsOf, claimsOf, readerInput, sentenceOf, type DocumentRow, type TextRow } from "./document-row.ts"

/** A capture with its working text, in the log or about to be. */
export interface NewDocument {
  readonly capture: Capture
  readonly text: TextRow
  readonly workingText: string
}

/** Reads a document: a pure function of the capture, its text and the reader's version. */
export function readDocument(reader: Reader, document: NewDocument): DocumentRow {
  const { capture, text, workingText } = document
  const reading = reader.read(readerInput(capture, text, workingText))
  return {
    capture,
    text,
    reading,
    claimIds: claimIdsOf(capture, reading),
    sentences: reading.claims.map((claim) => sentenceOf(claim, workingText)),
    foldedHash: sha256Hex(fold(workingText)),
    signature: signature(workingText),
  }
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
