import type { Found } from "../../model/index.ts"
import type { Part } from "../parsed.ts"
import type { Entity } from "./entity.ts"
import { mailBodies } from "./mail-bodies.ts"
import { readableType } from "./part-type.ts"

/** A part of a mail as it stands there, its headers and transfer encoding with it. */
export const MIME_PART = "message/x-mime-part"

interface Attachments {
  readonly parts: readonly Part[]
  readonly notes: readonly string[]
}

/**
 * What was put into a mail, and into the mails that it passes on, each as a report of its own: bytes as they stand in the mail, so that
 * nothing that was not written by its sender is kept as evidence.
 * @param beside what the mail says of them: they were known when it was sent
 */
export function attachmentParts(mail: Entity, beside: readonly Found[]): Attachments {
  const parts: Part[] = []
  const notes: string[] = []
  for (const [i, entity] of attachedWithin(mail).entries()) {
    const part = `attachment ${i + 1}`
    const { start: byteStart, end: byteEnd, bodyStart, type } = entity
    if (byteEnd <= bodyStart) continue
    if (readableType(entity) === null) notes.push(`${part} is ${type.value}, not a form that is read`)
    else {
      // A mail that is passed on was sent when it says.
      const isDated = entity.message !== null && entity.message.headers.raw("date") !== ""
      parts.push({ byteStart, byteEnd, mediaType: MIME_PART, part, url: null, beside: isDated ? [] : beside })
    }
  }
  return { parts, notes }
}

/** Of mails within mails, too: each is read for its own words alone. */
function attachedWithin(mail: Entity): readonly Entity[] {
  const { plain, pages, attached } = mailBodies(mail)
  // Where plain text is the mail's words, a page that says something else is a report of its own.
  const others = pages.filter(({ isOther }, i) => (plain.length > 0 ? !isOther : i > 0))
  const own = [...attached, ...others.map(({ entity }) => entity)].toSorted((a, b) => a.start - b.start)
  return own.flatMap((entity) => (entity.message === null ? [entity] : [entity, ...attachedWithin(entity.message)]))
}
