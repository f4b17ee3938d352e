import { phraseEnd, subjectStart, type TokenRange } from "./speakers-bounds.ts"
import { closeOf, makeCue, markAt, sourceIn, type AttributionCue, type CueContext, type Said } from "./speakers-cue.ts"
import { readSource, type SourcePhrase } from "./speakers-phrase.ts"
import { SPEAKER_WORD } from "./speakers-words.ts"

/** "According to the mayor": leading, it speaks for the whole sentence; else for what stands before it. */
export function accordingCue(context: CueContext, at: number): AttributionCue | null {
  const { scan, words, floor, limit } = context
  const first = at + 2
  const end = phraseEnd(scan, words, first, limit)
  const said = deepen(context, { first, end }, sourceIn(context, { first, end }, true))
  if (said === null) return null
  const leading = at - floor <= 2
  return makeCue(context, {
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

/** Looks through a text or a source to who is behind it: "a post by the mayor", "a source referenced by the agency". */
function deepen(context: CueContext, range: TokenRange, outer: SourcePhrase | null): Said | null {
  const { scan, words, limit } = context
  const inner = innerBy(context, range.first, Math.min(limit, range.end + 6))
  if (outer === null) return inner === null ? null : { source: inner.source, via: null, end: inner.end }
  if (inner === null) return { source: outer, via: null, end: range.end }
  if (outer.kind === "text") return { source: inner.source, via: null, end: inner.end }
  const cut = readSource(scan, words, { first: range.first, end: inner.by - 1, shouted: context.shouted, strong: true })
  return { source: cut ?? outer, via: inner.source, end: inner.end }
}

/** "post by NAME", "figures recorded by NAME", "a post from NAME" within [first, limit). */
export function innerBy(
  context: CueContext,
  first: number,
  limit: number,
): { source: SourcePhrase; by: number; end: number } | null {
  const { scan, words } = context
  for (let i = first + 1; i < limit - 1; i++) {
    if (scan.form[i] !== words.id.by && scan.form[i] !== words.id.from) continue
    if ((words.classOf(scan.form[i - 1] as number) & SPEAKER_WORD.saidBy) === 0) continue
    const end = phraseEnd(scan, words, i + 1, context.limit)
    const found = sourceIn(context, { first: i + 1, end }, false)
    if (found !== null && found.kind !== "text") return { source: found, by: i, end }
  }
  return null
}

/** "government figures cited by the office": whose figures they are, and who carries them. */
function figuresCue(context: CueContext, at: number, by: SourcePhrase, end: number): AttributionCue | null {
  const { scan, words, floor, limit } = context
  const head = words.classOf(scan.form[at - 1] as number)
  if (scan.form[at] !== words.id.cited || at <= floor || (head & SPEAKER_WORD.textHead) === 0) return null
  const subject = subjectStart(scan, words, { verb: at - 1, floor })
  const owner = subject === null ? null : sourceIn(context, subject.range, false)
  if (subject === null || owner === null || owner.kind === "text") return null
  const last = closeOf(context) - 1
  const closing =
    markAt(scan, subject.first - 1) === "," && (words.classOf(scan.form[last] as number) & SPEAKER_WORD.shows) !== 0
  const said = { source: owner, via: by, end: closing ? limit : end }
  return makeCue(context, {
    form: "according",
    force: "says",
    said,
    first: subject.first,
    end: said.end,
    pivot: at,
    coversBefore: closing,
    coversAfter: !closing,
  })
}

/** "confirmed by police", "a post from the mayor": the passive's agent. */
export function byCue(context: CueContext, at: number): AttributionCue | null {
  const { scan, words, limit } = context
  const by = at + 1
  if (
    by >= limit ||
    !(
      scan.form[by] === words.id.by ||
      (scan.form[by] === words.id.from && (words.classOf(scan.form[at] as number) & SPEAKER_WORD.textHead) !== 0)
    )
  ) {
    return null
  }
  const end = phraseEnd(scan, words, by + 1, limit)
  const found = sourceIn(context, { first: by + 1, end }, false)
  if (found === null || found.kind === "text") return null
  const figures = figuresCue(context, at, found, end)
  if (figures !== null) return figures
  return makeCue(context, {
    form: "by",
    force: "says",
    said: { source: found, via: null, end },
    first: at,
    end,
    pivot: by,
    coversBefore: true,
    coversAfter: true,
  })
}

/** "police received reports of three wounded": police tell it. */
export function receivingCue(context: CueContext, at: number): AttributionCue | null {
  const { scan, words, floor, limit } = context
  const object = (i: number): boolean =>
    i < limit && (words.classOf(scan.form[i] as number) & SPEAKER_WORD.received) !== 0
  if (!object(at + 1) && !object(at + 2) && !object(at + 3)) return null
  const subject = subjectStart(scan, words, { verb: at, floor })
  const found = subject === null ? null : sourceIn(context, subject.range, false)
  if (subject === null || found === null) return null
  const said = { source: found, via: null, end: at + 1 }
  return makeCue(context, {
    form: "verb",
    force: "shows",
    said,
    first: subject.first,
    end: at + 1,
    pivot: at,
    coversBefore: false,
    coversAfter: true,
  })
}

/** "the army's estimate of": the owner of the number speaks for what follows. */
export function ownedCue(context: CueContext, at: number): AttributionCue | null {
  const { scan, words, floor, limit } = context
  if (at + 1 >= limit || (words.classOf(scan.form[at + 1] as number) & SPEAKER_WORD.ownedNumber) === 0) return null
  const subject = subjectStart(scan, words, { verb: at, floor })
  const found = subject === null || subject.apposed !== null ? null : sourceIn(context, subject.range, false)
  if (subject === null || found === null || found.kind === "text") return null
  const said = { source: found, via: null, end: at + 2 }
  return makeCue(context, {
    form: "by",
    force: "shows",
    said,
    first: subject.first,
    end: at + 2,
    pivot: at + 1,
    coversBefore: false,
    coversAfter: true,
  })
}
