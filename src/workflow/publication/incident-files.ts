import {
  claimsJson,
  figuresJson,
  incidentPage,
  type SiteFile,
  type SiteIncident,
  type SiteTold,
} from "../../publication/index.ts"
import type { Bundle } from "../bundle/make-bundle.ts"

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const json = (value: object): Uint8Array => utf8(`${JSON.stringify(value, null, 1)}\n`)

/** What a publication holds of one incident: its page, the same as JSON, and its bundle. Each named by the incident's id. */
export function incidentFiles(
  { bytes, sha256, dossier, recordKey }: Bundle,
  site: Omit<SiteTold, "recordKey">,
): readonly SiteFile[] {
  const id = dossier.incidents[0]?.id ?? ""
  const incident: SiteIncident = { dossier, bundle: { file: `${id}.zip`, bytes: bytes.length, sha256 } }
  return [
    { path: `incidents/${id}.html`, bytes: utf8(incidentPage(incident, { ...site, recordKey })) },
    { path: `incidents/${id}.figures.json`, bytes: json(figuresJson(dossier)) },
    { path: `incidents/${id}.claims.json`, bytes: json(claimsJson(dossier)) },
    { path: `incidents/${id}.zip`, bytes },
  ]
}
