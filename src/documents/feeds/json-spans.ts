import { LIMITS } from "../../model/index.ts"
import { badInput } from "../bad-input.ts"
import type { Edit } from "../edit-text.ts"

/** Where a value stands in a JSON text. */
export interface JsonSpan {
  readonly kind: "string" | "object"
  /** How many objects and lists are around it. */
  readonly depth: number
  /** Its key in the object around it, or that of the list that it stands in; null at the top. */
  readonly key: string | null
  /** Without its quotation marks; of an object with its braces. */
  readonly start: number
  readonly end: number
}

interface Around {
  readonly isObject: boolean
  readonly start: number
  key: string | null
}

/** Strings and objects of a JSON text, in the order in which they end. One pass; what is not JSON is left for the parser to refuse. */
export function* jsonSpans(text: string, name: string): Generator<JsonSpan> {
  const around: Around[] = []
  const keyHere = (): string | null => around.at(-1)?.key ?? null
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at)
    if (letter === "{" || letter === "[") {
      around.push({ isObject: letter === "{", start: at, key: letter === "{" ? null : keyHere() })
      if (around.length > LIMITS.jsonDepth) throw badInput(name, `nests deeper than ${LIMITS.jsonDepth}`)
    } else if (letter === "}" || letter === "]") {
      const closed = around.pop()
      if (closed?.isObject === true) {
        yield { kind: "object", depth: around.length, key: keyHere(), start: closed.start, end: at + 1 }
      }
    } else if (letter === '"') {
      const end = endOfString(text, at + 1)
      const inside = around.at(-1)
      if (inside?.isObject === true && isKey(text, end + 1)) inside.key = keyOf(text.slice(at, end + 1))
      else yield { kind: "string", depth: around.length, key: keyHere(), start: at + 1, end }
      at = end
    }
  }
}

/** Index of the closing quotation mark; the text's length where it is missing. */
function endOfString(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text.charAt(at) === "\\") at += 1
    else if (text.charAt(at) === '"') return at
  }
  return text.length
}

function isKey(text: string, from: number): boolean {
  let at = from
  while (at < text.length && text.charCodeAt(at) <= 32) at += 1
  return text.charAt(at) === ":"
}

function keyOf(literal: string): string | null {
  try {
    return JSON.parse(literal) as string
  } catch {
    return null
  }
}

/** The edits that undo the escapes of a string, a pair of surrogates as one; half a pair is dropped, which no UTF-8 can keep. */
export function unescapes(text: string, { start, end }: Pick<JsonSpan, "start" | "end">): readonly Edit[] {
  const edits: Edit[] = []
  for (let at = text.indexOf("\\", start); at >= 0 && at < end; at = text.indexOf("\\", at)) {
    const length = lengthOfEscape(text, at)
    const value = JSON.parse(`"${text.slice(at, at + length)}"`) as string
    edits.push({ start: at, end: at + length, text: value.isWellFormed() && value !== "\0" ? value : "" })
    at += length
  }
  return edits
}

function lengthOfEscape(text: string, at: number): number {
  if (text.charAt(at + 1) !== "u") return 2
  const isPair = /^\\u[dD][89abAB]..\\u[dD][c-fC-F]/.test(text.slice(at, at + 12))
  return isPair ? 12 : 6
}
