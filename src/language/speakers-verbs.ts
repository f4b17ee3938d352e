import type { SayingForce } from "./en/lexicon/saying.ts"
import { FLAG, TOKEN } from "./scan.ts"
import { phraseEnd, subjectStart, type TokenRange } from "./speakers-bounds.ts"
import { closeOf, makeCue, markAt, sourceIn, type AttributionCue, type CueContext, type Said } from "./speakers-cue.ts"
import { innerBy } from "./speakers-nominal.ts"
import type { SourcePhrase } from "./speakers-phrase.ts"
import { givesNews, isNoun, isPassive, isSaidToBe, isToldHarm, takesLives } from "./speakers-verb-forms.ts"
import { ANY_HEAD, ANY_SAYING, SPEAKER_WORD } from "./speakers-words.ts"

/** "police said", "said the mayor", "the agency identified": null where the verb's form is no statement of its subject's. */
export function verbCue(context: CueContext, at: number, bits: number): AttributionCue | null {
  const { scan, words, floor, limit } = context
  const force = forceOf(bits)
  const strong = force !== "shows"
  if (scan.form[at] === words.id.cited && scan.form[at + 1] === words.id.by) return null
  // "spoke with the council", but "spoke of nine dead"
  const isSpeaking = scan.form[at] === words.id.spoke || scan.form[at] === words.id.speaks
  if (isToldHarm(context, at) || (isSpeaking && scan.form[at + 1] !== words.id.of)) return null
  if (isPassive(context, at) || isNoun(context, at) || isSaidToBe(context, at) || takesLives(context, at)) return null
  if ((bits & SPEAKER_WORD.giving) !== 0 && !givesNews(context, at)) return null
  const before = markAt(scan, at - 1)
  const inverted = at > floor && strong && /^[,"”’'»?!–—-]$/u.test(before)
  const subject = subjectStart(scan, words, { verb: at, floor })
  const doubtful = (bits & SPEAKER_WORD.nounOrVerb) !== 0
  const plain = subject === null ? null : sourceIn(context, subject.range, strong && !doubtful)
  const spoken =
    plain ?? (subject?.apposed === null || subject === null ? null : sourceIn(context, subject.apposed, false))
  if (subject !== null && spoken !== null && !(inverted && subject.apposed === null && before !== ",")) {
    const best =
      subject.apposed === null || plain === null ? spoken : betterOf(spoken, sourceIn(context, subject.apposed, false))
    return finishVerb(context, { at, force, source: deepenSubject(context, subject.range, best), first: subject.first })
  }
  if (!inverted) return elided(context, at, force)
  const end = phraseEnd(scan, words, at + 1, limit)
  const found = end > at + 1 ? sourceIn(context, { first: at + 1, end }, true) : null
  if (found === null || found.kind === "pronoun") return elided(context, at, force)
  const role =
    markAt(scan, end) === ","
      ? sourceIn(context, { first: end + 1, end: phraseEnd(scan, words, end + 1, limit) }, false)
      : null
  // "said the centre's scientist, NAME": the office is told by its holder; a body is not.
  const joined = role === null || (role.kind === "person" && found.kind !== "office") ? found : betterOf(found, role)
  return makeCue(context, {
    form: "verb",
    force,
    said: { source: joined, via: null, end },
    first: at,
    end,
    pivot: at,
    coversBefore: true,
    coversAfter: false,
  })
}

/** "The mayor thanked the crews and said", "…, saying": the verb's subject stands at the head of the sentence. */
function elided(context: CueContext, at: number, force: SayingForce): AttributionCue | null {
  const { scan, words, floor, limit } = context
  const joined =
    (words.classOf(scan.form[at - 1] as number) & SPEAKER_WORD.conjunction) !== 0 ||
    /^[,–—]$/u.test(markAt(scan, at - 1)) ||
    scan.form[at - 1] === words.id.by
  if (!joined || force === "shows" || at - floor < 3) return null
  const end = headedEnd(context, phraseEnd(scan, words, floor, limit))
  // "The group denied it and said": a name before a verb of saying has spoken.
  const spoke = end < at && (words.classOf(scan.form[end] as number) & ANY_SAYING) !== 0
  const found = end < at && end - floor <= 8 ? sourceIn(context, { first: floor, end }, false) : null
  if (
    found === null ||
    found.kind === "text" ||
    found.kind === "outlet" ||
    (found.kind !== "person" &&
      found.kind !== "pronoun" &&
      !spoke &&
      (words.classOf(scan.form[end - 1] as number) & ANY_HEAD) === 0)
  ) {
    return null
  }
  const said = { source: found, via: null, end: at + 1 }
  return makeCue(context, {
    form: "verb",
    force,
    said,
    first: at,
    end: at + 1,
    pivot: at,
    coversBefore: false,
    coversAfter: true,
  })
}

/** "The mayor | thanked the crews": the subject ends behind its head, where no name or "of" follows; `most` where it has none. */
function headedEnd({ scan, words, floor }: CueContext, most: number): number {
  for (let i = floor; i < most - 1; i++) {
    const head = (words.classOf(scan.form[i] as number) & ANY_HEAD) !== 0
    const next = words.classOf(scan.form[i + 1] as number)
    const capital = ((scan.flags[i + 1] as number) & FLAG.capitalised) !== 0
    if (
      head &&
      !capital &&
      (next & (ANY_HEAD | SPEAKER_WORD.preposition | SPEAKER_WORD.possessive)) === 0 &&
      scan.kind[i + 1] === TOKEN.word
    ) {
      return i + 1
    }
  }
  return most
}

/** Of a name and its apposition, the named one, with the other's words as roles. */
function betterOf(a: SourcePhrase, b: SourcePhrase | null): SourcePhrase {
  if (b === null) return a
  const rank = (s: SourcePhrase): number =>
    s.kind === "person"
      ? 3
      : s.kind === "outlet" || s.kind === "body"
        ? 2
        : s.kind === "text" || s.kind === "pronoun"
          ? 0
          : 1
  const [main, other] = rank(b) > rank(a) ? [b, a] : [a, b]
  return { ...main, roles: main.roles.concat(other.roles) }
}

function deepenSubject(context: CueContext, range: TokenRange, subject: SourcePhrase): SourcePhrase {
  if (subject.kind !== "text") return subject
  return innerBy(context, range.first, range.end)?.source ?? subject
}

interface VerbParts {
  readonly at: number
  readonly force: SayingForce
  readonly source: SourcePhrase
  readonly first: number
}

function finishVerb(context: CueContext, { at, force, source: subject, first }: VerbParts): AttributionCue {
  const { scan, words, floor, limit } = context
  let end = at + 1
  let said: Said = { source: subject, via: null, end }
  for (let i = at + 1; i < Math.min(limit, at + 8); i++) {
    if ((words.classOf(scan.form[i] as number) & SPEAKER_WORD.citing) === 0) continue
    end = phraseEnd(scan, words, i + 1, limit)
    const cited = sourceIn(context, { first: i + 1, end }, true)
    if (cited !== null && cited.kind !== "text") said = { source: cited, via: subject, end }
    break
  }
  if (scan.form[at] === words.id.told) end = Math.max(end, phraseEnd(scan, words, at + 1, Math.min(limit, at + 5)))
  let edge = first - 1 > floor && scan.form[first - 1] === words.id.as ? first - 2 : first - 1
  while (edge > floor && scan.kind[edge] === TOKEN.newline) edge--
  if (said.via === null) said = leadingCited(context, first, said) ?? said
  const clauseBefore = first > floor && /^[,"”’'»?!–—-]+$/u.test(markAt(scan, edge))
  const tail = restIsTail(context, said.via === null ? end : said.end)
  return makeCue(context, {
    form: "verb",
    force,
    said,
    first,
    end: Math.max(end, said.end),
    pivot: at,
    coversBefore:
      (force !== "shows" || closesFigures(context, at, subject)) && clauseBefore && (tail || said.via !== null),
    coversAfter: !(tail && clauseBefore) || markAt(scan, end) === ",",
  })
}

/** ", the ministry's figures show": what stands before is what the figures give. */
const closesFigures = (context: CueContext, at: number, { kind }: SourcePhrase): boolean =>
  kind === "text" &&
  closeOf(context) === at + 1 &&
  (context.words.classOf(context.scan.form[at] as number) & SPEAKER_WORD.nounOrVerb) !== 0

/** "Citing the ministry, the agency reported": whom the words before the subject cite. */
function leadingCited(context: CueContext, subject: number, said: Said): Said | null {
  const { scan, words, floor } = context
  if ((words.classOf(scan.form[floor] as number) & SPEAKER_WORD.citing) === 0) return null
  const end = phraseEnd(scan, words, floor + 1, subject)
  const cited =
    markAt(scan, end) === "," && end === subject - 1 ? sourceIn(context, { first: floor + 1, end }, true) : null
  return cited === null || cited.kind === "text" ? null : { source: cited, via: said.source, end: said.end }
}

/** Adverbials after ", police said" are short; more than so many tokens hold a clause of their own. */
const LONGEST_TAIL = 14

/** True where nothing but adverbials follows: the end, a comma, "on Monday", "in a statement". */
function restIsTail(context: CueContext, from: number): boolean {
  const { scan, words, limit } = context
  let i = from
  // "officials said as dawn broke"
  if (scan.form[i] === words.id.as) return limit - i <= LONGEST_TAIL
  const isTime = (k: number): boolean =>
    k < limit && (words.classOf(scan.form[k] as number) & (SPEAKER_WORD.timeWord | SPEAKER_WORD.between)) !== 0
  while (
    isTime(i) ||
    (i < limit && (words.classOf(scan.form[i] as number) & SPEAKER_WORD.preposition) !== 0 && isTime(i + 1))
  ) {
    i++
  }
  if (i >= limit) return true
  for (let k = i; k < Math.min(limit, i + 14); k++) {
    if ((words.classOf(scan.form[k] as number) & SPEAKER_WORD.that) !== 0) return false
  }
  const first = markAt(scan, i)
  // "Ten died, the governor said:" over a list.
  if (first === ":" && (i + 1 >= limit || scan.kind[i + 1] === TOKEN.newline)) return true
  if (first !== "") return first !== ":" && first !== '"' && first !== "“" && first !== "‘" && first !== "@"
  if (scan.kind[i] === TOKEN.newline) return true
  const bits = words.classOf(scan.form[i] as number)
  return (bits & SPEAKER_WORD.preposition) !== 0 && limit - i <= LONGEST_TAIL
}

function forceOf(bits: number): SayingForce {
  if ((bits & SPEAKER_WORD.denies) !== 0) return "denies"
  if ((bits & SPEAKER_WORD.accuses) !== 0) return "accuses"
  if ((bits & SPEAKER_WORD.admits) !== 0) return "admits"
  return (bits & SPEAKER_WORD.says) !== 0 ? "says" : "shows"
}
