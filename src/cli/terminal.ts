import { randomInt } from "node:crypto"
import { createPaint, onOneLine, type Paint } from "./paint.ts"

/** Where a command prints. The only door to the process's streams: what reports bring gives a terminal no orders through it. */
export interface Terminal extends Paint {
  /** Columns of standard output; 100 where it is not a terminal. */
  readonly columns: number
  /** Standard output, a line end added. */
  line(text?: string): void
  /** Standard output without a line end; resolves when there is room for more. */
  write(text: string): Promise<void>
  /** Standard error, a line end added. */
  note(text: string): void
  /** Where long work stands: redrawn in place on a terminal, a plain line every few seconds otherwise. */
  progress(text: string): void
  /** Takes the progress line away. */
  progressDone(): void
}

const fourDigits = (): number => randomInt(1000, 10_000)
const PLAIN_PROGRESS_MS = 5000
const DRAWN_PROGRESS_MS = 100

export function createTerminal(out: NodeJS.WriteStream, err: NodeJS.WriteStream, now: () => number): Terminal {
  const coloured = out.isTTY && (process.env["NO_COLOR"] ?? "") === ""
  const paint = createPaint(coloured, `${fourDigits()};${fourDigits()}`)
  let drawn = false
  let lastAt = now()
  const clear = (): void => {
    if (drawn) err.write("\r\u001b[2K")
    drawn = false
  }
  return {
    ...paint,
    columns: out.isTTY ? out.columns : 100,
    line(text = "") {
      clear()
      out.write(`${paint.shown(text)}\n`)
    },
    write(text) {
      if (out.write(paint.shown(text))) return Promise.resolve()
      return new Promise((resolve) => {
        out.once("drain", resolve)
      })
    },
    note(text) {
      clear()
      err.write(`${paint.shown(text)}\n`)
    },
    progress(text) {
      const at = now()
      if (at - lastAt < (err.isTTY ? DRAWN_PROGRESS_MS : PLAIN_PROGRESS_MS)) return
      lastAt = at
      if (!err.isTTY) return void err.write(`${onOneLine(text)}\n`)
      clear()
      err.write(onOneLine(text).slice(0, Math.max(20, (err.columns || 80) - 1)))
      drawn = true
    },
    progressDone: clear,
  }
}
