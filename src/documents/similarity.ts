import { fold } from "../language/index.ts"
import { forEachWord } from "./words.ts"

export const SHINGLE_WORDS = 5

/** The distinct runs of five folded words; of a shorter text, all its words as one. */
export function shinglesOf(text: string): ReadonlySet<string> {
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
export const similarity = (a: string, b: string): number => similarityOf(shinglesOf(a), shinglesOf(b))

/** The same of shingles at hand. */
export function similarityOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const shingle of a) if (b.has(shingle)) shared += 1
  const all = a.size + b.size - shared
  return all === 0 ? 0 : shared / all
}
