/** Some signs of a sentence, and whether they are a word that was looked for. */
export interface MarkedPiece {
  readonly text: string
  readonly found: boolean
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu

/** Case and accents do not tell words apart: the search takes them for the same too. */
const plain = (word: string): string => word.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase()

/** A sentence cut where words stand that begin like one of those asked for: put together, its pieces are the sentence. */
export function markedWords(sentence: string, asked: string): readonly MarkedPiece[] {
  const beginnings = (asked.match(WORD) ?? []).map(plain)
  const pieces: MarkedPiece[] = []
  let at = 0
  for (const { 0: word, index } of sentence.matchAll(WORD)) {
    if (!beginnings.some((beginning) => plain(word).startsWith(beginning))) continue
    if (index > at) pieces.push({ text: sentence.slice(at, index), found: false })
    pieces.push({ text: word, found: true })
    at = index + word.length
  }
  return at < sentence.length ? [...pieces, { text: sentence.slice(at), found: false }] : pieces
}
