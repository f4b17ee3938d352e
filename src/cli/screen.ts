import { stripVTControlCharacters } from "node:util"
import type { Paint } from "./paint.ts"

/** A whole terminal window, drawn page by page. */
export interface Screen {
  readonly columns: number
  readonly rows: number
  readonly style: Paint["style"]
  /** Replaces what is shown. Lines beyond the window are left out, and what is beyond its width is cut. */
  show(lines: readonly string[]): void
  /** Gives back what stood there before. */
  close(): void
}

const OTHER_SCREEN = "\u001b[?1049h"
const FORMER_SCREEN = "\u001b[?1049l"
const CLEAR = "\u001b[H\u001b[2J"
const SMALLEST = { columns: 40, rows: 12 }

/** Cuts a line to so many visible characters; one that is too long loses its colours. */
function cutTo(line: string, columns: number): string {
  const visible = [...stripVTControlCharacters(line)]
  return visible.length <= columns ? line : `${visible.slice(0, columns - 1).join("")}…`
}

/** Takes the window over; `close` must be called also where drawing throws. */
export function openScreen(out: NodeJS.WriteStream, paint: Paint): Screen {
  out.write(OTHER_SCREEN)
  return {
    get columns() {
      return Math.max(SMALLEST.columns, out.columns ?? 80)
    },
    get rows() {
      return Math.max(SMALLEST.rows, out.rows ?? 24)
    },
    style: (style, text) => paint.style(style, text),
    show(lines) {
      const shown = lines.slice(0, this.rows).map((line) => paint.shown(cutTo(line, this.columns)))
      out.write(CLEAR + shown.join("\r\n"))
    },
    close() {
      out.write(FORMER_SCREEN)
    },
  }
}
