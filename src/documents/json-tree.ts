import { LIMITS } from "../model/index.ts"
import { badInput } from "./bad-input.ts"
import { endOfString } from "./json-string.ts"

/** A value of a JSON text and where it stands there. */
export type JsonNode = JsonString | JsonObject | JsonList | JsonScalar
interface Placed {
  /** UTF-16 units of the JSON text, half-open; of a string its quotation marks included. */
  readonly start: number
  readonly end: number
}
export interface JsonString extends Placed {
  readonly kind: "string"
  readonly value: string
}
export interface JsonObject extends Placed {
  readonly kind: "object"
  readonly members: readonly { readonly key: string; readonly value: JsonNode }[]
}
export interface JsonList extends Placed {
  readonly kind: "list"
  readonly values: readonly JsonNode[]
}
export interface JsonScalar extends Placed {
  readonly kind: "scalar"
  readonly value: number | boolean | null
}

const SPACE = /[ \t\n\r]*/y
const SCALAR = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/**
 * A JSON text with the place of each of its values, so that what is read in a string can be led back to its bytes. Linear.
 * @throws ReckonerError "bad-input" naming the capture: not JSON, or nested deeper than `LIMITS.jsonDepth`
 */
export function readJson(text: string, name: string): JsonNode {
  try {
    JSON.parse(text)
  } catch (cause) {
    throw badInput(name, `is not JSON (${cause instanceof Error ? cause.message : String(cause)})`)
  }
  return new JsonReader(text, name).read()
}

/** Reads what is known to be JSON. */
class JsonReader {
  readonly #text: string
  readonly #name: string
  #at = 0

  constructor(text: string, name: string) {
    this.#text = text
    this.#name = name
  }

  read(): JsonNode {
    this.#take(SPACE)
    return this.#value(0)
  }

  #value(depth: number): JsonNode {
    if (depth > LIMITS.jsonDepth) throw badInput(this.#name, `nests deeper than ${LIMITS.jsonDepth}`)
    switch (this.#text.charAt(this.#at)) {
      case "{":
        return this.#object(depth)
      case "[":
        return this.#list(depth)
      case '"':
        return this.#string()
      default: {
        const start = this.#at
        const value = JSON.parse(this.#take(SCALAR)) as number | boolean | null
        return { kind: "scalar", start, end: this.#at, value }
      }
    }
  }

  #string(): JsonString {
    const start = this.#at
    this.#at = endOfString(this.#text, start + 1) + 1
    const value = JSON.parse(this.#text.slice(start, this.#at)) as string
    return { kind: "string", start, end: this.#at, value }
  }

  #object(depth: number): JsonObject {
    const start = this.#at
    const members: { readonly key: string; readonly value: JsonNode }[] = []
    this.#each("}", () => {
      const key = this.#string().value
      this.#take(SPACE)
      this.#at += 1
      this.#take(SPACE)
      members.push({ key, value: this.#value(depth + 1) })
    })
    return { kind: "object", start, end: this.#at, members }
  }

  #list(depth: number): JsonList {
    const start = this.#at
    const values: JsonNode[] = []
    this.#each("]", () => values.push(this.#value(depth + 1)))
    return { kind: "list", start, end: this.#at, values }
  }

  /** Calls `take` at each element up to the closing bracket, and passes over commas. */
  #each(close: string, take: () => void): void {
    this.#at += 1
    this.#take(SPACE)
    while (this.#at < this.#text.length && this.#text.charAt(this.#at) !== close) {
      take()
      this.#take(SPACE)
      if (this.#text.charAt(this.#at) === ",") this.#at += 1
      this.#take(SPACE)
    }
    this.#at += 1
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)?.[0] ?? ""
    this.#at += found.length
    return found
  }
}

/** The member of a key; null where there is none, the last where there are several, as `JSON.parse` takes it. */
export const memberOf = (node: JsonNode, key: string): JsonNode | null =>
  node.kind === "object" ? (node.members.findLast((member) => member.key === key)?.value ?? null) : null
