import {
  DISCOURSE,
  EVENT_NOUNS,
  LATER_NEWS,
  MEANS_WORDS,
  phraseTable,
  type DiscourseTurn,
  type PhraseTable,
  type Scan,
  type Sentence,
  type Vocabulary,
  matching,
  oneOf,
  OPENS,
} from "../../language/index.ts"
import type { Frame } from "../frame.ts"
import { onceFor, tokensOf, type DocumentView } from "../view.ts"
import { isDayOfTelling } from "./days-of-telling.ts"

/** A discourse word that turns a sentence to another event, to a stretch of time, or back. */
export interface Turn {
  readonly turn: DiscourseTurn
  readonly words: string
}

interface PlacedTurn extends Turn {
  readonly firstToken: number
}
const NONE: readonly PlacedTurn[] = []

export interface TurnFinder {
  /** The last turn before the frame in its sentence, else the first after it; null where there is none. */
  turnOf(view: DocumentView, frame: Frame): Turn | null
  /** Sentences that speak of other events or of stretches of time. */
  turned(view: DocumentView): ReadonlySet<number>
}

const EVENT_WORDS = oneOf([...Object.keys(EVENT_NOUNS), ...Object.keys(MEANS_WORDS)])
const LATER = oneOf(LATER_NEWS)
/** Phrases that tell nothing without the noun behind them: "in an earlier post" is no event. */
const NEEDS_EVENT = /^in an? (?:earlier|previous|unrelated)$/iu
/** How far behind such a phrase its noun stands, in tokens. */
const NOUN_REACH = 4
/** "In the past few hours", "over the past 24 hours": as long as one attack and the news of it last. */
const SHORT_STRETCH =
  /^ (?:few |several |couple of |\d{1,2} |two |three |four |six |seven )?(?:hours?|days?|nights?|weekend|minutes)(?!\p{L})/iu
/** "Had spoken only days earlier", "posted earlier this year": a time of words, not of deeds. */
const TOLD = matching(
  /^(?:spoken|spoke|told|wrote|written|said|met|seen|visited|shared|born|married|moved|retired|joined|hired)$/,
)

function isNoTurn(scan: Scan, first: number, end: number, words: string): boolean {
  if (NEEDS_EVENT.test(words)) {
    for (let i = end; i < Math.min(scan.size, end + NOUN_REACH); i++) if (EVENT_WORDS.at(scan, i)) return false
    return true
  }
  if (
    / the past$/iu.test(words) &&
    SHORT_STRETCH.test(scan.text.slice(scan.end[end - 1], (scan.end[end - 1] as number) + 30))
  ) {
    return true
  }
  // "Spoke at last month's convention": a time of something else, unless an event is what it has.
  if (/^['’]s /u.test(scan.text.slice(scan.end[end - 1], (scan.end[end - 1] as number) + 3))) {
    for (let i = end; i < Math.min(scan.size, end + NOUN_REACH); i++) if (EVENT_WORDS.at(scan, i)) return false
    return true
  }
  for (let i = first - 1; i >= Math.max(0, first - 2); i--) {
    if (TOLD.at(scan, i) || LATER.at(scan, i)) return true
  }
  return false
}

/** "In January this year, police concluded that": the stretch is of the telling. */
function isWhenTold(view: DocumentView, token: number): boolean {
  const time = view.times.find(({ firstToken, endToken }) => firstToken <= token && token < endToken)
  return time !== undefined && isDayOfTelling(view, view.scan.sentenceOf[token] as number, time)
}

/** Words are added to the vocabulary, so make it before the scanner's first text. */
export function createTurnFinder(vocabulary: Vocabulary): TurnFinder {
  const table: PhraseTable<DiscourseTurn> = phraseTable(
    vocabulary,
    DISCOURSE.flatMap(({ turn, phrases }) => phrases.map((phrase) => [phrase, turn] as const)),
    OPENS.turn,
  )
  const turnsIn = (view: DocumentView, { firstToken, endToken }: Sentence): readonly PlacedTurn[] => {
    const { scan } = view
    const turns: PlacedTurn[] = []
    for (let i = firstToken; i < endToken; i++) {
      if (((scan.opens[i] as number) & OPENS.turn) === 0) continue
      const found = table.match(scan, i, endToken)
      if (found === null) continue
      const words = scan.text.slice(scan.start[i], scan.end[found.end - 1])
      if (isNoTurn(scan, i, found.end, words) || isWhenTold(view, i)) continue
      turns.push({ turn: found.value, words, firstToken: i })
      i = found.end - 1
    }
    return turns.length === 0 ? NONE : turns
  }
  /** Each document's turns by sentence, found once. */
  const allTurns = onceFor((view: DocumentView) => view.scan.sentences.map((sentence) => turnsIn(view, sentence)))
  return {
    turnOf(view, frame) {
      const turns = allTurns(view)[frame.sentence] ?? NONE
      if (turns.length === 0) return null
      const { first } = tokensOf(view.scan, frame)
      return turns.findLast(({ firstToken }) => firstToken < first) ?? turns[0] ?? null
    },
    turned(view) {
      const away = new Set<number>()
      const turns = allTurns(view)
      for (let i = 0; i < turns.length; i++) {
        const first = turns[i]?.[0]
        if (first !== undefined && first.turn !== "same") away.add(i)
      }
      return away
    },
  }
}
