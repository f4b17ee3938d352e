/** A cell: text is guarded against being taken for a formula, numbers are not. */
export type CsvCell = string | number | boolean | null

/** Spreadsheets compute what begins so. */
const FORMULA = /^[=+\-@\t\r]/u
const TO_QUOTE = /[",\r\n]/u

function cellText(cell: CsvCell): string {
  if (cell === null) return ""
  if (typeof cell !== "string") return String(cell)
  const guarded = FORMULA.test(cell) ? `'${cell}` : cell
  return TO_QUOTE.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

/** One line as RFC 4180 has it. Text that a spreadsheet would compute gets an apostrophe before it; null is an empty cell. */
export const csvLine = (cells: readonly CsvCell[]): string => `${cells.map(cellText).join(",")}\r\n`
