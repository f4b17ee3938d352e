import { LIMITS } from "../../model/index.ts"
import { asciiLower } from "../ascii-lower.ts"
import { badInput } from "../bad-input.ts"
import { parameterised, readHeaders, type Headers, type Parameterised } from "./headers.ts"

/** A mail, or a part of one (RFC 2045): where it stands in the bytes, and what it holds. */
export interface Entity {
  readonly start: number
  readonly end: number
  readonly headers: Headers
  readonly type: Parameterised
  /** "7bit", "quoted-printable", "base64" … */
  readonly encoding: string
  readonly bodyStart: number
  /** Of a multipart. */
  readonly children: readonly Entity[]
  /** Of a message that is passed on whole. */
  readonly message: Entity | null
}

interface Range {
  readonly start: number
  readonly end: number
}

/** @throws ReckonerError "bad-input" where it nests too deep or has too many parts. Linear in bytes times the depth that is allowed. */
export function readEntity(bytes: Uint8Array, range: Range, name: string): Entity {
  return new EntityReader(bytes, name).read(range, 0, "text/plain")
}

const IDENTITY: ReadonlySet<string> = new Set(["", "7bit", "8bit", "binary"])

class EntityReader {
  readonly #bytes: Uint8Array
  readonly #name: string
  #entities = 0

  constructor(bytes: Uint8Array, name: string) {
    this.#bytes = bytes
    this.#name = name
  }

  read({ start, end }: Range, depth: number, otherwise: string): Entity {
    this.#entities += 1
    if (depth > LIMITS.mimeDepth) {
      throw badInput(this.#name, `has parts within parts more than ${LIMITS.mimeDepth} deep`)
    }
    if (this.#entities > LIMITS.mimeParts) throw badInput(this.#name, `has more than ${LIMITS.mimeParts} parts`)
    const { headers, bodyStart } = readHeaders(this.#bytes, start, end)
    const stated = headers.raw("content-type")
    const type = parameterised(stated === "" ? otherwise : stated)
    const encoding = asciiLower(headers.raw("content-transfer-encoding"))
    const body = { start: bodyStart, end }
    const isMessage = type.value === "message/rfc822" && IDENTITY.has(encoding)
    return {
      start,
      end,
      headers,
      type,
      encoding,
      bodyStart,
      children: type.value.startsWith("multipart/") ? this.#children(body, depth, type) : [],
      message: isMessage ? this.read(body, depth + 1, "text/plain") : null,
    }
  }

  #children(body: Range, depth: number, { value, parameters }: Parameterised): readonly Entity[] {
    const boundary = parameters.get("boundary") ?? ""
    if (boundary === "") return []
    const otherwise = value === "multipart/digest" ? "message/rfc822" : "text/plain"
    return this.#between(body, boundary).map((range) => this.read(range, depth + 1, otherwise))
  }

  /** What stands between lines that are "--boundary"; the end of the whole closes the last, where a mail was cut short. */
  #between({ start, end }: Range, boundary: string): readonly Range[] {
    const { buffer, byteOffset } = this.#bytes
    const body = Buffer.from(buffer, byteOffset + start, end - start)
    const needle = Buffer.from(`--${boundary}`)
    const ranges: Range[] = []
    let begun = -1
    for (let at = body.indexOf(needle); at >= 0; at = body.indexOf(needle, at + needle.length)) {
      const line = delimiterAt(body, at, needle.length)
      if (line === null) continue
      if (begun >= 0) ranges.push({ start: start + begun, end: start + Math.max(begun, line.before) })
      begun = line.isLast ? -1 : line.after
      if (line.isLast) break
    }
    if (begun >= 0) ranges.push({ start: start + begun, end })
    return ranges
  }
}

const LF = 10
const CR = 13

/** The line of a delimiter: where what is before it ends (its line end is the delimiter's), where what is after it begins. */
function delimiterAt(
  body: Buffer,
  at: number,
  length: number,
): { readonly before: number; readonly after: number; readonly isLast: boolean } | null {
  if (at > 0 && body[at - 1] !== LF) return null
  const isLast = body.toString("latin1", at + length, at + length + 2) === "--"
  let after = at + length + (isLast ? 2 : 0)
  while (body[after] === 32 || body[after] === 9) after += 1
  if (body[after] === CR) after += 1
  if (after < body.length && body[after] !== LF) return null
  const before = body[at - 2] === CR ? at - 2 : at - 1
  return { before, after: Math.min(body.length, after + 1), isLast }
}
