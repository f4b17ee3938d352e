import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { MEASURES, type Measure, type ReadClaim } from "../../src/model/index.ts"
import { sampleReader } from "./sample-reading.ts"

/** A claim that a passage must give; what is not stated may be anything. */
interface Wanted {
  readonly measure: Measure
  readonly least: number
  readonly most: number | null
  readonly group?: string
  readonly extent?: string
  readonly modality?: string
  readonly place?: string
  /** Words of the speaker's name. */
  readonly speaker?: string
  /** The least of the count that it is part of. */
  readonly partOf?: number
  /** It speaks of another incident than the passage's main one. */
  readonly other?: true
}

interface Passage {
  readonly text: string
  /** All its counts of people, and of things where it has such. */
  readonly reads: readonly Wanted[]
}

const { readText } = sampleReader()
const passages = JSON.parse(
  readFileSync(join(import.meta.dirname, "passages", "forms.json"), "utf8"),
) as readonly Passage[]

const isPeoples = (measure: Measure): boolean => MEASURES[measure].tier === "core"

function isWanted(claims: readonly ReadClaim[], claim: ReadClaim, wanted: Wanted): boolean {
  const { group, extent, modality = "asserted", place, speaker, partOf, other = false } = wanted
  return (
    claim.measure === wanted.measure &&
    claim.count?.least === wanted.least &&
    claim.count.most === wanted.most &&
    claim.modality === modality &&
    (claim.incident !== "A") === other &&
    (group === undefined || claim.group === group) &&
    (extent === undefined || claim.extent === extent) &&
    (place === undefined || claim.place?.name === place) &&
    (speaker === undefined || claim.speaker?.toLowerCase().includes(speaker.toLowerCase()) === true) &&
    (partOf === undefined || claims[claim.partOf ?? -1]?.count?.least === partOf)
  )
}

/** Each wanted claim is read once, and no other count. */
function isRight({ text, reads }: Passage): boolean {
  const { claims } = readText(text, { published: "2025-05-08" })
  const things = reads.length === 0 || reads.some(({ measure }) => !isPeoples(measure))
  const left = claims.filter(({ count, measure }) => count !== null && (things || isPeoples(measure)))
  for (const wanted of reads) {
    const at = left.findIndex((claim) => isWanted(claims, claim, wanted))
    if (at < 0) return false
    left.splice(at, 1)
  }
  return left.length === 0
}

/**
 * Passages of all forms and registers that the reader is asked for, written with what they give before it had read any of them: 108 of 147
 * were wholly right at first. They were then used to mend it, so that what is right now flatters; of seven, what was expected was against
 * the glossary and was mended instead, and one was left out. Sixty-nine more of the forms that stayed wrong were written in the same way,
 * of which 24 were right at first. The last forty stand here because they were read wrongly when they were written.
 */
test("passages of many forms give each claim with its group, place, speaker and part, and no other", () => {
  expect(passages.length).toBe(263)
  const wrong = passages.filter((passage) => !isRight(passage)).map(({ text }) => text)
  expect(wrong.length > MOST_WRONG ? wrong : []).toEqual([])
})

const MOST_WRONG = 8
