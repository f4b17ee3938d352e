import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import type { ReadClaim } from "../../src/model/index.ts"
import { sampleReader } from "./sample-reading.ts"

interface Passage {
  readonly text: string
  readonly measure: string
}
interface ModalPassage extends Passage {
  readonly least: number
  readonly most: number
  readonly modality: string
}
interface ThingsPassage {
  readonly text: string
  /** All that is counted in it of things, means and response; none where it counts nothing of the kind. */
  readonly reads: readonly { readonly measure: string; readonly least: number; readonly most: number | null }[]
}
interface ExtentPassage extends Passage {
  readonly said: number | null
  readonly extent: string
}

const { readText } = sampleReader()

const passages = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, "passages", `${name}.json`), "utf8"))

const claimsOf = ({ text, measure }: Passage): readonly ReadClaim[] =>
  readText(text, { published: "2025-05-08" }).claims.filter(
    (claim) => claim.measure === measure && claim.count !== null,
  )

/** What is supposed only may be left unread; it must not be asserted (domain.md: numbers in threats are nothing). */
function isModalityRight(passage: ModalPassage): boolean {
  const counted = claimsOf(passage).filter(({ count }) => count?.least === passage.least && count.most === passage.most)
  if (passage.modality === "hypothetical") return claimsOf(passage).every(({ modality }) => modality === "hypothetical")
  return counted.some(({ modality }) => modality === passage.modality)
}

const isExtentRight = (passage: ExtentPassage): boolean =>
  claimsOf(passage).some(({ count, extent }) => count?.said === passage.said && extent === passage.extent)

const THINGS = new Set(["damage", "means", "response"])

/** "damaged 2..2" for each claim of things in a text, in order. */
const thingsIn = (text: string): readonly string[] =>
  readText(text, { published: "2025-05-08" })
    .claims.filter(({ tier, count }) => THINGS.has(tier) && count !== null)
    .map(({ measure, count }) => `${measure} ${count?.least}..${count?.most ?? ""}`)
    .sort()

const isThingsRight = ({ text, reads }: ThingsPassage): boolean =>
  thingsIn(text).join() ===
  reads
    .map(({ measure, least, most }) => `${measure} ${least}..${most ?? ""}`)
    .sort()
    .join()

const LEAST_SHARE = 0.9

/** The texts that came out wrong, where they are more than the floor allows. */
function beyondFloor<P extends { readonly text: string }>(
  all: readonly P[],
  isRight: (passage: P) => boolean,
): readonly string[] {
  const wrong = all.filter((passage) => !isRight(passage))
  return (all.length - wrong.length) / all.length >= LEAST_SHARE ? [] : wrong.map(({ text }) => text)
}

/** The passages were written before the reader had read any of them: 0.72 and 0.86 were right at first. */
test("asserted, denied, expected, hypothetical and uncertain numbers are told apart", () => {
  const all = passages("modality") as readonly ModalPassage[]
  expect(all.length).toBe(60)
  expect(beyondFloor(all, isModalityRight)).toEqual([])
})

test("totals, members, increments and the rest are told apart, with the number said", () => {
  const all = passages("extent") as readonly ExtentPassage[]
  expect(all.length).toBe(80)
  expect(beyondFloor(all, isExtentRight)).toEqual([])
})

/** Read before any rule was written for them: two of the 20 with things were right at first, and 19 of the 20 without. */
test("numbers of things are read, and numbers that count nothing harmed or sent are refused", () => {
  const all = passages("things") as readonly ThingsPassage[]
  const [read, refused] = [all.filter(({ reads }) => reads.length > 0), all.filter(({ reads }) => reads.length === 0)]
  expect([read.length, refused.length]).toEqual([20, 20])
  expect(beyondFloor(read, isThingsRight)).toEqual([])
  expect(beyondFloor(refused, isThingsRight)).toEqual([])
})
