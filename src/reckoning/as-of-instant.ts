import { edtfInterval, type Instant, type ZoneOffsets } from "../model/index.ts"

/**
 * The instant that `--as-of` means: a date, month or year is its end in the zone (domain.md, Times), a clock time is itself.
 * Null where the text is no date, or its year is not said.
 */
export function asOfInstant(text: string, zone: string | null, zones: ZoneOffsets): Instant | null {
  return edtfInterval(zones, zone, text)?.endAt ?? null
}
