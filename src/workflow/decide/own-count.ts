import { anchorAt } from "../../decisions/index.ts"
import { packParsed, parseCapture } from "../../documents/index.ts"
import {
  captureId,
  ReckonerError,
  sha256Hex,
  type Capture,
  type Decision,
  type DecisionAct,
  type Instant,
} from "../../model/index.ts"
import type { Act } from "../../record/index.ts"
import { textRowOf } from "../apply.ts"
import { textAct } from "../text-act.ts"
import { NOTE_MEDIA_TYPE, type NewDocument } from "../read-document.ts"
import type { Workspace } from "../workspace.ts"
import { anchorNamed } from "./named-anchors.ts"
import { onlyName, type DecisionRequest } from "./request.ts"
import { blankClaim, changed } from "./stated.ts"

/** A note as a capture of the record, with what is stored of it. */
export interface OwnNote {
  readonly document: NewDocument & { readonly workingText: string }
  readonly blobs: readonly Uint8Array[]
  readonly acts: readonly Act[]
}

/** An own count: the note that its grounds are kept in, captured like a report, and the act that rests on it. */
export interface OwnCount {
  readonly act: DecisionAct
  readonly note: OwnNote
}

/** Who wrote the note of a count, and when. */
export interface NoteAuthor {
  readonly at: Instant
  readonly name: string
}

const OWN_COUNT = ", own count"

/** The author of the note that was captured so. */
export const authorOfNote = ({ outlet, published }: Pick<Capture, "outlet" | "published">): NoteAuthor => ({
  at: Date.parse(published ?? ""),
  name: (outlet ?? "").slice(0, -OWN_COUNT.length),
})

/** The note of a person's count: a function of its words, its author and the count's instant, so that it is the same in every record. */
export async function ownNote(words: string, { at, name }: NoteAuthor): Promise<OwnNote> {
  const bytes = new TextEncoder().encode(words)
  const content = {
    blob: sha256Hex(bytes),
    url: null,
    outlet: `${name}${OWN_COUNT}`,
    published: new Date(at).toISOString(),
    givenId: null,
  }
  const capture: Capture = {
    ...content,
    id: captureId(content),
    byteLength: bytes.length,
    title: "Own count",
    name: null,
    mediaType: NOTE_MEDIA_TYPE,
    capturedAt: at,
  }
  const parsed = await parseCapture({ bytes, mediaType: NOTE_MEDIA_TYPE, name: "own count" })
  const parsedBytes = new TextEncoder().encode(packParsed(parsed))
  const textBytes = new TextEncoder().encode(parsed.text)
  return {
    document: { capture, text: textRowOf(parsed, sha256Hex(textBytes)), workingText: parsed.text },
    blobs: [bytes, textBytes, parsedBytes],
    acts: [{ act: "capture", capture }, textAct(capture.id, parsed, { text: textBytes, parsed: parsedBytes })],
  }
}

/**
 * A count of one's own stands on words in a captured text like any other (product.md, rule 1): the note that says how it was come to.
 * @throws ReckonerError "usage" where measure, count or grounds are missing
 */
export async function ownCountOf(
  workspace: Workspace,
  request: DecisionRequest,
  { at, by }: Pick<Decision, "at" | "by">,
): Promise<OwnCount> {
  const { count, measure } = request.changes ?? {}
  const why = (request.why ?? "").trim()
  if (count === undefined || measure === undefined || why === "") {
    throw new ReckonerError(
      "usage",
      "verify needs --measure, --count and --why, how it was counted",
      "See: reckoner decide --help",
    )
  }
  const of = await anchorNamed(workspace, onlyName(request, "incident"))
  const stated = changed(workspace, { ...blankClaim(""), marks: ["verified"] }, request.changes ?? {})
  const wording = stated.count?.wording ?? count
  const note = await ownNote(`Own count: ${wording} ${measure}.\n\n${why}\n`, { at, name: by.name })
  const { capture, text, workingText } = note.document
  const start = workingText.indexOf(wording)
  const counts = { measure: stated.measure, group: stated.group, ordinal: 0 }
  const claim = anchorAt(
    { capture: capture.id, hash: text.hash, text: workingText },
    { start, end: start + wording.length },
    counts,
  )
  return { act: { kind: "verify", claim, stated, of }, note }
}
