import { asciiLower } from "../ascii-lower.ts"
import { headerWords } from "./header-words.ts"
import { parameterised } from "./headers.ts"
import type { Entity } from "./entity.ts"

const READ: ReadonlySet<string> = new Set([
  "text/plain",
  "text/html",
  "text/markdown",
  "application/pdf",
  "message/rfc822",
])
const BY_EXTENSION: Readonly<Record<string, string>> = {
  txt: "text/plain",
  md: "text/markdown",
  htm: "text/html",
  html: "text/html",
  pdf: "application/pdf",
}

/** Name of the file that a part is; "" where it is none. */
export function fileNameOf({ headers, type }: Entity): string {
  const { parameters } = parameterised(`x; ${headers.raw("content-disposition").replace(/^[^;]*;?/, "")}`)
  return headerWords(parameters.get("filename") ?? type.parameters.get("name") ?? "")
}

/** The media type as which a part can be read, by its own word or, where that says nothing, by its file's name; null where it cannot. */
export function readableType(entity: Entity): string | null {
  const { value } = entity.type
  if (value === "message/rfc822" && entity.message === null) return null
  if (READ.has(value)) return value
  if (value !== "application/octet-stream") return null
  const extension = asciiLower(/\.([^.]{1,8})$/.exec(fileNameOf(entity))?.[1] ?? "")
  return Object.hasOwn(BY_EXTENSION, extension) ? (BY_EXTENSION[extension] ?? null) : null
}
