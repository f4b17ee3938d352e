import { FLAG, TOKEN, type Scan } from "./scan.ts"
import { isShouted, knownSpeaker, readSource, type SourcePhrase } from "./speakers-phrase.ts"
import { subjectStart, phraseEnd, type TokenRange } from "./speakers-bounds.ts"
import { ANY_HEAD, ANY_SAYING, compileSpeakerWords, SPEAKER_WORD, type SpeakerWords } from "./speakers-words.ts"
import type { SayingForce } from "./en/lexicon/saying.ts"
import type { Vocabulary } from "./vocabulary.ts"

export { isShouted, knownOutlet, knownSpeaker, nameKey, sliceOf, type SourcePhrase } from "./speakers-phrase.ts"

/** Words of one sentence that say whose statement it is. */
export interface AttributionCue {
  /** Index into `Scan.sentences`. */
  readonly sentence: number
  /** verb: "police said". according: "according to police". by: "shared by the agency", "a post from X". */
  readonly form: "verb" | "according" | "by"
  readonly force: SayingForce
  readonly source: SourcePhrase
  /** Who carried the words of `source`: "CNN reported citing police". */
  readonly via: SourcePhrase | null
  /** All tokens of the cue: its phrases and its verb. */
  readonly firstToken: number
  readonly endToken: number
  /** Token of the verb, of "according", or of "by". */
  readonly pivot: number
  /** True where the words before the cue are its statement ("…, police said"). */
  readonly coversBefore: boolean
  /** True where the words after it are. */
  readonly coversAfter: boolean
  readonly channel: string | null
}

export interface SpeakerFinder {
  /** Cues of one sentence in text order. Linear in the sentence's length. */
  cuesOf(scan: Scan, sentence: number): readonly AttributionCue[]
}

/** Words are added to the vocabulary, so compile it before the scanner's first text. */
export function createSpeakerFinder(vocabulary: Vocabulary): SpeakerFinder {
  const words = compileSpeakerWords(vocabulary)
  return { cuesOf: (scan, sentence) => cuesOf(scan, words, sentence) }
}

interface Context {
  readonly scan: Scan
  readonly words: SpeakerWords
  readonly sentence: number
  readonly floor: number
  readonly limit: number
  readonly shouted: boolean
}

function cuesOf(scan: Scan, words: SpeakerWords, sentence: number): readonly AttributionCue[] {
  const at = scan.sentences[sentence]
  if (at === undefined) return []
  const block = scan.blocks[at.block]
  const shouted = isShouted(scan, block?.firstToken ?? at.firstToken, Math.min(block?.endToken ?? at.endToken, (block?.firstToken ?? at.firstToken) + 60))
  const context: Context = { scan, words, sentence, floor: at.firstToken, limit: at.endToken, shouted }
  const cues: AttributionCue[] = []
  for (let i = at.firstToken; i < at.endToken; i++) {
    const form = scan.form[i] as number
    if (form === 0) continue
    const bits = words.classOf(form)
    let cue: AttributionCue | null = null
    if (form === words.id.according && scan.form[i + 1] === words.id.to) cue = accordingCue(context, i)
    else if ((bits & ANY_SAYING) !== 0 && !isName(context, i)) cue = verbCue(context, i, bits)
    else if ((bits & SPEAKER_WORD.receiving) !== 0) cue = receivingCue(context, i)
    else if ((bits & SPEAKER_WORD.possessive) !== 0) cue = ownedCue(context, i)
    if (cue === null && (bits & SPEAKER_WORD.saidBy) !== 0) cue = byCue(context, i)
    if (cue === null) continue
    const last = cues.at(-1)
    if (last !== undefined && cue.firstToken < last.endToken && cue.pivot < last.endToken) continue
    cues.push(cue)
    i = Math.max(i, cue.endToken - 1)
  }
  const line = block?.kind === "headline" || block?.kind === "link" || block?.kind === "background-header"
  const closing = line && cues.length === 0 ? dashCue(context) : null
  return closing === null ? cues : [closing]
}

/** "Body found under the rubble - SES", "Police: five dead": the name that a headline sets apart. */
function dashCue(context: Context): AttributionCue | null {
  const { scan, words, floor, limit } = context
  for (let i = floor + 1; i < limit - 1; i++) {
    const dash = markAt(scan, i)
    const isDash = /^[-–—]$/u.test(dash) && ((scan.flags[i + 1] as number) & FLAG.spaceBefore) !== 0
    if (isDash) {
      const end = phraseEnd(scan, words, i + 1, limit)
      const rest = end >= limit - 2 || /^[.!]$/u.test(markAt(scan, end))
      const found = rest && end - i <= 7 ? source(context, { first: i + 1, end }, false) : null
      if (found !== null && isHeadline(context, found)) return lineCue(context, found, { first: i, end, before: true })
    } else if (dash === ":" && i - floor <= 6) {
      const found = source(context, { first: floor, end: i }, false)
      if (found !== null && isHeadline(context, found)) return lineCue(context, found, { first: floor, end: i + 1, before: false })
    }
  }
  return null
}

/** A name alone may be a page's or a person's that the headline is about; offices and bodies speak. */
function isHeadline({ scan, words }: Context, { endToken, kind, name }: SourcePhrase): boolean {
  if (kind === "text" || kind === "pronoun" || kind === "outlet") return false
  return (words.classOf(scan.form[endToken - 1] as number) & ANY_HEAD) !== 0 || knownSpeaker(name) !== null || name.endsWith(")")
}

function lineCue(context: Context, found: SourcePhrase, at: { first: number; end: number; before: boolean }): AttributionCue {
  const said = { source: found, via: null, end: at.end }
  return cue(context, { form: "verb", force: "says", said, first: at.first, end: at.end, pivot: at.first, coversBefore: at.before, coversAfter: !at.before })
}

const markAt = (scan: Scan, i: number): string =>
  scan.kind[i] === TOKEN.punctuation || scan.kind[i] === TOKEN.symbol ? (scan.text[scan.start[i] as number] ?? "") : ""

function source(context: Context, range: TokenRange, strong: boolean): SourcePhrase | null {
  return readSource(context.scan, context.words, { first: range.first, end: range.end, shouted: context.shouted, strong })
}

function accordingCue(context: Context, at: number): AttributionCue | null {
  const { scan, words, floor, limit } = context
  const first = at + 2
  const end = phraseEnd(scan, words, first, limit)
  const said = deepen(context, { first, end }, source(context, { first, end }, true))
  if (said === null) return null
  const leading = at - floor <= 2
  return cue(context, {
    form: "according",
    force: "says",
    said,
    first: at,
    end: Math.max(said.end, end),
    pivot: at,
    coversBefore: !leading,
    coversAfter: leading || markAt(scan, end) === ",",
  })
}

interface Said {
  readonly source: SourcePhrase
  readonly via: SourcePhrase | null
  /** First token after all of it. */
  readonly end: number
}

/** Looks through a text or a source to who is behind it: "a post by the mayor", "a source referenced by the agency". */
function deepen(context: Context, range: TokenRange, outer: SourcePhrase | null): Said | null {
  const { scan, words, limit } = context
  const inner = innerBy(context, range.first, Math.min(limit, range.end + 6))
  if (outer === null) return inner === null ? null : { source: inner.source, via: null, end: inner.end }
  if (inner === null) return { source: outer, via: null, end: range.end }
  if (outer.kind === "text") return { source: inner.source, via: null, end: inner.end }
  const cut = readSource(scan, words, { first: range.first, end: inner.by - 1, shouted: context.shouted, strong: true })
  return { source: cut ?? outer, via: inner.source, end: inner.end }
}

/** "post by NAME", "figures recorded by NAME", "a post from NAME" within [first, limit). */
function innerBy(context: Context, first: number, limit: number): { source: SourcePhrase; by: number; end: number } | null {
  const { scan, words } = context
  for (let i = first + 1; i < limit - 1; i++) {
    if (scan.form[i] !== words.id.by && scan.form[i] !== words.id.from) continue
    if ((words.classOf(scan.form[i - 1] as number) & SPEAKER_WORD.saidBy) === 0) continue
    const end = phraseEnd(scan, words, i + 1, context.limit)
    const found = source(context, { first: i + 1, end }, false)
    if (found !== null && found.kind !== "text") return { source: found, by: i, end }
  }
  return null
}

function byCue(context: Context, at: number): AttributionCue | null {
  const { scan, words, limit } = context
  const by = at + 1
  if (by >= limit || !(scan.form[by] === words.id.by || (scan.form[by] === words.id.from && (words.classOf(scan.form[at] as number) & SPEAKER_WORD.textHead) !== 0))) return null
  const end = phraseEnd(scan, words, by + 1, limit)
  const found = source(context, { first: by + 1, end }, false)
  if (found === null || found.kind === "text") return null
  return cue(context, { form: "by", force: "says", said: { source: found, via: null, end }, first: at, end, pivot: by, coversBefore: true, coversAfter: true })
}

/** "police received reports of three wounded": police tell it. */
function receivingCue(context: Context, at: number): AttributionCue | null {
  const { scan, words, floor, limit } = context
  const object = (i: number): boolean => i < limit && (words.classOf(scan.form[i] as number) & SPEAKER_WORD.received) !== 0
  if (!object(at + 1) && !object(at + 2) && !object(at + 3)) return null
  const subject = subjectStart(scan, words, { verb: at, floor })
  const found = subject === null ? null : source(context, subject.range, false)
  if (subject === null || found === null) return null
  const said = { source: found, via: null, end: at + 1 }
  return cue(context, { form: "verb", force: "shows", said, first: subject.first, end: at + 1, pivot: at, coversBefore: false, coversAfter: true })
}

/** "the army's estimate of": the owner of the number speaks for what follows. */
function ownedCue(context: Context, at: number): AttributionCue | null {
  const { scan, words, floor, limit } = context
  if (at + 1 >= limit || (words.classOf(scan.form[at + 1] as number) & SPEAKER_WORD.ownedNumber) === 0) return null
  const subject = subjectStart(scan, words, { verb: at, floor })
  const found = subject === null || subject.apposed !== null ? null : source(context, subject.range, false)
  if (subject === null || found === null || found.kind === "text") return null
  const said = { source: found, via: null, end: at + 2 }
  return cue(context, { form: "by", force: "shows", said, first: subject.first, end: at + 2, pivot: at + 1, coversBefore: false, coversAfter: true })
}

function verbCue(context: Context, at: number, bits: number): AttributionCue | null {
  const { scan, words, floor, limit } = context
  const force = forceOf(bits)
  const strong = force !== "shows"
  if (isPassive(context, at) || isNoun(context, at) || isSaidToBe(context, at)) return null
  const before = markAt(scan, at - 1)
  const inverted = at > floor && strong && /^[,"”’'»?!–—-]$/u.test(before)
  const subject = subjectStart(scan, words, { verb: at, floor })
  const doubtful = (bits & SPEAKER_WORD.nounOrVerb) !== 0
  const plain = subject === null ? null : source(context, subject.range, strong && !doubtful)
  const spoken = plain ?? (subject?.apposed === null || subject === null ? null : source(context, subject.apposed, false))
  if (subject !== null && spoken !== null && !(inverted && subject.apposed === null && before !== ",")) {
    const best = subject.apposed === null || plain === null ? spoken : betterOf(spoken, source(context, subject.apposed, false))
    return finishVerb(context, { at, force, source: deepenSubject(context, subject.range, best), first: subject.first })
  }
  if (!inverted) return elided(context, at, force)
  const end = phraseEnd(scan, words, at + 1, limit)
  const found = end > at + 1 ? source(context, { first: at + 1, end }, true) : null
  if (found === null || found.kind === "pronoun") return elided(context, at, force)
  const role = markAt(scan, end) === "," ? source(context, { first: end + 1, end: phraseEnd(scan, words, end + 1, limit) }, false) : null
  const joined = role === null || role.kind === "person" ? found : betterOf(found, role)
  return cue(context, { form: "verb", force, said: { source: joined, via: null, end }, first: at, end, pivot: at, coversBefore: true, coversAfter: false })
}

/** "The mayor thanked the crews and said", "…, saying": the verb's subject stands at the head of the sentence. */
function elided(context: Context, at: number, force: SayingForce): AttributionCue | null {
  const { scan, words, floor, limit } = context
  const joined = (words.classOf(scan.form[at - 1] as number) & SPEAKER_WORD.conjunction) !== 0 || /^[,–—]$/u.test(markAt(scan, at - 1)) || scan.form[at - 1] === words.id.by
  if (!joined || force === "shows" || at - floor < 3) return null
  const end = phraseEnd(scan, words, floor, limit)
  const found = end < at && end - floor <= 8 ? source(context, { first: floor, end }, false) : null
  if (found === null || found.kind === "text" || found.kind === "outlet" || (found.kind !== "person" && found.kind !== "pronoun" && (words.classOf(scan.form[end - 1] as number) & ANY_HEAD) === 0)) return null
  const said = { source: found, via: null, end: at + 1 }
  return cue(context, { form: "verb", force, said, first: at, end: at + 1, pivot: at, coversBefore: false, coversAfter: true })
}

/** Of a name and its apposition, the named one, with the other's words as roles. */
function betterOf(a: SourcePhrase, b: SourcePhrase | null): SourcePhrase {
  if (b === null) return a
  const rank = (s: SourcePhrase): number => (s.kind === "person" ? 3 : s.kind === "outlet" || s.kind === "body" ? 2 : s.kind === "text" || s.kind === "pronoun" ? 0 : 1)
  const [main, other] = rank(b) > rank(a) ? [b, a] : [a, b]
  return { ...main, roles: main.roles.concat(other.roles) }
}

function deepenSubject(context: Context, range: TokenRange, subject: SourcePhrase): SourcePhrase {
  if (subject.kind !== "text") return subject
  return innerBy(context, range.first, range.end)?.source ?? subject
}

interface VerbParts {
  readonly at: number
  readonly force: SayingForce
  readonly source: SourcePhrase
  readonly first: number
}

function finishVerb(context: Context, { at, force, source: subject, first }: VerbParts): AttributionCue {
  const { scan, words, floor, limit } = context
  let end = at + 1
  let said: Said = { source: subject, via: null, end }
  for (let i = at + 1; i < Math.min(limit, at + 8); i++) {
    if ((words.classOf(scan.form[i] as number) & SPEAKER_WORD.citing) === 0) continue
    end = phraseEnd(scan, words, i + 1, limit)
    const cited = source(context, { first: i + 1, end }, true)
    if (cited !== null && cited.kind !== "text") said = { source: cited, via: subject, end }
    break
  }
  if (scan.form[at] === words.id.told) end = Math.max(end, phraseEnd(scan, words, at + 1, Math.min(limit, at + 5)))
  const edge = first - 1 > floor && scan.form[first - 1] === words.id.as ? first - 2 : first - 1
  const clauseBefore = first > floor && /^[,"”’'»?!–—-]+$/u.test(markAt(scan, edge))
  const tail = restIsTail(context, said.via === null ? end : said.end)
  return cue(context, {
    form: "verb",
    force,
    said,
    first,
    end: Math.max(end, said.end),
    pivot: at,
    coversBefore: force !== "shows" && clauseBefore && (tail || said.via !== null),
    coversAfter: !(tail && clauseBefore) || markAt(scan, end) === ",",
  })
}

/** Adverbials after ", police said" are short; more than so many tokens hold a clause of their own. */
const LONGEST_TAIL = 14

/** True where nothing but adverbials follows: the end, a comma, "on Monday", "in a statement". */
function restIsTail(context: Context, from: number): boolean {
  const { scan, words, limit } = context
  let i = from
  const isTime = (k: number): boolean => k < limit && (words.classOf(scan.form[k] as number) & (SPEAKER_WORD.timeWord | SPEAKER_WORD.between)) !== 0
  while (isTime(i) || (i < limit && (words.classOf(scan.form[i] as number) & SPEAKER_WORD.preposition) !== 0 && isTime(i + 1))) i++
  if (i >= limit) return true
  for (let k = i; k < Math.min(limit, i + 14); k++) if ((words.classOf(scan.form[k] as number) & SPEAKER_WORD.that) !== 0) return false
  const first = markAt(scan, i)
  if (first !== "") return first !== ":" && first !== '"' && first !== "“" && first !== "‘" && first !== "@"
  if (scan.kind[i] === TOKEN.newline) return true
  const bits = words.classOf(scan.form[i] as number)
  return (bits & SPEAKER_WORD.preposition) !== 0 && limit - i <= LONGEST_TAIL
}

interface CueParts {
  readonly form: AttributionCue["form"]
  readonly force: SayingForce
  readonly said: Said
  readonly first: number
  readonly end: number
  readonly pivot: number
  readonly coversBefore: boolean
  readonly coversAfter: boolean
}

function cue(context: Context, parts: CueParts): AttributionCue {
  const { said } = parts
  return {
    sentence: context.sentence,
    form: parts.form,
    force: parts.force,
    source: said.source,
    via: said.via,
    firstToken: parts.first,
    endToken: Math.min(context.limit, Math.max(parts.end, parts.first + 1)),
    pivot: parts.pivot,
    coversBefore: parts.coversBefore,
    coversAfter: parts.coversAfter,
    channel: channelNear(context, parts.first, parts.end),
  }
}

/** The channel named beside the cue: "in his telegram channel", "a Facebook post by". Specific words win over "post". */
function channelNear(context: Context, first: number, end: number): string | null {
  const { scan, words } = context
  let found: string | null = null
  for (let i = Math.max(context.floor, first - 4); i < Math.min(context.limit, end + 10); i++) {
    const channel = words.channelOf(scan.form[i] as number)
    if (channel !== null && (found === null || found === "post" || found === "statement" || found === "video")) found = channel
  }
  return found
}

function forceOf(bits: number): SayingForce {
  if ((bits & SPEAKER_WORD.denies) !== 0) return "denies"
  if ((bits & SPEAKER_WORD.accuses) !== 0) return "accuses"
  if ((bits & SPEAKER_WORD.admits) !== 0) return "admits"
  return (bits & SPEAKER_WORD.says) !== 0 ? "says" : "shows"
}

/** "were found", "has been identified": the subject of a passive is not who speaks. */
function isPassive({ scan, floor, words }: Context, at: number): boolean {
  for (let i = at - 1; i >= Math.max(floor, at - 3); i--) {
    const bits = words.classOf(scan.form[i] as number)
    if ((bits & SPEAKER_WORD.be) !== 0) return !endsIn(scan, at, "ing")
    if ((bits & SPEAKER_WORD.between) === 0) return false
  }
  return false
}

/** "a man believed to be the gunman", "said to have": a passive without its verb. */
const isSaidToBe = ({ scan, words, limit }: Context, at: number): boolean =>
  at + 2 < limit &&
  scan.form[at + 1] === words.id.to &&
  (words.classOf(scan.form[at + 2] as number) & (SPEAKER_WORD.be | SPEAKER_WORD.auxiliary)) !== 0

const endsIn = (scan: Scan, at: number, ending: string): boolean => scan.text.slice((scan.end[at] as number) - ending.length, scan.end[at]) === ending

/** "the United States": a verb's form with a capital is part of a name. */
const isName = ({ scan, shouted, floor }: Context, at: number): boolean =>
  !shouted && at > floor && ((scan.flags[at] as number) & FLAG.capitalised) !== 0

/** "reports", "claims", "post": a noun where an article, a possessive or a preposition stands before it. */
function isNoun({ scan, words, floor, limit }: Context, at: number): boolean {
  if (at === floor) return true
  const bits = words.classOf(scan.form[at - 1] as number)
  const next = words.classOf(scan.form[at + 1] as number)
  const own = words.classOf(scan.form[at] as number)
  if ((own & SPEAKER_WORD.nounOrVerb) !== 0 && at + 1 < limit && (next & SPEAKER_WORD.auxiliary) !== 0) return true
  if ((bits & SPEAKER_WORD.singular) !== 0) return false
  return (bits & (SPEAKER_WORD.determiner | SPEAKER_WORD.preposition | SPEAKER_WORD.possessive)) !== 0 || scan.form[at - 1] === words.id.to
}
