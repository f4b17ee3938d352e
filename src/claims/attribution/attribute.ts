import { knownOutlet, nameKey, type AttributionCue, type Quotation, type SourcePhrase } from "../../language/index.ts"
import type { TraceStep } from "../../model/index.ts"
import type { Frame } from "../frame.ts"
import { DIVIDED_RULE } from "../frames/divided.ts"
import { onceFor, tokensOf, type DocumentView } from "../view.ts"
import { NameBook, type Voice } from "./names.ts"

/** Whose statement a claim is and how it came to the reader. */
export interface Attribution {
  /** null = the outlet's own voice. */
  readonly speaker: string | null
  readonly channel: string | null
  /** Outermost last. */
  readonly relayedBy: readonly string[]
  readonly trace: readonly TraceStep[]
}

interface SpokenCue {
  readonly cue: AttributionCue
  readonly voice: Voice
  readonly via: string | null
}

/** Attributes every frame of a document; pure and linear in its sentences and frames. */
export function attributeFrames(view: DocumentView): readonly Attribution[] {
  if (view.frames.length === 0) return []
  const spoken = resolveCues(view)
  return view.frames.map((frame) => attribute(view, spoken, tollOf(view, frame)))
}

/** A list that divides a toll is told by whoever tells the toll, line for line. */
const tollOf = ({ frames }: DocumentView, frame: Frame): Frame =>
  frame.rule === DIVIDED_RULE ? (frames[frame.subsetOf ?? -1] ?? frame) : frame

function resolveCues(view: DocumentView): readonly (readonly SpokenCue[])[] {
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
    return cues.map((cue) => {
      const before = isHeOrShe(cue) ? headBefore(view, sentence) : null
      const named = isHeOrShe(cue) && before === null ? namedBefore(view, book, { cue, sentence }) : null
      const voice = named ?? (before === null ? book.resolve(cue.source) : book.resolveAs(cue.source, before))
      return { cue, voice, via: cue.via === null ? null : cue.via.name }
    })
  })
}

const HE_OR_SHE = new Set(["he", "she"])
const isHeOrShe = ({ source }: AttributionCue): boolean =>
  source.kind === "pronoun" && HE_OR_SHE.has(nameKey(source.name))

/** "The mayor, Ann Holt, came to the square. Four had been shot, she said": whom the sentence before begins with, where nobody speaks in it. */
function headBefore(view: DocumentView, sentence: number): SourcePhrase | null {
  const { sentences } = view.scan
  const isNext = sentence > 0 && sentences[sentence - 1]?.block === sentences[sentence]?.block
  return isNext && view.cuesOf(sentence - 1).length === 0 ? view.headOf(sentence - 1) : null
}

/** "Brandt, who had toured the ward, looked tired. She said": the name with which the silent sentence before begins; "" where none does. */
function nameBefore(view: DocumentView, sentence: number): string {
  const { sentences, text } = view.scan
  const before = sentences[sentence - 1]
  if (before === undefined || before.block !== sentences[sentence]?.block || view.cuesOf(sentence - 1).length > 0) {
    return ""
  }
  return HEADING_NAME.exec(text.slice(before.start, Math.min(before.end, before.start + 80)))?.[1] ?? ""
}
/** Who that name is: somebody who speaks in the text, or with whose office and full name a sentence before begins. */
function namedBefore(
  view: DocumentView,
  book: NameBook,
  { cue, sentence }: { cue: AttributionCue; sentence: number },
): Voice | null {
  const name = nameKey(nameBefore(view, sentence))
  if (name === "") return null
  const speaker = book.personOf(name)
  if (speaker !== null) return speaker
  for (let s = sentence - 1; s >= Math.max(0, sentence - HEADS_REACH); s--) {
    const head = view.headOf(s)
    if (head !== null && ` ${nameKey(head.name)}`.endsWith(` ${name}`)) return book.resolveAs(cue.source, head)
  }
  return null
}
/** How many sentences back a person was introduced. */
const HEADS_REACH = 12
const HEADING_NAME = /^((?:\p{Lu}[\p{L}'’-]+ ){0,3}\p{Lu}[\p{L}'’-]+)(?:, who |,? \p{Ll})/u

const SILENCE: readonly SpokenCue[] = []

type Spoken = readonly (readonly SpokenCue[])[]

function attribute(view: DocumentView, spoken: Spoken, frame: Frame): Attribution {
  const { first } = tokensOf(view.scan, frame)
  const own =
    frame.measure === "responsibility" ? spoken[frame.sentence]?.find(({ cue }) => cue.pivot === first) : undefined
  if (own !== undefined && own.voice.name !== null) {
    return withRelay(view, spoken, frame, { spoken: own, rule: "statement", why: own.voice.why, losers: [] })
  }
  const quotation = view.index.speechAround(frame)
  const found =
    quotation === null
      ? (coveringCue(view, spoken[frame.sentence] ?? [], frame, first) ??
        carriedCue(view, spoken, frame) ??
        signature(view, spoken, frame))
      : speakerWithin(view, spoken, { frame, quotation })
  if (found === null) return ownVoice(view)
  return withRelay(view, spoken, frame, found)
}

/** A cue with the reason why it speaks for a frame. */
interface Choice {
  readonly spoken: SpokenCue
  readonly rule: string
  readonly why: string
  readonly losers: readonly string[]
}

/** Who speaks a quotation; where that is nobody or an outlet, whom the quoted words themselves name. */
function speakerWithin(
  view: DocumentView,
  spoken: Spoken,
  { frame, quotation }: { frame: Frame; quotation: Quotation },
): Choice | null {
  const outer = quotedCue(view, spoken, quotation)
  return outer === null || outer.spoken.voice.outlet ? (innerCue(view, spoken, frame, quotation) ?? outer) : outer
}

/** Within a quotation, a named source that the quoted words themselves give: "the committee mourned …". */
function innerCue(view: DocumentView, spoken: Spoken, frame: Frame, quotation: Quotation): Choice | null {
  const { scan } = view
  const within = (spoken[frame.sentence] ?? []).filter(
    ({ cue }) =>
      (scan.start[cue.pivot] as number) > quotation.start &&
      (scan.start[cue.pivot] as number) < quotation.end &&
      cue.source.kind !== "pronoun" &&
      cue.source.kind !== "text",
  )
  return within.length === 0 ? null : coveringCue(view, within, frame, tokensOf(scan, frame).first)
}

/** The cue in the frame's own sentence whose statement the frame stands in. */
function coveringCue(view: DocumentView, cues: readonly SpokenCue[], frame: Frame, first: number): Choice | null {
  const { end } = tokensOf(view.scan, frame)
  let best: { spoken: SpokenCue; distance: number } | null = null
  const losers: string[] = []
  for (const candidate of cues) {
    const { cue, voice } = candidate
    if (standingOf(view, cue, frame) !== "covers") continue
    const after = isAfter(cue, first, end)
    const weak = (cue.form === "by" ? 400 : 0) + (voice.outlet && !after ? 200 : 0) + (voice.name === null ? 300 : 0)
    const distance = (after ? first - cue.endToken : cue.firstToken - end) + weak
    if (best !== null) losers.push((distance < best.distance ? best.spoken : candidate).voice.name ?? "nobody")
    if (best === null || distance < best.distance) best = { spoken: candidate, distance }
  }
  if (best === null) return null
  return { spoken: best.spoken, rule: `sentence-${best.spoken.cue.form}`, why: best.spoken.voice.why, losers }
}

/** How a cue of a frame's sentence stands to it: `covers` where its statement may hold the frame. */
export function standingOf(
  view: DocumentView,
  cue: AttributionCue,
  frame: Frame,
): "denies" | "unsaid" | "apart" | "covers" {
  const { first, end } = tokensOf(view.scan, frame)
  if (!speaksFor(cue, frame)) return "denies"
  if (isLeftUnsaid(view, cue, first)) return "unsaid"
  return isAfter(cue, first, end) || isBefore(cue, end) ? "covers" : "apart"
}

const isAfter = (cue: AttributionCue, first: number, end: number): boolean =>
  cue.coversAfter && (first >= cue.pivot || end > cue.pivot + 1)

const isBefore = (cue: AttributionCue, end: number): boolean =>
  cue.coversBefore && end <= cue.pivot + (cue.form === "by" ? 2 : 0)

/** A denial speaks for what is denied alone; an accusation is of deeds, and its count is the accuser's. */
const speaksFor = (cue: AttributionCue, frame: Frame): boolean =>
  cue.force !== "denies" || frame.modality === "denied" || frame.measure === "responsibility"

const UNSAID =
  / without (?:even )?(?:mentioning|reporting|naming|acknowledging|noting|saying|disclosing|addressing|commenting on|referring to) /i

/** "reported an attack, without mentioning the dead": the dead are not in that statement. */
const isLeftUnsaid = ({ scan }: DocumentView, cue: AttributionCue, first: number): boolean =>
  first > cue.pivot && UNSAID.test(scan.text.slice(scan.end[cue.pivot], scan.start[first]))

/** Who speaks a quotation: the cue beside it, after it, before it, else who spoke last. */
function quotedCue(view: DocumentView, spoken: Spoken, quotation: Quotation): Choice | null {
  const { scan } = view
  const { first, end } = tokensOf(scan, quotation)
  const firstSentence = scan.sentenceOf[first] as number
  const lastSentence = scan.sentenceOf[Math.min(end, scan.size) - 1] as number
  const outside = (candidate: SpokenCue): boolean => candidate.cue.pivot < first || candidate.cue.pivot >= end
  const pick = (candidates: readonly SpokenCue[], rule: string, why: string): Choice | null => {
    const usable = candidates.filter((candidate) => outside(candidate) && candidate.voice.name !== null)
    const chosen = usable.find((candidate) => !candidate.voice.outlet) ?? usable[0]
    return chosen === undefined ? null : { spoken: chosen, rule, why: `${why}; ${chosen.voice.why}`, losers: [] }
  }
  const after = (spoken[lastSentence] ?? []).filter(({ cue }) => cue.pivot >= end)
  const before = (spoken[firstSentence] ?? []).filter(({ cue }) => cue.pivot < first)
  const next = scan.sentences[lastSentence + 1]
  const sameBlock = next !== undefined && next.block === scan.sentences[lastSentence]?.block
  const following = sameBlock
    ? (spoken[lastSentence + 1] ?? []).filter(({ cue }) => cue.firstToken - next.firstToken <= 2 && cue.coversBefore)
    : []
  // "One stated “…”, while another tweeted that …": what begins after a quotation is no word on it.
  const back = after.filter(({ cue }) => cue.coversBefore || !cue.coversAfter)
  return (
    pick(back, "quotation-after", "the words after the quotation say who speaks") ??
    pick(before, "quotation-before", "the words before the quotation say who speaks") ??
    pick(after, "quotation-after", "the words after the quotation say who speaks") ??
    pick(following, "quotation-next", "the next sentence says who spoke") ??
    earlierSpeaker(view, spoken, firstSentence, pick)
  )
}

function earlierSpeaker(
  view: DocumentView,
  spoken: Spoken,
  sentence: number,
  pick: (candidates: readonly SpokenCue[], rule: string, why: string) => Choice | null,
): Choice | null {
  for (let s = sentence - 1; s >= Math.max(0, sentence - 6); s--) {
    const kind = view.scan.blocks[view.scan.sentences[s]?.block ?? 0]?.kind
    if (kind === "link" || kind === "boilerplate" || kind === "caption") continue
    const found = pick(
      (spoken[s] ?? []).toReversed(),
      "quotation-earlier",
      "the quotation goes on after who spoke last",
    )
    if (found !== null) return found
  }
  return null
}

/** "According to him …" at the head of a paragraph speaks for the sentences after it; "also" goes on with the sentence before. */
function carriedCue(view: DocumentView, spoken: Spoken, frame: Frame): Choice | null {
  const { scan } = view
  const block = scan.sentences[frame.sentence]?.block
  const kind = scan.blocks[block ?? 0]?.kind
  if (kind === "headline" || kind === "caption" || kind === "link") return null
  for (let s = frame.sentence - 1; s >= 0 && s >= frame.sentence - 4; s--) {
    if (scan.sentences[s]?.block !== block) return null
    const here = spoken[s] ?? []
    if (here.length === 0) continue
    const leading = here.find(({ cue }) => cue.form === "according" && cue.coversAfter && !cue.coversBefore)
    if (leading !== undefined && leading.voice.name !== null && isShort(view, block ?? 0)) {
      return {
        spoken: leading,
        rule: "carried-according",
        why: `the sentence before begins “according to”; ${leading.voice.why}`,
        losers: [],
      }
    }
    const bringing = here.findLast(({ cue, voice }) => cue.force === "says" && voice.name !== null)
    if (bringing !== undefined && s === frame.sentence - 1 && bringsTotal(view, frame)) {
      const why = `the sentence goes on with what ${bringing.voice.name} said`
      return { spoken: bringing, rule: "carried-brings", why, losers: [] }
    }
    const cited = here.find(({ via, voice }) => via !== null && voice.name !== null)
    if (cited !== undefined && s === frame.sentence - 1 && hasAlso(view, frame)) {
      return { spoken: cited, rule: "carried-also", why: "“also” goes on with the sentence before", losers: [] }
    }
    return null
  }
  return null
}

/** "This brings the toll to …": a sum from what was said just before. */
const BRINGS =
  /^\W{0,3}(?:(?:this|that|it|which|the death) (?:now )?(?:brings|brought|takes|took|raises|raised|puts|pushes)|the (?:death )?toll now stands) /i

function bringsTotal({ scan }: DocumentView, frame: Frame): boolean {
  const sentence = scan.sentences[frame.sentence]
  return sentence !== undefined && BRINGS.test(scan.text.slice(sentence.start, sentence.end))
}

/** A signature behind a dash that closes a paragraph speaks for all of it that nobody else speaks for. */
function signature(view: DocumentView, spoken: Spoken, frame: Frame): Choice | null {
  const { scan } = view
  const block = scan.sentences[frame.sentence]?.block
  const last = block === undefined ? -1 : view.index.sentencesOf(block).end - 1
  const signed = last > frame.sentence && last - frame.sentence <= LONGEST_CARRY ? spoken[last]?.[0] : undefined
  if (signed === undefined || !/^[–—]$/u.test(scan.text[scan.start[signed.cue.pivot] as number] ?? "")) return null
  if (signed.voice.name === null) return null
  return { spoken: signed, rule: "signature", why: "the paragraph is signed", losers: [] }
}

/** Pages that run all their text into one block have no paragraph to carry through. */
const LONGEST_CARRY = 8
function isShort(view: DocumentView, block: number): boolean {
  const { first, end } = view.index.sentencesOf(block)
  return end - first <= LONGEST_CARRY
}

function hasAlso({ scan }: DocumentView, frame: Frame): boolean {
  const sentence = scan.sentences[frame.sentence]
  return sentence !== undefined && / also /i.test(scan.text.slice(sentence.start, sentence.end))
}

function withRelay(
  view: DocumentView,
  spoken: Spoken,
  frame: Frame,
  { spoken: chosen, rule, why, losers }: Choice,
): Attribution {
  const relays: string[] = []
  const add = (name: string | null): void => {
    if (name !== null && !relays.some((other) => nameKey(other) === nameKey(name))) relays.push(name)
  }
  const own = ownNames(view)
  let speaker = chosen.voice.name
  add(chosen.via === null ? null : (knownOutlet(chosen.via) ?? chosen.via))
  for (const other of spoken[frame.sentence] ?? []) {
    if (other !== chosen && other.voice.outlet && other.cue.force === "says") add(other.voice.name)
  }
  // The outlet that we read is a relay of its own reporters' words, not a speaker.
  if (speaker !== null && chosen.voice.outlet && own.some((name) => nameKey(name) === nameKey(speaker ?? ""))) {
    speaker = null
  }
  for (const name of own) add(name)
  const relayedBy = relays.filter((name) => speaker === null || nameKey(name) !== nameKey(speaker))
  const lost = losers.length === 0 ? "" : `; not ${losers.join(", ")}`
  return {
    speaker,
    channel: chosen.cue.channel,
    relayedBy,
    trace: [
      { pass: "speaker", rule, why: speaker === null ? "the outlet's own voice" : `${why}: ${speaker}${lost}` },
      ...(relayedBy.length === 0
        ? []
        : [{ pass: "relay", rule: "chain", why: `carried by ${relayedBy.join(", then ")}` }]),
    ],
  }
}

/** The wire, whose report it passes on, and the outlet of a document: innermost first, once where they are one. */
const ownNames = onceFor(({ wire, outlet, input }: DocumentView): readonly string[] =>
  [wire, input.relayed ?? null, outlet]
    .filter((name) => name !== null)
    .filter((name, i, all) => all.findIndex((other) => nameKey(other) === nameKey(name)) === i),
)

function ownVoice(view: DocumentView): Attribution {
  const relayed = view.input.relayed ?? null
  return {
    speaker: null,
    channel: null,
    relayedBy: ownNames(view),
    trace: [
      { pass: "speaker", rule: "own-voice", why: "no words attribute it: the outlet's own voice" },
      ...(relayed === null ? [] : [{ pass: "relay", rule: "passed-on", why: `passed on whole from ${relayed}` }]),
    ],
  }
}
