import { expect, test } from "vitest"
import { tollSvg, type TollDrawing } from "./toll-svg.ts"

const HOUR = 3_600_000
const drawing: TollDrawing = {
  title: "Killed, <whole> & more",
  subtitle: "a test",
  beginAt: 0,
  endAt: 48 * HOUR,
  steps: [
    { from: 6 * HOUR, until: 24 * HOUR, low: 20, best: 20, high: null, open: true },
    { from: 24 * HOUR, until: null, low: 38, best: 38, high: 38, open: false },
  ],
  points: [
    { at: 6 * HOUR, least: 20, most: null, said: 20, inForce: false, label: 'at least 20: "officials"' },
    { at: 24 * HOUR, least: 38, most: 38, said: 38, inForce: true, label: "38: a minister" },
  ],
  instantText: (at) => `hour ${at / HOUR}`,
}

/** The numbers of an attribute, in order. */
const numbers = (svg: string, attribute: string, element: RegExp): number[] =>
  [...svg.matchAll(element)].flatMap(([tag]) => {
    const value = new RegExp(` ${attribute}="([0-9.]+)"`).exec(tag)?.[1]
    return value === undefined ? [] : [Number(value)]
  })

test("draws a point with whiskers for each claim, a band for each step, and one line of best", () => {
  const svg = tollSvg(drawing)
  expect(svg.match(/<circle/g)).toHaveLength(2)
  expect(svg.match(/class="band"/g)).toHaveLength(2)
  expect(svg.match(/class="best"/g)).toHaveLength(1)
  expect(svg.match(/class="claim out"/g)).toHaveLength(2)
})

test("puts later to the right and more higher up", () => {
  const svg = tollSvg(drawing)
  const [x1 = 0, x2 = 0] = numbers(svg, "cx", /<circle[^>]*>/g)
  const [y1 = 0, y2 = 0] = numbers(svg, "cy", /<circle[^>]*>/g)
  expect(x2).toBeGreaterThan(x1)
  expect(y2).toBeLessThan(y1)
})

test("escapes every text, and says in words what it draws", () => {
  const svg = tollSvg(drawing)
  expect(svg).toContain("Killed, &lt;whole&gt; &amp; more")
  expect(svg).toContain("at least 20: &quot;officials&quot;, hour 6")
  expect(svg).toContain("hour 24: 38 to 38, best 38")
  expect(svg).not.toContain("<whole>")
})
