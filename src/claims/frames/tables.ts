import { wordAt, type CountSpan, type FramePack, type Scan, type TimeSpan } from "../../language/index.ts"
import { MEASURES, type Group, type Measure } from "../../model/index.ts"
import type { Frame } from "../frame.ts"

/** Tokens of a cell's words, half-open; empty where `first` is `end`. */
interface Cell {
  readonly first: number
  readonly end: number
}
type Row = readonly Cell[]

/** What a head says of the numbers below or beside it. */
interface Head {
  readonly measure: Measure
  readonly group: Group | null
  /** "Of them children": some of those whom the column to its left counts; what is counted is that column's. */
  readonly isPart: boolean
}

/** What the row above says of itself, and the index of its frame: "Killed | 9" over "of them children | 2". */
interface Above {
  readonly head: Head | null
  readonly frame: number | null
}
const NOTHING_ABOVE: Above = { head: null, frame: null }

/** A number in a cell; a nought counts nobody. */
type CellCount = Pick<CountSpan, "start" | "end" | "firstToken" | "count">

interface Found {
  readonly counts: readonly CountSpan[]
  readonly times: readonly TimeSpan[]
}

/** What a table's cells are asked for: the numbers of the text, and by token whether it is part of a time. */
interface Asked {
  readonly counts: readonly CountSpan[]
  readonly timed: Uint8Array
  /** Where the counts begin that sentences have told. */
  readonly counted: ReadonlySet<number>
  /** How many frames stand before the tables'. */
  readonly before: number
}

/** A head says what is counted in a few words; what is longer is a sentence in a table. */
const LONGEST_HEAD = 8
const LONGEST_LABEL = 12
/** The rule of every frame that a table tells. */
export const TABLE_RULE = "en.table"
const BAR = "|"
const TAB = "\t"
const RULER = /^[\s|:+=-]+$/u

/**
 * Reads tables: rows of cells between bars or tabs, whose head or first column says what is counted. "City | Killed" over "Kyiv | 33"
 * counts the killed of Kyiv. Each row is a line, so that its place is found as that of a sentence is.
 */
export class TableReader {
  readonly #measures = new Map<string, Measure>()
  readonly #groups = new Map<string, Group>()
  readonly #others: ReadonlySet<string>
  readonly #totals: ReadonlySet<string>
  readonly #parts: ReadonlySet<string>
  readonly #severe: ReadonlySet<string>

  constructor(
    pack: Pick<FramePack, "people" | "tableHeads" | "noTableHeads" | "tableTotals" | "tableParts" | "tableSevere">,
  ) {
    for (const { measure, words } of pack.tableHeads) for (const word of words) this.#measures.set(word, measure)
    for (const { group, one, many } of pack.people) {
      if (group !== "people") for (const word of [...one, ...many]) this.#groups.set(word, group)
    }
    this.#others = new Set(pack.noTableHeads)
    this.#totals = new Set(pack.tableTotals)
    this.#parts = new Set(pack.tableParts)
    this.#severe = new Set(pack.tableSevere)
  }

  /**
   * Frames in text order, but for counts that `told`, what sentences say, counts already; `subsetOf` counts on from the last of those.
   * Linear; a text without bars and tabs costs two looks.
   */
  read(scan: Scan, found: Found, told: readonly Frame[]): readonly Frame[] {
    if (!scan.text.includes(BAR) && !scan.text.includes(TAB)) return []
    const rowsOfTables = tablesOf(scan)
    if (rowsOfTables.length === 0) return []
    const timed = new Uint8Array(scan.size)
    for (const { firstToken, endToken } of found.times) timed.fill(1, firstToken, endToken)
    const frames: Frame[] = []
    const counted = new Set(told.flatMap((frame) => frame.counted?.start ?? []))
    const asked = { counts: found.counts, timed, counted, before: told.length }
    for (const rows of rowsOfTables) this.#readTable(scan, rows, asked, frames)
    return frames
  }

  #readTable(scan: Scan, rows: readonly Row[], found: Asked, frames: Frame[]): void {
    let heads: readonly (Head | null)[] = []
    let above = NOTHING_ABOVE
    for (const row of rows) {
      const counts = row.map((cell) => countOf(scan, found.counts, cell))
      const own = counts.every((count) => count === null) ? this.#headsOf(scan, row) : []
      if (own.slice(1).some((head) => head !== null)) heads = own
      else above = this.#readRow(scan, { row, heads, above }, found, frames)
    }
  }

  #readRow(
    scan: Scan,
    { row, heads, above }: { readonly row: Row; readonly heads: readonly (Head | null)[]; readonly above: Above },
    found: Asked,
    frames: Frame[],
  ): Above {
    const [label] = row
    // A row for each day counts on from day to day, or tells of events of their own: which of them is the one nobody can say.
    if (label === undefined || label.end - label.first > LONGEST_LABEL) return NOTHING_ABOVE
    if (row.some((cell) => isTimed(found, cell))) return NOTHING_ABOVE
    const own = row.length === 2 ? (this.#headOf(scan, label) ?? this.#partOf(scan, label, above.head)) : null
    const group = this.#groupOf(scan, label)
    /** Index of the latest frame of a column, or of the row above, that others may be a part of. */
    let whole = above.frame
    for (const [column, cell] of row.entries()) {
      const count = column === 0 ? null : countOf(scan, found.counts, cell)
      const head = heads[column] ?? own
      if (head?.isPart === false) whole = null
      if (count === null || head === null || found.counted.has(count.start)) continue
      if (!head.isPart) whole = found.before + frames.length
      const frame = frameOf(scan, { label, count, head: { ...head, group: head.group ?? group } })
      frames.push(head.isPart ? { ...frame, subsetOf: whole } : frame)
    }
    return own === null ? NOTHING_ABOVE : { head: own, frame: whole }
  }

  /** "Killed | of them children | Injured": a part's measure is that of the nearest column before it. */
  #headsOf(scan: Scan, row: Row): readonly (Head | null)[] {
    const heads: (Head | null)[] = []
    for (const cell of row) heads.push(this.#headOf(scan, cell) ?? this.#partOf(scan, cell, heads.at(-1) ?? null))
    return heads
  }

  #partOf(scan: Scan, cell: Cell, before: Head | null): Head | null {
    if (before === null || !this.#opensPart(scan, cell.first)) return null
    const group = this.#groupOf(scan, cell)
    const isSevere = wordsOf(scan, cell).some((word) => this.#severe.has(word))
    return group === null && !isSevere
      ? null
      : { measure: before.measure, group: group ?? (before.isPart ? null : before.group), isPart: true }
  }

  /** "Of them", "incl.": the words behind it name a part. */
  #opensPart(scan: Scan, token: number): boolean {
    return this.#parts.has(wordAt(scan, token)) || this.#parts.has(`${wordAt(scan, token)} ${wordAt(scan, token + 1)}`)
  }

  /** Null where the cell names no measure, or two, or numbers that count no people. */
  #headOf(scan: Scan, cell: Cell | undefined): Head | null {
    if (cell === undefined || cell.end === cell.first || cell.end - cell.first > LONGEST_HEAD) return null
    const measures = new Set<Measure>()
    for (let i = cell.first; i < cell.end; i++) {
      const word = wordAt(scan, i)
      if (this.#others.has(word) || word === "%") return null
      const measure = this.#measures.get(word)
      if (measure !== undefined) measures.add(measure)
    }
    const [measure] = measures
    if (measure === undefined || measures.size > 1) return null
    // "Killed (incl. children)" counts all of them.
    let end = cell.first + 1
    while (end < cell.end && !this.#opensPart(scan, end)) end++
    return {
      measure,
      group: this.#groupOf(scan, { first: cell.first, end }),
      isPart: this.#opensPart(scan, cell.first),
    }
  }

  #groupOf(scan: Scan, cell: Cell): Group | null {
    for (let i = cell.first; i < cell.end; i++) {
      const word = wordAt(scan, i)
      if (this.#totals.has(word)) return null
      const group = this.#groups.get(word)
      if (group !== undefined) return group
    }
    return null
  }
}

/** Runs of two lines and more that have cells. */
function tablesOf(scan: Scan): readonly (readonly Row[])[] {
  const tables: Row[][] = []
  let table: Row[] = []
  const close = (): void => {
    if (table.length > 1) tables.push(table)
    table = []
  }
  let token = 0
  let start = 0
  for (const line of scan.text.split("\n")) {
    if (!line.includes(BAR) && !line.includes(TAB)) close()
    // A ruler of dashes between head and body is no row, and parts nothing.
    else if (!RULER.test(line)) {
      const row = rowOf(scan, { start, end: start + line.length }, token)
      token = row.at(-1)?.end ?? token
      const cells = trimmed(row)
      if (cells.length > 1) table.push(cells)
    }
    start += line.length + 1
  }
  close()
  return tables
}

/** The cells of a line. `token`: one at or before the line's first. */
function rowOf(scan: Scan, line: { readonly start: number; readonly end: number }, token: number): Row {
  const row: Cell[] = []
  let next = token
  for (let at = line.start; at <= line.end;) {
    const stop = endOfCell(scan.text, at, line.end)
    while (next < scan.size && (scan.start[next] as number) < at) next++
    const first = next
    while (next < scan.size && (scan.end[next] as number) <= stop) next++
    row.push({ first, end: next })
    at = stop + 1
  }
  return row
}

function endOfCell(text: string, from: number, end: number): number {
  let at = from
  while (at < end && text[at] !== BAR && text[at] !== TAB) at++
  return at
}

/** Without the empty cells that bars at both ends of a line leave. */
function trimmed(row: readonly Cell[]): readonly Cell[] {
  const isEmpty = (cell: Cell | undefined): boolean => cell === undefined || cell.first === cell.end
  const from = isEmpty(row[0]) ? 1 : 0
  return row.slice(from, isEmpty(row.at(-1)) ? -1 : undefined)
}

const wordsOf = (scan: Scan, { first, end }: Cell): readonly string[] =>
  Array.from({ length: end - first }, (_, i) => wordAt(scan, first + i))

/** The count that a cell holds; none of the people of its head where it holds a nought alone. */
function countOf(scan: Scan, counts: readonly CountSpan[], cell: Cell): CellCount | null {
  const count = countIn(counts, cell)
  if (count !== null || cell.end - cell.first !== 1 || wordAt(scan, cell.first) !== "0") return count
  const [start, end] = [scan.start[cell.first] as number, scan.end[cell.first] as number]
  const none = { least: 0, most: 0, said: 0, operator: "none", wording: "0" } as const
  return { start, end, firstToken: cell.first, count: none }
}

/** It begins with it. Counts are in text order. */
function countIn(counts: readonly CountSpan[], { first, end }: Cell): CountSpan | null {
  let [low, high] = [0, counts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((counts[middle] as CountSpan).firstToken < first) low = middle + 1
    else high = middle
  }
  const count = counts[low]
  return count !== undefined && count.firstToken === first && count.endToken <= end ? count : null
}

const isTimed = ({ timed }: Asked, { first, end }: Cell): boolean => timed.subarray(first, end).includes(1)

function frameOf(
  scan: Scan,
  { label, count, head }: { readonly label: Cell; readonly count: CellCount; readonly head: Head },
): Frame {
  const from = label.first < label.end ? label.first : count.firstToken
  return {
    start: scan.start[from] as number,
    end: count.end,
    measure: head.measure,
    tier: MEASURES[head.measure].tier,
    count: count.count,
    extent: "total",
    group: head.group ?? "people",
    object: null,
    modality: "asserted",
    marks: [],
    trigger: { start: count.start, end: count.end },
    counted: { start: count.start, end: count.end },
    sentence: scan.sentenceOf[count.firstToken] as number,
    subsetOf: null,
    rule: TABLE_RULE,
    trace: [
      { pass: "frame", rule: TABLE_RULE, why: `the table's head says ${head.measure}` },
      { pass: "count", rule: count.count.operator, why: `“${count.count.wording}”` },
    ],
  }
}
