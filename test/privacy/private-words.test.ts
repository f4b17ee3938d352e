import { describe, expect, it } from "vitest"
import { loadGazetteer } from "../../src/language/index.ts"
import { PUBLIC_NAMES } from "../../src/origins/index.ts"
import { createPrivacyFinder, type PrivateSpan } from "../../src/privacy/index.ts"
import { loadGazetteerBytesSync } from "../../src/workflow/index.ts"
import { FRESH_PASSAGES } from "./fresh-passages.ts"
import { HUNTED_PASSAGES } from "./hunted-passages.ts"
import { LATER_PASSAGES } from "./later-passages.ts"
import { LATER_LONE_PASSAGES, LONE_PASSAGES } from "./lone-passages.ts"
import { FURTHER_REFUGE_PASSAGES, LATER_REFUGE_PASSAGES, REFUGE_PASSAGES } from "./refuge-passages.ts"
import { judged, marked, type JudgedWord } from "./marked.ts"
import { MIXED_PASSAGES } from "./mixed-passages.ts"
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
  ["ways by which names get out", HUNTED_PASSAGES, 0.995, 0.02],
  ["later passages", LATER_PASSAGES, 0.98, 0.01],
  ["names alone", LONE_PASSAGES, 0.995, 0.01],
  ["later names alone", LATER_LONE_PASSAGES, 0.995, 0.01],
  ["mixed passages", MIXED_PASSAGES, 0.99, 0.01],
  ["places of refuge", REFUGE_PASSAGES, 0.98, 0.01],
  ["later places of refuge", LATER_REFUGE_PASSAGES, 0.9, 0.02],
  ["further places of refuge", FURTHER_REFUGE_PASSAGES, 0.85, 0.01],
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
  it("are withheld where one text tells that a word is one, though it begins other sentences", () => {
    const known = finder.survey(["“I ran,” said Hope, who lives there.", "Hope was far."])
    expect(finder.privateIn("Hope was far.", known)).toEqual([{ start: 0, end: 4, reason: "private person" }])
  })
  it("are no rows of a table", () => {
    const known = finder.survey(["Killed, 38, injured, 190.", "Killed were men."])
    expect(finder.privateIn("Killed were men, Killed by fire.", known)).toEqual([])
  })
  it("that people withhold are withheld in office too, by surname alone and in addresses", () => {
    const texts = ["Mayor Ada Kellerman spoke.", "The mayor, Kellerman, gave a toll."]
    const known = finder.survey(texts, ["Ada Kellerman"])
    expect(finder.privateIn(texts[0] ?? "", known)).toEqual([{ start: 6, end: 19, reason: "decided" }])
    expect(finder.privateIn(texts[1] ?? "", known)).toEqual([{ start: 11, end: 20, reason: "decided" }])
    expect(finder.privateInAddress("https://news.example/kellerman", known)).toHaveLength(1)
    expect(finder.privateIn(texts[1] ?? "", finder.survey(texts))).toEqual([])
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

describe("names that one report gives, in all that stands beside reports", () => {
  const known = finder.survey([
    "Daria Melnyk was killed in Lviv. Ada Church, 34, was hurt. Will Young, a driver, saw it. Zhanna ran.",
  ])
  const shown = (text: string, spans: readonly PrivateSpan[]): string =>
    spans.reduceRight((whole, { start, end }) => `${whole.slice(0, start)}*${whole.slice(end)}`, text)

  it.each([
    ["daria_melnyk", "*_*"],
    ["daria melnyk", "*"],
    ["Channel of Will Young", "Channel of *"],
    ["oksana's diary", "*"],
    ["Ada Church", "*"],
    ["Kyiv Independent", "Kyiv Independent"],
    ["dariamelnyk", "*"],
    ["lviv.media", "lviv.media"],
    ["an unsigned report (71696850)", "an unsigned report (71696850)"],
    ["Sample Herald", "Sample Herald"],
  ])("an outlet: %s", (outlet, expected) => {
    expect(shown(outlet, finder.privateInOutlet(outlet, known))).toBe(expected)
  })
  it.each([
    ["https://dariamelnyk.example/", "https://*.example/"],
    ["https://hope-oakes.example/", "https://*-*.example/"],
    ["https://news.example/ada-church-dies", "https://news.example/*-*-dies"],
    ["MELNYK_Daria_1989.pdf", "*_*_1989.pdf"],
    ["will-young.txt", "*-*.txt"],
  ])("an address or a file's name: %s", (address, expected) => {
    expect(shown(address, finder.privateInAddress(address, known))).toBe(expected)
  })
  it.each([
    ["As Ada Church told me.", "As * told me."],
    ["Told by ada church.", "Told by *."],
    ["Church called twice.", "* called twice."],
    ["I spoke to will young.", "I spoke to *."],
    ["As D. Melnyk's brother says.", "As *'s brother says."],
    ["The church was not hit.", "The church was not hit."],
    ["zhanna's day", "*'s day"],
    ["It is Zhanna who says so.", "It is * who says so."],
  ])("a note, grounds or a title: %s", (note, expected) => {
    expect(shown(note, finder.privateIn(note, known))).toBe(expected)
  })
})
