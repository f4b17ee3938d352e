import * as fc from "fast-check"
import { expect, test } from "vitest"
import { wordDiff } from "./word-diff.ts"

test("names the words that were changed and leaves the rest", () => {
  expect(wordDiff("At least 10 people were hurt.", "At least 11 people were hurt.")).toEqual([
    { kind: "same", text: "At least " },
    { kind: "removed", text: "10" },
    { kind: "added", text: "11" },
    { kind: "same", text: " people were hurt." },
  ])
})

test("a word that rewritten sentences share by chance is rewritten with them, spaces and all", () => {
  expect(
    wordDiff(
      "This page is no longer here. Two were hurt.",
      "Shells hit the town, damaging page upon page. Two were hurt.",
    ),
  ).toEqual([
    { kind: "removed", text: "This page is no longer here" },
    { kind: "added", text: "Shells hit the town, damaging page upon page" },
    { kind: "same", text: ". Two were hurt." },
  ])
})

test("words between two small changes stay as they are", () => {
  expect(
    wordDiff("At least 10 people were killed in Kyiv.", "At least 11 people were hurt in Kyiv.").map(
      ({ kind }) => kind,
    ),
  ).toEqual(["same", "removed", "added", "same", "removed", "added", "same"])
})

test("its parts make both texts again, whatever these are", () => {
  const text = fc
    .array(fc.constantFrom("10 ", "11 ", "people", " were ", "\n", "hurt", ".", "Київ", "🏚", " "))
    .map((w) => w.join(""))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = wordDiff(before, after)
      const made = (without: string): string => parts.map((part) => (part.kind === without ? "" : part.text)).join("")
      expect([made("added"), made("removed")]).toEqual([before, after])
    }),
    { seed: 20240708, numRuns: 300 },
  )
})

test("texts that have nothing in common are given as wholes, in time", () => {
  const words = (from: number): string => Array.from({ length: 40_000 }, (_, i) => `w${i + from}`).join(" ")
  const began = process.threadCpuUsage()
  expect(wordDiff(words(0), words(1_000_000)).map(({ kind }) => kind)).toEqual(["removed", "added"])
  const { user, system } = process.threadCpuUsage(began)
  expect(user + system).toBeLessThan(20_000_000)
})
