import { ReckonerError, type Segment, type Span } from "../model/index.ts"

/** Half-open. */
export interface ByteSpan {
  readonly byteStart: number
  readonly byteEnd: number
}

/** Index of the segment that holds a unit. */
function segmentAt(segments: readonly Segment[], unit: number): number {
  let low = 0
  let high = segments.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((segments[middle]?.textStart ?? 0) <= unit) low = middle
    else high = middle - 1
  }
  return low
}

/**
 * The bytes of the capture that a span of the working text was made from: exact in verbatim runs, the whole run in rewritten ones.
 * A surrogate pair that the span cuts is taken whole. Bytes that were dropped within the span are part of it; those at its edges are not.
 * @throws RangeError on an empty span or one outside the text.
 */
export function bytesOfSpan(
  working: { readonly text: string; readonly segments: readonly Segment[] },
  span: Span,
): ByteSpan {
  const { text, segments } = working
  if (span.start < 0 || span.end > text.length || span.start >= span.end) {
    throw new RangeError(`[${span.start}, ${span.end}) is no span of a text of ${text.length}`)
  }
  const first = segments[segmentAt(segments, span.start)]
  const last = segments[segmentAt(segments, span.end - 1)]
  if (first === undefined || last === undefined) throw new RangeError("the text has no segments")
  const byteStart = first.verbatim
    ? first.byteStart + bytesBefore(text, first, wholeFrom(text, span.start))
    : first.byteStart
  const byteEnd = last.verbatim
    ? last.byteStart + bytesBefore(text, last, wholeTo(text, span.end))
    : last.byteStart + last.byteLength
  return { byteStart, byteEnd }
}

/**
 * The same for many spans of a decoded text, which ascend and do not overlap: each letter is gone over once, where asking for one span after
 * the other begins anew each time. Runs that are not verbatim have as many bytes for each of their units.
 */
export function bytesOfSpans(
  { text, segments }: { readonly text: string; readonly segments: readonly Segment[] },
  spans: readonly Span[],
): readonly ByteSpan[] {
  let run = 0
  let [unit, byte] = [0, segments[0]?.byteStart ?? 0]
  const byteAt = (to: number): number => {
    for (let next = segments[run + 1]; next !== undefined && next.textStart <= to; next = segments[run + 1]) {
      run += 1
      unit = next.textStart
      byte = next.byteStart
    }
    const { verbatim, textLength, byteLength } = segments[run] ?? { verbatim: true, textLength: 0, byteLength: 0 }
    const isCounted = verbatim && textLength !== byteLength
    byte += isCounted ? Buffer.byteLength(text.slice(unit, to)) : ((to - unit) * byteLength) / Math.max(1, textLength)
    unit = to
    return byte
  }
  return spans.map(({ start, end }) => ({ byteStart: byteAt(start), byteEnd: byteAt(end) }))
}

const bytesBefore = (text: string, run: Segment, unit: number): number =>
  run.byteLength === run.textLength ? unit - run.textStart : Buffer.byteLength(text.slice(run.textStart, unit))

const cutsPair = (text: string, at: number): boolean =>
  (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00
const wholeFrom = (text: string, start: number): number => (cutsPair(text, start) ? start - 1 : start)
const wholeTo = (text: string, end: number): number => (cutsPair(text, end) ? end + 1 : end)

/**
 * Three numbers a segment: bytes skipped since the segment before, units of text, bytes (negative where not verbatim).
 * The starts follow from the sums.
 */
export function packSegments(segments: readonly Segment[]): readonly number[] {
  const packed: number[] = []
  let byteAt = 0
  for (const { textLength, byteStart, byteLength, verbatim } of segments) {
    packed.push(byteStart - byteAt, textLength, verbatim ? byteLength : -byteLength)
    byteAt = byteStart + byteLength
  }
  return packed
}

/** The inverse of `packSegments`. @throws ReckonerError "record-damaged" where the runs do not cover `text`. */
export function unpackSegments(packed: readonly number[], text: string): readonly Segment[] {
  const segments: Segment[] = []
  let textStart = 0
  let byteAt = 0
  for (let i = 0; i + 2 < packed.length; i += 3) {
    const [skipped = 0, textLength = 0, bytes = 0] = packed.slice(i, i + 3)
    const byteStart = byteAt + skipped
    const byteLength = Math.abs(bytes)
    segments.push({ textStart, textLength, byteStart, byteLength, verbatim: bytes >= 0 })
    textStart += textLength
    byteAt = byteStart + byteLength
  }
  if (textStart === text.length && packed.length % 3 === 0) return segments
  throw new ReckonerError("record-damaged", `a segment map covers ${textStart} units of a text of ${text.length}`)
}
