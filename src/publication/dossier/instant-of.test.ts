import { expect, test } from "vitest"
import { dateInWords } from "./instant-of.ts"

test.each([
  ["2024-07-08", "8 July 2024"],
  ["2024-07", "July 2024"],
  ["XXXX-07-08", "8 July, its year not said"],
  ["2024-07-08T14:05:00+03:00", "8 July 2024, 14:05 (+03:00)"],
  ["2024-07-08T11:05Z", "8 July 2024, 11:05 (UTC)"],
  ["2023-01-23/2023-01-29", "23 January 2023 to 29 January 2023"],
  ["<b>", "<b>"],
])("%s reads %s", (edtf, words) => {
  expect(dateInWords(edtf)).toBe(words)
})
