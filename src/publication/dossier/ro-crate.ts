import { claimsBehind } from "../../model/index.ts"
import { bestText, boundsText, counted } from "../figure-words.ts"
import type { Dossier, DossierClaim, DossierDecision, DossierDocument, DossierIncident } from "./dossier.ts"

/** A file of the crate, as far as its metadata tells of it. */
export interface CrateFile {
  readonly path: string
  readonly mediaType: string
  readonly what: string
  readonly bytes: number
  readonly sha256: string
}

export interface CrateTold {
  /** Those that are in the crate and were made before its metadata. */
  readonly files: readonly CrateFile[]
  /** ISO 8601: the last instant of the record that bears on it. */
  readonly datePublished: string
  readonly software: string
  /** Whose record it is: its public key; null where it has none. */
  readonly recordKey: string | null
}

type Entity = { readonly "@id": string; readonly "@type": string | readonly string[] } & Readonly<
  Record<string, unknown>
>
type Ref = { readonly "@id": string }

const ref = (id: string): Ref => ({ "@id": id })
const SPECIFICATION = "https://w3id.org/ro/crate/1.2"
const READER = "#reader"
const RECKONING = "#reckoning"
const LICENCE = "#licence"

/** A date for metadata, which is to be ISO 8601: none where its year is not said. */
const dated = (property: string, edtf: string | null): Readonly<Record<string, string>> =>
  edtf === null || edtf.includes("X") ? {} : { [property]: edtf }

/** Words for a bundle of these incidents. */
export function dossierTitle({ incidents, kind }: Dossier): string {
  const labels = incidents.map(({ label }) => label).join("; ")
  return `${labels}: ${kind === "sealed" ? "sealed" : "public"} bundle of a record of reports`
}

export const dossierDescription = ({ kind, policy, asOf, documents, claims }: Dossier): string =>
  `Reckoned from ${counted(claims.length, "claim")} in ${counted(documents.length, "report")} under the policy ${policy}, as of ${asOf}. ${
    kind === "sealed"
      ? "It holds the whole captures and working texts; hand it to those alone who may see these."
      : "It holds the sentences that carry published claims; all else is shown to exist by its hash alone."
  }`

/**
 * The metadata of a bundle: RO-Crate 1.2 with the provenance of each figure in the terms of PROV, from the captures over working texts and
 * claims to the figures, with people's decisions as activities of theirs. JSON-LD, as a plain object.
 */
export function roCrate(dossier: Dossier, told: CrateTold): object {
  const about = [
    ...dossier.documents.flatMap(documentEntities),
    ...dossier.claims.map(claimEntity),
    ...readings(dossier),
    ...dossier.incidents.flatMap((incident) => incidentEntities(dossier, incident)),
    ...dossier.decisions.map((decision) => decisionEntity(dossier, decision)),
    ...agents(dossier),
  ]
  const graph = [
    descriptor,
    root(dossier, told),
    licence(dossier),
    ...software(dossier, told),
    ...recordKey(told),
    ...files(dossier, told),
    ...about,
  ]
  return {
    "@context": [`${SPECIFICATION}/context`, { prov: "http://www.w3.org/ns/prov#" }],
    "@graph": [...new Map(graph.map((entity) => [entity["@id"], entity])).values()],
  }
}

const descriptor: Entity = {
  "@id": "ro-crate-metadata.json",
  "@type": "CreativeWork",
  about: ref("./"),
  conformsTo: ref(SPECIFICATION),
}

const root = (dossier: Dossier, { files: inCrate, datePublished, recordKey: key }: CrateTold): Entity => ({
  "@id": "./",
  "@type": "Dataset",
  name: dossierTitle(dossier),
  description: dossierDescription(dossier),
  datePublished,
  license: ref(LICENCE),
  ...(key === null ? {} : { creator: ref(keyId(key)) }),
  about: dossier.incidents.map(({ id }) => ref(`#${id}`)),
  mentions: dossier.documents.map(({ capture }) => ref(`#${capture}`)),
  hasPart: inCrate.map(({ path }) => ref(path)),
})

const licence = ({ kind }: Dossier): Entity => ({
  "@id": LICENCE,
  "@type": "CreativeWork",
  name: "Terms of use",
  description:
    kind === "sealed"
      ? "No licence goes with this bundle. The reports belong to those who published them; some of what they say of persons is not to be published."
      : "No licence goes with this bundle. The sentences that it quotes belong to those who published them.",
})

const keyId = (key: string): string => `#key-${key}`

const software = ({ policy }: Dossier, { software: name }: CrateTold): readonly Entity[] => [
  { "@id": "#software", "@type": ["SoftwareApplication", "prov:SoftwareAgent"], name },
  { "@id": `#policy-${policy}`, "@type": ["CreativeWork", "prov:Plan"], name: `The policy ${policy}` },
]

const recordKey = ({ recordKey: key }: CrateTold): readonly Entity[] =>
  key === null
    ? []
    : [
        {
          "@id": keyId(key),
          "@type": ["Organization", "prov:Agent"],
          name: "Who keeps the record",
          description: "Known by the public key that signs its log",
          identifier: key,
        },
      ]

const files = ({ documents, decisions }: Dossier, { files: inCrate }: CrateTold): readonly Entity[] => {
  const captureOfText = new Map(
    documents.flatMap(({ capture, text }) => (text.file === null ? [] : [[text.file, capture]])),
  )
  const decisionOfFile = new Map(decisions.flatMap(({ id, file }) => (file === null ? [] : [[file, id]])))
  return inCrate.map(({ path, mediaType, what, bytes, sha256 }) => {
    const capture = captureOfText.get(path)
    const decision = decisionOfFile.get(path)
    return {
      "@id": path,
      "@type": capture === undefined ? "File" : ["File", "prov:Entity"],
      name: path,
      description: what,
      encodingFormat: mediaType,
      contentSize: String(bytes),
      sha256,
      ...(capture === undefined
        ? {}
        : { "prov:wasDerivedFrom": ref(`#${capture}`), "prov:wasGeneratedBy": ref(`#parsing-${capture}`) }),
      ...(decision === undefined ? {} : { about: ref(`#${decision}`) }),
    }
  })
}

/** The text in the bundle where it is there, else what is known of it. */
const textId = ({ capture, text }: DossierDocument): string => text.file ?? `#text-${capture}`

function documentEntities(document: DossierDocument): readonly Entity[] {
  const { capture, text, archived, withdrawn } = document
  const captured: Entity = {
    "@id": `#${capture}`,
    "@type": ["CreativeWork", "prov:Entity"],
    name: document.title ?? document.name,
    encodingFormat: document.mediaType,
    contentSize: String(document.byteLength),
    sha256: document.blob,
    dateCreated: document.capturedAt,
    ...dated("datePublished", document.published?.edtf ?? null),
    ...(document.url === null ? {} : { url: document.url }),
    ...(document.outlet === null ? {} : { publisher: document.outlet }),
    ...(archived === null ? {} : { isPartOf: ref(archived.file) }),
    ...(withdrawn === null ? {} : { description: `Withdrawn${withdrawn.why === null ? "" : `: ${withdrawn.why}`}` }),
  }
  if (withdrawn !== null) return [captured]
  const parsing: Entity = {
    "@id": `#parsing-${capture}`,
    "@type": ["CreateAction", "prov:Activity"],
    name: `Parsing by ${text.parser} ${text.parserVersion}`,
    instrument: ref("#software"),
    object: ref(`#${capture}`),
    result: ref(textId(document)),
    "prov:used": ref(`#${capture}`),
    "prov:wasAssociatedWith": ref("#software"),
  }
  if (text.file !== null) return [captured, parsing]
  return [
    captured,
    parsing,
    {
      "@id": textId(document),
      "@type": ["CreativeWork", "prov:Entity"],
      name: "A working text, withheld",
      sha256: text.sha256,
      "prov:wasDerivedFrom": ref(`#${capture}`),
      "prov:wasGeneratedBy": ref(`#parsing-${capture}`),
    },
  ]
}

const claimEntity = (claim: DossierClaim): Entity => ({
  "@id": `#${claim.id}`,
  "@type": ["Claim", "prov:Entity"],
  name: claim.quote
    .map((piece) => ("shown" in piece ? piece.shown.trim() : "[withheld]"))
    .filter((words) => words !== "")
    .join(" "),
  about: ref(`#${claim.incident}`),
  isBasedOn: ref(`#${claim.capture}`),
  "prov:wasGeneratedBy": ref(`${READER}-${claim.capture}`),
})

/** One reading for each report that has claims here. */
function readings({ documents, claims }: Dossier): readonly Entity[] {
  const byCapture = Map.groupBy(claims, ({ capture }) => capture)
  return documents.flatMap((document): Entity[] => {
    const read = byCapture.get(document.capture)
    return read === undefined
      ? []
      : [
          {
            "@id": `${READER}-${document.capture}`,
            "@type": ["CreateAction", "prov:Activity"],
            name: `Reading by reader ${read[0]?.readerVersion ?? ""}`,
            instrument: ref("#software"),
            object: ref(textId(document)),
            result: read.map(({ id }) => ref(`#${id}`)),
            "prov:used": ref(textId(document)),
            "prov:wasAssociatedWith": ref("#software"),
          },
        ]
  })
}

function incidentEntities({ policy, asOf }: Dossier, incident: DossierIncident): readonly Entity[] {
  const reckoning = `${RECKONING}-${incident.id}`
  const nodeNames = new Map(incident.nodes.map(({ id, name }) => [id, name]))
  const figures = incident.figures.map((figure, i): Entity => {
    const claims = [...new Set(claimsBehind(figure, incident.figures))]
    return {
      "@id": `#figure-${incident.id}-${i + 1}`,
      "@type": ["Observation", "prov:Entity"],
      name: [figure.measure, figure.object ?? figure.group ?? "people", nodeNames.get(figure.node) ?? ""].join(", "),
      description: `${bestText(figure.best, figure.bestOperator)} (${boundsText(figure)})`,
      about: ref(`#${incident.id}`),
      "prov:wasGeneratedBy": ref(reckoning),
      "prov:wasDerivedFrom": claims.map((id) => ref(`#${id}`)),
    }
  })
  return [
    {
      "@id": `#${incident.id}`,
      "@type": "Event",
      name: incident.label,
      ...dated("startDate", incident.date),
    },
    {
      "@id": reckoning,
      "@type": ["CreateAction", "prov:Activity"],
      name: `Reckoning under the policy ${policy}, as of ${asOf}`,
      instrument: [ref("#software"), ref(`#policy-${policy}`)],
      result: figures.map(({ "@id": id }) => ref(id)),
      "prov:hadPlan": ref(`#policy-${policy}`),
      "prov:wasAssociatedWith": ref("#software"),
    },
    ...figures,
  ]
}

const decisionEntity = (
  { documents }: Dossier,
  { id, kind, at, by, why, captures, claims, file }: DossierDecision,
): Entity => ({
  "@id": `#${id}`,
  "@type": ["UpdateAction", "prov:Activity"],
  name: `Decision: ${kind}`,
  ...(why === null || why === "" ? {} : { description: why }),
  endTime: at,
  agent: ref(keyId(by.key)),
  // A decision may bear on reports of other incidents, too, of which nothing is told here.
  object: [...captures.filter((one) => documents.some(({ capture }) => capture === one)), ...claims].map((one) =>
    ref(`#${one}`),
  ),
  ...(file === null ? {} : { subjectOf: ref(file) }),
  "prov:wasAssociatedWith": ref(keyId(by.key)),
  "prov:used": claims.map((one) => ref(`#${one}`)),
})

const agents = ({ decisions }: Dossier): readonly Entity[] =>
  [...new Map(decisions.map(({ by }) => [by.key, by])).values()].map(({ name, key }) => ({
    "@id": keyId(key),
    "@type": ["Person", "prov:Person"],
    name: name ?? "A recorder, known by a public key",
    identifier: key,
  }))
