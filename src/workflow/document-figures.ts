import { NOTHING_FOUND } from "../documents/index.ts"
import type { Reader } from "../claims/index.ts"
import { group } from "../incidents/index.ts"
import type { Gazetteer } from "../language/index.ts"
import {
  captureId,
  sha256Hex,
  type Capture,
  type Figure,
  type Instant,
  type Mention,
  type PolicyName,
  type ReaderInput,
  type Reading,
} from "../model/index.ts"
import { reckon } from "../reckoning/index.ts"
import type { DocumentRow } from "./document-row.ts"
import { mentionsOfRow, readDocument } from "./read-document.ts"
import { setScene } from "./scene.ts"

/** By the incident's letter, then by "killed" or "killed/children" (people need no name): the whole of each incident. */
/** Bounds alone. */
type BareBounds = Pick<Figure, "low" | "best" | "high" | "open">

export type DocumentFigures = Readonly<Record<string, Readonly<Record<string, BareBounds>>>>

const captureOf = (input: ReaderInput): Capture => {
  const blob = sha256Hex(input.text)
  const { published, outlet, url, title, now } = input
  const content = { blob, url, outlet, published, givenId: null }
  const rest = { byteLength: 0, title, name: null, mediaType: "text/plain", capturedAt: now }
  return { ...content, ...rest, id: captureId(content) }
}

const nameOf = (figure: Figure): string =>
  figure.group === null || figure.group === "people" ? figure.measure : `${figure.measure}/${figure.group}`

function figuresOfMention(
  { gazetteer, policy }: { readonly gazetteer: Gazetteer; readonly policy: PolicyName },
  row: DocumentRow,
  mention: Mention,
): Record<string, BareBounds> {
  const [cluster] = group([mention], []).clusters
  const id = row.capture.id
  const cast = {
    mentions: [mention],
    documents: new Map([[id, row]]),
    copyClassOf: new Map([[id, id]]),
    decisions: [],
    unproven: [],
  }
  const scene = cluster === undefined ? null : setScene(gazetteer, cluster, cast)
  if (scene === null) return {}
  const { claims, laidOut } = scene
  const asOfAt: Instant = Math.max(...claims.map((c) => c.known.endAt))
  const { figures } = reckon({ incident: laidOut.incident, claims, policy, asOfAt, zones: gazetteer.zones })
  const whole = laidOut.incident.nodes.find((node) => node.parentId === null)?.id
  return Object.fromEntries(
    figures
      .filter((f) => f.node === whole && f.group !== null && f.party === null)
      .map((f) => [nameOf(f), { low: f.low, best: f.best, high: f.high, open: f.open }]),
  )
}

/** Reads a document and reckons it alone, as of its publication, without any record. */
export function figuresOfDocument(
  tools: { readonly gazetteer: Gazetteer; readonly reader: Reader; readonly policy: PolicyName },
  input: ReaderInput,
): { readonly reading: Reading; readonly figures: DocumentFigures } {
  const capture = captureOf(input)
  const text = { hash: capture.blob, parser: "", parserVersion: "", ...NOTHING_FOUND }
  const { row } = readDocument(tools.reader, { capture, text, workingText: input.text })
  const figures = Object.fromEntries(mentionsOfRow(row).map((m) => [m.letter, figuresOfMention(tools, row, m)]))
  return { reading: row.reading, figures }
}
