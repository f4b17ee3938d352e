import type { ApiDocument } from "./operations.ts"

const PROBLEM = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } }

/** What is answered whichever operation is asked, before it is. */
const ANSWERS_OF_ALL = {
  405: { description: "the path does not take this method; `Allow` says which", content: PROBLEM },
  406: { description: "it has no form that `Accept` takes", content: PROBLEM },
  429: { description: "asked too often; `Retry-After` says when to ask again", content: PROBLEM },
  503: { description: "the record, or a place among its listeners, is taken: ask again", content: PROBLEM },
}

const VERSION = "/api/v1/"

const capital = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`

/** "get /api/v1/incidents/{id}/figures" → "getIncidentsByIdFigures" */
function idOf(method: string, path: string): string {
  const words = path
    .slice(VERSION.length)
    .replaceAll(/\{([a-z]+)\}/gu, "by/$1")
    .split(/[/.-]/u)
  return `${method}${words.map(capital).join("")}`
}

/** The document of the API for programs that are made from it: each operation has a name and a tag, and says also what is answered before it is asked. */
export function describedApi(document: ApiDocument): ApiDocument {
  const paths = Object.entries(document.paths ?? {}).map(([path, methods]) => [
    path,
    Object.fromEntries(
      Object.entries(methods as Readonly<Record<string, { readonly responses?: object }>>).map(
        ([method, operation]) => [
          method,
          {
            operationId: idOf(method, path),
            tags: [path.slice(VERSION.length).split("/", 1)[0] ?? ""],
            ...operation,
            responses: { ...ANSWERS_OF_ALL, ...operation.responses },
          },
        ],
      ),
    ),
  ])
  return { ...document, paths: Object.fromEntries(paths) as NonNullable<ApiDocument["paths"]> }
}
