import {
  DISCOURSE,
  EVENT_NOUNS,
  LATER_NEWS,
  MEANS_WORDS,
  phraseTable,
  type DiscourseTurn,
  type PhraseTable,
  type Scan,
  type Vocabulary,
  wordAt,
} from "../../language/index.ts"
import type { Frame } from "../frame.ts"
import { tokensOf, type DocumentView } from "../view.ts"

/** A discourse word that turns a sentence to another event, to a stretch of time, or back. */
export interface Turn {
  readonly turn: DiscourseTurn
  readonly words: string
}

export interface TurnFinder {
  /** The last turn before the frame in its sentence, else the first after it; null where there is none. */
  turnOf(view: DocumentView, frame: Frame): Turn | null
  /** Sentences that speak of other events or of stretches of time. */
  turned(view: DocumentView): ReadonlySet<number>
}

const EVENT_WORDS = new Set<string>([...Object.keys(EVENT_NOUNS), ...Object.keys(MEANS_WORDS)])
const LATER = new Set<string>(LATER_NEWS)
/** Phrases that tell nothing without the noun behind them: "in an earlier post" is no event. */
const NEEDS_EVENT = /^in an? (?:earlier|previous|unrelated)$/iu
/** How far behind such a phrase its noun stands, in tokens. */
const NOUN_REACH = 4
/** "In the past few hours", "over the past 24 hours": as long as one attack and the news of it last. */
const SHORT_STRETCH =
  /^ (?:few |several |couple of |\d{1,2} |two |three |four |six |seven )?(?:hours?|days?|nights?|weekend|minutes)(?!\p{L})/iu
/** "Had spoken only days earlier", "posted earlier this year": a time of words, not of deeds. */
const TOLD =
  /^(?:spoken|spoke|told|wrote|written|said|met|seen|visited|shared|born|married|moved|retired|joined|hired)$/

function isNoTurn(scan: Scan, first: number, end: number, words: string): boolean {
  if (NEEDS_EVENT.test(words)) {
    for (let i = end; i < Math.min(scan.size, end + NOUN_REACH); i++) if (EVENT_WORDS.has(wordAt(scan, i))) return false
    return true
  }
  if (
    / the past$/iu.test(words) &&
    SHORT_STRETCH.test(scan.text.slice(scan.end[end - 1], (scan.end[end - 1] as number) + 30))
  ) {
    return true
  }
  for (let i = first - 1; i >= Math.max(0, first - 2); i--) {
    const word = wordAt(scan, i)
    if (TOLD.test(word) || LATER.has(word)) return true
  }
  return false
}

/** Words are added to the vocabulary, so make it before the scanner's first text. */
export function createTurnFinder(vocabulary: Vocabulary): TurnFinder {
  const table: PhraseTable<DiscourseTurn> = phraseTable(
    vocabulary,
    DISCOURSE.flatMap(({ turn, phrases }) => phrases.map((phrase) => [phrase, turn] as const)),
  )
  const turnOf = (view: DocumentView, index: number, first: number): Turn | null => {
    const { scan } = view
    const sentence = scan.sentences[index]
    if (sentence === undefined) return null
    let before: Turn | null = null
    let after: Turn | null = null
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      if (!table.startsWith(scan.form[i] as number)) continue
      const found = table.match(scan, i, sentence.endToken)
      if (found === null) continue
      const words = scan.text.slice(scan.start[i], scan.end[found.end - 1])
      if (isNoTurn(scan, i, found.end, words)) continue
      const turn = { turn: found.value, words }
      if (i < first) before = turn
      else after ??= turn
      i = found.end - 1
    }
    return before ?? after
  }
  return {
    turnOf: (view, frame) => turnOf(view, frame.sentence, tokensOf(view.scan, frame).first),
    turned(view) {
      const away = new Set<number>()
      for (let index = 0; index < view.scan.sentences.length; index++) {
        const turn = turnOf(view, index, 0)
        if (turn !== null && turn.turn !== "same") away.add(index)
      }
      return away
    },
  }
}
