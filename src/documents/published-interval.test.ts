import { expect, test } from "vitest"
import { publishedInterval, saidByAddress } from "./published-interval.ts"
import type { Said } from "./said.ts"

const at = (value: string, where = "JSON-LD datePublished"): Said => ({ field: "published", value, where })
const changed = (value: string, where = "JSON-LD dateModified"): Said => ({ field: "modified", value, where })

const CASES: readonly (readonly [string, readonly Said[], string | null])[] = [
  ["nothing is said", [], null],
  ["one place says it", [at("2024-03-12T14:05Z")], "2024-03-12T14:05Z"],
  [
    "a day, and an instant of it: the more exact",
    [at("2024-03-12"), at("2024-03-12T14:05Z", "time")],
    "2024-03-12T14:05Z",
  ],
  [
    "a day as another zone counts it agrees",
    [at("2024-03-12T22:30Z"), at("2024-03-13", "address")],
    "2024-03-12T22:30Z",
  ],
  [
    "a clock without a zone agrees with any",
    [at("2024-03-12T14:05"), at("2024-03-12T12:05Z", "meta")],
    "2024-03-12T12:05Z",
  ],
  ["ten minutes apart are one act", [at("2024-03-12T14:05Z"), at("2024-03-12T14:13Z", "meta")], "2024-03-12T14:05Z"],
  [
    "hours apart: from the earlier to the later",
    [at("2024-03-12T14:05Z"), at("2024-03-12T09:00Z", "meta")],
    "2024-03-12T09:00Z/2024-03-12T14:05Z",
  ],
  [
    "days apart: the day and the instant",
    [at("2024-03-12T14:05Z"), at("2024-03-09", "address")],
    "2024-03-09/2024-03-12T14:05Z",
  ],
  [
    "modified later: known then",
    [at("2024-03-12T14:05Z"), changed("2024-03-14T08:00Z")],
    "2024-03-12T14:05Z/2024-03-14T08:00Z",
  ],
  [
    "modified before it was published: not used",
    [at("2024-03-12T14:05Z"), changed("2024-03-11T08:00Z")],
    "2024-03-12T14:05Z",
  ],
  ["modified on the same day, which says no more", [at("2024-03-12"), changed("2024-03-12")], "2024-03-12"],
  ["only modified", [changed("2024-03-12T08:00Z")], "2024-03-12T08:00Z"],
  ["a header's word counts where nothing else does", [changed("2024-03-12T08:00Z", "HTTP Last-Modified")], null],
  [
    "a printed date contradicts nothing",
    [at("2024-03-12T14:05Z"), at("2024-03-01", "visible date")],
    "2024-03-12T14:05Z",
  ],
  [
    "a printed date alone",
    [at("2024-03-12", "visible date"), changed("2024-03-14", "visible date")],
    "2024-03-12/2024-03-14",
  ],
  [
    "an interval that widens keeps two ends",
    [at("2024-03-12/2024-03-13"), at("2024-03-20", "meta")],
    "2024-03-12/2024-03-20",
  ],
]

test.each(CASES)("%s", (_, said, published) => {
  const { published: found, found: all } = publishedInterval(said)
  expect(found).toBe(published)
  // What is not taken is kept too (product.md, rule 2).
  expect(all.map(({ value }) => value)).toEqual(said.map(({ value }) => value))
})

test.each([
  ["https://a.example/2024/03/18/dyke.html", "2024-03-18"],
  ["https://a.example/news/2024-03-18-dyke", "2024-03-18"],
  ["https://a.example/news/20240318/dyke", "2024-03-18"],
  ["https://a.example/world/2024/mar/18/dyke", "2024-03-18"],
  ["https://a.example/2024/13/18/dyke", null],
  ["https://a.example/article/120240318", null],
  ["https://a.example/?day=2024/03/18", null],
  [null, null],
])("the address %s says %s", (url, day) => {
  expect(saidByAddress(url)).toEqual(day === null ? [] : [{ field: "published", value: day, where: "address" }])
})
