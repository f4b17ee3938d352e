/** The order of a table: which column, and which way. */
export interface TableOrder<Column extends string> {
  readonly column: Column
  readonly descending: boolean
}

/** "-claims" → claims, descending; the usual order where the address says none that there is. */
export function orderOf<Column extends string>(
  text: string | null,
  columns: readonly Column[],
  usual: TableOrder<Column>,
): TableOrder<Column> {
  const column = columns.find((name) => name === text?.replace(/^-/, ""))
  return column === undefined ? usual : { column, descending: text?.startsWith("-") === true }
}

export const orderText = ({ column, descending }: TableOrder<string>): string => `${descending ? "-" : ""}${column}`

type Cell = string | number | null

/** Rows in the order of a column; what is not known comes last either way. */
export function sorted<Row, Column extends string>(
  rows: readonly Row[],
  { column, descending }: TableOrder<Column>,
  cellOf: (row: Row, column: Column) => Cell,
): readonly Row[] {
  const way = descending ? -1 : 1
  return rows.toSorted((a, b) => {
    const [one, other] = [cellOf(a, column), cellOf(b, column)]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    if (typeof one === "number" && typeof other === "number") return way * (one - other)
    return way * String(one).localeCompare(String(other))
  })
}
