import { isoInstant, type Edtf, type Instant } from "../../model/index.ts"

const LONGEST_WAIT_MS = 86_400_000

/** A date of HTTP (RFC 9110, 5.6.7) as instant and in the grammar of the record; null where it is none. */
export function httpDate(text: string | undefined): { readonly at: Instant; readonly edtf: Edtf } | null {
  if (text === undefined || !/^[A-Za-z]{3,9}, \d/.test(text)) return null
  const at = Date.parse(text)
  return Number.isNaN(at) || at < 0 ? null : { at, edtf: isoInstant(at).replace(/\.\d+Z$/, "Z") }
}

/** How long a server asks to be left alone, at most a day: seconds, or a date after `now`. Null where it does not say. */
export function retryAfterMs(text: string | undefined, now: Instant): number | null {
  if (text === undefined) return null
  const wait = /^\d{1,9}$/.test(text.trim()) ? Number(text) * 1000 : (httpDate(text)?.at ?? now) - now
  return Math.max(0, Math.min(wait, LONGEST_WAIT_MS))
}
