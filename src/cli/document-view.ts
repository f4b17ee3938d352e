import { isoInstant, type Found } from "../model/index.ts"
import { counted } from "../publication/index.ts"
import { documentName, roleOf, type DocumentRow, type DocumentView } from "../workflow/index.ts"
import { shortId } from "./short-id.ts"
import { table } from "./table.ts"
import type { Terminal } from "./terminal.ts"

/** Beside a report that does not say who published it: a title or a file's name is nobody. */
export const OUTLET_NOT_STATED = "not stated"

/** What was found in the bytes, then what was said beside them. */
const allFound = ({ capture, text }: DocumentRow): readonly Found[] => [
  ...text.found,
  ...besides(text.found, capture.beside),
]

/** Parsers take up what was said beside the bytes, and list it among what they found. */
const besides = (found: readonly Found[], beside: readonly Found[] = []): readonly Found[] =>
  beside
    .filter(
      (one) =>
        !found.some(({ field, value, where }) => field === one.field && value === one.value && where === one.where),
    )
    .map((one) => ({ ...one, taken: false }))

const titleOf = ({ capture, text }: DocumentRow): string | null => capture.title ?? text.title
const urlOf = ({ capture, text }: DocumentRow): string | null => capture.url ?? text.url

/** The documented JSON object of one report in full (docs/schema/document.schema.json). */
export function documentJson({ document, text, captures, incidentIds }: DocumentView): object {
  const { capture, reading } = document
  return {
    id: capture.givenId ?? capture.id,
    capture: capture.id,
    blob: capture.blob,
    bytes: capture.byteLength,
    mediaType: capture.mediaType,
    name: capture.name,
    capturedAt: isoInstant(capture.capturedAt),
    outlet: reading.outlet,
    title: titleOf(document),
    url: urlOf(document),
    language: document.text.language,
    role: roleOf(document),
    relayed: document.text.relayed,
    published: reading.published?.edtf ?? null,
    publishedInferred: reading.published?.inferred ?? false,
    publishedReason: reading.published?.reason ?? null,
    found: allFound(document),
    within: capture.within ?? null,
    exchange: capture.exchange ?? null,
    captures: captures.map((one) => ({
      capture: one.capture.id,
      capturedAt: isoInstant(one.capture.capturedAt),
      text: one.text.hash,
    })),
    parser: document.text.parser,
    parserVersion: document.text.parserVersion,
    text: document.text.hash,
    workingText: text,
    pages: document.text.pages ?? null,
    claims: reading.claims.length,
    incidents: incidentIds,
    withdrawn: document.withdrawn ?? null,
  }
}

export function printDocument(view: DocumentView, terminal: Terminal): void {
  const { document, text } = view
  terminal.line(`${terminal.style("bold", documentName(document))}   ${shortId(document.capture.id)}`)
  const rows = factsOf(view).filter(([, value]) => value !== null)
  const width = Math.max(...rows.map(([name]) => name.length))
  for (const [name, value] of rows) terminal.line(`  ${name.padEnd(width)}  ${value}`)
  printFound(document, terminal)
  if (document.withdrawn !== undefined) {
    terminal.line(`\nIts bytes are erased: ${document.withdrawn.why ?? "no reason was given"}`)
  } else terminal.line(`\n${terminal.style("bold", "Working text")}\n${paged(text ?? "", document.text.pages)}`)
}

/** The text with the number of each page before its first letter. */
function paged(text: string, pages: readonly number[] = []): string {
  const stretches = pages.map((begin, i) => `[page ${i + 1}] ${text.slice(begin, pages[i + 1] ?? text.length)}`)
  return text.slice(0, pages[0] ?? text.length) + stretches.join("")
}

function factsOf({ document, captures, incidentIds }: DocumentView): readonly (readonly [string, string | null])[] {
  const { capture, reading, text } = document
  const published = reading.published
  return [
    ["Title", titleOf(document)],
    ["Outlet", reading.outlet ?? OUTLET_NOT_STATED],
    ["Author as", roleOf(document)],
    ["Address", urlOf(document)],
    ["Published", published === null ? "not known" : `${published.edtf} (${published.reason})`],
    ["Language", text.language],
    ["Passes on", text.relayed],
    [
      "Captured",
      `${isoInstant(capture.capturedAt)} as ${capture.mediaType}, ${capture.byteLength} bytes${nameText(capture.name)}`,
    ],
    ["Blob", capture.blob],
    ["Taken from", withinText(document)],
    ["Exchange", capture.exchange ?? null],
    ["Captures", captures.length < 2 ? null : captures.map(captureText).join(", ")],
    ["Read by", `${text.parser} ${text.parserVersion}`],
    ["Claims", counted(reading.claims.length, "claim")],
    ["Speaks of", incidentIds.length === 0 ? null : incidentIds.map(shortId).join(" ")],
  ]
}

const nameText = (name: string | null): string => (name === null ? "" : `, ${name}`)

const captureText = ({ capture }: DocumentRow): string => `${shortId(capture.id)} ${isoInstant(capture.capturedAt)}`

function withinText({ capture: { within } }: DocumentRow): string | null {
  return within === undefined ? null : `${within.name}, ${within.part} (SHA-256 ${within.container})`
}

function printFound(document: DocumentRow, terminal: Terminal): void {
  const found = allFound(document)
  if (found.length === 0) return
  terminal.line(`\n${terminal.style("bold", "Found")}`)
  terminal.line(
    table(
      [{ title: "What" }, { title: "As it stands", atMost: 64 }, { title: "Where" }, { title: "Counts" }],
      found.map(({ field, value, where, taken }) => [field, value, where, taken ? "yes" : ""]),
      (text) => terminal.style("dim", text),
    ),
  )
}
