import { isoInstant, parseEdtfPoint } from "../../model/index.ts"
import { mayMean } from "../published-interval.ts"
import type { Said } from "../said.ts"

/**
 * "https://web.archive.org/web/20240121101500/https://site/page", "https://archive.today/2024.01.21-101500/https://site/page": an archive puts
 * its own address before a page's, with the instant at which it took the page.
 */
const ARCHIVED = /^https?:\/\/[^/]+\/(?:web\/)?(\d{14}|\d{4}\.\d{2}\.\d{2}-\d{6})(?:[a-z]{2}_)?\/(https?:\/\/.+)$/

/** An address as the page's own, without that of an archive around it. */
export const unwrapped = (one: Said): Said => ({ ...one, value: ARCHIVED.exec(one.value)?.[2] ?? one.value })

/** Tells of a time on a page that it is the one at which an archive took it, by the addresses that it states. */
export function archiveTimes(addresses: readonly Said[]): (time: Pick<Said, "value">) => boolean {
  const taken = new Set(
    addresses.flatMap(({ value }) => {
      const digits = ARCHIVED.exec(value)?.[1]?.replaceAll(/\D/g, "")
      return digits === undefined ? [] : [Number(digits.slice(0, 12))]
    }),
  )
  return ({ value }) => {
    if (taken.size === 0 || parseEdtfPoint(value)?.minutes === null) return false
    const { beginAt, endAt } = mayMean(value)
    return beginAt === endAt && taken.has(Number(isoInstant(beginAt).replaceAll(/\D/g, "").slice(0, 12)))
  }
}
