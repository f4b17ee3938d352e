import type { Json } from "../../model/index.ts"
import type { DerivedRow } from "../port.ts"

interface Parsed {
  readonly row: DerivedRow
  /** Length of the text that it was parsed from, in UTF-16 units. */
  readonly units: number
}

/** Texts of so many units in all are kept parsed, which takes some three bytes a unit. */
const KEPT_UNITS = 4_000_000

/**
 * Rows of one connection that were parsed lately: a person who decides claim after claim of one incident has its hundred reports parsed
 * once. Nobody else writes while a connection does, and who reads keeps to one snapshot, so that what the connection itself changes is all
 * that can be outdated. Values are shared, and immutable.
 */
export class ParsedRows {
  #recent = new Map<string, Parsed>()
  #before = new Map<string, Parsed>()
  #units = 0
  /** Changed since the transaction began: what was parsed of them is void where it is rolled back. */
  readonly #changed = new Set<string>()

  known(kind: string, id: string): DerivedRow | null {
    const key = keyOf(kind, id)
    const recent = this.#recent.get(key)
    if (recent !== undefined) return recent.row
    const before = this.#before.get(key)
    if (before === undefined) return null
    this.#keep(key, before)
    return before.row
  }

  parse(kind: string, id: string, text: string): DerivedRow {
    const row: DerivedRow = { id, value: JSON.parse(text) as Json }
    this.#keep(keyOf(kind, id), { row, units: text.length })
    return row
  }

  /** A row that is written or removed. */
  forget(kind: string, id: string): void {
    const key = keyOf(kind, id)
    this.#changed.add(key)
    this.#drop(key)
  }

  forgetAll(): void {
    this.#recent = new Map()
    this.#before = new Map()
    this.#units = 0
  }

  /** A transaction ended so. */
  settle(end: "COMMIT" | "ROLLBACK"): void {
    if (end === "ROLLBACK") for (const key of this.#changed) this.#drop(key)
    this.#changed.clear()
  }

  #drop(key: string): void {
    this.#units -= this.#recent.get(key)?.units ?? 0
    this.#recent.delete(key)
    this.#before.delete(key)
  }

  /** Two generations: what was not asked for while the later one filled is let go. */
  #keep(key: string, parsed: Parsed): void {
    this.#units += parsed.units
    this.#recent.set(key, parsed)
    if (this.#units < KEPT_UNITS) return
    this.#before = this.#recent
    this.#recent = new Map()
    this.#units = 0
  }
}

const keyOf = (kind: string, id: string): string => `${kind} ${id}`
