import { describe, expect, it } from "vitest"
import { loadGazetteer } from "../../src/language/index.ts"
import { PUBLIC_NAMES } from "../../src/origins/index.ts"
import { createPrivacyFinder } from "../../src/privacy/index.ts"
import { loadGazetteerBytesSync } from "../../src/workflow/index.ts"
import { FRESH_PASSAGES } from "./fresh-passages.ts"
import { judged, marked, type JudgedWord } from "./marked.ts"
import { PASSAGES } from "./passages.ts"

const finder = createPrivacyFinder({
  gazetteer: loadGazetteer(loadGazetteerBytesSync()),
  publicNames: PUBLIC_NAMES,
})

function wordsOf(passage: string): readonly JudgedWord[] {
  const made = marked(passage)
  return judged(made, finder.privateIn(made.text, finder.survey([made.text])))
}

const shareOf = (words: readonly JudgedWord[], of: (word: JudgedWord) => boolean): number =>
  words.filter(of).length / words.length

describe.each([
  ["passages", PASSAGES, 0.995, 0.01],
  ["passages at first sight", FRESH_PASSAGES, 0.98, 0.02],
])("private words of %s", (_, passages, found, over) => {
  const words = passages.flatMap(wordsOf)

  it(`are withheld, at least ${found} of them`, () => {
    expect(
      shareOf(
        words.filter(({ must }) => must),
        ({ is }) => is,
      ),
    ).toBeGreaterThanOrEqual(found)
  })
  it(`take at most ${over} of public words with them`, () => {
    expect(
      shareOf(
        words.filter(({ must }) => !must),
        ({ is }) => is,
      ),
    ).toBeLessThanOrEqual(over)
  })
})

describe("names over several texts", () => {
  it("are withheld by surname alone where another text gives the whole name, though it is a word of the language", () => {
    const known = finder.survey(["A teacher, Don Spirit, was hurt.", "Spirit said so."])
    expect(finder.privateIn("Then Spirit ran.", known)).toEqual([{ start: 5, end: 11, reason: "private person" }])
  })
  it("stay where one text shows them in office", () => {
    const known = finder.survey(["Mayor Ada Kellerman spoke.", "Kellerman gave a toll."])
    expect(finder.privateIn("Kellerman gave a toll of nine.", known)).toEqual([])
  })
})

describe("addresses", () => {
  const known = finder.survey(["A resident, Lavrin Pidlisny, saw the blast in Dnipro."])
  const shown = (address: string): string =>
    finder
      .privateInAddress(address, known)
      .reduceRight((text, { start, end }) => `${text.slice(0, start)}*${text.slice(end)}`, address)

  it.each([
    ["https://news.example/2024/07/dnipro-blast-killed-nine", "https://news.example/2024/07/dnipro-blast-killed-nine"],
    ["https://news.example/dnipro/lavrin-pidlisny-tells", "https://news.example/dnipro/*-*-tells"],
    ["https://news.example/dnipro/Lavrin%20Pidlisny", "https://news.example/dnipro/*"],
    ["https://t.me/pidlisny_l/12", "https://t.me/*_*/12"],
    ["https://user:secret@news.example/story?id=12&name=lavrin#reader-9", "https://*news.example/story?id=12&name=*#*"],
  ])("%s", (address, expected) => {
    expect(shown(address)).toBe(expected)
  })
})
