import { OPENS, type Scan, type Sentence } from "./scan.ts"
import { CueContext, type AttributionCue } from "./speakers-cue.ts"
import { headOf } from "./speakers-head.ts"
import type { SourcePhrase } from "./speakers-phrase.ts"
import { dashCue, setsApart, signatureCue } from "./speakers-lines.ts"
import { accordingCue, byCue, ownedCue, receivingCue } from "./speakers-nominal.ts"
import { isName } from "./speakers-verb-forms.ts"
import { verbCue } from "./speakers-verbs.ts"
import { ANY_SAYING, compileSpeakerWords, SPEAKER_WORD, type SpeakerWords } from "./speakers-words.ts"
import type { Vocabulary } from "./vocabulary.ts"

export type { AttributionCue } from "./speakers-cue.ts"
export { knownOutlet, knownSpeaker, nameKey, type SourcePhrase } from "./speakers-phrase.ts"

export interface SpeakerFinder {
  /** Cues of one sentence in text order. Linear in the sentence's length. */
  cuesOf(scan: Scan, sentence: number): readonly AttributionCue[]
  /** The person named at the head of a sentence with an office or title, whatever they did; null where nobody is. */
  headOf(scan: Scan, sentence: number): SourcePhrase | null
}

/** Words are added to the vocabulary, so compile it before the scanner's first text. */
export function createSpeakerFinder(vocabulary: Vocabulary): SpeakerFinder {
  const words = compileSpeakerWords(vocabulary)
  return {
    cuesOf: (scan, sentence) => cuesOf(scan, words, sentence),
    headOf: (scan, sentence) => headOf(scan, words, sentence),
  }
}

const NO_CUES: readonly AttributionCue[] = []

/** A word that may begin a cue, or a mark that may set a name apart in a line: most sentences have neither. */
function mayHoldCue({ opens, mark }: Scan, { firstToken, endToken }: Sentence): boolean {
  for (let i = firstToken; i < endToken; i++) {
    if (((opens[i] as number) & OPENS.cue) !== 0 || setsApart(mark[i] as number)) return true
  }
  return false
}

function cuesOf(scan: Scan, words: SpeakerWords, sentence: number): readonly AttributionCue[] {
  const at = scan.sentences[sentence]
  if (at === undefined) return []
  if (!mayHoldCue(scan, at)) return NO_CUES
  const context = new CueContext(scan, words, sentence, at)
  const cues: AttributionCue[] = []
  for (let i = at.firstToken; i < at.endToken; i++) {
    if (((scan.opens[i] as number) & OPENS.cue) === 0) continue
    const form = scan.form[i] as number
    const bits = words.classOf(form)
    let found: AttributionCue | null = null
    if (form === words.id.according && scan.form[i + 1] === words.id.to) found = accordingCue(context, i)
    else if ((bits & ANY_SAYING) !== 0 && !isName(context, i)) found = verbCue(context, i, bits)
    else if ((bits & SPEAKER_WORD.receiving) !== 0) found = receivingCue(context, i)
    else if ((bits & SPEAKER_WORD.possessive) !== 0) found = ownedCue(context, i)
    if (found === null && (bits & SPEAKER_WORD.saidBy) !== 0) found = byCue(context, i)
    if (found === null) continue
    const last = cues.at(-1)
    if (last !== undefined && found.firstToken < last.endToken && found.pivot < last.endToken) continue
    cues.push(found)
    i = Math.max(i, found.endToken - 1)
  }
  if (cues.length > 0) return cues
  const kind = scan.blocks[at.block]?.kind
  const line = kind === "headline" || kind === "link" || kind === "background-header"
  const closing = line ? dashCue(context) : null
  const signed = closing ?? signatureCue(context)
  return signed === null ? cues : [signed]
}
