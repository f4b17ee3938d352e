import { ANCHOR_CONTEXT, type Anchor, type CaptureId, type Sha256, type Span } from "../model/index.ts"

/** A working text of a capture. */
export interface AnchorText {
  readonly capture: CaptureId
  readonly hash: Sha256
  readonly text: string
}

/** Holds on to words of a working text. */
export function anchorAt(
  { capture, hash, text }: AnchorText,
  { start, end }: Span,
  counts: Pick<Anchor, "measure" | "group" | "ordinal">,
): Anchor {
  return {
    capture,
    text: hash,
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - ANCHOR_CONTEXT), start),
    suffix: text.slice(end, end + ANCHOR_CONTEXT),
    measure: counts.measure,
    group: counts.group,
    ordinal: counts.ordinal,
  }
}

/**
 * Where an anchor's words stand in a working text of its capture: at its span where the text is the same, else where they stand
 * once with what was before and after them. Null where they are not there, or at several places (architecture.md: none is guessed).
 */
export function locate(anchor: Anchor, { hash, text }: Pick<AnchorText, "hash" | "text">): Span | null {
  const { start, end, exact, prefix, suffix } = anchor
  if (hash === anchor.text) return text.slice(start, end) === exact ? { start, end } : null
  const sought = prefix + exact + suffix
  const first = sought === "" ? -1 : text.indexOf(sought)
  if (first < 0 || text.includes(sought, first + 1)) return null
  return { start: first + prefix.length, end: first + prefix.length + exact.length }
}
