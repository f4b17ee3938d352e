import { DISCOURSE, phraseTable, type DiscourseTurn, type PhraseTable, type Vocabulary } from "../../language/index.ts"
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
      const turn = { turn: found.value, words: scan.text.slice(scan.start[i], scan.end[found.end - 1]) }
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
      for (const index of view.scan.sentences.keys()) {
        const turn = turnOf(view, index, 0)
        if (turn !== null && turn.turn !== "same") away.add(index)
      }
      return away
    },
  }
}
