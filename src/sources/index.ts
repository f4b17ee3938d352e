/**
 * Fetches bytes from where they are: files, folders, NDJSON, addresses of the web; later archives. Reads no words in them,
 * keeps nothing; names what it cannot take and goes on.
 */
export { fetchPaths } from "./fetch-paths.ts"
export type { Fetched, FetchOutcome, Given, LeftOut } from "./fetched.ts"
export { splitLines } from "./split-lines.ts"
export { askTimeAuthority } from "./web/ask-authority.ts"
export { isAddress } from "./web/fetch-url.ts"
export type { Validators, WebOutcome, WebPage, WebTerms } from "./web/fetch-web.ts"
export { Manners, NO_SITES, spread, type SitesKnown } from "./web/manners.ts"
