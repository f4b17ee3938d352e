import { unitOf } from "./mark-classes.ts"
import { FLAG } from "./scan.ts"
import { phraseEnd } from "./speakers-bounds.ts"
import { closeOf, makeCue, markAt, sourceIn, type AttributionCue, type CueContext } from "./speakers-cue.ts"
import { knownSpeaker, type SourcePhrase } from "./speakers-phrase.ts"
import { ANY_HEAD, SPEAKER_WORD } from "./speakers-words.ts"

const HYPHEN = unitOf("-")
const COLON = unitOf(":")
const EN_DASH = unitOf("–")
const EM_DASH = unitOf("—")

const isLongDash = (mark: number | undefined): boolean => mark === EN_DASH || mark === EM_DASH

/** The marks from which a name that is set apart is found. */
export const setsApart = (mark: number): boolean => mark === HYPHEN || mark === COLON || isLongDash(mark)

/** "Body found under the rubble - SES", "Police: five dead": the name that a headline sets apart. */
export function dashCue(context: CueContext): AttributionCue | null {
  const { scan, words, floor, limit } = context
  for (let i = floor + 1; i < limit - 1; i++) {
    const mark = scan.mark[i]
    const isDash = (mark === HYPHEN || isLongDash(mark)) && ((scan.flags[i + 1] as number) & FLAG.spaceBefore) !== 0
    if (isDash) {
      const end = phraseEnd(scan, words, i + 1, limit)
      const rest = end >= limit - 2 || /^[.!]$/u.test(markAt(scan, end))
      const found = rest && end - i <= 7 ? sourceIn(context, { first: i + 1, end }, false) : null
      if (found !== null && isHeadline(context, found)) return lineCue(context, found, { first: i, end, before: true })
    } else if (mark === COLON && i - floor <= 6) {
      const found = sourceIn(context, { first: floor, end: i }, false)
      if (found !== null && isHeadline(context, found)) {
        return lineCue(context, found, { first: floor, end: i + 1, before: false })
      }
    }
  }
  return null
}

/** "… Work goes on. — Rescue Service": a name behind a dash that closes a text, with no verb; it speaks for what stands before it. */
export function signatureCue(context: CueContext): AttributionCue | null {
  const { scan, words, floor, limit } = context
  const close = closeOf(context)
  for (let i = close - 2; i >= Math.max(floor, close - LONGEST_SIGNATURE); i--) {
    if (!isLongDash(scan.mark[i])) continue
    const end = phraseEnd(scan, words, i + 1, limit)
    const found = end === close && isNamed(context, i + 1) ? sourceIn(context, { first: i + 1, end }, false) : null
    if (found === null || !(isHeadline(context, found) || isInOffice(context, i + 1, found))) return null
    return lineCue(context, found, { first: i, end, before: true })
  }
  return null
}

/** Tokens that a signature may have, its dash included. */
const LONGEST_SIGNATURE = 12

/** Names and offices of a signature begin with a capital. */
const isNamed = ({ scan }: CueContext, at: number): boolean => ((scan.flags[at] as number) & FLAG.capitalised) !== 0

/** "Acting Mayor NAME": a title before the name. */
const isInOffice = ({ scan, words }: CueContext, at: number, { kind, roles }: SourcePhrase): boolean =>
  kind === "person" &&
  roles.length > 0 &&
  (words.classOf(scan.form[at] as number) & (SPEAKER_WORD.title | ANY_HEAD)) !== 0

/** A name alone may be a page's or a person's that the headline is about; offices and bodies speak. */
function isHeadline({ scan, words }: CueContext, { endToken, kind, name }: SourcePhrase): boolean {
  if (kind === "text" || kind === "pronoun" || kind === "outlet") return false
  return (
    (words.classOf(scan.form[endToken - 1] as number) & ANY_HEAD) !== 0 ||
    knownSpeaker(name) !== null ||
    name.endsWith(")")
  )
}

function lineCue(
  context: CueContext,
  found: SourcePhrase,
  at: { first: number; end: number; before: boolean },
): AttributionCue {
  const said = { source: found, via: null, end: at.end }
  return makeCue(context, {
    form: "verb",
    force: "says",
    said,
    first: at.first,
    end: at.end,
    pivot: at.first,
    coversBefore: at.before,
    coversAfter: !at.before,
  })
}
