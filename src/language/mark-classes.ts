/** What a punctuation mark or symbol can do in a text; bits of MARK_BITS. */
export const MARK = {
  /** May end a sentence. */
  stop: 1,
  /** Closes a line as a sentence would: a colon or semicolon. */
  pause: 2,
  /** Stands behind the stop of what it closes. */
  closer: 4,
  /** May begin a sentence. */
  opener: 8,
  /** Opens or closes a quotation. */
  quote: 16,
  /** Parts a cue from what it announces. */
  parting: 32,
  /** May part a dateline from its text. */
  datelineDash: 64,
} as const

const MARKS: Readonly<Record<keyof typeof MARK, string>> = {
  stop: ".!?…",
  pause: ":;",
  closer: "\"'”’»)]",
  opener: "\"'“‘«([„",
  quote: "\"'“”„«»‘’",
  parting: ":-–—|",
  datelineDash: "–—_-",
}

/** Bits of `MARK` by UTF-16 unit; 0 for units that are none of these marks. */
export const MARK_BITS: Uint8Array = new Uint8Array(0x1_0000)
for (const [name, marks] of Object.entries(MARKS)) {
  for (const mark of marks) {
    const unit = mark.charCodeAt(0)
    MARK_BITS[unit] = (MARK_BITS[unit] as number) | MARK[name as keyof typeof MARK]
  }
}

/** The UTF-16 unit of a mark, for comparing with `Scan.mark`. */
export const unitOf = (mark: string): number => mark.charCodeAt(0)
