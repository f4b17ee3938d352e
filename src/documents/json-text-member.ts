import { LIMITS } from "../model/index.ts"
import { badInput } from "./bad-input.ts"
import { endOfString } from "./json-string.ts"

const CODE = { quote: 34, open: 123, close: 125, openList: 91, closeList: 93, colon: 58 } as const

/**
 * Where the string of the top-level member "text" stands in a line of JSON, without its quotation marks; null where there is none.
 * One pass, no recursion; what is not JSON is left for the parser to refuse.
 * @throws ReckonerError "bad-input" on nesting deeper than 100, and on two members "text": nobody could say which was read.
 */
export function textMember(line: string, name: string): { readonly start: number; readonly end: number } | null {
  let found: { readonly start: number; readonly end: number } | null = null
  let depth = 0
  let key: string | null = null
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at)
    if (code === CODE.open || code === CODE.openList) {
      depth += 1
      if (depth > LIMITS.jsonDepth) throw badInput(name, `nests deeper than ${LIMITS.jsonDepth}`)
    } else if (code === CODE.close || code === CODE.closeList) depth -= 1
    else if (code === CODE.quote) {
      const end = endOfString(line, at + 1)
      if (depth === 1 && isKey(line, end + 1)) key = keyOf(line.slice(at, end + 1))
      else if (depth === 1 && key === "text") {
        if (found !== null) throw badInput(name, 'has two members "text"')
        found = { start: at + 1, end }
      }
      at = end
    }
  }
  return found
}

function isKey(line: string, from: number): boolean {
  let at = from
  while (at < line.length && line.charCodeAt(at) <= 32) at += 1
  return line.charCodeAt(at) === CODE.colon
}

function keyOf(literal: string): string | null {
  try {
    return JSON.parse(literal) as string
  } catch {
    return null
  }
}
