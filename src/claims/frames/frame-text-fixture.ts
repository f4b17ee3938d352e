import {
  createCountFinder,
  createScanner,
  createVocabulary,
  english,
  type FramePack,
  type Scan,
} from "../../language/index.ts"
import type { Frame } from "../frame.ts"
import { createFrameReader } from "./reader.ts"
import { FRAME_RULES } from "./rules/index.ts"

/** A text as a test of frames sees it: no dates and no places are known in it. */
export interface FramedText {
  readonly scan: Scan
  /** In text order. */
  readonly frames: readonly Frame[]
}

/** Reads English texts by the words of this pack and these rules, one after another with one vocabulary. */
export function createTextFraming(
  pack: FramePack = english,
  phases: Parameters<typeof createFrameReader>[2] = FRAME_RULES,
): (text: string) => FramedText {
  const vocabulary = createVocabulary()
  const scanner = createScanner(english, vocabulary)
  const counts = createCountFinder(english, vocabulary)
  const reader = createFrameReader(pack, vocabulary, phases)
  return (text) => {
    const scan = scanner.scan(text)
    return { scan, frames: reader.read(scan, counts.find(scan)) }
  }
}

/** Reads a text as the product does. */
export const frameText = createTextFraming()
