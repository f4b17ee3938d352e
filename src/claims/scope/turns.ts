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
}

/** Words are added to the vocabulary, so make it before the scanner's first text. */
export function createTurnFinder(vocabulary: Vocabulary): TurnFinder {
  const table: PhraseTable<DiscourseTurn> = phraseTable(
    vocabulary,
    DISCOURSE.flatMap(({ turn, phrases }) => phrases.map((phrase) => [phrase, turn] as const)),
  )
  return {
    turnOf(view, frame) {
      const { scan } = view
      const sentence = scan.sentences[frame.sentence]
      if (sentence === undefined) return null
      const { first } = tokensOf(scan, frame)
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
    },
  }
}
