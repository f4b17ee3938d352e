import { onOneLine } from "./paint.ts"

export interface Column {
  readonly title: string
  /** Right for numbers. */
  readonly align?: "left" | "right"
  /** Cut with an ellipsis beyond this many characters. */
  readonly atMost?: number
}

const cut = (cell: string, atMost: number): string => {
  const text = onOneLine(cell)
  const characters = [...text]
  return characters.length <= atMost ? text : `${characters.slice(0, atMost - 1).join("")}…`
}

/** Rows under titles, columns two spaces apart; no trailing space. `styleTitle` may colour the title line. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  styleTitle: (text: string) => string = (text) => text,
): string {
  const cells = rows.map((row) => row.map((cell, i) => cut(cell, columns[i]?.atMost ?? 200)))
  const widths = columns.map((c, i) => Math.max(c.title.length, ...cells.map((row) => [...(row[i] ?? "")].length)))
  const render = (row: readonly string[]): string =>
    row
      .map((cell, i) => {
        const space = " ".repeat(Math.max(0, (widths[i] ?? 0) - [...cell].length))
        return columns[i]?.align === "right" ? space + cell : cell + space
      })
      .join("  ")
      .trimEnd()
  return [styleTitle(render(columns.map((c) => c.title))), ...cells.map(render)].join("\n")
}
