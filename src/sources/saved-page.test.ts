import { expect, test } from "vitest"
import { savedAt } from "./saved-page.ts"

const at = (text: string): number | null => savedAt(Buffer.from(text))

test("a saved page was got when it says so in its headers", () => {
  expect(at("From: <Saved by Blink>\r\nDate: Tue, 9 Jul 2024 10:00:00 -0000\r\n\r\n")).toBe(Date.UTC(2024, 6, 9, 10))
  expect(at("From: x\r\n\r\nDate: Tue, 9 Jul 2024 10:00:00 -0000\r\n")).toBe(null)
  expect(at("Date: some day\n\n")).toBe(null)
  expect(at("")).toBe(null)
})
