import type { PrivateSpan } from "./withholding.ts"

/** In text order and without overlaps: what overlaps becomes one span, for the reason of the part that begins first. */
export function joined(spans: readonly PrivateSpan[]): readonly PrivateSpan[] {
  const sorted = spans.filter(({ start, end }) => end > start).toSorted((a, b) => a.start - b.start || b.end - a.end)
  const out: PrivateSpan[] = []
  for (const span of sorted) {
    const last = out.at(-1)
    if (last === undefined || span.start >= last.end) out.push(span)
    else if (span.end > last.end) out[out.length - 1] = { ...last, end: span.end }
  }
  return out
}
