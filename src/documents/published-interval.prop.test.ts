import * as fc from "fast-check"
import { expect, test } from "vitest"
import { mayMean, publishedInterval } from "./published-interval.ts"
import type { Said } from "./said.ts"

const RUNS = { seed: 20240708, numRuns: 2000 }
const SAME_ACT = 600_000

const two = (n: number): string => String(n).padStart(2, "0")
const day = fc.integer({ min: 1, max: 9 }).map((n) => `2024-03-0${n}`)
const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
const zone = fc.constantFrom("", "Z", "+03:00", "-05:00")
const instant = fc.tuple(day, clock, zone).map(([d, [h, m], z]) => `${d}T${two(h)}:${two(m)}${z}`)
const value = fc.oneof(day, instant)
const published = fc.record({
  field: fc.constant("published" as const),
  value,
  where: fc.constantFrom("JSON-LD datePublished", "meta date", "time element", "address"),
})
const modified = fc.record({
  field: fc.constant("modified" as const),
  value,
  where: fc.constant("JSON-LD dateModified"),
})

/** One says the same as the other, more or less exactly. */
function agrees(a: Said, b: Said): boolean {
  const [x, y] = [mayMean(a.value), mayMean(b.value)]
  const within = (inner: typeof x, outer: typeof x): boolean =>
    outer.beginAt <= inner.beginAt && inner.endAt <= outer.endAt
  return within(x, y) || within(y, x)
}

test("a statement that agrees with all others never widens the interval", () => {
  fc.assert(
    fc.property(
      fc.array(published, { minLength: 1, maxLength: 4 }),
      fc.array(modified, { maxLength: 1 }),
      published,
      (said, more, added) => {
        fc.pre(said.every((one) => agrees(one, added)))
        const before = mayMean(publishedInterval([...said, ...more]).published ?? "")
        const after = mayMean(publishedInterval([...said, added, ...more]).published ?? "")
        expect(after.beginAt).toBeGreaterThanOrEqual(before.beginAt)
        expect(after.endAt).toBeLessThanOrEqual(before.endAt + SAME_ACT)
      },
    ),
    RUNS,
  )
})

test("every statement of publication lies within the interval, or agrees with it; none is lost", () => {
  fc.assert(
    fc.property(fc.array(published, { minLength: 1, maxLength: 5 }), (said) => {
      const { published: chosen, found } = publishedInterval(said)
      const whole = mayMean(chosen ?? "")
      for (const { value: each } of said) {
        const { beginAt, endAt } = mayMean(each)
        expect(beginAt <= whole.endAt + SAME_ACT && whole.beginAt <= endAt + SAME_ACT).toBe(true)
      }
      expect(found.map((one) => one.value)).toEqual(said.map((one) => one.value))
    }),
    RUNS,
  )
})
