import { readFileSync } from "node:fs"
import { jsonLines } from "./json-lines.ts"
import { sameName } from "./names.ts"

/** What a figure must be; a field that is absent is not judged. */
export interface StatedFigure {
  readonly measure: string
  readonly group?: string
  readonly object?: string
  readonly place?: string
  readonly site?: string
  readonly low?: number
  readonly best?: number
  readonly high?: number
  readonly open?: boolean
  readonly flags?: readonly string[]
}

export interface StatedInstant {
  readonly incident: string
  readonly asOf: string
  /** Which documents must be in the record; absent: all. */
  readonly documents?: string
  readonly figures: readonly StatedFigure[]
}

/** How an incident of the file is found in a record. */
export interface StatedIncident {
  readonly date: string
  readonly place: string
}

export const loadStatedInstants = (path: string): readonly StatedInstant[] =>
  (JSON.parse(readFileSync(path, "utf8")) as { readonly instants: readonly StatedInstant[] }).instants

interface ShownFigure {
  readonly node: string
  readonly measure: string
  readonly group: string | null
  readonly object: string | null
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly open: boolean
  readonly flags: readonly string[]
}
interface ShownNode {
  readonly id: string
  readonly parent: string | null
  readonly level: string
  readonly name: string
}
interface Shown {
  readonly nodes: readonly ShownNode[]
  readonly figures: readonly ShownFigure[]
}

interface ListedIncident {
  readonly id: string
  readonly date: string | null
  readonly place: string | null
}

/** Runs a command on the record under judgement, and returns what it printed. */
export type Ask = (...words: readonly string[]) => string

/** The incident as `show --json` gives it; null where no incident of that date and place is known then. */
export function showIncident(ask: Ask, stated: StatedIncident, asOf: string): Shown | null {
  const lines = jsonLines(ask("incidents", "--json", "--as-of", asOf)) as readonly ListedIncident[]
  const sameDate = lines.filter((line) => line.date?.startsWith(stated.date) === true)
  const found = sameDate.find((line) => sameName(line.place, stated.place))
  return found === undefined ? null : (JSON.parse(ask("show", found.id, "--json", "--as-of", asOf)) as Shown)
}

function nodeOf(shown: Shown, stated: StatedFigure): ShownNode | undefined {
  const { site, place } = stated
  if (site !== undefined) return shown.nodes.find((node) => node.level === "site" && sameName(node.name, site))
  if (place !== undefined) return shown.nodes.find((node) => node.level !== "site" && node.name === place)
  return shown.nodes.find((node) => node.parent === null)
}

const wordsOf = (figure: StatedFigure): string =>
  [figure.measure, figure.object ?? figure.group, figure.place, figure.site]
    .filter((word) => word !== undefined)
    .join(" ")

/** Each way in which the record's figure is not the stated one, as a sentence; empty where it is. */
export function faultsOf(shown: Shown | null, stated: StatedFigure): readonly string[] {
  const name = wordsOf(stated)
  if (shown === null) return [`${name}: no such incident`]
  const node = nodeOf(shown, stated)
  if (node === undefined) return [`${name}: no such node`]
  const figure = shown.figures.find(
    (f) =>
      f.node === node.id &&
      f.measure === stated.measure &&
      (stated.object === undefined ? f.group === (stated.group ?? "people") : sameName(f.object, stated.object)),
  )
  if (figure === undefined) return [`${name}: no such figure`]
  const faults: string[] = []
  for (const field of ["low", "best", "high", "open"] as const) {
    const expected = stated[field]
    if (expected !== undefined && figure[field] !== expected) {
      faults.push(`${name}: ${field} is ${figure[field]}, not ${expected}`)
    }
  }
  for (const flag of stated.flags ?? []) {
    if (!figure.flags.includes(flag)) faults.push(`${name}: no flag "${flag}"`)
  }
  return faults
}
