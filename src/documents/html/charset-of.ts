/** A page states its encoding within its first bytes, or its server beside it. */
const HEAD_BYTES = 4096
const IN_META = /<meta[^>]{0,300}charset\s*=\s*["']?\s*([\w.:-]{2,40})/i
const IN_XML = /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]{2,40})/i
const IN_MEDIA_TYPE = /;\s*charset\s*=\s*"?([\w.:-]{2,40})/i

/** The label of a page's encoding: its server's word first (WHATWG HTML, determining the character encoding); null where nothing states it. */
export function charsetOf(bytes: Uint8Array, mediaType: string): string | null {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString("latin1")
  return IN_MEDIA_TYPE.exec(mediaType)?.[1] ?? IN_META.exec(head)?.[1] ?? IN_XML.exec(head)?.[1] ?? null
}
