import type { Frame } from "../frame.ts"
import type { DocumentView } from "../view.ts"

const KNOWN = new WeakMap<DocumentView, ReadonlyMap<number, readonly Frame[]>>()
const NONE: readonly Frame[] = []

/** The frames of a sentence, in text order; sorted once for each document, so that asking for every sentence stays linear. */
export function framesOf(view: DocumentView, sentence: number): readonly Frame[] {
  let known = KNOWN.get(view)
  if (known === undefined) {
    const bySentence = new Map<number, Frame[]>()
    for (const frame of view.frames) {
      const frames = bySentence.get(frame.sentence)
      if (frames === undefined) bySentence.set(frame.sentence, [frame])
      else frames.push(frame)
    }
    known = bySentence
    KNOWN.set(view, known)
  }
  return known.get(sentence) ?? NONE
}
