import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { root } from "../source-files.ts"

const read = (path: string): string => readFileSync(join(root, "web", path), "utf8")

const coloursIn = (css: string): ReadonlyMap<string, string> =>
  new Map([...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gu)].map(([, name = "", value = ""]) => [name, value]))

const [light = "", dark = ""] = read("src/style/tokens.css").split("@media (prefers-color-scheme: dark)")
const LOOKS = { light: coloursIn(light), dark: coloursIn(dark.split(':root[data-theme="dark"]')[0] ?? "") }

/** Relative luminance of "#rrggbb" (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [more = 0, less = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (more + 0.05) / (less + 0.05)
}

const pairs = [...read("DESIGN.md").matchAll(/^\| ([\w-]+) on ([\w-]+) \| ([\d.]+) \| ([\d.]+) \|$/gmu)].map(
  ([, over = "", under = "", inLight, inDark]) => ({ over, under, light: Number(inLight), dark: Number(inDark) }),
)

describe("web/DESIGN.md", () => {
  it("names pairs of colours", () => {
    expect(pairs.length).toBeGreaterThan(15)
  })

  it.each(pairs)("states the contrast of $over on $under as it is, and it is enough", ({ over, under, ...stated }) => {
    for (const look of ["light", "dark"] as const) {
      const colour = (name: string): string => LOOKS[look].get(name) ?? "none"
      const measured = contrast(colour(over), colour(under))
      expect(Math.abs(measured - stated[look])).toBeLessThan(0.06)
      expect(measured).toBeGreaterThanOrEqual(over.startsWith("line") ? 3 : 4.5)
    }
  })

  it("has the dark look alike by device and by choice", () => {
    const [, chosen = ""] = dark.split(':root[data-theme="dark"]')
    expect([...coloursIn(chosen)]).toEqual([...LOOKS.dark])
  })
})

describe("messages of the interface", () => {
  const messages = Object.fromEntries(
    ["en", "uk"].map((tag) => [tag, JSON.parse(read(`src/messages/${tag}.json`)) as Record<string, string>]),
  )
  const { en = {}, uk = {} } = messages

  it("are the same in both languages, each with words of its own", () => {
    expect(Object.keys(uk).toSorted()).toEqual(Object.keys(en).toSorted())
    expect(Object.entries({ ...en, ...uk }).filter(([, text]) => text.trim() === "")).toEqual([])
  })

  it("take the same words to fill in, in every form", () => {
    const taken = (text: string): string[] =>
      [...new Set([...text.matchAll(/\{(\w+)\}/gu)].map(([, name = ""]) => name))].toSorted()
    const differing = Object.keys(en).filter((key) => taken(en[key] ?? "").join() !== taken(uk[key] ?? "").join())
    expect(differing).toEqual([])
  })

  it("have the apostrophe of print, and in Ukrainian its long dash", () => {
    expect(Object.entries(en).filter(([, text]) => /\p{L}'/u.test(text))).toEqual([])
    expect(Object.entries(uk).filter(([, text]) => /\p{L}'| – /u.test(text))).toEqual([])
  })

  it("have as many forms as their language counts by", () => {
    const wrong = Object.entries(en).filter(([key, text]) => {
      const forms = text.split(" | ").length
      const theirs = (uk[key] ?? "").split(" | ").length
      return forms === 1 ? theirs !== 1 && theirs !== 4 : forms !== 2 || theirs !== 4
    })
    expect(wrong).toEqual([])
  })
})
