import * as fc from "fast-check"
import { expect, test } from "vitest"
import { decodeBytes } from "./decode-bytes.ts"
import { RUNS, utf8 } from "./segment-map.contract.ts"
import { bytesOfSpan, bytesOfSpans } from "./segments.ts"

const pieces = fc.array(fc.constantFrom("At least 3", "é", "Київ", "🏚", "\n", "–", " hurt"), {
  minLength: 1,
  maxLength: 20,
})

/** Spans that cut no letter: each of some pieces in a row. */
const spansOf = (parts: readonly string[], taken: readonly boolean[]): readonly { start: number; end: number }[] => {
  let end = 0
  return parts.flatMap((part, i) => {
    const start = end
    end += part.length
    return taken[i] === false ? [] : [{ start, end }]
  })
}

test("many spans at once lead to the bytes that each alone leads to", () => {
  fc.assert(
    fc.property(pieces, fc.array(fc.boolean(), { maxLength: 20 }), fc.boolean(), (parts, taken, isStray) => {
      const bytes = Buffer.concat([utf8(parts.join("")), Buffer.from(isStray ? [0xff] : [])])
      const decoded = decodeBytes(bytes, "x")
      const working = { text: decoded.text, segments: decoded.runs }
      const spans = spansOf(parts, taken)
      expect(bytesOfSpans(working, spans)).toEqual(spans.map((span) => bytesOfSpan(working, span)))
    }),
    RUNS,
  )
})

test("in an encoding of two bytes a unit they lead to these alone", () => {
  const text = "Київ: 12 hurt\nLviv: 3"
  const decoded = decodeBytes(Buffer.from(`\ufeff${text}`, "utf16le"), "x")
  const spans = [
    { start: 6, end: 8 },
    { start: 14, end: 18 },
  ]
  expect(bytesOfSpans({ text: decoded.text, segments: decoded.runs }, spans)).toEqual([
    { byteStart: 14, byteEnd: 18 },
    { byteStart: 30, byteEnd: 38 },
  ])
})
