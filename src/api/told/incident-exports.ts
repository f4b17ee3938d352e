import { csvLine, type CsvCell } from "../../publication/index.ts"
import type { BoardLine } from "../../workflow/index.ts"
import { tellLine } from "./tell-incident.ts"

/** What each column of the CSV holds, in their order: docs/api.md and the API's page print it. */
export const COLUMNS = {
  id: "id of the incident",
  label: "what it is called",
  date: "EDTF; empty: not known",
  zone: "time zone of its place",
  place: "name of its place",
  latitude: "of the place's centroid: never an impact point",
  longitude: "of the place's centroid",
  precision: "what the centroid stands for",
  killed_low: "whole number; empty: not known, which is not zero",
  killed_best: "empty: no figure",
  killed_high: "empty: no count sets it",
  killed_open: "true: more are to be expected",
  injured_low: "as for the killed",
  injured_best: "as for the killed",
  injured_high: "as for the killed",
  injured_open: "as for the killed",
  origins: "independent origins",
  reports: "reports that speak of it",
  flags: "with semicolons between them",
  grade: "suggested; empty: none",
  reviewed: "true: people stand behind every figure of the line, of which there is one at least",
} as const

type Line = ReturnType<typeof tellLine>

const boundsCells = (bounds: Line["killed"]): readonly CsvCell[] =>
  bounds === null ? [null, null, null, null] : [bounds.low, bounds.best, bounds.high, bounds.open]

const csvOf = (line: Line): string =>
  csvLine([
    line.id,
    line.label,
    line.date,
    line.zone,
    line.place,
    line.lat,
    line.lon,
    line.precision,
    ...boundsCells(line.killed),
    ...boundsCells(line.injured),
    line.origins,
    line.reports,
    line.flags.join("; "),
    line.grade,
    line.reviewed,
  ])

function featureOf({ id, lat, lon, ...properties }: Line): string {
  const geometry = lat === null || lon === null ? null : { type: "Point", coordinates: [lon, lat] }
  return JSON.stringify({ type: "Feature", id, geometry, properties })
}

/** A file of incidents: what stands before, for each, between and after. */
interface ExportForm {
  readonly mediaType: string
  readonly head: string
  readonly of: (line: Line) => string
  readonly between: string
  readonly tail: string
}

export const EXPORTS = {
  csv: {
    mediaType: "text/csv; charset=utf-8; header=present",
    head: csvLine(Object.keys(COLUMNS)),
    of: csvOf,
    between: "",
    tail: "",
  },
  ndjson: {
    mediaType: "application/x-ndjson",
    head: "",
    of: (line) => `${JSON.stringify(line)}\n`,
    between: "",
    tail: "",
  },
  geojson: {
    mediaType: "application/geo+json",
    head: '{"type":"FeatureCollection","features":[\n',
    of: featureOf,
    between: ",\n",
    tail: "\n]}\n",
  },
} satisfies Readonly<Record<string, ExportForm>>

/** Incidents that are written at once. */
const AT_ONCE = 500

/** The file in pieces. */
export function* exportPieces(lines: readonly BoardLine[], form: ExportForm): Generator<string> {
  yield form.head
  for (let from = 0; from < lines.length; from += AT_ONCE) {
    const some = lines.slice(from, from + AT_ONCE).map((line) => form.of(tellLine(line)))
    yield `${from === 0 ? "" : form.between}${some.join(form.between)}`
  }
  yield form.tail
}
