import { fold } from "../language/index.ts"
import { remembered } from "../model/index.ts"
import { SHINGLE_WORDS } from "./similarity.ts"
import { forEachWord } from "./words.ts"

const PERMUTATIONS = 64
const BANDS = 16
const ROWS = PERMUTATIONS / BANDS
const EMPTY = 0xffff_ffff

/** A bijection of 32-bit integers that spreads every bit (murmur3's finaliser). */
function mix(value: number): number {
  let h = value
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** Odd multipliers and offsets of the permutations h → a·h + b modulo 2³²; fixed for ever, since signatures are compared across years. */
const MULTIPLIERS = Uint32Array.from({ length: PERMUTATIONS }, (_, i) => mix(2 * i + 1) | 1)
const OFFSETS = Uint32Array.from({ length: PERMUTATIONS }, (_, i) => mix(0x9e3779b9 + i))

/**
 * MinHash of the text's word 5-shingles: 64 unsigned 32-bit integers; the share of equal places estimates the Jaccard similarity.
 * A text without words has all places at their greatest. Integer arithmetic alone.
 */
export function signature(text: string): number[] {
  const least = new Uint32Array(PERMUTATIONS).fill(EMPTY)
  for (const shingle of shingleHashes(text)) {
    for (let i = 0; i < PERMUTATIONS; i++) {
      const place = (Math.imul(MULTIPLIERS[i] ?? 0, shingle) + (OFFSETS[i] ?? 0)) >>> 0
      if (place < (least[i] ?? 0)) least[i] = place
    }
  }
  return Array.from(least)
}

/** One hash per shingle; of a text shorter than a shingle, one of all its words. */
function shingleHashes(text: string): readonly number[] {
  const folded = fold(text)
  const words: number[] = []
  forEachWord(folded, (start, end) => {
    let hash = 0x811c9dc5
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ folded.charCodeAt(at), 0x01000193)
    words.push(hash)
  })
  const hashes: number[] = []
  if (words.length === 0) return hashes
  const size = Math.min(SHINGLE_WORDS, words.length)
  for (let first = 0; first + size <= words.length; first++) {
    let hash = 0
    for (let i = 0; i < size; i++) hash = mix(Math.imul(hash, 31) + (words[first + i] ?? 0))
    hashes.push(hash)
  }
  return hashes
}

/** 16 keys of four places each: two texts of Jaccard 0.8 share one with a chance above 0.999. None for a text without words. */
export const bandsOf = remembered((places: readonly number[]): readonly string[] => {
  if (places.every((place) => place === EMPTY)) return []
  return Array.from({ length: BANDS }, (_, band) => {
    let high = band
    let low = ~band
    for (const place of places.slice(band * ROWS, (band + 1) * ROWS)) {
      high = mix(Math.imul(high, 31) + place)
      low = mix(Math.imul(low, 37) ^ place)
    }
    return `${band.toString(16)}:${hex8(high)}${hex8(low)}`
  })
})

const hex8 = (value: number): string => value.toString(16).padStart(8, "0")
