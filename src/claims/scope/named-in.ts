import {
  FLAG,
  nameKey,
  TOKEN,
  type FramePack,
  type Scan,
  type Vocabulary,
  wordAt,
  WordMap,
  type Sentence,
} from "../../language/index.ts"
import type { LocalIncident } from "../../model/index.ts"
import { onceFor, type DocumentView } from "../view.ts"
import { createAgedTest } from "./aged.ts"

/** A document names so many at most for one incident; the first in text order. */
const MOST_NAMES = 24

/** Finds names of persons, streets and houses told beside counts: what two reports of one event share, and two events seldom do. */
export interface NamedFinder {
  /** Folded names ("first last") in the paragraphs of these sentences; speakers and places left out. */
  namedIn(view: DocumentView, sentences: ReadonlySet<number>): Named
}

/** Both sorted, no repeats. */
export type Named = Pick<LocalIncident, "names" | "persons">

export function createNamedFinder(pack: FramePack, vocabulary: Vocabulary): NamedFinder {
  const known = new WordMap()
  for (const name of [...pack.givenNames, ...pack.surnames]) known.add(vocabulary, name, 1)
  const isAged = createAgedTest(vocabulary)
  const canName = (scan: Scan, i: number): boolean => {
    const flags = scan.flags[i] as number
    if (scan.kind[i] !== TOKEN.word || (flags & FLAG.capitalised) === 0 || (flags & FLAG.allCaps) !== 0) return false
    const form = scan.form[i] as number
    return form === 0 || known.of(form) !== 0
  }
  return {
    namedIn(view, sentences) {
      const { scan } = view
      const names = new Set<string>()
      const persons = new Set<string>()
      const blocks = new Set([...sentences].map((sentence) => scan.sentences[sentence]?.block ?? 0))
      const taken = takenTokens(view)
      for (let index = 0; index < scan.sentences.length; index++) {
        const { firstToken, endToken, block } = scan.sentences[index] as Sentence
        if (!blocks.has(block) || scan.blocks[block]?.kind !== "body") continue
        if (isTitled(scan, firstToken, endToken)) continue
        const cues = view.cuesOf(index)
        const isSpeaker = (token: number): boolean =>
          cues.some((cue) => token >= cue.firstToken && token < cue.endToken)
        for (let i = firstToken; i < endToken && names.size < MOST_NAMES; i++) {
          let end = i
          while (end < endToken && canName(scan, end) && !taken.has(end)) end++
          if (end - i >= 2 && end - i <= 4 && !isSpeaker(i)) {
            const name = nameOf(scan, i, end - 1)
            names.add(name)
            if (isAged(scan, i, end)) persons.add(name)
          }
          if (end > i) i = end - 1
        }
      }
      return { names: [...names].toSorted(), persons: [...persons].toSorted() }
    },
  }
}

/** First and last word alone: middle names come and go between reports. */
const nameOf = (scan: Scan, first: number, last: number): string =>
  nameKey(`${wordAt(scan, first)} ${wordAt(scan, last)}`)

/** Tokens of places, found once for all incidents of a document. */
const takenTokens = onceFor(({ scan, places }: DocumentView): ReadonlySet<number> => {
  const taken = new Set<number>()
  for (const place of places) {
    for (let i = place.firstToken; i < place.endToken && i < scan.size; i++) taken.add(i)
  }
  return taken
})

/** Most of its words begin with capitals: a headline or a list of links, whose capitals name nobody. */
function isTitled(scan: Scan, first: number, end: number): boolean {
  let words = 0
  let capitals = 0
  for (let i = first; i < end; i++) {
    if (scan.kind[i] !== TOKEN.word) continue
    words++
    if (((scan.flags[i] as number) & FLAG.capitalised) !== 0) capitals++
  }
  return capitals * 2 > words
}
