import type { Segment } from "../../model/index.ts"
import { asciiLower } from "../ascii-lower.ts"
import type { Decoded } from "../decode-bytes.ts"
import { applyEdits, type Edit, type MappedText } from "../edit-text.ts"
import { decodePart } from "./decode-part.ts"
import type { Entity } from "./entity.ts"

/** What stands in the working text for the headers between two texts of one mail. */
const BETWEEN = "\n\n"

/** Plain texts of a mail as one, paragraph by paragraph. */
export function plainBody(
  mail: Uint8Array,
  entities: readonly Entity[],
  name: string,
): MappedText & Pick<Decoded, "notes"> {
  const runs: Segment[] = []
  const notes: string[] = []
  const edits: Edit[] = []
  let text = ""
  for (const entity of entities) {
    const decoded = bodyLetters(mail, entity, name)
    if (decoded.text.trim() === "") continue
    const last = runs.at(-1)
    if (last !== undefined) {
      const byteStart = last.byteStart + last.byteLength
      const byteLength = (decoded.runs[0]?.byteStart ?? byteStart) - byteStart
      runs.push({ textStart: text.length, textLength: BETWEEN.length, byteStart, byteLength, verbatim: false })
      text += BETWEEN
    }
    const at = text.length
    runs.push(...decoded.runs.map((run) => ({ ...run, textStart: run.textStart + at })))
    text += decoded.text
    edits.push(
      ...lineEdits(decoded.text, entity).map(({ start, end }) => ({ start: start + at, end: end + at, text: "" })),
    )
    notes.push(...decoded.notes)
  }
  return { ...applyEdits({ text, runs, notes }, edits), notes }
}

/** The letters of a body in the encoding that its part states, else in the one that `sniff` finds in its bytes. */
export function bodyLetters(
  mail: Uint8Array,
  { type, encoding, bodyStart, end }: Entity,
  name: string,
  sniff: (bytes: Uint8Array) => string | null = () => null,
): Decoded {
  const charset = type.parameters.get("charset") ?? null
  return decodePart(mail, { encoding, charset: (bytes) => charset ?? sniff(bytes), start: bodyStart, end }, name)
}

/** Line ends become LF. In flowed text (RFC 3676) a line that ends in a space goes on in the next. */
function lineEdits(text: string, { type: { parameters } }: Entity): readonly Omit<Edit, "text">[] {
  const isFlowed = asciiLower(parameters.get("format") ?? "") === "flowed"
  const spaceGoes = asciiLower(parameters.get("delsp") ?? "") === "yes"
  const edits: Omit<Edit, "text">[] = []
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
    const lineEnd = text[at - 1] === "\r" ? at - 1 : at
    const goesOn = isFlowed && text[lineEnd - 1] === " " && text.slice(lineEnd - 4, lineEnd) !== "\n-- "
    const start = goesOn && spaceGoes ? lineEnd - 1 : lineEnd
    const end = goesOn ? at + 1 : at
    if (end > start) edits.push({ start, end })
  }
  return edits
}
