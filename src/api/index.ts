/**
 * The record over HTTP (OpenAPI 3.1) and MCP, over the same operations as the command line. Answers are told in the shapes of `contract/`;
 * nothing of the record's own types leaves here.
 */
export { createApp, type AppOptions } from "./app.ts"
export { Answers } from "./answers.ts"
export { serveMcp, type McpOptions } from "./mcp/serve-mcp.ts"
export { COLUMNS } from "./told/incident-exports.ts"
export { webPages } from "./web-pages.ts"
export { serve, type Serving } from "./serve.ts"
export type { Served } from "./served.ts"
