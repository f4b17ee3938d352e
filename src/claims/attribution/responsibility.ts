import {
  DEED_WORDS,
  EVENT_NOUNS,
  MEANS_WORDS,
  type AttributionCue,
  type Scan,
  type SayingForce,
  oneOf,
  type Sentence,
} from "../../language/index.ts"
import type { Modality } from "../../model/index.ts"
import type { Frame } from "../frame.ts"
import type { DocumentView } from "../view.ts"

/** Longest quote of an uncounted statement, in UTF-16 units: enough to be read alone. */
const LONGEST_QUOTE = 160

const DEEDS = oneOf([...DEED_WORDS, ...Object.keys(EVENT_NOUNS), ...Object.keys(MEANS_WORDS)])
const STATEMENTS: Readonly<
  Partial<Record<SayingForce, { readonly modality: Modality; readonly rule: string; readonly object: string }>>
> = {
  denies: { modality: "denied", rule: "en.responsibility.denied", object: "denied" },
  accuses: { modality: "asserted", rule: "en.responsibility.accused", object: "accused" },
  admits: { modality: "asserted", rule: "en.responsibility.admitted", object: "admitted" },
}

/**
 * Statements of who did it, as frames without a count. An allegation is recorded as one (product.md, rule 8): the frame says
 * who accuses, denies or admits, never who did it. None where the document counts nobody.
 */
export function responsibilityFrames(
  scan: Scan,
  cuesOf: DocumentView["cuesOf"],
  frames: readonly Frame[],
): readonly Frame[] {
  if (frames.length === 0) return []
  const found: Frame[] = []
  for (let index = 0; index < scan.sentences.length; index++) {
    const sentence = scan.sentences[index] as Sentence
    const kind = scan.blocks[sentence.block]?.kind
    if (kind === "link" || kind === "boilerplate" || kind === "headline") continue
    for (const cue of cuesOf(index)) {
      const statement = STATEMENTS[cue.force]
      if (statement === undefined || cue.form !== "verb" || cue.source.kind === "text") continue
      const end = clauseEnd(scan, cue, sentence.endToken)
      if (end <= cue.pivot + 1 || !namesDeed(scan, cue.pivot + 1, end)) continue
      const start = scan.start[cue.pivot] as number
      found.push({
        start,
        end: scan.end[end - 1] as number,
        measure: "responsibility",
        tier: "status",
        count: null,
        extent: "total",
        group: null,
        object: statement.object,
        modality: statement.modality,
        marks: [],
        trigger: { start, end: scan.end[cue.pivot] as number },
        counted: null,
        sentence: index,
        subsetOf: null,
        rule: statement.rule,
        trace: [
          {
            pass: "frame",
            rule: statement.rule,
            why: `“${scan.text.slice(start, scan.end[cue.pivot])}” is about who did it`,
          },
        ],
      })
    }
  }
  return found
}

/** The clause after the verb: to the next comma, stop or dash, and no longer than a quote may be. */
function clauseEnd(scan: Scan, cue: AttributionCue, limit: number): number {
  const start = scan.start[cue.pivot] as number
  let i = cue.pivot + 1
  for (; i < limit; i++) {
    if (cue.endToken <= i && isAndSaid(scan, i)) break
    if (
      (scan.end[i] as number) - start > LONGEST_QUOTE ||
      /^[,.;:!?–—"”]/u.test(scan.text.slice(scan.start[i], scan.end[i]))
    ) {
      break
    }
  }
  return i
}

/** "denied it and claimed that": another statement begins. */
const isAndSaid = (scan: Scan, i: number): boolean =>
  /^(?:and|but) (?:said|says|claimed|claims|added|insisted|accused|blamed|called)(?![a-z])/u.test(
    scan.text.slice(scan.start[i], (scan.start[i] as number) + 16),
  )

function namesDeed(scan: Scan, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (DEEDS.at(scan, i)) return true
  return false
}
