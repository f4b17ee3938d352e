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
  /** Bytes of a WACZ's own list of its files, and of one line of its list of pages: both are held whole. */
  waczListBytes: 50_000_000,
  waczLineBytes: 1_000_000,
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
  /** Pages of a PDF: a year's report has some hundred. */
  pdfPages: 3_000,
  /** Pieces of text that a PDF places: some write letter by letter. */
  pdfPieces: 1_000_000,
  /** Seconds that one PDF may take: its pages are programs. */
  pdfSeconds: 30,
  /** Entries of one feed, list or sitemap: as many as the standard of sitemaps allows. */
  feedEntries: 50_000,
  /** Pages that one look at a feed or sitemap fetches: a first look is no reason to load a whole site at once; the rest waits. */
  pagesAtOnce: 200,
  /** Lists that lead to lists. */
  listDepth: 2,
  /** Bytes of a robots.txt that count: what RFC 9309 asks for at the least. */
  robotsBytes: 512_000,
} as const

/** What is taken of one answer from the web, and how long it is waited for. */
export interface WebLimits {
  readonly bytes: number
  readonly headerBytes: number
  readonly redirects: number
  readonly connectMs: number
  readonly firstByteMs: number
  readonly totalMs: number
  /** An answer that has run for longer than this must have come at `bytesPerSecond` on average. */
  readonly dripMs: number
  readonly bytesPerSecond: number
}

export const WEB_LIMITS: WebLimits = {
  /** As sent, redirects included: the pages and lists of hospitals that have been seen stay below a tenth. */
  bytes: 50_000_000,
  /** Four times what servers themselves commonly allow. */
  headerBytes: 65_536,
  /** Browsers follow 20; consent pages and shorteners take 5. */
  redirects: 10,
  connectMs: 15_000,
  firstByteMs: 30_000,
  totalMs: 300_000,
  dripMs: 20_000,
  /** The slowest modem that a page was ever read on is faster. */
  bytesPerSecond: 200,
}
