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
interface ExtentPassage extends Passage {
  readonly said: number | null
  readonly extent: string
}

const { readText } = sampleReader()

const passages = <P extends Passage>(name: string): readonly P[] =>
  JSON.parse(readFileSync(join(import.meta.dirname, "passages", `${name}.json`), "utf8")) as readonly P[]

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

/** The passages were written before any was read; the floors are what was measured then or after. */
test("asserted, denied, expected, hypothetical and uncertain numbers are told apart", () => {
  const all = passages<ModalPassage>("modality")
  const wrong = all.filter((passage) => !isModalityRight(passage))
  expect(all.length).toBe(60)
  expect((all.length - wrong.length) / all.length, wrong.map(({ text }) => text).join("\n")).toBeGreaterThanOrEqual(0.9)
})

test("totals, members, increments and the rest are told apart, with the number said", () => {
  const all = passages<ExtentPassage>("extent")
  const wrong = all.filter((passage) => !isExtentRight(passage))
  expect(all.length).toBe(80)
  expect((all.length - wrong.length) / all.length, wrong.map(({ text }) => text).join("\n")).toBeGreaterThanOrEqual(0.9)
})
