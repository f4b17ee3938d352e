import { readFile } from "node:fs/promises"
import { basename, resolve } from "node:path"
import { ReckonerError, sha256Hex } from "../../model/index.ts"
import { isAddress, type Fetched, type WebOutcome } from "../../sources/index.ts"

const FEED_TYPES: ReadonlySet<string> = new Set([
  "application/rss+xml",
  "application/atom+xml",
  "application/rdf+xml",
  "application/feed+json",
  "application/x-sitemap+xml",
  "text/x-opml",
  "application/xml",
  "text/xml",
])

/** True of what is read for its entries, and is no report itself. */
export const isFeedType = (mediaType: string): boolean => FEED_TYPES.has(mediaType.split(";", 1)[0] ?? "")

/** A file by its name and a hash of its path: the folders of a machine may tell of people. */
export const keyOf = (target: string): string =>
  isAddress(target) ? target : `file ${basename(target)} ${sha256Hex(resolve(target)).slice(0, 16)}`

/** A feed or list on this machine. */
export async function fromFile(path: string): Promise<WebOutcome> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new ReckonerError(
      "bad-input",
      `${path}: cannot be read (${cause instanceof Error ? cause.message : String(cause)})`,
    )
  })
  const fetched: Fetched = {
    kind: "fetched",
    bytes,
    mediaType: "application/xml",
    name: basename(path),
    url: null,
    outlet: null,
    published: null,
    givenId: null,
    title: null,
  }
  return { kind: "page", fetched, etag: null, lastModified: null }
}
