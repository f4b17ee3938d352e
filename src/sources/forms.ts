import { extname } from "node:path"

/**
 * How the bytes of a file become inputs: "capture" as they are, under a media type; "lines" one for each line;
 * others by the fetcher of that name in `fetch-file.ts`.
 */
export type Form =
  | { readonly kind: "capture"; readonly mediaType: string }
  | { readonly kind: "lines" | "json" | "mbox" | "zip" | "wacz" | "warc" | "saved-page" }

const capture = (mediaType: string): Form => ({ kind: "capture", mediaType })

const BY_EXTENSION: Readonly<Record<string, Form>> = {
  ".txt": capture("text/plain"),
  ".text": capture("text/plain"),
  ".html": capture("text/html"),
  ".htm": capture("text/html"),
  ".xhtml": capture("text/html"),
  ".pdf": capture("application/pdf"),
  ".eml": capture("message/rfc822"),
  ".mbox": { kind: "mbox" },
  ".mbx": { kind: "mbox" },
  ".mht": { kind: "saved-page" },
  ".mhtml": { kind: "saved-page" },
  ".rss": capture("application/rss+xml"),
  ".atom": capture("application/atom+xml"),
  ".rdf": capture("application/rdf+xml"),
  ".opml": capture("text/x-opml"),
  ".xml": capture("application/xml"),
  ".md": capture("text/markdown"),
  ".markdown": capture("text/markdown"),
  ".ndjson": { kind: "lines" },
  ".jsonl": { kind: "lines" },
  ".json": { kind: "json" },
  ".zip": { kind: "zip" },
  ".wacz": { kind: "wacz" },
  ".warc": { kind: "warc" },
}

/** The extension in ASCII lower case, with its dot; "" where there is none. */
export const extensionOf = (path: string): string =>
  extname(path).replaceAll(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 32))

/** The form of a file by its name; null where it is none that is read. */
export const formOf = (path: string): Form | null => {
  // A WARC is packed record by record, and keeps its own ending before that of the packing.
  const extension = extensionOf(
    path.replace(/\.gz$/i, (packed, at: number) => (/\.warc$/i.test(path.slice(0, at)) ? "" : packed)),
  )
  return Object.hasOwn(BY_EXTENSION, extension) ? (BY_EXTENSION[extension] ?? null) : null
}
