import type { Entity } from "./entity.ts"

/** The parts of a mail, by what they are to its reader. */
export interface MailBodies {
  /** Plain text to be read, in order. */
  readonly plain: readonly Entity[]
  /** Pages to be read; `isOther` of one that says what a plain text says. */
  readonly pages: readonly { readonly entity: Entity; readonly isOther: boolean }[]
  /** Files and messages that were put in. */
  readonly attached: readonly Entity[]
}

export function mailBodies(mail: Entity): MailBodies {
  const found: Found = { plain: [], pages: [], attached: [] }
  gather(mail, found, false)
  return found
}

interface Found {
  readonly plain: Entity[]
  readonly pages: { readonly entity: Entity; readonly isOther: boolean }[]
  readonly attached: Entity[]
}

function gather(entity: Entity, into: Found, isOther: boolean): void {
  const { value } = entity.type
  if (entity.children.length > 0) {
    const all = value === "multipart/signed" ? entity.children.slice(0, 1) : entity.children
    for (const child of all) gather(child, into, isOther || value === "multipart/alternative")
  } else if (isAttached(entity) || !/^text\/(?:plain|html)$/.test(value)) {
    // What a page shows is no file of its own.
    if (isAttached(entity) || entity.headers.raw("content-id") === "") into.attached.push(entity)
  } else if (value === "text/plain") into.plain.push(entity)
  else into.pages.push({ entity, isOther })
}

const isAttached = ({ headers, type }: Entity): boolean =>
  /^\s*attachment/i.test(headers.raw("content-disposition")) || type.parameters.has("name")
