import { createBlockFinder } from "./blocks.ts"
import type { ScanPack } from "./pack.ts"
import { findQuotations } from "./quotations.ts"
import type { Scan } from "./scan.ts"
import { createSentenceFinder } from "./sentences.ts"
import { TokenBuffer } from "./tokens.ts"
import type { Vocabulary } from "./vocabulary.ts"

export interface Scanner {
  /** Reads `text`; linear in its length, never throws. The result is valid until the next call. */
  scan(text: string): Scan
}

/** Words added to `vocabulary` later are found in later scans. */
export function createScanner(pack: ScanPack, vocabulary: Vocabulary): Scanner {
  const tokens = new TokenBuffer()
  const blockFinder = createBlockFinder(pack.blockCues, vocabulary)
  const sentenceFinder = createSentenceFinder(pack, vocabulary)
  return {
    scan(text) {
      tokens.fill(text, vocabulary)
      const blocks = blockFinder.find(tokens)
      const sentences = sentenceFinder.find(text, tokens, blocks)
      const quotations = findQuotations(text, tokens, blocks)
      const { size, start, end, kind, flags, form, opens, mark, value, sentenceOf } = tokens
      return {
        text,
        size,
        start,
        end,
        kind,
        flags,
        form,
        opens,
        mark,
        value,
        sentenceOf,
        sentences,
        blocks,
        quotations,
        vocabulary,
      }
    },
  }
}
