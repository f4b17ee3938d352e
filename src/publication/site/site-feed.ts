import { atomFeed, type AtomEntry } from "../atom-feed.ts"
import { boundsText } from "../figure-words.ts"
import type { DossierIncident, DossierToll } from "../dossier/dossier.ts"
import type { SiteIncident, SiteTold } from "./site.ts"

/** Of an incident at most so many of its last steps: a reader of feeds wants what is new. */
const STEPS_EACH = 12
const ENTRIES = 400

const entriesOf = ({ id, label }: DossierIncident, { measure, group, steps }: DossierToll): readonly AtomEntry[] =>
  steps.slice(-STEPS_EACH).map((step) => ({
    id: `urn:reckoner:incident:${id}:${measure}:${group ?? "people"}:${step.from}`,
    title: `${label}: ${measure} ${step.bestWords}`,
    updatedAt: step.from,
    publishedAt: step.from,
    href: `incidents/${id}.html#toll`,
    content: `Low–best–high ${boundsText(step)}. ${step.because}.`,
  }))

/** The newest steps of the tolls of a publication. Its addresses lead from the feed's own place. */
export function siteFeed(incidents: readonly SiteIncident[], { title, recordKey }: SiteTold): string {
  const entries = incidents
    .flatMap(({ dossier }) => dossier.incidents.flatMap((one) => one.tolls.flatMap((toll) => entriesOf(one, toll))))
    .toSorted(
      (a, b) =>
        Number(a.updatedAt < b.updatedAt) - Number(a.updatedAt > b.updatedAt) ||
        Number(a.id > b.id) - Number(a.id < b.id),
    )
    .slice(0, ENTRIES)
  const asOf = incidents.map(({ dossier }) => dossier.asOf).toSorted()
  return atomFeed({
    id: `urn:reckoner:publication:${recordKey ?? "unsigned"}`,
    title,
    subtitle: "What changed in the tolls, as low–best–high.",
    author: title,
    selfHref: "feed.atom",
    href: "index.html",
    updatedAt: asOf.at(-1) ?? "1970-01-01T00:00:00.000Z",
    entries,
  })
}
