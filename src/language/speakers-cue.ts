import type { SayingForce } from "./en/lexicon/saying.ts"
import { unitOf } from "./mark-classes.ts"
import { TOKEN, type Scan, type Sentence } from "./scan.ts"
import type { TokenRange } from "./speakers-bounds.ts"
import { isShouted, readSource, type SourcePhrase } from "./speakers-phrase.ts"
import { SPEAKER_WORD, type SpeakerWords } from "./speakers-words.ts"

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

/** In the first so many tokens of a block it is seen whether it shouts. */
const SHOUTED_WITHIN = 60

/** One sentence in which cues are looked for. */
export class CueContext {
  readonly scan: Scan
  readonly words: SpeakerWords
  readonly sentence: number
  readonly floor: number
  readonly limit: number
  readonly #block: TokenRange
  #shouted: boolean | null = null

  constructor(scan: Scan, words: SpeakerWords, sentence: number, { firstToken, endToken, block }: Sentence) {
    this.scan = scan
    this.words = words
    this.sentence = sentence
    this.floor = firstToken
    this.limit = endToken
    const whole = scan.blocks[block]
    this.#block = { first: whole?.firstToken ?? firstToken, end: whole?.endToken ?? endToken }
  }

  /** Its block is written in capitals. */
  get shouted(): boolean {
    const { first, end } = this.#block
    this.#shouted ??= isShouted(this.scan, first, Math.min(end, first + SHOUTED_WITHIN))
    return this.#shouted
  }
}

export const markAt = (scan: Scan, i: number): string =>
  scan.kind[i] === TOKEN.punctuation || scan.kind[i] === TOKEN.symbol ? (scan.text[scan.start[i] as number] ?? "") : ""

const STOP = unitOf(".")
const EXCLAMATION = unitOf("!")

const isClosing = ({ mark }: Scan, i: number): boolean => mark[i] === STOP || mark[i] === EXCLAMATION

/** First token of what ends a sentence: its stop and line ends; its limit where there is none. */
export function closeOf({ scan, floor, limit }: CueContext): number {
  let end = limit
  while (end > floor && scan.kind[end - 1] === TOKEN.newline) end--
  return end > floor && isClosing(scan, end - 1) ? end - 1 : end
}

export function sourceIn(context: CueContext, range: TokenRange, strong: boolean): SourcePhrase | null {
  return readSource(context.scan, context.words, {
    first: range.first,
    end: range.end,
    shouted: context.shouted,
    strong,
  })
}

/** Who is spoken for, as far as one cue tells. */
export interface Said {
  readonly source: SourcePhrase
  readonly via: SourcePhrase | null
  /** First token after all of it. */
  readonly end: number
}

export interface CueParts {
  readonly form: AttributionCue["form"]
  readonly force: SayingForce
  readonly said: Said
  readonly first: number
  readonly end: number
  readonly pivot: number
  readonly coversBefore: boolean
  readonly coversAfter: boolean
}

export function makeCue(context: CueContext, parts: CueParts): AttributionCue {
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
function channelNear(context: CueContext, first: number, end: number): string | null {
  const { scan, words } = context
  let found: string | null = null
  for (let i = Math.max(context.floor, first - 4); i < Math.min(context.limit, end + 10); i++) {
    const form = scan.form[i] as number
    const channel = (words.classOf(form) & SPEAKER_WORD.channel) === 0 ? null : words.channelOf(form)
    if (channel !== null && (found === null || found === "post" || found === "statement" || found === "video")) {
      found = channel
    }
  }
  return found
}
