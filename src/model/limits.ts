/**
 * What is taken of one input, in one place: everything read is hostile until parsed. docs/limits.md says why each is what it is.
 * An input beyond a limit is refused with its name; the others go on.
 */
export const LIMITS = {
  /** Bytes of one capture: no report is longer. */
  captureBytes: 100_000_000,
  /** Bytes of an archive or export as a file: it is read in pieces. */
  containerBytes: 20_000_000_000,
  /** Bytes of one message of an export. */
  messageBytes: 10_000_000,
  /** Entries of an archive. */
  containerEntries: 200_000,
  /** Unpacked bytes for each packed one. */
  unpackingRatio: 200,
  /** Archives within archives. */
  containerDepth: 3,
  /** Nesting of a page's elements; browsers stop at 512. A page beyond these three is read from end to end, without looking for its report. */
  pageDepth: 128,
  pageElements: 60_000,
  /** Units of text times the elements around them: what a search for the report goes through. */
  pageWork: 40_000_000,
  /** Nesting of JSON, of which a report lies at the top. */
  jsonDepth: 100,
  /** Nesting of a mail's parts; mail programs make 4. */
  mimeDepth: 12,
  /** Parts of one mail: a saved page has one for each of its pictures. */
  mimeParts: 10_000,
} as const
