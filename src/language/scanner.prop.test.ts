import fc from "fast-check"
import { expect, test } from "vitest"
import { createCountFinder } from "./counts.ts"
import { english } from "./en/index.ts"
import { createScanner } from "./scanner.ts"
import { createVocabulary } from "./vocabulary.ts"

const vocabulary = createVocabulary()
const scanner = createScanner(english, vocabulary)
const counts = createCountFinder(english, vocabulary)

const pieces = [
  "killed",
  "12",
  "1,500",
  " ",
  "\n",
  "\n\n",
  "“",
  "”",
  '"',
  "'",
  "‘",
  "’",
  ".",
  "...",
  "--",
  "–",
  "Gen",
  "U.S.",
  "at least",
  "dozens of",
  "people",
  "\u00AD",
  "\u0301",
  "👍",
  "\uD800",
  "к",
  "(",
  ")",
  "[TEXT]",
  "See more:",
]
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 120 }).map((words) => words.join("")),
  fc.array(fc.constantFrom(...pieces), { maxLength: 120 }).map((words) => words.join(" ")),
)
const fixed = { seed: 20_240_709, numRuns: 600 }

test("tokens, sentences and blocks cover any text in order, with exact offsets", () => {
  fc.assert(
    fc.property(text, (given) => {
      const scan = scanner.scan(given)
      let at = 0
      for (let i = 0; i < scan.size; i++) {
        expect(scan.start[i]).toBeGreaterThanOrEqual(at)
        expect(scan.end[i]).toBeGreaterThan(scan.start[i] as number)
        at = scan.end[i] as number
        const sentence = scan.sentences[scan.sentenceOf[i] as number]
        expect(sentence !== undefined && sentence.firstToken <= i && i < sentence.endToken).toBe(true)
      }
      expect(at).toBeLessThanOrEqual(given.length)
      expect(scan.blocks.reduce((next, block) => (block.firstToken === next ? block.endToken : -1), 0)).toBe(scan.size)
      expect(
        scan.sentences.reduce((next, sentence) => (sentence.firstToken === next ? sentence.endToken : -1), 0),
      ).toBe(scan.size)
      for (const { start, end } of scan.quotations) expect(start < end && end <= given.length).toBe(true)
    }),
    fixed,
  )
})

test("counts quote the text, do not overlap, and keep least ≤ most", () => {
  fc.assert(
    fc.property(text, (given) => {
      let at = 0
      for (const { start, end, count, number } of counts.find(scanner.scan(given))) {
        expect(start).toBeGreaterThanOrEqual(at)
        expect(given.slice(start, end)).toBe(count.wording)
        expect(number.start >= start && number.end <= end).toBe(true)
        expect(Number.isInteger(count.least) && count.least >= 0).toBe(true)
        expect(count.most ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(count.least)
        at = end
      }
    }),
    fixed,
  )
})

test.each([
  ["no spaces", "a"],
  ["capitals", "KILLED TWELVE "],
  ["unbalanced quotes", "\"'“‘ "],
  ["case changes", "AaaaaaBbbbbb"],
  ["numbers", "1,2-3 to 4 and 5 "],
  ["line ends", "\n\r "],
])("time grows with length alone: %s", (_, piece) => {
  const time = (length: number): number => {
    const long = piece.repeat(Math.ceil(length / piece.length))
    // Time of this thread's work alone: other tests run on the same processors.
    const began = process.threadCpuUsage()
    counts.find(scanner.scan(long))
    const { user, system } = process.threadCpuUsage(began)
    return (user + system) / 1000
  }
  time(100_000)
  const short = time(100_000)
  // Ten times the length in less than sixty times the time: a square would need a hundred.
  expect(time(1_000_000)).toBeLessThan(60 * Math.max(short, 5))
})
