import type { Edtf } from "../../model/index.ts"

/** One entry of a feed or sitemap, and where in the file it stands. */
export interface FeedEntry {
  readonly byteStart: number
  readonly byteEnd: number
  /** "entry 3". */
  readonly part: string
  readonly id: string | null
  /** The page that it leads to; null where it is the report itself. */
  readonly url: string | null
  readonly title: string | null
  readonly published: Edtf | null
  readonly modified: Edtf | null
}

/** A feed: "entries" are reports, or lead to them. A list leads to feeds or to sitemaps. */
export interface FeedReading {
  readonly kind: "feed" | "sitemap" | "list"
  readonly form: "xml" | "json"
  /** Its own address. */
  readonly url: string | null
  /** Label of the encoding that it states, which a piece of it does not. */
  readonly charset: string | null
  readonly title: string | null
  readonly language: string | null
  readonly entries: readonly FeedEntry[]
  /** Addresses of the feeds or sitemaps that a list names. */
  readonly lists: readonly string[]
  /** What was not taken as it stood, in words. */
  readonly notes: readonly string[]
}
