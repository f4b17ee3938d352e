import type { Frame } from "../frame.ts"
import { onceFor, type DocumentView } from "../view.ts"

const NONE: readonly Frame[] = []

const bySentence = onceFor(({ frames }: DocumentView): ReadonlyMap<number, readonly Frame[]> => {
  const sorted = new Map<number, Frame[]>()
  for (const frame of frames) {
    const told = sorted.get(frame.sentence)
    if (told === undefined) sorted.set(frame.sentence, [frame])
    else told.push(frame)
  }
  return sorted
})

/** The frames of a sentence, in text order; sorted once for each document, so that asking for every sentence stays linear. */
export const framesOf = (view: DocumentView, sentence: number): readonly Frame[] =>
  bySentence(view).get(sentence) ?? NONE
