/** One row of ARCHITECTURE.md's module table: what a module's files may import. */
export interface ModuleRow {
  /** Other modules, through their doors. */
  readonly modules: readonly string[]
  readonly packages: readonly string[]
  /** Node's own modules. */
  readonly node: boolean
}

const none: readonly string[] = []

/** Stages never import each other, so the flow cannot bend back; a row is added with a module's first function. */
export const MODULE_TABLE: Readonly<Record<string, ModuleRow>> = {
  model: { modules: none, packages: ["@noble/hashes"], node: false },
  language: { modules: ["model"], packages: none, node: false },
  documents: {
    modules: ["model", "language"],
    packages: ["@mozilla/readability", "diff", "eld", "htmlparser2", "linkedom", "unpdf"],
    node: false,
  },
  claims: { modules: ["model", "language"], packages: none, node: false },
  origins: { modules: ["model", "language"], packages: none, node: false },
  incidents: { modules: ["model", "language"], packages: none, node: false },
  reckoning: { modules: ["model"], packages: none, node: false },
  decisions: { modules: ["model"], packages: none, node: false },
  privacy: { modules: ["model", "language"], packages: none, node: false },
  publication: { modules: ["model"], packages: ["d3-geo", "geojson"], node: false },
  sources: {
    modules: ["model"],
    packages: ["ipaddr.js", "robots-parser", "warcio", "yauzl"],
    node: true,
  },
  record: { modules: ["model"], packages: ["asn1js", "fflate", "pkijs"], node: true },
  workflow: {
    modules: [
      "model",
      "language",
      "documents",
      "claims",
      "origins",
      "incidents",
      "reckoning",
      "decisions",
      "privacy",
      "publication",
      "sources",
      "record",
    ],
    packages: ["@noble/hashes", "topojson-client", "topojson-specification"],
    node: true,
  },
  api: {
    modules: ["model", "workflow", "publication"],
    packages: ["@hono/node-server", "@hono/zod-openapi", "@modelcontextprotocol/server", "hono"],
    node: true,
  },
  cli: { modules: ["model", "workflow", "publication", "api"], packages: ["fastest-levenshtein"], node: true },
}

/** What tests beside the code may import besides. */
export const TEST_PACKAGES: readonly string[] = ["vitest", "fast-check"]
