import { nameKey, type AttributionCue, type SourcePhrase } from "../../language/index.ts"
import type { DocumentView } from "../view.ts"
import { NameBook, type Voice } from "./names.ts"

/** Words of saying, and who stands behind them. */
export interface SpokenCue {
  readonly cue: AttributionCue
  readonly voice: Voice
  /** Through whom it came by the same words ("Reuters reported, citing …"); null where they name nobody. */
  readonly via: string | null
}

/** The cues of each sentence of a document. */
export type SpokenCues = readonly (readonly SpokenCue[])[]

/** A cue with the reason why it speaks for a frame. */
export interface Choice {
  readonly spoken: SpokenCue
  readonly rule: string
  readonly why: string
  readonly losers: readonly string[]
}

const SILENCE: readonly SpokenCue[] = []
/** How many sentences back a person was introduced. */
const HEADS_REACH = 12
const HE_OR_SHE: ReadonlySet<string> = new Set(["he", "she"])
/** How far into a sentence its first name may reach, in UTF-16 units. */
const LONGEST_HEADING = 80
const HEADING_NAME = /^((?:\p{Lu}[\p{L}'’-]+ ){0,3}\p{Lu}[\p{L}'’-]+)(?:, who |,? \p{Ll})/u

/** Who each cue of a document names, after names, pronouns and offices are joined over the text. */
export function spokenCues(view: DocumentView): SpokenCues {
  const { scan } = view
  const sources: SourcePhrase[] = []
  for (let s = 0; s < scan.sentences.length; s++) for (const cue of view.cuesOf(s)) sources.push(cue.source)
  const book = new NameBook(sources, scan.text)
  let background = false
  return scan.sentences.map(({ block }, sentence) => {
    const kind = scan.blocks[block]?.kind
    if ((kind === "background-header" || kind === "background") !== background) {
      background = !background
      book.forget()
    }
    const cues = view.cuesOf(sentence)
    if (cues.length === 0) return SILENCE
    return cues.map((cue) => ({ cue, voice: voiceOf(view, book, { cue, sentence }), via: cue.via?.name ?? null }))
  })
}

interface CueAt {
  readonly cue: AttributionCue
  readonly sentence: number
}

function voiceOf(view: DocumentView, book: NameBook, at: CueAt): Voice {
  const { source } = at.cue
  if (source.kind !== "pronoun" || !HE_OR_SHE.has(nameKey(source.name)) || !isSilent(view, at.sentence - 1)) {
    return book.resolve(source)
  }
  // "The mayor, Ann Holt, came to the square. Four had been shot, she said": whom the sentence before begins with.
  const head = view.headOf(at.sentence - 1)
  if (head !== null) return book.resolveAs(source, head)
  return namedBefore(view, book, at) ?? book.resolve(source)
}

/** Nobody speaks in the sentence, and the next is of the same paragraph. */
function isSilent(view: DocumentView, sentence: number): boolean {
  const { sentences } = view.scan
  const block = sentences[sentence]?.block
  return block !== undefined && block === sentences[sentence + 1]?.block && view.cuesOf(sentence).length === 0
}

/** "Brandt, who had toured the ward, looked tired. She said": somebody who speaks in the text, or with whose office and full name a sentence before begins. */
function namedBefore(view: DocumentView, book: NameBook, { cue, sentence }: CueAt): Voice | null {
  const { sentences, text } = view.scan
  const { start = 0, end = 0 } = sentences[sentence - 1] ?? {}
  const name = nameKey(HEADING_NAME.exec(text.slice(start, Math.min(end, start + LONGEST_HEADING)))?.[1] ?? "")
  if (name === "") return null
  const speaker = book.personOf(name)
  if (speaker !== null) return speaker
  for (let s = sentence - 1; s >= Math.max(0, sentence - HEADS_REACH); s--) {
    const head = view.headOf(s)
    if (head !== null && ` ${nameKey(head.name)}`.endsWith(` ${name}`)) return book.resolveAs(cue.source, head)
  }
  return null
}
