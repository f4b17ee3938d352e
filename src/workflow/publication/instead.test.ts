import { expect, test } from "vitest"
import { Instead } from "./instead.ts"

const instead = new Instead()
for (const [name, words] of [
  ["Ann", "recorder 1"],
  ["Ann Lee", "recorder 2"],
  ["recorder", "nobody"],
  ["C. (Desk)", "recorder 3"],
  ["Ann", "another"],
  [" ", "nothing"],
] as const) {
  instead.put(name, words)
}

test.each([
  ["Ann, of Annapolis", "recorder 1, of Annapolis"],
  ["set by Ann Lee and Ann", "set by recorder 2 and recorder 1"],
  ["C. (Desk)’s count", "recorder 3’s count"],
  ["nobody here", "nobody here"],
])("%s", (text, expected) => {
  expect(instead.in(text)).toBe(expected)
})
