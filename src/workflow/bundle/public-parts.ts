import { isoInstant, ReckonerError, type CaptureId, type IncidentId } from "../../model/index.ts"
import type { Dossier, DossierDocument } from "../../publication/index.ts"
import { jsonFile, type BundleFile } from "../../record/index.ts"
import { publishIncident } from "../publication/publish-incident.ts"
import type { PublishedDocument, PublishedIncident } from "../publication/published.ts"
import type { Workspace } from "../workspace.ts"
import { bundleLog, type BundleLog } from "./bundle-log.ts"
import type { BundleParts, BundleRequest } from "./bundle-parts.ts"
import { loggedDecisions } from "./dossier-decisions.ts"
import { incidentsNamed } from "./incidents-bundled.ts"
import { logFiles, ofPublic } from "./log-files.ts"
import { publicClaims, publicDecisions, publicIncident, publicName } from "./public-dossier.ts"
import { publicTolls } from "./public-tolls.ts"
import { ShownText } from "./shown-text.ts"

/** What may be published of the incidents, and of all else nothing but hashes. @throws ReckonerError "usage" where nothing may be, or cannot be proven */
export async function publicParts(workspace: Workspace, request: BundleRequest): Promise<BundleParts> {
  const published = await publishedOf(workspace, request)
  const documents = documentsOf(published)
  if (!request.guessable) requireUnguessable(documents)
  request.onProgress("reading the log")
  const log = await bundleLog(workspace, new Set(documents.keys()))
  requireRoots(documents, log)
  const texts = await shownTexts(workspace, published, documents)
  const incidentsOf = incidentsByCapture(published)
  const dossier: Dossier = {
    kind: "public",
    policy: request.policy,
    asOf: isoInstant(Math.max(...published.map(({ asOfAt }) => asOfAt))),
    incidents: await Promise.all(
      published.map(async (incident) => publicIncident(incident, await publicTolls(workspace, incident), texts)),
    ),
    documents: [...documents.values()].map((document) =>
      publicDocument(document, { log, incidents: incidentsOf.get(document.captureId) ?? [] }),
    ),
    claims: publicClaims(published, { texts, readerVersion: workspace.reader.version }),
    decisions: publicDecisions(
      published,
      await loggedDecisions(
        workspace,
        published.map(({ id }) => id),
        log,
      ),
    ),
  }
  const trees = [...documents.values()].flatMap((document) => treeFile(document, texts))
  return {
    dossier,
    log,
    files: [...new Map(trees.map((file) => [file.path, file])).values(), ...logFiles(log, ofPublic)],
  }
}

async function publishedOf(workspace: Workspace, request: BundleRequest): Promise<readonly PublishedIncident[]> {
  const { policy, asOf, unreviewed } = request
  const published: PublishedIncident[] = []
  for (const { incident } of await incidentsNamed(workspace, request.incidents)) {
    request.onProgress(`looking through what ${incident.id} would show`)
    published.push(await publishIncident(workspace, incident.id, { policy, asOf, unreviewed }))
  }
  if (published.some(({ figures }) => figures.length > 0)) return published
  throw new ReckonerError(
    "usage",
    "no figure of it was accepted by a person, so that there is nothing to publish",
    "Accept what it rests on (reckoner review), or publish it as it was read, marked so: --unreviewed",
  )
}

/** Documents of all incidents, each once, by capture id. */
function documentsOf(published: readonly PublishedIncident[]): ReadonlyMap<CaptureId, PublishedDocument> {
  const all = published.flatMap(({ documents }) => documents)
  return new Map(all.toSorted((a, b) => (a.captureId < b.captureId ? -1 : 1)).map((one) => [one.captureId, one]))
}

function incidentsByCapture(published: readonly PublishedIncident[]): ReadonlyMap<CaptureId, readonly IncidentId[]> {
  const pairs = published.flatMap(({ id, documents }) => documents.map(({ captureId }) => ({ captureId, id })))
  return new Map(
    [...Map.groupBy(pairs, ({ captureId }) => captureId)].map(([key, of]) => [key, of.map(({ id }) => id)]),
  )
}

/** product.md, rule 10: a name that a hash gives away is not withheld. */
function requireUnguessable(documents: ReadonlyMap<CaptureId, PublishedDocument>): void {
  const guessable = [...documents.values()].filter((document) => document.guessable).map(({ captureId }) => captureId)
  if (guessable.length === 0) return
  throw new ReckonerError(
    "usage",
    `of ${guessable.join(", ")} hardly a word would be left unsaid but those withheld, so that a guess at these could be confirmed by the report's hash`,
    "Reject their claims (reckoner decide reject), or release the words (reckoner decide release); where the risk was weighed: --guessable",
  )
}

const textActOf = (log: BundleLog, { captureId, text }: PublishedDocument) =>
  log.texts.get(captureId)?.findLast((act) => act.text === text)

function requireRoots(documents: ReadonlyMap<CaptureId, PublishedDocument>, log: BundleLog): void {
  const without = [...documents.values()].filter(
    (document) => document.shown.length > 0 && textActOf(log, document)?.segmentRoot === undefined,
  )
  if (without.length === 0) return
  throw new ReckonerError(
    "usage",
    `parts of ${without.map(({ captureId }) => captureId).join(", ")} cannot be proven: their texts were logged by an earlier version`,
    "Add these reports to a new record, or make a sealed bundle.",
  )
}

/** What is shown of each text: over all incidents, what one withholds is withheld. */
async function shownTexts(
  { record }: Workspace,
  published: readonly PublishedIncident[],
  documents: ReadonlyMap<CaptureId, PublishedDocument>,
): Promise<ReadonlyMap<CaptureId, ShownText>> {
  const parts = Map.groupBy(
    published.flatMap(({ claims }) => claims),
    ({ captureId }) => captureId,
  )
  const texts = new Map<CaptureId, ShownText>()
  for (const { captureId, text, shown } of documents.values()) {
    if (shown.length === 0) continue
    const bytes = await record.getBlob(text)
    texts.set(
      captureId,
      new ShownText(
        bytes,
        (parts.get(captureId) ?? []).flatMap((claim) => claim.parts),
      ),
    )
  }
  return texts
}

/** Named after the capture: two captures of one text may show different words of it. */
const treePath = (captureId: CaptureId): string => `texts/${captureId}.json`

function treeFile(
  { captureId, text }: PublishedDocument,
  texts: ReadonlyMap<CaptureId, ShownText>,
): readonly BundleFile[] {
  const tree = texts.get(captureId)?.tree()
  const what = "Of a working text the words that are shown, in the tree that proves them"
  return tree === undefined ? [] : [jsonFile(treePath(captureId), { format: 1, capture: captureId, text, tree }, what)]
}

function publicDocument(
  document: PublishedDocument,
  { log, incidents }: { readonly log: BundleLog; readonly incidents: readonly IncidentId[] },
): DossierDocument {
  const { captureId, outlet, title, withdrawn } = document
  const act = textActOf(log, document)
  return {
    capture: captureId,
    name: publicName(document),
    incidents,
    url: document.url?.text ?? null,
    outlet: outlet?.text ?? null,
    title: title?.text ?? null,
    published: document.published === null ? null : { edtf: document.published, inferred: false },
    language: null,
    givenId: null,
    fileName: null,
    mediaType: document.mediaType,
    capturedAt: isoInstant(document.capturedAt),
    blob: document.blob,
    byteLength: log.captures.get(captureId)?.byteLength ?? 0,
    archived: null,
    text: {
      sha256: document.text,
      segmentRoot: act?.segmentRoot ?? null,
      parser: act?.parser ?? "",
      parserVersion: act?.parserVersion ?? "",
      file: document.shown.length === 0 ? null : treePath(captureId),
      map: null,
    },
    withdrawn: withdrawn === null ? null : { by: null, why: withdrawn.text },
  }
}
