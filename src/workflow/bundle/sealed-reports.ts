import { isoInstant, type Capture, type CaptureId, type IncidentId } from "../../model/index.ts"
import type { DossierDocument } from "../../publication/index.ts"
import {
  ARCHIVE_NAME,
  captureArchive,
  textFile,
  type ArchivedCapture,
  type BundleFile,
  type CaptureArchive,
} from "../../record/index.ts"
import { documentName, type DocumentRow } from "../document-row.ts"
import type { IncidentView } from "../views.ts"
import type { Workspace } from "../workspace.ts"
import type { BundleLog, TextAct } from "./bundle-log.ts"

/** Reports as they go into a sealed bundle: their captures as a web archive, their texts and maps as files. */
export interface SealedReports {
  readonly documents: readonly DossierDocument[]
  /** Working texts by capture. */
  readonly texts: ReadonlyMap<CaptureId, string>
  readonly files: readonly BundleFile[]
}

interface Reports {
  readonly rows: ReadonlyMap<CaptureId, DocumentRow>
  readonly views: readonly IncidentView[]
  readonly log: BundleLog
}

/** Reads every capture of them, its text and its map. `onReport`: called after each. */
export async function sealedReports(
  workspace: Workspace,
  { rows, views, log }: Reports,
  told: { readonly software: string; readonly onReport: (done: number) => void },
): Promise<SealedReports> {
  const captures: ArchivedCapture[] = []
  const texts = new Map<CaptureId, string>()
  const files = new Map<string, BundleFile>()
  for (const [id, row] of rows) {
    if (row.withdrawn !== undefined) continue
    captures.push(await archived(workspace, row))
    const text = await workspace.record.getBlob(row.text.hash)
    texts.set(id, new TextDecoder("utf-8", { ignoreBOM: true }).decode(text))
    for (const file of await textFiles(workspace, row, log)) files.set(file.path, file)
    told.onReport(captures.length)
  }
  const archive = captureArchive(captures, told.software)
  const incidentsOf = incidentsByCapture(views)
  return {
    documents: [...rows.values()].map((row) =>
      row.withdrawn === undefined
        ? sealedDocument(row, { incidents: incidentsOf.get(row.capture.id) ?? [], act: textActOf(log, row), archive })
        : withdrawnDocument(row, textActOf(log, row)),
    ),
    texts,
    files: [...archiveFiles(archive), ...files.values()],
  }
}

/** What is logged of the text that is in use. */
const textActOf = (log: BundleLog, row: DocumentRow): TextAct | null =>
  log.texts.get(row.capture.id)?.findLast(({ text }) => text === row.text.hash) ?? null

const textPath = (hash: string): string => `texts/${hash}.txt`
const mapPath = (hash: string): string => `maps/${hash}.json`

async function archived(workspace: Workspace, { capture, text }: DocumentRow): Promise<ArchivedCapture> {
  return {
    id: capture.id,
    mediaType: capture.mediaType,
    capturedAt: capture.capturedAt,
    title: capture.title ?? text.title,
    bytes: await workspace.record.getBlob(capture.blob),
    exchange: capture.exchange === undefined ? null : await workspace.record.getBlob(capture.exchange),
  }
}

async function textFiles({ record }: Workspace, row: DocumentRow, log: BundleLog): Promise<readonly BundleFile[]> {
  const act = textActOf(log, row)
  const text = await record.getBlob(row.text.hash)
  const whole = { path: textPath(row.text.hash), bytes: text, mediaType: "text/plain", what: "A working text" }
  if (act === null) return [whole]
  const map = new TextDecoder().decode(await record.getBlob(act.parsed))
  const what = "What leads from a working text back to the bytes of its capture"
  return [whole, textFile(mapPath(act.parsed), map, "application/json", what)]
}

const archiveFiles = ({ warc, index, pages }: CaptureArchive): readonly BundleFile[] => [
  { path: `archive/${ARCHIVE_NAME}`, bytes: warc, mediaType: "application/warc", what: "Every capture, as it was got" },
  textFile("indexes/index.cdxj", index, "text/x-cdxj", "Where each page stands in the web archive"),
  textFile("pages/pages.jsonl", pages, "application/jsonl", "The reports as pages of the web archive"),
]

function incidentsByCapture(views: readonly IncidentView[]): ReadonlyMap<CaptureId, readonly IncidentId[]> {
  const pairs = views.flatMap(({ incident, documents }) =>
    [...documents.keys()].map((id) => ({ id, incident: incident.id })),
  )
  return new Map([...Map.groupBy(pairs, ({ id }) => id)].map(([id, of]) => [id, of.map(({ incident }) => incident)]))
}

const bytesTold = ({ id, mediaType, capturedAt, blob, byteLength }: Capture) => ({
  capture: id,
  mediaType,
  capturedAt: isoInstant(capturedAt),
  blob,
  byteLength,
})

const textTold = ({ text }: DocumentRow, act: TextAct | null) => ({
  sha256: text.hash,
  segmentRoot: act?.segmentRoot ?? null,
  parser: text.parser,
  parserVersion: text.parserVersion,
})

function sealedDocument(
  row: DocumentRow,
  {
    incidents,
    act,
    archive,
  }: { readonly incidents: readonly IncidentId[]; readonly act: TextAct | null; readonly archive: CaptureArchive },
): DossierDocument {
  const { capture, text, reading } = row
  const place = archive.places.get(capture.id)
  const published = reading.published
  return {
    ...bytesTold(capture),
    name: documentName(row),
    incidents,
    url: capture.url ?? text.url,
    outlet: reading.outlet,
    title: capture.title ?? text.title,
    published: published === null ? null : { edtf: published.edtf, inferred: published.inferred },
    language: text.language,
    givenId: capture.givenId,
    fileName: capture.name,
    archived:
      place === undefined
        ? null
        : {
            file: `archive/${ARCHIVE_NAME}`,
            ...place.bytes,
            exchange:
              place.exchange === null || capture.exchange === undefined
                ? null
                : { sha256: capture.exchange, ...place.exchange },
          },
    text: {
      ...textTold(row, act),
      file: textPath(text.hash),
      map: act === null ? null : { sha256: act.parsed, file: mapPath(act.parsed) },
    },
    withdrawn: null,
  }
}

/** By its hashes and grounds alone: what it was called may tell of people, too. */
const withdrawnDocument = (row: DocumentRow, act: TextAct | null): DossierDocument => ({
  ...bytesTold(row.capture),
  name: "a report that was withdrawn",
  incidents: [],
  url: null,
  outlet: null,
  title: null,
  published: null,
  language: null,
  givenId: null,
  fileName: null,
  archived: null,
  text: { ...textTold(row, act), file: null, map: null },
  withdrawn: { by: row.withdrawn?.by ?? null, why: row.withdrawn?.why ?? null },
})
