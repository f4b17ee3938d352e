import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { bandsOf, signature } from "./signature.ts"
import { similarity } from "./similarity.ts"

const WORDS = [
  "rescuers",
  "said",
  "that",
  "three",
  "people",
  "were",
  "hurt",
  "when",
  "a",
  "drone",
  "hit",
  "the",
  "market",
  "on",
  "Tuesday",
  "Київ",
  "école",
]
const article = (seed: number, length: number): string[] => {
  let state = seed
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return `${WORDS[(state >>> 8) % WORDS.length]}${(state >>> 20) % 7}`
  })
}
const estimate = (a: string, b: string): number => {
  const [x, y] = [signature(a), signature(b)]
  return x.filter((place, i) => place === y[i]).length / x.length
}

describe("near-duplicates", () => {
  test("letter case, accents, punctuation and line ends make no difference", () => {
    const a = "École hit: at least three people were hurt on Tuesday – rescuers."
    const b = "ecole HIT at least\nthree people, were hurt on Tuesday rescuers"
    expect(signature(a)).toEqual(signature(b))
    expect(similarity(a, b)).toBe(1)
  })

  test("the signature estimates the exact similarity", () => {
    for (let seed = 1; seed <= 20; seed++) {
      const words = article(seed, 300)
      const changed = words.map((word, i) => (i % 40 === seed % 40 ? `other${i}` : word))
      const [a, b] = [words.join(" "), changed.join(" ")]
      expect(Math.abs(estimate(a, b) - similarity(a, b))).toBeLessThan(0.25)
    }
  })

  test("copies with a changed sentence share a band; other texts do not", () => {
    for (let seed = 1; seed <= 50; seed++) {
      const words = article(seed, 300)
      const copy = bandsOf(signature([...words.slice(0, 285), ...article(seed + 1000, 15)].join(" ")))
      const other = bandsOf(signature(article(seed + 2000, 300).join(" ")))
      const own = new Set(bandsOf(signature(words.join(" "))))
      expect(own.size).toBe(16)
      expect(copy.some((band) => own.has(band))).toBe(true)
      expect(other.some((band) => own.has(band))).toBe(false)
    }
  })

  test("signatures never change from version to version", () => {
    expect(bandsOf(signature("Three people were hurt in Kyiv on Monday.")).slice(0, 2)).toEqual([
      "0:b208100d08fc4540",
      "1:354491f39418ede4",
    ])
  })

  test("a text without words is like none", () => {
    expect(bandsOf(signature(" – …"))).toEqual([])
    expect(similarity("", "")).toBe(0)
    expect(similarity("", "hurt")).toBe(0)
    expect(similarity("three hurt", "Three hurt!")).toBe(1)
  })

  test("similarity is symmetric and within 0 and 1", () => {
    const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join(" "))
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(similarity(a, b)).toBe(similarity(b, a))
        expect(similarity(a, b)).toBeGreaterThanOrEqual(0)
        expect(similarity(a, b)).toBeLessThanOrEqual(1)
      }),
      { seed: 7, numRuns: 200 },
    )
  })
})
