import { knownOutlet, nameKey, type Quotation } from "../../language/index.ts"
import type { TraceStep } from "../../model/index.ts"
import type { Frame } from "../frame.ts"
import { DIVIDED_RULE } from "../frames/divided.ts"
import { onceFor, tokensOf, type DocumentView } from "../view.ts"
import { carriedCue, signature } from "./carried-cue.ts"
import { isAfter, standingOf } from "./cue-standing.ts"
import { spokenCues, type Choice, type SpokenCue, type SpokenCues } from "./spoken-cues.ts"

/** Whose statement a claim is and how it came to the reader. */
export interface Attribution {
  /** null = the outlet's own voice. */
  readonly speaker: string | null
  readonly channel: string | null
  /** Outermost last. */
  readonly relayedBy: readonly string[]
  readonly trace: readonly TraceStep[]
}

/** Attributes every frame of a document; pure and linear in its sentences and frames. */
export function attributeFrames(view: DocumentView): readonly Attribution[] {
  if (view.frames.length === 0) return []
  const spoken = spokenCues(view)
  return view.frames.map((frame) => attribute(view, spoken, tollOf(view, frame)))
}

/** A list that divides a toll is told by whoever tells the toll, line for line. */
const tollOf = ({ frames }: DocumentView, frame: Frame): Frame =>
  frame.rule === DIVIDED_RULE ? (frames[frame.subsetOf ?? -1] ?? frame) : frame

function attribute(view: DocumentView, spoken: SpokenCues, frame: Frame): Attribution {
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

/** Who speaks a quotation; where that is nobody or an outlet, whom the quoted words themselves name. */
function speakerWithin(
  view: DocumentView,
  spoken: SpokenCues,
  { frame, quotation }: { frame: Frame; quotation: Quotation },
): Choice | null {
  const outer = quotedCue(view, spoken, quotation)
  return outer === null || outer.spoken.voice.outlet ? (innerCue(view, spoken, frame, quotation) ?? outer) : outer
}

/** Within a quotation, a named source that the quoted words themselves give: "the committee mourned …". */
function innerCue(view: DocumentView, spoken: SpokenCues, frame: Frame, quotation: Quotation): Choice | null {
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

/** Who speaks a quotation: the cue beside it, after it, before it, else who spoke last. */
function quotedCue(view: DocumentView, spoken: SpokenCues, quotation: Quotation): Choice | null {
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
  spoken: SpokenCues,
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

function withRelay(
  view: DocumentView,
  spoken: SpokenCues,
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
