/**
 * Captured bytes → working text, with a map back to the bytes and what the bytes say of themselves; and how alike two texts are.
 * Pure: the same bytes give the same text for ever under one parser version. Knows no claims, and no record.
 */
export { entryPart } from "./feeds/parse-feed.ts"
export type { FeedEntry, FeedReading } from "./feeds/feed-reading.ts"
export { readFeed } from "./feeds/read-feed.ts"
export { primary as primaryLanguage } from "./language-of.ts"
export { parseCapture, parserOf } from "./parse-capture.ts"
export type { CaptureBytes } from "./capture-bytes.ts"
export { NOTHING_FOUND, packParsed, unpackParsed, type Parsed, type ParsedCapture, type Part } from "./parsed.ts"
export { bytesOfSpan } from "./segments.ts"
export { bandsOf, signature } from "./signature.ts"
export { similarity } from "./similarity.ts"
export { wordDiff, type DiffPart } from "./word-diff.ts"
