import type { Frame } from "../frame.ts"
import type { DocumentView } from "../view.ts"
import type { Choice, SpokenCues } from "./spoken-cues.ts"

/** "According to him …" at the head of a paragraph speaks for the sentences after it; "also" goes on with the sentence before. */
export function carriedCue(view: DocumentView, spoken: SpokenCues, frame: Frame): Choice | null {
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
export function signature(view: DocumentView, spoken: SpokenCues, frame: Frame): Choice | null {
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
