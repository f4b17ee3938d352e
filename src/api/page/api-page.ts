import { element, escapeHtml, table } from "../../publication/index.ts"
import type { ApiDocument } from "../operations.ts"
import { schemaWords, type Piece, type Schema } from "./schema-words.ts"

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly description?: string
  readonly schema?: Schema
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>

interface Operation {
  readonly summary?: string
  readonly description?: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content?: Content }
  readonly responses?: Readonly<Record<string, { readonly description?: string; readonly content?: Content }>>
}

const pieces = (all: readonly Piece[]): string =>
  all
    .map((piece) =>
      typeof piece === "string"
        ? escapeHtml(piece)
        : element("a", { href: `#${piece.schema}` }, escapeHtml(piece.schema)),
    )
    .join("")

const code = (text: string): string => element("code", {}, escapeHtml(text))

/** What stands in back-quotes is code. */
const prose = (text: string): string =>
  text
    .split("`")
    .map((part, i) => (i % 2 === 1 ? code(part) : escapeHtml(part)))
    .join("")

function parameterRow({ name, in: where, required = false, description, schema = {} }: Parameter): readonly string[] {
  const notes = [
    ...[description ?? schema.description ?? []].flat().map(prose),
    ...(schema.default === undefined ? [] : [`default ${code(String(schema.default))}`]),
  ]
  return [
    `${code(name)}${required ? " <small>required</small>" : ""}`,
    escapeHtml(where),
    pieces(schemaWords(schema)),
    notes.join("; "),
  ]
}

const contentWords = (content: Content): string =>
  Object.entries(content)
    .map(([type, { schema }]) => {
      const told = schema === undefined || Object.keys(schema).length === 0 ? "" : `: ${pieces(schemaWords(schema))}`
      return `${code(type)}${told}`
    })
    .join("<br>")

const anchorOf = (method: string, path: string): string => `${method}${path.replaceAll(/[^a-z0-9]+/giu, "-")}`

function operationSection(method: string, path: string, operation: Operation): string {
  const { summary = "", description, parameters = [], requestBody, responses = {} } = operation
  const id = anchorOf(method, path)
  return element(
    "section",
    { id },
    [
      `<h3><span class="method">${escapeHtml(method.toUpperCase())}</span> ${code(path)}</h3>`,
      `<p>${prose(summary)}.</p>`,
      ...(description === undefined ? [] : [`<p class="soft">${prose(description)}</p>`]),
      ...(parameters.length === 0
        ? []
        : [table(["Parameter", "In", "Form", "What it is"], parameters.map(parameterRow))]),
      ...(requestBody?.content === undefined ? [] : [`<p>Body ${contentWords(requestBody.content)}</p>`]),
      table(
        ["Status", "Answer", "Form"],
        Object.entries(responses).map(([status, { description: what = "", content = {} }]) => [
          escapeHtml(status),
          prose(what),
          contentWords(content),
        ]),
      ),
    ].join("\n"),
  )
}

function schemaSection(name: string, schema: Schema): string {
  const { properties, required = [] } = schema
  const body =
    properties === undefined
      ? `<p>${pieces(schemaWords(schema))}</p>`
      : table(
          ["Member", "Form", "What it is"],
          Object.entries(properties).map(([member, of]) => [
            `${code(member)}${required.includes(member) ? "" : " <small>may be absent</small>"}`,
            pieces(schemaWords(of)),
            prose(of.description ?? ""),
          ]),
        )
  return element("section", { id: name }, `<h3>${escapeHtml(name)}</h3>\n${body}`)
}

const INTRODUCTION = [
  'Everything that the pages of this record show, and nothing else, for programs. Answers are JSON; what is no success is a <a href="#Problem">Problem</a> (RFC 9457), with the way out.',
  "Lists come in pages: <code>next</code> of one is the <code>cursor</code> of the following. Answers carry an ETag: send it back as <code>If-None-Match</code>, and what has not changed is answered with 304. Any operation may answer 405 (another method), 406 (another form), 429 (asked too often) or 503 (ask again). A number that nothing sets is null, never zero. Instants are ISO 8601 in UTC.",
  'The same as <a href="/api/openapi.json">OpenAPI 3.1</a>.',
]

/** The document of the API as a page that reads without a script. */
export function apiPage(document: ApiDocument): string {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods as Readonly<Record<string, Operation>>).map(([method, operation]) => ({
      method,
      path,
      operation,
    })),
  )
  const schemas = Object.entries((document.components?.schemas ?? {}) as Readonly<Record<string, Schema>>).toSorted(
    ([a], [b]) => (a < b ? -1 : 1),
  )
  const contents = operations.map(({ method, path, operation }) => {
    const link = element("a", { href: `#${anchorOf(method, path)}` }, code(`${method.toUpperCase()} ${path}`))
    return [link, prose(operation.summary ?? "")]
  })
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>API · Reckoner</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/api/api.css">
</head>
<body>
<header><a href="/">Reckoner</a></header>
<main>
<h1>API of this record</h1>
${INTRODUCTION.map((text) => `<p>${text}</p>`).join("\n")}
<h2>What can be asked</h2>
${table(["Operation", "What it gives"], contents)}
<h2>Operations</h2>
${operations.map(({ method, path, operation }) => operationSection(method, path, operation)).join("\n")}
<h2>Forms of answers</h2>
${schemas.map(([name, schema]) => schemaSection(name, schema)).join("\n")}
</main>
</body>
</html>
`
}
