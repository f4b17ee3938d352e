/**
 * Record and figures into what people read: words for figures, charts for a terminal, drawings.
 * Pure: gives text, prints nothing.
 */
export { actInWords, countText } from "./act-in-words.ts"
export { atomFeed, type AtomEntry, type AtomFeed } from "./atom-feed.ts"
export { csvLine, type CsvCell } from "./csv.ts"
export { changeText, claimInBrief } from "./change-words.ts"
export { bestText, boundsText, counted, wholeNumber, type Bounds } from "./figure-words.ts"
export { tollChart, type TollPoint, type TollStep } from "./toll-chart.ts"
export { tollSvg, type TollDrawing } from "./toll-svg.ts"
export type {
  Dossier,
  DossierClaim,
  DossierDecision,
  DossierDocument,
  DossierIncident,
  DossierInterval,
  DossierKind,
  DossierNode,
  DossierToll,
  Piece,
} from "./dossier/dossier.ts"
export { claimsJson, decisionsJson, figuresJson } from "./dossier/dossier-files.ts"
export { element, escapeHtml, table } from "./dossier/html.ts"
export { dossierPage, type PageTold } from "./dossier/page.ts"
export { bundleReadme } from "./dossier/readme.ts"
export { dossierDescription, dossierTitle, roCrate, type CrateFile, type CrateTold } from "./dossier/ro-crate.ts"
export { aboutPage, indexPage } from "./site/index-page.ts"
export { incidentPage } from "./site/incident-page.ts"
export type { SiteFile, SiteIncident, SiteTold } from "./site/site.ts"
export type { Outlines } from "./site/places-map.ts"
export { siteFeed } from "./site/site-feed.ts"
export { SITE_STYLE } from "./site/site-style.ts"
