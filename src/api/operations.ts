import type { OpenAPIHono } from "@hono/zod-openapi"

/** What one operation of the API takes and gives, as its document says. */
export interface Operation {
  /** Upper case. */
  readonly method: string
  /** Media types of its success, without parameters. */
  readonly gives: readonly string[]
  /** Parameters of its query. */
  readonly asks: readonly string[]
  /** Media types of its body; empty: it takes none. */
  readonly takes: readonly string[]
}

interface Described {
  readonly parameters?: readonly { readonly in?: string; readonly name?: string }[]
  readonly requestBody?: { readonly content?: Readonly<Record<string, unknown>> }
  readonly responses?: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>
}

const METHODS = ["get", "put", "post", "delete", "patch"] as const

const plainType = (type: string): string => (type.split(";", 1)[0] ?? "").trim()

/** The document of the API as it stands. */
export type ApiDocument = ReturnType<OpenAPIHono["getOpenAPI31Document"]>

/** Finds what can be done at a path: a small table, walked once a request. */
export class Operations {
  readonly #paths: readonly { readonly pattern: RegExp; readonly operations: readonly Operation[] }[]

  constructor({ paths = {} }: Pick<ApiDocument, "paths">) {
    this.#paths = Object.entries(paths)
      // A path without names comes before one that would take its last word for a name.
      .toSorted(([a], [b]) => Number(a.includes("{")) - Number(b.includes("{")))
      .map(([path, described]) => ({
        pattern: patternOf(path),
        operations: METHODS.flatMap((method) => {
          const operation = (described as Readonly<Record<string, Described | undefined>>)[method]
          return operation === undefined ? [] : [operationOf(method, operation)]
        }),
      }))
  }

  /** Null where the API has no such path. */
  at(path: string): readonly Operation[] | null {
    return this.#paths.find(({ pattern }) => pattern.test(path))?.operations ?? null
  }
}

function patternOf(path: string): RegExp {
  const words = path.split("/").map((word) => (word.startsWith("{") ? "[^/]+" : word.replaceAll(".", "\\.")))
  return new RegExp(`^${words.join("/")}$`, "u")
}

function operationOf(method: string, { parameters = [], requestBody, responses = {} }: Described): Operation {
  const success = Object.entries(responses).find(([status]) => status.startsWith("2"))?.[1]
  return {
    method: method.toUpperCase(),
    gives: Object.keys(success?.content ?? {}).map(plainType),
    asks: parameters.flatMap(({ in: where, name }) => (where === "query" && name !== undefined ? [name] : [])),
    takes: Object.keys(requestBody?.content ?? {}).map(plainType),
  }
}
