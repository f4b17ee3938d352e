import { describe, expect, test } from "vitest"
import { datesInLine } from "./dates-in-line.ts"
import { statedDate } from "./stated-date.ts"

describe("a date as machines and people write it", () => {
  test.each([
    ["2024-03-12", "2024-03-12"],
    ["2024-03-12T14:05:00Z", "2024-03-12T14:05Z"],
    ["2024-03-12T14:05:31.414+02:00", "2024-03-12T14:05:31+02:00"],
    ["2024-03-12 14:05:00", "2024-03-12T14:05"],
    ["2024-03-12T14:05:00+0200", "2024-03-12T14:05+02:00"],
    ["20240312", "2024-03-12"],
    ["20240312T140500Z", "2024-03-12T14:05Z"],
    ["1710252300", "2024-03-12T14:05:00.000Z"],
    ["1710252300000", "2024-03-12T14:05:00.000Z"],
    ["Tue, 12 Mar 2024 14:05:00 +0200", "2024-03-12T14:05+02:00"],
    ["Tue, 12 Mar 2024 14:05:00 GMT", "2024-03-12T14:05Z"],
    ["12 March 2024", "2024-03-12"],
    ["March 12th, 2024", "2024-03-12"],
    ["March 12, 2024 at 9:15 p.m. EDT", "2024-03-12T21:15-04:00"],
    ["March 12, 2024 12:05 AM", "2024-03-12T00:05"],
    ["March 12, 2024 12:05 PM ET", "2024-03-12T12:05"],
    ["6:42 AM EDT, Tue March 12, 2024", "2024-03-12T06:42-04:00"],
    ["12.03.2024", "2024-03-12"],
    ["19/03/2024 - 09:05", "2024-03-19T09:05"],
    ["03/19/2024", "2024-03-19"],
    ["12 March 2024 in the evening", "2024-03-12"],
  ])("%s is %s", (written, date) => {
    expect(statedDate(written)).toBe(date)
  })

  test.each([
    "",
    "03/04/2024",
    "2024-13-01",
    "2024-02-30",
    "31.04.2024",
    "12 Foo 2024",
    "March 2024",
    "2 hours ago",
    "0123456789",
    "171025230",
    "yesterday at 14:05",
  ])("%j is no date that is certain", (written) => {
    expect(statedDate(written)).toBeNull()
  })
})

describe("dates in a line for people", () => {
  test("each with its clock, and by its label published or modified", () => {
    expect(datesInLine("Posted: 6:42 AM EDT, Tue March 12, 2024 Updated: 9:05 AM EDT, Tue March 12, 2024")).toEqual([
      { field: "published", value: "2024-03-12T06:42-04:00", besides: 0, unlabelled: 0 },
      { field: "modified", value: "2024-03-12T09:05-04:00", besides: 0, unlabelled: 0 },
    ])
  })

  test("how much of the line is something else", () => {
    const [{ value, besides } = { value: "", besides: 0 }] = datesInLine("On 4 May 1921 the steamer left port")
    expect(value).toBe("1921-05-04")
    expect(besides).toBe("steamer left port".replaceAll(" ", "").length)
    expect(datesInLine("Ed Holm, 7 March 2024 | 11:00")[0]).toEqual({
      field: "published",
      value: "2024-03-07T11:00",
      besides: 6,
      unlabelled: 6,
    })
    expect(datesInLine("Data publicării: 07.05.2024 09:40")[0]).toMatchObject({ besides: 14, unlabelled: 0 })
  })

  test.each(["", "Published recently", "At 14:05 on Tuesday", "Published: 03/04/2024"])("%j names no day", (line) => {
    expect(datesInLine(line)).toEqual([])
  })
})

test.each([
  ["09 січня 2024 року, о 13:45", "2024-01-09T13:45"],
  ["12 марта 2024, 18:25", "2024-03-12T18:25"],
  ["3 Лютого 2023", "2023-02-03"],
  ["15 мая 2022 г. в 09:00", "2022-05-15T09:00"],
  ["Feb 3, 2023 / 06:12 AM EST", "2023-02-03T06:12-05:00"],
  ["17/03/2024 | 14:20 GMT+3", "2024-03-17T14:20+03:00"],
  ["17 March 2024 14:20 UTC -03:30", "2024-03-17T14:20-03:30"],
  ["14 палицями 2023", null],
])("%s is %s, as Ukrainian, Russian and television's pages print it", (written, date) => {
  expect(statedDate(written)).toBe(date)
})

test.each([
  ["Published: 19.03.2024.", "2024-03-19"],
  ["19.03.2024. 14:05", "2024-03-19T14:05"],
  ["Posted 19/03/2024-14:05", "2024-03-19T14:05"],
  ["Posted 19.03.24.", "2024-03-19"],
])("a full stop or a clock may stand right behind a day in figures: %s", (line, value) => {
  expect(datesInLine(line)[0]).toMatchObject({ value, besides: 0 })
})

test.each(["version 1.2.34", "10.12.20.5"])("%s is no day", (line) => {
  expect(datesInLine(line)).toEqual([])
})

describe("dates of sites in other languages", () => {
  test.each([
    ["12 de marzo de 2024, a las 14:20", "2024-03-12T14:20"],
    ["mardi 12 mars 2024 à 18h30", "2024-03-12T18:30"],
    ["12. März 2024, 16:45", "2024-03-12T16:45"],
    ["12 Mart 2024 14:20", "2024-03-12T14:20"],
    ["12 Μαρτίου 2024", "2024-03-12"],
    ["12 مارس 2024", "2024-03-12"],
    ["2024/03/12 14:05", "2024-03-12T14:05"],
    ["12.03.24", "2024-03-12"],
    ["Tuesday 2, April 2024 11:09", "2024-04-02T11:09"],
    ["Tuesday May 7th, 2024 :: 03:22 p.m. EDT", "2024-05-07T15:22-04:00"],
    ["Settlement 12, 2024", null],
    ["General 12, 2024", null],
  ])("%s", (written, stated) => {
    expect(statedDate(written)).toBe(stated)
  })

  test("figures have the day first where they are known to", () => {
    expect(statedDate("12/03/2024 14:30")).toBeNull()
    expect(statedDate("12/03/2024 14:30", true)).toBe("2024-03-12T14:30")
    expect(statedDate("12/03/24", true)).toBe("2024-03-12")
  })
})
