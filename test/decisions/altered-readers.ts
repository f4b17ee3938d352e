import type { Reader } from "../../src/claims/index.ts"
import type { LocalIncident, ReadClaim, ReaderInput, Reading } from "../../src/model/index.ts"
import { reader } from "./small-record.ts"

/** The reader with every reading altered, under a version of its own. */
function altered(version: string, alter: (reading: Reading, input: ReaderInput) => Reading): Reader {
  const read = (input: ReaderInput): Reading => ({ ...alter(reader.read(input), input), readerVersion: version })
  return {
    version,
    read,
    readSpanned: (input) => ({ ...reader.readSpanned(input), reading: read(input) }),
    explain: read,
  }
}

/** A reading without some of its claims, as if the reader had never seen them: incidents of which nothing is left go, too. */
function without(reading: Reading, leaves: (claim: ReadClaim) => boolean): Reading {
  const left = reading.claims.filter((claim) => !leaves(claim))
  const indexOf = new Map(left.map((claim, i) => [claim, i]))
  const claims = left.map((claim) => {
    const whole = claim.partOf === null ? undefined : reading.claims[claim.partOf]
    return { ...claim, partOf: whole === undefined ? null : (indexOf.get(whole) ?? null) }
  })
  const had = new Set(reading.claims.map(({ incident }) => incident))
  const has = new Set(claims.map(({ incident }) => incident))
  const incidents = reading.incidents.filter(({ letter, main }) => main || has.has(letter) || !had.has(letter))
  return { ...reading, incidents, claims }
}

/** Loses the claims that are named. */
export const readerWithout = (leaves: (claim: ReadClaim, input: ReaderInput) => boolean): Reader =>
  altered("without some", (reading, input) => without(reading, (claim) => leaves(claim, input)))

/** Loses every third claim of a text. */
export const forgetfulReader = altered("forgetful", (reading) => {
  const lost = new Set(reading.claims.filter((_, i) => i % 3 === 0))
  return without(reading, (claim) => lost.has(claim))
})

/** Takes the word after each claim for a part of it. */
export const shiftedReader = altered("shifted", (reading, { text }) => ({
  ...reading,
  claims: reading.claims.map((claim) => {
    const next = text.indexOf(" ", claim.end + 1)
    const end = next < 0 || claim.end + 1 >= text.length ? claim.end : next
    return { ...claim, end, quote: text.slice(claim.start, end) }
  }),
}))

/** Reads who was killed as injured. */
export const otherMeasures = altered("other measures", (reading) => ({
  ...reading,
  claims: reading.claims.map((claim) =>
    claim.measure === "killed" ? { ...claim, measure: "injured" as const } : claim,
  ),
}))

const elsewhere = (local: LocalIncident): LocalIncident => ({
  ...local,
  date: null,
  dateReason: null,
  kinds: [],
  names: [],
})

/** Dates nothing, so that reports come together in other ways. */
export const datelessReader = altered("dateless", (reading) => ({
  ...reading,
  incidents: reading.incidents.map(elsewhere),
  claims: reading.claims.map((claim) => ({ ...claim, asOf: null, asOfStated: false })),
}))
