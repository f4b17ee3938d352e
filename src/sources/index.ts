/**
 * Fetches bytes from where they are: files, folders and NDJSON; later URLs, feeds and archives. Reads no words in them,
 * keeps nothing; names what it cannot take and goes on.
 */
export { fetchPaths } from "./fetch-paths.ts"
export type { Fetched, FetchOutcome, Given, LeftOut } from "./fetched.ts"
export { splitLines } from "./split-lines.ts"
