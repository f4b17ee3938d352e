import type { WarcRecord } from "./warc-reader.ts"

/** Types of which records are reports. */
const READ: ReadonlySet<string> = new Set(["text/html", "text/plain", "text/markdown", "application/pdf"])
export const isRead = (mediaType: string): boolean => READ.has(mediaType.split(";", 1)[0]?.trim() ?? "")

/** The address of a record, without the brackets that some writers put around it; null of what is not from the web. */
export function addressOf({ headers }: Pick<WarcRecord, "headers">): string | null {
  const uri = headers.get("warc-target-uri")?.replace(/^<(.*)>$/, "$1") ?? ""
  return /^https?:\/\//i.test(uri) ? uri : null
}

/** Pages that an archive lists, by address, with their titles; grown by where they lead on to. */
export class ListedPages {
  readonly #titles = new Map<string, string | null>()

  add(address: string, title: string | null): void {
    if (!this.#titles.has(bare(address))) this.#titles.set(bare(address), title)
  }

  has(address: string): boolean {
    return this.#titles.has(bare(address))
  }

  titleOf(address: string): string | null {
    return this.#titles.get(bare(address)) ?? null
  }

  /** What a listed page leads on to is that page. */
  addRedirect(from: string, location: string | undefined): void {
    if (location === undefined || !this.has(from) || !URL.canParse(location, from)) return
    this.add(new URL(location, from).href, this.titleOf(from))
  }
}

const bare = (address: string): string => (address.split("#", 1)[0] ?? "").replace(/\/$/, "")
