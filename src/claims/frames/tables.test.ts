import { describe, expect, test } from "vitest"
import { createCountFinder, createScanner, createTimeFinder, createVocabulary, english } from "../../language/index.ts"
import { createFrameReader } from "./reader.ts"
import { TableReader } from "./tables.ts"

const vocabulary = createVocabulary()
const scanner = createScanner(english, vocabulary)
const counts = createCountFinder(english, vocabulary)
const times = createTimeFinder(english, vocabulary)
const reader = createFrameReader(english, vocabulary)
const tables = new TableReader(english)

/** "killed people 33 of “Kyiv | 33”", for each number of the tables. */
function readTables(...lines: readonly string[]): string[] {
  const scan = scanner.scan(lines.join("\n"))
  const found = { counts: counts.find(scan), times: times.find(scan, { published: null, now: 20_000 }) }
  return tables.read(scan, found, reader.read(scan, found.counts, found.times)).map((frame) => {
    const { measure, group, count } = frame
    return `${measure} ${group ?? ""} ${count?.wording ?? ""} of “${scan.text.slice(frame.start, frame.end)}”`
  })
}

describe("tables read", () => {
  test("columns whose heads say what is counted, row by row", () => {
    expect(readTables("City | Killed | Injured", "Kyiv | 33 | 117", "Dnipro | 1 | –", "Total | 34 | 117")).toEqual([
      "killed people 33 of “Kyiv | 33”",
      "injured people 117 of “Kyiv | 33 | 117”",
      "killed people 1 of “Dnipro | 1”",
      "killed people 34 of “Total | 34”",
      "injured people 117 of “Total | 34 | 117”",
    ])
  })

  test("groups in heads and in labels, bars at both ends, a ruler, and words of doubt", () => {
    expect(
      readTables("| Who | Dead | Wounded |", "|-----|:---:|---|", "| Children | 2 | at least 5 |", "| All | 11 | 31 |"),
    ).toEqual([
      "killed children 2 of “Children | 2”",
      "injured children at least 5 of “Children | 2 | at least 5”",
      "killed people 11 of “All | 11”",
      "injured people 31 of “All | 11 | 31”",
    ])
    expect(readTables("Town\tCivilians killed", "Lviv\t9")).toEqual(["killed civilians 9 of “Lviv\t9”"])
  })

  test("columns and rows that count some of those before, and noughts", () => {
    expect(readTables("City | Killed | incl. children | Injured", "Lviv | 6 | 2 | 0")).toEqual([
      "killed people 6 of “Lviv | 6”",
      "killed children 2 of “Lviv | 6 | 2”",
      "injured people 0 of “Lviv | 6 | 2 | 0”",
    ])
    expect(readTables("Wounded | 14", "of them women | 6", "of them in serious condition | 5")).toEqual([
      "injured people 14 of “Wounded | 14”",
      "injured women 6 of “of them women | 6”",
      "injured people 5 of “of them in serious condition | 5”",
    ])
    expect(readTables("City | Killed (incl. children)", "Lviv | 6")).toEqual(["killed people 6 of “Lviv | 6”"])
  })

  test("rows that say themselves what they count, but for what a sentence counts already", () => {
    expect(readTables("Number of deaths | 9", "Missing | 4")).toEqual([
      "killed people 9 of “Number of deaths | 9”",
      "missing people 4 of “Missing | 4”",
    ])
  })
})

describe("tables refused", () => {
  test.each([
    ["numbers that count no people of one event", ["City | Deaths per 1,000", "Kyiv | 33", "Dnipro | 4"]],
    ["a row for each day", ["Day | Killed", "8 July 2024 | 33", "9 July 2024 | 38"]],
    ["events of their own days", ["Town | On | Killed", "Lviv | 2 May 2023 | 9", "Kyiv | 3 May 2023 | 4"]],
    ["two measures in one head", ["City | Killed and injured", "Kyiv | 150"]],
    ["heads of other things", ["City | Houses | Cars", "Kyiv | 33 | 117"]],
    ["one line with a bar", ["Killed | 33 people"]],
    ["a menu", ["News | Sport | 12 videos", "World | Weather | 3 photos"]],
  ])("%s", (_, lines) => {
    expect(readTables(...lines)).toEqual([])
  })
})

test("many bars take time by their number", () => {
  const millisecondsFor = (rows: number): number => {
    const scan = scanner.scan(`a | Killed\n${"x | 3 | | | |\n".repeat(rows)}`)
    const found = { counts: counts.find(scan), times: [] }
    const began = process.threadCpuUsage()
    tables.read(scan, found, [])
    const { user, system } = process.threadCpuUsage(began)
    return (user + system) / 1000
  }
  const short = Math.max(4, Math.min(millisecondsFor(2000), millisecondsFor(2000)))
  expect(millisecondsFor(20_000) / short).toBeLessThan(30)
})
