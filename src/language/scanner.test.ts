import { describe, expect, test } from "vitest"
import { english } from "./en/index.ts"
import { FLAG, TOKEN } from "./scan.ts"
import { createScanner } from "./scanner.ts"
import { createVocabulary } from "./vocabulary.ts"

const vocabulary = createVocabulary()
const scanner = createScanner(english, vocabulary)

const tokensOf = (text: string): string[] => {
  const scan = scanner.scan(text)
  return Array.from({ length: scan.size }, (_, i) => text.slice(scan.start[i], scan.end[i]))
}
const sentencesOf = (text: string): string[] =>
  scanner.scan(text).sentences.map(({ start, end }) => text.slice(start, end))
const blocksOf = (text: string): string[] => scanner.scan(text).blocks.map(({ kind }) => kind)

describe("tokens", () => {
  test("possessives stand apart, other apostrophes and hyphens as they are", () => {
    expect(tokensOf("Kyiv\u2019s mayor didn't see O'Brien")).toEqual([
      "Kyiv",
      "\u2019s",
      "mayor",
      "didn't",
      "see",
      "O'Brien",
    ])
    expect(tokensOf("a 4-year-old")).toEqual(["a", "4", "-", "year", "-", "old"])
  })

  test("numbers keep their separators and say their value", () => {
    const scan = scanner.scan("1,500 and 1\u202F200 at 9:45, 8.5, 12")
    const numbers = Array.from({ length: scan.size }, (_, i) => i).filter((i) => scan.kind[i] === TOKEN.number)
    expect(numbers.map((i) => scan.value[i])).toEqual([1500, 1200, 9, 45, 8.5, 12])
  })

  test("a word run into the next by a lost line end is cut", () => {
    expect(tokensOf("in AfghanistanKABUL, YouTube, McNeil")).toEqual([
      "in",
      "Afghanistan",
      "KABUL",
      ",",
      "YouTube",
      ",",
      "McNeil",
    ])
  })

  test("the variation selector behind a sign is no part of the next word", () => {
    expect(tokensOf("\u2757\uFE0FSumy. \u26A1\uFE0F Kyiv")).toEqual(["\u2757", "Sumy", ".", "\u26A1", "Kyiv"])
  })

  test("words of any spelling have the id of their folded form", () => {
    const id = vocabulary.add("hospital")
    for (const spelling of ["hospital", "HOSPITAL", "Hos\u00ADpital", "hóspital"]) {
      expect(scanner.scan(spelling).form[0]).toBe(id)
    }
    expect(scanner.scan("hospitals2x").form[0]).toBe(0)
  })
})

describe("sentences", () => {
  test("a heading between marks stands apart, though the line ends are lost", () => {
    expect(sentencesOf("Two guards were hurt.==History==In 1901 the mill burned.")).toEqual([
      "Two guards were hurt.",
      "==History==",
      "In 1901 the mill burned.",
    ])
  })

  test("end before a number, and where the space is lost", () => {
    expect(sentencesOf("Among them four boys. 190 were hurt.Rescuers went on.")).toEqual([
      "Among them four boys.",
      "190 were hurt.",
      "Rescuers went on.",
    ])
  })

  test("go on after titles, initials, months and abbreviations", () => {
    const one = [
      "Gen. Haas met Mr. J. Roe at St. Ann on Aug. 7.",
      "It began at 9 p.m. Friday in the U.S. Senate.",
      "A dispatch of Censor.NET said so.",
    ]
    for (const sentence of one) expect(sentencesOf(sentence)).toEqual([sentence])
    expect(sentencesOf("It began at 9 p.m. The crowd left.")).toHaveLength(2)
  })

  test("end within quotations, and not before their speaker", () => {
    expect(sentencesOf('"We saw it. It burned," she said. He left.')).toEqual([
      '"We saw it.',
      'It burned," she said.',
      "He left.",
    ])
    expect(sentencesOf('He called it an "attack." "It is grave," he said.')).toEqual([
      'He called it an "attack."',
      '"It is grave," he said.',
    ])
  })
})

describe("blocks", () => {
  test("tell headline, dateline, body, link, background and boilerplate", () => {
    const text = [
      "Blast in port kills two",
      "LVIV, Ukraine (Sample) – A blast killed two dockers. Others fled.",
      "See more: Another port was closed on Monday",
      "Background",
      "As reported, the port had burned before.",
      "Follow us on any network",
    ].join("\n\n")
    expect(blocksOf(text)).toEqual([
      "headline",
      "dateline",
      "body",
      "link",
      "background-header",
      "background",
      "boilerplate",
    ])
  })

  test("tell captions and telegram headers", () => {
    expect(blocksOf("NEW TOWN, 3 May 2025. Two people were hurt.")).toEqual(["dateline", "body"])
    expect(blocksOf("QUITO, 3 MAY 90 (SAMPLE) -- [TEXT] TWO POLICEMEN WERE HURT.")).toEqual(["dateline", "body"])
    expect(blocksOf("Some text that is a sentence.\n\nRubble in the yard. (Photo by Nobody / Sample)")).toEqual([
      "body",
      "caption",
    ])
  })

  test("keep wrapped lines together", () => {
    const wrapped = "The old quarter of the town was without power\nfor a second night, the council said."
    expect(scanner.scan(wrapped).sentences).toHaveLength(1)
    expect(blocksOf(wrapped)).toEqual(["body"])
  })
})

describe("quotations", () => {
  const quotationsOf = (text: string): (readonly [string, number, boolean])[] =>
    scanner
      .scan(text)
      .quotations.map(({ start, end, depth, speech }) => [text.slice(start, end), depth, speech] as const)

  test("nest, and tell speech from names", () => {
    expect(quotationsOf("“He said ‘stay where you are’ and then left us,” she said of the “Artek” camp.")).toEqual([
      ["“He said ‘stay where you are’ and then left us,”", 0, true],
      ["‘stay where you are’", 1, false],
      ["“Artek”", 0, false],
    ])
  })

  test("run on where the next paragraph opens again", () => {
    const found = quotationsOf("“It was night. We ran.\n\n“Then it fell,” she said.")
    expect(found.map(([, depth]) => depth)).toEqual([0])
    expect(found[0]?.[0].endsWith("fell,”")).toBe(true)
  })

  test("mark the tokens inside", () => {
    const scan = scanner.scan('He said: "Go home now, all of you." Nobody did.')
    const inside = Array.from({ length: scan.size }, (_, i) => i).filter(
      (i) => ((scan.flags[i] as number) & FLAG.insideQuotation) !== 0,
    )
    expect(scan.text.slice(scan.start[inside[0] ?? 0], scan.end[inside.at(-1) ?? 0])).toBe('"Go home now, all of you."')
  })
})

test("text without stops is cut into pieces, so that work within sentences stays linear", () => {
  const { sentences } = scanner.scan("the crews went on with rows and rows of words ".repeat(2000))
  const lengths = sentences.map(({ firstToken, endToken }) => endToken - firstToken)
  expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(20_000)
  expect(Math.max(...lengths)).toBeLessThanOrEqual(500)
})
