import { ReckonerError, type IncidentId, type PolicyName } from "../../model/index.ts"
import {
  aboutPage,
  indexPage,
  SITE_STYLE,
  siteFeed,
  type SiteIncident,
  type SiteTold,
} from "../../publication/index.ts"
import type { Keyring, SiteFolder } from "../../record/index.ts"
import { makeBundle } from "../bundle/make-bundle.ts"
import { incidentsNamed } from "../bundle/incidents-bundled.ts"
import { incidentFiles } from "./incident-files.ts"
import { loadOutlines } from "./load-outlines.ts"
import { lineKeysOf } from "../line-keys.ts"
import type { Workspace } from "../workspace.ts"

export interface SiteRequest {
  /** Names of incidents; none: all of the record. */
  readonly incidents: readonly string[]
  readonly title: string
  readonly policy: PolicyName
  readonly asOf: string | null
  readonly unreviewed: boolean
  readonly guessable: boolean
  readonly keyring: Keyring
  readonly software: string
  readonly onProgress: (done: number, of: number) => void
}

/** An incident that is not published, and why. */
export interface LeftOut {
  readonly id: IncidentId
  readonly why: string
  readonly wayOut: string
}

export interface Site {
  readonly incidents: number
  readonly files: number
  readonly leftOut: readonly LeftOut[]
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const idsAsked = async (workspace: Workspace, names: readonly string[]): Promise<readonly IncidentId[]> =>
  names.length === 0
    ? (await lineKeysOf(workspace)).map(({ id }) => id)
    : (await incidentsNamed(workspace, names)).map(({ incident }) => incident.id)

/**
 * Incidents as pages that any host or a stick can carry, under the rules of privacy: an incident of which nothing may be published is left
 * out, and said. The same record gives the same bytes.
 * @throws ReckonerError "not-found", "record-damaged", "io"; "usage" where nothing at all may be published
 */
export async function publishSite(workspace: Workspace, folder: SiteFolder, request: SiteRequest): Promise<Site> {
  const ids = await idsAsked(workspace, request.incidents)
  const published: SiteIncident[] = []
  const leftOut: LeftOut[] = []
  let recordKey: string | null = null
  const site = { title: request.title, zones: workspace.gazetteer.zones, outlines: loadOutlines() }
  for (const [done, id] of ids.entries()) {
    request.onProgress(done, ids.length)
    const bundled = await bundleOf(workspace, id, request)
    if ("why" in bundled) {
      leftOut.push(bundled)
      continue
    }
    recordKey = bundled.recordKey
    for (const { path, bytes } of incidentFiles(bundled, site)) await folder.write(path, bytes)
    // The list needs no claims: a record of thousands of incidents is not held in memory for it.
    published.push({ dossier: { ...bundled.dossier, claims: [], decisions: [] }, bundle: null })
  }
  if (published.length === 0) throw nothingToPublish(leftOut)
  const told: SiteTold = { ...site, recordKey }
  await folder.write("index.html", utf8(indexPage(published, told)))
  await folder.write("about.html", utf8(aboutPage(told)))
  await folder.write("feed.atom", utf8(siteFeed(published, told)))
  await folder.write("style.css", utf8(SITE_STYLE))
  return { incidents: published.length, files: await folder.finish(), leftOut }
}

async function bundleOf(workspace: Workspace, id: IncidentId, request: SiteRequest) {
  const { policy, asOf, unreviewed, guessable, keyring, software } = request
  try {
    return await makeBundle(workspace, {
      incidents: [id],
      kind: "public",
      policy,
      asOf,
      unreviewed,
      guessable,
      keyring,
      software,
      onProgress: () => null,
    })
  } catch (error) {
    if (error instanceof ReckonerError && error.code === "usage") {
      return { id, why: error.message, wayOut: error.wayOut } satisfies LeftOut
    }
    throw error
  }
}

const nothingToPublish = ([first]: readonly LeftOut[]): ReckonerError =>
  first === undefined
    ? new ReckonerError("usage", "the record holds no incident yet", "Add reports with: reckoner add PATH")
    : new ReckonerError("usage", `nothing may be published: ${first.why}`, first.wayOut)
