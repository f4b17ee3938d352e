import { expect, it } from "vitest"
import { archiveTimes, unwrapped } from "./archived-address.ts"

const at = (value: string) => ({ field: "url" as const, value, where: "saved-from comment" })

it.each([
  ["https://web.archive.org/web/20240121101500/https://site.example/page", "https://site.example/page"],
  ["https://web.archive.org/web/20240121101500id_/http://site.example/a?b=c", "http://site.example/a?b=c"],
  ["https://archive.example/2024.01.21-101500/https://site.example/page", "https://site.example/page"],
  ["https://site.example/2024/01/21/page", "https://site.example/2024/01/21/page"],
])("%s is %s", (wrapped, own) => {
  expect(unwrapped(at(wrapped)).value).toBe(own)
})

it("knows the instant at which an archive took a page, in any zone, and no other", () => {
  const isOfArchive = archiveTimes([at("http://archive.example/20220307180211/https://site.example/page")])
  expect(isOfArchive({ value: "2022-03-07T18:02:11Z" })).toBe(true)
  expect(isOfArchive({ value: "2022-03-07T20:02+02:00" })).toBe(true)
  for (const value of ["2022-03-07T18:03Z", "2022-03-07", "2022-03-07T18:02"]) {
    expect(isOfArchive({ value })).toBe(false)
  }
  expect(archiveTimes([at("https://site.example/page")])({ value: "2022-03-07T18:02:11Z" })).toBe(false)
})
