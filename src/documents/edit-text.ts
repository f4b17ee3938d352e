import type { Segment } from "../model/index.ts"
import type { Decoded } from "./decode-bytes.ts"

/** Units [start, end) of the decoded text that the working text has as `text`; "" drops them. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

export interface MappedText {
  readonly text: string
  readonly segments: readonly Segment[]
}

/** The working text that `edits` (sorted, disjoint) make of the decoded text, mapped to the bytes. Linear. */
export function applyEdits(decoded: Decoded, edits: readonly Edit[]): MappedText {
  const out = new Mapping(decoded)
  let at = 0
  for (const edit of edits) {
    out.keep(at, edit.start)
    if (edit.text !== "") out.rewrite(edit)
    at = edit.end
  }
  out.keep(at, decoded.text.length)
  return out.finish()
}

/** Goes through the decoded text from front to back, once. */
class Mapping {
  readonly #decoded: Decoded
  readonly #parts: string[] = []
  readonly #segments: Segment[] = []
  #textLength = 0
  #run = 0
  /** A unit within the current run, and its byte: the last that was asked for. */
  #unit = 0
  #byte = 0

  constructor(decoded: Decoded) {
    this.#decoded = decoded
    this.#byte = decoded.runs[0]?.byteStart ?? 0
  }

  keep(from: number, to: number): void {
    for (let at = from; at < to;) {
      const byteStart = this.#byteAt(at)
      const run = this.#decoded.runs[this.#run]
      if (run === undefined) return
      const end = Math.min(to, run.textStart + run.textLength)
      this.#push(this.#decoded.text.slice(at, end), {
        byteStart,
        byteLength: this.#byteWithinRun(end) - byteStart,
        verbatim: run.verbatim,
      })
      at = end
    }
  }

  rewrite({ start, end, text }: Edit): void {
    const byteStart = this.#byteAt(start)
    this.#byteAt(end - 1)
    this.#push(text, { byteStart, byteLength: this.#byteWithinRun(end) - byteStart, verbatim: false })
  }

  finish(): MappedText {
    return { text: this.#parts.join(""), segments: this.#segments }
  }

  #push(text: string, { byteStart, byteLength, verbatim }: Omit<Segment, "textStart" | "textLength">): void {
    this.#parts.push(text)
    const last = this.#segments.at(-1)
    const joins = verbatim && last?.verbatim === true && last.byteStart + last.byteLength === byteStart
    if (joins) {
      const grown = { ...last, textLength: last.textLength + text.length, byteLength: last.byteLength + byteLength }
      this.#segments[this.#segments.length - 1] = grown
    } else {
      this.#segments.push({ textStart: this.#textLength, textLength: text.length, byteStart, byteLength, verbatim })
    }
    this.#textLength += text.length
  }

  /** First byte of a unit. Units are asked for in order. */
  #byteAt(unit: number): number {
    const { runs } = this.#decoded
    for (
      let run = runs[this.#run];
      run !== undefined && unit >= run.textStart + run.textLength;
      run = runs[this.#run]
    ) {
      this.#run += 1
      this.#unit = runs[this.#run]?.textStart ?? 0
      this.#byte = runs[this.#run]?.byteStart ?? 0
    }
    return this.#byteWithinRun(unit)
  }

  #byteWithinRun(unit: number): number {
    const run = this.#decoded.runs[this.#run]
    if (run === undefined) return 0
    if (!run.verbatim) {
      return run.byteStart + Math.floor(((unit - run.textStart) * run.byteLength) / run.textLength)
    }
    if (run.byteLength === run.textLength) return run.byteStart + unit - run.textStart
    this.#byte += Buffer.byteLength(this.#decoded.text.slice(this.#unit, unit))
    this.#unit = unit
    return this.#byte
  }
}
