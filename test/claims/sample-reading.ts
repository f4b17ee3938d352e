import { loadGazetteer } from "../../src/language/index.ts"
import { civilDay, MS_PER_DAY, type ReadClaim, type Reading } from "../../src/model/index.ts"
import { createReader, type Reader } from "../../src/claims/index.ts"
import { loadGazetteerBytesSync } from "../../src/workflow/index.ts"

/** The clock of the tests: every day of their texts lies before it. */
export const SAMPLE_NOW = civilDay(2026, 1, 31) * MS_PER_DAY

/** A reader with the checkout's gazetteer, and the reading of a text under a fixed clock. */
export function sampleReader(): {
  readonly reader: Reader
  readonly readText: (text: string, given?: { readonly published?: string; readonly outlet?: string }) => Reading
} {
  const reader = createReader({ gazetteer: loadGazetteer(loadGazetteerBytesSync()) })
  return {
    reader,
    readText: (text, given = {}) =>
      reader.read({
        text,
        published: given.published ?? null,
        outlet: given.outlet ?? null,
        url: null,
        title: null,
        now: SAMPLE_NOW,
      }),
  }
}

/** The one claim whose quote holds the words. @throws where there is none or several. */
export function claimOf(reading: Reading, words: string): ReadClaim {
  const found = reading.claims.filter(({ quote }) => quote.includes(words))
  if (found.length !== 1) {
    throw new Error(`${found.length} claims hold “${words}”: ${reading.claims.map(({ quote }) => quote).join(" | ")}`)
  }
  return found[0] as ReadClaim
}
