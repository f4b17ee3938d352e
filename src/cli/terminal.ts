import { styleText } from "node:util"

type Style = Parameters<typeof styleText>[0]

/** Where a command prints. The only door to the process's streams. */
export interface Terminal {
  /** Columns of standard output; 100 where it is not a terminal. */
  readonly columns: number
  /** Standard output, a line end added. */
  line(text?: string): void
  /** Standard output as it is; resolves when there is room for more. */
  write(text: string): Promise<void>
  /** Standard error, a line end added. */
  note(text: string): void
  /** Colour where standard output is a terminal and NO_COLOR is not set. */
  style(style: Style, text: string): string
  /** Where long work stands: redrawn in place on a terminal, a plain line every few seconds otherwise. */
  progress(text: string): void
  /** Takes the progress line away. */
  progressDone(): void
}

const PLAIN_PROGRESS_MS = 5000
const DRAWN_PROGRESS_MS = 100

export function createTerminal(out: NodeJS.WriteStream, err: NodeJS.WriteStream, now: () => number): Terminal {
  const coloured = out.isTTY && (process.env["NO_COLOR"] ?? "") === ""
  let drawn = false
  let lastAt = now()
  const clear = (): void => {
    if (drawn) err.write("\r\u001b[2K")
    drawn = false
  }
  return {
    columns: out.isTTY ? out.columns : 100,
    line(text = "") {
      clear()
      out.write(`${text}\n`)
    },
    write(text) {
      if (out.write(text)) return Promise.resolve()
      return new Promise((resolve) => {
        out.once("drain", resolve)
      })
    },
    note(text) {
      clear()
      err.write(`${text}\n`)
    },
    style: (style, text) => (coloured ? styleText(style, text, { validateStream: false }) : text),
    progress(text) {
      const at = now()
      if (at - lastAt < (err.isTTY ? DRAWN_PROGRESS_MS : PLAIN_PROGRESS_MS)) return
      lastAt = at
      if (!err.isTTY) return void err.write(`${text}\n`)
      clear()
      err.write(text.slice(0, Math.max(20, (err.columns || 80) - 1)))
      drawn = true
    },
    progressDone: clear,
  }
}
