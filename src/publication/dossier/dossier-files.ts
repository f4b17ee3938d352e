import type { Dossier } from "./dossier.ts"

/** Format of the three; a field may be added without a new number, none changes its meaning. */
const FORMAT = 1

/** What stands in claims.json (docs/schema/bundle-claims.schema.json). */
export const claimsJson = ({ kind, incidents, documents, claims }: Dossier): object => ({
  format: FORMAT,
  kind,
  incidents: incidents.map(({ id, label }) => ({ id, label })),
  documents,
  claims,
})

/** What stands in figures.json (docs/schema/bundle-figures.schema.json). */
export const figuresJson = ({ kind, policy, asOf, incidents }: Dossier): object => ({
  format: FORMAT,
  kind,
  policy,
  asOf,
  incidents,
})

/** What stands in decisions.json (docs/schema/bundle-decisions.schema.json). */
export const decisionsJson = ({ kind, decisions }: Dossier): object => ({ format: FORMAT, kind, decisions })
