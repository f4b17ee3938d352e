import { fold } from "../language/index.ts"
import { forEachWord } from "./words.ts"

export const SHINGLE_WORDS = 5

/** The distinct runs of five folded words; of a shorter text, all its words as one. */
function shinglesOf(text: string): ReadonlySet<string> {
  const folded = fold(text)
  const words: string[] = []
  forEachWord(folded, (start, end) => words.push(folded.slice(start, end)))
  const shingles = new Set<string>()
  if (words.length === 0) return shingles
  const size = Math.min(SHINGLE_WORDS, words.length)
  for (let first = 0; first + size <= words.length; first++) {
    shingles.add(words.slice(first, first + size).join(" "))
  }
  return shingles
}

/** Jaccard similarity of two texts' shingles, 0 to 1, exact; 0 where one has no words. Symmetric. */
export function similarity(a: string, b: string): number {
  const [shinglesOfA, shinglesOfB] = [shinglesOf(a), shinglesOf(b)]
  let shared = 0
  for (const shingle of shinglesOfA) if (shinglesOfB.has(shingle)) shared += 1
  const all = shinglesOfA.size + shinglesOfB.size - shared
  return all === 0 ? 0 : shared / all
}
