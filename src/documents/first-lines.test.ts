import { describe, expect, test } from "vitest"
import { saidByFirstLines } from "./first-lines.ts"

/** "published 2022-07-14, outlet Example Wire" */
const saidBy = (text: string): string =>
  saidByFirstLines(text)
    .map(({ field, value }) => `${field} ${value}`)
    .sort()
    .join(", ")

const BODY = "\n\nThree people were killed in the harbour, police said."

describe("what the first lines say of outlet and time", () => {
  test.each([
    ["Example Wire, 14 July 2022, 18:00", "outlet Example Wire, published 2022-07-14T18:00"],
    ["14 July 2022 | Example Wire", "outlet Example Wire, published 2022-07-14"],
    ["Published: 14 July 2022 18:00 UTC", "published 2022-07-14T18:00Z"],
    ["Example News – July 14, 2022", "outlet Example News, published 2022-07-14"],
    ["**Harbour Courier**, 14 July 2022", "outlet Harbour Courier, published 2022-07-14"],
    [
      "By Nadia Keddar | Example Post | July 14, 2022 6:42 PM EDT",
      "outlet Example Post, published 2022-07-14T18:42-04:00",
    ],
    [
      "Published: 14 July 2022 18:00 UTC | Updated: 15 July 2022 09:00 UTC",
      "modified 2022-07-15T09:00Z, published 2022-07-14T18:00Z",
    ],
    ["Three dead in harbour\nExample Wire, 14 July 2022, 18:00", "outlet Example Wire, published 2022-07-14T18:00"],
    ["Source: Example Wire\nDate: 2022-07-14", "outlet Example Wire, published 2022-07-14"],
    ["14 July 2022", "published 2022-07-14"],
    ["harbour-times.example, 14.07.2022 18:00", "outlet harbour-times.example, published 2022-07-14T18:00"],
  ])("%s", (lines, expected) => {
    expect(saidBy(lines + BODY)).toBe(expected)
  })
})

describe("lines that tell of something else", () => {
  test.each([
    "Strike on the harbour, 14 July 2022",
    "RIVERTON, July 14, 2022 (Example Wire) - Three people were killed.",
    "What happened on 14 July 2022",
    "Three people were killed on 14 July 2022 in the harbour.",
    "Example Wire",
    "07/08/2022",
  ])("%s", (lines) => {
    expect(saidBy(lines + BODY)).toBe("")
  })

  test("a chronicle has a day over each entry, and a date further down is none of the report", () => {
    const entry = "A shell hit a barn. Nobody was hurt."
    expect(saidBy(["14 July 2022", entry, "15 July 2022", entry, "16 July 2022", entry].join("\n"))).toBe("")
    expect(saidBy([entry, entry, entry, entry, "Example Wire, 14 July 2022"].join("\n"))).toBe("")
  })
})
