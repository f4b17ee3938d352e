/** A page states its encoding within its first bytes, or its server beside it. */
const HEAD_BYTES = 4096
const IN_META = /<meta[^>]{0,300}charset\s*=\s*["']?\s*([\w.:-]{2,40})/i
const IN_XML = /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]{2,40})/i
const IN_MEDIA_TYPE = /;\s*charset\s*=\s*"?([\w.:-]{2,40})/i

/** The label of a page's encoding: its server's word first (WHATWG HTML, determining the character encoding); null where nothing states it. */
export function charsetOf(bytes: Uint8Array, mediaType: string): string | null {
  const wide = wideCharset(bytes)
  if (wide !== null) return wide
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString("latin1")
  return IN_MEDIA_TYPE.exec(mediaType)?.[1] ?? IN_META.exec(head)?.[1] ?? IN_XML.exec(head)?.[1] ?? null
}

/** UTF-16 shows in the first bytes: by its mark, or by the noughts beside the "<" that begins all mark-up (XML 1.0, appendix F). */
function wideCharset(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le"
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? "utf-16be" : null
}
