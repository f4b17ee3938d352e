/**
 * Turns a working text into claims: frames of harm, damage, means and response, each with its scope and its speaker.
 * Pure: the same text and version give the same reading. Knows no other documents, no origins and no figures.
 */
export type { Frame } from "./frame.ts"
export { readOutput, spansOutput, SPAN_KINDS, type ReadOutput, type SpanKind } from "./output.ts"
export { createReader, type Reader, type ReaderOptions, type SpannedReading } from "./read.ts"
