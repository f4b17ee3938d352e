import { expect, test } from "vitest"
import { firstReports } from "./generate.ts"

const reports = [...firstReports(7, 400)]

test("the same seed gives the same reports, another seed others", () => {
  expect([...firstReports(7, 50)]).toEqual(reports.slice(0, 50))
  expect([...firstReports(8, 50)].map((r) => r.text)).not.toEqual(reports.slice(0, 50).map((r) => r.text))
})

test("no slot is left open, and texts are as long as an agency's", () => {
  for (const { text, title } of reports) {
    expect(text).not.toMatch(/[{}]|undefined|NaN/)
    expect(title).not.toBe("")
    const words = text.split(/\s+/).length
    expect(words).toBeGreaterThan(400)
    expect(words).toBeLessThan(620)
  }
})

test("there are wire copies, updates of one URL, and many events", () => {
  const texts = new Set(reports.map((r) => r.text))
  const urls = new Set(reports.map((r) => r.url))
  expect(texts.size).toBeLessThan(reports.length)
  expect(urls.size).toBeLessThan(reports.length)
  expect(new Set(reports.map((r) => r.id)).size).toBe(reports.length)
  expect(new Set(reports.map((r) => r.id.split("-")[1])).size).toBeGreaterThan(50)
  expect(reports.every((r) => !Number.isNaN(Date.parse(r.published)))).toBe(true)
})

test("reports of different events share few runs of five words", () => {
  const runs = (text: string): Set<string> => {
    const words = text.toLowerCase().split(/\s+/)
    return new Set(words.slice(4).map((_, i) => words.slice(i, i + 5).join(" ")))
  }
  const firsts = reports
    .filter((r) => r.id.endsWith("-0"))
    .slice(0, 20)
    .map((r) => runs(r.text))
  for (const [i, a] of firsts.entries()) {
    for (const b of firsts.slice(i + 1)) {
      const shared = [...a].filter((run) => b.has(run)).length
      expect(shared / (a.size + b.size - shared)).toBeLessThan(0.2)
    }
  }
})
