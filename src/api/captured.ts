import type { Capture } from "../model/index.ts"

/** Nothing runs, nothing is loaded, no form is sent, and only our own pages may frame it. */
const SANDBOX =
  "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

const HTML = "text/html"
/** Types of text that a browser would offer to save rather than show. */
const SHOWN_AS_TEXT = /^text\/(?!html|xml|xsl)/u

/** The type under which captured bytes are shown; null of those that are only saved: what else a browser opens by itself may run code. */
function shownAs(mediaType: string): string | null {
  const bare = mediaType.split(";", 1)[0]?.trim() ?? ""
  if (bare === HTML) return mediaType
  if (!SHOWN_AS_TEXT.test(bare)) return null
  return mediaType.includes("charset=") ? mediaType.replace(bare, "text/plain") : "text/plain; charset=utf-8"
}

/** Headers of bytes as they came from elsewhere. */
export function capturedHeaders({ id, mediaType }: Pick<Capture, "id" | "mediaType">): Record<string, string> {
  const shown = shownAs(mediaType)
  return {
    "content-security-policy": SANDBOX,
    "content-type": shown ?? "application/octet-stream",
    "content-disposition": shown === null ? `attachment; filename="${id}"` : "inline",
    "x-content-type-options": "nosniff",
    "cache-control": "no-cache",
  }
}
