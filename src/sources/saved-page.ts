import type { Instant } from "../model/index.ts"

const LAST_YEAR = 9999

/** When a browser saved a page as MHTML, by the header Date of its first bytes: that is when its bytes were got. Null where it does not say. */
export function savedAt(head: Uint8Array): Instant | null {
  const headers =
    Buffer.from(head)
      .toString("latin1")
      .split(/\r?\n\r?\n/, 1)[0] ?? ""
  const date = /^date:[ \t]*([^\r\n]{1,100})/im.exec(headers)?.[1]
  const at = date === undefined ? Number.NaN : Date.parse(date)
  return Number.isFinite(at) && at > 0 && at < Date.UTC(LAST_YEAR, 0) ? at : null
}
