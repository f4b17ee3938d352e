import { describe, expect, test } from "vitest"
import { civilDay } from "../model/index.ts"
import { createScanner, createTimeFinder, createVocabulary, english, type TimeSpan } from "./index.ts"

const TUESDAY = civilDay(2024, 7, 9)
const vocabulary = createVocabulary()
const scanner = createScanner(english, vocabulary)
const finder = createTimeFinder(english, vocabulary)

const find = (
  text: string,
  published: number | null = TUESDAY,
): { readonly text: string; readonly spans: readonly TimeSpan[] } => ({
  text,
  spans: finder.find(scanner.scan(text), { published, now: TUESDAY }),
})
const show = (text: string, published: number | null = TUESDAY): readonly string[] =>
  find(text, published).spans.map((span) => `${text.slice(span.start, span.end)} => ${span.value}`)

describe.each(english.timeRules)("$id", (rule) => {
  test.each([...rule.reads])("reads %s", (read) => {
    const [sentence = "", value = ""] = read.split(" => ")
    const bracketed = /\[(.*)\]/.exec(sentence)?.[1] ?? ""
    expect(show(sentence.replace(/[[\]]/g, ""))).toContain(`${bracketed} => ${value}`)
  })
})

describe.each(english.timeRules.filter((rule) => rule.refuses.length > 0))("$id", (rule) => {
  test.each([...rule.refuses])("refuses %s", (text) => {
    const alone = createTimeFinder({ ...english, timeRules: [rule] }, vocabulary)
    expect(alone.find(scanner.scan(text), { published: TUESDAY, now: TUESDAY })).toEqual([])
  })
})

test("without a published day, words stay relative and years unsaid", () => {
  expect(show("On 8 July and on Wednesday and today", null)).toEqual([
    "8 July => XXXX-07-08",
    "Wednesday => XXXX-WXX-3",
    "today => PRESENT_REF",
  ])
  expect(find("It burned yesterday", null).spans[0]).toMatchObject({ daysFromPublished: -1, edtf: null })
})

test("a weekday settles the year of its date, not after now", () => {
  expect(show("Monday, 8 July", null)).toEqual(["Monday, 8 July => 2024-07-08"])
  expect(show("Saturday, 8 July", null)).toEqual(["Saturday, 8 July => 2023-07-08"])
})

test("relations and hedges are kept", () => {
  expect(find("since October").spans[0]).toMatchObject({ relation: "since", value: "2023-10" })
  expect(find("as of Monday").spans[0]).toMatchObject({ relation: "as-of", weekday: 1 })
  expect(find("at about 9:45 pm").spans[0]).toMatchObject({ approximate: true, minutes: 21 * 60 + 45 })
})

test("a clock time of a known day is an instant of that day", () => {
  expect(find("It struck at 1 a.m. Sunday").spans[0]).toMatchObject({ edtf: "2024-07-07T01:00", type: "TIME" })
})

test("a count as of a clock time without a day is of the published day", () => {
  expect(find("As of 13:00, crews were digging").spans[0]).toMatchObject({
    relation: "as-of",
    value: "XXXX-XX-XXT13:00",
    edtf: "2024-07-09T13:00",
  })
  expect(find("As of 13:00, crews were digging", null).spans[0]?.edtf ?? null).toBeNull()
  expect(find("At 13:00 crews were digging").spans[0]?.edtf ?? null).toBeNull()
})
