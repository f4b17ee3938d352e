import { expect, test } from "vitest"
import { createCountFinder } from "./counts.ts"
import { english } from "./en/index.ts"
import { createScanner } from "./scanner.ts"
import { createVocabulary } from "./vocabulary.ts"

const vocabulary = createVocabulary()
const scanner = createScanner(english, vocabulary)
const finder = createCountFinder(english, vocabulary)

const countsOf = (text: string): string[] =>
  finder
    .find(scanner.scan(text))
    .map(({ count }) => `${count.wording} ${count.least}..${count.most ?? ""} ${count.said ?? "-"} ${count.operator}`)

// domain.md, Counts: every row of the table.
test.each([
  ["38 men", "38 38..38 38 exactly"],
  ["thirty-eight men", "thirty-eight 38..38 38 exactly"],
  ["three hundred and five men", "three hundred and five 305..305 305 exactly"],
  ["four dozen men", "four dozen 48..48 48 exactly"],
  ["1,500 men", "1,500 1500..1500 1500 exactly"],
  ["at least 28 men", "at least 28 28.. 28 at least"],
  ["12 or more men", "12 or more 12.. 12 at least"],
  ["more than 40 men", "more than 40 41.. 40 more than"],
  ["over two dozen men", "over two dozen 25.. 24 more than"],
  ["up to 12 men", "up to 12 0..12 12 at most"],
  ["gone up to 12", "12 12..12 12 exactly"],
  ["fewer than 12 men", "fewer than 12 0..11 12 fewer than"],
  ["almost 100 men", "almost 100 90..99 100 almost"],
  ["nearly 30 men", "nearly 30 27..29 30 almost"],
  ["about 20 men", "about 20 18..22 20 about"],
  ["some 130 men", "some 130 117..143 130 about"],
  ["between 10 and 15 men", "between 10 and 15 10..15 - between"],
  ["10 to 15 men", "10 to 15 10..15 - between"],
  ["15-20 men", "15-20 15..20 - between"],
  ["two or three men", "two or three 2..3 - between"],
  ["several men", "several 3..9 - vague"],
  ["a few men", "a few 2..5 - vague"],
  ["dozens of men", "dozens 24..99 - vague"],
  ["scores of men", "scores 40..199 - vague"],
  ["hundreds of men", "hundreds 200..999 - vague"],
  ["many men", "many 3.. - vague"],
  ["a number of men", "a number of 2.. - vague"],
  ["no men", "no 0..0 0 none"],
  ["nobody came", "nobody 0..0 0 none"],
])("%s", (text, expected) => {
  expect(countsOf(text)).toEqual([expected])
})

test('a change is no range, and "about" may belong to the verb', () => {
  expect(countsOf("the count rose from 10 to 15")).toEqual(["10 10..10 10 exactly", "15 15..15 15 exactly"])
  expect(countsOf("it is known about 3 dead")).toEqual(["3 3..3 3 exactly"])
})

test.each(["at 9:45", "call 555-0199", "on 8/7", "an M-16", "the 5th", "1.5 litres", "how many came"])(
  'no count in "%s"',
  (text) => {
    expect(countsOf(text)).toEqual([])
  },
)
