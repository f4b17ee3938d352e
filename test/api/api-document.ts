import { Ajv2020 } from "ajv/dist/2020.js"
import type { OpenedApp } from "./open-app.ts"

/** What the document says of one operation, as far as tests look at it. */
export interface Described {
  readonly method: string
  readonly path: string
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[]
  /** By status, then media type. */
  readonly answers: Readonly<Record<string, readonly string[]>>
  readonly summary: string | undefined
}

interface Operation {
  readonly summary?: string
  readonly parameters?: Described["parameters"]
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>
}

export interface ApiDocument {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

export const documentOf = async (opened: OpenedApp): Promise<ApiDocument> =>
  (await (await opened.ask("/api/openapi.json")).json()) as ApiDocument

/** Every operation that the document describes. */
export const operationsOf = ({ paths }: ApiDocument): readonly Described[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], responses, summary }]) => ({
      method: method.toUpperCase(),
      path,
      parameters,
      answers: Object.fromEntries(
        Object.entries(responses).map(([status, { content = {} }]) => [status, Object.keys(content)]),
      ),
      summary,
    })),
  )

const FORMATS = {
  "date-time": /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/u,
  uri: /^[a-z][a-z0-9+.-]*:/u,
}

const pointer = (words: readonly string[]): string =>
  words.map((word) => encodeURIComponent(word.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/")

/** Says what in an answer is not as the document says; null where all is. */
export function answerChecker(document: ApiDocument) {
  const ajv = new Ajv2020({ strict: false, formats: FORMATS, allErrors: true })
  ajv.addSchema(document, "api.json")
  return (
    { method, path }: Pick<Described, "method" | "path">,
    { status, mediaType }: { readonly status: string; readonly mediaType: string },
    answer: unknown,
  ): string | null => {
    const at = ["paths", path, method.toLowerCase(), "responses", status, "content", mediaType, "schema"]
    const validate = ajv.compile({ $ref: `api.json#/${pointer(at)}` })
    return validate(answer) ? null : ajv.errorsText(validate.errors)
  }
}
