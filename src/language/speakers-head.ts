import { FLAG, TOKEN, type Scan } from "./scan.ts"
import { CueContext, sourceIn } from "./speakers-cue.ts"
import type { SourcePhrase } from "./speakers-phrase.ts"
import { ANY_HEAD, SPEAKER_WORD, type SpeakerWords } from "./speakers-words.ts"

/** Tokens of a name with its office. */
const LONGEST_HEAD = 8

/** "Governor Lena Brandt toured the ward": the person with whom a sentence begins, where an office or title says who that is. */
export function headOf(scan: Scan, words: SpeakerWords, sentence: number): SourcePhrase | null {
  const at = scan.sentences[sentence]
  if (at === undefined) return null
  const { firstToken, endToken } = at
  const limit = Math.min(endToken, firstToken + LONGEST_HEAD)
  let end = firstToken
  let offices = 0
  let names = 0
  for (; end < limit && scan.kind[end] === TOKEN.word; end++) {
    const bits = words.classOf(scan.form[end] as number)
    const isOffice = (bits & (ANY_HEAD | SPEAKER_WORD.title)) !== 0
    const isCapital = ((scan.flags[end] as number) & FLAG.capitalised) !== 0
    if (!isOffice && !isCapital && (bits & SPEAKER_WORD.determiner) === 0) break
    if (isOffice) offices++
    else if (isCapital && end > firstToken) names++
  }
  if (offices === 0 || names === 0) return null
  const found = sourceIn(new CueContext(scan, words, sentence, at), { first: firstToken, end }, false)
  return found?.kind === "person" ? found : null
}
